"""Items put on pages: what follows what, and nothing torn apart that belongs together.

All pages are known before the first is drawn, so "page x of y" is plain text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from printing.render.layout import Item, NewPage
from printing.render.pieces import Piece, Placed
from printing.type_scale import LAST_LINE_ROOM, LEFT

_FUZZ: Final = 0.01
_THIN: Final = 0.25  # of a page
_SPLIT_START: Final = 72.0  # least room to begin what no page can hold whole


@dataclass(slots=True)
class Page:
    """What stands on one page, placed from its upper edge."""

    document_label: str
    placed: list[Placed] = field(default_factory=list)


class Paginator:
    """Fills pages between ``top`` and ``bottom``, both from the upper edge.

    ``shorter`` names pages, counted from 1, that end before the bottom, and by how much.
    """

    def __init__(
        self,
        document_label: str,
        top: float,
        bottom: float,
        shorter: Mapping[int, float] | None = None,
    ) -> None:
        self.pages = [Page(document_label)]
        self.anchors: dict[str, int] = {}
        self._top = top
        self._bottom = bottom
        self._shorter = shorter or {}
        self._y = top
        self._continues = False  # the page goes on with what did not fit on the one before

    @property
    def ends_thin(self) -> bool:
        """Whether little stands on the last page, only because it did not fit on the one before."""
        return self._continues and self._y - self._top < _THIN * (self._bottom - self._top)

    def place(self, items: Sequence[Item | NewPage]) -> None:
        """Put all items on pages; the last one leaves room for the last line."""
        for number, item in enumerate(items):
            if isinstance(item, NewPage):
                self._turn(item.document_label)
                self._continues = False
                continue
            rest = items[number:]
            if not self._is_empty and self._needed(rest) > self._room:
                self._turn()
            reserve = LAST_LINE_ROOM if len(rest) == 1 else 0
            self._put(item, reserve)
        if self._is_empty and len(self.pages) > 1:
            self.pages.pop()

    @property
    def _is_empty(self) -> bool:
        return not self.pages[-1].placed

    @property
    def _room(self) -> float:
        shorter = self._shorter.get(len(self.pages), 0)
        return self._bottom - shorter - self._y + _FUZZ

    @property
    def _whole(self) -> float:
        return self._bottom - self._top + _FUZZ

    def _turn(self, document_label: str = "") -> None:
        """Begin a page; a page that is still empty is used instead."""
        if self._is_empty:
            self.pages[-1].document_label = document_label or self.pages[-1].document_label
            return
        self.pages.append(Page(document_label or self.pages[-1].document_label))
        self._y = self._top
        self._continues = True

    def _needed(self, items: Sequence[Item | NewPage]) -> float:
        """Return the room that the first item needs with all it may not leave.

        What not even a whole page could hold need not be kept together.
        """
        chain = _chain(items)
        last = chain[-1]
        total = sum(item.space + item.piece.height for item in chain[:-1])
        total += last.space + self._start(last, ends_paper=len(chain) == len(items))
        return min(total, self._whole)

    def _start(self, item: Item, *, ends_paper: bool) -> float:
        reserve = LAST_LINE_ROOM if ends_paper else 0
        if item.piece.height + reserve > self._whole:
            return min(item.piece.start_height, _SPLIT_START)
        if item.piece.breakable and not item.whole:
            return item.piece.start_height
        return item.piece.height + reserve

    def _put(self, item: Item, reserve: float) -> None:
        """Put an item where there is room to begin it; the rest on the pages after."""
        if item.is_rule and self._is_empty:
            return
        if not self._is_empty:
            self._y += item.space
        piece = item.piece
        if item.anchor:
            self.anchors[item.anchor] = len(self.pages)
        while piece.height + reserve > self._room:
            halves = self._halves(piece)
            if halves is not None:
                self._add(halves[0])
                piece = halves[1]
            elif self._is_empty:
                self._refuse_taller(piece)
                break  # it fills the page alone; what must stand after it gets the next one
            self._turn()
        self._add(piece)
        if reserve > self._room:
            self._turn()

    def _halves(self, piece: Piece) -> tuple[Piece, Piece] | None:
        # What would fit but for the last line must leave something for the next page.
        room = min(self._room - _FUZZ, piece.height - 1)
        return piece.tear(room) if self._is_empty else piece.split(room)

    def _refuse_taller(self, piece: Piece) -> None:
        if piece.height > self._room:
            msg = "a piece is taller than a page and cannot be split"
            raise ValueError(msg)

    def _add(self, piece: Piece) -> None:
        self.pages[-1].placed.append(Placed(LEFT, self._y, piece))
        self._y += piece.height


def _chain(items: Sequence[Item | NewPage]) -> list[Item]:
    """Return the first item and those that must follow it on the same page."""
    chain: list[Item] = []
    for item in items:
        if isinstance(item, NewPage):
            break
        chain.append(item)
        if not item.keeps_next:
            break
    return chain
