"""What may be taken back, by whom, and in what order.

What was sent to others is voided with a reason (sv: makuleras); an own entry is undone without one
(sv: ångras). A process message goes in reverse order only. Source: SAMSA and SVPL; docs/adr/0007.
"""

from collections.abc import Mapping
from typing import Final

from models.operations import Body, Operation, UnknownBody
from models.operations.corrections import CaseVoided, Voided
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    PersonDischarged,
    ReceiverAdded,
)
from models.operations.papers import (
    MedicationHandedOver,
    PaperMade,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import (
    CareContactsNamed,
    ConsentRecorded,
    MeasureAdvanced,
    PlanNoteWritten,
)
from models.operations.readiness import HindranceReported
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipClosed,
    SipGoalEnded,
    SipProposed,
)
from models.reasons import Refusal
from models.rules.builders import builders_on
from models.rules.setting import Setting, missing
from models.rules.sip_steps import SIP_GUARDS
from models.rules.who_may import refusal_of_actor
from models.state import CaseFile
from models.values import ENDED, CaseStatus, MeasureStage, OperationId

TOLD_TO_OTHERS: Final[frozenset[type[Body]]] = frozenset(
    {
        AdmissionNoticeSent,
        ReceiverAdded,
        AnswerGiven,
        MessageAcknowledged,
        DischargeReadySent,
        DischargeReadyWithdrawn,
        HomegoingPlanned,
        HomegoingUnderstood,
        PersonDischarged,
        CareContactsNamed,
        ConsentRecorded,
        MedicationHandedOver,
        PapersHandedOver,
        PaperTakenBack,
        SelfCareRevoked,
        SelfCareSigned,
        HindranceReported,
        NeedRuledOut,
        NeedAssessed,
        CaseClosed,
        SipProposed,
        SipCalled,
        SipAttendanceRecorded,
        SipAgreed,
        SipGoalEnded,
        SipClosed,
    }
)
"""What others, or the person, have been told: it is voided with a reason."""

_NEVER: Final[Mapping[type[Body], str]] = {
    Voided: "void_of_void",
    CaseVoided: "void_of_void",
    CaseOpened: "void_the_case",
    PaperMade: "paper_is_made",
}


def operation_of(case: CaseFile, target: OperationId) -> Operation | None:
    """Return an operation of the case, voided or not."""
    return next((row for row in case.operations if row.id == target), None)


def needs_reason(body: Body) -> bool:
    """Tell whether it takes a reason to take this back; a decision about a measure is a promise."""
    if isinstance(body, MeasureAdvanced):
        return body.stage > MeasureStage.REQUESTED
    return type(body) in TOLD_TO_OTHERS


def refusal_of_void(body: Voided, setting: Setting) -> Refusal | None:
    """Return why exactly this cannot be taken back."""
    target = operation_of(setting.case, body.target)
    if target is None:
        return Refusal("event_unknown")
    refusal = refusal_to_take_back(target, setting)
    if refusal or not needs_reason(target.body):
        return refusal
    return missing("reason", body.reason)


def refusal_to_take_back(target: Operation, setting: Setting) -> Refusal | None:
    """Return why ``target`` cannot be taken back, with a reason or without; what a button says."""
    return (
        _never(target, setting.case)
        or _by_another(target, setting)
        or _after_the_end(target, setting.case)
        or _built_on(target, setting)
    )


def _never(target: Operation, case: CaseFile) -> Refusal | None:
    body = target.body
    if target.id in case.voided:
        return Refusal("already_voided")
    if type(body) in _NEVER:
        return Refusal(_NEVER[type(body)])
    if target.id in case.questioned:
        return Refusal("event_counts_not")
    if isinstance(body, UnknownBody) or (body.moves_to is not None and case.has_unknown):
        return Refusal("newer_program_needed")
    return None


def _by_another(target: Operation, setting: Setting) -> Refusal | None:
    actor, body = setting.actor, target.body
    if target.unit != actor.unit.id:
        unit = setting.directory.unit(target.unit)
        return Refusal("another_unit_wrote", {"unit": unit.short_name, "phone": unit.phone})
    if isinstance(body, PlanNoteWritten) and body.profession is not actor.staff.profession:
        return Refusal("own_note_only", {"unit": actor.unit.short_name})
    return refusal_of_actor(type(body), actor)


def _after_the_end(target: Operation, case: CaseFile) -> Refusal | None:
    """In a case that is over, only the step that ended it may be taken back, and what is of its SIP."""
    if case.process not in ENDED or target.id == case.process_head:
        return None
    lives_on = case.process is CaseStatus.CLOSED and type(target.body) in SIP_GUARDS
    return None if lives_on else Refusal("case_ended")


def _built_on(target: Operation, setting: Setting) -> Refusal | None:
    """Name what came after and rests on it; what another unit has built on, only they can take away."""
    found = builders_on(target, setting.case)
    if not found:
        return None
    last = found[-1]
    unit, event = setting.directory.unit(last.unit), last.body.kind
    if last.unit == setting.actor.unit.id:
        return Refusal("void_first", {"event": event})
    if isinstance(target.body, DischargeReadySent):
        return Refusal("withdraw_instead", {"unit": unit.short_name})
    values = {"event": event, "unit": unit.short_name, "phone": unit.phone}
    return Refusal("other_unit_builds", values)


def refusal_of_case_void(case: CaseFile) -> Refusal | None:
    """Refuse to void a case from which others have been told anything."""
    sent = any(True for _ in case.each(AdmissionNoticeSent))
    return Refusal("case_is_told") if sent else None
