"""What an operation may say: the checks of its content, each naming the field that must change."""

import dataclasses
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from models.errors import RuleError
from models.operations import Body
from models.operations.bounds import out_of_bounds
from models.operations.corrections import CaseVoided, TextChosen, Voided
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
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareAssessed,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import (
    AdlAssessed,
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasurePlanned,
    MeasureRemoved,
    PersonDetailsChanged,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.operations.readiness import (
    ChecklistAnswered,
    DosePouchesArranged,
    HindranceReported,
    TrainingConfirmed,
    TrainingPlanned,
)
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from models.reasons import Refusal
from models.rules.choosing import refusal_of_choice
from models.rules.closing import refusal_of_closing
from models.rules.identity_number import parse_identity_number
from models.rules.medication_content import refusal_of_medication
from models.rules.paper_content import (
    refusal_of_check,
    refusal_of_handover,
    refusal_of_papers,
    refusal_of_revocation,
    refusal_of_self_care,
    refusal_of_signature,
    refusal_of_taking_back,
)
from models.rules.planning_content import (
    refusal_of_adl,
    refusal_of_consent,
    refusal_of_contacts,
    refusal_of_frailty,
    refusal_of_measure,
    refusal_of_note,
    refusal_of_removal,
    refusal_of_sip_need,
    refusal_of_stage,
)
from models.rules.readiness_content import (
    refusal_of_aids,
    refusal_of_answer,
    refusal_of_confirmation,
    refusal_of_hindrance,
    refusal_of_pouches,
    refusal_of_training,
)
from models.rules.receiver_content import refusal_of_addition, refusal_of_receivers
from models.rules.scope import refusal_of_reassessment, refusal_of_ruling_out
from models.rules.setting import (
    Setting,
    before,
    day_not_before_admission,
    missing,
    not_before_admission,
    not_in_future,
    ward_physician,
)
from models.rules.sip_content import SIP_CHECKS
from models.rules.turned_text import turning_sign
from models.rules.voiding import refusal_of_void
from models.values import (
    Certainty,
    ExpectedDischarge,
    IdentityKind,
    PersonDetails,
    Transport,
)

MAX_TEXT: Final = 4000
MAX_LINE: Final = 120
_LINES: Final = frozenset("\n\t")
_UNKEPT: Final = frozenset({"Cc", "Cs"})
_LONG_FIELDS: Final = frozenset(
    {
        "text", "reason", "condition", "network", "measures", "aids", "during_stay", "goals", "follow_up",
        "responsibility", "prescriptions", "dose_pouches", "instruction", "body", "mind", "mood", "home",
        "attitude", "reassess_if", "how", "why", "change_reason", "change_from", "change_to", "risks",
        "call_if", "food_at_home", "if_not_ready", "exceptions", "purpose", "allergies", "concerning", "note",
        "about", "important", "situation", "need", "goal", "measure", "own_part", "others", "if_worse",
    }
)  # fmt: skip


def refusal_of_content(body: Body, setting: Setting) -> Refusal | None:
    """Return the first thing in ``body`` that must change, with its field."""
    check = _CHECKS.get(type(body))
    return (
        refusal_of_texts(body) or (check(body, setting) if check else None) or _unlikely_value(body)
    )


def refusal_of_texts(body: Body) -> Refusal | None:
    """Return the first text in ``body`` that no case may hold, whoever wrote it, with its field."""
    for name, value in texts_of(body):
        limit = MAX_TEXT if name in _LONG_FIELDS else MAX_LINE
        if len(value) > limit:
            return Refusal("text_too_long", {"field": name, "limit": limit, "length": len(value)})
        if not _is_readable(value):
            return Refusal("text_unreadable", {"field": name})
        sign = turning_sign(value)
        if sign is not None:
            return Refusal("text_turned", {"field": name, "sign": sign})
    return None


def _is_readable(text: str) -> bool:
    """Tell whether every letter can be kept; and whether any can be seen, unless the text is blank.

    Control characters are no letters: paper and screen would show boxes or nothing, a terminal might obey.
    """
    if text.isprintable():
        return True
    categories = {unicodedata.category(letter) for letter in text if letter not in _LINES}
    if not _UNKEPT.isdisjoint(categories):
        return False
    return not text.strip() or any(name[0] not in "CZ" for name in categories)


def _unlikely_value(body: Body) -> Refusal | None:
    """Refuse a day or a number that the journal could not be read with again."""
    for name, value in out_of_bounds(body):
        if isinstance(value, Decimal):
            return Refusal("number_unlikely", {"field": name})
        return Refusal("year_unlikely", {"field": name, "year": value.year})
    return None


def texts_of(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text inside a value with the name of its field."""
    if isinstance(value, str):
        if type(value) is str:
            yield name, value
    elif isinstance(value, tuple | frozenset):
        for item in value:
            yield from texts_of(item, name)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_of(getattr(value, field.name), field.name)


def _identity(person: PersonDetails, setting: Setting) -> Refusal | None:
    """Refuse a number that cannot be a person's, so that no paper names another."""
    number = person.identity_number
    refusal = missing("name", person.name) or missing("identity_number", number)
    if refusal or person.identity_kind is IdentityKind.RESERVE:
        return refusal
    try:
        stored = parse_identity_number(number, setting.today).digits
    except RuleError as error:
        return Refusal(error.code, error.values)
    if stored != number:
        digits = sum(sign.isdigit() for sign in number)
        return Refusal("identity_length", {"field": "identity_number", "digits": digits})
    return None


def _case_opened(body: Any, setting: Setting) -> Refusal | None:
    admitted = body.admitted_at
    refusal = _identity(body.person, setting) or not_in_future("admitted_at", admitted, setting)
    if refusal or body.assessed_at is None:
        return refusal
    if body.assessed_at < admitted:
        return before("assessed_at", admitted)
    return not_in_future("assessed_at", body.assessed_at, setting)


def _expected(expected: ExpectedDischarge, setting: Setting) -> Refusal | None:
    if expected.on is not None:
        return day_not_before_admission("expected", expected.on, setting)
    if expected.certainty is not Certainty.UNCLEAR:
        return Refusal("field_missing", {"field": "expected"})
    return None


def _notice(body: Any, setting: Setting) -> Refusal | None:
    refusal = refusal_of_receivers(body.receivers, setting)
    person = setting.case.person
    if refusal is None and person:
        refusal = missing("registered_address", person.registered_address)
    if refusal:
        return refusal
    if body.reason.strip() and not setting.consent_holds:
        return Refusal("reason_needs_consent", {"field": "reason"})
    return _expected(body.expected, setting)


def _own_party(body: Any, setting: Setting) -> Refusal | None:
    """Refuse to speak for another kind of unit than one's own."""
    if body.party is setting.actor.party:
        return None
    return Refusal("other_party_writes", {"parties": (body.party,)})


def _answer(body: Any, setting: Setting) -> Refusal | None:
    if not setting.consent_holds:
        return Refusal("answer_needs_consent")
    return _own_party(body, setting) or missing("condition", body.condition)


def _acknowledged(body: Any, setting: Setting) -> Refusal | None:
    stranger = _own_party(body, setting)
    if stranger:
        return stranger
    case, unit = setting.case, setting.actor.unit.id
    sent = {case.notice.operation if case.notice else None, case.ready.id if case.ready else None}
    if body.message not in sent:
        return Refusal("message_withdrawn")
    done = (body.message, unit) in case.acknowledged()
    return Refusal("already_acknowledged") if done else None


def _ready(body: Any, setting: Setting) -> Refusal | None:
    if not ward_physician(body.physician, setting):
        return Refusal("physician_decides", {"field": "physician"})
    return not_before_admission("decided_at", body.decided_at, setting) or not_in_future(
        "decided_at", body.decided_at, setting
    )


def _homegoing(body: Any, setting: Setting) -> Refusal | None:
    plan = body.homegoing
    refusal = missing("address", plan.address)
    if refusal:
        return refusal
    if plan.arrives_at <= plan.leaves_at:
        return Refusal("arrives_before_leaving", {"field": "arrives_at"})
    refusal = day_not_before_admission("on", plan.on, setting)
    if refusal:
        return refusal
    if plan.transport is Transport.PATIENT_TRANSPORT and plan.seat is None:
        return Refusal("field_missing", {"field": "seat"})
    return None


def _understood(body: Any, setting: Setting) -> Refusal | None:
    plan = setting.case.homegoing_plan
    if plan is None or plan.operation != body.proposal:
        return Refusal("homegoing_changed", {})
    return _own_party(body, setting)


def _discharged(body: Any, setting: Setting) -> Refusal | None:
    ready = setting.case.ready
    decided = (
        ready.body.decided_at if ready and isinstance(ready.body, DischargeReadySent) else None
    )
    if decided and body.left_at < decided:
        return Refusal("left_before_ready", {"field": "left_at"})
    return not_in_future("left_at", body.left_at, setting)


_CHECKS: Final[Mapping[type[Body], Callable[[Any, Setting], Refusal | None]]] = {
    CaseOpened: _case_opened,
    AdmissionNoticeSent: _notice,
    AnswerGiven: _answer,
    MessageAcknowledged: _acknowledged,
    DischargeReadySent: _ready,
    DischargeReadyWithdrawn: lambda body, _setting: missing("reason", body.reason),
    HomegoingPlanned: _homegoing,
    HomegoingUnderstood: _understood,
    PersonDischarged: _discharged,
    ReceiverAdded: refusal_of_addition,
    NeedRuledOut: refusal_of_ruling_out,
    NeedAssessed: refusal_of_reassessment,
    CaseClosed: refusal_of_closing,
    CaseVoided: lambda body, _setting: missing("reason", body.reason),
    Voided: refusal_of_void,
    TextChosen: refusal_of_choice,
    PersonDetailsChanged: lambda body, setting: _identity(body.person, setting),
    ConsentRecorded: refusal_of_consent,
    TrackSet: lambda body, _setting: missing("reason", body.reason),
    ExpectedDischargeSet: lambda body, setting: _expected(body.expected, setting),
    PlanNoteWritten: refusal_of_note,
    CareContactsNamed: refusal_of_contacts,
    MeasurePlanned: refusal_of_measure,
    MeasureAdvanced: refusal_of_stage,
    MeasureRemoved: refusal_of_removal,
    AdlAssessed: refusal_of_adl,
    FrailtyAssessed: refusal_of_frailty,
    SipNeedDecided: refusal_of_sip_need,
    **SIP_CHECKS,
    AidsListed: refusal_of_aids,
    ChecklistAnswered: refusal_of_answer,
    TrainingPlanned: refusal_of_training,
    TrainingConfirmed: refusal_of_confirmation,
    HindranceReported: refusal_of_hindrance,
    DosePouchesArranged: refusal_of_pouches,
    MedicationHandedOver: refusal_of_handover,
    MedicationTranscribed: lambda body, _setting: refusal_of_medication(body.medication),
    MedicationChecked: refusal_of_check,
    SelfCareAssessed: refusal_of_self_care,
    SelfCareSigned: refusal_of_signature,
    SelfCareRevoked: refusal_of_revocation,
    PapersHandedOver: refusal_of_papers,
    PaperTakenBack: refusal_of_taking_back,
}
