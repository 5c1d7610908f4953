"""A table that paints whole rows, and whose first columns stay in sight when it is scrolled sideways.

Who it is never scrolls away. Rows are painted whole because a call for each cell costs more than its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from views.pages.overview.header import OverviewHeader
from views.pages.overview.model import Index
from views.theme import current_theme

FROZEN: Final = 2  # columns: bed or news, and the name
_MOST: Final = 0.6  # of the width that the frozen columns may take


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands in the viewport."""

    column: int
    left: int
    width: int


class FrozenTable(QTableView):
    """Paints the first columns once more at the left edge, and hears clicks on them there."""

    def paint_row(
        self, painter: QPainter, row: int, strip: QRectF, places: Sequence[Place]
    ) -> None:
        """Draw the columns at ``places`` of a row; its ground goes from edge to edge of ``strip``."""
        raise NotImplementedError

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
        """Draw the rows that are seen, instead of QTableView's cells one by one."""
        dirty, across = event.rect(), self.viewport().width()
        painter = QPainter(self.viewport())
        below = 0
        places, frozen = self._places(), self._frozen_places()
        for row in self._rows_between(dirty.top(), dirty.bottom()):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            below = top + height
            strip = QRectF(0, top, across, height)
            painter.setClipRect(strip)
            self.paint_row(painter, row, strip, places)
            if frozen and self.columnSpan(row, 0) == 1:
                right = frozen[-1].left + frozen[-1].width
                painter.setClipRect(QRectF(0, top, right, height))
                self.paint_row(painter, row, strip, frozen)
                painter.fillRect(right - 1, top, 1, height, QColor(current_theme().tokens.ctl))
        empty = dirty.intersected(QRect(0, below, across, self.viewport().height()))
        painter.setClipRect(empty)
        painter.fillRect(empty, QColor(current_theme().tokens.surface))
        painter.end()

    def _rows_between(self, top: int, bottom: int) -> range:
        first, last = self.rowAt(top), self.rowAt(bottom)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)

    def _places(self) -> list[Place]:
        columns = range(self.model().columnCount())
        return [Place(c, self.columnViewportPosition(c), self.columnWidth(c)) for c in columns]

    def _frozen_places(self) -> list[Place]:
        if not self.frozen_width():
            return []
        first = Place(0, 0, self.columnWidth(0))
        return [first, Place(1, first.width, self.columnWidth(1))]


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
