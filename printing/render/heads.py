"""Head rows of tables: a heading or a chip, and column heads on one base line."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from printing.blocks import Chip
from printing.render.marks import chip_piece
from printing.render.pieces import Piece, Placed
from printing.render.text_flow import TextFlow
from printing.render.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a head row, at its ``x``; heads end on one base line."""

    x: float
    piece: Piece
    below_base_line: float  # of its last line


def head_row(cells: Sequence[HeadCell], above: float, below: float) -> Piece:
    """Return a head row whose cells share their last base line."""
    base_line = max(cell.piece.height - cell.below_base_line for cell in cells)
    parts = [
        Placed(
            cell.x,
            above + base_line - (cell.piece.height - cell.below_base_line),
            cell.piece,
        )
        for cell in cells
    ]
    return _Head(parts, above + base_line + below)


class _Head(Piece):
    """Cells at fixed places and a height that their base line decides."""

    def __init__(self, parts: Sequence[Placed], height: float) -> None:
        self._parts = parts
        self.height = height
        self.ascent = max(part.y + part.piece.ascent for part in parts)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for part in self._parts:
            part.piece.draw(canvas, x + part.x, top - part.y)


def heading_cell(heading: str | Chip, width: float, setter: Typesetter) -> HeadCell:
    """Return the heading that stands in the first head cell."""
    if isinstance(heading, str):
        return flow_cell(0, setter.flow(heading, setter.theme.heading, width))
    chip = chip_piece(heading, setter.theme.heading_chip, setter)
    return HeadCell(0, chip, chip.height - chip.ascent)


def flow_cell(x: float, words: TextFlow) -> HeadCell:
    """Return a head cell of words."""
    return HeadCell(x, words, words.style.leading - words.style.ascent)
