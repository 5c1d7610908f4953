"""A text that takes a smaller size before it would be cut; cut, it keeps its whole self as a tip."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from views.theme import Tone, current_theme
from views.widgets.painting import LEFT, paint_text, text_width
from views.widgets.text import TextStyle


class FittedText(QWidget):
    """One line in the first of ``styles`` that fits its width."""

    def __init__(self, styles: Sequence[TextStyle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._styles = tuple(styles)
        self._text = ""
        self._tone = Tone.TEXT
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = self._styles[0].font
        return QSize(round(text_width(font, self._text)) + 2, self._height(font))

    def minimumSizeHint(self) -> QSize:
        smallest = self._styles[-1].font
        width = min(text_width(smallest, self._text), 120.0)
        return QSize(round(width) + 2, self._height(self._styles[0].font))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        font = self._fitting()
        text = QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if text == self._text else self._text)
        painter = QPainter(self)
        colour = current_theme().tokens.tone(self._tone)
        paint_text(painter, QRectF(self.rect()), text, font, colour, LEFT)
        painter.end()

    def _fitting(self) -> QFont:
        for style in self._styles:
            if text_width(style.font, self._text) <= self.width():
                return style.font
        return self._styles[-1].font

    def _height(self, font: QFont) -> int:
        return round(QFontMetricsF(font).height())
