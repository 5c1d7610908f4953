"""A paper as PDF: the way into the renderer."""

import logging
from collections.abc import Mapping, Sequence
from typing import Final

from printing.blocks import PageBreak, Paper
from printing.errors import PrintError, PrintRefusal
from printing.render.balance import paginated
from printing.render.layout import lay_out
from printing.render.page_frame import Header, draw_above, draw_below, header
from printing.render.pages import Page
from printing.render.typesetter import PageNumbers, Typesetter
from printing.tagging import Described, TaggedCanvas
from printing.text_safety import check_paper
from printing.type_scale import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_BOTTOM,
    theme_of,
)

_PRODUCER: Final = "Hemväg"
_MOST_ROUNDS: Final = 4  # a page number may move what comes after it

_log = logging.getLogger(__name__)


def render(paper: Paper) -> bytes:
    """Return the paper as PDF, A4; equal papers give equal bytes.

    Raises:
        PrintError: The paper cannot be printed whole; never with a person's text.
    """
    check_paper(paper)
    try:
        return _draw(paper, *_paginate(paper))
    except (OSError, ValueError, LookupError, ArithmeticError) as error:
        # The error may quote the paper: its kind is all that may be told.
        _log.error("the renderer failed: %s", type(error).__name__)
        raise PrintError(PrintRefusal.ENGINE_FAILED) from None


def _paginate(paper: Paper) -> tuple[list[Page], Typesetter, Mapping[str, Header]]:
    """Lay the paper out until the page numbers it names are the ones it gets."""
    numbers = PageNumbers()
    for _ in range(_MOST_ROUNDS):
        setter = Typesetter(theme_of(paper), paper.frame.words, numbers)
        headers = _headers(paper, setter)
        top = max(head.text_top for head in headers.values())
        items = lay_out(paper.blocks, paper.frame.banners, setter)
        paginator = paginated(items, paper.frame.document_label, top, TEXT_BOTTOM)
        if numbers.hold_for(paginator.anchors):
            return paginator.pages, setter, headers
        numbers = PageNumbers(paginator.anchors)
    msg = "a page number points nowhere, or never settles"
    raise ValueError(msg)


def _headers(paper: Paper, setter: Typesetter) -> dict[str, Header]:
    labels = {paper.frame.document_label}
    labels |= {
        block.document_label
        for block in paper.blocks
        if isinstance(block, PageBreak) and block.document_label
    }
    return {label: header(paper.frame, label, setter) for label in labels}


def _draw(
    paper: Paper,
    pages: Sequence[Page],
    setter: Typesetter,
    headers: Mapping[str, Header],
) -> bytes:
    canvas = TaggedCanvas(
        Described(paper.title, paper.lang, _PRODUCER),
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
    )
    above = None
    for number, page in enumerate(pages, start=1):
        head = headers[page.document_label]
        draw_above(canvas, paper.frame, head, above)
        above = head
        for placed in page.placed:
            placed.piece.draw(canvas, placed.x, PAGE_HEIGHT - placed.y)
        draw_below(canvas, paper.frame, (number, len(pages)), setter)
        canvas.showPage()
    return canvas.finished()
