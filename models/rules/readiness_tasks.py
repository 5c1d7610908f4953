"""The tasks that come from what was planned itself: training to confirm, a consent to ask for again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.clock import end_of_local_day
from models.operations.corrections import TextChosen
from models.operations.messages import Receiver
from models.operations.planning import ConsentRecorded
from models.state import CaseFile, Revision, revision_of
from models.state.readiness import trainings
from models.values import OperationId, Party, UnitId


@dataclass(frozen=True, slots=True)
class ReadinessTask:
    """A task with what it came from and what closed it."""

    to: Receiver
    source: OperationId
    due: dt.datetime
    done: Revision[Any] | None


def trainings_to_confirm(case: CaseFile) -> Iterator[ReadinessTask]:
    """Yield each planned training, for the unit whose staff is trained."""
    for row in trainings(case):
        unit = row.training.for_unit
        party = case.party_of(unit) or Party.MUNICIPAL_CARE
        due = end_of_local_day(row.training.on)
        yield ReadinessTask(Receiver(unit=unit, party=party), row.planned, due, row.confirmed)


def consents_that_end(case: CaseFile) -> Iterator[ReadinessTask]:
    """Yield each consent with a last day: the ward asks again, and the answer closes it."""
    register = case.registers.get("consent")
    history = register.history if register else ()
    ward = Receiver(unit=case.ward or UnitId(""), party=Party.INPATIENT)
    for number, told in enumerate(history):
        consent = told.body.consent if isinstance(told.body, ConsentRecorded) else None
        if consent and consent.given and consent.valid_to is not None:
            after = _answer_after(case, told.operation, history[number + 1 :])
            yield ReadinessTask(ward, told.operation, end_of_local_day(consent.valid_to), after)


def _answer_after(
    case: CaseFile, consent: OperationId, later: tuple[Revision[Any], ...]
) -> Revision[Any] | None:
    """Return what a consent no longer stands for: a later answer, or one that was chosen over it."""
    if case.registers["consent"].stands(consent):
        return None
    choices = case.each(TextChosen)
    chosen = (revision_of(row) for row, body in choices if consent in body.over)
    return next(chosen, None) or next(iter(later), None)
