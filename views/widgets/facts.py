"""Facts shown as text: a label, its value under it and a quiet line, in columns; long values wrap."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from views.theme import Tone
from views.widgets.text import Text, TextStyle


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, its value and a quiet line under it; ``changed`` underlines the value, ``alarm`` says late."""

    label: str
    value: str
    note: str = ""
    changed: bool = False
    alarm: bool = False


class FactGrid(QWidget):
    """Shows facts in equal columns, row by row; hidden while there are none."""

    def __init__(self, columns: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._views: list[_FactCell] = []
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.hide()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return what is shown."""
        return self._facts

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; the widgets stay, so nothing flickers."""
        self._facts = tuple(facts)
        while len(self._views) < len(facts):
            place = len(self._views)
            view = _FactCell(self)
            row, column = divmod(place, self._columns)
            self._grid.addWidget(view, row, column, Qt.AlignmentFlag.AlignTop)
            self._views.append(view)
        for number, view in enumerate(self._views):
            view.setVisible(number < len(facts))
            if number < len(facts):
                view.set_fact(facts[number])
        self.setVisible(bool(facts))


class _FactCell(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = Text("", TextStyle.SMALL, Tone.TEXT2, parent=self)
        self._value = Text("", TextStyle.STRONG, wrap=True, parent=self)
        self._note = Text("", TextStyle.SMALL, Tone.TEXT2, wrap=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for part in (self._label, self._value, self._note):
            column.addWidget(part)

    def set_fact(self, fact: Fact) -> None:
        self._label.setText(fact.label)
        self._value.setText(fact.value)
        self._value.set_changed(fact.changed)
        self._value.set_tone(Tone.ALARM if fact.alarm else Tone.TEXT)
        self._note.setText(fact.note)
        self._note.setVisible(bool(fact.note))
