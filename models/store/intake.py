"""Taking in what another store has accepted: a batch from a file, or from a shared journal.

A transaction never holds many operations, so that a save in the window does not wait; journal and index of a
case stay in step in each. Power lost half-way leaves whole parts, and the same batch may be taken in again.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from models.errors import StoreError
from models.operations import Operation
from models.store.failures import JOURNAL_GAP
from models.values import CaseId

if TYPE_CHECKING:
    from models.store.store import Store

_A_TRANSACTION: Final = 50  # operations; at this size the write lock is held for some 50 ms
_SAME: Final = attrgetter("id", "case_id", "position", "body", "author", "unit", "replaces")


def take_in(store: "Store", operations: Sequence[Operation]) -> frozenset[CaseId]:
    """Add operations with the positions and times of acceptance that they bear; return the cases that grew.

    What is there already changes nothing. Before anything is written the whole batch is looked through.

    Raises:
        StoreError: ``journal_gap`` when an operation neither stands in the journal as it is given nor
            follows on what does.
    """
    with store.database.snapshot():
        fresh = [
            operation
            for case in _by_case(operations)
            for operation in _missing(store, store.journal.operations(case[0].case_id), case)
        ]
    for start in range(0, len(fresh), _A_TRANSACTION):
        with store.database.write():
            for case in _by_case(fresh[start : start + _A_TRANSACTION]):
                _extend(store, case)
    return frozenset(operation.case_id for operation in fresh)


def _by_case(operations: Iterable[Operation]) -> Iterator[list[Operation]]:
    def place(operation: Operation) -> tuple[CaseId, int]:
        return operation.case_id, operation.position or 0

    for _, case in groupby(sorted(operations, key=place), key=attrgetter("case_id")):
        yield list(case)


def _missing(
    store: "Store", journal: Sequence[Operation], operations: list[Operation]
) -> list[Operation]:
    """Return those of one case that its ``journal`` lacks, in order."""
    there = {known.position: known for known in journal}
    ids = store.journal.known_ids([operation.id for operation in operations])
    last, missing = len(there), list[Operation]()
    for operation in operations:
        known = there.get(operation.position)
        if known is not None and _SAME(known) == _SAME(operation):
            continue
        if operation.accepted_at is None or operation.position != last + 1 or operation.id in ids:
            raise StoreError(JOURNAL_GAP, case=operation.case_id)
        last += 1
        missing.append(operation)
        there[last] = operation
    return missing


def _extend(store: "Store", operations: list[Operation]) -> None:
    """Write to one case's journal and index, inside the caller's transaction."""
    before = store.journal.load(operations[0].case_id)
    missing = _missing(store, before.operations, operations)  # another writer may have been first
    if missing:
        after = store.journal.take(before, missing)
        store.index.put(after, before=before if before.operations else None)
