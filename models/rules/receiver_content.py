"""Who may get the admission notice (sv: mottagare), at first or later."""

from models.operations.messages import AdmissionNoticeSent, Receiver, ReceiverAdded
from models.reasons import Refusal
from models.rules.setting import Setting
from models.values import Party, UnitId


def refusal_of_receivers(receivers: tuple[Receiver, ...], setting: Setting) -> Refusal | None:
    """Judge by what the units are, not by what the message calls them. Source: lag (2017:612) 2:1."""
    if not receivers:
        return Refusal("field_missing", {"field": "receivers"})
    seen: set[UnitId] = set()
    for receiver in receivers:
        unit = setting.directory.unit(receiver.unit)
        if unit.party is not receiver.party or unit.party is Party.INPATIENT:
            return Refusal("not_a_receiver", {"field": "receivers", "unit": unit.short_name})
        if unit.id in seen:
            return Refusal("receiver_twice", {"field": "receivers", "unit": unit.short_name})
        seen.add(unit.id)
    parties = {receiver.party for receiver in receivers}
    if Party.MUNICIPAL_CARE in parties and Party.OUTPATIENT not in parties:
        return Refusal("health_centre_must_receive", {})
    return None


def refusal_of_addition(body: ReceiverAdded, setting: Setting) -> Refusal | None:
    """Judge one receiver more as part of the whole; the reason for admission goes along only with consent.

    Source: lag (2017:612) 2:1–2.
    """
    case, unit = setting.case, setting.directory.unit(body.receiver.unit)
    if unit.id in {receiver.unit for receiver in case.receivers}:
        return Refusal("already_receiver", {"field": "receivers", "unit": unit.short_name})
    refusal = refusal_of_receivers((*case.receivers, body.receiver), setting)
    if refusal:
        return refusal
    if reason_goes_along(case.notice.body if case.notice else None, body.withheld):
        return (
            None if setting.consent_holds else Refusal("reason_needs_consent", {"field": "reason"})
        )
    return None


def reason_goes_along(notice: AdmissionNoticeSent | None, withheld: tuple[str, ...]) -> bool:
    """Tell whether a receiver that is added reads why the person was admitted."""
    return notice is not None and bool(notice.reason.strip()) and "reason" not in withheld
