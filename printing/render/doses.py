"""The daily list: medicines down, times of the day across."""

from dataclasses import replace
from typing import Final

from printing.blocks import Dose, DoseGroup, DoseRow, DoseTable, Text
from printing.render.fonts import text_width
from printing.render.grid import Grid, GridRow
from printing.render.heads import HeadCell, TableTags, flow_cell, head_row, heading_cell
from printing.render.marks import chip_piece
from printing.render.pieces import (
    Ink,
    Piece,
    Placed,
    Row,
    Stack,
    Tagged,
    Unread,
    on_one_base_line,
    stack,
)
from printing.render.text_flow import Align
from printing.render.typesetter import Typesetter
from printing.tagging import Scope, Tag, cell
from printing.type_scale import (
    COLUMN_GAP,
    HEAD_ABOVE,
    HEAD_BELOW,
    ROW_ABOVE,
    ROW_BELOW,
    TEXT_WIDTH,
)

NO_DOSE: Final = "–"  # written out, so that none differs from forgotten
_GROUP_GAP: Final = 14.0
_CHIP_GAP: Final = 11.0  # between a chip and the time columns
_DOSE_ROOM: Final = 8.0  # least air above and below a dose
_DASH_HEIGHT: Final = 0.25  # of the dash over the base line, of the size
_NARROWEST_NAMES: Final = 150.0


def dose_table(block: DoseTable, setter: Typesetter) -> Piece:
    """Return the daily list with its time columns at the right."""
    columns = _Columns(block, setter)
    tags = TableTags()
    rows: list[GridRow] = []
    for number, group in enumerate(block.groups):
        body = Tag("TBody")
        for row in _group_rows(group, columns, setter, first=number == 0):
            under, over = (piece and tags.row(body, piece) for piece in (row.under_head, row.group))
            piece = tags.row(body, row.piece)
            rows.append(replace(row, piece=piece, under_head=under, group=over))
    head = head_row(
        [
            heading_cell(block.heading, columns.left - COLUMN_GAP, setter),
            tags.corner(),
            *map(tags.column_head, _time_heads(columns, setter, clocks=True)),
        ],
        0,
        HEAD_BELOW,
    )
    return Grid(head, rows)


class _Columns:
    """Where the names end and the times stand."""

    def __init__(self, block: DoseTable, setter: Typesetter) -> None:
        self.times = block.times
        self.width = max(setter.theme.dose_column, self._longest_word(block, setter))
        narrowest = (TEXT_WIDTH - _NARROWEST_NAMES) / max(len(block.times), 1)
        self.width = min(self.width, narrowest)
        self.left = TEXT_WIDTH - self.width * len(block.times)
        words = {
            row.chip.word for group in block.groups for row in group.rows if row.chip is not None
        }
        chip = setter.theme.chip
        widths = [text_width(word, chip.size, bold=True) + 12 for word in words]
        self.chip_left = self.left - _CHIP_GAP - max(widths, default=0)

    def _longest_word(self, block: DoseTable, setter: Typesetter) -> float:
        units = {
            word
            for group in block.groups
            for row in group.rows
            if not isinstance(row.doses, Text)
            for dose in row.doses
            if dose is not None
            for word in dose.unit.split()
        }
        size = setter.theme.unit.size
        return max((text_width(unit, size, bold=False) for unit in units), default=0) + 8

    def x(self, place: int) -> float:
        return self.left + place * self.width


def _time_heads(columns: _Columns, setter: Typesetter, *, clocks: bool) -> list[HeadCell]:
    style = setter.theme.dose_head
    return [
        flow_cell(
            columns.x(place),
            setter.flow(
                f"{time.label}\n{time.clock}" if clocks else time.label,
                style,
                columns.width,
                Align.CENTRE,
            ),
        )
        for place, time in enumerate(columns.times)
    ]


def _group_rows(
    group: DoseGroup, columns: _Columns, setter: Typesetter, *, first: bool
) -> list[GridRow]:
    pieces = [_medicine_row(row, columns, setter) for row in group.rows]
    if not group.heading:
        return [GridRow(piece) for piece in pieces]
    theme = setter.theme
    heading = setter.flow(group.heading, theme.cell_head, columns.left - COLUMN_GAP)
    read = Tagged(Tag("P"), heading)
    notes = group_notes(group, setter)
    over_all = cell(Scope.ROW, 1 + len(columns.times))
    plain = Tagged(over_all, Stack([Placed(0, HEAD_ABOVE, stack([read, *notes]))], ROW_BELOW))
    rows = [GridRow(piece, group=plain) for piece in pieces]
    if first:
        return [GridRow(plain, keeps_next=True), *rows]
    times = _time_heads(columns, setter, clocks=False)
    heads = head_row(
        [
            replace(flow_cell(0, heading), piece=read),
            *(replace(time, piece=Unread(time.piece)) for time in times),
        ],
        0,
        heading.style.leading - heading.ascent,
    )
    with_times = Tagged(over_all, Stack([Placed(0, 0, stack([heads, *notes]))], ROW_BELOW))
    return [
        GridRow(with_times, _GROUP_GAP, keeps_next=True, under_head=plain),
        *rows,
    ]


def group_notes(group: DoseGroup, setter: Typesetter) -> list[Piece]:
    """Return the words under a group's heading, if there are any."""
    if not group.note.runs:
        return []
    return [Tagged(Tag("P"), setter.flow(group.note, setter.theme.cell, TEXT_WIDTH))]


def _medicine_row(row: DoseRow, columns: _Columns, setter: Typesetter) -> Piece:
    names = medicine_lines(row, columns.left - COLUMN_GAP, columns.chip_left, setter)
    doses = _dose_cells(row, columns, setter)
    tallest = max(piece.height for _, piece in doses) + 2 * _DOSE_ROOM
    height = max(ROW_ABOVE + names.height + ROW_BELOW, tallest)
    parts = [
        Placed(0, ROW_ABOVE, Tagged(cell(Scope.ROW), names)),
        *(Placed(x, (height - piece.height) / 2 - 0.5, piece) for x, piece in doses),
    ]
    return Row(parts, height - max(part.bottom for part in parts))


def medicine_lines(row: DoseRow, width: float, chip_left: float, setter: Typesetter) -> Stack:
    """Return the name with its chip, and under it why, how and until when."""
    style = setter.theme.cell
    first, *others = row.lines
    if row.chip is None:
        name: Piece = setter.flow(first, style, width)
    else:
        words = setter.flow(first, style, chip_left - COLUMN_GAP)
        chip = chip_piece(row.chip, setter.theme.chip, setter, goes_on=True)
        name = _beside(words, chip, chip_left)
    lines = [name, *(setter.flow(line, style, width) for line in others)]
    return stack([Tagged(Tag("P"), line) for line in lines])


def _beside(words: Piece, chip: Piece, chip_left: float) -> Piece:
    """Return words with a chip on their base line; it takes no height, and is read first."""
    row = on_one_base_line([(chip_left, chip), (0, words)])
    moved = [part.moved(up=row.parts[1].y) for part in row.parts]
    placed = Row(moved)
    placed.height = words.height
    return placed


def _dose_cells(row: DoseRow, columns: _Columns, setter: Typesetter) -> list[tuple[float, Piece]]:
    if isinstance(row.doses, Text):
        width = TEXT_WIDTH - columns.left
        over_all = cell(span=len(columns.times))
        return [(columns.left, Tagged(over_all, dose_text(row.doses, width, setter)))]
    return [
        (columns.x(place), Tagged(cell(), dose_piece(dose, columns.width, setter)))
        for place, dose in enumerate(row.doses)
    ]


def dose_text(words: Text, width: float, setter: Typesetter) -> Ink:
    """Return what stands across all times instead of doses."""
    style = setter.theme.cell_head
    flow = setter.flow(words, style, width, Align.CENTRE)
    above = style.ascent - style.capitals
    return Ink(flow, above, flow.height - style.leading + style.capitals)


def dose_piece(dose: Dose | None, width: float, setter: Typesetter) -> Ink:
    """Return the amount above its unit, or the dash for none."""
    style = setter.theme.amount
    if dose is None:
        dash = setter.flow(NO_DOSE, style, width, Align.CENTRE)
        return Ink(dash, style.ascent - _DASH_HEIGHT * style.size, 0)
    amount = setter.flow(dose.amount, style, width, Align.CENTRE).going_on()
    unit = setter.flow(dose.unit, setter.theme.unit, width, Align.CENTRE)
    above = style.ascent - style.capitals
    whole = stack([amount, unit])
    below = setter.theme.unit.leading - setter.theme.unit.ascent
    return Ink(whole, above, whole.height - above - below)
