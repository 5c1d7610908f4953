"""Headings of sections, and the line between parts."""

from PySide6.QtCore import QRectF
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
