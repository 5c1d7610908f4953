"""What the list is narrowed to: one badge, one track, a few traits, and the words that were typed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from models.rules.search import Query, query_of
from models.values import Party, Track
from resources import N_
from views.pages.overview.receiver_cells import CHANGED, UNREAD
from views.pages.overview.row import Filter, ListRow, Trait
from views.pages.overview.ward_cells import NO_CONSENT, NOT_REGISTERED, OUTDATED, UNANSWERED

EVERYTHING: Final = N_("Alla")
_WARD: Final[Mapping[Filter, str]] = {
    Filter.UNANSWERED: UNANSWERED,
    Filter.NO_CONSENT: NO_CONSENT,
    Filter.PAPER_OUTDATED: OUTDATED,
    Filter.NOT_REGISTERED: NOT_REGISTERED,
}
_RECEIVER: Final[Mapping[Filter, str]] = {Filter.UNREAD: UNREAD, Filter.CHANGED: CHANGED}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is chosen; nothing chosen keeps every row."""

    badge: Filter | None = None
    track: Track | None = None
    traits: Mapping[Trait, str] = field(default_factory=dict)
    words: str = ""

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return bool(self.badge or self.track or self.traits or self.words.strip())

    def kept(self, rows: Sequence[ListRow]) -> list[ListRow]:
        """Return the rows that fit everything that is chosen."""
        query = query_of(self.words)
        return [row for row in rows if self._fits(row, query)]

    def _fits(self, row: ListRow, query: Query) -> bool:
        if self.badge is not None and self.badge not in row.filters:
            return False
        if self.track is not None and row.track is not self.track:
            return False
        if any(row.traits.get(trait) != value for trait, value in self.traits.items()):
            return False
        return query.finds(row.searched, row.facts.summary.identity_number)


def filter_word(name: Filter) -> str:
    """Return what a filter is called; to be translated when it is shown."""
    return _WARD.get(name) or _RECEIVER[name]


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
