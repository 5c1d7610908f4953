"""The line at the bottom: connection and sending at the left, keys and who is signed in at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources import _
from views.theme import current_theme
from views.theme.tokens import STATUS_BAR_HEIGHT
from views.widgets.painting import LEFT, paint_text, text_width

_GAP: Final = 20
_MARGIN: Final = 20
_ICON: Final = 16
_KEY_GAP: Final = 5

Hint = tuple[str, str]  # key, what it does


class StatusBar(QWidget):
    """Shows texts only; parts that do not fit at the right are left out, never cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: tuple[str, ...] = ()
        self._hints: tuple[Hint, ...] = ()
        self._right: tuple[str, ...] = ()
        self.setFixedHeight(STATUS_BAR_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_left(self, texts: Sequence[str]) -> None:
        """Show these from the left: what is true of the profile."""
        self._left = tuple(texts)
        self._name()

    def set_right(self, hints: Sequence[Hint], texts: Sequence[str]) -> None:
        """Show keys with what they do, then who is signed in and the time."""
        self._hints, self._right = tuple(hints), tuple(texts)
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(400, STATUS_BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunken))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))
        end = self._paint_left(painter)
        self._paint_right(painter, end + _GAP)
        painter.end()

    def _paint_left(self, painter: QPainter) -> float:
        theme = current_theme()
        rect = QRectF(0, 1, self.width(), self.height() - 1)
        x = 0.0
        for text in self._left:
            x += _GAP
            line = rect.adjusted(x, 0, 0, 0)
            paint_text(painter, line, text, theme.fonts.small, theme.tokens.text2, LEFT)
            x += text_width(theme.fonts.small, text)
        return x

    def _paint_right(self, painter: QPainter, limit: float) -> None:
        theme = current_theme()
        font = theme.fonts.small
        right = float(self.width() - _MARGIN)
        parts: list[Hint] = [*self._hints, *(("", text) for text in self._right)]
        for key, words in reversed(parts):
            width = _hint_width(key, words, font)
            if right - width < limit:
                return
            left = right - width
            line = QRectF(left, 1, width, self.height() - 1)
            if key:
                colour = theme.tokens.text3
                paint_text(painter, line, key, font, colour, LEFT)
                line.adjust(text_width(font, key) + _KEY_GAP, 0, 0, 0)
            paint_text(painter, line, words, font, theme.tokens.text2, LEFT)
            right = left - _GAP

    def _name(self) -> None:
        parts = (*self._left, *self._right)
        said = ". ".join(part for part in parts if part)
        self.setAccessibleName(said or _("Läge"))
        self.update()


def _hint_width(key: str, words: str, font: QFont) -> float:
    width = text_width(font, words)
    return width + text_width(font, key) + _KEY_GAP if key else width
