"""The words of a case that reach each paper, with what their fields are called and where they are."""

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from models.reasons import field_label
from models.state import CaseFile
from models.state.papers import revocation
from models.state.readiness import dose_pouches
from models.state.sip import sip_of
from models.values import FindingPlace, MedicationList, Medicine, PaperKind, PlanSection, SelfCare
from resources import N_, _


class TextKind(enum.Enum):
    """What is checked in a text besides that every letter can be shown."""

    NAME = enum.auto()  # a name, an address, a number
    PROSE = enum.auto()
    DOSE = enum.auto()  # says how much is taken
    DOSAGE = enum.auto()  # says how much, and on which days
    STRENGTH = enum.auto()
    UNIT = enum.auto()


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text of the case."""

    field: str
    place: FindingPlace
    words: str
    kind: TextKind = TextKind.PROSE


SECTION_LABELS: Final[Mapping[PlanSection, str]] = {
    PlanSection.OWN_WORDS: N_("Vad är viktigt för dig"),
    PlanSection.REASON: N_("Därför var du på sjukhuset"),
    PlanSection.COURSE: N_("Så gick det"),
    PlanSection.SELF: N_("Det här gör du själv"),
    PlanSection.NUTRITION: N_("Mat"),
    PlanSection.WOUND: N_("Sår och förband"),
    PlanSection.CONTINENCE: N_("Sond och inkontinens"),
    PlanSection.CALL_112: N_("Ring 112 om du"),
    PlanSection.CALL_NURSE: N_("Ring sjuksköterskan samma dag om"),
}
_NAMES: Final = frozenset(
    {
        "name",
        "identity_number",
        "address",
        "phone",
        "place",
        "provider",
        "responsible",
        "responsible_physician",
        "role",
        "substance",
        "transport_number",
        "unit_name",
        "who",
        "met_by",
        "performer_name",
        "given_by",
        "organisation",
        "overall_person",
    }
)


def written_texts(kind: PaperKind, case: CaseFile) -> Iterator[WrittenText]:
    """Yield every text of the case that stands on the paper, those with words in them."""
    found = {
        PaperKind.PLAN: _plan,
        PaperKind.MEDICATION: _medication,
        PaperKind.SELFCARE: _self_care,
        PaperKind.SIP: _sip,
    }[kind](case)
    for written in (*_person(case), *found):
        if written.words.strip():
            yield written


def _from(
    value: object, place: FindingPlace, *fields: str, about: str = ""
) -> Iterator[WrittenText]:
    """Yield the named fields of a value; ``about`` says which of several it is."""
    for name in fields:
        label = field_label(name)
        kind = TextKind.NAME if name in _NAMES else TextKind.PROSE
        yield WrittenText(_about(about, label), place, getattr(value, name), kind)


def _about(what: str, label: str) -> str:
    return f"{what}: {label}" if what else label


def _person(case: CaseFile) -> Iterator[WrittenText]:
    if case.person:
        yield from _from(case.person, FindingPlace.STATE, "name", "identity_number")


def _phone_lines(case: CaseFile) -> Iterator[WrittenText]:
    for line in case.phone_lines:
        label = _("Vem ringer jag?")
        for words in (line.when, line.who, line.phone):
            yield WrittenText(label, FindingPlace.HOME, words, TextKind.NAME)


def _plan(case: CaseFile) -> Iterator[WrittenText]:
    if case.person:
        yield from _from(case.person, FindingPlace.STATE, "language")
    for section, label in SECTION_LABELS.items():
        for note in case.notes(section):
            yield WrittenText(_(label), FindingPlace.STATE, note.body.text)
    if case.homegoing:
        fields = ("address", "met_by", "food_at_home", "transport_number")
        yield from _from(case.homegoing, FindingPlace.HOME, *fields)
    if case.handed_over:
        yield from _from(case.handed_over.body, FindingPlace.MEDICINES, "next_dose_label")
    for meeting in sip_of(case).meetings:
        yield from _from(meeting.meeting, FindingPlace.SIP, "place", about=_("SIP"))
    yield from _help(case)
    yield from _contacts(case)


def _help(case: CaseFile) -> Iterator[WrittenText]:
    measure = ("what", "provider", "phone", "how_often", "if_not_ready")
    for row in case.measures:
        yield from _from(row.measure, FindingPlace.HOME, *measure, about=_("Insats"))
    for aid in case.aids:
        yield from _from(aid, FindingPlace.AIDS, "item", "responsible", "phone")
        yield WrittenText(_("Hjälpmedel: när det kommer"), FindingPlace.AIDS, aid.expected)
    for follow_up in case.follow_ups:
        yield from _from(
            follow_up, FindingPlace.HOME, "what", "if_not_ready", about=_("Uppföljning")
        )


def _contacts(case: CaseFile) -> Iterator[WrittenText]:
    contact = ("name", "role", "unit_name", "phone")
    for row in case.care_contacts:
        yield from _from(row, FindingPlace.STATE, *contact, about=_("Fast vårdkontakt"))
    for responsible in case.responsible:
        about = _("Medicinskt ansvar")
        yield from _from(responsible, FindingPlace.HOME, "who", "concerning", "until", about=about)
    yield from _phone_lines(case)


def _medication(case: CaseFile) -> Iterator[WrittenText]:
    pouches = dose_pouches(case)
    if pouches:
        yield from _from(pouches, FindingPlace.MEDICINES, "new_from")
    if case.transcription:
        yield from medication_texts(case.transcription.body.medication)


def medication_texts(medication: MedicationList) -> Iterator[WrittenText]:
    """Yield the texts of a list of medicines."""
    yield from _from(
        medication,
        FindingPlace.MEDICINES,
        "responsible_physician",
        "allergies",
        "next_dose_label",
        "dose_pouches",
        "prescriptions",
        "goals",
        "follow_up",
        "responsibility",
    )
    for given in medication.given:
        yield from _from(given, FindingPlace.MEDICINES, "label")
    for medicine in medication.medicines:
        yield from _medicine(medicine)


def _medicine(medicine: Medicine) -> Iterator[WrittenText]:
    about, place = medicine.name.strip(), FindingPlace.MEDICINES
    name = field_label("medicine_name")
    yield WrittenText(name, place, medicine.name, TextKind.UNIT)
    strength = _about(about, field_label("strength"))
    yield WrittenText(strength, place, medicine.strength, TextKind.STRENGTH)
    fields = ("substance", "form", "purpose", "instruction", "change_reason")
    yield from _from(medicine, place, *fields, about=about)
    for field in ("change_from", "change_to"):
        label = _about(about, field_label(field))
        yield WrittenText(label, place, getattr(medicine, field), TextKind.DOSE)
    dosage = _about(about, field_label("dosage"))
    yield WrittenText(dosage, place, medicine.dosage, TextKind.DOSAGE)
    unit = _about(about, field_label("unit"))
    for dose in medicine.doses:
        yield WrittenText(unit, place, dose.unit, TextKind.UNIT)
    if medicine.as_needed:
        given = medicine.as_needed
        yield WrittenText(unit, place, given.unit, TextKind.UNIT)
        yield WrittenText(_about(about, field_label("when_needed")), place, given.when)
        yield from _from(given, place, "min_interval", about=about)


def _self_care(case: CaseFile) -> Iterator[WrittenText]:
    revoked = revocation(case)
    if revoked:
        yield WrittenText(_("Upphävt"), FindingPlace.PAPERS, revoked.body.reason)
    if case.self_care:
        yield from self_care_texts(case.self_care.body.self_care)
    yield from _phone_lines(case)


def self_care_texts(care: SelfCare) -> Iterator[WrittenText]:
    """Yield the texts of an assessment of self-care."""
    for measure in care.measures:
        fields = ("what", "how", "when", "why", "performer_name")
        yield from _from(measure, FindingPlace.PAPERS, *fields, about=_("Egenvård"))
    yield from _from(
        care,
        FindingPlace.PAPERS,
        "body",
        "mind",
        "mood",
        "home",
        "instruction",
        "aids",
        "attitude",
        "follow_up",
        "reassess_if",
    )
    for field, words in (("risks", care.risks), ("call_if", care.call_if)):
        for word in words:
            yield WrittenText(field_label(field), FindingPlace.PAPERS, word)
    for row in care.consulted:
        for word in (row.who, row.role):
            yield WrittenText(_("Vi har pratat med"), FindingPlace.PAPERS, word, TextKind.NAME)


def _sip(case: CaseFile) -> Iterator[WrittenText]:
    yield from _contacts(case)
    sip = sip_of(case)
    if sip.plan:
        plan = sip.plan.body.plan
        texts = ("important", "situation", "others", "overall_person", "if_worse", "follow_up")
        yield from _from(plan, FindingPlace.SIP, *texts, about=_("SIP"))
    for row in sip.goals:
        fields = ("need", "goal", "measure", "own_part", "responsible", "organisation")
        yield from _from(row.goal, FindingPlace.SIP, *fields, about=_("Mål"))
        if row.ended:
            yield from _from(row.ended.body, FindingPlace.SIP, "reason", about=_("Mål"))
    for meeting in sip.meetings:
        yield from _from(meeting.meeting, FindingPlace.SIP, "place", about=_("SIP"))
        for attending in meeting.attending:
            names = ("name", "role", "organisation")
            yield from _from(attending.participant, FindingPlace.SIP, *names, about=_("SIP"))
    if sip.closing:
        yield from _from(sip.closing.body, FindingPlace.SIP, "note", about=_("SIP"))
    if case.consent:
        yield from _from(case.consent, FindingPlace.STATE, "given_by", "exceptions")
