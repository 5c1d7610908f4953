"""When the paper in somebody's hands no longer says what the case says, and has to be exchanged.

A new version after one that was handed over is a task until it is ticked: docs/adr/0009-print-archive.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from models.operations import Body, Operation
from models.operations.corrections import TextChosen, Voided
from models.operations.messages import (
    AdmissionNoticeSent,
    CaseOpened,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
    ReceiverAdded,
)
from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    SelfCareAssessed,
    SelfCareDeclined,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    FollowUpsPlanned,
    MeasureAdvanced,
    MeasurePlanned,
    MeasureRemoved,
    MedicalResponsibilitySet,
    NoMeasuresStated,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    SipNeedDecided,
)
from models.operations.readiness import DosePouchesArranged
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipClosed,
    SipGoalEnded,
    SipPlanWritten,
)
from models.state import CaseFile
from models.state.papers import PaperInHands, handed_of_kind, made_of_kind, taken_back
from models.values import OperationId, PaperKind, PaperState, PlanSection

_MEDICATION: Final = frozenset({MedicationHandedOver, MedicationTranscribed, MedicationChecked})
_SELF_CARE: Final = frozenset({SelfCareAssessed, SelfCareDeclined, SelfCareSigned, SelfCareRevoked})

BUILT_FROM: Final[Mapping[PaperKind, frozenset[type[Body]]]] = {
    PaperKind.PLAN: frozenset(
        {
            *(CaseOpened, PersonDetailsChanged, PlanNoteWritten, HomegoingPlanned),
            *(HomegoingUnderstood, AdmissionNoticeSent, ReceiverAdded),  # who has not answered
            *(DischargeReadyWithdrawn, MeasurePlanned, MeasureAdvanced, MeasureRemoved),
            *(NoMeasuresStated, AidsListed, PhoneLinesSet, FollowUpsPlanned),
            *(MedicalResponsibilitySet, CareContactsNamed, SipNeedDecided, SipCalled),
        }
    )
    | _MEDICATION
    | _SELF_CARE
    | {DosePouchesArranged},
    PaperKind.MEDICATION: _MEDICATION | {CaseOpened, PersonDetailsChanged, DosePouchesArranged},
    PaperKind.SELFCARE: _SELF_CARE | {CaseOpened, PersonDetailsChanged, PhoneLinesSet},
    PaperKind.SIP: frozenset(
        {
            *(CaseOpened, PersonDetailsChanged, ConsentRecorded, CareContactsNamed),
            *(SipCalled, SipAttendanceRecorded, SipPlanWritten, SipAgreed, SipGoalEnded, SipClosed),
        }
    ),
}
"""The kinds of operation whose content can stand on each paper."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A paper that is or was outdated: since which operation, and what mended it."""

    paper: PaperInHands
    since: Operation
    mended_by: Operation | None


def stands_on(kind: PaperKind, body: Body) -> bool:
    """Tell whether what ``body`` says can stand on a paper of this kind.

    A note for staff does not. A certificate signed in ink is the paper that the person already has.
    """
    if isinstance(body, PlanNoteWritten):
        return kind is PaperKind.PLAN and body.section is not PlanSection.STAFF
    if isinstance(body, SelfCareSigned) and body.on_paper_by is not None:
        return False
    return type(body) in BUILT_FROM.get(kind, frozenset())


def replacements(case: CaseFile) -> Iterator[Replacement]:
    """Yield each outdated paper in somebody's hands, and those that were exchanged."""
    order = {row.id: number for number, row in enumerate(case.operations)}
    for kind in PaperKind:
        held = handed_of_kind(case, kind)
        for number, paper in enumerate(held):
            since = _first_change(case, paper, order)
            if since is None:
                continue
            gone = held[number + 1].handed if number + 1 < len(held) else taken_back(case, paper)
            if gone is None:
                yield Replacement(paper, since, _made_equal(case, paper, order))
            elif order[since.id] < order[gone.id]:
                yield Replacement(paper, since, gone)


def _first_change(
    case: CaseFile, paper: PaperInHands, order: Mapping[OperationId, int]
) -> Operation | None:
    """Return what first made the paper outdated."""
    start = order[paper.made.id]
    later = case.operations[start + 1 :]
    return next((row for row in later if _changes(case, paper, row, order)), None)


def _changes(
    case: CaseFile, paper: PaperInHands, row: Operation, order: Mapping[OperationId, int]
) -> bool:
    """Tell whether an operation after the making changes the paper.

    A void does when what it took back stood on the paper; what was taken back itself does not.
    """
    kind = paper.paper.kind_of_paper
    if isinstance(row.body, Voided):
        target = order.get(row.body.target, len(order))
        took = case.voided.get(row.body.target) is row and target < order[paper.made.id]
        return took and _stands_on(kind, case.operations[target], case)
    return row.id not in case.voided and _stands_on(kind, row, case)


def _stands_on(kind: PaperKind, row: Operation, case: CaseFile) -> bool:
    """Tell the same of an operation; a choice says what the values between which one chose say."""
    if not isinstance(row.body, TextChosen):
        return stands_on(kind, row.body)
    register = case.registers.get(row.body.register)
    return register is not None and stands_on(kind, register.head.body)


def _made_equal(
    case: CaseFile, paper: PaperInHands, order: Mapping[OperationId, int]
) -> Operation | None:
    """Return the making, after the last change, that says exactly what the paper in hand says."""
    changes = [row for row in case.operations if _changes(case, paper, row, order)]
    last = max(order[row.id] for row in changes if order[row.id] > order[paper.made.id])
    for made, body in made_of_kind(case, paper.paper.kind_of_paper):
        equal = body.content == paper.paper.content and body.state is not PaperState.DRAFT
        if equal and order[made.id] > last:
            return made
    return None
