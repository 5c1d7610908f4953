"""The way from one schema to the next: numbered, in order, each frozen once it has been shipped.

A migration carries its own SQL and imports no table of today, so later edits cannot change history.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from models.store.migrations import m0001_start, m0002_print_archive, m0003_search

Upgrade: TypeAlias = Callable[[Callable[[str], object]], None]

MIGRATIONS: Final[tuple[tuple[int, Upgrade], ...]] = (
    (m0001_start.VERSION, m0001_start.upgrade),
    (m0002_print_archive.VERSION, m0002_print_archive.upgrade),
    (m0003_search.VERSION, m0003_search.upgrade),
)
"""Each schema version with what makes it out of the one before; from 1, without gaps."""

LATEST: Final = MIGRATIONS[-1][0]
