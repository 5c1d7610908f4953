"""What the list is narrowed to: one badge, one track, and the words that were typed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from models.values import Party, Track
from resources import N_
from views.pages.overview.receiver_cells import CHANGED, UNREAD
from views.pages.overview.row import Filter, ListRow
from views.pages.overview.ward_cells import NO_CONSENT, NOT_REGISTERED, UNANSWERED

EVERYTHING: Final = N_("Alla")
_WARD: Final[Mapping[Filter, str]] = {
    Filter.UNANSWERED: UNANSWERED,
    Filter.NO_CONSENT: NO_CONSENT,
    Filter.NOT_REGISTERED: NOT_REGISTERED,
}
_RECEIVER: Final[Mapping[Filter, str]] = {Filter.UNREAD: UNREAD, Filter.CHANGED: CHANGED}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is chosen; nothing chosen keeps every row."""

    badge: Filter | None = None
    track: Track | None = None
    words: str = ""

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return bool(self.badge or self.track or self.words.strip())

    def keeps(self, row: ListRow) -> bool:
        """Tell whether the row fits everything that is chosen."""
        if self.badge is not None and self.badge not in row.filters:
            return False
        if self.track is not None and row.track is not self.track:
            return False
        return all(word in row.searched for word in self.words.casefold().split())


def filters_of(party: Party) -> Mapping[Filter, str]:
    """Return the filters of a kind of unit with their words, in order."""
    return _WARD if party is Party.INPATIENT else _RECEIVER


def count(rows: Sequence[ListRow]) -> Counter[Filter | Track]:
    """Return how many rows each filter and each track would show by itself."""
    counted: Counter[Filter | Track] = Counter()
    for row in rows:
        counted.update(row.filters)
        if row.track is not None:
            counted[row.track] += 1
    return counted
