"""When the paper in somebody's hands no longer says what the case says, and has to be exchanged.

Source: domain documents 1: a new version after one that was handed over is a task until somebody ticks it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.operations import Body, Operation
from models.operations.corrections import Voided
from models.operations.messages import CaseOpened, DischargeReadyWithdrawn, HomegoingPlanned
from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareAssessed,
    SelfCareDeclined,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
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
from models.state import CaseFile
from models.state.papers import PaperInHands, in_hands, made_of_kind
from models.values import PaperKind, PaperState, PlanSection

_MEDICATION: Final = frozenset({MedicationHandedOver, MedicationTranscribed, MedicationChecked})
_SELF_CARE: Final = frozenset({SelfCareAssessed, SelfCareDeclined, SelfCareSigned, SelfCareRevoked})

BUILT_FROM: Final[Mapping[PaperKind, frozenset[type[Body]]]] = {
    PaperKind.PLAN: frozenset(
        {
            *(CaseOpened, PersonDetailsChanged, PlanNoteWritten, HomegoingPlanned),
            *(DischargeReadyWithdrawn, MeasurePlanned, MeasureAdvanced, MeasureRemoved),
            *(NoMeasuresStated, AidsListed, PhoneLinesSet, FollowUpsPlanned),
            *(MedicalResponsibilitySet, CareContactsNamed, SipNeedDecided),
        }
    )
    | _MEDICATION
    | _SELF_CARE,
    PaperKind.MEDICATION: _MEDICATION | {CaseOpened, PersonDetailsChanged},
    PaperKind.SELFCARE: _SELF_CARE | {CaseOpened, PersonDetailsChanged, PhoneLinesSet},
}
"""The kinds of operation whose content can stand on each paper."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A paper that is or was outdated: since which operation, and what mended it."""

    kind: PaperKind
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
    return type(body) in BUILT_FROM[kind]


def replacements(case: CaseFile) -> Iterator[Replacement]:
    """Yield each outdated paper in somebody's hands, and those that were exchanged."""
    for kind in PaperKind:
        paper = in_hands(case, kind)
        if paper is not None:
            since = _first_change(case, paper)
            mended = _made_equal(case, paper) if since else None
            if since:
                yield Replacement(kind, paper, since, mended)
        else:
            yield from _taken_back(case, kind)


def _first_change(case: CaseFile, paper: PaperInHands) -> Operation | None:
    """Return what first made the paper outdated; a void counts when what it took back stood on it."""
    kind = paper.paper.kind_of_paper
    known = {row.id: number for number, row in enumerate(case.operations)}
    start = known[paper.made.id]
    for operation in case.operations[start + 1 :]:
        body = operation.body
        if isinstance(body, Voided):
            target = known.get(body.target, start + 1)
            taken = case.voided.get(body.target) is operation and target < start
            if taken and stands_on(kind, case.operations[target].body):
                return operation
        elif operation.id not in case.voided and stands_on(kind, body):
            return operation
    return None


def _last_change(case: CaseFile, paper: PaperInHands) -> Operation | None:
    kind = paper.paper.kind_of_paper
    changes = [
        row
        for row in case.operations
        if isinstance(row.body, Voided) or stands_on(kind, row.body)
    ]
    return changes[-1] if changes else None


def _made_equal(case: CaseFile, paper: PaperInHands) -> Operation | None:
    """Return the making, after the last change, that says exactly what the paper in hand says."""
    last = _last_change(case, paper)
    order = {row.id: number for number, row in enumerate(case.operations)}
    for made, body in made_of_kind(case, paper.paper.kind_of_paper):
        later = last is not None and order[made.id] > order[last.id]
        equal = body.content == paper.paper.content and body.state is not PaperState.DRAFT
        if later and equal:
            return made
    return None


def _taken_back(case: CaseFile, kind: PaperKind) -> Iterator[Replacement]:
    """Yield the paper that was outdated when somebody ticked that it is gone."""
    made: dict[str, Any] = {body.fingerprint: (row, body) for row, body in made_of_kind(case, kind)}
    handed = {
        paper.fingerprint: row
        for row, body in case.each(PapersHandedOver)
        for paper in body.papers
        if paper.kind is kind
    }
    for ticked, body in case.each(PaperTakenBack):
        if body.kind_of_paper is not kind or body.fingerprint not in made.keys() & handed.keys():
            continue
        paper = PaperInHands(*made[body.fingerprint], handed[body.fingerprint])
        since = _first_change(case, paper)
        if since:
            yield Replacement(kind, paper, since, ticked)
