"""Tables in large print: what stood in columns becomes lines, in the same order."""

from collections.abc import Sequence
from typing import Final

from printing.blocks import Cell, DoseGroup, DoseRow, DoseTable, Table, Text, text
from printing.render.doses import dose_piece, dose_text, group_notes, medicine_lines
from printing.render.fonts import text_width
from printing.render.grid import Grid, GridRow
from printing.render.heads import HeadCell, TableTags, flow_cell, head_row, heading_cell
from printing.render.pieces import Piece, Placed, Row, Stack, Tagged, stack, within
from printing.render.text_flow import Align
from printing.render.typesetter import Typesetter
from printing.tagging import Scope, Tag, cell, listing
from printing.type_scale import (
    CHIP_HEAD_BELOW,
    HEAD_ABOVE,
    ROW_ABOVE,
    ROW_BELOW,
    TEXT_WIDTH,
)

_GROUP_GAP: Final = 16.0
_CHIP_ROOM: Final = 12.0


def table(block: Table, setter: Typesetter) -> Piece:
    """Return a table whose rows are lines, each with its column's head before it."""
    if block.heading:
        heading = heading_cell(block.heading, TEXT_WIDTH, setter)
        head = head_row([heading], 0, CHIP_HEAD_BELOW)
    else:
        head = Stack([], HEAD_ABOVE)
    tag = listing()
    rows = [_table_row(block, row, setter) for row in block.rows]
    return Grid(head, [GridRow(within(row, tag, Tag("LI"), Tag("LBody"))) for row in rows])


def _table_row(block: Table, row: Sequence[Cell], setter: Typesetter) -> Piece:
    lines: list[Piece] = []
    column = 0
    for place, written in enumerate(row):
        if written.text.runs:
            headed = place and written.span == 1 and not written.own_words
            head = block.columns[column].head if headed else ""
            words = text(f"{head}: ", *written.text.runs) if head else written.text
            line = setter.flow(words, setter.theme.cell, TEXT_WIDTH)
            lines.append(Tagged(Tag("P"), line))
        column += written.span
    return Stack([Placed(0, ROW_ABOVE, stack(lines))], ROW_BELOW)


def dose_table(block: DoseTable, setter: Typesetter) -> Piece:
    """Return the daily list with the doses of a medicine under its name."""
    width = TEXT_WIDTH / max(len(block.times), 1)
    tags = TableTags()
    heading = Tagged(Tag("H2"), setter.flow(block.heading, setter.theme.heading, TEXT_WIDTH))
    heads = [tags.column_head(head) for head in _time_heads(block, width, setter)]
    rows: list[GridRow] = []
    for group in block.groups:
        rows += _group_rows(group, len(block.times), setter, tags)
    return Grid(stack([heading, head_row(heads, ROW_ABOVE, ROW_BELOW)]), rows)


def _time_heads(block: DoseTable, width: float, setter: Typesetter) -> list[HeadCell]:
    style = setter.theme.dose_head
    return [
        flow_cell(
            place * width,
            setter.flow(f"{time.label}\n{time.clock}", style, width, Align.CENTRE),
        )
        for place, time in enumerate(block.times)
    ]


def _group_rows(group: DoseGroup, times: int, setter: Typesetter, tags: TableTags) -> list[GridRow]:
    body = Tag("TBody")
    pieces = [_medicine_rows(row, times, setter, tags, body) for row in group.rows]
    if not group.heading:
        return [GridRow(piece) for piece in pieces]
    words = setter.flow(group.heading, setter.theme.cell_head, TEXT_WIDTH)
    lines = stack([Tagged(Tag("P"), words), *group_notes(group, setter)])
    plain = Tagged(cell(Scope.ROW, times), Stack([Placed(0, HEAD_ABOVE, lines)], ROW_BELOW))
    row = tags.row(body, plain)
    rows = (GridRow(piece, group=row) for piece in pieces)
    return [GridRow(row, _GROUP_GAP, keeps_next=True, under_head=row), *rows]


def _medicine_rows(
    row: DoseRow, times: int, setter: Typesetter, tags: TableTags, body: Tag
) -> Piece:
    """Return the medicine over all columns, and in the row below its doses."""
    chip_left = TEXT_WIDTH
    if row.chip is not None:
        style = setter.theme.chip
        chip_left -= text_width(row.chip.word, style.size, bold=True) + _CHIP_ROOM
    names = medicine_lines(row, TEXT_WIDTH, chip_left, setter)
    doses = tags.row(body, _doses(row, times, setter))
    return Stack(
        [
            Placed(0, ROW_ABOVE, tags.row(body, Tagged(cell(Scope.ROW, times), names))),
            Placed(0, 2 * ROW_ABOVE + names.height, doses),
        ],
        2 * ROW_BELOW,
    )


def _doses(row: DoseRow, times: int, setter: Typesetter) -> Piece:
    if isinstance(row.doses, Text):
        words = Tagged(cell(span=times), dose_text(row.doses, TEXT_WIDTH, setter))
        return Stack([Placed(0, ROW_ABOVE, words)], ROW_ABOVE)
    width = TEXT_WIDTH / max(times, 1)
    pieces = [Tagged(cell(), dose_piece(dose, width, setter)) for dose in row.doses]
    height = max((piece.height for piece in pieces), default=0)
    return Row(
        [
            Placed(place * width, (height - piece.height) / 2, piece)
            for place, piece in enumerate(pieces)
        ]
    )
