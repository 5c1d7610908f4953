"""Headings of sections, and facts shown as text: a label with its value under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from views.theme import Tone, current_theme
from views.widgets.text import Text, TextStyle


class Hairline(QWidget):
    """A line between parts; decoration only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor(current_theme().tokens.line))
        painter.end()


class SectionHeading(QWidget):
    """A heading with a quiet note after it; ``add_right`` puts a button at the end of the row."""

    def __init__(
        self,
        text: str,
        note: str = "",
        *,
        large: bool = False,
        line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        style = TextStyle.SECTION_LARGE if large else TextStyle.SECTION
        self.heading = Text(text, style, parent=self)
        self.note = Text(note, TextStyle.NOTE, Tone.TEXT2, parent=self)
        self.note.setVisible(bool(note))
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20 if large else 12)
        self._row.addWidget(self.heading)
        self._row.addWidget(self.note)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._row)
        if line:
            column.addWidget(Hairline(self))

    def set_note(self, note: str) -> None:
        """Change the quiet note."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def add_right(self, widget: QWidget) -> None:
        """Put ``widget`` at the right end of the heading's row."""
        self._row.addWidget(widget)


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, its value and a quiet line under it; ``changed`` underlines the value."""

    label: str
    value: str
    note: str = ""
    changed: bool = False
    alarm: bool = False


class FactView(QWidget):
    """Shows one fact as three lines: label 13, value 15 semibold, note 13."""

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Text("", TextStyle.SMALL, Tone.TEXT2, parent=self)
        self._value = Text("", TextStyle.STRONG, parent=self)
        self._note = Text("", TextStyle.SMALL, Tone.TEXT2, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._label, self._value, self._note):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.set_fact(fact)

    def set_fact(self, fact: Fact) -> None:
        """Show another value; the widgets stay, so nothing flickers."""
        self._label.setText(fact.label)
        self._value.setText(fact.value)
        self._value.set_changed(fact.changed)
        self._value.set_tone(Tone.ALARM if fact.alarm else Tone.TEXT)
        self._note.setText(fact.note)
        self._note.setVisible(bool(fact.note))


class FactRow(QWidget):
    """Facts side by side; equal columns, or as wide as each needs when ``packed``."""

    def __init__(
        self,
        facts: Sequence[Fact] = (),
        *,
        packed: bool = False,
        spacing: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._packed = packed
        self._views: list[FactView] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        if packed:
            self._row.addStretch(1)
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; views that are already there are used again."""
        for view, fact in zip(self._views, facts, strict=False):
            view.set_fact(fact)
        for fact in facts[len(self._views) :]:
            view = FactView(fact, self)
            place = len(self._views)
            self._row.insertWidget(place, view, 0 if self._packed else 1)
            self._views.append(view)
        while len(self._views) > len(facts):
            view = self._views.pop()
            self._row.removeWidget(view)
            view.hide()
            view.deleteLater()
