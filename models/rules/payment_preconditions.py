"""What must be true before a municipality pays (sv: förutsättningar för betalningsansvar)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.clock import as_utc, local_date
from models.rules.policy import LateCall, LateNotice, Policy
from models.rules.sip_call import sip_call_is_late, sip_call_last_day
from models.values import SipExemption


class PreconditionCode(StrEnum):
    """The four preconditions, in the order of the act."""

    ADMISSION_NOTICE = "admission_notice"  # 5:3 p.1
    DISCHARGE_READY_NOTICE = "discharge_ready_notice"  # 5:3 p.2
    SIP_CALL = "sip_call"  # 5:3 second paragraph
    OUTPATIENT_CARE = "outpatient_care"  # 5:5


class Standing(StrEnum):
    """How a precondition stands."""

    MET = "met"
    NOT_MET = "not_met"
    QUESTIONED = "questioned"  # a person must decide
    WAITING = "waiting"  # not done, and not yet too late
    NOT_APPLICABLE = "not_applicable"


class Reason(StrEnum):
    """Why a precondition or a day stands as it does; a SipExemption is a reason too."""

    MUNICIPALITY_NOT_TOLD = "municipality_not_told"
    ADMISSION_NOTICE_MISSING = "admission_notice_missing"
    ADMISSION_NOTICE_INCOMPLETE = "admission_notice_incomplete"
    ADMISSION_NOTICE_LATE = "admission_notice_late"
    ADMISSION_TIME_UNKNOWN = "admission_time_unknown"
    DISCHARGE_READY_MISSING = "discharge_ready_missing"
    SIP_NEED_UNKNOWN = "sip_need_unknown"
    SIP_NOT_NEEDED = "sip_not_needed"
    SIP_CALL_WAITING = "sip_call_waiting"
    SIP_CALL_MISSING = "sip_call_missing"
    SIP_CALL_LATE = "sip_call_late"
    OUTPATIENT_UNAVAILABLE = "outpatient_unavailable"
    OUTPATIENT_UNCLEAR = "outpatient_unclear"
    DISCHARGED = "discharged"
    WITHDRAWN = "withdrawn"
    DECEASED = "deceased"
    TRANSFERRED = "transferred"
    AMOUNT_MISSING = "amount_missing"


_MET: Final = {Standing.MET: True, Standing.NOT_MET: False}


@dataclass(frozen=True, slots=True)
class Precondition:
    """One precondition, and why it stands as it does."""

    code: PreconditionCode
    standing: Standing
    reason: str | None = None

    @property
    def met(self) -> bool | None:
        """``None`` while it is questioned or waits, and where it does not apply."""
        return _MET.get(self.standing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocker:
    """Days on which the regional outpatient care hinders the discharge. Source: 5:5.

    Both days are included; ``to_day`` None means that it still hinders.
    """

    reason: Reason  # OUTPATIENT_UNAVAILABLE or OUTPATIENT_UNCLEAR
    from_day: dt.date
    to_day: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        """Tell whether the discharge was hindered on a day."""
        return self.from_day <= day and (self.to_day is None or day <= self.to_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnNotice:
    """A discharge-ready notice that was withdrawn before a new one was sent."""

    sent_at: dt.datetime
    withdrawn_at: dt.datetime
    told: bool = True  # as ``LiabilityFacts.ready_told``


@dataclass(frozen=True, slots=True, kw_only=True)
class LiabilityFacts:
    """What the judgement needs; times are aware, legal times (when accepted).

    ``ready_sent`` is when the latest discharge-ready notice came to the municipality, and
    ``withdrawn_at`` its own withdrawal. Where no municipal unit was told, the times are those
    of what the other units got.
    """

    notice_sent: dt.datetime | None = None
    notice_due: dt.datetime | None = None  # None: nobody knows from when
    notice_complete: bool = True  # the four items of 2:2
    notice_told: bool = True  # False: no unit of the municipality got it
    ready_sent: dt.datetime | None = None
    ready_told: bool = True
    earlier: tuple[WithdrawnNotice, ...] = ()
    sip_required: bool | None = None  # None: nobody has decided
    sip_exemption: SipExemption | None = None
    sip_called_at: dt.datetime | None = None
    blockers: tuple[Blocker, ...] = ()
    discharged_at: dt.datetime | None = None
    withdrawn_at: dt.datetime | None = None
    deceased_at: dt.datetime | None = None
    transferred_at: dt.datetime | None = None


def preconditions(
    facts: LiabilityFacts, *, as_of: dt.datetime, policy: Policy
) -> tuple[Precondition, ...]:
    """Return the four preconditions as they stand at ``as_of``.

    Source: lag (2017:612) 5:3 and 5:5.
    """
    return (
        _admission_notice(facts, policy.late_notice),
        _discharge_ready_notice(facts),
        _sip_call(facts, as_of, policy.late_call),
        _outpatient_care(facts),
    )


def _admission_notice(facts: LiabilityFacts, late: LateNotice) -> Precondition:
    code, sent = PreconditionCode.ADMISSION_NOTICE, facts.notice_sent
    if sent is None:
        return Precondition(code, Standing.NOT_MET, Reason.ADMISSION_NOTICE_MISSING)
    if not facts.notice_told:
        return Precondition(code, Standing.NOT_MET, Reason.MUNICIPALITY_NOT_TOLD)
    if not facts.notice_complete:
        reason = Reason.ADMISSION_NOTICE_INCOMPLETE
        return Precondition(code, Standing.NOT_MET, reason)
    if facts.notice_due is None:
        reason = Reason.ADMISSION_TIME_UNKNOWN
        return Precondition(code, Standing.QUESTIONED, reason)
    if as_utc(sent) <= as_utc(facts.notice_due):
        return Precondition(code, Standing.MET)
    standing = _LATE_NOTICE[late]
    return Precondition(code, standing, Reason.ADMISSION_NOTICE_LATE)


_LATE_NOTICE: Final = {
    LateNotice.NONE: Standing.NOT_MET,
    LateNotice.FULL: Standing.MET,
    LateNotice.MANUAL: Standing.QUESTIONED,
}
_LATE_CALL: Final = {
    LateCall.NONE: Standing.NOT_MET,
    LateCall.FROM_CALL: Standing.MET,
    LateCall.MANUAL: Standing.QUESTIONED,
}


def _discharge_ready_notice(facts: LiabilityFacts) -> Precondition:
    code, sent = PreconditionCode.DISCHARGE_READY_NOTICE, facts.ready_sent
    if sent is None:
        return Precondition(code, Standing.NOT_MET, Reason.DISCHARGE_READY_MISSING)
    if not facts.ready_told:
        return Precondition(code, Standing.NOT_MET, Reason.MUNICIPALITY_NOT_TOLD)
    return Precondition(code, Standing.MET)


def _sip_call(facts: LiabilityFacts, as_of: dt.datetime, late: LateCall) -> Precondition:
    code = PreconditionCode.SIP_CALL
    if facts.sip_exemption is not None:
        return Precondition(code, Standing.NOT_APPLICABLE, facts.sip_exemption)
    if facts.sip_required is None:
        return Precondition(code, Standing.QUESTIONED, Reason.SIP_NEED_UNKNOWN)
    if not facts.sip_required:
        return Precondition(code, Standing.NOT_APPLICABLE, Reason.SIP_NOT_NEEDED)
    if facts.sip_called_at is None:
        return _no_sip_call(facts.ready_sent, as_of)
    return _made_sip_call(facts.sip_called_at, facts.ready_sent, late)


def _no_sip_call(ready_sent: dt.datetime | None, as_of: dt.datetime) -> Precondition:
    """A call may still come in time until the third day is over."""
    code = PreconditionCode.SIP_CALL
    if ready_sent is None or local_date(as_of) <= sip_call_last_day(ready_sent):
        return Precondition(code, Standing.WAITING, Reason.SIP_CALL_WAITING)
    return Precondition(code, Standing.NOT_MET, Reason.SIP_CALL_MISSING)


def _made_sip_call(
    called_at: dt.datetime, ready_sent: dt.datetime | None, late: LateCall
) -> Precondition:
    code = PreconditionCode.SIP_CALL
    if ready_sent is None or not sip_call_is_late(called_at, ready_sent):
        return Precondition(code, Standing.MET)
    return Precondition(code, _LATE_CALL[late], Reason.SIP_CALL_LATE)


def _outpatient_care(facts: LiabilityFacts) -> Precondition:
    """Blockers take their own days only; the ledger says which."""
    code = PreconditionCode.OUTPATIENT_CARE
    if not facts.blockers:
        return Precondition(code, Standing.MET)
    return Precondition(code, Standing.NOT_MET, facts.blockers[-1].reason)
