"""The tasks that a colour track gives; a change of track closes those of the old one.

Which tasks, to whom and when is data: ``resources/law/tracks.toml``. Here is how one sees that one is done.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from models.operations import Body, Operation
from models.operations.corrections import TextChosen
from models.operations.messages import Receiver
from models.operations.planning import SipNeedDecided, TrackSet
from models.operations.sip import SipAgreed, SipCalled, SipClosed, SipPlanWritten
from models.rules.checklist import checklist, unit_line
from models.rules.sip_call import sip_is_wanted
from models.rules.tracks import DueFrom, KnownFrom, TaskRow, TrackEvent, TrackTask, policy_of
from models.state import CaseFile, Register, Revision, choose, revise, revision_of
from models.state.readiness import trainings
from models.state.sip import sip_of
from models.values import OperationId, Party, SipPurpose, Track, UnitId

Evidence: TypeAlias = Operation | Revision[Any]


@dataclass(frozen=True, slots=True)
class Period:
    """How long a track stood: from the operation that chose it to the one that chose another."""

    track: Track
    began: Operation
    ended: Operation | None = None


@dataclass(frozen=True, slots=True)
class TrackTaskFound:
    """A task of a track, with what it came from and what closed it."""

    row: TaskRow
    to: Receiver
    source: OperationId
    due: dt.datetime | None
    done: Evidence | None


def track_periods(case: CaseFile) -> tuple[Period, ...]:
    """Return the tracks that have stood, oldest first; of two in conflict the stricter one stood."""
    register: Register[Body] | None = None
    periods: list[Period] = []
    for operation in _on_the_track(case):
        body = operation.body
        if register is not None and isinstance(body, TextChosen):
            register = choose(register, body.chosen, body.over)
        else:
            register = revise(register, revision_of(operation), operation.replaces)
        heads = [head.body.track for head in register.heads if isinstance(head.body, TrackSet)]
        standing = max(heads, key=list(Track).index)
        if periods and periods[-1].track is standing:
            continue
        if periods:
            periods[-1] = Period(periods[-1].track, periods[-1].began, operation)
        periods.append(Period(standing, operation))
    return tuple(periods)


def _on_the_track(case: CaseFile) -> tuple[Operation, ...]:
    """Return the tracks that were set and the choices between them, in order."""
    tracks = case.by_kind.get(TrackSet, ())
    chosen = {row.id for row, body in case.each(TextChosen) if body.register == "track"}
    if not chosen:
        return tracks
    wanted = chosen | {row.id for row in tracks}
    return tuple(row for row in case.operations if row.id in wanted)


def track_tasks(case: CaseFile, leaves: dt.datetime | None) -> Iterator[TrackTaskFound]:
    """Yield the tasks of every track that has stood; only those of the standing one can be open.

    ``leaves`` is when the person leaves the ward, if that is known.
    """
    order = {operation.id: number for number, operation in enumerate(case.operations)}
    policy = policy_of(case)
    seen: set[tuple[TrackTask, UnitId, OperationId]] = set()
    for period in track_periods(case):
        for row in policy.tasks_of(period.track):
            event = _event(case, row, period)
            if event is None or not _within(event, period, order):
                continue
            for unit in _units(case, row):
                done = _DONE[row.task](case, row, unit.unit)
                if period.ended and (done is None or not _within(done, period, order)):
                    done = period.ended
                key = (row.task, unit.unit, _id(done) if done else OperationId(""))
                if key not in seen:
                    seen.add(key)
                    yield TrackTaskFound(row, unit, _id(event), _due(row, event, leaves), done)


@dataclass(frozen=True, slots=True)
class TrackChange:
    """What another track would close now, open now, and open later in the process.

    What both tracks ask of a unit goes on and is in neither.
    """

    closes: tuple[TrackTaskFound, ...]
    opens: tuple[TrackTaskFound, ...]
    later: tuple[TaskRow, ...]


def change_of_track(case: CaseFile, track: Track) -> TrackChange:
    """Return what choosing ``track`` now would do to the tasks; the same track again does nothing."""
    standing = case.track
    now = case.operations[-1] if case.operations else None
    if track is standing or now is None:
        return TrackChange((), (), ())
    closes = tuple(found for found in track_tasks(case, None) if found.done is None)
    opens: list[TrackTaskFound] = []
    later: list[TaskRow] = []
    for row in policy_of(case).tasks_of(track):
        event = _event(case, row, Period(track, now))
        if event is None:
            later.append(row)
            continue
        opens.extend(
            TrackTaskFound(row, unit, _id(event), None, None)
            for unit in _units(case, row)
            if _DONE[row.task](case, row, unit.unit) is None
        )
    before = {(found.row.task, found.to.unit) for found in closes}
    after = {(found.row.task, found.to.unit) for found in opens}
    return TrackChange(
        tuple(found for found in closes if (found.row.task, found.to.unit) not in after),
        tuple(found for found in opens if (found.row.task, found.to.unit) not in before),
        tuple(later),
    )


def _event(case: CaseFile, row: TaskRow, period: Period) -> Evidence | None:
    left = case.discharge[0] if case.discharge else None
    events: Mapping[TrackEvent, Evidence | None] = {
        TrackEvent.TRACK_SET: period.began,
        TrackEvent.READY_SENT: case.ready,
        TrackEvent.HOMEGOING_PLANNED: case.homegoing_plan,
        TrackEvent.DISCHARGED: left,
    }
    return events[row.event]


def _within(row: Evidence, period: Period, order: Mapping[OperationId, int]) -> bool:
    """Tell whether something happened before the track was changed."""
    return period.ended is None or order[_id(row)] < order[period.ended.id]


def _id(row: Evidence) -> OperationId:
    return row.id if isinstance(row, Operation) else row.operation


def _units(case: CaseFile, row: TaskRow) -> Iterator[Receiver]:
    if Party.INPATIENT in row.parties and case.ward:
        yield Receiver(unit=case.ward, party=Party.INPATIENT)
    yield from (receiver for receiver in case.receivers if receiver.party in row.parties)


def _due(row: TaskRow, event: Evidence, leaves: dt.datetime | None) -> dt.datetime | None:
    starts = {DueFrom.LEAVING: leaves, DueFrom.EVENT: event.at, DueFrom.NONE: None}
    start = starts[row.due_from]
    return None if start is None else start + dt.timedelta(hours=row.due_hours)


def _row_closed(case: CaseFile, row: TaskRow, unit: UnitId) -> Evidence | None:
    """Return what closed the unit's own row of the checklist."""
    line = unit_line(case, row.row, unit)
    if line is None or line.open:
        return None
    return line.answer or _operation(case, line.fact.since if line.fact else None)


def _training_planned(case: CaseFile, row: TaskRow, unit: UnitId) -> Evidence | None:
    planned = [found for found in trainings(case) if found.training.for_unit == unit]
    if planned:
        return _operation(case, min(found.planned for found in planned))
    return _row_closed(case, row, unit)


def _sip_proposed(case: CaseFile, row: TaskRow, unit: UnitId) -> Evidence | None:
    """Proposed, called to plan, not needed after all; or the stay is over."""
    del row, unit
    proposed = case.registers.get("sip_proposal")
    if proposed:
        return proposed.history[0]
    called = sip_of(case).first_call
    if called:
        return called.first
    return _sip_declined(case) or (case.discharge[0] if case.discharge else None)


def _equipment(case: CaseFile, row: TaskRow, unit: UnitId) -> Evidence | None:
    """Every row about equipment is closed, and every needed aid delivered."""
    del row, unit
    lines = [line for line in checklist(case) if line.row.known_from is KnownFrom.AIDS]
    if not lines or any(line.open for line in lines):
        return None
    told = [
        line.answer or _operation(case, line.fact.since if line.fact else None) for line in lines
    ]
    return max((row for row in told if row), key=lambda row: (row.at, _id(row)), default=None)


def _sip_declined(case: CaseFile) -> Evidence | None:
    need = case.standing("sip_need", SipNeedDecided)
    return need if need and not sip_is_wanted(need.body.need) else None


def _follow_up_called(case: CaseFile, row: TaskRow, unit: UnitId) -> Evidence | None:
    """Called to; agreed on with its day, which is then a task of the plan; closed, or not wanted."""
    del row, unit
    for operation, body in case.each(SipCalled):
        if body.meeting.purpose is SipPurpose.FOLLOW_UP:
            return operation
    plan = case.standing("sip_plan", SipPlanWritten)
    dated = plan is not None and plan.body.plan.follow_up_on is not None
    agreed = case.standing("sip_agreement", SipAgreed) if dated else None
    return agreed or case.standing("sip_closing", SipClosed) or _sip_declined(case)


def _operation(case: CaseFile, wanted: OperationId | None) -> Operation | None:
    return next((operation for operation in case.operations if operation.id == wanted), None)


_DONE: Final[Mapping[TrackTask, Callable[[CaseFile, TaskRow, UnitId], Evidence | None]]] = {
    TrackTask.RESUME_MEASURES: _row_closed,
    TrackTask.BRIDGE_MEASURES: _row_closed,
    TrackTask.PROPOSE_SIP: _sip_proposed,
    TrackTask.PLAN_TRAINING: _training_planned,
    TrackTask.CONFIRM_EQUIPMENT: _equipment,
    TrackTask.OFFER_FOLLOW_UP_SIP: _follow_up_called,
}
