"""What the case itself can tell about a row of the checklist, so that nobody types it again."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from models.clock import local_date
from models.operations import Body
from models.operations.papers import PapersHandedOver
from models.operations.planning import NoMeasuresStated
from models.state import CaseFile, PlannedMeasure, Revision
from models.state.readiness import dose_pouches, trainings
from models.values import ChecklistAnswer, OperationId, PaperKind, Party, UnitId

_CAN_SUPPLY: Final = frozenset({Party.OUTPATIENT, Party.MUNICIPAL_CARE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the case says about a row. ``count`` is of that which is ready, or else of that which is not.

    ``since`` is the operation that made it so.
    """

    answer: ChecklistAnswer
    since: OperationId | None = None
    on: dt.date | None = None
    count: int = 0
    covers_until: dt.date | None = None


def aids_fact(case: CaseFile, categories: tuple[str, ...]) -> Fact | None:
    """Tell whether the aids of some categories are delivered; nothing when none is listed."""
    aids = [aid for aid in case.aids if aid.category in categories]
    if not aids:
        return None
    waiting = sum(1 for aid in aids if aid.needed_before_home and not aid.delivered_on)
    listed = case.head_of("aids")
    if waiting:
        return Fact(answer=ChecklistAnswer.NOT_READY, since=listed, count=waiting)
    return Fact(answer=ChecklistAnswer.READY, since=listed, count=len(aids))


def medicines_fact(case: CaseFile) -> Fact | None:
    """Tell until when the medicines last that go along, as the transcribed list says."""
    listed = case.transcription
    until = listed.body.medication.supply_until if listed else None
    if listed is None or until is None:
        return None
    return Fact(answer=ChecklistAnswer.READY, since=listed.operation, covers_until=until)


def home_time_fact(case: CaseFile) -> Fact | None:
    """Tell whether the municipality has confirmed the home time that stands."""
    plan = case.homegoing_plan
    if plan is None:
        return None
    agreed = case.homegoing_understood
    answer = ChecklistAnswer.READY if agreed else ChecklistAnswer.NOT_READY
    return Fact(answer=answer, since=plan.operation, on=plan.body.homegoing.on)


def papers_fact(case: CaseFile) -> Fact | None:
    """Tell that the discharge plan was handed over; what else there is came with it or not at all."""
    handed = [
        row
        for row, body in case.each(PapersHandedOver)
        if any(paper.kind is PaperKind.PLAN for paper in body.papers)
    ]
    if not handed:
        return None
    return Fact(answer=ChecklistAnswer.READY, since=handed[-1].id, on=local_date(handed[-1].at))


def measures_fact(case: CaseFile, unit: UnitId) -> Fact | None:
    """Tell whether each measure that a unit owns has somebody who does it and a first day."""
    stated = case.standing("no_measures", NoMeasuresStated)
    if stated and not case.measures:
        return Fact(answer=ChecklistAnswer.NOT_APPLICABLE, since=stated.operation)
    own = [row for row in case.measures if row.unit == unit]
    if not own:
        return None
    undated = sum(1 for row in own if not _is_planned(row))
    latest = max((_head(case, row.id) for row in own), key=lambda head: (head.at, head.operation))
    if undated:
        return Fact(answer=ChecklistAnswer.NOT_READY, since=latest.operation, count=undated)
    return Fact(answer=ChecklistAnswer.READY, since=latest.operation, count=len(own))


def training_fact(case: CaseFile, unit: UnitId) -> Fact | None:
    """Tell whether each planned training of a unit's staff is done."""
    own = [row for row in trainings(case) if row.training.for_unit == unit]
    if not own:
        return None
    waiting = [row for row in own if row.confirmed is None]
    if waiting:
        return Fact(answer=ChecklistAnswer.NOT_READY, on=waiting[0].training.on, count=len(waiting))
    done = max((row.confirmed for row in own if row.confirmed), key=lambda row: row.at)
    return Fact(answer=ChecklistAnswer.READY, since=done.operation, on=done.body.on, count=len(own))


def takeover_day(case: CaseFile, *, pouches: bool = False) -> dt.date | None:
    """Return the day to which a supply must last: until somebody near the home can take over.

    That is when the new dose pouches come, for medicines; else the first visit by a nurse or the health
    centre; else, as long as none is planned, at least the day of the homegoing.
    """
    agreed = dose_pouches(case)
    if pouches and agreed and agreed.new_on:
        return agreed.new_on
    visits = [
        row.measure.first_on
        for row in case.measures
        if row.measure.first_on and case.party_of(row.unit) in _CAN_SUPPLY
    ]
    home = case.homegoing.on if case.homegoing else None
    return min(visits, default=home)


def _is_planned(row: PlannedMeasure) -> bool:
    return row.measure.first_on is not None and bool(row.measure.provider.strip())


def _head(case: CaseFile, measure_id: str) -> Revision[Body]:
    return case.registers[f"measure/{measure_id}"].head
