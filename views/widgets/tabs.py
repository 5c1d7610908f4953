"""Tabs of a page: words with a line under the open one."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from views.theme import Weight, current_theme
from views.widgets.painting import LEFT, paint_box, paint_text, pen, text_width

_HEIGHT: Final = 44
_GAP: Final = 28
_REACH: Final = 3


class TabRow(QTabBar):
    """Tabs over a stack; use ``addTab`` and ``currentChanged``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:
        width = text_width(_font(strong=True), self.tabText(index)) + _GAP
        return QSize(int(width + 0.999), _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        bottom = self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, QColor(tokens.line))
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        tokens = current_theme().tokens
        rect = QRectF(self.tabRect(index)).adjusted(0, 0, -_GAP, 0)
        on = index == self.currentIndex()
        pointer = self.mapFromGlobal(self.cursor().pos())
        lit = self.underMouse() and self.tabAt(pointer) == index
        font = _font(strong=on)
        colour = tokens.accent if on else tokens.text
        paint_text(painter, rect, self.tabText(index), font, colour, LEFT)
        line = QRectF(rect.left() - 1, rect.bottom() - 3, rect.width() + 2, 3)
        if on:
            painter.fillRect(line, QColor(tokens.accent))
        elif lit:
            painter.fillRect(line.adjusted(0, 2, 0, 0), QColor(tokens.ctl))
        if on and self.hasFocus():
            ring = rect.adjusted(-_REACH, 6, _REACH, -8)
            paint_box(painter, ring, 6, None, pen(tokens.accent, 2))


def _font(*, strong: bool) -> QFont:
    weight = Weight.SEMIBOLD if strong else Weight.REGULAR
    return current_theme().fonts.of(15, weight)
