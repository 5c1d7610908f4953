"""From blocks to items that can be put on pages: pieces with the space above them."""

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from printing.blocks import (
    Block,
    Bullets,
    CheckLine,
    ColumnRows,
    ContactRows,
    Content,
    DatedRows,
    DoseTable,
    Heading,
    Keep,
    Lead,
    PageBreak,
    Prose,
    Rule,
    RuleWeight,
    Side,
    SignatureLine,
    Table,
    Title,
    TwoLists,
)
from printing.render import doses, large, sections, tables
from printing.render.grid import Grid
from printing.render.pieces import Line, Piece, Placed, Stack, Tagged, Unread
from printing.render.typesetter import Typesetter
from printing.tagging import Tag
from printing.type_scale import BLOCK_RULE, HEADER_RULE, ROW_ABOVE, ROW_BELOW, TEXT_TOP, TEXT_WIDTH

_BANNERS_BELOW: Final = 12.0


@dataclass(frozen=True, slots=True)
class Item:
    """A piece in the order of the paper."""

    piece: Piece
    space: float  # above it, unless it begins a page
    keeps_next: bool = False
    whole: bool = False  # must not be split although it could
    is_rule: bool = False  # left out where it would begin a page
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page, under this label if there is one."""

    document_label: str


_Layout: TypeAlias = Callable[[Any, Typesetter], Piece]


def _content(block: Content, setter: Typesetter) -> Piece:
    return sections.content(block, TEXT_WIDTH, setter)


_NORMAL: Final[Mapping[type, _Layout]] = {
    Title: sections.title,
    Lead: sections.lead,
    Heading: sections.heading,
    Rule: sections.rule,
    Side: sections.side,
    TwoLists: sections.two_lists,
    CheckLine: sections.check_line,
    Table: tables.table,
    DoseTable: doses.dose_table,
    Prose: _content,
    Bullets: _content,
    ContactRows: _content,
    DatedRows: _content,
    ColumnRows: _content,
    SignatureLine: _content,
}
_LARGE: Final[Mapping[type, _Layout]] = {
    **_NORMAL,
    Table: large.table,
    DoseTable: large.dose_table,
}

_USUAL_SPACE: Final = 7.0
_TABLE_SPACE: Final = 15.0
_CLOSE_SPACE: Final = 4.0
_RULE_SPACE: Final = 9.0
_NUMBERED_RULE_SPACE: Final = 12.0
# A kind's space to what stands above it, when the pair has none of its own.
_ABOVE: Final[Mapping[type, float]] = {
    Heading: _TABLE_SPACE,
    Table: _TABLE_SPACE,
    DoseTable: _TABLE_SPACE,
}
_PAIRS: Final[Mapping[tuple[type, type], float]] = {
    (Title, Lead): 5,
    (Title, Prose): 3,
    (Lead, Prose): 0,
    (Prose, Prose): 4,
    (Prose, Side): 10,
    (Prose, DoseTable): 10,
    (Heading, Prose): 2,
    (Heading, Side): 5,
    (Heading, Table): 0,
    (Heading, DoseTable): 4,
    (Table, Prose): 5,
    (DoseTable, Prose): 5,
}
_AFTER_RULE: Final[Mapping[RuleWeight, float]] = {
    RuleWeight.BLOCK: 6,
    RuleWeight.TURN: 9,
}


def space_between(above: Block, below: Block) -> float:
    """Return the white between two blocks, in points."""
    if isinstance(above, Rule):
        return _AFTER_RULE[above.weight]
    if isinstance(below, Rule):
        if isinstance(above, Table | DoseTable):
            return _TABLE_SPACE
        turn = below.weight is RuleWeight.TURN
        return _NUMBERED_RULE_SPACE if turn else _RULE_SPACE
    if isinstance(below, Table) and not below.heading and isinstance(above, Prose):
        return 0  # the words that introduce it
    if isinstance(below, Side) and below.close and isinstance(above, Side):
        return _CLOSE_SPACE
    kinds = type(above), type(below)
    return _PAIRS.get(kinds, _ABOVE.get(kinds[1], _USUAL_SPACE))


def lay_out(
    blocks: Sequence[Block], banners: Sequence[str], setter: Typesetter
) -> list[Item | NewPage]:
    """Return the blocks as items; banners stand over every title."""
    items: list[Item | NewPage] = []
    flat = list(_flat(blocks))
    kinds = _LARGE if setter.theme.large else _NORMAL
    in_section = replace(setter, under_heading=True)
    under_heading = False
    for number, (block, kept) in enumerate(flat):
        under_heading = _is_under_heading(block, under_heading)
        if isinstance(block, PageBreak):
            items.append(NewPage(block.document_label))
            continue
        above = flat[number - 1][0] if number else None
        piece = kinds[type(block)](block, in_section if under_heading else setter)
        if isinstance(piece, Grid):
            piece = _with_heading(piece, [row for row, _ in flat[:number]], setter)
        coming = [block for block, _ in flat[number + 1 : number + 3]]
        if isinstance(block, Title) and banners:
            items.append(_banner_item(banners, setter, is_first=above is None))
        items.append(
            Item(
                piece=piece,
                space=0 if above is None else space_between(above, block),
                keeps_next=kept is _Kept.WITH_NEXT or _leads(above, block, coming),
                whole=kept is not _Kept.FREE,
                is_rule=isinstance(block, Rule),
                anchor=block.anchor if isinstance(block, Heading) else "",
            )
        )
    return items


def _with_heading(grid: Grid, before: Sequence[Block], setter: Typesetter) -> Grid:
    """Return a table whose heading stands before it, perhaps with words between, with it on each page."""
    last = before[-1] if before else None
    if isinstance(last, Prose) and len(before) > 1:
        last = before[-2]
    return grid.under(sections.heading(last, setter)) if isinstance(last, Heading) else grid


def _is_under_heading(block: Block, before: bool) -> bool:
    """Say whether the side headings from here on belong to a section's own heading."""
    if isinstance(block, Title | Rule | PageBreak | Table | DoseTable):
        return False
    return before or isinstance(block, Heading)


class _Kept(enum.Enum):
    """How a block hangs together with what follows."""

    FREE = enum.auto()
    WITH_NEXT = enum.auto()
    LAST = enum.auto()  # of the blocks that are kept on one page


def _flat(blocks: Sequence[Block]) -> Iterator[tuple[Block, _Kept]]:
    """Yield the blocks without the ``Keep`` round them, and the rules they imply."""
    for block in blocks:
        if isinstance(block, Keep):
            inner = [part for part, _ in _flat(block.blocks)]
            yield from ((part, _Kept.WITH_NEXT) for part in inner[:-1])
            yield from ((part, _Kept.LAST) for part in inner[-1:])
            continue
        if isinstance(block, CheckLine):
            yield Rule(), _Kept.FREE
        yield block, _Kept.FREE


def _leads(above: Block | None, block: Block, coming: Sequence[Block]) -> bool:
    """Say whether a block may not be the last on its page.

    The box to tick takes the section before it along: it is never alone on a page.
    """
    if isinstance(block, Title | Heading | Rule):
        return True
    if isinstance(above, Heading) and coming:
        return isinstance(coming[0], Table | DoseTable)
    return len(coming) > 1 and isinstance(coming[1], CheckLine)


def _banner_item(banners: Sequence[str], setter: Typesetter, *, is_first: bool) -> Item:
    """Return the banners, each on its line: the first right under the header's rule, a rule below each.

    They are read once, over the first title.
    """
    parts: list[Placed] = []
    y = -(TEXT_TOP - HEADER_RULE)
    for banner in banners:
        words = Tagged(Tag("P"), setter.flow(banner, setter.theme.banner, TEXT_WIDTH))
        parts.append(Placed(0, y + ROW_ABOVE, words))
        y = parts[-1].bottom + ROW_BELOW
        parts.append(Placed(0, y, Line(TEXT_WIDTH, BLOCK_RULE)))
    piece = Stack(parts, _BANNERS_BELOW)
    return Item(piece if is_first else Unread(piece), space=0, keeps_next=True)
