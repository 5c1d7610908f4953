"""The list of all cases: plain rows of one height, of which only those in sight are read."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from resources import _
from views.pages.overview.cell_paint import CellPainter
from views.pages.overview.cells import Cell
from views.pages.overview.columns import Wanted, share
from views.pages.overview.frozen_table import FrozenHeader, FrozenTable, Place
from views.pages.overview.history_cells import HistoryRow
from views.pages.overview.history_model import HistoryModel
from views.pages.overview.marks import Marks
from views.pages.overview.measure import inner, pixels_of
from views.pages.overview.model import Index
from views.theme import Tone, Weight, current_theme
from views.theme.tokens import MARGIN, ROW_HEIGHT
from views.widgets.row_paint import RowState, paint_row_ground

_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WIDTHS: Final = (220, 140, 104, 150, 150, 130, 130)
_BEFORE_LAST: Final = 8
_WAITING: Final = Cell("…", tone=Tone.TEXT2)
_SETTLED: Final = 30  # ms without scrolling until what is in sight is read


class HistoryList(FrozenTable):
    """Says which case is opened; asks its model for the rows that come into sight."""

    case_opened = Signal(str)  # CaseId

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = HistoryModel(self)
        self._marks = Marks()
        self._header = FrozenHeader(self)
        self._name_width = _WIDTHS[0]
        self._hovered = -1
        self._soon = QTimer(self)
        self._build()

    @property
    def current_row(self) -> HistoryRow | None:
        """The row that the user stands on, if it has been read."""
        return self.rows.row_at(self.currentIndex().row())

    def start_over(self, rows: Sequence[HistoryRow]) -> None:
        """Show the first rows of another question, from the top."""
        self.rows.start_over(rows)
        self._make_room(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(0, 0))
        self.scrollToTop()

    def grow(self, count: int) -> None:
        """Make room for rows that have been counted; those in sight are asked for."""
        self.rows.grow(count)
        self._soon.start()

    def show_page(self, number: int, rows: Sequence[HistoryRow]) -> None:
        """Show rows that were missing."""
        self.rows.put_page(number, rows)
        self._make_room(rows)

    def paint_row(
        self, painter: QPainter, row: int, strip: QRectF, places: Sequence[Place]
    ) -> None:
        theme = current_theme()
        state = RowState(
            selected=row == self.currentIndex().row(),
            focused=self.hasFocus(),
            hovered=row == self._hovered,
        )
        paint_row_ground(painter, strip, state, theme)
        self._marks.dress(theme)
        found = self.rows.row_at(row)
        cells = CellPainter(painter, state, theme, self._marks, two_lines=False)
        for place in places:
            rect = QRectF(place.left, strip.top(), place.width, strip.height())
            cell = found.cells[place.column] if found is not None else _WAITING
            cells.paint(inner(rect, place.column), cell)

    # --- keyboard and mouse --------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPEN:
            self._open()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show the row; never scroll sideways by itself."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(across)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._soon.start()

    def _open(self) -> None:
        row = self.current_row
        if row is not None:
            self.case_opened.emit(row.case_id)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    # --- rows and widths -----------------------------------------------------------------

    def _ask(self) -> None:
        """Ask for what is in sight."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first >= 0:
            self.rows.ask_for(first, last if last >= 0 else self.rows.rowCount() - 1)

    def _make_room(self, rows: Sequence[HistoryRow]) -> None:
        """Let the longest name that has been seen fit; columns never grow narrower while one looks."""
        names = [pixels_of(row.name, 15, Weight.SEMIBOLD) for row in rows]
        widest = int(max(names, default=0)) + MARGIN + _BEFORE_LAST
        if widest > self._name_width:
            self._name_width = widest
            self._fit()

    def _fit(self) -> None:
        widths = (self._name_width, *_WIDTHS[1:])
        wanted = [Wanted(width, width) for width in widths]
        for number, width in enumerate(share(self.viewport().width(), wanted)):
            self.setColumnWidth(number, width)

    def _build(self) -> None:
        self.setModel(self.rows)
        self.setHorizontalHeader(self._header)
        self._header.show()
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        self.setAccessibleName(_("Alla ärenden, även avslutade"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED)
        self._soon.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._soon.start())
        self._fit()
