"""Tables in large print: what stood in columns becomes lines, in the same order."""

from collections.abc import Sequence
from typing import Final

from printing.blocks import Cell, DoseGroup, DoseRow, DoseTable, Table, Text, text
from printing.render.doses import dose_piece, dose_text, medicine_lines
from printing.render.fonts import text_width
from printing.render.grid import Grid, GridRow
from printing.render.heads import HeadCell, flow_cell, head_row, heading_cell
from printing.render.pieces import Piece, Placed, Row, Stack, stack
from printing.render.text_flow import Align
from printing.render.typesetter import Typesetter
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
    rows = [GridRow(_table_row(block, row, setter)) for row in block.rows]
    return Grid(head, rows)


def _table_row(block: Table, row: Sequence[Cell], setter: Typesetter) -> Piece:
    lines: list[Piece] = []
    column = 0
    for place, cell in enumerate(row):
        if cell.text.runs:
            headed = place and cell.span == 1 and not cell.own_words
            head = block.columns[column].head if headed else ""
            words = text(f"{head}: ", *cell.text.runs) if head else cell.text
            lines.append(setter.flow(words, setter.theme.cell, TEXT_WIDTH))
        column += cell.span
    return Stack([Placed(0, ROW_ABOVE, stack(lines))], ROW_BELOW)


def dose_table(block: DoseTable, setter: Typesetter) -> Piece:
    """Return the daily list with the doses of a medicine under its name."""
    width = TEXT_WIDTH / max(len(block.times), 1)
    heading = setter.flow(block.heading, setter.theme.heading, TEXT_WIDTH)
    times = head_row(_time_heads(block, width, setter), ROW_ABOVE, ROW_BELOW)
    rows: list[GridRow] = []
    for group in block.groups:
        rows += _group_rows(group, width, setter)
    return Grid(stack([heading, times]), rows)


def _time_heads(block: DoseTable, width: float, setter: Typesetter) -> list[HeadCell]:
    style = setter.theme.dose_head
    return [
        flow_cell(
            place * width,
            setter.flow(f"{time.label}\n{time.clock}", style, width, Align.CENTRE),
        )
        for place, time in enumerate(block.times)
    ]


def _group_rows(group: DoseGroup, width: float, setter: Typesetter) -> list[GridRow]:
    rows = [GridRow(_medicine_row(row, width, setter)) for row in group.rows]
    if not group.heading:
        return rows
    theme = setter.theme
    lines = [setter.flow(group.heading, theme.cell_head, TEXT_WIDTH)]
    if group.note.runs:
        lines.append(setter.flow(group.note, theme.cell, TEXT_WIDTH))
    plain = Stack([Placed(0, HEAD_ABOVE, stack(lines))], ROW_BELOW)
    return [GridRow(plain, _GROUP_GAP, keeps_next=True, under_head=plain), *rows]


def _medicine_row(row: DoseRow, width: float, setter: Typesetter) -> Piece:
    chip_left = TEXT_WIDTH
    if row.chip is not None:
        style = setter.theme.chip
        chip_left -= text_width(row.chip.word, style.size, bold=True) + _CHIP_ROOM
    names = medicine_lines(row, TEXT_WIDTH, chip_left, setter)
    return Stack(
        [
            Placed(0, ROW_ABOVE, names),
            Placed(0, 2 * ROW_ABOVE + names.height, _doses(row, width, setter)),
        ],
        2 * ROW_BELOW,
    )


def _doses(row: DoseRow, width: float, setter: Typesetter) -> Piece:
    if isinstance(row.doses, Text):
        words = dose_text(row.doses, TEXT_WIDTH, setter)
        return Stack([Placed(0, ROW_ABOVE, words)], ROW_ABOVE)
    pieces = [dose_piece(dose, width, setter) for dose in row.doses]
    height = max((piece.height for piece in pieces), default=0)
    return Row(
        [
            Placed(place * width, (height - piece.height) / 2, piece)
            for place, piece in enumerate(pieces)
        ]
    )
