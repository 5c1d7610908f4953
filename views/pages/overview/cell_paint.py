"""Paints one cell: badges, the row's button, marks, then the words in one line or two."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QStaticText, QTransform

from views.pages.overview.cells import Cell
from views.pages.overview.marks import Marks
from views.pages.overview.measure import (
    AFTER_BADGE,
    AFTER_MARK,
    BADGE_REACH,
    BEFORE_NOTE,
    CLOCK,
    MARK,
    button_box,
    cell_font,
    cell_weight,
    marks_width,
    note_width,
    pixels_of,
)
from views.theme import IconName, Theme, Tone, Weight, current_theme
from views.widgets.painting import left_square
from views.widgets.row_paint import RowState, row_text
from views.widgets.track_mark import LIST_SIDE

_LINE: Final = 20
_LOW_BADGE: Final = 22
_UNDERLINE_AT: Final = 9  # below the middle of the line


@dataclass(frozen=True, slots=True)
class CellPainter:
    """Draws the cells of one row; words that do not fit end in an ellipsis."""

    painter: QPainter
    state: RowState
    theme: Theme
    marks: Marks
    two_lines: bool

    def paint(self, rect: QRectF, cell: Cell) -> None:
        """Draw ``cell`` from the left of ``rect``, centred in its height."""
        if self.two_lines and _is_stacked(cell):
            self._paint_under_badges(rect, cell)
            return
        left = self._paint_marks(rect, cell)
        room = QRectF(left, rect.top(), rect.right() - left, rect.height())
        first, second = _lines(cell, room.width(), two_lines=self.two_lines)
        if not second and not (self.two_lines and cell.note):
            self._paint_line(room, cell, first, cell.note)
            return
        top = rect.top() + (rect.height() - 2 * _LINE) / 2
        upper = QRectF(left, top, room.width(), _LINE)
        self._paint_line(upper, cell, first, "")
        self._paint_line(upper.translated(0, _LINE), cell, second, cell.note)

    def _paint_under_badges(self, rect: QRectF, cell: Cell) -> None:
        """Give the badges the first line and the words the second, the two centred together."""
        top = rect.top() + (rect.height() - _LOW_BADGE - _LINE) / 2
        self._paint_badges(QRectF(rect.left(), top, rect.width(), _LOW_BADGE), cell)
        line = QRectF(rect.left(), top + _LOW_BADGE, rect.width(), _LINE)
        self._paint_line(line, cell, cell.words, cell.note)

    def _paint_line(self, rect: QRectF, cell: Cell, words: str, note: str) -> None:
        taken = note_width(note) + BEFORE_NOTE if note and words else 0.0
        shown = _shortened(words, cell, self.theme, rect.width() - taken)
        self._paint_words(rect, shown, (cell.pixels, cell_weight(cell)), self._colour(cell))
        width = _width(shown, cell)
        if cell.changed and shown:
            under = QRectF(rect.left(), round(rect.center().y()) + _UNDERLINE_AT, width, 2)
            self.painter.fillRect(under, _colour(self._accent))
        if note:
            after = width + BEFORE_NOTE if words else 0.0
            if words and cell.notes_align:
                after = rect.width() - note_width(note)
            place = rect.adjusted(after, 0, 0, 0)
            self._paint_words(place, note, (13, Weight.REGULAR), self._quiet)

    def _paint_words(self, rect: QRectF, text: str, size: tuple[int, Weight], colour: str) -> None:
        if not text:
            return
        words, height = _laid_out(text, *size)
        self.painter.setFont(self.theme.fonts.of(*size))
        self.painter.setPen(_colour(colour))
        corner = QPointF(rect.left(), rect.center().y() - height / 2)
        self.painter.drawStaticText(corner, words)

    def _paint_marks(self, rect: QRectF, cell: Cell) -> float:
        """Draw what stands before the words and return where the words begin."""
        if not cell.marked:
            return rect.left()
        x = self._paint_badges(rect, cell)
        if cell.button:
            box = button_box(rect, cell.button, self.theme)
            self.marks.button(self.painter, box, cell.button)
        if cell.late:
            square = left_square(rect, CLOCK, x - rect.left())
            self.marks.icon(self.painter, square, IconName.CLOCK, self._colour(cell))
            x += CLOCK + 4
        if cell.shows_track:
            square = left_square(rect, LIST_SIDE, x - rect.left())
            self.marks.track(self.painter, square, cell.track, chosen=self._chosen)
            x += LIST_SIDE + AFTER_MARK
        if cell.checked:
            square = left_square(rect, MARK, x - rect.left())
            self.marks.icon(self.painter, square, IconName.CHECK, self._quiet)
            x += MARK
        return x

    def _paint_badges(self, rect: QRectF, cell: Cell) -> float:
        x = rect.left()
        for badge in cell.badges:
            room = QRectF(x - BADGE_REACH, rect.top(), rect.width(), rect.height())
            width = self.marks.badge(self.painter, room, badge, chosen=self._chosen)
            x += width - BADGE_REACH + AFTER_BADGE
        return x

    def _colour(self, cell: Cell) -> str:
        if cell.late and not self._inverted:
            return self.theme.tokens.alarm
        unset = cell.shows_track and cell.track is None
        quiet = unset or cell.tone is not Tone.TEXT
        return row_text(self.state, self.theme, quiet=quiet)

    @property
    def _quiet(self) -> str:
        return row_text(self.state, self.theme, quiet=True)

    @property
    def _accent(self) -> str:
        tokens = self.theme.tokens
        return tokens.sel_accent if self._inverted else tokens.accent

    @property
    def _chosen(self) -> bool:
        return self.state.selected and self.state.focused

    @property
    def _inverted(self) -> bool:
        """Whether the selection turns the words black (high contrast)."""
        return self._chosen and self.theme.tokens.sel_text != self.theme.tokens.text


@lru_cache(maxsize=4096)
def _laid_out(text: str, pixels: int, weight: Weight) -> tuple[QStaticText, float]:
    """Return the words with their glyphs in place, and the height of their line.

    A list paints the same words over and over.
    """
    font = current_theme().fonts.of(pixels, weight)
    words = QStaticText(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.prepare(QTransform(), font)
    return words, QFontMetricsF(font).height()


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


def cut_words(rect: QRectF, cell: Cell, *, two_lines: bool) -> bool:
    """Tell whether some of the cell's words do not fit in ``rect``."""
    if two_lines and _is_stacked(cell):
        return _width(cell.words, cell) > rect.width()
    room = rect.width() - marks_width(cell, current_theme())
    lines = _lines(cell, room, two_lines=two_lines)
    return any(_width(line, cell) > room for line in lines)


def _is_stacked(cell: Cell) -> bool:
    """Tell whether the words stand under the badges where rows are two lines high."""
    return bool(cell.badges and cell.text)


def _lines(cell: Cell, width: float, *, two_lines: bool) -> tuple[str, str]:
    if not two_lines:
        return cell.words, ""
    if cell.second or not cell.wraps:
        return cell.text, cell.second
    words = cell.text.split()
    fitting = 1
    while fitting < len(words) and _width(" ".join(words[: fitting + 1]), cell) <= width:
        fitting += 1
    return " ".join(words[:fitting]), " ".join(words[fitting:])


def _shortened(words: str, cell: Cell, theme: Theme, width: float) -> str:
    if _width(words, cell) <= width:
        return words
    metrics = QFontMetricsF(cell_font(cell, theme))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def _width(words: str, cell: Cell) -> float:
    return pixels_of(words, cell.pixels, cell_weight(cell))
