"""A table on the page: rows with lines between, a head that comes back on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from printing.render.pieces import Piece, Placed, Unread, draw_line, stack
from printing.tagging import ArtifactKind, TaggedCanvas
from printing.type_scale import (
    ROW_RULE,
    STRONG_RULE,
    TEXT_BOTTOM,
    TEXT_TOP,
    TEXT_WIDTH,
)

# A table that takes more of a page than this may go on over the next page.
_WHOLE_UP_TO: Final = 0.4 * (TEXT_BOTTOM - TEXT_TOP)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row, the air above it, and whether the next row must follow it."""

    piece: Piece
    gap_above: float = 0  # with air above there is no line above
    keeps_next: bool = False  # a group's heading
    under_head: Piece | None = None  # stands instead of it right under the head
    group: Piece | None = None  # the heading it stands under, repeated where the row begins a page


class Grid(Piece):
    """A head and rows; a row never splits unless it is taller than a page."""

    def __init__(
        self,
        head: Piece,
        rows: Sequence[GridRow],
        *,
        goes_on: bool = False,
        next_head: Piece | None = None,
    ) -> None:
        self.head = head
        self.next_head = next_head or head
        self.goes_on = goes_on  # from the page before: its head was read there
        self.rows = tuple(rows)
        self.ascent = head.ascent
        self._placed = self._place()
        last = self._placed[-1].bottom if self._placed else head.height
        self.height = last
        self.breakable = self.height > _WHOLE_UP_TO

    def under(self, heading: Piece) -> "Grid":
        """Return the grid with a heading that stands before it repeated on the pages after."""
        return Grid(self.head, self.rows, next_head=stack([heading, self.next_head]))

    @property
    def start_height(self) -> float:
        """The head, and the rows up to the first that does not keep the next."""
        rows = zip(self.rows, self._placed, strict=True)
        return next((at.bottom for row, at in rows if not row.keeps_next), self.height)

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Cut between rows, never between a group's heading and its first row."""
        count = sum(placed.bottom <= room for placed in self._placed)
        while count and self.rows[count - 1].keeps_next:
            count -= 1
        if not count:
            return None
        return self._part(self.rows[:count]), self._rest(self.rows[count:])

    def tear(self, room: float) -> tuple[Piece, Piece] | None:
        """Cut through the first row when not even a whole page holds it."""
        halves = self.split(room)
        if halves is not None:
            return halves
        rows = enumerate(zip(self.rows, self._placed, strict=True))
        at, placed = next((n, placed) for n, (row, placed) in rows if not row.keeps_next)
        torn = placed.piece.split(room - placed.y)
        if torn is None:
            return None
        before, after = self.rows[:at], self.rows[at + 1 :]
        return self._part([*before, GridRow(torn[0])]), self._rest(
            [GridRow(torn[1], group=self.rows[at].group), *after]
        )

    def _part(self, rows: Sequence[GridRow]) -> "Grid":
        return Grid(self.head, rows, goes_on=self.goes_on, next_head=self.next_head)

    def _rest(self, rows: Sequence[GridRow]) -> "Grid":
        """Return what stands on the next page; rows in the middle of a group get its heading again."""
        group = rows[0].group
        if group is not None:
            rows = [
                GridRow(Unread(group), keeps_next=True),
                replace(rows[0], gap_above=0),
                *rows[1:],
            ]
        return Grid(self.next_head, rows, goes_on=True, next_head=self.next_head)

    def _place(self) -> list[Placed]:
        placed: list[Placed] = []
        y = self.head.height
        for n, row in enumerate(self.rows):
            piece = (row.under_head or row.piece) if n == 0 else row.piece
            y += row.gap_above if n else 0
            placed.append(Placed(0, y, piece))
            y += piece.height
        return placed

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw head, rows and lines; none below the last row."""
        if self.goes_on:
            canvas.begin_artifact(ArtifactKind.REPEATED)
        self.head.draw(canvas, x, top)
        if self.goes_on:
            canvas.end_artifact()
        draw_line(canvas, x, top - self.head.height, TEXT_WIDTH, STRONG_RULE)
        for n, placed in enumerate(self._placed):
            if n and not self.rows[n].gap_above:
                draw_line(canvas, x, top - placed.y, TEXT_WIDTH, ROW_RULE)
            placed.piece.draw(canvas, x, top - placed.y)
