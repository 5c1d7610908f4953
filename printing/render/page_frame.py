"""What stands round the blocks on every page: whose, from where, which page of how many."""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from models.values import PaperState
from printing.blocks import PageFrame
from printing.render.marks import draw_watermark
from printing.render.pieces import Piece, Placed, Stack, draw_line, on_one_base_line
from printing.render.text_flow import Align
from printing.render.typesetter import Typesetter
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

    piece: Piece
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
    piece = Stack([Placed(0, 0, first), Placed(0, first.height, second)])
    extra = first.height - theme.name.leading + second.height - theme.header.leading
    return Header(piece, top, HEADER_RULE + extra, TEXT_TOP + extra)


def _who(frame: PageFrame, width: float, setter: Typesetter) -> Piece:
    """Return the name with the number beside it, or below when both are too wide."""
    style = setter.theme.name
    plain = TypeStyle(style.size, style.leading)
    name = setter.flow(frame.person_name, style, width)
    number = setter.flow(frame.identity_text, plain, width)
    beside = name.line_width + _NAME_GAP
    if len(name.lines) == 1 and beside + number.line_width <= width:
        return on_one_base_line([(0, name), (beside, number)])
    return Stack([Placed(0, 0, name), Placed(0, name.height, number)])


def draw_above(canvas: Canvas, frame: PageFrame, head: Header) -> None:
    """Draw what comes before the blocks: the state of the paper and the header."""
    if frame.state is PaperState.DRAFT:
        draw_watermark(canvas, frame.words.draft)
    head.piece.draw(canvas, LEFT, PAGE_HEIGHT - head.top)
    draw_line(canvas, LEFT, PAGE_HEIGHT - head.rule, TEXT_WIDTH, BLOCK_RULE)


def draw_below(canvas: Canvas, frame: PageFrame, page: tuple[int, int], setter: Typesetter) -> None:
    """Draw what comes after them; ``page`` is the number and how many there are."""
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
        last = setter.flow(frame.last_line, body, TEXT_WIDTH)
        last.draw(canvas, LEFT, PAGE_HEIGHT - LAST_LINE_BASELINE + body.ascent)
    draw_line(canvas, LEFT, PAGE_HEIGHT - FOOTER_RULE, TEXT_WIDTH, BLOCK_RULE)
    top = PAGE_HEIGHT - FOOTER_BASELINE + style.ascent
    made.draw(canvas, LEFT, top)
    version.draw(canvas, LEFT + room - version.width, top)
    page_count.draw(canvas, LEFT + TEXT_WIDTH - page_count.width, top)
