"""The building blocks of the tab Läget: a section of facts with its history, and the answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.operations import Body
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.pages.case.status_facts import AnswerView
from views.pages.case.tab_section import TabSection
from views.theme import Tone
from views.widgets.facts import Fact, FactGrid
from views.widgets.text import Text, TextStyle

_OTHERS = "other_party_writes"
_LABEL_WIDTH = 190


class FactsSection(TabSection):
    """Facts under a heading; earlier values below them in small lines."""

    def __init__(self, title: str, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.facts = FactGrid(columns)
        self._history = Text("", TextStyle.SMALL, Tone.TEXT2, wrap=True)
        self._why = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._why.hide()
        kept = self.button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # headings beside each other stay level
        self.button.setSizePolicy(kept)
        self.body.addWidget(self.facts)
        self.body.addWidget(self._history)
        self.body.addWidget(self._why)
        self.show_facts([])

    def show_facts(
        self, facts: Sequence[Fact], history: Sequence[str] = (), empty: str = ""
    ) -> None:
        """Show these facts, or ``empty`` when there are none."""
        self.facts.set_facts(facts)
        self.set_empty("" if facts else empty)
        lines = [_("Tidigare:"), *history] if history else []
        self._history.setText("\n".join(lines))
        self._history.setVisible(bool(history))

    def set_button(self, text: str, reason: str | None = None) -> None:
        """Say what the button does; the reason stands under the facts, where there is room."""
        super().set_button(text)
        self.button.setAccessibleDescription(reason or "")
        self.button.setEnabled(not reason)
        self._why.setText(reason or "")
        self._why.setVisible(bool(reason))

    @property
    def reason(self) -> str:
        """Return why the button cannot be pressed, or an empty text."""
        return self._why.text()

    @property
    def history(self) -> str:
        """Return the earlier values, line by line."""
        return self._history.text()


def offer(section: TabSection, desk: Desk, case: CaseFile, kind: type[Body], words: str) -> None:
    """Let the section's button do ``kind``; absent for those whose act it is not, else with its reason."""
    refusal = desk.refusal(kind, case)
    others = refusal is not None and refusal.code == _OTHERS
    section.set_button(words, refusal.sentence if refusal and not others else None)
    section.button.setVisible(not others)


def pair(left: QWidget, right: QWidget) -> QWidget:
    """Return two sections beside each other, equal in width."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(40)
    for part in (left, right):
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return holder


class Answers(QWidget):
    """The answers of the units in full, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[AnswerView, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self.hide()

    def set_answers(self, views: Sequence[AnswerView]) -> None:
        """Show these answers; equal ones change nothing."""
        if tuple(views) == self._views:
            return
        self._views = tuple(views)
        while (item := self._column.takeAt(0)) is not None:
            if part := item.widget():
                part.hide()
                part.deleteLater()
        for view in views:
            self._column.addWidget(_answer(view))
        self.setVisible(bool(views))


def _answer(view: AnswerView) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.addWidget(Text(view.unit, TextStyle.STRONG), 0, 0, 1, 2)
    grid.addWidget(Text(view.who, TextStyle.SMALL, Tone.TEXT2), 1, 0, 1, 2)
    top = Qt.AlignmentFlag.AlignTop
    for number, (label, text) in enumerate(view.rows, start=2):
        name = Text(label, TextStyle.NOTE, Tone.TEXT2, wrap=True)
        name.setFixedWidth(_LABEL_WIDTH)
        grid.addWidget(name, number, 0, top)
        grid.addWidget(Text(text, TextStyle.BODY, wrap=True), number, 1, top)
    return holder
