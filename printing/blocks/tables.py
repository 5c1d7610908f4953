"""Tables over the full width, and the daily list of medicines."""

import enum
from dataclasses import dataclass, field

from printing.blocks.texts import Text, text


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
    """A cell; ``span`` counts the columns it covers.

    ``own_words``: it says something of its own, so that no head of a column stands before it in large print.
    """

    text: Text
    span: int = 1
    own_words: bool = False


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
