"""When the SIP can go on: what must stand before one calls, plans, agrees, follows up and closes.

Source: lag (2017:612) 4:1–3 and 5:3; Samarbete vid utskrivning (RJH 2025-11-28), SIP.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

from models.operations import Body
from models.operations.planning import CareContactsNamed
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipClosed,
    SipGoalEnded,
    SipPlanWritten,
    SipProposed,
)
from models.reasons import Refusal
from models.state import CaseFile
from models.state.sip import Sip, sip_of
from models.values import Actor, Consent, SipExemption

_EXEMPT: Final[Mapping[SipExemption, Refusal]] = {
    SipExemption.ONE_PRINCIPAL: Refusal("sip_one_principal"),
    SipExemption.DECLINED: Refusal("sip_declined"),
    SipExemption.COMPULSORY_CARE: Refusal("sip_compulsory_care"),
}


def refusal_of_need(case: CaseFile) -> Refusal | None:
    """Refuse a SIP that nobody has found needed; one that is current may be updated and followed up."""
    need = case.sip_need
    if need is None:
        return Refusal("sip_need_undecided")
    if need.exemption is not None:
        return _EXEMPT.get(need.exemption)
    return None if need.needed else Refusal("sip_not_needed")


def refusal_without_consent(consent: Consent | None, on: dt.date | None = None) -> Refusal | None:
    """Refuse a SIP without a consent; on a day also one that has ended. Source: lag (2017:612) 4:2."""
    if consent is None:
        return Refusal("sip_consent_missing")
    if not consent.given:
        return Refusal("sip_consent_refused")
    if on is not None and consent.valid_to is not None and consent.valid_to < on:
        return Refusal("sip_consent_ended")
    return None


def _open(case: CaseFile) -> Refusal | None:
    return Refusal("sip_is_closed") if sip_of(case).closed else None


def _propose(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return _open(case) or refusal_of_need(case)


def _call(case: CaseFile, actor: Actor) -> Refusal | None:
    """Only the fasta vårdkontakten's unit calls. Source: lag (2017:612) 4:3."""
    refusal = _open(case) or refusal_of_need(case) or refusal_without_consent(case.consent)
    if refusal:
        return refusal
    named = case.standing("care_contacts", CareContactsNamed)
    if named is None or not named.body.contacts:
        return Refusal("sip_care_contact_missing")
    if named.unit == actor.unit.id:
        return None
    contact = named.body.contacts[0]
    return Refusal("sip_caller_elsewhere", {"name": contact.name, "unit": contact.unit_name})


def _attend(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return _open(case) or _met(sip_of(case))


def _write(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return _open(case) or refusal_of_need(case) or refusal_without_consent(case.consent)


def _agree(case: CaseFile, actor: Actor) -> Refusal | None:
    refusal, sip = _write(case, actor), sip_of(case)
    if refusal:
        return refusal
    if sip.plan is None:
        return Refusal("sip_plan_missing")
    return Refusal("sip_already_agreed") if sip.agreed else _met(sip)


def _end_goal(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    sip = sip_of(case)
    if sip.closed:
        return Refusal("sip_is_closed")
    return None if sip.last_agreed is not None else Refusal("sip_not_agreed")


def _close(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    sip = sip_of(case)
    if sip.closed:
        return Refusal("sip_is_closed")
    return None if sip.ongoing else Refusal("sip_not_begun")


def _met(sip: Sip) -> Refusal | None:
    return None if sip.meetings else Refusal("sip_no_meeting")


SIP_GUARDS: Final[Mapping[type[Body], Callable[[CaseFile, Actor], Refusal | None]]] = {
    SipProposed: _propose,
    SipCalled: _call,
    SipAttendanceRecorded: _attend,
    SipPlanWritten: _write,
    SipAgreed: _agree,
    SipGoalEnded: _end_goal,
    SipClosed: _close,
}
"""What each kind needs; they live on after the ward has closed the case."""
