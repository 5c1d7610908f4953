"""What stands round the blocks on every page: whose, from where, which page of how many."""

from dataclasses import dataclass, replace

from printing.blocks import PageFrame
from printing.render.marks import draw_watermark
from printing.render.pieces import (
    Piece,
    Placed,
    Stack,
    Tagged,
    Unread,
    draw_line,
    on_one_base_line,
)
from printing.render.text_flow import Align
from printing.render.typesetter import Typesetter
from printing.tagging import ArtifactKind, Tag, TaggedCanvas
from printing.type_scale import (
    BLOCK_RULE,
    FOOTER_BASELINE,
    FOOTER_RULE,
    HEADER_RULE,
    LAST_LINE_BASELINE,
    LEFT,
    PAGE_HEIGHT,
    TEXT_TOP,
    TEXT_WIDTH,
    TypeStyle,
)

_NAME_GAP = 10.0
_SIDES_GAP = 14.0
_FOOTER_GAP = 24.0
_RULE_BELOW_LABEL = 8.0  # from the base line of the last header line
_WIDEST_UNIT = 0.5  # of the text width


@dataclass(frozen=True, slots=True)
class Header:
    """The header of one document label, and where its rule and the text come."""

    parts: tuple[Placed, ...]  # in the order in which they are read
    label: Placed  # the one of them that a page break may change
    top: float
    rule: float
    text_top: float


def header(frame: PageFrame, document_label: str, setter: Typesetter) -> Header:
    """Return the header; long names wrap and move the text downwards."""
    theme = setter.theme
    widest = TEXT_WIDTH * _WIDEST_UNIT
    unit = setter.flow(frame.unit_name, theme.header, widest, Align.RIGHT)
    phone = setter.flow(frame.unit_phone, theme.header, widest, Align.RIGHT)
    unit_width = max(unit.line_width, phone.line_width)
    left_width = TEXT_WIDTH - unit_width - _SIDES_GAP
    right_x = TEXT_WIDTH - widest
    label = setter.flow(document_label, theme.header, left_width)
    who = _who(frame, left_width, setter)
    first = on_one_base_line([(0, who), (right_x, unit)])
    second = on_one_base_line([(0, label), (right_x, phone)])
    top = HEADER_RULE - _RULE_BELOW_LABEL - second.ascent - theme.name.leading
    upper = [_read(part) for part in first.parts]
    lower = [_read(part.moved(up=-first.height)) for part in second.parts]
    extra = first.height - theme.name.leading + second.height - theme.header.leading
    parts = (upper[0], *lower[:1], *upper[1:], *lower[1:])
    return Header(parts, lower[0], top, HEADER_RULE + extra, TEXT_TOP + extra)


def _read(part: Placed) -> Placed:
    return replace(part, piece=Tagged(Tag("P"), part.piece))


def _who(frame: PageFrame, width: float, setter: Typesetter) -> Piece:
    """Return the name with the number beside it, or below when both are too wide."""
    style = setter.theme.name
    plain = TypeStyle(style.size, style.leading)
    name = setter.flow(frame.person_name, style, width).going_on()
    number = setter.flow(frame.identity_text, plain, width)
    beside = name.line_width + _NAME_GAP
    if len(name.lines) == 1 and beside + number.line_width <= width:
        return on_one_base_line([(0, name), (beside, number)])
    return Stack([Placed(0, 0, name), Placed(0, name.height, number)])


def draw_above(canvas: TaggedCanvas, frame: PageFrame, head: Header, above: Header | None) -> None:
    """Draw what comes before the blocks: the state of the paper and the header.

    It is read where it first stands; ``above`` is the header of the page before, if there is one.
    """
    if frame.watermark:
        draw_watermark(canvas, frame.watermark, is_read=above is None)
    for part in head.parts:
        known = above is not None and (above is head or part is not head.label)
        piece = Unread(part.piece, ArtifactKind.HEADER) if known else part.piece
        piece.draw(canvas, LEFT + part.x, PAGE_HEIGHT - head.top - part.y)
    draw_line(canvas, LEFT, PAGE_HEIGHT - head.rule, TEXT_WIDTH, BLOCK_RULE)


def draw_below(
    canvas: TaggedCanvas, frame: PageFrame, page: tuple[int, int], setter: Typesetter
) -> None:
    """Draw what comes after them, read on the last page; ``page`` is the number and how many there are."""
    style = setter.theme.footer
    bold = TypeStyle(style.size, style.leading, bold=True)
    number, count = page
    words = frame.words.page_count % {"page": number, "pages": count}
    page_count = setter.flow(words, bold, TEXT_WIDTH / 2, Align.RIGHT)
    room = TEXT_WIDTH - page_count.line_width - _FOOTER_GAP
    version = setter.flow(frame.version_text, style, room / 2, Align.RIGHT)
    made = setter.flow(frame.made_line, style, room - version.line_width - _SIDES_GAP)
    if number == count:
        body = setter.theme.side
        last = Tagged(Tag("P"), setter.flow(frame.last_line, body, TEXT_WIDTH))
        last.draw(canvas, LEFT, PAGE_HEIGHT - LAST_LINE_BASELINE + body.ascent)
    draw_line(canvas, LEFT, PAGE_HEIGHT - FOOTER_RULE, TEXT_WIDTH, BLOCK_RULE)
    top = PAGE_HEIGHT - FOOTER_BASELINE + style.ascent
    for flow, x, is_read in (
        (made, 0, number == count),
        (version, room - version.width, number == count),
        (page_count, TEXT_WIDTH - page_count.width, False),
    ):
        piece = Tagged(Tag("P"), flow) if is_read else Unread(flow, ArtifactKind.FOOTER)
        piece.draw(canvas, LEFT + x, top)
