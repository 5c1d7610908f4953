"""Whether a case is within this work at all, and from when the 24 hours of its notice run."""

import datetime as dt
from typing import Final, NamedTuple

from models.operations.messages import CaseOpened
from models.operations.scope import NeedAssessed, NeedRuledOut
from models.reasons import Refusal
from models.rules.admission_notice import admission_notice_anchor, admission_notice_due
from models.rules.setting import (
    Setting,
    missing,
    not_before_admission,
    not_in_future,
    ward_physician,
)
from models.state import CaseFile
from models.values import CaseStatus, OperationId

OUTSIDE: Final = frozenset({CaseStatus.NOT_COVERED, CaseStatus.VOIDED})
"""Where nothing is sent, asked for or paid."""


class NoticeClock(NamedTuple):
    """The 24 hours: what set them going, from when, and until when. Times are UTC."""

    source: OperationId
    anchor: dt.datetime
    due: dt.datetime
    assessed: bool  # the need was seen after the admission


def notice_clock(case: CaseFile) -> NoticeClock | None:
    """Return the clock of the admission notice; a need seen after it was ruled out has its own.

    Source: lag (2017:612) 2:3.
    """
    opening = next(case.each(CaseOpened), None)
    if opening is None:
        return None
    operation, opened = opening
    source, assessed = operation.id, opened.assessed_at
    for again, body in case.each(NeedAssessed):
        source, assessed = again.id, body.assessed_at
    anchor = admission_notice_anchor(opened.admitted_at, assessed)
    return NoticeClock(source, anchor, admission_notice_due(anchor), assessed is not None)


def last_ruled_out(case: CaseFile) -> OperationId | None:
    """Return the latest assessment that nothing is needed; what came before it is another matter."""
    found = [operation.id for operation, _ in case.each(NeedRuledOut)]
    return found[-1] if found else None


def refusal_of_ruling_out(body: NeedRuledOut, setting: Setting) -> Refusal | None:
    """Refuse what no physician has assessed, or an assessment without a reason."""
    if not ward_physician(body.assessed_by, setting):
        return Refusal("assessed_by_physician", {"field": "assessed_by"})
    return (
        not_before_admission("assessed_at", body.assessed_at, setting)
        or not_in_future("assessed_at", body.assessed_at, setting)
        or missing("reason", body.reason)
    )


def refusal_of_reassessment(body: NeedAssessed, setting: Setting) -> Refusal | None:
    """Refuse a need that was seen before it was ruled out, or that has not been seen yet."""
    ruled_out = [row.assessed_at for _, row in setting.case.each(NeedRuledOut)]
    if ruled_out and body.assessed_at < ruled_out[-1]:
        return Refusal("before_ruling_out", {"field": "assessed_at"})
    return not_in_future("assessed_at", body.assessed_at, setting)
