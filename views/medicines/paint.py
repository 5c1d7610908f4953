"""Paints the cells of the table of medicines: words that wrap, quiet lines under them, a badge."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from views.theme import Theme, current_theme
from views.theme.tokens import BADGE_HEIGHT
from views.widgets.badge import BadgeKind, paint_badge

Index = QModelIndex | QPersistentModelIndex

HEADER_HEIGHT: Final = 40  # room for two lines

_PAD: Final = 8
_INSET: Final = 14  # clear of the bar of a chosen row
_BADGE_GAP: Final = 4
_LEAST: Final = 36
_BAR: Final = 4
_FAR: Final = 10_000.0
_WRAP: Final = int(Qt.TextFlag.TextWordWrap.value)
_CENTRE: Final = int(Qt.AlignmentFlag.AlignHCenter.value)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: words in front, quiet lines under them, and perhaps a badge first."""

    text: str = ""
    lines: tuple[str, ...] = ()
    badge: str = ""
    problem: str = ""
    strong: bool = False
    centred: bool = False

    @property
    def spoken(self) -> str:
        """All words of the cell, for screen readers."""
        parts = (self.badge, self.text, *self.lines, self.problem)
        return ". ".join(part for part in parts if part)


class MedicineDelegate(QStyledItemDelegate):
    """Asks the model for one ``Cell`` each and paints it from the top of its row.

    Without ``inset`` the first column begins at the very edge, in line with the headings of the page.
    """

    def __init__(self, cell_role: int, parent: QTableView, *, inset: bool) -> None:
        super().__init__(parent)
        self._first = _INSET if inset else 0
        self._role = cell_role
        self._table = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        cell: Cell = index.data(self._role)
        height = _height(cell, self._room(index), current_theme())
        return QSize(0, max(_LEAST, height + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        rect = QRectF(option.rect)
        cell: Cell = index.data(self._role)
        painter.save()
        self._paint_ground(painter, rect, option, index)
        left = _PAD if index.column() else self._first
        _paint_cell(painter, rect.adjusted(left, _PAD, -_PAD, -_PAD), cell, theme)
        painter.restore()

    def _room(self, index: Index) -> float:
        width = 0
        for column in range(index.column(), index.column() + self._span(index)):
            width += self._table.columnWidth(column)
        return float(width - _PAD - (_PAD if index.column() else self._first))

    def _span(self, index: Index) -> int:
        return max(1, self._table.columnSpan(index.row(), index.column()))

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        tokens = current_theme().tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = self._table.hasFocus()
        fill = tokens.surface
        if chosen:
            fill = tokens.sel if focused else tokens.sunken
        painter.fillRect(rect, QColor(fill))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, QColor(tokens.line))
        if chosen and index.column() == 0:
            bar = tokens.accent if focused else tokens.ctl
            painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), QColor(bar))


class PlainHeader(QHeaderView):
    """Column headings as quiet words over a hairline; they wrap into two lines."""

    def __init__(
        self, centred: frozenset[int], parent: QWidget | None = None, *, inset: bool = False
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._centred = centred
        self._first = _INSET if inset else 0
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setFixedHeight(HEADER_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        theme = current_theme()
        tokens = theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        line = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, QColor(tokens.ctl))
        flags = _WRAP | int(Qt.AlignmentFlag.AlignBottom.value)
        room = rect.adjusted(_PAD if logicalIndex else self._first, 2, -_PAD, -5)
        if logicalIndex in self._centred:
            flags |= _CENTRE
            room = rect.adjusted(2, 2, -2, -5)
        painter.setFont(theme.fonts.small_strong)
        painter.setPen(QColor(tokens.text2))
        orientation, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        text = self.model().headerData(logicalIndex, orientation, role)
        painter.drawText(QRectF(room), flags, str(text))
        painter.restore()


def _parts(cell: Cell, theme: Theme) -> list[tuple[str, QFont, str]]:
    """Return the words of a cell with font and colour, from the top."""
    tokens, fonts = theme.tokens, theme.fonts
    first = fonts.strong if cell.strong else fonts.body
    parts = [(cell.text, first, tokens.text)]
    parts += [(line, fonts.note, tokens.text2) for line in cell.lines]
    parts.append((cell.problem, fonts.small_strong, tokens.alarm))
    return [part for part in parts if part[0]]


def _height(cell: Cell, width: float, theme: Theme) -> int:
    height = float(BADGE_HEIGHT + _BADGE_GAP if cell.badge else 0)
    height += sum(_text_height(text, font, width) for text, font, _ in _parts(cell, theme))
    return int(height + 0.999)


def _text_height(text: str, font: QFont, width: float) -> float:
    room = QRectF(0, 0, max(24.0, width), _FAR)
    return QFontMetricsF(font).boundingRect(room, _WRAP, text).height()


def _paint_cell(painter: QPainter, room: QRectF, cell: Cell, theme: Theme) -> None:
    top = room.top()
    if cell.badge:
        box = QRectF(room.left(), top, room.width(), BADGE_HEIGHT)
        paint_badge(painter, box, cell.badge, kind=BadgeKind.OUTLINE, theme=theme)
        top += BADGE_HEIGHT + _BADGE_GAP
    flags = _WRAP | (_CENTRE if cell.centred else 0)
    for text, font, colour in _parts(cell, theme):
        height = _text_height(text, font, room.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(room.left(), top, room.width(), height), flags, text)
        top += height
