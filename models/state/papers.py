"""What a case file says about its papers: what was made, what is in somebody's hands, what holds."""

from dataclasses import dataclass

from models.operations import Operation
from models.operations.papers import (
    PaperMade,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareRevoked,
)
from models.operations.planning import NoMeasuresStated
from models.state.case_file import CaseFile
from models.state.register import Revision
from models.state.sip import sip_of
from models.values import IN_HANDS, PaperKind, PaperState


@dataclass(frozen=True, slots=True)
class PaperInHands:
    """The paper of a kind that the person has: how it was made, and when it was handed over."""

    made: Operation
    paper: PaperMade
    handed: Operation


def papers_of(case: CaseFile) -> tuple[PaperKind, ...]:
    """Return the papers that belong to the case: those of going home, and the SIP once it is written."""
    written = sip_of(case).plan is not None
    return tuple(kind for kind in PaperKind if written or kind is not PaperKind.SIP)


def made_of_kind(case: CaseFile, kind: PaperKind) -> tuple[tuple[Operation, PaperMade], ...]:
    """Return every making of a kind, oldest first; drafts too."""
    return tuple(row for row in case.papers() if row[1].kind_of_paper is kind)


def last_that_counts(case: CaseFile, kind: PaperKind) -> tuple[Operation, PaperMade] | None:
    """Return the latest making that carried a version: everything but drafts."""
    counted = [row for row in made_of_kind(case, kind) if row[1].state is not PaperState.DRAFT]
    return counted[-1] if counted else None


def handed_of_kind(case: CaseFile, kind: PaperKind) -> tuple[PaperInHands, ...]:
    """Return every paper of a kind that was handed over, oldest first."""
    if PapersHandedOver not in case.by_kind:
        return ()
    made: dict[str, tuple[Operation, PaperMade]] = {}
    for row, making in made_of_kind(case, kind):
        made.setdefault(making.fingerprint, (row, making))  # a second try printed the same file
    return tuple(
        PaperInHands(*made[paper.fingerprint], handed)
        for handed, body in case.each(PapersHandedOver)
        for paper in body.papers
        if paper.kind is kind and paper.fingerprint in made
    )


def in_hands(case: CaseFile, kind: PaperKind) -> PaperInHands | None:
    """Return the paper of a kind that was last handed over; ``None`` when none is with the person."""
    held = handed_of_kind(case, kind)
    return held[-1] if held and taken_back(case, held[-1]) is None else None


def taken_back(case: CaseFile, paper: PaperInHands) -> Operation | None:
    """Return what says that a paper was fetched or exchanged after it was handed over."""
    for row, body in case.each_after(paper.handed.id, PaperTakenBack):
        if body.fingerprint == paper.paper.fingerprint:
            return row
    return None


def ready_to_hand_over(case: CaseFile) -> tuple[tuple[Operation, PaperMade], ...]:
    """Return the latest making of each kind, if that may be given to the person."""
    latest = (made_of_kind(case, kind)[-1:] for kind in PaperKind)
    return tuple(row for rows in latest for row in rows if row[1].state in IN_HANDS)


def revocation(case: CaseFile) -> Revision[SelfCareRevoked] | None:
    """Return the revocation of exactly the assessment that stands."""
    found = case.standing("self_care_revocation", SelfCareRevoked)
    if found and case.self_care and found.body.assessment == case.self_care.operation:
        return found
    return None


def no_measures(case: CaseFile) -> bool:
    """Tell whether somebody has said that no help is needed at home, and none was added."""
    return case.standing("no_measures", NoMeasuresStated) is not None and not case.measures
