"""What a case says about the payment liability, as the facts that the judgement needs."""

import datetime as dt
from typing import Final, NamedTuple

from models.operations import Operation
from models.operations.messages import DischargeReadySent, DischargeReadyWithdrawn
from models.operations.planning import ExpectedDischargeSet
from models.rules.payment_preconditions import (
    Blocker,
    LiabilityFacts,
    Reason,
    WithdrawnNotice,
)
from models.rules.scope import OUTSIDE, last_ruled_out, notice_clock
from models.state import CaseFile
from models.state.readiness import hindrances
from models.state.sip import sip_of
from models.values import MUNICIPAL, HindranceReason, OperationId

_HINDRANCES: Final = {
    HindranceReason.UNAVAILABLE: Reason.OUTPATIENT_UNAVAILABLE,
    HindranceReason.UNCLEAR: Reason.OUTPATIENT_UNCLEAR,
}


class _ReadyNotice(NamedTuple):
    """A discharge-ready notice as the municipality met it, and how it ended."""

    sent_at: dt.datetime | None = None
    told: bool = True
    withdrawn_at: dt.datetime | None = None
    left_at: dt.datetime | None = None


_NOT_READY: Final = _ReadyNotice()


def liability_facts(case: CaseFile) -> LiabilityFacts:
    """Return the facts of the latest discharge-ready notice, withdrawn or not, and of those before it.

    What counts is when the first unit of the municipality was told; one that is added later knows nothing
    before that. Of the four items only the estimate may be lacking in a notice that was sent; then the
    notice is whole when an estimate with a day has followed it. A case that is outside costs nobody
    anything. Source: lag (2017:612) 2:2, 5:3–5.
    """
    if case.process in OUTSIDE:
        return LiabilityFacts()
    notice, need, clock = case.notice, case.sip_need, notice_clock(case)
    told, whole = _municipality_told(case), _notice_whole(case)
    *earlier, ready = _ready_notices(case, told) or [_NOT_READY]
    called = sip_of(case).first_call
    sent = whole or (notice.at if notice else None)
    return LiabilityFacts(
        notice_sent=max(sent, told) if sent and told else sent,
        notice_due=clock.due if clock else None,
        notice_complete=notice is None or whole is not None,
        notice_told=notice is None or told is not None,
        ready_sent=ready.sent_at,
        ready_told=ready.told,
        earlier=_as_withdrawn(earlier),
        sip_required=need.needed if need else None,
        sip_exemption=need.exemption if need else None,
        sip_called_at=called.called_at if called else None,
        blockers=_blockers(case),
        discharged_at=ready.left_at,
        withdrawn_at=ready.withdrawn_at,
    )


def _blockers(case: CaseFile) -> tuple[Blocker, ...]:
    return tuple(
        Blocker(reason=_HINDRANCES[told.reason], from_day=told.from_on, to_day=told.to_on)
        for told in hindrances(case)
    )


def _notice_whole(case: CaseFile) -> dt.datetime | None:
    notice = case.notice
    if notice is None or notice.body.expected.on is not None:
        return notice.at if notice else None
    later = case.each_after(notice.operation, ExpectedDischargeSet)
    return next((row.at for row, body in later if body.expected.on is not None), None)


def _municipality_told(case: CaseFile) -> dt.datetime | None:
    """Return when the first unit of the municipality got the notice that stands."""
    notice = case.notice
    if notice and any(row.party in MUNICIPAL for row in notice.body.receivers):
        return notice.at
    added = case.receivers_added()
    return next((row.at for row, body in added if body.receiver.party in MUNICIPAL), None)


def _ready_notices(case: CaseFile, told: dt.datetime | None) -> list[_ReadyNotice]:
    """Return the notices since a need was last ruled out; one that another replaced is not among them."""
    start = last_ruled_out(case)
    rows = case.each_after(start, DischargeReadySent) if start else case.each(DischargeReadySent)
    by_end: dict[OperationId | None, _ReadyNotice] = {}
    for ready, _body in rows:
        withdrawals = case.each_after(ready.id, DischargeReadyWithdrawn)
        withdrawn = next((operation for operation, _ in withdrawals), None)
        by_end[withdrawn.id if withdrawn else None] = _ready_notice(case, ready, withdrawn, told)
    return list(by_end.values())


def _ready_notice(
    case: CaseFile, ready: Operation, withdrawn: Operation | None, told: dt.datetime | None
) -> _ReadyNotice:
    """A municipality that was added when it was all over was never told."""
    left = case.discharge[1].left_at if case.discharge and not withdrawn else None
    left = max(left, ready.at) if left else None
    end = withdrawn.at if withdrawn else left
    came = max(told, ready.at) if told else None
    known = came is not None and (end is None or came <= end)
    return _ReadyNotice(
        sent_at=came if came and known else ready.at,
        told=known,
        withdrawn_at=withdrawn.at if withdrawn else None,
        left_at=left,
    )


def _as_withdrawn(notices: list[_ReadyNotice]) -> tuple[WithdrawnNotice, ...]:
    return tuple(
        WithdrawnNotice(sent_at=row.sent_at, withdrawn_at=row.withdrawn_at, told=row.told)
        for row in notices
        if row.sent_at and row.withdrawn_at
    )
