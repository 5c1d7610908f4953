"""Looking among all cases of a person's units, ended ones too: by name, the latest opened first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from models.store import Store
from models.store.case_search import HITS, STRETCH, Hit, Marks, SearchTerms
from models.values import UnitId

__all__ = ["A_SCREEN", "HITS", "History", "Hit", "Marks"]

A_SCREEN: Final = 60
"""So many rows the tallest screen shows; a key press waits for no more."""


@dataclass(frozen=True, slots=True)
class History:
    """One question, asked off the window's thread. ``wanted`` tells whether anybody still waits for it."""

    store: Store
    units: frozenset[UnitId]
    words: tuple[str, ...] = ()
    wanted: Callable[[], bool] = field(default=lambda: True, compare=False)

    def page(self, below: int | None = None, limit: int = HITS) -> tuple[Hit, ...]:
        """Return at most ``limit`` cases with numbers below ``below``; none when nobody waits any more."""
        if not self.wanted():
            return ()
        return self.store.index.search.page(self._terms, below, limit)

    def marks(self, below: int | None = None) -> Marks:
        """Count the next ``STRETCH`` cases, so that nothing else has to wait long for the store."""
        if not self.wanted():
            return Marks((), 0, None)
        return self.store.index.search.marks(self._terms, below, STRETCH)

    @property
    def _terms(self) -> SearchTerms:
        return SearchTerms(self.units, self.words)
