"""The list of the overview: keyboard, widths, folding, and the row that keeps its place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from models.values import CaseId
from resources import _
from views.pages.overview.columns import Column, Wanted, share
from views.pages.overview.delegate import OverviewDelegate
from views.pages.overview.frozen_table import FrozenHeader, FrozenTable, Place
from views.pages.overview.groups import Bar, Entry
from views.pages.overview.measure import wanted_widths
from views.pages.overview.model import Index, OverviewModel
from views.pages.overview.row import ListRow
from views.pages.overview.sticky_bar import StickyBar
from views.theme import current_theme
from views.theme.tokens import GROUP_BAR_HEIGHT
from views.widgets.row_paint import RowState

_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_UP: Final = frozenset(
    {
        QAbstractItemView.CursorAction.MoveUp,
        QAbstractItemView.CursorAction.MovePageUp,
        QAbstractItemView.CursorAction.MoveEnd,
        QAbstractItemView.CursorAction.MovePrevious,
    }
)


class OverviewList(FrozenTable):
    """Shows bars and rows; says which case the user stands on, opens or acknowledges."""

    case_opened = Signal(str)  # CaseId
    case_chosen = Signal()  # another row, or none, is the current one
    acknowledge_wanted = Signal(str)  # CaseId
    fold_wanted = Signal(object, bool)  # Group, folded

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OverviewModel(self)
        self._delegate = OverviewDelegate(self)
        self._header = FrozenHeader(self)
        self._sticky = StickyBar(self)
        self._one: list[Wanted] = []
        self._two: list[Wanted] = []
        self._measured: Sequence[ListRow] | None = None
        self._build()

    # --- what it shows -------------------------------------------------------------------

    @property
    def current_case(self) -> ListRow | None:
        """The row that the user stands on."""
        return self._model.case_at(self.currentIndex())

    def start_over(self, columns: tuple[Column, ...]) -> None:
        """Empty the list for another user or scope."""
        self._measured = None
        self._model.start_over(columns)

    def show_entries(self, entries: Sequence[Entry], measured: Sequence[ListRow]) -> None:
        """Show these; the user stays on the same case. ``measured`` are the rows that widths allow for."""
        kept = self.current_case.case_id if self.current_case else None
        self._model.set_entries(entries)
        if measured is not self._measured:
            columns, theme = self._model.columns, current_theme()
            self._one = wanted_widths(columns, measured, theme, two_lines=False)
            self._two = wanted_widths(columns, measured, theme, two_lines=True)
            self._measured = measured
        self._fit()
        self._dress_rows()
        self.stand_on(kept)

    def stand_on(self, case_id: CaseId | None) -> None:
        """Go to a case; when it is not shown, stay where the list put the user, or go to the first."""
        index = self._model.index_of(case_id)
        if not index.isValid():
            index = self.currentIndex() if self.current_case else self._first_row()
        if index.row() != self.currentIndex().row():
            self.setCurrentIndex(index)
        self.case_chosen.emit()

    def paint_row(
        self, painter: QPainter, row: int, strip: QRectF, places: Sequence[Place]
    ) -> None:
        state = RowState(
            selected=self.selectionModel().isSelected(self._model.index(row, 0)),
            focused=self.hasFocus(),
            hovered=row == self._delegate.hovered_row,
            last=self._model.is_last_of_group(row),
        )
        self._delegate.paint_row(painter, self._model.entries[row], state, strip, places)

    # --- keyboard and mouse --------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self._model.entry(self.currentIndex())
        key = event.key()
        if isinstance(entry, Bar):
            if key in _OPEN or key in {Qt.Key.Key_Plus, Qt.Key.Key_Space}:
                self.fold_wanted.emit(entry.group, False)
                return
        elif isinstance(entry, ListRow):
            if key in _OPEN:
                self.case_opened.emit(entry.case_id)
                return
            if key == Qt.Key.Key_Minus:
                self.fold_wanted.emit(entry.group, True)
                return
        super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the next row that can be stood on; bars are passed by, unless they hide their rows."""
        index = super().moveCursor(action, modifiers)
        step = -1 if action in _UP else 1
        return self._reachable(index, step) or self._reachable(index, -step) or QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self._model.entry(self.indexAt(event.position().toPoint()))
        if isinstance(entry, Bar):
            if event.button() is Qt.MouseButton.LeftButton:
                self.fold_wanted.emit(entry.group, not entry.look.folded)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._model.case_at(self.indexAt(event.position().toPoint()))
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.case_opened.emit(row.case_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.case_chosen.emit()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show the row below the bar that stays at the top; never scroll sideways by itself."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(across)
        hidden = GROUP_BAR_HEIGHT - self.visualRect(index).top()
        if index.isValid() and hidden > 0:
            down = self.verticalScrollBar()
            down.setValue(down.value() - hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._sticky.setGeometry(self.viewport().geometry())
        self._sticky.setFixedHeight(GROUP_BAR_HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- how it is built -----------------------------------------------------------------

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._header)
        self._header.show()
        self._delegate.button_clicked.connect(self.acknowledge_wanted)
        self.verticalHeader().hide()
        self.setAccessibleName(_("Ärenden"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerWidget(QWidget())
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._place_sticky)

    # --- rows ----------------------------------------------------------------------------

    def _dress_rows(self) -> None:
        """Let bars span the columns and give every row its height."""
        self.clearSpans()
        columns = len(self._model.columns)
        heights = self.verticalHeader()
        for number, entry in enumerate(self._model.entries):
            if isinstance(entry, Bar) and columns > 1:
                self.setSpan(number, 0, 1, columns)
            heights.resizeSection(number, self._delegate.height_of(entry))
        self._place_sticky()

    def _fit(self) -> None:
        """Share the width among the columns, in one line if there is room, else in two."""
        if not self._one:  # nothing has been shown yet
            return
        room = self.viewport().width()
        two_lines = sum(column.least for column in self._one) > room
        if two_lines != self._delegate.two_lines:
            self._delegate.two_lines = self._header.two_lines = two_lines
            self._header.updateGeometry()
            self.updateGeometries()
            self._dress_rows()
        for number, width in enumerate(share(room, self._two if two_lines else self._one)):
            self.setColumnWidth(number, width)

    def _first_row(self) -> QModelIndex:
        return self._reachable(self._model.index(0, 0), 1) or QModelIndex()

    def _reachable(self, index: QModelIndex, step: int) -> QModelIndex | None:
        """Return ``index`` or the next one that the keyboard may stand on."""
        while index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
            index = index.siblingAtRow(index.row() + step)
        return None

    def _hover(self, row: int) -> None:
        before = self._delegate.hovered_row
        if row == before:
            return
        self._delegate.hovered_row = row
        for number in (before, row):
            top, height = self.rowViewportPosition(number), self.rowHeight(number)
            self.viewport().update(0, top, self.viewport().width(), height)

    def _place_sticky(self) -> None:
        """Keep the bar of the topmost row in sight when its own has scrolled away."""
        number = self.rowAt(0)
        while number >= 0 and not isinstance(self._model.entries[number], Bar):
            number -= 1
        entry = self._model.entries[number] if number >= 0 else None
        gone = self.rowViewportPosition(number) < 0 if number >= 0 else False
        self._sticky.show_bar(entry.look if gone and isinstance(entry, Bar) else None)
