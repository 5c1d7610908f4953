"""Whether the case is one for this work at all, and when it is over."""

from dataclasses import dataclass
from typing import ClassVar

from models.operations.base import Body, operation_kind
from models.values import CaseStatus, Moment, StaffId


@operation_kind("need_ruled_out")
@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRuledOut(Body):
    """A physician assessed that the person needs nothing from others after discharge (sv: omfattas inte).

    A notice that was sent is taken back with it. Source: lag (2017:612) 2:1; RJH 2025-11-28, Pontus.
    """

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.NOT_COVERED
    reason: str
    assessed_by: StaffId
    assessed_at: Moment


@operation_kind("need_assessed")
@dataclass(frozen=True, slots=True, kw_only=True)
class NeedAssessed(Body):
    """A need was seen after all; the 24 hours run anew, from the assessment. Source: lag (2017:612) 2:3."""

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.ADMITTED
    assessed_at: Moment


@operation_kind("case_closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed(Body):
    """The ward has nothing more to do in the case (sv: avslutat); a SIP may live on."""

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.CLOSED
    reason: str
