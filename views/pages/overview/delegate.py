"""Paints the bars and rows of the overview, and hears a click on a row's button."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from views.pages.overview.cell_paint import CellPainter, cut_words
from views.pages.overview.groups import Bar, Entry
from views.pages.overview.measure import BADGE_REACH, button_box, inner
from views.pages.overview.model import ENTRY_ROLE, Index, OverviewModel
from views.pages.overview.row import ListRow
from views.theme import current_theme
from views.theme.tokens import GROUP_BAR_HEIGHT, ROW_HEIGHT, TWO_LINE_ROW_HEIGHT
from views.widgets.painting import paint_box, pen
from views.widgets.row_paint import RowState, paint_group_bar, paint_row_ground


class OverviewDelegate(QStyledItemDelegate):
    """Draws whole rows, edge to edge; ``two_lines`` makes them 48 px high."""

    button_clicked = Signal(str)  # CaseId
    two_lines = False
    hovered_row = -1

    def height_of(self, entry: Entry) -> int:
        """Return the height of a row in pixels."""
        if isinstance(entry, Bar):
            return GROUP_BAR_HEIGHT
        return TWO_LINE_ROW_HEIGHT if self.two_lines else ROW_HEIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(0, self.height_of(index.data(ENTRY_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, theme = index.data(ENTRY_ROLE), current_theme()
        rect = QRectF(option.rect)
        whole = _whole_row(rect, option)
        state = self._state(option, index)
        painter.save()
        painter.setClipRect(rect)
        if isinstance(entry, Bar):
            paint_group_bar(painter, whole, entry.look, theme)
            if state.selected and state.focused:
                paint_box(painter, whole, 0, None, pen(theme.tokens.accent, 2))
        elif isinstance(entry, ListRow):
            paint_row_ground(painter, whole, state, theme)
            painter.setClipRect(rect.adjusted(-BADGE_REACH, 0, 0, 0))
            place, cell = inner(rect, index.column()), entry.cells[index.column()]
            CellPainter(painter, state, theme, self.two_lines).paint(place, cell)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole of words that are cut."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, ListRow):
            return False
        cell, place = entry.cells[index.column()], inner(QRectF(option.rect), index.column())
        cut = cut_words(place, cell, two_lines=self.two_lines)
        QToolTip.showText(event.globalPos(), cell.said if cut else "", view)
        return True

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        entry = index.data(ENTRY_ROLE)
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and isinstance(entry, ListRow):
            words = entry.cells[index.column()].button
            place = inner(QRectF(option.rect), index.column())
            box = button_box(place, words, current_theme())
            left = event.button() is Qt.MouseButton.LeftButton
            if words and left and box.contains(event.position()):
                self.button_clicked.emit(entry.case_id)
                return True
        return super().editorEvent(event, model, option, index)

    def _state(self, option: QStyleOptionViewItem, index: Index) -> RowState:
        view = option.widget
        model = index.model()
        return RowState(
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            focused=isinstance(view, QTableView) and view.hasFocus(),
            hovered=index.row() == self.hovered_row,
            last=isinstance(model, OverviewModel) and model.is_last_of_group(index.row()),
        )


def _whole_row(rect: QRectF, option: QStyleOptionViewItem) -> QRectF:
    """Return the row from edge to edge of what is seen; a cell paints its part of it."""
    view = option.widget
    if not isinstance(view, QTableView):
        return rect
    return QRectF(0, rect.top(), view.viewport().width(), rect.height())
