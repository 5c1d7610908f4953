"""Titles, running text, side sections and lines."""

import enum
from dataclasses import dataclass
from typing import TypeAlias

from printing.blocks.rows import ColumnRows, ContactRows, DatedRows
from printing.blocks.texts import Text, Words


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the paper, once, first."""

    text: str


@dataclass(frozen=True, slots=True)
class Lead:
    """The one sentence that matters, under the title."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading over the full width; never last on a page."""

    text: Words
    anchor: str = ""  # what a PageNumber points at; unique in the paper


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text, at most about 55 characters to the line.

    Line breaks inside the text are close; two ``Prose`` in a row get a small gap.
    """

    text: Text


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short items."""

    items: tuple[Text, ...]


class RuleWeight(enum.Enum):
    """The two lines between blocks; table lines draw themselves."""

    BLOCK = "block"  # between blocks
    TURN = "turn"  # heavier: from "now" to "the rest", and over numbered sections


@dataclass(frozen=True, slots=True)
class Rule:
    """A line over the full width, with its space."""

    weight: RuleWeight = RuleWeight.BLOCK


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A line to write on; ``width`` in points."""

    label: str
    width: float


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Lines to write on, side by side, with room above them for a hand."""

    fields: tuple[SignatureField, ...]


# What may stand in the main column, beside a side heading.
Content: TypeAlias = Prose | Bullets | ContactRows | DatedRows | ColumnRows | SignatureLine


@dataclass(frozen=True, slots=True)
class Side:
    """A heading in the side column, on the first line of its content.

    ``close``: it answers for the same matter as the side above, and stands nearer.
    """

    heading: str
    content: tuple[Content, ...]
    close: bool = False


@dataclass(frozen=True, slots=True)
class HeadedList:
    """One half of ``TwoLists``."""

    heading: str
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class TwoLists:
    """Two lists side by side over the full width."""

    left: HeadedList
    right: HeadedList


@dataclass(frozen=True, slots=True)
class CheckLine:
    """An empty box to tick by hand, and its words, after a block rule of its own."""

    text: Text


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page.

    A ``document_label`` replaces the label in the header from there on.
    """

    document_label: str = ""
