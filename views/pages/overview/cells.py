"""What one cell of the list shows, ready to paint and to be read aloud."""

from dataclasses import dataclass, field
from typing import Final

from models.values import Track
from resources import _
from views.theme import IconName, Tone, Weight
from views.widgets.badge import BadgeKind

EMPTY: Final = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellBadge:
    """A badge in the column it concerns."""

    text: str
    kind: BadgeKind = BadgeKind.INK
    icon: IconName | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``second`` moves to the second line when the rows are two lines high.

    What stands before the words, in this order: badges, the row's button, the track, a check mark.
    """

    text: str = ""
    second: str = ""
    note: str = ""  # quiet, 13 px, after the words
    pixels: int = 15
    weight: Weight = Weight.REGULAR
    tone: Tone = Tone.TEXT
    late: bool = False  # rust, with a clock
    changed: bool = False  # semibold, underlined
    checked: bool = False
    shows_track: bool = False
    track: Track | None = None
    badges: tuple[CellBadge, ...] = ()
    button: str = ""
    spoken: str = ""
    wraps: bool = field(default=False, kw_only=True)  # the words may break anywhere between words
    notes_align: bool = field(
        default=False, kw_only=True
    )  # the column's notes end at its right edge

    @property
    def words(self) -> str:
        """The words in one line."""
        return f"{self.text} {self.second}" if self.second else self.text

    @property
    def marked(self) -> bool:
        """Whether something stands before the words."""
        drawn = self.badges or self.button or self.late or self.shows_track or self.checked
        return bool(drawn)

    @property
    def said(self) -> str:
        """What a screen reader says; never nothing."""
        if self.spoken:
            return self.spoken
        words = "" if self.words == EMPTY else self.words
        parts = [*(badge.text for badge in self.badges), words, self.note]
        # Translators: read aloud for an empty cell
        return ", ".join(part for part in parts if part) or _("saknas")


NOTHING: Final = Cell(EMPTY, tone=Tone.TEXT2)
"""A cell that nobody has filled."""
