"""The papers of a case: whether one exists, what stops it, and its blocks."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.clock import local_date
from models.state import CaseFile
from models.state.papers import revocation
from models.state.sip import sip_of
from models.values import UNFINISHED, Finding, FindingLevel, FindingPlace, PaperKind, PaperState
from printing.blocks import Paper
from printing.builders.frame import NAMES, PaperContext
from printing.builders.marks import with_marks
from printing.builders.medication import build_medication
from printing.builders.own_words import beside_swedish
from printing.builders.plan import build_plan
from printing.builders.plan_pack import Pack, PackedPaper
from printing.builders.self_care import build_self_care
from printing.builders.sip import build_sip
from printing.checks.findings import in_order, state_after
from printing.checks.required import required_findings
from printing.checks.required_self_care import UNSIGNED
from printing.checks.texts import TextKind, WrittenText, written_texts
from printing.checks.wording import glyph_finding, wording_findings
from printing.plain_text import plain_text
from printing.text_safety import uncovered
from resources import _
from resources.language import Language, speaking

__all__ = [
    "PaperContext",
    "Prepared",
    "build",
    "content_hash",
    "exists",
    "findings",
    "finish",
    "prepare",
    "state_of",
]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paper that is thought through once: what is found, what it may be, and what it says.

    ``paper`` has no marks yet, for they depend on the version; ``None`` when the paper does not exist.
    """

    kind: PaperKind
    found: tuple[Finding, ...]
    state: PaperState | None
    signable: bool = False
    paper: Paper | None = None
    content: str = ""


def prepare(kind: PaperKind, case: CaseFile, context: PaperContext) -> Prepared:
    """Return the paper as it is in this case; what is stopped is built as a draft, for staff only."""
    pack = _pack(kind, case, context)
    paper = _build(kind, case, context, pack, PaperState.FINAL) if exists(kind, case) else None
    found = _findings(kind, case, context, pack, paper)
    if paper is None:
        return Prepared(kind, found, None)
    state = state_of(kind, case, found)
    ink = signable(kind, case, found)
    shown = state or PaperState.DRAFT
    if ink and context.for_signature:
        shown = PaperState.FOR_SIGNATURE
        paper = _build(kind, case, context, pack, shown)
    paper = replace(paper, frame=replace(paper.frame, state=shown))
    content = content_hash(paper)
    if context.language is not Language.SWEDISH:
        paper = _in_language(kind, case, context, paper)
    return Prepared(kind, found, state, ink, paper, content)


def _in_language(kind: PaperKind, case: CaseFile, context: PaperContext, swedish: Paper) -> Paper:
    """Return the paper in the language that is asked for; findings and digest are of the Swedish one."""
    state = swedish.frame.state
    with speaking(context.language):
        paper = _build(kind, case, context, _pack(kind, case, context), state)
        return beside_swedish(paper, swedish, context.language)


def finish(prepared: Prepared, case: CaseFile, context: PaperContext) -> Paper:
    """Return the prepared paper as the version that ``context`` names, with its marks.

    Raises:
        ValueError: If the paper does not exist.
    """
    if prepared.paper is None:
        msg = f"there is no paper of the kind {prepared.kind.value}"
        raise ValueError(msg)
    with speaking(context.language):
        return with_marks(prepared.paper, prepared.kind, case, context, prepared.content)


def findings(kind: PaperKind, case: CaseFile, context: PaperContext) -> tuple[Finding, ...]:
    """Return what stops the paper, makes it a draft, or is worth a look; what stops it first."""
    return prepare(kind, case, context).found


def build(kind: PaperKind, case: CaseFile, context: PaperContext) -> Paper:
    """Return the paper.

    Raises:
        ValueError: If the paper does not exist; ask ``exists`` first.
    """
    return finish(prepare(kind, case, context), case, context)


def _findings(
    kind: PaperKind, case: CaseFile, context: PaperContext, pack: Pack, paper: Paper | None
) -> tuple[Finding, ...]:
    found = [*_case_findings(kind, case, context)]
    if kind is PaperKind.PLAN:
        found.extend(_silent_on_medicines(case, pack))
    if paper is not None:
        found.extend(_letters_elsewhere(paper, {finding.text for finding in found}))
    return in_order(found)


def _case_findings(kind: PaperKind, case: CaseFile, context: PaperContext) -> Iterator[Finding]:
    """Yield what is found in the case itself, without building the paper."""
    yield from required_findings(kind, case, context)
    yield from wording_findings(written_texts(kind, case))


def _silent_on_medicines(case: CaseFile, pack: Pack) -> Iterator[Finding]:
    """Yield that the plan says nothing of the medicines, where there is a list that may not go."""
    written = case.transcription or case.handed_over
    if written and not (pack.list_stands or pack.handed_over):
        text = _(
            "Läkemedelslistan är inte klar att lämna. Planen säger därför bara att den kommer. "
            "Gör listan klar, så att planen kan säga nästa dos."
        )
        field = _("Läkemedelslista")
        yield Finding(FindingLevel.WARN, "medication_unready", field, FindingPlace.MEDICINES, text)


def _letters_elsewhere(paper: Paper, told: set[str]) -> Iterator[Finding]:
    """Yield letters that no font has in what is not the case's own: names of staff and units."""
    names = WrittenText(_("Namn på personal och enheter"), FindingPlace.STATE, "", TextKind.NAME)
    for letter in uncovered(plain_text(paper)):
        finding = glyph_finding(names, letter)
        if finding.text not in told:
            yield finding


def exists(kind: PaperKind, case: CaseFile) -> bool:
    """Say whether there is anything to make the paper of; a plan there always is.

    A list handed over from the record is not printed once more, so that paper does not exist.
    """
    match kind:
        case PaperKind.PLAN:
            return True
        case PaperKind.MEDICATION:
            return case.transcription is not None
        case PaperKind.SELFCARE:
            return case.self_care is not None
        case PaperKind.SIP:
            return sip_of(case).plan is not None


def state_of(kind: PaperKind, case: CaseFile, found: tuple[Finding, ...]) -> PaperState | None:
    """Return what the paper with these findings may be; ``None`` if it may not be made."""
    state = state_after(found) if exists(kind, case) else None
    if state is not None and kind is PaperKind.SELFCARE and revocation(case):
        return PaperState.REVOKED
    return state


def signable(kind: PaperKind, case: CaseFile, found: tuple[Finding, ...]) -> bool:
    """Say whether nothing but a signature is missing."""
    drafts = {finding.code for finding in found if finding.level is FindingLevel.DRAFT}
    return drafts == {UNSIGNED} and state_of(kind, case, found) is PaperState.DRAFT


def _build(
    kind: PaperKind, case: CaseFile, context: PaperContext, pack: Pack, state: PaperState
) -> Paper:
    if kind is PaperKind.PLAN:
        return build_plan(case, context, pack, state)
    if kind is PaperKind.MEDICATION and case.transcription:
        return build_medication(case, context, case.transcription, state)
    if kind is PaperKind.SELFCARE and case.self_care:
        return build_self_care(case, context, case.self_care, state)
    plan = sip_of(case).plan
    if kind is PaperKind.SIP and plan:
        return build_sip(case, context, plan, state)
    msg = f"there is no paper of the kind {kind.value}"
    raise ValueError(msg)


def _pack(kind: PaperKind, case: CaseFile, context: PaperContext) -> Pack:
    """Return what the plan knows of the other papers; the others know of none."""
    if kind is not PaperKind.PLAN:
        return Pack()
    in_conflict = any(name == "medication" for name, _heads in case.conflicts)
    stops = _levels(PaperKind.MEDICATION, case, context)
    handed_over = case.handed_over if not in_conflict else None
    papers = []
    if handed_over:
        day = local_date(handed_over.body.handed_over_at)
        papers.append(PackedPaper(_("Läkemedelslista från sjukhuset"), day))
    elif case.transcription and not stops & UNFINISHED:
        day = case.transcription.body.medication.valid_from
        papers.append(PackedPaper(_(NAMES[PaperKind.MEDICATION]), day))
    unfit = _levels(PaperKind.SELFCARE, case, context) & UNFINISHED
    if case.self_care and not unfit and not revocation(case):
        day = case.self_care.body.self_care.valid_from
        papers.append(PackedPaper(_(NAMES[PaperKind.SELFCARE]), day))
    return Pack(
        papers=tuple(papers),
        handed_over=handed_over is not None,
        list_stands=not stops & UNFINISHED,
    )


def _levels(kind: PaperKind, case: CaseFile, context: PaperContext) -> set[FindingLevel]:
    return {finding.level for finding in _case_findings(kind, case, context)}


def content_hash(paper: Paper) -> str:
    """Return SHA-256, in hexadecimal, of what a paper says.

    Version, time, maker, draft and banners do not count, nor does the size of the print: a
    reprint of the same words keeps its version.
    """
    frame = replace(paper.frame, version_text="", made_line="", banners=(), state=PaperState.FINAL)
    return hashlib.sha256(plain_text(replace(paper, frame=frame)).encode()).hexdigest()
