"""What a case says about the payment liability, as the facts that the judgement needs."""

import datetime as dt

from models.operations import Operation
from models.operations.messages import DischargeReadySent, DischargeReadyWithdrawn
from models.rules.admission_notice import admission_notice_anchor, admission_notice_due
from models.rules.payment_preconditions import LiabilityFacts
from models.state import CaseFile


def liability_facts(case: CaseFile) -> LiabilityFacts:
    """Return the facts of the latest discharge-ready notice, withdrawn or not.

    That the notice is complete follows from the guards: without the four items it cannot be sent.
    Source: lag (2017:612) 5:3–5.
    """
    opened, notice, need = case.opened, case.notice, case.sip_need
    ready, withdrawn = _last_ready(case)
    left = case.discharge[1].left_at if case.discharge and not withdrawn else None
    due: dt.datetime | None = None
    if opened:
        due = admission_notice_due(admission_notice_anchor(opened.admitted_at, opened.assessed_at))
    return LiabilityFacts(
        notice_sent=notice.at if notice else None,
        notice_due=due,
        ready_sent=ready.at if ready else None,
        sip_required=need.needed if need else None,
        sip_exemption=need.exemption if need else None,
        discharged_at=max(left, ready.at) if left and ready else None,
        withdrawn_at=withdrawn.at if withdrawn else None,
    )


def _last_ready(case: CaseFile) -> tuple[Operation | None, Operation | None]:
    sent = [operation for operation, _body in case.each(DischargeReadySent)]
    withdrawn = [operation for operation, _body in case.each(DischargeReadyWithdrawn)]
    if not sent:
        return None, None
    return sent[-1], None if case.ready else withdrawn[-1]
