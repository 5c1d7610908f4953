"""What a case file says about readiness: checklist, training, hindrances, dose pouches."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from models.operations.readiness import (
    ChecklistAnswered,
    DosePouchesArranged,
    HindranceReported,
    TrainingConfirmed,
    TrainingPlanned,
)
from models.state.case_file import CaseFile
from models.state.register import Revision
from models.values import DosePouches, OperationId, Training

_ONE_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlannedTraining:
    """A training that is to be, with who planned it first and the day on which it was done."""

    id: str
    training: Training
    planned: OperationId
    confirmed: Revision[TrainingConfirmed] | None

    @property
    def done_on(self) -> dt.date | None:
        """The day on which the staff was trained."""
        return self.confirmed.body.on if self.confirmed else None


def answers(case: CaseFile) -> Mapping[str, Revision[ChecklistAnswered]]:
    """Return the answer that stands for each row of the checklist, by the row's id."""
    found = (
        case.standing(name, ChecklistAnswered)
        for name in case.registers
        if name.startswith("checklist/")
    )
    return {answer.body.row: answer for answer in found if answer is not None}


def answer_to(case: CaseFile, key: str) -> Revision[ChecklistAnswered] | None:
    """Return the answer that stands for one row of the checklist."""
    return case.standing(f"checklist/{key}", ChecklistAnswered)


def trainings(case: CaseFile) -> tuple[PlannedTraining, ...]:
    """Return the planned trainings by their day."""
    rows = []
    for name, register in case.registers.items():
        planned = case.standing(name, TrainingPlanned) if name.startswith("training/") else None
        if planned is None:
            continue
        key = planned.body.training_id
        done = case.standing(f"training_done/{key}", TrainingConfirmed)
        first = register.history[0].operation
        rows.append(PlannedTraining(key, planned.body.training, first, done))
    return tuple(sorted(rows, key=lambda row: (row.training.on, row.id)))


def hindrances(case: CaseFile) -> tuple[HindranceReported, ...]:
    """Return each hindrance as it was last told, in the order of their first days.

    What is written again with the same first day is the same hindrance, for instance with its last day.
    There is one at a time: the next report goes on with one that still hinders. That one ends the day
    before the new first day, or gives way to a report that begins earlier.
    """
    register = case.registers.get("hindrance")
    told = (revision.body for revision in register.counted) if register else ()
    by_start: dict[dt.date, HindranceReported] = {}
    for body in told:
        if isinstance(body, HindranceReported):
            _go_on_with(by_start, body.from_on)
            by_start[body.from_on] = body
    return tuple(by_start[start] for start in sorted(by_start))


def _go_on_with(by_start: dict[dt.date, HindranceReported], first: dt.date) -> None:
    still = [row for row in by_start.values() if row.to_on is None]
    for row in still:
        del by_start[row.from_on]
        if row.from_on < first:
            by_start[row.from_on] = replace(row, to_on=first - _ONE_DAY)


def dose_pouches(case: CaseFile) -> DosePouches | None:
    """Return what was agreed about the dose pouches; ``None`` when nobody has said anything."""
    found = case.standing("dose_pouches", DosePouchesArranged)
    return found.body.pouches if found else None
