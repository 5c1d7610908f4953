"""What may be said of medication and self-care: each check and signature is of what stands."""

from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    SelfCareAssessed,
    SelfCareSigned,
)
from models.reasons import Refusal
from models.rules.setting import Setting, missing, not_before_admission, not_in_future


def refusal_of_handover(body: MedicationHandedOver, setting: Setting) -> Refusal | None:
    """Refuse a list that was handed over before the stay or has not been yet."""
    return not_before_admission("handed_over_at", body.handed_over_at, setting) or not_in_future(
        "handed_over_at", body.handed_over_at, setting
    )


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
    if body.profession is not setting.actor.staff.profession:
        return Refusal("licence_needed", {"unit": setting.actor.unit.short_name})
    return None
