"""Proves that the index says what the journal says, and makes it anew where it does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from models.errors import StoreError
from models.store.failures import INDEX_DIFFERS
from models.store.index import INDEX_VERSION, IndexEntry, entry_of
from models.values import CaseId

if TYPE_CHECKING:
    from models.store.store import Store


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the index and a fresh fold part. ``positions``: the journal itself has a gap in the case.

    ``access_log``: lines of the log are altered or gone; it belongs to no case.
    """

    case_id: CaseId | None
    part: Literal["index", "units", "tasks", "search", "positions", "access_log"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RebuildReport:
    """What was found in how many cases."""

    cases: int
    differences: tuple[Difference, ...]

    @property
    def equal(self) -> bool:
        """Whether the index says what the journal says."""
        return not self.differences


def check(store: "Store") -> RebuildReport:
    """Compare the index with a fresh fold of every case, and prove the access log; nothing is written."""
    with store.database.snapshot():
        case_ids = _all_cases(store)
        found = tuple(row for case_id in case_ids for row in _differences(store, case_id))
    log = () if store.access_log.verify().intact else (Difference(None, "access_log"),)
    return RebuildReport(cases=len(case_ids), differences=(*found, *log))


def rebuild(store: "Store") -> RebuildReport:
    """Write the index anew where it differs, a short transaction a case; return what differed.

    A gap in the journal cannot be mended from the journal, and is only reported.
    """
    case_ids = _all_cases(store)
    found: list[Difference] = []
    for case_id in case_ids:
        with store.database.write():
            differences = tuple(_differences(store, case_id))
            if differences:
                _mend(store, case_id)
        found.extend(differences)
    store.profile.set_index_version(INDEX_VERSION)
    return RebuildReport(cases=len(case_ids), differences=tuple(found))


def _all_cases(store: "Store") -> tuple[CaseId, ...]:
    return tuple(sorted({*store.journal.case_ids(), *store.index.case_ids()}))


def _differences(store: "Store", case_id: CaseId) -> Iterator[Difference]:
    case = store.journal.load(case_id)
    positions = tuple(operation.position for operation in case.operations)
    if positions != tuple(range(1, store.journal.length(case_id) + 1)):
        yield Difference(case_id, "positions")
    try:
        stored = store.index.stored(case_id)
    except StoreError as error:
        if error.code != INDEX_DIFFERS:
            raise
        stored = None  # it cannot even be read
    expected = entry_of(case) if case.operations else None
    if stored is None or expected is None:
        yield Difference(case_id, "index")
        return
    yield from _parts(case_id, stored, expected)


def _parts(case_id: CaseId, stored: IndexEntry, expected: IndexEntry) -> Iterator[Difference]:
    if stored.row != expected.row:
        yield Difference(case_id, "index")
    if stored.units != expected.units:
        yield Difference(case_id, "units")
    if stored.tasks != expected.tasks:
        yield Difference(case_id, "tasks")
    if stored.search != expected.search:
        yield Difference(case_id, "search")


def _mend(store: "Store", case_id: CaseId) -> None:
    case = store.journal.load(case_id)
    if case.operations:
        store.index.put(case)
    else:
        store.index.remove(case_id)
