"""What the SIP gives people to do: call, answer the call, hold the meeting, follow up."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from models.clock import end_of_local_day
from models.operations.messages import Receiver
from models.operations.planning import CareContactsNamed, SipNeedDecided
from models.rules.sip_call import sip_call_due, sip_is_wanted
from models.rules.sip_modes import is_during_stay
from models.state import CaseFile, Revision
from models.state.sip import CalledMeeting, Sip, sip_of
from models.values import OperationId, Party, SipPurpose

_Done: TypeAlias = Revision[Any] | None


class SipDuty(StrEnum):
    """What is to be done; each is a ``TaskKind`` of the same name."""

    CALL_TO_SIP = "call_to_sip"
    ATTEND_SIP = "attend_sip"
    HOLD_SIP = "hold_sip"
    FOLLOW_UP_SIP = "follow_up_sip"


@dataclass(frozen=True, slots=True)
class SipTask:
    """One duty of a unit. ``due`` is UTC; ``done`` is what closed it."""

    duty: SipDuty
    of: Receiver
    source: OperationId
    due: dt.datetime | None
    done: _Done


def sip_tasks(case: CaseFile) -> Iterator[SipTask]:
    """Yield what the SIP asks of each unit, done or not."""
    sip = sip_of(case)
    yield from _calls(case, sip)
    for meeting in sip.meetings:
        yield from _answers(case, sip, meeting)
    yield from _holding(case, sip)
    yield from _follow_up(case, sip)


def _calls(case: CaseFile, sip: Sip) -> Iterator[SipTask]:
    """The clock of the call starts with the ready notice; on the red track one calls before it."""
    need = case.standing("sip_need", SipNeedDecided)
    if need is None or not sip_is_wanted(need.body.need):
        return
    source, due = need.operation, None
    if case.ready is not None:
        source, due = case.ready.id, sip_call_due(case.ready.at)
    elif not is_during_stay(case):
        return
    called = sip.first_call
    for caller in _callers(case):
        done = called.first if called else sip.closing
        yield SipTask(SipDuty.CALL_TO_SIP, caller, source, due, done)


def _callers(case: CaseFile) -> tuple[Receiver, ...]:
    """Return the unit of the fasta vårdkontakten; until one is named, every health centre."""
    named = case.standing("care_contacts", CareContactsNamed)
    outpatient = tuple(row for row in case.receivers if row.party is Party.OUTPATIENT)
    own = tuple(row for row in outpatient if named and row.unit == named.unit)
    return own or outpatient


def _answers(case: CaseFile, sip: Sip, meeting: CalledMeeting) -> Iterator[SipTask]:
    for row in meeting.attending:
        unit = row.participant.unit
        party = case.party_of(unit) if unit else None
        if unit is None or party is None or not row.participant.called:
            continue
        if unit == meeting.call.unit:
            continue  # who calls has said so by calling
        of, source = Receiver(unit=unit, party=party), meeting.invited.operation
        done = row.answer or sip.closing
        yield SipTask(SipDuty.ATTEND_SIP, of, source, meeting.meeting.at, done)


def _holding(case: CaseFile, sip: Sip) -> Iterator[SipTask]:
    """A plan that was changed after it was agreed on is taken up again at the latest meeting."""
    planning = sip.planning_meetings
    if not planning:
        return
    times = [row.meeting.at for row in (sip.meetings if sip.last_agreed else planning)]
    due = max(times) if sip.last_agreed else min(times)
    caller = planning[0].call.unit
    of = Receiver(unit=caller, party=case.party_of(caller) or Party.OUTPATIENT)
    source = planning[0].first.operation
    yield SipTask(SipDuty.HOLD_SIP, of, source, due, sip.agreement or sip.closing)


def _follow_up(case: CaseFile, sip: Sip) -> Iterator[SipTask]:
    plan, agreement = sip.plan, sip.agreement
    if plan is None or agreement is None or plan.body.plan.follow_up_on is None:
        return
    due = end_of_local_day(plan.body.plan.follow_up_on)
    called = [
        row.first
        for row in sip.meetings
        if row.meeting.purpose is SipPurpose.FOLLOW_UP and row.meeting.at > agreement.at
    ]
    done: _Done = called[0] if called else sip.closing
    for caller in _callers(case):
        yield SipTask(SipDuty.FOLLOW_UP_SIP, caller, agreement.operation, due, done)
