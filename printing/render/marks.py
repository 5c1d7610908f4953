"""Chips, boxes, lines to write on, and the hollow words across a page."""

import math
from typing import Final

from printing.blocks import Chip, ChipShape, SignatureField
from printing.render.fonts import BOLD, text_width
from printing.render.pieces import Piece, Placed, Stack, Tagged, draw_line, stack
from printing.render.text_flow import TextFlow
from printing.render.typesetter import Typesetter
from printing.tagging import ArtifactKind, Tag, TaggedCanvas, figure
from printing.type_scale import (
    CHIP_OUTLINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    STRONG_RULE,
    TypeStyle,
)

_CHIP_SIDE_ROOM: Final = 5.5
_CHIP_ROOM: Final = 0.36  # above capitals and below the base line, of the size
_CHIP_RADIUS: Final = 3.0
_HAND_ROOM: Final = 36.0  # above a line to write on
_SIGNATURE_GAP: Final = 18.0
_WATERMARK_SPAN: Final = 0.72  # of the diagonal
_WATERMARK_SIZE: Final = 72.0


class ChipPiece(Piece):
    """A word in an outlined shape, or white on black."""

    def __init__(self, chip: Chip, words: TextFlow) -> None:
        room = _CHIP_ROOM * words.style.size
        self._chip = chip
        self._words = words
        self.width = words.line_width + 2 * _CHIP_SIDE_ROOM
        self.height = words.style.capitals + 2 * room
        self.ascent = words.style.capitals + room

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the shape and the word on it."""
        filled = self._chip.shape is ChipShape.FILLED
        canvas.begin_artifact()
        canvas.setLineWidth(CHIP_OUTLINE)
        canvas.roundRect(x, top - self.height, self.width, self.height, _CHIP_RADIUS, fill=filled)
        canvas.end_artifact()
        canvas.setFillGray(1 if filled else 0)
        words_top = top - self.ascent + self._words.ascent
        self._words.draw(canvas, x + _CHIP_SIDE_ROOM, words_top)
        canvas.setFillGray(0)


def chip_piece(
    chip: Chip, style: TypeStyle, setter: Typesetter, *, goes_on: bool = False
) -> ChipPiece:
    """Return a chip that is as wide as its word; ``goes_on``: it stands before other words."""
    natural = text_width(chip.word, style.size, bold=style.bold) + 1
    word = setter.flow(chip.word, style, natural)
    return ChipPiece(chip, word.going_on() if goes_on else word)


class BoxPiece(Piece):
    """An empty square to tick by hand, standing on the base line of its words."""

    def __init__(self, size: float, spoken: str) -> None:
        self._tag = figure(spoken)
        self.width = size
        self.height = size
        self.ascent = size * 0.88

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the outline."""
        canvas.begin_figure(self._tag, (x, top - self.height, x + self.width, top))
        canvas.setLineWidth(CHIP_OUTLINE)
        canvas.rect(x, top - self.height, self.width, self.height)
        canvas.end_figure()


class _WritingLine(Piece):
    """Room for a hand, and a line under it."""

    height = _HAND_ROOM

    def __init__(self, width: float) -> None:
        self.width = width

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        draw_line(canvas, x, top - self.height, self.width, STRONG_RULE)


def signature_fields(fields: tuple[SignatureField, ...], width: float, setter: Typesetter) -> Stack:
    """Return lines to write on, side by side as long as they fit, else below."""
    parts: list[Placed] = []
    x = y = 0.0
    for field in fields:
        wanted = min(field.width * setter.theme.scale, width)
        label = setter.flow(field.label, setter.theme.cell, wanted)
        piece = stack([_WritingLine(wanted), Tagged(Tag("P"), label)])
        if x and x + wanted > width:
            x, y = 0.0, max(part.bottom for part in parts)
        parts.append(Placed(x, y, piece))
        x += wanted + _SIGNATURE_GAP
    return Stack(parts)


def draw_watermark(canvas: TaggedCanvas, words: str, *, is_read: bool) -> None:
    """Draw hollow words from corner to corner; nothing that a copy would lose.

    ``is_read``: they are heard here, before all else; once in a paper is enough.
    """
    diagonal = math.hypot(PAGE_WIDTH, PAGE_HEIGHT)
    natural = text_width(words, 1, bold=True)
    size = min(_WATERMARK_SPAN * diagonal / natural, _WATERMARK_SIZE)
    style = TypeStyle(size, size, bold=True)
    canvas.saveState()
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(math.degrees(math.atan2(PAGE_HEIGHT, PAGE_WIDTH)))
    canvas.setLineWidth(1)
    out = canvas.beginText(-natural * size / 2, -style.capitals / 2)
    out.setFont(BOLD, size)
    out.setTextRenderMode(1)
    out.textOut(words)
    out.setTextRenderMode(0)
    if is_read:
        canvas.begin(Tag("P"))
        canvas.drawText(out)
        canvas.end()
    else:
        canvas.begin_artifact(ArtifactKind.WATERMARK)
        canvas.drawText(out)
        canvas.end_artifact()
    canvas.restoreState()
