"""Taking in a large batch of what others have written, as after a week away."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from models.clock import system_clock
from models.fold import apply, empty
from models.operations import Body, Operation, new_id
from models.operations.messages import AdmissionNoticeSent, CaseOpened, Receiver
from models.operations.planning import TrackSet
from models.store import Store
from models.values import CaseId, Certainty, ExpectedDischarge, Party, Track
from tests.bench.figure import Figure, wall_ms
from tests.store.journeys import ANNA, HEALTH_CENTRE, MORNING, a_note, an_operation

_CASES = 100
_A_CASE = 50
_OPENED = CaseOpened(person=ANNA, admitted_at=MORNING)
_NOTICE = AdmissionNoticeSent(
    receivers=(Receiver(unit=HEALTH_CENTRE, party=Party.OUTPATIENT),),
    expected=ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR),
)


def figures() -> Iterator[Figure]:
    """Yield how long 5,000 operations take, and for how long the write lock is held at most."""
    batch = [operation for number in range(_CASES) for operation in _case(number)]
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        store = _Watched.create(Path(folder) / "hemvag.db", system_clock)
        assert isinstance(store, _Watched)
        with store.watched():
            taken = wall_ms(lambda: store.take_in(batch))
        store.close()
    yield Figure("take_in_5000_operations", taken / 1000, "s", 6)
    yield Figure("take_in_write_lock_longest", store.longest, "ms", 200)


class _Watched(Store):
    """A store that knows for how long at most it kept others from writing."""

    longest = 0.0

    @contextmanager
    def watched(self) -> Iterator[None]:
        write = self.database.write

        @contextmanager
        def timed() -> Iterator[None]:
            begun = time.perf_counter()
            with write():
                yield
            self.longest = max(self.longest, (time.perf_counter() - begun) * 1000)

        self.database.write = timed  # type: ignore[method-assign] # for as long as the bench lasts
        try:
            yield
        finally:
            self.database.write = write  # type: ignore[method-assign] # as above


def _case(number: int) -> list[Operation]:
    case = empty(CaseId(new_id(MORNING)))
    notes = [a_note(f"Träna höften. Ärende {number}, gång {count}.") for count in range(_A_CASE)]
    track = TrackSet(track=Track.YELLOW, reason="Nya insatser")
    bodies: list[Body] = [_OPENED, _NOTICE, track, *notes]
    for position, body in enumerate(bodies[:_A_CASE], 1):
        operation = an_operation(case, body)
        case = apply(case, replace(operation, position=position, accepted_at=MORNING))
    return list(case.operations)
