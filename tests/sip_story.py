"""Anna's SIP and Olle's, told step by step on top of the story of the makers."""

import datetime as dt
from dataclasses import replace
from typing import Final

from models.operations.planning import SipNeedDecided, TrackSet
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipPlanWritten,
)
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import (
    OperationId,
    Principal,
    SipAttendance,
    SipExemption,
    SipGoal,
    SipMeeting,
    SipMode,
    SipNeed,
    SipParticipant,
    SipPlan,
    SipPurpose,
    Track,
    UnitId,
)
from tests.makers import (
    AID_OFFICE,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    NURSE,
    NURSES,
    WARD,
    Journal,
    anna,
    january,
    moment,
)


def participant(unit: UnitId, principal: Principal) -> SipParticipant:
    """Return a unit that is called."""
    return SipParticipant(
        key=unit,
        name=unit,
        role="Enhet",
        organisation=unit,
        principal=principal,
        unit=unit,
        called=True,
    )


CENTRE: Final = participant(HEALTH_CENTRE, Principal.REGION)
OFFICE: Final = participant(AID_OFFICE, Principal.MUNICIPALITY)
NURSING: Final = participant(NURSES, Principal.MUNICIPALITY)
HOSPITAL: Final = participant(WARD, Principal.REGION)
SON: Final = SipParticipant(
    key="son", name="Per Öberg", role="son", organisation="", principal=Principal.OTHER
)
MET_AT: Final = moment(27, 10)  # a Tuesday, after Anna went home
MEETING: Final = SipMeeting(
    purpose=SipPurpose.FIRST,
    mode=SipMode.HOME,
    at=MET_AT,
    place="Hemma hos Anna",
    about="Hur hjälpen fungerar.",
    participants=(CENTRE, OFFICE, NURSING, SON),
)
CALL: Final = SipCalled(meeting_id="first", meeting=MEETING)
GOAL: Final = SipGoal(
    key="walk",
    need="Svag i benen efter operationen.",
    goal="Gå till brevlådan själv",
    measure="Träning hemma två gånger i veckan",
    own_part="Gör övningarna varje dag.",
    responsible="Eva Norin",
    organisation="Krokoms hälsocentral",
    principal=Principal.REGION,
    start=january(28),
    follow_up=january(31),
)
PLAN: Final = SipPlan(
    important="Att kunna gå ut med hunden igen.",
    situation="Bor ensam.",
    goals=(GOAL,),
    others="Inga",
    overall_principal=Principal.REGION,
    overall_person="Eva Norin",
    if_worse="Ring hälsocentralen.",
    follow_up="Eva Norin ringer.",
    follow_up_on=january(31),
)


def called(until: str = "discharged") -> Journal:
    """Return Anna's case, called to the meeting after the step that is named."""
    journal = anna(until)
    journal.write(DISTRICT_NURSE, CALL, moment(22, 9))
    return journal


def planned(plan: SipPlan = PLAN) -> Journal:
    """Return the same with a plan written at the meeting."""
    journal = called()
    journal.write(DISTRICT_NURSE, SipPlanWritten(plan=plan), MET_AT + dt.timedelta(hours=1))
    return journal


MET_ON: Final = january(27)


def agreement(case: CaseFile, on: dt.date = MET_ON) -> SipAgreed:
    """Return the agreement on the plan that stands."""
    plan = sip_of(case).plan
    return SipAgreed(plan=plan.operation if plan else OperationId(""), agreed_on=on)


def agreed() -> Journal:
    """Return the same, agreed on."""
    journal = planned()
    journal.write(DISTRICT_NURSE, agreement(journal.case), MET_AT + dt.timedelta(hours=1))
    return journal


def answered(key: str, attendance: SipAttendance, note: str = "") -> SipAttendanceRecorded:
    """Return an answer to the call."""
    return SipAttendanceRecorded(
        meeting_id="first", participant=key, attendance=attendance, note=note
    )


def moved(at: dt.datetime = MET_AT + dt.timedelta(days=1), **change: object) -> SipCalled:
    """Return the call with another time, or another change."""
    return replace(CALL, meeting=replace(MEETING, at=at, **change))  # type: ignore[arg-type] # one field


def exempt(exemption: SipExemption | None, *, needed: bool = False, until: str = "sip") -> Journal:
    """Return Anna's case with another decision on the need."""
    journal = anna(until)
    need = SipNeed(needed=needed, reason="Orsak.", exemption=exemption)
    journal.write(NURSE, SipNeedDecided(need=need), moment(20, 13))
    return journal


def olle(until: str = "sip") -> Journal:
    """Return Olle's case: as Anna's, on the red track."""
    journal = anna(until)
    journal.write(NURSE, TrackSet(track=Track.RED, reason="Stroke."), moment(20, 13))
    return journal


OLLES: Final = replace(
    CALL,
    meeting=replace(
        MEETING,
        mode=SipMode.DIGITAL,
        at=moment(21, 11),
        place="Videomöte",
        participants=(CENTRE, OFFICE, NURSING, HOSPITAL),
    ),
)
