"""The frozen values that a paper is made of.

A builder turns a case into a ``Paper``; ``printing.render`` turns a ``Paper`` into a
PDF. Equal values give equal bytes. No value carries a size, a space or a markup:
where things stand is the renderer's matter, and a text prints as it stands.

In every text a line break starts a new line, and U+00A0 (see ``nb``) keeps two words
on one line. Lengths are in points at normal print; large print scales them.
"""

import enum
from dataclasses import dataclass, field
from typing import TypeAlias

from resources import N_

NO_BREAK_SPACE = "\u00a0"


# --- texts -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page where the block with this ``anchor`` begins.

    Writing ``Se sida`` before it is the builder's matter.
    """

    anchor: str
    bold: bool = False


Inline: TypeAlias = Run | PageNumber


@dataclass(frozen=True, slots=True)
class Text:
    """Words with some of them bold; made with ``text``."""

    runs: tuple[Inline, ...] = ()


def text(*parts: str | Inline) -> Text:
    """Return a text of its parts in order; a ``str`` is regular weight."""
    return Text(tuple(Run(part) if isinstance(part, str) else part for part in parts))


def strong(words: str) -> Run:
    """Return the words in bold: at most one such run in a sentence."""
    return Run(words, bold=True)


def nb(words: str) -> str:
    """Return the words so that no line breaks between them.

    For ``klockan 9.00``, ``5 mg``, ``2 tabletter``, ``torsdag 15 januari`` and
    telephone numbers.
    """
    return words.replace(" ", NO_BREAK_SPACE)


# --- the frame of every page -----------------------------------------------------


class PaperState(enum.Enum):
    """What a paper may be used for; all but ``FINAL`` stand across every page."""

    FINAL = "final"
    DRAFT = "draft"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words the renderer itself writes, in the language of the paper."""

    # Translators: footer; which page of how many
    page_count: str = N_("Sida %(page)d av %(pages)d")
    # Translators: across a draft
    draft: str = N_("UTKAST – lämna inte ut")
    # Translators: across a certificate that no longer holds
    revoked: str = N_("UPPHÄVT")
    # Translators: before a clock time in large print, "klockan 15.30"
    clock: str = N_("klockan")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """What stands on every page round the blocks."""

    person_name: str
    identity_text: str  # personnummer as it is written, or a reserve number with a badge
    document_label: str  # "Utskrivningsplan – ditt exemplar"; PageBreak may change it
    unit_name: str
    unit_phone: str  # "Telefon 0980-31 92 10"
    made_line: str  # "Pappret gjort 15 januari 2026 klockan 9.40 av …"
    version_text: str  # "version 1"
    last_line: str  # over the footer of the last page: "Kasta äldre planer."
    banners: tuple[str, ...] = ()  # page one, a line each: copy, old data, practice
    state: PaperState = PaperState.FINAL
    words: PageWords = field(default_factory=PageWords)


# --- running blocks --------------------------------------------------------------


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

    text: str
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
class Side:
    """A heading in the side column, on the first line of its content.

    ``close``: it answers for the same matter as the side above, and stands nearer.
    """

    heading: str
    content: tuple["Content", ...]
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
class SignatureField:
    """A line to write on; ``width`` in points."""

    label: str
    width: float


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Lines to write on, side by side, with room above them for a hand."""

    fields: tuple[SignatureField, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page.

    A ``document_label`` replaces the label in the header from there on.
    """

    document_label: str = ""


@dataclass(frozen=True, slots=True)
class Keep:
    """Blocks that stand on one page as long as a page can hold them."""

    blocks: tuple["Block", ...]


# --- rows that share stops -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ContactRow:
    """When, at what time, who, and the number to call; any may be empty."""

    when: str  # "Torsdag 15 januari", "Vardagar 8.00–16.30"
    clock: str  # "15.30", right-aligned
    who: str
    phone: str


@dataclass(frozen=True, slots=True)
class ContactRows:
    """The rows that look the same in every paper."""

    rows: tuple[ContactRow, ...]


@dataclass(frozen=True, slots=True)
class DatedRow:
    """What happens on a day; ``when`` may hold a second line with the time."""

    when: str
    what: Text


@dataclass(frozen=True, slots=True)
class DatedRows:
    """Days and what happens on them, as in the follow-up."""

    rows: tuple[DatedRow, ...]


@dataclass(frozen=True, slots=True)
class ColumnRows:
    """Plain rows without lines or heads.

    ``stops`` are the left edges of the columns within the main column (371 points).

    Raises:
        ValueError: If a row has more cells than there are stops; a bug.
    """

    rows: tuple[tuple[str, ...], ...]
    stops: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse a row that has no place for all its cells."""
        if any(len(row) > len(self.stops) for row in self.rows):
            msg = "a row has more cells than there are stops"
            raise ValueError(msg)


# --- tables ----------------------------------------------------------------------


class ChipShape(enum.Enum):
    """``FILLED`` is white on black and belongs to *Sluta med* alone."""

    OUTLINED = "outlined"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Chip:
    """A word in a small shape: *Nytt*, *Ändrat*, *Sluta med*."""

    word: str
    shape: ChipShape = ChipShape.OUTLINED


@dataclass(frozen=True, slots=True)
class Column:
    """A head and a wished width in points.

    A column grows, at its neighbours' cost, until its longest word fits.
    """

    head: str
    width: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; ``span`` counts the columns it covers."""

    text: Text
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table over the full width (493 points), its head repeated on every page.

    A ``heading`` stands in the first head cell instead of that column's head.
    In large print every row becomes lines, each with its column's head before it.

    Raises:
        ValueError: If the cells of a row do not cover the columns; a bug.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heading: str | Chip = ""

    def __post_init__(self) -> None:
        """Refuse rows that leave a column open or run out of the table."""
        width = len(self.columns)
        if any(sum(cell.span for cell in row) != width for row in self.rows):
            msg = "the cells of a row do not cover the columns"
            raise ValueError(msg)


def cells(*texts: str | Text) -> tuple[Cell, ...]:
    """Return a row of cells, one for each column."""
    return tuple(Cell(text(t) if isinstance(t, str) else t) for t in texts)


@dataclass(frozen=True, slots=True)
class DoseTime:
    """A time column of the daily list."""

    label: str  # "Mitt på dagen"
    clock: str  # "12.00"


@dataclass(frozen=True, slots=True)
class Dose:
    """What is taken at one time: the amount above its unit."""

    amount: str  # "1", "½", "2"
    unit: str  # "tablett"


@dataclass(frozen=True, slots=True)
class DoseRow:
    """One medicine of the daily list.

    ``lines``: name, strength (bold) and form; (substance) and why; how and until.
    ``doses``: one for each time, ``None`` printed as a bold dash; or one text over all
    the times, such as "Dosen minskar. Se sida 3.".
    """

    lines: tuple[Text, ...]
    doses: tuple[Dose | None, ...] | Text
    chip: Chip | None = None


@dataclass(frozen=True, slots=True)
class DoseGroup:
    """Medicines that lie in the same place."""

    heading: str  # "Ligger i dosrullar"; empty for a list without groups
    rows: tuple[DoseRow, ...]
    note: Text = field(default_factory=Text)  # what holds until the new roll


@dataclass(frozen=True, slots=True)
class DoseTable:
    """The daily list: time columns, groups, a row for each medicine.

    Raises:
        ValueError: If a row has not one dose for each time; a bug.
    """

    heading: str  # "Ta varje dag"
    times: tuple[DoseTime, ...]
    groups: tuple[DoseGroup, ...]

    def __post_init__(self) -> None:
        """Refuse a row whose doses could be read under the wrong time."""
        wanted = len(self.times)
        for row in (row for group in self.groups for row in group.rows):
            if not isinstance(row.doses, Text) and len(row.doses) != wanted:
                msg = "a row must have one dose for each time"
                raise ValueError(msg)


# --- the paper -------------------------------------------------------------------


# What may stand in the main column, beside a side heading.
Content: TypeAlias = Prose | Bullets | ContactRows | DatedRows | ColumnRows | SignatureLine
Block: TypeAlias = (
    Title
    | Lead
    | Heading
    | Rule
    | Side
    | TwoLists
    | Table
    | DoseTable
    | CheckLine
    | PageBreak
    | Keep
    | Content
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper of the pack, all that its bytes depend on."""

    kind: str  # "plan", "medication", "selfcare"
    title: str  # of the file; never with the person's name
    frame: PageFrame
    blocks: tuple[Block, ...]
    lang: str = "sv-SE"
    large: bool = False  # large print
