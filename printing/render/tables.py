"""Tables over the full width, laid out as grids."""

from collections.abc import Sequence

from printing.blocks import Cell, Chip, Table
from printing.render.fonts import text_width
from printing.render.grid import Grid, GridRow
from printing.render.heads import HeadCell, TableTags, flow_cell, head_row, heading_cell
from printing.render.pieces import Piece, Placed, Row, Tagged
from printing.render.text_flow import TextFlow
from printing.render.typesetter import Typesetter
from printing.tagging import Scope, Tag
from printing.tagging import cell as cell_tag
from printing.text_safety import clean
from printing.type_scale import (
    CHIP_HEAD_BELOW,
    COLUMN_GAP,
    HEAD_ABOVE,
    HEAD_BELOW,
    ROW_ABOVE,
    ROW_BELOW,
    TEXT_WIDTH,
)


def table(block: Table, setter: Typesetter) -> Piece:
    """Return a table; its columns grow where a word would break."""
    wished = [column.width for column in block.columns]
    widths: Sequence[float] = [width * TEXT_WIDTH / sum(wished) for width in wished]
    rows = [_row(row, widths, setter) for row in block.rows]
    if any(_has_broken_word(row) for row in rows):
        widths = _widened(block, widths, setter)
        rows = [_row(row, widths, setter) for row in block.rows]
    tags, body = TableTags(), Tag("TBody")
    read = [tags.row(body, _read(*pair)) for pair in zip(block.rows, rows, strict=True)]
    return Grid(_head(block, widths, tags, setter), [GridRow(row) for row in read])


def _read(cells: tuple[Cell, ...], row: Row) -> Row:
    """Return the row with its cells tagged; the first says what the row is about."""
    parts = [
        Placed(part.x, part.y, Tagged(cell_tag(None if place else Scope.ROW, of.span), part.piece))
        for place, (of, part) in enumerate(zip(cells, row.parts, strict=True))
    ]
    return Row(parts, row.below)


def _row(cells: tuple[Cell, ...], widths: Sequence[float], setter: Typesetter) -> Row:
    parts: list[Placed] = []
    x, column = 0.0, 0
    for cell in cells:
        width = sum(widths[column : column + cell.span])
        column += cell.span
        gap = COLUMN_GAP if column < len(widths) else 0
        words = setter.flow(cell.text, setter.theme.cell, width - gap)
        parts.append(Placed(x, ROW_ABOVE, words))
        x += width
    return Row(parts, ROW_BELOW)


def _head(block: Table, widths: Sequence[float], tags: TableTags, setter: Typesetter) -> Piece:
    cells: list[HeadCell] = []
    x = 0.0
    for place, (column, width) in enumerate(zip(block.columns, widths, strict=True)):
        if place == 0 and block.heading:
            cells.append(heading_cell(block.heading, width - COLUMN_GAP, setter))
            cells.append(tags.corner())
        else:
            gap = COLUMN_GAP if place + 1 < len(widths) else 0
            head = setter.flow(column.head, setter.theme.cell_head, width - gap)
            cells.append(tags.column_head(flow_cell(x, head)))
        x += width
    below = CHIP_HEAD_BELOW if isinstance(block.heading, Chip) else HEAD_BELOW
    return head_row(cells, 0 if block.heading else HEAD_ABOVE, below)


def _has_broken_word(row: Row) -> bool:
    return any(isinstance(part.piece, TextFlow) and part.piece.broken_word for part in row.parts)


def _widened(block: Table, widths: Sequence[float], setter: Typesetter) -> Sequence[float]:
    """Return widths that hold each column's longest word, if the page can."""
    wanted = [
        max(_longest_word(row, n, setter) for row in block.rows) + COLUMN_GAP
        for n in range(len(widths))
    ]
    lacking = [max(want - width, 0) for want, width in zip(wanted, widths, strict=True)]
    spare = [max(width - want, 0) for want, width in zip(wanted, widths, strict=True)]
    if not 0 < sum(lacking) <= sum(spare):
        return widths
    share = sum(lacking) / sum(spare)
    return [
        width + lack - free * share
        for width, lack, free in zip(widths, lacking, spare, strict=True)
    ]


def _longest_word(row: tuple[Cell, ...], column: int, setter: Typesetter) -> float:
    """Return the width of a row's longest word in a column; 0 under a spanning cell."""
    at = 0
    for cell in row:
        if at == column and cell.span == 1:
            return longest_word(cell, setter)
        at += cell.span
    return 0


def longest_word(cell: Cell, setter: Typesetter) -> float:
    """Return the width of the longest word, as if it were bold."""
    words = "".join(getattr(run, "text", "00") for run in cell.text.runs)
    words = clean(words).replace("\n", " ")
    size = setter.theme.cell.size
    return max((text_width(word, size, bold=True) for word in words.split(" ")), default=0)
