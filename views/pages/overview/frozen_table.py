"""A table whose first columns stay in sight when it is scrolled sideways: who it is never scrolls away."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from views.pages.overview.header import OverviewHeader
from views.pages.overview.model import Index
from views.theme import current_theme

FROZEN: Final = 2  # columns: bed or news, and the name
_MOST: Final = 0.6  # of the width that the frozen columns may take


class FrozenTable(QTableView):
    """Paints the first columns once more at the left edge, and hears clicks on them there."""

    def frozen_width(self) -> int:
        """Return how many pixels are frozen; none while the table is not scrolled sideways."""
        if not self.horizontalScrollBar().value():
            return 0
        width = sum(self.columnWidth(column) for column in range(FROZEN))
        return width if width < _MOST * self.viewport().width() else 0

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the cell that is seen at ``point``, a frozen one before what it covers."""
        left = 0
        if 0 <= point.x() < self.frozen_width():
            for column in range(FROZEN):
                left += self.columnWidth(column)
                if point.x() < left:
                    return self.model().index(self.rowAt(point.y()), column)
        return super().indexAt(point)

    def visualRect(self, index: Index) -> QRect:
        """Return where a cell is seen."""
        rect = super().visualRect(index)
        if self.frozen_width() and index.isValid() and index.column() < FROZEN:
            rect.moveLeft(sum(self.columnWidth(column) for column in range(index.column())))
        return rect

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        width = self.frozen_width()
        if not width:
            return
        painter = QPainter(self.viewport())
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = self.model().rowCount() - 1 if last < 0 else last
        for row in range(max(first, 0), last + 1):
            for column in range(FROZEN):
                self._paint_frozen(painter, self.model().index(row, column))
        painter.end()

    def _paint_frozen(self, painter: QPainter, index: QModelIndex) -> None:
        if self.columnSpan(index.row(), 0) > 1:
            return  # a bar is painted from the edge in any case
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        self.itemDelegate().paint(painter, option, index)
        right = option.rect.right()
        if index.column() == FROZEN - 1:
            edge = QColor(current_theme().tokens.ctl)
            painter.fillRect(right, option.rect.top(), 1, option.rect.height(), edge)


class FrozenHeader(OverviewHeader):
    """Paints the headings of the frozen columns where their cells are seen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        table = self.parentWidget()
        if not isinstance(table, FrozenTable) or not table.frozen_width():
            return
        painter = QPainter(self.viewport())
        left = 0
        for column in range(FROZEN):
            width = self.sectionSize(column)
            self.paintSection(painter, QRect(left, 0, width, self.height()), column)
            left += width
        painter.fillRect(left - 1, 0, 1, self.height(), QColor(current_theme().tokens.ctl))
        painter.end()
