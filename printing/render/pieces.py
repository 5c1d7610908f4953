"""Laid-out pieces: they know their height, can be drawn, and some can be split.

A piece is made for a width and never changes. ``top`` is its upper edge in PDF
coordinates, so a piece hangs downwards from it.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace

from printing.tagging import ArtifactKind, Tag, TaggedCanvas


class Piece(ABC):
    """Something with a height; whole unless a subclass can be split."""

    height: float
    ascent: float = 0  # first base line below the top; 0: it has none
    breakable: bool = False  # may go over a page although one page could hold it

    @property
    def start_height(self) -> float:
        """The room without which the piece must not begin on a page."""
        return self.height

    def split(self, room: float) -> "tuple[Piece, Piece] | None":  # noqa: ARG002
        """Return what fits in ``room`` and the rest; ``None`` if nothing does."""
        return None

    def tear(self, room: float) -> "tuple[Piece, Piece] | None":
        """Return the same where ``room`` is a whole page: nothing is worth keeping."""
        return self.split(room)

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw with the upper left corner at ``x``, ``top``."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and where it stands in its surrounding, from the upper left."""

    x: float
    y: float
    piece: Piece

    @property
    def bottom(self) -> float:
        """The lower edge, below the top of the surrounding."""
        return self.y + self.piece.height

    def moved(self, *, up: float) -> "Placed":
        """Return the same piece standing higher."""
        return Placed(self.x, self.y - up, self.piece)


class _Group(Piece):
    """Pieces at fixed places, with some room below them."""

    def __init__(self, parts: Sequence[Placed], below: float = 0) -> None:
        self.parts = tuple(parts)
        self.below = below
        self.height = max((part.bottom for part in parts), default=0) + below

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for part in self.parts:
            part.piece.draw(canvas, x + part.x, top - part.y)

    def _cut_earlier(self, room: float) -> tuple[Piece, Piece] | None:
        """Cut what has room for its pieces but not for the space below them."""
        last = max((part.bottom for part in self.parts), default=0) - 1
        return self.split(last) if last < room < self.height else None


class Stack(_Group):
    """Pieces one below the other."""

    def __init__(self, parts: Sequence[Placed], below: float = 0) -> None:
        super().__init__(parts, below)
        if parts:
            self.ascent = parts[0].y + parts[0].piece.ascent

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Cut between two pieces, or through the one that does not fit."""
        fitting = next(
            (n for n, part in enumerate(self.parts) if part.bottom > room),
            len(self.parts),
        )
        head, tail = list(self.parts[:fitting]), list(self.parts[fitting:])
        if not tail:
            return self._cut_earlier(room)
        first = tail[0]
        halves = first.piece.split(room - first.y)
        cut = first.y
        if halves is not None:
            head.append(replace(first, piece=halves[0]))
            rest = replace(first, y=first.bottom - halves[1].height, piece=halves[1])
            tail[0] = rest
            cut = rest.y
        if not head:
            return None
        return Stack(head), Stack([part.moved(up=cut) for part in tail], self.below)


class Row(_Group):
    """Pieces side by side."""

    def __init__(self, parts: Sequence[Placed], below: float = 0) -> None:
        super().__init__(parts, below)
        self.ascent = max((part.y + part.piece.ascent for part in parts), default=0)

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Cut every piece that does not fit; one that cannot be cut moves up."""
        head: list[Placed] = []
        tail: list[Placed] = []
        for part in self.parts:
            if part.bottom <= room:
                head.append(part)
                continue
            halves = part.piece.split(room - part.y - self.below)
            if halves is not None:
                head.append(replace(part, piece=halves[0]))
                tail.append(replace(part, piece=halves[1]))
                continue
            y = min(part.y, room - part.piece.height - self.below)
            if y < 0:
                return None
            head.append(replace(part, y=y))
        if not tail:
            return self._cut_earlier(room)
        return Row(head, self.below), Row(tail, self.below)


class Line(Piece):
    """A horizontal line; it takes its own thickness in height."""

    def __init__(self, width: float, thickness: float) -> None:
        self.width = width
        self.height = thickness

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the line in the middle of its height."""
        draw_line(canvas, x, top - self.height / 2, self.width, self.height)


class Ink(Piece):
    """A piece cut down to its letters, so that it can be centred as the eye does.

    ``above`` is the empty room over the letters, ``height`` what they take.
    """

    def __init__(self, piece: Piece, above: float, height: float) -> None:
        self._piece = piece
        self._above = above
        self.height = height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the whole piece, its letters from ``top``."""
        self._piece.draw(canvas, x, top + self._above)


class Tagged(Piece):
    """A piece and what it is; both halves of a split are the same."""

    def __init__(self, tag: Tag, piece: Piece) -> None:
        self.tag = tag
        self.piece = piece
        self.height = piece.height
        self.ascent = piece.ascent
        self.breakable = piece.breakable

    @property
    def start_height(self) -> float:
        """The room without which the piece must not begin on a page."""
        return self.piece.start_height

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        """Cut the piece itself."""
        halves = self.piece.split(room)
        return halves and (Tagged(self.tag, halves[0]), Tagged(self.tag, halves[1]))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the piece as what it is."""
        canvas.begin(self.tag)
        self.piece.draw(canvas, x, top)
        canvas.end()


class Unread(Piece):
    """A piece that says nothing new to one who listens."""

    def __init__(self, piece: Piece, kind: ArtifactKind = ArtifactKind.REPEATED) -> None:
        self._piece = piece
        self._kind = kind
        self.height = piece.height
        self.ascent = piece.ascent

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the piece as an artifact."""
        canvas.begin_artifact(self._kind)
        self._piece.draw(canvas, x, top)
        canvas.end_artifact()


class Nothing(Piece):
    """No ink: the content of an empty cell."""

    height = 0.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw nothing."""


def within(piece: Piece, *tags: Tag) -> Piece:
    """Return the piece inside elements of these tags, the outermost first."""
    for tag in reversed(tags):
        piece = Tagged(tag, piece)
    return piece


def draw_line(canvas: TaggedCanvas, x: float, y: float, width: float, thickness: float) -> None:
    """Draw a black line whose middle is at ``y``."""
    canvas.begin_artifact()
    canvas.setLineWidth(thickness)
    canvas.line(x, y, x + width, y)
    canvas.end_artifact()


def stack(pieces: Sequence[Piece], gap: float = 0) -> Stack:
    """Return the pieces below one another with the same gap between."""
    parts: list[Placed] = []
    y = 0.0
    for piece in pieces:
        parts.append(Placed(0, y, piece))
        y += piece.height + gap
    return Stack(parts)


def on_one_base_line(
    cells: Sequence[tuple[float, Piece]], above: float = 0, below: float = 0
) -> Row:
    """Return pieces side by side, each at its ``x``, on a common first base line."""
    base_line = max((piece.ascent for _, piece in cells), default=0)
    return Row(
        [Placed(x, above + base_line - piece.ascent, piece) for x, piece in cells],
        below,
    )
