"""Head rows of tables: a heading or a chip, and column heads on one base line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from printing.blocks import Chip
from printing.render.marks import chip_piece
from printing.render.pieces import Nothing, Piece, Placed, Tagged, within
from printing.render.text_flow import TextFlow
from printing.render.typesetter import Typesetter
from printing.tagging import Scope, Tag, TaggedCanvas, cell


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

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for part in self._parts:
            part.piece.draw(canvas, x + part.x, top - part.y)


def heading_cell(heading: str | Chip, width: float, setter: Typesetter) -> HeadCell:
    """Return the heading that stands in the first head cell; it is read before the table."""
    tag = Tag("H2")
    if isinstance(heading, str):
        words = setter.flow(heading, setter.theme.heading, width)
        return HeadCell(0, Tagged(tag, words), words.style.leading - words.style.ascent)
    chip = chip_piece(heading, setter.theme.heading_chip, setter)
    return HeadCell(0, Tagged(tag, chip), chip.height - chip.ascent)


def flow_cell(x: float, words: TextFlow) -> HeadCell:
    """Return a head cell of words."""
    return HeadCell(x, words, words.style.leading - words.style.ascent)


class TableTags:
    """The tags that all cells of a table share."""

    def __init__(self) -> None:
        self.table = Tag("Table")
        self.head = Tag("THead")
        self.head_row = Tag("TR")

    def column_head(self, head: HeadCell) -> HeadCell:
        """Return the head as the header of its column."""
        return replace(head, piece=self._in_head(cell(Scope.COLUMN), head.piece))

    def corner(self) -> HeadCell:
        """Return the empty cell over the row heads; nothing is seen of it."""
        return HeadCell(0, self._in_head(cell(), Nothing()), 0)

    def row(self, body: Tag, piece: Piece) -> Piece:
        """Return a piece of tagged cells as a row of a body."""
        return within(piece, self.table, body, Tag("TR"))

    def _in_head(self, tag: Tag, piece: Piece) -> Piece:
        return within(piece, self.table, self.head, self.head_row, tag)
