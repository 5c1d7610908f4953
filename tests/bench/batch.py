"""The papers of a whole ward, and of a thousand persons: all of them made, recorded, kept and written.

Memory is the most that the process had after any person, beside what it had when the first few were done.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.workplace import workplace
from models.clock import PracticeClock
from models.operations import Operation, decode, encode
from models.services.paper_batch import BatchOrder, PaperBatch
from models.store import Store
from models.values import CaseId, OperationId
from tests.bench.figure import Figure
from tests.printing.anna import anna
from tests.printing.anna_people import DIRECTORY, MADE_AT, SECRETARY, WARD

_BATCHES: Final = ((30, 10, 10), (1000, 300, 30))  # persons; at most so many seconds and megabytes
_WARM: Final = 5  # persons, after which fonts and modules are in memory
_MEGABYTE: Final = 1 << 20


def figures() -> Iterator[Figure]:
    """Yield the seconds of each batch and the megabytes that it grew by."""
    for persons, most_seconds, most_megabytes in _BATCHES:
        seconds, megabytes = _batch(persons)
        yield Figure(f"batch_{persons}", seconds, "s", most_seconds)
        yield Figure(f"batch_{persons}_memory_growth", megabytes, "MB", most_megabytes)


def _batch(persons: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        clock = PracticeClock(MADE_AT)
        store = Store.create(root / "bench.db", clock)
        actor = DIRECTORY.actor(SECRETARY, WARD)
        if actor is None:
            raise LookupError
        place = workplace(store, clock)
        papers = place.papers(place.desk(actor))
        cases = [_copy(store, number) for number in range(persons)]
        begun, first, most = time.perf_counter(), 0.0, 0.0
        for number, result in enumerate(PaperBatch(papers, cases, BatchOrder(folder=root)), 1):
            if len(result.made) < len(_expected()):
                raise AssertionError(result.stopped or result.left_out)
            most = max(most, _megabytes())
            if number == _WARM:
                first = most = _megabytes()
        seconds = time.perf_counter() - begun
        store.close()
    return seconds, most - first


def _expected() -> tuple[str, ...]:
    return ("plan", "medication", "selfcare")


def _copy(store: Store, number: int) -> CaseId:
    """Take Anna's whole case in once more, under ids of its own."""
    case = anna()
    old = str(case.id).rpartition("-")[2]
    new = f"{number + 1:0{len(old)}x}"
    store.take_in([_renamed(operation, old, new) for operation in case.operations])
    return CaseId(case.id.replace(old, new))


def _renamed(operation: Operation, old: str, new: str) -> Operation:
    body, replaces = operation.body, operation.replaces
    return replace(
        operation,
        id=OperationId(operation.id.replace(old, new)),
        case_id=CaseId(operation.case_id.replace(old, new)),
        body=decode(body.kind, body.version, encode(body).replace(old, new)),
        replaces=OperationId(replaces.replace(old, new)) if replaces else None,
    )


def _megabytes() -> float:
    """Return what the process has in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE
