"""What a SIP may say: its meetings, the answers to the call, the plan and how it ends.

Source: lag (2017:612) 4:1–3; SKR, Vad ska en individuell plan innehålla (2022-10-31).
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from models.clock import LAST_YEAR, local_date
from models.operations import Body
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipClosed,
    SipGoalEnded,
    SipPlanWritten,
    SipProposed,
)
from models.reasons import Refusal
from models.rules.setting import Setting, day_not_in_future, missing
from models.rules.sip_modes import refusal_of_mode, refusal_of_time, ward_takes_part
from models.rules.sip_steps import refusal_without_consent
from models.state import CaseFile
from models.state.sip import CalledMeeting, Sip, sip_of
from models.values import (
    Party,
    Principal,
    SipAttendance,
    SipEnd,
    SipExemption,
    SipGoal,
    SipMeeting,
    SipOutcome,
    SipParticipant,
    SipPlan,
    SipPurpose,
)

_BEFORE: Final = frozenset({SipAttendance.COMING, SipAttendance.HINDERED})
_WITH_NOTE: Final = frozenset({SipEnd.DECLINED, SipEnd.OTHER})
_MINUTES: Final = range(5, 601)
MAX_PARTICIPANTS: Final = 30  # of a meeting, and
MAX_GOALS: Final = 20  # of a plan: more no paper holds
_NUMBER: Final = 10  # digits of an identity number without the century


# --- the meeting ---------------------------------------------------------------------------


def _proposed(body: SipProposed, setting: Setting) -> Refusal | None:
    return refusal_of_mode(SipPurpose.FIRST, body.mode, setting.case)


def _called(body: SipCalled, setting: Setting) -> Refusal | None:
    meeting = body.meeting
    return (
        refusal_without_consent(setting.case.consent, setting.today)
        or _purpose(body, setting)
        or refusal_of_mode(meeting.purpose, meeting.mode, setting.case)
        or _time(meeting, setting)
        or missing("place", meeting.place)
        or _no_number(meeting, setting)
        or _participants(meeting, setting)
    )


def _purpose(body: SipCalled, setting: Setting) -> Refusal | None:
    """Refuse a first SIP where a current one exists, and a follow-up where there is nothing to follow."""
    purpose = body.meeting.purpose
    if purpose in sip_purposes(setting.case, body.meeting_id):
        return None
    code = "sip_current" if purpose is SipPurpose.FIRST else "sip_nothing_to_follow"
    return Refusal(code, {"field": "sip_purpose"})


def sip_purposes(case: CaseFile, meeting_id: str = "") -> tuple[SipPurpose, ...]:
    """Return why one may meet: a current SIP has no first meeting, and without a SIP nothing is followed up.

    A meeting whose call is changed is named; it does not follow itself.
    """
    if case.sip_need and case.sip_need.exemption is SipExemption.CURRENT_SIP:
        return SipPurpose.UPDATE, SipPurpose.FOLLOW_UP
    if any(row.id != meeting_id for row in sip_of(case).planning_meetings):
        return tuple(SipPurpose)
    return SipPurpose.FIRST, SipPurpose.UPDATE


def _time(meeting: SipMeeting, setting: Setting) -> Refusal | None:
    year = meeting.at.year
    if year > LAST_YEAR:
        return Refusal("year_unlikely", {"field": "meeting_at", "year": year})
    if meeting.at <= setting.now:
        return Refusal("sip_meeting_past", {"field": "meeting_at"})
    if meeting.minutes not in _MINUTES:
        return Refusal("number_unlikely", {"field": "minutes"})
    return refusal_of_time(meeting.purpose, meeting.at, setting)


def _no_number(meeting: SipMeeting, setting: Setting) -> Refusal | None:
    """Keep the person's number out of the place, which goes into calendars of others."""
    person = setting.case.person
    digits = "".join(sign for sign in meeting.place if sign.isdigit())
    number = person.identity_number[-_NUMBER:] if person else ""
    if len(number) == _NUMBER and number in digits:
        return Refusal("sip_number_in_place", {"field": "place"})
    return None


def _participants(meeting: SipMeeting, setting: Setting) -> Refusal | None:
    refusal = _too_many("participants", meeting.participants, MAX_PARTICIPANTS)
    if refusal:
        return refusal
    for participant in meeting.participants:
        refusal = missing("name", participant.name)
        if refusal:
            return refusal
        if participant.called and participant.principal is Principal.OTHER:
            return Refusal("sip_only_invited", {"field": "participants"})
    called = {row.unit for row in meeting.participants if row.called}
    for receiver in setting.case.receivers:
        if receiver.unit not in called:
            unit = setting.directory.unit(receiver.unit).short_name
            return Refusal("sip_unit_not_called", {"field": "participants", "unit": unit})
    takes_part = ward_takes_part(meeting.purpose, setting.case)
    if takes_part and setting.case.ward not in called:
        return Refusal("sip_ward_takes_part", {"field": "participants"})
    return None


# --- answers to the call -------------------------------------------------------------------


def _attendance(body: SipAttendanceRecorded, setting: Setting) -> Refusal | None:
    meeting = sip_of(setting.case).meeting(body.meeting_id)
    row = meeting.of(body.participant) if meeting else None
    if meeting is None or row is None:
        return Refusal("sip_meeting_gone")
    if not may_answer(row.participant, meeting, setting):
        return Refusal("sip_own_attendance")
    begun, before = meeting.meeting.at <= setting.now, body.attendance in _BEFORE
    if begun and before:
        return Refusal("sip_meeting_begun")
    if not begun and not before:
        return Refusal("sip_meeting_not_begun")
    if row.participant.called and body.attendance is SipAttendance.HINDERED:
        return missing("note", body.note)
    return None


def may_answer(participant: SipParticipant, meeting: CalledMeeting, setting: Setting) -> bool:
    """Tell whether the actor may say if a participant comes: for the own unit, or as the one who called."""
    return setting.actor.unit.id in {participant.unit, meeting.call.unit}


# --- the plan ------------------------------------------------------------------------------


def _written(body: SipPlanWritten, setting: Setting) -> Refusal | None:
    sip, plan = sip_of(setting.case), body.plan
    refusal = refusal_without_consent(setting.case.consent, setting.today)
    if refusal:
        return refusal
    before = sip.plan.body.plan if sip.plan else None
    if before and before.important.strip() and not plan.important.strip():
        return Refusal("sip_important_removed", {"field": "important"})
    return _too_many("goals", plan.goals, MAX_GOALS) or _dropped(sip, plan) or _rows(plan)


def _too_many(field: str, rows: tuple[object, ...], limit: int) -> Refusal | None:
    if len(rows) <= limit:
        return None
    return Refusal("too_many_rows", {"field": field, "limit": limit, "count": len(rows)})


def _rows(plan: SipPlan) -> Refusal | None:
    for goal in plan.goals:
        refusal = missing("goal", goal.goal)
        if refusal:
            return refusal
        if goal.start and goal.follow_up and goal.follow_up < goal.start:
            return Refusal("ends_before_start", {"field": "follow_up"})
    return None


def _dropped(sip: Sip, plan: SipPlan) -> Refusal | None:
    """Refuse to leave out a goal that was agreed on; it is reached, or ended with a reason."""
    kept = {goal.key for goal in plan.goals}
    agreed = sip.last_agreed.goals if sip.last_agreed else ()
    ended = {row.goal.key for row in sip.goals if row.outcome}
    for number, goal in enumerate(agreed, start=1):
        if goal.key not in kept | ended:
            return Refusal("sip_goal_dropped", {"number": number, "goal": goal.goal})
    return None


def _agreed(body: SipAgreed, setting: Setting) -> Refusal | None:
    sip = sip_of(setting.case)
    if sip.plan is None or sip.plan.operation != body.plan:
        return Refusal("sip_plan_changed")
    plan = sip.plan.body.plan
    items = tuple(plan_items_missing(plan))
    if items:
        return Refusal("sip_plan_incomplete", {"items": items})
    met = [row.meeting.at for row in sip.meetings if row.meeting.at <= setting.now]
    if not met:
        return Refusal("sip_not_met")
    if body.agreed_on < local_date(min(met)):
        return Refusal("sip_agreed_too_early", {"field": "agreed_on"})
    return day_not_in_future("agreed_on", body.agreed_on, setting) or _overall(plan, setting)


def plan_items_missing(plan: SipPlan) -> Iterator[str]:
    """Yield what the act asks for and the plan does not say, and the person's own priorities.

    Source: HSL 16:4, SoL (2025:400) 10:9: the four items; the fifth is the region's own principle.
    """
    if not plan.important.strip():
        yield "important"
    if not plan.goals or not all(goal.measure.strip() for goal in plan.goals):
        yield "measures"
    if not plan.goals or not all(_answered_for(goal) for goal in plan.goals):
        yield "principals"
    if not plan.others.strip():
        yield "others"
    if plan.overall_principal not in {Principal.REGION, Principal.MUNICIPALITY}:
        yield "overall"


def _answered_for(goal: SipGoal) -> bool:
    return goal.principal is not None


def _overall(plan: SipPlan, setting: Setting) -> Refusal | None:
    """The fasta vårdkontakten's unit decides, or the municipality where it has the overall responsibility."""
    if setting.actor.party is Party.OUTPATIENT:
        return None
    if plan.overall_principal is Principal.MUNICIPALITY:
        return None
    return Refusal("other_party_writes", {"parties": (Party.OUTPATIENT,)})


def _goal_ended(body: SipGoalEnded, setting: Setting) -> Refusal | None:
    row = next((row for row in sip_of(setting.case).goals if row.goal.key == body.goal), None)
    if row is None:
        return Refusal("sip_goal_gone")
    if row.outcome is not None:
        return Refusal("sip_goal_already_ended")
    return missing("reason", body.reason) if body.outcome is SipOutcome.ENDED else None


def _closed(body: SipClosed, setting: Setting) -> Refusal | None:
    sip = sip_of(setting.case)
    for number, row in enumerate(sip.goals, start=1):
        if sip.last_agreed is not None and row.outcome is None:
            return Refusal("sip_goal_open", {"number": number, "goal": row.goal.goal})
    refusal = missing("note", body.note) if body.reason in _WITH_NOTE else None
    refusal = refusal or missing("decided_by", body.decided_by)
    return refusal or (_overall(sip.plan.body.plan, setting) if sip.plan else None)


SIP_CHECKS: Final[Mapping[type[Body], Callable[[Any, Setting], Refusal | None]]] = {
    SipProposed: _proposed,
    SipCalled: _called,
    SipAttendanceRecorded: _attendance,
    SipPlanWritten: _written,
    SipAgreed: _agreed,
    SipGoalEnded: _goal_ended,
    SipClosed: _closed,
}
