"""Rows that share stops: contacts, days, and plain columns."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from printing.blocks import (
    NO_BREAK_SPACE,
    ColumnRows,
    ContactRow,
    ContactRows,
    DatedRows,
    Inline,
    Run,
    Text,
    Words,
)
from printing.render.pieces import (
    Line,
    Piece,
    Placed,
    Row,
    Stack,
    Tagged,
    on_one_base_line,
    stack,
    within,
)
from printing.render.text_flow import Align
from printing.render.typesetter import Typesetter
from printing.tagging import Tag, listing
from printing.type_scale import COLUMN_GAP, ROW_ABOVE, ROW_BELOW, ROW_RULE

_CLOCK_RIGHT: Final = 130.0
_CLOCK_RIGHT_MOST: Final = 150.0
_WHO_GAP: Final = 10.0
_PHONE_GAP: Final = 3.0
_PHONE: Final = 289.0
_WHAT: Final = 112.0
_CLOCK_GAP: Final = 6.0


def contact_rows(block: ContactRows, width: float, setter: Typesetter) -> Stack:
    """Return when, clock, who and number on the stops that all papers share."""
    if setter.theme.large:
        return _large_contact_rows(block, width, setter)
    stops = _contact_stops(block, width, setter)
    rows = [_contact_row(row, stops, width, setter) for row in block.rows]
    return stack(_items(rows), setter.theme.contact_gap)


def _items(rows: Iterable[Piece]) -> list[Piece]:
    """Return the rows as the items of a list, each read as one line."""
    tag = listing()
    return [within(row, tag, Tag("LI"), Tag("LBody")) for row in rows]


@dataclass(frozen=True, slots=True)
class _Stops:
    """Where clock, who and number stand; moved apart only by a long day or to make room for it."""

    clock_right: float
    who: float
    phone: float


def _contact_stops(block: ContactRows, width: float, setter: Typesetter) -> _Stops:
    cell, phone = setter.theme.cell, setter.theme.phone
    needed = max(
        (
            setter.flow(row.when, cell, width).line_width
            + _CLOCK_GAP
            + setter.flow(row.clock, cell, width).line_width
            for row in block.rows
            if row.clock
        ),
        default=0.0,
    )
    numbers = max(
        (setter.flow(row.phone, phone, width).line_width for row in block.rows), default=0
    )
    clock_right = min(max(_CLOCK_RIGHT, needed), _CLOCK_RIGHT_MOST)
    return _Stops(clock_right, clock_right + _WHO_GAP, max(_PHONE, width - numbers))


def _contact_row(row: ContactRow, stops: _Stops, width: float, setter: Typesetter) -> Row:
    cell = setter.theme.cell
    cells: list[tuple[float, Piece]] = []
    when_width = stops.clock_right
    if row.clock:
        clock = setter.flow(row.clock, cell, stops.clock_right, Align.RIGHT)
        when_width -= clock.line_width + _CLOCK_GAP
        cells.append((0, clock.going_on()))
    when = setter.flow(row.when, cell, when_width)
    who = setter.flow(row.who, cell, stops.phone - stops.who - _PHONE_GAP)
    phone = setter.flow(row.phone, setter.theme.phone, width - stops.phone)
    # In the order in which the row is read aloud.
    return on_one_base_line(
        [(0, when.going_on()), *cells, (stops.who, who.going_on()), (stops.phone, phone)]
    )


def _large_contact_rows(block: ContactRows, width: float, setter: Typesetter) -> Stack:
    """Return when and clock over who, the number alone at the right edge."""
    pieces: list[Piece] = []
    for row in _items(_large_contact_row(row, width, setter) for row in block.rows):
        if pieces:
            pieces.append(Line(width, ROW_RULE))
        pieces.append(row)
    return stack(pieces)


def _large_contact_row(row: ContactRow, width: float, setter: Typesetter) -> Row:
    cell = setter.theme.cell
    number_width = width / 3
    clock = f"{setter.words.clock}{NO_BREAK_SPACE}{row.clock}" if row.clock else ""
    when = (*_runs(row.when), Run(f" {clock}" if clock else ""))
    lines = Text((*when, Run("\n"), *_runs(row.who)))
    words = setter.flow(lines, cell, width - number_width - COLUMN_GAP).going_on()
    phone = setter.flow(row.phone, setter.theme.phone, number_width, Align.RIGHT)
    height = max(words.height, phone.height)
    return Row(
        [
            Placed(0, ROW_ABOVE + (height - words.height) / 2, words),
            Placed(width - number_width, ROW_ABOVE + (height - phone.height) / 2, phone),
        ],
        ROW_BELOW,
    )


def _runs(words: Words) -> tuple[Inline, ...]:
    return (Run(words),) if isinstance(words, str) else words.runs


def dated_rows(block: DatedRows, width: float, setter: Typesetter) -> Stack:
    """Return days and what happens on them."""
    theme = setter.theme
    days = [setter.flow(row.when, theme.cell, width).line_width for row in block.rows]
    stop = max(_WHAT * theme.scale, min(max(days, default=0) + COLUMN_GAP, width / 3))
    rows = [
        on_one_base_line(
            [
                (0, Tagged(Tag("Lbl"), setter.flow(row.when, theme.cell, stop - COLUMN_GAP / 2))),
                (stop, Tagged(Tag("LBody"), setter.flow(row.what, theme.cell, width - stop))),
            ]
        )
        for row in block.rows
    ]
    tag = listing()
    return stack([within(row, tag, Tag("LI")) for row in rows], theme.row_gap)


def column_rows(block: ColumnRows, width: float, setter: Typesetter) -> Stack:
    """Return plain rows on the stops that the builder chose."""
    stops = [stop * setter.theme.scale for stop in block.stops]
    columns = [(left, right - left - COLUMN_GAP / 2) for left, right in pairwise([*stops, width])]
    body = setter.theme.body
    rows = [
        on_one_base_line(
            [
                (left, setter.flow(words, body, room).going_on())
                for words, (left, room) in zip(row, columns, strict=False)
            ]
        )
        for row in block.rows
    ]
    return stack(_items(rows))
