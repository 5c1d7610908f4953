"""How wide a cell and a heading are, in rows of one line or of two, and where their parts stand."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from resources import _
from views.pages.overview.cells import Cell
from views.pages.overview.columns import Column, Wanted
from views.pages.overview.receiver_cells import CHANGED
from views.pages.overview.row import ListRow
from views.theme import IconName, Theme, Weight, current_theme
from views.theme.tokens import BADGE_HEIGHT, MARGIN
from views.widgets.badge import badge_size
from views.widgets.painting import text_width
from views.widgets.track_mark import LIST_SIDE

GAP: Final = 8  # between columns
BADGE_REACH: Final = 6  # a badge begins left of the words, so that words stand under words
AFTER_BADGE: Final = 6
MARK: Final = 16  # check mark
CLOCK: Final = 16
AFTER_MARK: Final = 6
BEFORE_NOTE: Final = 6
_BUTTON_PADDING: Final = 7


def cell_font(cell: Cell, theme: Theme) -> QFont:
    """Return the font of the words."""
    return theme.fonts.of(cell.pixels, cell_weight(cell))


@lru_cache(maxsize=8192)
def pixels_of(text: str, pixels: int, weight: Weight) -> float:
    """Return the width of one line; remembered, for a list asks for the same words at every paint."""
    return text_width(current_theme().fonts.of(pixels, weight), text)


@lru_cache(maxsize=64)
def badge_width(text: str, icon: IconName | None) -> float:
    """Return the width of a badge."""
    return badge_size(text, icon, current_theme()).width()


def cell_weight(cell: Cell) -> Weight:
    """Return the weight of the words; what has changed is semibold at least."""
    regular = cell.weight is Weight.REGULAR
    return Weight.SEMIBOLD if cell.changed and regular else cell.weight


def words_width(cell: Cell, *, two_lines: bool) -> float:
    """Return the pixels of the words alone."""
    size, weight = cell.pixels, cell_weight(cell)
    note = note_width(cell.note)
    if not two_lines:
        return pixels_of(cell.words, size, weight) + (BEFORE_NOTE + note if note else 0.0)
    second = pixels_of(cell.second, size, weight) if cell.second else 0.0
    below = second + note + (BEFORE_NOTE if second and note else 0.0)
    return max(pixels_of(cell.text, size, weight), below)


def note_width(note: str) -> float:
    """Return the pixels of the quiet words after the others."""
    return pixels_of(note, 13, Weight.REGULAR) if note else 0.0


def marks_width(cell: Cell, theme: Theme) -> float:
    """Return the pixels of what stands before the words."""
    width = 0.0
    for badge in cell.badges:
        width += badge_width(badge.text, badge.icon) - BADGE_REACH + AFTER_BADGE
    if cell.button:
        width = button_left() + button_width(cell.button, theme)
    if cell.late:
        width += CLOCK + 4
    if cell.shows_track:
        width += LIST_SIDE + AFTER_MARK
    if cell.checked:
        width += MARK
    return width


def button_left() -> float:
    """Return where the row's button begins: after the widest of the badges that stand before it."""
    return badge_width(_(CHANGED), IconName.PENCIL) - BADGE_REACH + AFTER_BADGE


def button_width(text: str, theme: Theme) -> float:
    """Return the pixels of a button in a row."""
    font = theme.fonts.of(14, Weight.SEMIBOLD)
    return float(int(text_width(font, text) + 2 * _BUTTON_PADDING + 0.999))


def button_box(cell_rect: QRectF, text: str, theme: Theme) -> QRectF:
    """Return where the row's button stands in the rectangle that a cell's parts begin in."""
    top = round(cell_rect.center().y() - BADGE_HEIGHT / 2)
    left = cell_rect.left() + button_left()
    return QRectF(left, top, button_width(text, theme), BADGE_HEIGHT)


def inner(rect: QRectF, column: int) -> QRectF:
    """Return the part of a cell that its content may use; the first stands in from the page's edge."""
    return rect.adjusted(MARGIN if column == 0 else 0, 0, -GAP, 0)


def header_text(text: str, *, two_lines: bool) -> str:
    """Return a heading as it is painted; in two lines it may break after a stroke."""
    return text.replace("/", "/ ") if two_lines else text


def header_width(text: str, theme: Theme, *, two_lines: bool) -> float:
    """Return the pixels of a heading; two lines break between words."""
    words = header_text(text, two_lines=two_lines).split() if two_lines else [text]
    return max(text_width(theme.fonts.small_strong, word) for word in words)


def wanted_widths(
    columns: Sequence[Column], rows: Sequence[ListRow], theme: Theme, *, two_lines: bool
) -> list[Wanted]:
    """Return what each column wants for these rows, gaps and page margins included."""
    found = []
    for number, column in enumerate(columns):
        header = header_width(_(column.header), theme, two_lines=two_lines)
        cells = {row.cells[number] for row in rows}
        full = max((_needs(cell, theme, two_lines=two_lines) for cell in cells), default=0.0)
        least = column.folded if two_lines else column.least
        edge = (MARGIN if number == 0 else 0) + GAP
        width = int(max(header, full) + edge + 0.999)
        narrow = width if least is None else min(width, max(least, int(header)) + edge)
        if number == len(columns) - 1:
            width += MARGIN - GAP
            narrow += 0 if two_lines else MARGIN - GAP
        found.append(Wanted(width, narrow))
    return found


def _needs(cell: Cell, theme: Theme, *, two_lines: bool) -> float:
    two_lines = two_lines and not cell.wraps
    return marks_width(cell, theme) + words_width(cell, two_lines=two_lines)
