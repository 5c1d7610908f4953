"""The papers of a whole ward: thirty persons with all their papers, made, recorded, kept and written.

Memory is that of the process after the whole batch, beside what it was when the first few were done.
"""

import resource
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

_PERSONS: Final = 30
_WARM: Final = 5  # persons, after which fonts and modules are in memory
_KILOBYTES: Final = 1024


def figures() -> Iterator[Figure]:
    """Yield the seconds of the batch and the megabytes that it grew by."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        clock = PracticeClock(MADE_AT)
        store = Store.create(root / "bench.db", clock)
        actor = DIRECTORY.actor(SECRETARY, WARD)
        if actor is None:
            raise LookupError
        place = workplace(store, clock)
        papers = place.papers(place.desk(actor))
        cases = [_copy(store, number) for number in range(_PERSONS)]
        begun, memory = time.perf_counter(), 0
        for number, result in enumerate(PaperBatch(papers, cases, BatchOrder(folder=root)), 1):
            if len(result.made) < len(_expected()):
                raise AssertionError(result.stopped or result.left_out)
            if number == _WARM:
                memory = _peak()
        seconds = time.perf_counter() - begun
        store.close()
    yield Figure("batch_30", seconds, "s", 10)
    yield Figure("batch_30_memory_growth", (_peak() - memory) / _KILOBYTES, "MB", 10)


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


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
