"""Paints the bars and rows of the overview, and hears a click on a row's button."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from views.pages.overview.cells import Cell
from views.pages.overview.groups import Bar
from views.pages.overview.measure import (
    AFTER_BADGE,
    AFTER_MARK,
    BADGE_REACH,
    BEFORE_NOTE,
    CLOCK,
    MARK,
    button_box,
    cell_font,
    inner,
)
from views.pages.overview.model import ENTRY_ROLE, Index
from views.pages.overview.row import ListRow
from views.theme import IconName, Theme, Tone, Weight, current_theme
from views.theme.tokens import CONTROL_RADIUS, GROUP_BAR_HEIGHT, ROW_HEIGHT, TWO_LINE_ROW_HEIGHT
from views.widgets.badge import paint_badge
from views.widgets.painting import CENTRE, LEFT, left_square, paint_box, paint_text, pen, text_width
from views.widgets.row_paint import RowState, paint_group_bar, paint_row_ground, row_text
from views.widgets.track_mark import LIST_SIDE, paint_track_shape

_LINE: Final = 20
_UNDERLINE: Final = 2


class OverviewDelegate(QStyledItemDelegate):
    """Draws whole rows; ``two_lines`` makes them 48 px high."""

    button_clicked = Signal(QModelIndex)
    two_lines = False
    hovered_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(ENTRY_ROLE), Bar):
            return QSize(0, GROUP_BAR_HEIGHT)
        return QSize(0, TWO_LINE_ROW_HEIGHT if self.two_lines else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        theme = current_theme()
        rect, whole = QRectF(option.rect), self._whole_row(option)
        painter.save()
        painter.setClipRect(rect)
        if isinstance(entry, Bar):
            paint_group_bar(painter, whole, entry.look, theme)
            self._frame_bar(painter, whole, option, theme)
        elif isinstance(entry, ListRow):
            state = self._state(option, index)
            paint_row_ground(painter, whole, state, theme)
            place = inner(rect, index.column())
            _paint_cell(painter, place, entry.cells[index.column()], state, self.two_lines)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent):
            box = button_of(option, index)
            if event.button() is Qt.MouseButton.LeftButton and box.contains(event.position()):
                self.button_clicked.emit(QModelIndex(index))  # type: ignore[call-overload]
                return True
        return super().editorEvent(event, model, option, index)

    def _state(self, option: QStyleOptionViewItem, index: Index) -> RowState:
        view = option.widget
        style = option.state
        below = index.model().index(index.row() + 1, 0).data(ENTRY_ROLE)
        return RowState(
            selected=bool(style & style.State_Selected),
            focused=view is not None and view.hasFocus(),
            hovered=index.row() == self.hovered_row,
            last=not isinstance(below, ListRow),
        )
