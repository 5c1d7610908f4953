"""Running blocks and side sections, laid out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from printing.blocks import (
    Bullets,
    CheckLine,
    ColumnRows,
    ContactRows,
    Content,
    DatedRows,
    HeadedList,
    Heading,
    Lead,
    Prose,
    Rule,
    RuleWeight,
    Side,
    SignatureLine,
    Text,
    Title,
    TwoLists,
)
from printing.render.marks import BoxPiece, signature_fields
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
from printing.render.rows import column_rows, contact_rows, dated_rows
from printing.render.typesetter import Typesetter
from printing.tagging import Tag, listing
from printing.type_scale import (
    BULLET_INDENT,
    COLUMN_GAP,
    PROSE_GAP,
    STRONG_RULE,
    TEXT_WIDTH,
    WRAPPED_BULLET_GAP,
    TypeStyle,
)

_BULLET: Final = "•"
_SECOND_LIST: Final = 252.0  # where the right one of two lists begins


def title(block: Title, setter: Typesetter) -> Piece:
    """Return the name of the paper."""
    return Tagged(Tag("H1"), setter.flow(block.text, setter.theme.title, TEXT_WIDTH))


def lead(block: Lead, setter: Typesetter) -> Piece:
    """Return the one sentence that matters."""
    return Tagged(Tag("P"), setter.flow(block.text, setter.theme.lead, TEXT_WIDTH))


def heading(block: Heading, setter: Typesetter) -> Piece:
    """Return a section heading."""
    return Tagged(Tag("H2"), setter.flow(block.text, setter.theme.heading, TEXT_WIDTH))


def rule(block: Rule, setter: Typesetter) -> Piece:
    """Return a line between blocks."""
    turn = block.weight is RuleWeight.TURN
    return Line(TEXT_WIDTH, STRONG_RULE if turn else setter.theme.block_rule)


def bullets(items: Sequence[Text], width: float, setter: Typesetter) -> Stack:
    """Return a list; a little air between the items when one of them wraps."""
    body = setter.theme.body
    indent = BULLET_INDENT * setter.theme.scale
    mark = setter.flow(_BULLET, body, indent)
    tag = listing(marked=True)
    rows = [
        Row(
            [
                Placed(0, 0, Tagged(Tag("Lbl"), mark)),
                Placed(indent, 0, Tagged(Tag("LBody"), setter.prose(item, width - indent))),
            ]
        )
        for item in items
    ]
    wrapped = any(row.height > body.leading for row in rows)
    read = [within(row, tag, Tag("LI")) for row in rows]
    return stack(read, WRAPPED_BULLET_GAP if wrapped else 0)


def side(block: Side, setter: Typesetter) -> Piece:
    """Return a section with its heading in the side column, or above in large print."""
    theme = setter.theme
    parts = [content(part, theme.main_width, setter) for part in block.content]
    main = stack(parts, PROSE_GAP)
    if theme.large:
        return stack([_side_heading(block.heading, TEXT_WIDTH, setter), main], PROSE_GAP)
    words = _side_heading(block.heading, theme.side_width, setter)
    return on_one_base_line([(0, words), (theme.main_left, main)])


def _side_heading(words: str, width: float, setter: Typesetter) -> Piece:
    return Tagged(Tag(setter.side_role), setter.flow(words, setter.theme.side, width))


def two_lists(block: TwoLists, setter: Typesetter) -> Piece:
    """Return two lists side by side, or one below the other in large print."""
    if setter.theme.large:
        lists = [_headed(part, TEXT_WIDTH, setter) for part in (block.left, block.right)]
        return stack(lists, 3 * PROSE_GAP)
    left = _headed(block.left, _SECOND_LIST - COLUMN_GAP, setter)
    right = _headed(block.right, TEXT_WIDTH - _SECOND_LIST, setter)
    return Row([Placed(0, 0, left), Placed(_SECOND_LIST, 0, right)])


def _headed(part: HeadedList, width: float, setter: Typesetter) -> Stack:
    words = _side_heading(part.heading, width, setter)
    return stack([words, bullets(part.items, width, setter)])


def check_line(block: CheckLine, setter: Typesetter) -> Piece:
    """Return an empty box and its words."""
    body: TypeStyle = setter.theme.body
    box = BoxPiece(body.size * 0.92, setter.words.tick_box)
    indent = box.width + 7 * setter.theme.scale
    words = setter.flow(block.text, body, TEXT_WIDTH - indent)
    return Tagged(Tag("P"), on_one_base_line([(0, box), (indent, words)]))


def content(block: Content, width: float, setter: Typesetter) -> Piece:
    """Return what may stand beside a side heading, in ``width``."""
    return _CONTENT[type(block)](block, width, setter)


_CONTENT: Final[Mapping[type, Callable[[Any, float, Typesetter], Piece]]] = {
    Prose: lambda block, width, setter: Tagged(Tag("P"), setter.prose(block.text, width)),
    Bullets: lambda block, width, setter: bullets(block.items, width, setter),
    ContactRows: contact_rows,
    DatedRows: dated_rows,
    ColumnRows: column_rows,
    SignatureLine: lambda block, width, setter: signature_fields(block.fields, width, setter),
}
