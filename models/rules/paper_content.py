"""What may be said of medication, self-care and papers: each check and signature is of what stands."""

import datetime as dt

from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    PaperMade,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareAssessed,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.reasons import Refusal
from models.rules.setting import Setting, missing, not_before_admission, not_in_future
from models.state import CaseFile
from models.state.papers import in_hands
from models.values import (
    IN_HANDS,
    LICENSED,
    HandedPaper,
    PaperReceiver,
    PaperState,
    Profession,
    StaffId,
    StaffMember,
)

_NAMELESS = frozenset({PaperReceiver.SELF})


def refusal_of_handover(body: MedicationHandedOver, setting: Setting) -> Refusal | None:
    """Refuse a list that was handed over before the stay or has not been yet."""
    refusal = not_before_admission("handed_over_at", body.handed_over_at, setting) or not_in_future(
        "handed_over_at", body.handed_over_at, setting
    )
    if refusal or body.next_dose is None or body.next_dose >= body.handed_over_at:
        return refusal
    return Refusal("next_dose_past", {"field": "next_dose"})


def refusal_of_check(body: MedicationChecked, setting: Setting) -> Refusal | None:
    """Refuse a check of another list than the one that stands."""
    standing = setting.case.transcription
    if standing is None or standing.operation != body.transcription:
        return Refusal("medication_changed")
    return None


def refusal_of_self_care(body: SelfCareAssessed, setting: Setting) -> Refusal | None:
    """Refuse an assessment that says nothing, or that ends before it begins."""
    del setting
    care = body.self_care
    if not care.measures:
        return Refusal("field_missing", {"field": "measures_of_self_care"})
    for measure in care.measures:
        for field in ("what", "how", "when", "why"):
            refusal = missing(field, getattr(measure, field))
            if refusal:
                return refusal
    if care.valid_to < care.valid_from:
        return Refusal("ends_before_start", {"field": "valid_to"})
    return None


def refusal_of_signature(body: SelfCareSigned, setting: Setting) -> Refusal | None:
    """Refuse a signature of another assessment than the one that stands, or in another's profession.

    Source: lag (2022:1250) 2 §.
    """
    standing = setting.case.self_care
    if standing is None or standing.operation != body.assessment:
        return Refusal("self_care_changed")
    if body.on_paper_by is not None:
        return _refusal_of_ink(body.on_paper_by, body.profession, setting)
    return refusal_of_own_hand(setting.actor.staff, setting.actor.unit.short_name) or (
        None
        if body.profession is setting.actor.staff.profession
        else Refusal("licence_needed", {"unit": setting.actor.unit.short_name})
    )


def refusal_of_own_hand(staff: StaffMember, unit: str) -> Refusal | None:
    """Refuse to sign as oneself without a licence; ``unit`` is where somebody has one."""
    return None if staff.profession in LICENSED else Refusal("licence_needed", {"unit": unit})


def _refusal_of_ink(signer: StaffId, profession: Profession, setting: Setting) -> Refusal | None:
    """Refuse ink of one who may not sign: only a licensed person of the unit that assessed may."""
    member = setting.directory.staff.get(signer)
    unit = setting.actor.unit
    fits = (
        member is not None
        and unit.id in member.units
        and member.profession in LICENSED
        and member.profession is profession
    )
    return (
        None if fits else Refusal("signer_unfit", {"field": "on_paper_by", "unit": unit.short_name})
    )


def refusal_of_revocation(body: SelfCareRevoked, setting: Setting) -> Refusal | None:
    """Refuse to revoke another assessment than the one that stands, or without saying why."""
    standing = setting.case.self_care
    if standing is None or standing.operation != body.assessment:
        return Refusal("self_care_changed")
    return missing("reason", body.reason)


def refusal_of_papers(body: PapersHandedOver, setting: Setting) -> Refusal | None:
    """Refuse a handing over of nothing, of what was not made here, or by nobody to nobody."""
    if not body.papers:
        return Refusal("field_missing", {"field": "papers"})
    for paper in body.papers:
        refusal = _refusal_of_paper(paper, body.handed_at, setting.case)
        if refusal:
            return refusal
    if body.to_whom not in _NAMELESS and not body.receiver_name.strip():
        return Refusal("field_missing", {"field": "receiver_name"})
    if body.understood and body.asked_by not in setting.directory.staff:
        return Refusal("field_missing", {"field": "asked_by"})
    return not_in_future("handed_at", body.handed_at, setting)


def _refusal_of_paper(paper: HandedPaper, handed_at: dt.datetime, case: CaseFile) -> Refusal | None:
    made = _making(case, paper)
    if made is None:
        return Refusal("paper_not_made", {"field": "papers", "paper": paper.kind})
    made_at, state = made
    if state not in IN_HANDS:
        return Refusal("draft_not_handed_over", {"field": "papers", "paper": paper.kind})
    if handed_at < made_at.replace(second=0, microsecond=0):  # people tell minutes
        return Refusal("handed_before_made", {"field": "handed_at"})
    return None


def _making(case: CaseFile, paper: HandedPaper) -> tuple[dt.datetime, PaperState] | None:
    """Return when and in what state exactly this paper was made."""
    for operation, made in case.each(PaperMade):
        same = (made.kind_of_paper, made.paper_version) == (paper.kind, paper.version)
        if same and made.fingerprint == paper.fingerprint:
            return operation.made_at, made.state
    return None


def refusal_of_taking_back(body: PaperTakenBack, setting: Setting) -> Refusal | None:
    """Refuse to tick off another paper than the one that the person has."""
    held = in_hands(setting.case, body.kind_of_paper)
    if held is None or held.paper.fingerprint != body.fingerprint:
        return Refusal("nothing_handed_over", {})
    return None
