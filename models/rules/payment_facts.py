"""What a case says about the payment liability, as the facts that the judgement needs."""

import datetime as dt
from typing import Final

from models.operations import Operation
from models.operations.messages import DischargeReadySent, DischargeReadyWithdrawn
from models.operations.planning import ExpectedDischargeSet
from models.rules.payment_preconditions import Blocker, LiabilityFacts, Reason
from models.rules.scope import OUTSIDE, last_ruled_out, notice_clock
from models.state import CaseFile
from models.state.readiness import hindrances
from models.state.sip import sip_of
from models.values import HindranceReason

_HINDRANCES: Final = {
    HindranceReason.UNAVAILABLE: Reason.OUTPATIENT_UNAVAILABLE,
    HindranceReason.UNCLEAR: Reason.OUTPATIENT_UNCLEAR,
}


def liability_facts(case: CaseFile) -> LiabilityFacts:
    """Return the facts of the latest discharge-ready notice, withdrawn or not.

    Of the four items only the estimate may be lacking in a notice that was sent; then the notice is whole
    when an estimate with a day has followed it. A case that is outside costs nobody anything.
    Source: lag (2017:612) 2:2, 5:3–5.
    """
    if case.process in OUTSIDE:
        return LiabilityFacts()
    notice, need, clock = case.notice, case.sip_need, notice_clock(case)
    ready, withdrawn = _last_ready(case)
    called = sip_of(case).first_call
    whole = _notice_whole(case)
    left = case.discharge[1].left_at if case.discharge and not withdrawn else None
    return LiabilityFacts(
        notice_sent=whole or (notice.at if notice else None),
        notice_due=clock.due if clock else None,
        notice_complete=notice is None or whole is not None,
        ready_sent=ready.at if ready else None,
        sip_required=need.needed if need else None,
        sip_exemption=need.exemption if need else None,
        sip_called_at=called.called_at if called else None,
        blockers=_blockers(case),
        discharged_at=max(left, ready.at) if left and ready else None,
        withdrawn_at=withdrawn.at if withdrawn else None,
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


def _last_ready(case: CaseFile) -> tuple[Operation | None, Operation | None]:
    start = last_ruled_out(case)
    rows = case.each_after(start, DischargeReadySent) if start else case.each(DischargeReadySent)
    sent = [operation for operation, _body in rows]
    if not sent:
        return None, None
    withdrawn = case.each_after(sent[-1].id, DischargeReadyWithdrawn)
    return sent[-1], next((operation for operation, _body in withdrawn), None)
