"""The structure of a paper while its pages are drawn: elements, and which marks are theirs."""

from dataclasses import dataclass, field
from typing import TypeAlias

from printing.tagging.tags import Tag

Box: TypeAlias = tuple[float, float, float, float]  # left, lower, right, upper


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of content: its page, counted from 0, and its number on that page."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure, its kids in reading order."""

    tag: Tag
    parent: "Element | None" = None
    kids: list["Element | Mark"] = field(default_factory=list)
    box: Box | None = None


class Structure:
    """Grows as content is marked; an element comes into being when its tag is first opened."""

    def __init__(self) -> None:
        self.root = Element(Tag("Document"))
        self.pages: list[list[Element]] = [[]]  # of each page: whose mark each is, by number
        self._elements: dict[Tag, Element] = {}
        self._open = [self.root]

    @property
    def current(self) -> Element:
        """The element that content now drawn belongs to."""
        return self._open[-1]

    def open(self, tag: Tag) -> None:
        """Let what follows belong to the tag's element, made here unless it is known."""
        element = self._elements.get(tag)
        if element is None:
            element = Element(tag, self.current)
            self.current.kids.append(element)
            self._elements[tag] = element
        self._open.append(element)

    def close(self) -> None:
        """Let what follows belong to the element round the current one."""
        self._open.pop()

    def mark(self) -> int:
        """Return the number of a new mark of the current element on the current page."""
        current, marks = self._open[-1], self.pages[-1]
        number = len(marks)
        marks.append(current)
        current.kids.append(Mark(len(self.pages) - 1, number))
        return number

    def turn_page(self) -> None:
        """Begin the next page; an element may go on there."""
        self.pages.append([])
