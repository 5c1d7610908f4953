"""What the planning may say: consent, contacts, notes, assessments, measures, SIP."""

from typing import Final

from models.operations.planning import (
    AdlAssessed,
    CareContactsNamed,
    ConsentRecorded,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasurePlanned,
    MeasureRemoved,
    PlanNoteWritten,
    SipNeedDecided,
)
from models.reasons import Refusal
from models.rules.setting import (
    Setting,
    day_not_before_admission,
    day_not_in_future,
    missing,
)
from models.state import PlannedMeasure
from models.values import MeasureStage

_FRAILTY_LEVELS: Final = range(1, 10)  # resources/law/frailty.toml


def refusal_of_consent(body: ConsentRecorded, setting: Setting) -> Refusal | None:
    """Refuse a consent by nobody, from tomorrow, or one that ends before it begins."""
    consent = body.consent
    refusal = missing("given_by", consent.given_by)
    refusal = refusal or day_not_in_future("given_on", consent.given_on, setting)
    if refusal is None and consent.valid_to is not None and consent.valid_to < consent.given_on:
        return Refusal("ends_before_start", {"field": "valid_to"})
    return refusal


def refusal_of_contacts(body: CareContactsNamed, setting: Setting) -> Refusal | None:
    """Refuse a contact whom nobody could reach. Source: RJH 2025-11-28, Fast vårdkontakt."""
    del setting
    if not body.contacts:
        return missing("name", "")
    for contact in body.contacts:
        refusal = missing("name", contact.name) or missing("phone", contact.phone)
        if refusal:
            return refusal
    return None


def refusal_of_note(body: PlanNoteWritten, setting: Setting) -> Refusal | None:
    """Refuse to write in the place of another unit or profession."""
    actor = setting.actor
    if (body.unit, body.profession) == (actor.unit.id, actor.staff.profession):
        return None
    return Refusal("own_note_only", {"unit": setting.directory.unit(body.unit).short_name})


def refusal_of_adl(body: AdlAssessed, setting: Setting) -> Refusal | None:
    """Refuse an assessment that has not been made yet."""
    return day_not_in_future("assessed_on", body.assessed_on, setting)


def refusal_of_frailty(body: FrailtyAssessed, setting: Setting) -> Refusal | None:
    """Refuse a number outside the scale, and an assessment that has not been made yet."""
    if body.level not in _FRAILTY_LEVELS:
        return Refusal("frailty_level", {"field": "level"})
    return day_not_in_future("assessed_on", body.assessed_on, setting)


def refusal_of_sip_need(body: SipNeedDecided, setting: Setting) -> Refusal | None:
    """Ask for a reason where no ground of the act says why."""
    del setting
    return None if body.need.exemption else missing("reason", body.need.reason)


def refusal_of_measure(body: MeasurePlanned, setting: Setting) -> Refusal | None:
    """Refuse a measure that nobody could do, or that another unit has already decided about."""
    refusal = missing("what", body.measure.what) or missing("provider", body.measure.provider)
    if refusal:
        return refusal
    if body.measure.first_on is not None:
        refusal = day_not_before_admission("first_on", body.measure.first_on, setting)
    if refusal:
        return refusal
    if body.unit not in setting.case.units:
        unit = setting.directory.unit(body.unit).short_name
        return Refusal("unit_not_in_case", {"unit": unit})
    known = _planned(body.measure_id, setting)
    if known is None:
        return None
    if known.confirmed and body.measure.first_on is None:
        return Refusal("field_missing", {"field": "first_on"})
    return _refusal_of_stranger(known, setting)


def refusal_of_removal(body: MeasureRemoved, setting: Setting) -> Refusal | None:
    """Refuse to take away what is gone, or what another unit has already decided about."""
    known = _planned(body.measure_id, setting)
    return Refusal("measure_gone") if known is None else _refusal_of_stranger(known, setting)


def refusal_of_stage(body: MeasureAdvanced, setting: Setting) -> Refusal | None:
    """Only the owner says that it has decided, ordered or confirmed; anybody may have requested."""
    known = _planned(body.measure_id, setting)
    if known is None:
        return Refusal("measure_gone")
    decided = body.stage > MeasureStage.REQUESTED or _is_decided(known)
    if decided and known.unit != setting.actor.unit.id:
        owner = setting.directory.unit(known.unit).short_name
        return Refusal("owner_decides", {"unit": owner})
    if body.stage is MeasureStage.CONFIRMED and known.measure.first_on is None:
        return Refusal("field_missing", {"field": "first_on"})
    return day_not_in_future("on", body.on, setting)


def _planned(measure_id: str, setting: Setting) -> PlannedMeasure | None:
    return next((row for row in setting.case.measures if row.id == measure_id), None)


def _is_decided(measure: PlannedMeasure) -> bool:
    return measure.stage is not None and measure.stage > MeasureStage.REQUESTED


def _refusal_of_stranger(measure: PlannedMeasure, setting: Setting) -> Refusal | None:
    """What the owner has decided stands on paper as its promise; no other unit may alter it."""
    if not _is_decided(measure) or measure.unit == setting.actor.unit.id:
        return None
    return Refusal("owner_changes", {"unit": setting.directory.unit(measure.unit).short_name})
