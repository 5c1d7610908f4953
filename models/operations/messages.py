"""The messages and steps of a case, from admission to discharge."""

from dataclasses import dataclass
from typing import ClassVar

from models.operations.base import Body, operation_kind
from models.values import (
    CaseStatus,
    ExpectedDischarge,
    Homegoing,
    Moment,
    OperationId,
    Party,
    PersonDetails,
    StaffId,
    UnitId,
)


@operation_kind("case_opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened(Body):
    """The ward opened a case for an admitted person (sv: samordningsärende).

    ``assessed_at`` is set when the need was first seen after admission; then it is the anchor of the
    24 hours. Source: lag (2017:612) 2:3.
    """

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.ADMITTED
    person: PersonDetails
    admitted_at: Moment
    assessed_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """A unit that a message goes to, with its party so that the fold needs no register of units."""

    unit: UnitId
    party: Party


@operation_kind("admission_notice_sent")
@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissionNoticeSent(Body):
    """The ward sent the inskrivningsmeddelande. Source: lag (2017:612) 2:1–3.

    ``reason`` (inskrivningsorsak) may be there only with consent; ``withheld`` names the fields that were
    held back.
    """

    receivers: tuple[Receiver, ...]
    expected: ExpectedDischarge
    reason: str = ""
    withheld: tuple[str, ...] = ()

    @property
    def register(self) -> str | None:
        """The notice is sent once; a second one needs the first to be seen."""
        return "admission_notice"


@operation_kind("receiver_added")
@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverAdded(Body):
    """The ward sent the admission notice to one unit more; for that unit this is when it came.

    ``withheld`` names the fields that this unit does not get. Source: lag (2017:612) 2:1–3.
    """

    receiver: Receiver
    withheld: tuple[str, ...] = ()


@operation_kind("answer_given")
@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGiven(Body):
    """A receiving unit answered the admission notice. Source: RJH 2025-11-28, Planeringsprocessen."""

    party: Party
    condition: str  # aktuellt status
    network: str  # socialt nätverk
    measures: str  # insatser
    aids: str  # hjälpmedel, including incontinence
    during_stay: str = ""  # what can be done during the stay


@operation_kind("message_acknowledged")
@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAcknowledged(Body):
    """A unit took responsibility for a message (sv: kvitterad)."""

    message: OperationId
    party: Party


@operation_kind("discharge_ready_sent")
@dataclass(frozen=True, slots=True, kw_only=True)
class DischargeReadySent(Body):
    """The underrättelse om utskrivningsklar. The physician decides, a secretary may register.

    Source: lag (2017:612) 1:3 p.5 and 3:1.
    """

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.DISCHARGE_READY
    physician: StaffId
    decided_at: Moment


@operation_kind("discharge_ready_withdrawn")
@dataclass(frozen=True, slots=True, kw_only=True)
class DischargeReadyWithdrawn(Body):
    """The ward took utskrivningsklar back; a later one is a new day 0."""

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.ADMITTED
    reason: str


@operation_kind("homegoing_planned")
@dataclass(frozen=True, slots=True, kw_only=True)
class HomegoingPlanned(Body):
    """The ward proposed or changed where to, when and how the person goes home."""

    homegoing: Homegoing

    @property
    def register(self) -> str | None:
        """One homegoing at a time."""
        return "homegoing"


@operation_kind("homegoing_understood")
@dataclass(frozen=True, slots=True, kw_only=True)
class HomegoingUnderstood(Body):
    """The municipality confirmed the home time (sv: Tid uppfattad)."""

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.HOMEGOING_AGREED
    proposal: OperationId
    party: Party


@operation_kind("person_discharged")
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDischarged(Body):
    """The person left the ward (sv: utskriven)."""

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.DISCHARGED
    left_at: Moment
