"""A value of a register in words, line by line, so that two of them can be read beside each other."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Final, get_args, get_type_hints

from models.clock import local_date
from models.directory import PROFESSION_TITLES, Directory
from models.operations import Operation
from models.operations.messages import AdmissionNoticeSent, HomegoingPlanned
from models.operations.papers import (
    MedicationHandedOver,
    MedicationTranscribed,
    SelfCareAssessed,
    SelfCareSigned,
)
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
    ExpectedDischargeSet,
    FollowUpsPlanned,
    MeasurePlanned,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    TrackSet,
)
from models.operations.readiness import TrainingPlanned
from models.operations.sip import SipCalled, SipPlanWritten
from models.reason_texts import FIELDS
from models.state import CaseFile
from models.values import (
    AdlKey,
    Certainty,
    ChecklistAnswer,
    DayPeriod,
    Destination,
    HindranceReason,
    MeasureStage,
    Medicine,
    OperationId,
    Performer,
    PlanSection,
    Principal,
    Profession,
    Seat,
    SipAttendance,
    SipEnd,
    SipExemption,
    SipMode,
    SipOutcome,
    SipPurpose,
    StaffId,
    Track,
    Transport,
    UnitId,
)
from resources import N_, _
from views.dialogs.self_care_words import performer_word
from views.medicines import words as medicines
from views.pages.case.event_texts import event_text
from views.pages.case.event_words import capital, expected_text, moment_text
from views.readiness_words import answer_word, hindrance_word
from views.sip_words import (
    attendance_word,
    end_word,
    mode_word,
    outcome_word,
    principal_word,
    purpose_word,
)
from views.widgets.entry import day_text
from views.widgets.track_mark import track_word
from views.words import (
    activity_word,
    certainty_word,
    destination_word,
    exemption_word,
    seat_word,
    section_word,
    stage_word,
    transport_word,
)

# What whole forms say is read field by field; the rest as its event.
_FORMS: Final = (
    AdmissionNoticeSent,
    AidsListed,
    CareContactsNamed,
    FollowUpsPlanned,
    HomegoingPlanned,
    MeasurePlanned,
    MedicalResponsibilitySet,
    MedicationHandedOver,
    PersonDetailsChanged,
    PhoneLinesSet,
    SelfCareAssessed,
    SelfCareSigned,
    SipCalled,
    SipPlanWritten,
    TrainingPlanned,
)
_LABELS: Final[Mapping[str, str]] = {
    # Translators: fields that are ticked or chosen, before a colon
    "called": N_("Kallad"),
    "certainty": N_("Hur säkert"),
    "destination": N_("Åker till"),
    "dose_pouches_paused": N_("Gamla dosrullar används inte"),
    "every_day_at": N_("Varje dag"),
    "first_at": N_("Klockan"),
    "for_unit": N_("För"),
    "interpreter": N_("Behöver tolk"),
    "key_arranged": N_("Nyckel ordnad"),
    "long_term": N_("Långsiktigt mål"),
    "needed_before_home": N_("Behövs före hemgång"),
    "old_unused": N_("Gamla dosrullar används inte"),
    "paused": N_("Pausade"),
    "performer": N_("Vem gör det"),
    "principal": N_("Huvudman"),
    "risk_acceptable": N_("Riskerna är godtagbara"),
    "share_with_municipality": N_("Kommunen får veta"),
    "transport": N_("Resa"),
}
_SILENT: Final = frozenset({"measure_id", "meeting_id", "training_id", "participant", "key"})
_ENUMS: Final[Mapping[type[Enum], Callable[[Any], str]]] = {
    AdlKey: activity_word,
    Certainty: certainty_word,
    ChecklistAnswer: answer_word,
    DayPeriod: medicines.period_word,
    Destination: destination_word,
    HindranceReason: hindrance_word,
    MeasureStage: stage_word,
    Performer: performer_word,
    PlanSection: section_word,
    Principal: principal_word,
    Profession: lambda profession: _(PROFESSION_TITLES[profession]),
    Seat: seat_word,
    SipAttendance: attendance_word,
    SipEnd: end_word,
    SipExemption: exemption_word,
    SipMode: mode_word,
    SipOutcome: outcome_word,
    SipPurpose: purpose_word,
    Track: track_word,
    Transport: transport_word,
}
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One field of a form with what it says; ticked ones say it by their label."""

    label: str
    words: str
    ticked: bool = False

    @property
    def line(self) -> str:
        return f"{self.label}: {self.words}" if self.label else capital(self.words)

    @property
    def part(self) -> str:
        return self.label.lower() if self.ticked else self.words


def value_lines(operation: Operation, case: CaseFile, directory: Directory) -> tuple[str, ...]:
    """Return what the operation wrote; a text sentence by sentence, a list thing by thing."""
    body = operation.body
    if isinstance(body, TrackSet):
        return (track_word(body.track), *_sentences(body.reason))
    if isinstance(body, PlanNoteWritten):
        return tuple(_sentences(body.text)) or (_("Texten är borttagen."),)
    if isinstance(body, ExpectedDischargeSet):
        return (capital(expected_text(body.expected)),)
    if isinstance(body, MedicationTranscribed):
        return tuple(_medication(body, operation, directory))
    if isinstance(body, _FORMS):
        return tuple(_form(body, directory)) or (_("Ingenting."),)
    return _event(operation, case, directory)


def _event(operation: Operation, case: CaseFile, directory: Directory) -> tuple[str, ...]:
    """Return the event, and of the fields what the event does not say."""
    told = event_text(operation, case, directory)
    lines = (told.title, *_sentences(told.detail))
    said = " ".join(lines).casefold()
    rest = [leaf.line for leaf in _leaves(operation.body, directory) if not _is_said(leaf, said)]
    return (*lines, *rest)


def _is_said(leaf: _Leaf, said: str) -> bool:
    return leaf.ticked or leaf.words.casefold().rstrip(".") in said


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE_ENDS.split(text) if part.strip()]


def _form(value: Any, directory: Directory) -> Iterator[str]:
    """Yield a line for each field, and one for each thing in a list."""
    for name, hint, inner in _fields(value):
        if isinstance(inner, tuple) and any(dataclasses.is_dataclass(item) for item in inner):
            for item in inner:
                parts = [leaf.part for leaf in _leaves(item, directory)]
                yield ", ".join(part.rstrip(".") for part in parts)
        elif dataclasses.is_dataclass(inner):
            yield from _form(inner, directory)
        else:
            yield from (leaf.line for leaf in _leaf(name, hint, inner, directory))


def _leaves(value: Any, directory: Directory) -> Iterator[_Leaf]:
    for name, hint, inner in _fields(value):
        parts = inner if isinstance(inner, tuple) else (inner,)
        nested = [part for part in parts if dataclasses.is_dataclass(part)]
        for part in nested:
            yield from _leaves(part, directory)
        if not nested:
            yield from _leaf(name, hint, inner, directory)


def _fields(value: Any) -> Iterator[tuple[str, Any, Any]]:
    hints = get_type_hints(type(value))
    for field in dataclasses.fields(value):
        if field.name not in _SILENT:
            yield field.name, hints[field.name], getattr(value, field.name)


def _leaf(name: str, hint: Any, value: Any, directory: Directory) -> Iterator[_Leaf]:
    label = FIELDS.get(name) or _LABELS.get(name, "")
    label = _(label) if label else ""
    kinds = {hint, *get_args(hint)}
    if OperationId in kinds or value is None or (isinstance(value, bool) and not label):
        return
    if isinstance(value, bool):
        if value:
            yield _Leaf(label, _("ja"), ticked=True)
        return
    words = _words(value, kinds, directory)
    if words:
        yield _Leaf(label, words)


def _words(value: Any, kinds: set[Any], directory: Directory) -> str:
    if StaffId in kinds:
        return directory.member(value).name
    if UnitId in kinds:
        return directory.unit(value).short_name
    if isinstance(value, tuple | frozenset):
        words = [_words(item, set(), directory) for item in value]
        return ", ".join(sorted(words) if isinstance(value, frozenset) else words)
    if isinstance(value, Enum):
        word = _ENUMS.get(type(value))
        return word(value) if word else ""
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return moment_text(value)
    if isinstance(value, dt.date):
        return day_text(value)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return medicines.amount_text(value)
    return str(value).strip()


def _medication(
    body: MedicationTranscribed, operation: Operation, directory: Directory
) -> Iterator[str]:
    """Yield a line for each medicine as the tab reads it, then the rest of the list."""
    medication = body.medication
    today = local_date(operation.at)
    yield from (_medicine(row, today) for row in medicines.in_reading_order(medication.medicines))
    yield _("Överkänslighet: %(text)s") % {"text": medicines.allergy_text(medication)}
    rest = dataclasses.replace(medication, medicines=(), allergies="")
    yield from _form(rest, directory)


def _medicine(medicine: Medicine, today: dt.date) -> str:
    taken = ", ".join(
        f"{medicines.period_word(period).lower()} {amount}"
        for period, amount in medicines.amounts_of(medicine).items()
    )
    unit = medicines.unit_of(medicine) if taken else ""
    parts = (
        " ".join(part for part in (medicines.title_of(medicine), medicine.form) if part),
        f"{taken} {unit}".strip(),
        *medicines.taking_lines(medicine, today),
        medicine.purpose,
        *medicines.extra_lines(medicine, today),
        *medicines.change_lines(medicine, today),
    )
    return ", ".join(part.rstrip(".") for part in parts if part)
