"""The ground of list rows and the bars over their groups, shared by every list's delegate."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from views.theme import IconName, Scheme, Theme, Weight
from views.theme.tokens import MARGIN
from views.widgets.painting import LEFT, left_square, paint_text, text_width

_BAR: Final = 4
_CHEVRON: Final = 14
_GAP: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """How a row stands; ``focused`` says that its list has the keyboard."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False
    last: bool = False  # of its group: no hairline under it


def paint_row_ground(painter: QPainter, rect: QRectF, state: RowState, theme: Theme) -> None:
    """Fill a whole row, edge to edge: selection with frame and bar, hover, or a hairline."""
    tokens = theme.tokens
    painter.fillRect(rect, QColor(tokens.surface))
    if state.selected and state.focused:
        painter.fillRect(rect, QColor(tokens.sel))
        edge = QColor(tokens.text if tokens.scheme is Scheme.HIGH_CONTRAST else tokens.accent)
        for side in _frame(rect):
            painter.fillRect(side, edge)
        return
    if state.selected:
        painter.fillRect(rect, QColor(tokens.sunken))
        painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), QColor(tokens.ctl))
        return
    if state.hovered:
        painter.fillRect(rect, QColor(tokens.hover))
    if not state.last:
        line = QRectF(rect.left() + MARGIN, rect.bottom() - 1, rect.width() - 2 * MARGIN, 1)
        painter.fillRect(line, QColor(tokens.line))


def row_text(state: RowState, theme: Theme, *, quiet: bool = False) -> str:
    """Return the colour of words on that ground; it turns black on the high-contrast selection."""
    tokens = theme.tokens
    if state.selected and state.focused:
        return tokens.sel_text2 if quiet else tokens.sel_text
    return tokens.text2 if quiet else tokens.text


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBar:
    """The heading of a group: its name, how many, and one quiet note."""

    text: str
    count: int
    note: str = ""
    urgent: bool = False  # must be done now: bold, with the ink bar
    folded: bool = False


def paint_group_bar(painter: QPainter, rect: QRectF, bar: GroupBar, theme: Theme) -> None:
    """Draw the bar of 28 px over a group."""
    tokens, fonts = theme.tokens, theme.fonts
    painter.fillRect(rect, QColor(tokens.bg))
    if bar.urgent:
        painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), QColor(tokens.ink))
    icon = IconName.CHEVRON_RIGHT if bar.folded else IconName.CHEVRON_DOWN
    x = float(MARGIN - 2)
    theme.icons.paint(painter, icon, left_square(rect, _CHEVRON, x), tokens.text2)
    x += _CHEVRON + 6
    title = fonts.of(14, Weight.BOLD if bar.urgent else Weight.SEMIBOLD)
    small = fonts.small
    parts = ((bar.text, title, tokens.text), (str(bar.count), small, tokens.text2))
    for text, font, colour in parts:
        paint_text(painter, rect.adjusted(x, 0, 0, 0), text, font, colour, LEFT)
        x += text_width(font, text) + _GAP
    line = rect.adjusted(x + 4, 0, 0, 0)
    paint_text(painter, line, bar.note, small, tokens.text2, LEFT)


def _frame(rect: QRectF) -> tuple[QRectF, ...]:
    left, top, width, height = rect.left(), rect.top(), rect.width(), rect.height()
    return (
        QRectF(left, top, width, 2),
        QRectF(left, top + height - 2, width, 2),
        QRectF(left, top, _BAR, height),
        QRectF(left + width - 2, top, 2, height),
    )
