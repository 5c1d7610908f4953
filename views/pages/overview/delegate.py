"""Paints the bars and rows of the overview, and hears a click on a row's button."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from views.pages.overview.cell_paint import CellPainter, cut_words
from views.pages.overview.frozen_table import Place
from views.pages.overview.groups import Bar, Entry
from views.pages.overview.marks import Marks
from views.pages.overview.measure import button_box, inner
from views.pages.overview.model import ENTRY_ROLE, Index
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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = Marks()

    def height_of(self, entry: Entry) -> int:
        """Return the height of a row in pixels."""
        if isinstance(entry, Bar):
            return GROUP_BAR_HEIGHT
        return TWO_LINE_ROW_HEIGHT if self.two_lines else ROW_HEIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(0, self.height_of(index.data(ENTRY_ROLE)))

    def paint_row(
        self,
        painter: QPainter,
        entry: Entry,
        state: RowState,
        strip: QRectF,
        places: Sequence[Place],
    ) -> None:
        """Draw a bar, or the cells of a row that stand at ``places``, on the ground of ``strip``."""
        theme = current_theme()
        if isinstance(entry, Bar):
            paint_group_bar(painter, strip, entry.look, theme)
            if state.selected and state.focused:
                paint_box(painter, strip, 0, None, pen(theme.tokens.accent, 2))
            return
        paint_row_ground(painter, strip, state, theme)
        self._marks.dress(theme)
        cells = CellPainter(painter, state, theme, self._marks, self.two_lines)
        for place in places:
            rect = QRectF(place.left, strip.top(), place.width, strip.height())
            cells.paint(inner(rect, place.column), entry.cells[place.column])

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
