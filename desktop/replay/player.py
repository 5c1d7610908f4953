"""Playing a history: each step at its own time, by its own person, through that person's desk."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from desktop.replay.references import resolved
from desktop.replay.standing import View, different, matching, open_tasks
from desktop.replay.step import (
    OK,
    Does,
    ExpectsState,
    ExpectsTasks,
    Looks,
    Opens,
    Prints,
    Step,
)
from desktop.workplace import Workplace
from models.clock import PracticeClock
from models.directory import Directory
from models.errors import RuleError, StoreError
from models.operations.papers import PRINTER
from models.reasons import Refusal, Refused
from models.services.desk import Desk
from models.store import STALE_STEP, Store
from models.values import CaseId, StaffId, UnitId


@dataclass(frozen=True, slots=True)
class Failure:
    """The first step that did not go as the history says; ``got`` is what JSON can hold."""

    step: int
    expected: Any
    got: Any
    note: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the playing went: the cases in the order they were opened, and the steps that were played."""

    steps: int
    cases: dict[str, CaseId]
    failure: Failure | None = None


@dataclass(slots=True)
class _Stage:
    """What the steps share: the desks, and the names that stand for cases and operations."""

    place: Workplace
    desks: dict[tuple[StaffId, UnitId], Desk] = field(default_factory=dict)
    cases: dict[str, CaseId] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=dict)  # of each case

    def desk(self, step: Step) -> Desk:
        """Return the desk of whoever acts; at a case that only is looked at, that of somebody there."""
        if step.by is None or step.unit is None:
            ward = self.place.store.load(self.case(step)).ward or UnitId("")
            return self._desk_at(self.place.directory.members_of(ward)[0].id, ward)
        return self._desk_at(step.by, step.unit)

    def _desk_at(self, staff: StaffId, unit: UnitId) -> Desk:
        known = self.desks.get((staff, unit))
        if known is not None:
            return known
        actor = self.place.directory.actor(staff, unit)
        if actor is None:
            raise Refused(Refusal("actor_unknown"))
        return self.desks.setdefault((staff, unit), self.place.desk(actor))

    def case(self, step: Step) -> CaseId:
        """Return the id of the step's case.

        Raises:
            Refused: ``case_not_found`` when its opening was refused.
        """
        if step.case not in self.cases:
            raise Refused(Refusal("case_not_found"))
        return self.cases[step.case]


def play(
    steps: Iterable[Step], store: Store, directory: Directory, clock: PracticeClock
) -> Outcome:
    """Play the steps in the order given, until one does not go as it says.

    ``clock`` is the one that ``store`` goes by. What was played before a failure stays.

    Raises:
        StoreError: If the store cannot be written to.
    """
    stage = _Stage(Workplace(store, directory, clock))
    played = itertools.count(1)
    number = 0
    for number, step in zip(played, steps, strict=False):
        clock.move_to(step.at)
        expected, got = _outcome_of(stage, step)
        if got != expected:
            return Outcome(number, stage.cases, Failure(number, expected, got, step.note))
    return Outcome(number, stage.cases)


def _outcome_of(stage: _Stage, step: Step) -> tuple[Any, Any]:
    """Return what the step should give and what it gave, both as JSON."""
    expected: Any = OK if step.expect == OK else {"refused": step.expect}
    try:
        return expected, _did(stage, step)
    except Refused as refused:
        return expected, {"refused": refused.refusal.code}
    except RuleError as error:
        return expected, {"refused": error.code}
    except StoreError as error:
        if error.code != STALE_STEP:
            raise
        return expected, {"refused": error.code}


def _did(stage: _Stage, step: Step) -> Any:
    act = step.act
    if isinstance(act, Opens):
        desk = stage.desk(step)
        stage.cases[step.case] = desk.open_case(act.person, act.admitted_at, act.assessed_at)
        _name(stage, step, desk)
        return OK
    case_id = stage.case(step)
    desk = stage.desk(step)
    if isinstance(act, ExpectsTasks | ExpectsState):
        return _looked(
            act, View(stage.place.store.load(case_id), desk.now(), stage.place.papers(desk))
        )
    case = desk.case(case_id) if step.unread else desk.open(case_id)
    if isinstance(act, Looks):
        return OK
    if isinstance(act, Prints):
        papers = stage.place.papers(desk)
        paper = papers.make(case, act.document, large=act.large)
        papers.record(case_id, paper, PRINTER)
    elif isinstance(act, Does):
        for body in act.bodies:
            names = stage.names.get(step.case, {})
            case = desk.perform(case_id, resolved(body, case, names))
    _name(stage, step, desk)
    return OK


def _name(stage: _Stage, step: Step, desk: Desk) -> None:
    if step.id_as:
        names = stage.names.setdefault(step.case, {})
        names[step.id_as] = desk.case(stage.case(step)).operations[-1].id


def _looked(act: ExpectsTasks | ExpectsState, view: View) -> Any:
    if isinstance(act, ExpectsState):
        return different(view, act.wanted) or OK
    missing = {
        "open": [row for row in act.open if not matching(view, row, done=False)],
        "done": [row for row in act.done if not matching(view, row, done=True)],
        "absent": [row for row in act.absent if matching(view, row, done=False)],
    }
    wrong = {name: [_written(row) for row in rows] for name, rows in missing.items() if rows}
    return {"tasks": open_tasks(view), "not_as_expected": wrong} if wrong else OK


def _written(row: Any) -> dict[str, Any]:
    return {
        name: value if isinstance(value, str | None) else str(value) for name, value in row.items()
    }
