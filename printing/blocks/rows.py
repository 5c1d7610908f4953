"""Rows that share stops: contacts, days and plain columns."""

from dataclasses import dataclass

from printing.blocks.texts import Text, Words


@dataclass(frozen=True, slots=True)
class ContactRow:
    """When, at what time, who, and the number to call; any may be empty."""

    when: Words  # "Torsdag 15 januari", "Vardagar 8.00–16.30"
    clock: str  # "15.30", right-aligned
    who: Words
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

    rows: tuple[tuple[Words, ...], ...]
    stops: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse a row that has no place for all its cells."""
        if any(len(row) > len(self.stops) for row in self.rows):
            msg = "a row has more cells than there are stops"
            raise ValueError(msg)
