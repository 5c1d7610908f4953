"""The steps of the process and what each needs before it may be taken.

Source: Samarbete vid utskrivning (RJH 2025-11-28), Planeringsprocessen; lag (2017:612) 2–3 kap.
"""

from collections.abc import Callable, Mapping
from typing import Final

from models.operations import Body
from models.operations.corrections import CaseVoided, TextChosen, Voided
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingUnderstood,
    PersonDischarged,
    ReceiverAdded,
)
from models.operations.papers import (
    MedicationChecked,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import CareContactsNamed, MeasureAdvanced, NoMeasuresStated
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from models.reasons import Refusal
from models.rules.sip_steps import SIP_GUARDS
from models.rules.voiding import refusal_of_case_void
from models.state import CaseFile
from models.state.papers import in_hands, ready_to_hand_over, revocation
from models.values import ENDED, Actor, CaseStatus, PaperKind

_Guard = Callable[[CaseFile, Actor], Refusal | None]
_LEAVING: Final = frozenset({CaseStatus.DISCHARGE_READY, CaseStatus.HOMEGOING_AGREED})
_LEFT: Final = frozenset({CaseStatus.DISCHARGED, CaseStatus.SIP_ONGOING})
_AFTER_THE_END: Final[frozenset[type[Body]]] = frozenset({NeedAssessed, Voided, TextChosen})


def refusal_of_step(kind: type[Body], case: CaseFile, actor: Actor) -> Refusal | None:
    """Return why ``kind`` cannot be done in this case now, before its content is looked at."""
    if kind is CaseOpened:
        return None if case.opening is None else Refusal("case_already_opened", {})
    if actor.unit.id not in case.units:
        return Refusal("unit_not_in_case", {"unit": actor.unit.short_name})
    lives_on = kind in SIP_GUARDS and case.status is CaseStatus.SIP_ONGOING
    if case.process in ENDED and kind not in _AFTER_THE_END and not lives_on:
        outside = case.process is CaseStatus.NOT_COVERED
        return Refusal("case_outside" if outside else "case_ended", {})
    if kind.moves_to is not None and case.has_unknown:
        return Refusal("newer_program_needed", {})
    guard = _GUARDS.get(kind)
    return guard(case, actor) if guard else None


def _notice(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    if case.notice is not None:
        return Refusal("notice_already_sent", {})
    return None if case.process is CaseStatus.ADMITTED else Refusal("person_not_admitted", {})


def _answer(case: CaseFile, actor: Actor) -> Refusal | None:
    if case.notice is None:
        return Refusal("nothing_to_answer", {})
    del actor
    return None


def _ready(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    if case.notice is None:
        return Refusal("ready_without_notice", {})
    if case.process in _LEAVING:
        return Refusal("already_ready", {})
    return None if case.process is CaseStatus.ADMITTED else Refusal("already_discharged", {})


def _withdraw(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return None if case.process in _LEAVING else Refusal("not_ready", {})


def _understood(case: CaseFile, actor: Actor) -> Refusal | None:
    if case.homegoing_plan is None:
        return Refusal("no_homegoing_proposed", {})
    if case.process not in _LEAVING:
        return Refusal("not_ready", {})
    if actor.unit.id in case.units_that_understood():
        return Refusal("homegoing_already_understood", {})
    return None


def _discharge(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    if case.process is CaseStatus.DISCHARGED:
        return Refusal("already_discharged", {})
    return None if case.process in _LEAVING else Refusal("not_ready", {})


def _check(case: CaseFile, actor: Actor) -> Refusal | None:
    if case.transcription is None:
        return Refusal("nothing_transcribed", {})
    if case.medication_check is not None:
        return Refusal("already_checked", {})
    if case.transcription.author == actor.staff.id:
        return Refusal("second_person_checks", {})
    return None


def _sign(case: CaseFile, actor: Actor) -> Refusal | None:
    if case.self_care is None:
        return Refusal("nothing_assessed", {})
    if case.self_care.unit != actor.unit.id:
        return Refusal("assessing_unit_signs", {})
    if case.self_care_signature is not None:
        return Refusal("already_signed", {})
    if revocation(case) is not None:
        return Refusal("self_care_revoked", {})
    acceptable = case.self_care.body.self_care.risk_acceptable
    return None if acceptable else Refusal("risk_not_acceptable", {})


def _revoke(case: CaseFile, actor: Actor) -> Refusal | None:
    if case.self_care is None:
        return Refusal("nothing_assessed", {})
    if case.self_care.unit != actor.unit.id:
        return Refusal("assessing_unit_signs", {})
    return Refusal("self_care_revoked", {}) if revocation(case) is not None else None


def _hand_over(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return None if ready_to_hand_over(case) else Refusal("nothing_to_hand_over", {})


def _take_back(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    held = any(in_hands(case, kind) for kind in PaperKind)
    return None if held else Refusal("nothing_handed_over", {})


def _no_measures(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return Refusal("measures_exist", {}) if case.measures else None


def _measure(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return None if case.measures else Refusal("no_measures", {})


def _rule_out(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    if case.process in _LEAVING:
        return Refusal("not_before_ready", {})
    return None if case.process is CaseStatus.ADMITTED else Refusal("already_discharged", {})


def _assess_anew(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    if case.process is CaseStatus.NOT_COVERED:
        return None
    return Refusal("case_ended" if case.process in ENDED else "case_not_outside", {})


def _close(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return None if case.process in _LEFT else Refusal("not_discharged", {})


def _void_case(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return refusal_of_case_void(case)


def _add_receiver(case: CaseFile, actor: Actor) -> Refusal | None:
    del actor
    return None if case.notice else Refusal("nothing_to_add_to", {})


_GUARDS: Final[Mapping[type[Body], _Guard]] = {
    AdmissionNoticeSent: _notice,
    AnswerGiven: _answer,
    CareContactsNamed: _answer,
    DischargeReadySent: _ready,
    DischargeReadyWithdrawn: _withdraw,
    HomegoingUnderstood: _understood,
    PersonDischarged: _discharge,
    MedicationChecked: _check,
    SelfCareSigned: _sign,
    SelfCareRevoked: _revoke,
    PapersHandedOver: _hand_over,
    PaperTakenBack: _take_back,
    MeasureAdvanced: _measure,
    ReceiverAdded: _add_receiver,
    NeedRuledOut: _rule_out,
    NeedAssessed: _assess_anew,
    CaseClosed: _close,
    CaseVoided: _void_case,
    NoMeasuresStated: _no_measures,
    **SIP_GUARDS,
}
