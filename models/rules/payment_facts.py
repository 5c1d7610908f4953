"""What a case says about the payment liability, as the facts that the judgement needs."""

import datetime as dt

from models.operations import Operation
from models.operations.messages import DischargeReadySent, DischargeReadyWithdrawn
from models.operations.planning import ExpectedDischargeSet
from models.rules.admission_notice import admission_notice_anchor, admission_notice_due
from models.rules.payment_preconditions import LiabilityFacts
from models.state import CaseFile


def liability_facts(case: CaseFile) -> LiabilityFacts:
    """Return the facts of the latest discharge-ready notice, withdrawn or not.

    Of the four items only the estimate may be lacking in a notice that was sent; then the notice is whole
    when an estimate with a day has followed it. Source: lag (2017:612) 2:2, 5:3–5.
    """
    opened, notice, need = case.opened, case.notice, case.sip_need
    ready, withdrawn = _last_ready(case)
    whole = _notice_whole(case)
    left = case.discharge[1].left_at if case.discharge and not withdrawn else None
    due: dt.datetime | None = None
    if opened:
        due = admission_notice_due(admission_notice_anchor(opened.admitted_at, opened.assessed_at))
    return LiabilityFacts(
        notice_sent=whole or (notice.at if notice else None),
        notice_due=due,
        notice_complete=notice is None or whole is not None,
        ready_sent=ready.at if ready else None,
        sip_required=need.needed if need else None,
        sip_exemption=need.exemption if need else None,
        discharged_at=max(left, ready.at) if left and ready else None,
        withdrawn_at=withdrawn.at if withdrawn else None,
    )


def _notice_whole(case: CaseFile) -> dt.datetime | None:
    notice = case.notice
    if notice is None or notice.body.expected.on is not None:
        return notice.at if notice else None
    later = case.each_after(notice.operation, ExpectedDischargeSet)
    return next((row.at for row, body in later if body.expected.on is not None), None)


def _last_ready(case: CaseFile) -> tuple[Operation | None, Operation | None]:
    sent = [operation for operation, _body in case.each(DischargeReadySent)]
    if not sent:
        return None, None
    withdrawn = case.each_after(sent[-1].id, DischargeReadyWithdrawn)
    return sent[-1], next((operation for operation, _body in withdrawn), None)
