"""The SIP of a case: what the ward proposed, the meetings, the plan, its goals, and whether it goes on."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from models.operations import Body, Operation
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipClosed,
    SipGoalEnded,
    SipPlanWritten,
    SipProposed,
)
from models.state.register import Register, Revision
from models.values import (
    OperationId,
    SipAttendance,
    SipGoal,
    SipMeeting,
    SipOutcome,
    SipParticipant,
    SipPlan,
    SipPurpose,
    UnitId,
)

_MEETING: Final = "sip_meeting/"
B = TypeVar("B", bound=Body)


class HasRegisters(Protocol):
    """A case, as far as it is looked at here."""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Everything that happened, in order."""

    @property
    def registers(self) -> Mapping[str, Register[Body]]:
        """The shared fields by name."""


@dataclass(frozen=True, slots=True)
class Attending:
    """A participant with the answer to the meeting as it stands; one to an earlier time counts no more."""

    participant: SipParticipant
    answer: Revision[SipAttendanceRecorded] | None = None

    @property
    def attendance(self) -> SipAttendance | None:
        """Whether he or she comes or came; ``None`` while nobody has said."""
        return self.answer.body.attendance if self.answer else None

    @property
    def note(self) -> str:
        """Who comes instead, or another word about it."""
        return self.answer.body.note if self.answer else ""


@dataclass(frozen=True, slots=True)
class CalledMeeting:
    """A meeting as it stands. ``first`` called to it, ``call`` did so last.

    ``changes`` counts how often the call was changed; ``invited`` is from when the answers count.
    """

    id: str
    meeting: SipMeeting
    first: Revision[SipCalled]
    call: Revision[SipCalled]
    changes: int
    invited: Revision[SipCalled]
    attending: tuple[Attending, ...]

    @property
    def called_at(self) -> dt.datetime:
        """When it was first called to, in UTC; moving it does not make the call late."""
        return self.first.at

    def of(self, key: str) -> Attending | None:
        """Return the participant with that key."""
        return next((row for row in self.attending if row.participant.key == key), None)

    def of_unit(self, unit: UnitId) -> Attending | None:
        """Return the participant from a unit."""
        return next((row for row in self.attending if row.participant.unit == unit), None)


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """A goal of the plan that stands, and how it ended if it has."""

    goal: SipGoal
    ended: Revision[SipGoalEnded] | None = None

    @property
    def outcome(self) -> SipOutcome | None:
        """How it ended; ``None`` while it goes on."""
        return self.ended.body.outcome if self.ended else None


@dataclass(frozen=True, slots=True)
class Sip:
    """What a case holds of a SIP. ``last_agreed`` is the plan agreed on last, changed since or not."""

    proposal: Revision[SipProposed] | None
    meetings: tuple[CalledMeeting, ...]  # by their times
    plan: Revision[SipPlanWritten] | None
    goals: tuple[GoalStanding, ...]
    agreement: Revision[SipAgreed] | None  # of exactly the plan that stands
    last_agreed: SipPlan | None
    closing: Revision[SipClosed] | None

    @property
    def agreed(self) -> bool:
        """Whether the plan that stands has been agreed on (sv: upprättad)."""
        return self.agreement is not None

    @property
    def closed(self) -> bool:
        """Whether it is over."""
        return self.closing is not None

    @property
    def ongoing(self) -> bool:
        """Whether there is one, called to or agreed on, that is not closed."""
        return not self.closed and (bool(self.meetings) or self.last_agreed is not None)

    @property
    def first_call(self) -> CalledMeeting | None:
        """The earliest call to plan together; a follow-up is not one. Source: lag (2017:612) 4:3."""
        return min(self.planning_meetings, key=lambda row: row.called_at, default=None)

    @property
    def called_to_plan(self) -> bool:
        """Whether anybody has called to a meeting where the plan is made or renewed."""
        return bool(self.planning_meetings)

    @property
    def planning_meetings(self) -> tuple[CalledMeeting, ...]:
        """The meetings where the plan is made or renewed."""
        follow_up = SipPurpose.FOLLOW_UP
        return tuple(row for row in self.meetings if row.meeting.purpose is not follow_up)

    def meeting(self, meeting_id: str) -> CalledMeeting | None:
        """Return a meeting by its id."""
        return next((row for row in self.meetings if row.id == meeting_id), None)


def sip_of(case: HasRegisters) -> Sip:
    """Return the SIP of a case; of one that has none, an empty one."""
    registers = case.registers
    plan = _head(registers, "sip_plan", SipPlanWritten)
    agreement = _head(registers, "sip_agreement", SipAgreed)
    agreed = bool(plan and agreement and agreement.body.plan == plan.operation)
    return Sip(
        proposal=_head(registers, "sip_proposal", SipProposed),
        meetings=tuple(sorted(_meetings(case), key=lambda row: (row.meeting.at, row.id))),
        plan=plan,
        goals=tuple(_goals(registers, plan.body.plan)) if plan else (),
        agreement=agreement if agreed else None,
        last_agreed=_plan_of(registers, agreement),
        closing=_head(registers, "sip_closing", SipClosed),
    )


def _head(registers: Mapping[str, Register[Body]], name: str, kind: type[B]) -> Revision[B] | None:
    found = registers.get(name)
    if found is None or not isinstance(found.head.body, kind):
        return None
    return found.head  # type: ignore[return-value] # the body's kind was just looked at


def _history(
    registers: Mapping[str, Register[Body]], name: str, kind: type[B]
) -> tuple[Revision[B], ...]:
    found = registers.get(name)
    rows = found.history if found else ()
    return tuple(row for row in rows if isinstance(row.body, kind))  # type: ignore[misc] # as above


def _meetings(case: HasRegisters) -> Iterator[CalledMeeting]:
    registers = case.registers
    for name in registers:
        if not name.startswith(_MEETING):
            continue
        call = _head(registers, name, SipCalled)
        if call is None:
            continue
        history = _history(registers, name, SipCalled)
        invited = _invited(history, call)
        yield CalledMeeting(
            id=call.body.meeting_id,
            meeting=call.body.meeting,
            first=history[0],
            call=call,
            changes=len(history) - 1,
            invited=invited,
            attending=tuple(
                Attending(row, _answer(case, call.body.meeting_id, row.key, invited))
                for row in call.body.meeting.participants
            ),
        )


def _invited(
    history: tuple[Revision[SipCalled], ...], call: Revision[SipCalled]
) -> Revision[SipCalled]:
    """Return the call that set the time and place that stand; what changed only the rest asks nobody anew."""
    found = call
    for row in reversed(history):
        if _when_and_where(row.body.meeting) != _when_and_where(call.body.meeting):
            break
        found = row
    return found


def _when_and_where(meeting: SipMeeting) -> tuple[object, ...]:
    return (meeting.at, meeting.mode, meeting.place)


def _answer(
    case: HasRegisters, meeting_id: str, key: str, invited: Revision[SipCalled]
) -> Revision[SipAttendanceRecorded] | None:
    """Return the answer that was given after the call; by order, for two may bear the same time."""
    name = f"sip_attendance/{meeting_id}/{key}"
    answer = _head(case.registers, name, SipAttendanceRecorded)
    if answer is None:
        return None
    later = (row.id for row in case.operations if row.id in {answer.operation, invited.operation})
    return answer if next(later) == invited.operation else None


def _goals(registers: Mapping[str, Register[Body]], plan: SipPlan) -> Iterator[GoalStanding]:
    for goal in plan.goals:
        yield GoalStanding(goal, _head(registers, f"sip_goal/{goal.key}", SipGoalEnded))


def _plan_of(
    registers: Mapping[str, Register[Body]], agreement: Revision[SipAgreed] | None
) -> SipPlan | None:
    if agreement is None:
        return None
    return plan_of(registers, agreement.body.plan)


def plan_of(registers: Mapping[str, Register[Body]], written: OperationId) -> SipPlan | None:
    """Return the plan that an operation wrote; ``None`` when it wrote none."""
    for row in _history(registers, "sip_plan", SipPlanWritten):
        if row.operation == written:
            return row.body.plan
    return None
