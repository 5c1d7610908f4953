"""What an operation may say: the checks of its content, each naming the field that must change."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from models.clock import local_date, to_local
from models.directory import Directory
from models.operations import Body
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
    PersonDischarged,
)
from models.operations.papers import MedicationTranscribed, SelfCareAssessed
from models.operations.planning import (
    ConsentRecorded,
    ExpectedDischargeSet,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasurePlanned,
    PersonDetailsChanged,
    TrackSet,
)
from models.reasons import Refusal
from models.rules.medication_content import refusal_of_medication
from models.rules.withheld import consent_in_force
from models.state import CaseFile
from models.values import (
    Actor,
    Certainty,
    ExpectedDischarge,
    MeasureStage,
    Party,
    PersonDetails,
    Profession,
    Transport,
)

MAX_TEXT: Final = 4000
MAX_LINE: Final = 120
_LONG_FIELDS: Final = frozenset(
    {
        "text", "reason", "condition", "network", "measures", "aids", "during_stay", "goals", "follow_up",
        "responsibility", "prescriptions", "dose_pouches", "instruction", "body", "mind", "mood", "home",
        "attitude", "reassess_if", "how", "why", "change_reason", "change_from", "change_to", "risks",
        "call_if", "food_at_home", "if_not_ready", "exceptions", "purpose", "allergies", "concerning",
    }
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Setting:
    """What a content check may look at besides the operation itself."""

    case: CaseFile
    actor: Actor
    now: dt.datetime
    directory: Directory


def refusal_of_content(body: Body, setting: Setting) -> Refusal | None:
    """Return the first thing in ``body`` that must change, with its field."""
    too_long = _too_long(body)
    if too_long:
        return too_long
    check = _CHECKS.get(type(body))
    return check(body, setting) if check else None


def _too_long(body: Body) -> Refusal | None:
    for name, value in texts_of(body):
        limit = MAX_TEXT if name in _LONG_FIELDS else MAX_LINE
        if len(value) > limit:
            return Refusal("text_too_long", {"field": name, "limit": limit, "length": len(value)})
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


def _missing(field: str, value: str) -> Refusal | None:
    return None if value.strip() else Refusal("field_missing", {"field": field})


def _not_in_future(field: str, moment: dt.datetime, setting: Setting) -> Refusal | None:
    return Refusal("time_in_future", {"field": field}) if moment > setting.now else None


def _not_before_admission(field: str, moment: dt.datetime, setting: Setting) -> Refusal | None:
    opened = setting.case.opened
    if opened and moment < opened.admitted_at:
        return Refusal(
            "before_admission", {"field": field, "admitted": to_local(opened.admitted_at)}
        )
    return None


def _person(person: PersonDetails) -> Refusal | None:
    return _missing("name", person.name) or _missing("identity_number", person.identity_number)


def _case_opened(body: Any, setting: Setting) -> Refusal | None:
    refusal = _person(body.person) or _not_in_future("admitted_at", body.admitted_at, setting)
    if refusal or body.assessed_at is None:
        return refusal
    if body.assessed_at < body.admitted_at:
        return Refusal(
            "before_admission", {"field": "assessed_at", "admitted": to_local(body.admitted_at)}
        )
    return _not_in_future("assessed_at", body.assessed_at, setting)


def _expected(expected: ExpectedDischarge, setting: Setting) -> Refusal | None:
    if expected.on is None:
        if expected.certainty is not Certainty.UNCLEAR:
            return Refusal("field_missing", {"field": "expected"})
        return None
    opened = setting.case.opened
    if opened and expected.on < local_date(opened.admitted_at):
        return Refusal(
            "before_admission", {"field": "expected", "admitted": to_local(opened.admitted_at)}
        )
    return None


def _notice(body: Any, setting: Setting) -> Refusal | None:
    parties = {receiver.party for receiver in body.receivers}
    if not parties:
        return Refusal("field_missing", {"field": "receivers"})
    if Party.MUNICIPAL_CARE in parties and Party.OUTPATIENT not in parties:
        return Refusal("health_centre_must_receive", {})
    person = setting.case.person
    if person:
        refusal = _missing("registered_address", person.registered_address)
        if refusal:
            return refusal
    if body.reason.strip() and not _consent_holds(setting):
        return Refusal("reason_needs_consent", {"field": "reason"})
    return _expected(body.expected, setting)


def _consent_holds(setting: Setting) -> bool:
    return consent_in_force(setting.case.consent, local_date(setting.now))


def _answer(body: Any, setting: Setting) -> Refusal | None:
    if not _consent_holds(setting):
        return Refusal("answer_needs_consent")
    return _missing("condition", body.condition)


def _ready(body: Any, setting: Setting) -> Refusal | None:
    physician = setting.directory.staff.get(body.physician)
    if physician is None or physician.profession is not Profession.PHYSICIAN:
        return Refusal("physician_decides", {"field": "physician"})
    return _not_before_admission("decided_at", body.decided_at, setting) or _not_in_future(
        "decided_at", body.decided_at, setting
    )


def _homegoing(body: Any, setting: Setting) -> Refusal | None:
    plan = body.homegoing
    missing = _missing("address", plan.address)
    if missing:
        return missing
    if plan.arrives_at <= plan.leaves_at:
        return Refusal("arrives_before_leaving", {"field": "arrives_at"})
    opened = setting.case.opened
    if opened and plan.on < local_date(opened.admitted_at):
        return Refusal(
            "before_admission", {"field": "on", "admitted": to_local(opened.admitted_at)}
        )
    if plan.transport is Transport.PATIENT_TRANSPORT and plan.seat is None:
        return Refusal("field_missing", {"field": "seat"})
    return None


def _understood(body: Any, setting: Setting) -> Refusal | None:
    plan = setting.case.homegoing_plan
    if plan is None or plan.operation != body.proposal:
        return Refusal("homegoing_changed", {})
    return None


def _discharged(body: Any, setting: Setting) -> Refusal | None:
    ready = setting.case.ready
    if (
        ready
        and isinstance(ready.body, DischargeReadySent)
        and body.left_at < ready.body.decided_at
    ):
        return Refusal("left_before_ready", {"field": "left_at"})
    return _not_in_future("left_at", body.left_at, setting)


def _measure_planned(body: Any, setting: Setting) -> Refusal | None:
    del setting
    return _missing("what", body.measure.what) or _missing("provider", body.measure.provider)


def _measure_advanced(body: Any, setting: Setting) -> Refusal | None:
    measure = next((row for row in setting.case.measures if row.id == body.measure_id), None)
    if measure is None:
        return Refusal("measure_gone", {})
    if body.stage > MeasureStage.REQUESTED and measure.unit != setting.actor.unit.id:
        owner = setting.directory.unit(measure.unit).short_name
        return Refusal("owner_decides", {"unit": owner})
    if body.stage is MeasureStage.CONFIRMED and measure.measure.first_on is None:
        return Refusal("field_missing", {"field": "first_on"})
    return None


def _frailty(body: Any, setting: Setting) -> Refusal | None:
    del setting
    return None if 1 <= body.level <= 9 else Refusal("frailty_level", {"field": "level"})


def _self_care(body: Any, setting: Setting) -> Refusal | None:
    del setting
    care = body.self_care
    if not care.measures:
        return Refusal("field_missing", {"field": "measures_of_self_care"})
    for measure in care.measures:
        for field in ("what", "how", "when", "why"):
            refusal = _missing(field, getattr(measure, field))
            if refusal:
                return refusal
    if care.valid_to < care.valid_from:
        return Refusal("ends_before_start", {"field": "valid_to"})
    return None


_CHECKS: Final[Mapping[type[Body], Callable[[Any, Setting], Refusal | None]]] = {
    CaseOpened: _case_opened,
    AdmissionNoticeSent: _notice,
    AnswerGiven: _answer,
    DischargeReadySent: _ready,
    DischargeReadyWithdrawn: lambda body, _setting: _missing("reason", body.reason),
    HomegoingPlanned: _homegoing,
    HomegoingUnderstood: _understood,
    PersonDischarged: _discharged,
    PersonDetailsChanged: lambda body, _setting: _person(body.person),
    ConsentRecorded: lambda body, _setting: _missing("given_by", body.consent.given_by),
    TrackSet: lambda body, _setting: _missing("reason", body.reason),
    ExpectedDischargeSet: lambda body, setting: _expected(body.expected, setting),
    MeasurePlanned: _measure_planned,
    MeasureAdvanced: _measure_advanced,
    FrailtyAssessed: _frailty,
    MedicationTranscribed: lambda body, _setting: refusal_of_medication(body.medication),
    SelfCareAssessed: _self_care,
}
