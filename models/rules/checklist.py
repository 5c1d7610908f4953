"""The checklist (sv: checklista) at utskrivningsklar and on leaving: what each row says, and what is open.

A soft gate: it shows what is open and stops nothing, but for the row that waits for training and equipment.
What the case itself can tell is not typed again. Source: RJH 2025-11-28, Utskrivningsklar, Utskriven.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from models.operations.readiness import ChecklistAnswered
from models.rules.checklist_facts import (
    Fact,
    aids_fact,
    home_time_fact,
    measures_fact,
    medicines_fact,
    papers_fact,
    takeover_day,
    training_fact,
)
from models.rules.tracks import (
    ChecklistMoment,
    ChecklistRow,
    KnownFrom,
    policy_of,
)
from models.state import CaseFile, Revision
from models.state.readiness import answer_to, trainings
from models.values import Aid, ChecklistAnswer, UnitId

_CLOSED: Final = frozenset({ChecklistAnswer.READY, ChecklistAnswer.NOT_APPLICABLE})
_CASE_KNOWS_BEST: Final = frozenset({KnownFrom.MEASURES, KnownFrom.TRAINING})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """A row of the checklist as it stands in a case; ``unit`` is the one that answers it.

    ``short_of`` is the day that a supply should last to and does not.
    """

    row: ChecklistRow
    key: str
    unit: UnitId
    answer: Revision[ChecklistAnswered] | None = None
    fact: Fact | None = None
    short_of: dt.date | None = None
    gate_is_shut: bool = False

    @property
    def standing(self) -> ChecklistAnswer | None:
        """What holds: what somebody answered, else what the case says; ``None`` when nobody knows."""
        told = self.answer.body.answer if self.answer else None
        known = self.fact.answer if self.fact else None
        if told is None:
            return known
        doubted = self.row.known_from in _CASE_KNOWS_BEST and known is ChecklistAnswer.NOT_READY
        if (doubted or self.gate_is_shut) and told in _CLOSED:
            return ChecklistAnswer.NOT_READY
        return told

    @property
    def open(self) -> bool:
        """Whether something remains to be seen to."""
        return self.standing not in _CLOSED or self.short_of is not None

    @property
    def by_case(self) -> bool:
        """Whether the case answers, and no person has."""
        return self.answer is None and self.fact is not None

    @property
    def covers_until(self) -> dt.date | None:
        """The last day of the supply, as told or as the case says."""
        if self.answer:
            return self.answer.body.covers_until
        return self.fact.covers_until if self.fact else None


@dataclass(frozen=True, slots=True)
class GateLacks:
    """What the row Redo att åka hem waits for."""

    trainings: int  # planned and not confirmed
    units: tuple[UnitId, ...]  # that have neither planned training nor said that none is needed
    aids: tuple[Aid, ...]  # needed at home and not delivered

    def __bool__(self) -> bool:
        """Tell whether anything is lacking."""
        return bool(self.trainings or self.units or self.aids)


def checklist(case: CaseFile, moment: ChecklistMoment | None = None) -> tuple[ChecklistLine, ...]:
    """Return the lines of a case in the order of the table, of one moment or of both."""
    gate = gate_lacks(case)
    rows = policy_of(case).checklist_of(case.track)
    return tuple(
        _as_it_stands(case, line, gate)
        for row in rows
        if moment in (None, row.moment)
        for line in _lines(case, row)
    )


def open_lines(case: CaseFile, moment: ChecklistMoment | None = None) -> tuple[ChecklistLine, ...]:
    """Return the lines that something remains to be done about."""
    return tuple(line for line in checklist(case, moment) if line.open)


def line_of(case: CaseFile, key: str) -> ChecklistLine | None:
    """Return the line of a row, or ``None`` when the case has no such row."""
    return next((line for line in checklist(case) if line.key == key), None)


def unit_line(case: CaseFile, row_id: str, unit: UnitId) -> ChecklistLine | None:
    """Return what a unit says for itself in a row, whatever track stands now."""
    for row in policy_of(case).checklist:
        if row.id == row_id:
            found = (line for line in _lines(case, row) if line.unit == unit)
            gate = GateLacks(0, (), ())
            return next((_as_it_stands(case, line, gate) for line in found), None)
    return None


def gate_lacks(case: CaseFile) -> GateLacks:
    """Return what training and equipment the person still waits for."""
    rows = [row for row in policy_of(case).checklist_of(case.track) if _asks_training(row)]
    planned = trainings(case)
    units = tuple(
        line.unit
        for row in rows
        for line in _lines(case, row)
        if not any(training.training.for_unit == line.unit for training in planned)
        and not _is_not_applicable(answer_to(case, line.key))
    )
    waiting = sum(1 for training in planned if training.confirmed is None)
    return GateLacks(waiting, units, waiting_aids(case))


def waiting_aids(case: CaseFile) -> tuple[Aid, ...]:
    """Return the aids that are needed at home and not delivered."""
    return tuple(aid for aid in case.aids if aid.needed_before_home and not aid.delivered_on)


def _asks_training(row: ChecklistRow) -> bool:
    return row.known_from is KnownFrom.TRAINING


def _is_not_applicable(answer: Revision[ChecklistAnswered] | None) -> bool:
    return answer is not None and answer.body.answer is ChecklistAnswer.NOT_APPLICABLE


def _lines(case: CaseFile, row: ChecklistRow) -> Iterator[ChecklistLine]:
    if not row.per_unit:
        yield ChecklistLine(row=row, key=row.id, unit=case.ward or UnitId(""))
        return
    for receiver in case.receivers:
        if receiver.party in row.parties:
            yield ChecklistLine(row=row, key=f"{row.id}.{receiver.unit}", unit=receiver.unit)


def _as_it_stands(case: CaseFile, line: ChecklistLine, gate: GateLacks) -> ChecklistLine:
    answer = answer_to(case, line.key)
    known = _FACTS.get(line.row.known_from)
    stated = replace(line, answer=answer, fact=known(case, line.row, line.unit) if known else None)
    unmotivated = answer is None or not answer.body.note.strip()
    return replace(
        stated,
        short_of=_short_of(case, stated),
        gate_is_shut=line.row.gate and bool(gate) and unmotivated,
    )


def _short_of(case: CaseFile, line: ChecklistLine) -> dt.date | None:
    """Return the day on which somebody can take over, if the supply ends before it."""
    if line.covers_until is None or line.standing is ChecklistAnswer.NOT_APPLICABLE:
        return None
    day = takeover_day(case, pouches=line.row.known_from is KnownFrom.MEDICINES)
    return day if day is not None and line.covers_until < day else None


_FACTS: Final[Mapping[KnownFrom, Callable[[CaseFile, ChecklistRow, UnitId], Fact | None]]] = {
    KnownFrom.AIDS: lambda case, row, _unit: aids_fact(case, row.categories),
    KnownFrom.MEDICINES: lambda case, _row, _unit: medicines_fact(case),
    KnownFrom.HOME_TIME: lambda case, _row, _unit: home_time_fact(case),
    KnownFrom.PAPERS: lambda case, _row, _unit: papers_fact(case),
    KnownFrom.MEASURES: lambda case, _row, unit: measures_fact(case, unit),
    KnownFrom.TRAINING: lambda case, _row, unit: training_fact(case, unit),
}
