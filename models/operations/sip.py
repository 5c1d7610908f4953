"""The SIP: proposed by the ward, called to by the fasta vårdkontakten, written and followed up together."""

import datetime as dt
from dataclasses import dataclass

from models.operations.base import Body, operation_kind
from models.values import (
    OperationId,
    SipAttendance,
    SipEnd,
    SipMeeting,
    SipMode,
    SipOutcome,
    SipPlan,
)


@operation_kind("sip_proposed")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipProposed(Body):
    """The ward asks for a SIP, and how it could be held; it never calls itself."""

    mode: SipMode
    text: str = ""

    @property
    def register(self) -> str | None:
        """One proposal at a time."""
        return "sip_proposal"


@operation_kind("sip_called")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipCalled(Body):
    """The fasta vårdkontakten called to a meeting, or moved it. Source: lag (2017:612) 4:3."""

    meeting_id: str
    meeting: SipMeeting

    @property
    def register(self) -> str | None:
        """One field a meeting; its history says how often it was moved."""
        return f"sip_meeting/{self.meeting_id}"


@operation_kind("sip_attendance_recorded")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipAttendanceRecorded(Body):
    """A participant answered the call, or was or was not there."""

    meeting_id: str
    participant: str  # the participant's key
    attendance: SipAttendance
    note: str = ""  # who comes instead

    @property
    def register(self) -> str | None:
        """One field a participant of a meeting."""
        return f"sip_attendance/{self.meeting_id}/{self.participant}"


@operation_kind("sip_plan_written")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipPlanWritten(Body):
    """The plan was written or changed; a changed plan must be agreed on anew."""

    plan: SipPlan

    @property
    def register(self) -> str | None:
        """The whole plan."""
        return "sip_plan"


@operation_kind("sip_agreed")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipAgreed(Body):
    """Those concerned agreed on exactly that plan (sv: SIP upprättad)."""

    plan: OperationId
    agreed_on: dt.date

    @property
    def register(self) -> str | None:
        """One agreement at a time."""
        return "sip_agreement"


@operation_kind("sip_goal_ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipGoalEnded(Body):
    """A goal was reached, or ended with a reason."""

    goal: str  # the goal's key
    outcome: SipOutcome
    reason: str = ""

    @property
    def register(self) -> str | None:
        """One field a goal."""
        return f"sip_goal/{self.goal}"


@operation_kind("sip_closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipClosed(Body):
    """The SIP is over (sv: avslutad)."""

    reason: SipEnd
    note: str
    decided_by: str

    @property
    def register(self) -> str | None:
        """It is closed once."""
        return "sip_closing"
