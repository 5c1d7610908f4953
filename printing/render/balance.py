"""The last page is not left nearly empty: the white is drawn in, or the page before gives something away."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

from printing.render.layout import Item, NewPage
from printing.render.pages import Paginator

_TIGHT: Final = 0.6  # of the white between blocks; letters are never set smaller
_STEP: Final = 24.0
_MOST_GIVEN: Final = 336.0  # points that the page before may give away


def paginated(
    items: Sequence[Item | NewPage], document_label: str, top: float, bottom: float
) -> Paginator:
    """Return the pages of a paper, as few as there can be, the last one not nearly empty if that can be."""

    def filled(given: float, rows: Sequence[Item | NewPage], count: int) -> Paginator:
        pages = Paginator(document_label, top, bottom, {count - 1: given})
        pages.place(rows)
        return pages

    usual = filled(0, items, 0)
    count = len(usual.pages)
    if not usual.ends_thin:
        return usual
    tight = filled(0, [_tightened(item) for item in items], 0)
    if len(tight.pages) < count:
        return tight
    given = _STEP
    while given <= _MOST_GIVEN:
        with suppress(ValueError):  # what needs a whole page has no room to give away
            fuller = filled(given, items, count)
            if len(fuller.pages) == count and not fuller.ends_thin:
                return fuller
        given += _STEP
    return usual


def _tightened(item: Item | NewPage) -> Item | NewPage:
    return item if isinstance(item, NewPage) else replace(item, space=item.space * _TIGHT)
