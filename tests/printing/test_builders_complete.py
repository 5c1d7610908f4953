"""Each field of the case that belongs on paper reaches it; the rest has a reason not to."""

import dataclasses
import datetime as dt
import enum
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

import pytest

import models.values
from models.operations.messages import AnswerGiven, HomegoingPlanned
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    FollowUpsPlanned,
    MeasurePlanned,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.operations.readiness import DosePouchesArranged
from models.operations.sip import SipCalled
from models.values import (
    Aid,
    AsNeeded,
    CareContact,
    Consent,
    Consulted,
    DayPeriod,
    Dose,
    DosePouches,
    FollowUp,
    GivenDose,
    Homegoing,
    IdentityKind,
    Measure,
    MedicalResponsibility,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
    PaperKind,
    Party,
    Performer,
    PersonDetails,
    PhoneLine,
    PlanSection,
    Profession,
    SelfCare,
    SelfCareMeasure,
    SipExemption,
    SipGoal,
    SipMeeting,
    SipMode,
    SipNeed,
    SipParticipant,
    SipPlan,
    SipPurpose,
    Track,
)
from tests.printing import anna_sip as sip
from tests.printing.anna import anna, homegoing, person
from tests.printing.anna_medicines import AS_NEEDED, IN_POUCHES, OXYCONTIN, STOPPED, medication
from tests.printing.anna_people import HOME_DAY, HOME_HELP, WARD, moment
from tests.printing.anna_self_care import self_care
from tests.printing.anna_sip import with_sip
from tests.printing.contexts import (
    ANNAS,
    with_list,
    with_medication,
    with_self_care,
    words,
    written,
)

MARK: Final = "Fyrbåk"
ANNA: Final = anna()

# Values that never stand on a paper of the person's, and why.
NOT_ON_PAPER: Final[Mapping[type, str]] = {
    models.values.Unit: "of the register; names and numbers of units reach header and signature",
    models.values.StaffMember: "of the register; names and titles reach the signatures",
    models.values.Actor: "who acts, in the program",
    models.values.Consent: "between the units; the certificate says what it needs itself",
    models.values.ExpectedDischarge: "an estimate; the paper says the agreed homegoing",
    models.values.HandedPaper: "names a paper in the record",
    models.values.Training: "of staff; the person is told who comes",
    models.values.Finding: "what staff is told before the paper is made",
}

# Fields that never stand there, and why.
LEFT_OUT: Final[Mapping[tuple[type, str], str]] = {
    (MedicationList, "allergy_answer"): "shown where no text is, tested in the list",
    (PersonDetails, "registered_address"): "the paper says where the person goes",
    (PersonDetails, "municipality"): "decides which unit answers",
    (PersonDetails, "phone"): "the person's own number",
    (PersonDetails, "bed"): "the person leaves it",
    (Aid, "needed_before_home"): "decides what must be ready; staff's",
    (Aid, "category"): "for the checklist of the ward",
    (Aid, "prescriber"): "between the units",
    (Aid, "customer_number"): "between the units",
    (Aid, "ordered_on"): "the paper says when it comes",
    (DosePouches, "old_unused"): "Anna's list says it already; tested with another list",
    (Homegoing, "seat"): "how the journey is booked; the crew needs it",
    (SipNeed, "reason"): "staff's grounds; the paper explains in its own plain words",
    (SipNeed, "needed"): "shown through exemption and the call, tested in the plan",
    (SipMeeting, "about"): "for those who are called",
    (SipMeeting, "participants"): "for those who are called",
    (SipMeeting, "minutes"): "for the calendar",
    (SipParticipant, "key"): "tells the participants apart",
    (SipParticipant, "principal"): "decides who must be called",
    (SipParticipant, "unit"): "of the register",
    (SipParticipant, "phone"): "the person has the named contacts' numbers",
    (SipParticipant, "called"): "staff's; the person sees who came",
    (SipGoal, "key"): "tells the goals apart",
}


def on_plan(body: Any) -> str:
    return words(PaperKind.PLAN, written(ANNA, body))


def measure_on_plan(field: str, value: Measure) -> str:
    """A confirmed measure stands as a fact; what is not ready is told of an unconfirmed one."""
    measure_id = "larm" if field == "if_not_ready" else "tvatta"
    return on_plan(MeasurePlanned(measure_id=measure_id, unit=HOME_HELP, measure=value))


def medicine_on_list(_field: str, value: Medicine) -> str:
    return words(PaperKind.MEDICATION, with_list(ANNA, value, next_dose=moment(15, 20)))


def dose_on_list(_field: str, value: Dose) -> str:
    return medicine_on_list("", dataclasses.replace(OXYCONTIN, doses=(value,)))


def given_on_list(_field: str, value: GivenDose) -> str:
    return words(PaperKind.MEDICATION, with_medication(ANNA, given=(value,)))


def self_care_measure(_field: str, value: SelfCareMeasure) -> str:
    return words(PaperKind.SELFCARE, with_self_care(ANNA, measures=(value,)))


SHOWN: Final[Mapping[type, Callable[[str, Any], str]]] = {
    PersonDetails: lambda _f, value: on_plan(PersonDetailsChanged(person=value)),
    Measure: measure_on_plan,
    Aid: lambda _f, value: on_plan(AidsListed(aids=(value,))),
    FollowUp: lambda _f, value: on_plan(FollowUpsPlanned(follow_ups=(value,))),
    CareContact: lambda _f, value: on_plan(CareContactsNamed(contacts=(value,))),
    MedicalResponsibility: lambda _f, value: on_plan(
        MedicalResponsibilitySet(responsible=(value,))
    ),
    PhoneLine: lambda _f, value: on_plan(PhoneLinesSet(lines=(value,))),
    Homegoing: lambda _f, value: on_plan(HomegoingPlanned(homegoing=value)),
    SipNeed: lambda _f, value: on_plan(SipNeedDecided(need=value)),
    SipMeeting: lambda _f, value: on_plan(SipCalled(meeting_id="one", meeting=value)),
    Medicine: medicine_on_list,
    Dose: dose_on_list,
    AsNeeded: lambda _f, value: medicine_on_list(
        "", dataclasses.replace(AS_NEEDED[0], as_needed=value)
    ),
    MedicationList: lambda _f, value: words(
        PaperKind.MEDICATION, with_list(ANNA, **_fields(value))
    ),
    GivenDose: given_on_list,
    DosePouches: lambda _f, value: words(
        PaperKind.MEDICATION, written(ANNA, DosePouchesArranged(pouches=value))
    ),
    SelfCare: lambda _f, value: words(PaperKind.SELFCARE, with_self_care(ANNA, **_fields(value))),
    SelfCareMeasure: self_care_measure,
    SipPlan: lambda _f, value: words(PaperKind.SIP, with_sip(value)),
    SipGoal: lambda _f, value: words(
        PaperKind.SIP, with_sip(dataclasses.replace(sip.PLAN, goals=(value,)))
    ),
    SipParticipant: lambda _f, value: words(
        PaperKind.SIP,
        with_sip(meeting=dataclasses.replace(sip.MEETING, participants=(value,))),
    ),
    Consulted: lambda _f, value: words(
        PaperKind.SELFCARE, with_self_care(ANNA, consulted=(value,))
    ),
}


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


MEASURE: Final = Measure(
    what="Matlåda",
    provider="Krokoms kommun",
    phone="0980-31 92 24",
    how_often="varje dag",
    first_on=HOME_DAY,
    first_at=dt.time(12),
)
CONTACT: Final = CareContact(
    name="Eva Norin", role="distriktssköterska", unit_name="Hälsocentralen", phone="0980-31 92 31"
)
DOSE: Final = Dose(
    amount=Decimal(1),
    unit="tablett",
    period=DayPeriod.EVENING,
    from_date=dt.date(2026, 1, 16),
    to_date=dt.date(2026, 1, 20),
)
WHOLE: Final[Mapping[type, Any]] = {
    PersonDetails: person(),
    Measure: MEASURE,
    Aid: Aid(
        item="Rollator", responsible="Sara Nyman", phone="0980-31 92 42", delivered_on=HOME_DAY
    ),
    FollowUp: FollowUp(what="Prov", on=dt.date(2026, 1, 22), at=dt.time(10)),
    CareContact: CONTACT,
    MedicalResponsibility: MedicalResponsibility(who="läkarna", from_date=HOME_DAY),
    PhoneLine: PhoneLine(when="Dygnet runt", who="Sköterskan", phone="0980-31 92 40"),
    Homegoing: homegoing(),
    SipNeed: SipNeed(needed=False, reason="", exemption=SipExemption.CURRENT_SIP),
    SipMeeting: SipMeeting(
        purpose=SipPurpose.FIRST,
        mode=SipMode.HOME,
        at=moment(20, 8),
        place="Hemma",
        about="",
        participants=(),
    ),
    Medicine: IN_POUCHES[0],
    Dose: DOSE,
    AsNeeded: AS_NEEDED[0].as_needed,
    MedicationList: medication(),
    GivenDose: GivenDose(label="Läkemedel på morgonen", at=moment(15, 8)),
    DosePouches: DosePouches(
        paused=True, old_unused=True, new_on=dt.date(2026, 1, 22), new_from="från apoteket"
    ),
    SelfCare: self_care(),
    SelfCareMeasure: self_care().measures[1],
    SipPlan: sip.PLAN,
    SipGoal: sip.WALK,
    SipParticipant: sip.PARTICIPANTS[0],
    Consulted: self_care().consulted[1],
}

# Fields that show only beside certain other fields.
BESIDE: Final[Mapping[tuple[type, str], dict[str, Any]]] = {
    (Aid, "expected"): {"delivered_on": None},
    (DosePouches, "paused"): {"new_on": None},
    (FollowUp, "if_not_ready"): {"on": None},
    (Medicine, "change_from"): {"status": MedicineStatus.CHANGED},
    (Medicine, "change_to"): {"status": MedicineStatus.CHANGED},
    (Medicine, "change_reason"): {"status": MedicineStatus.CHANGED},
    (Medicine, "as_needed"): {"use": MedicineUse.AS_NEEDED},
    (Medicine, "dosage"): {"use": MedicineUse.AS_WRITTEN},
    (Medicine, "changed_on"): {"status": MedicineStatus.NEW},
}
OTHERWISE: Final[Mapping[tuple[type, str], Any]] = {
    (PersonDetails, "identity_number"): "196002262852",
    (PersonDetails, "identity_kind"): IdentityKind.RESERVE,
    (Medicine, "use"): MedicineUse.AS_NEEDED,
    (Medicine, "status"): MedicineStatus.STOPPED,
    (Medicine, "doses"): (DOSE,),
    (Medicine, "as_needed"): AS_NEEDED[0].as_needed,
    (MedicationList, "medicines"): (STOPPED,),
    (MedicationList, "given"): (),
    (SelfCare, "measures"): (self_care().measures[0],),
    (SelfCare, "consulted"): (),
    (SelfCareMeasure, "performer"): Performer.ASSISTANT,
    (Measure, "every_day_at"): (DayPeriod.MORNING,),
    (SipNeed, "exemption"): SipExemption.ONE_PRINCIPAL,
    (SipPlan, "goals"): (sip.OUT,),
    (SipMeeting, "purpose"): SipPurpose.FOLLOW_UP,
    (SipMeeting, "mode"): SipMode.DIGITAL,
}


ANOTHER: Final[Mapping[type, Callable[[Any], Any]]] = {
    bool: lambda value: not value,
    Decimal: lambda _value: Decimal("7.25"),
    dt.datetime: lambda value: value - dt.timedelta(hours=1),
    dt.date: lambda value: value + dt.timedelta(days=3),
    dt.time: lambda _value: dt.time(3, 33),
    tuple: lambda _value: (MARK,),
    type(None): lambda _value: dt.date(2026, 3, 3),
    str: lambda _value: MARK,
}


def otherwise(kind: type, field: str, value: Any) -> Any:
    """Return another value for a field: a mark where it holds words."""
    if (kind, field) in OTHERWISE:
        return OTHERWISE[kind, field]
    if isinstance(value, enum.Enum):
        return next(other for other in type(value) if other is not value)
    return ANOTHER[type(value)](value)


ON_PAPER: Final = [
    (kind, field.name)
    for kind in SHOWN
    for field in dataclasses.fields(kind)
    if (kind, field.name) not in LEFT_OUT
]


@pytest.mark.parametrize(("kind", "field"), ON_PAPER)
def test_each_field_that_belongs_on_paper_reaches_it(kind: type, field: str) -> None:
    before = dataclasses.replace(WHOLE[kind], **BESIDE.get((kind, field), {}))
    value = otherwise(kind, field, getattr(before, field))
    after = dataclasses.replace(before, **{field: value})

    text = SHOWN[kind](field, after)

    assert text != SHOWN[kind](field, before)
    assert MARK in text or value not in (MARK, (MARK,))


@pytest.mark.parametrize(("kind", "field"), list(LEFT_OUT))
def test_a_field_that_is_left_out_is_a_field(kind: type, field: str) -> None:
    assert field in {known.name for known in dataclasses.fields(kind)}


@pytest.mark.parametrize("field", ["registered_address", "municipality", "phone", "bed"])
def test_what_is_left_out_of_the_person_stays_out(field: str) -> None:
    marked = dataclasses.replace(person(), **{field: MARK})  # type: ignore[arg-type] # by name
    assert MARK not in on_plan(PersonDetailsChanged(person=marked))


def test_every_value_of_the_domain_is_shown_or_has_a_reason_not_to_be() -> None:
    values = {
        value
        for value in vars(models.values).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    }
    assert values == set(SHOWN) | set(NOT_ON_PAPER)


@pytest.mark.parametrize("section", [s for s in PlanSection if s is not PlanSection.STAFF])
def test_each_section_of_the_plan_reaches_it(section: PlanSection) -> None:
    assert MARK in on_plan(note(section))


def note(section: PlanSection) -> PlanNoteWritten:
    return PlanNoteWritten(section=section, unit=WARD, profession=Profession.NURSE, text=MARK)


@pytest.mark.parametrize("kind", ANNAS)
@pytest.mark.parametrize(
    "body",
    [
        note(PlanSection.STAFF),
        TrackSet(track=Track.RED, reason=MARK),
        ConsentRecorded(
            consent=Consent(given=True, given_by=MARK, given_on=HOME_DAY, exceptions=MARK)
        ),
        SipNeedDecided(need=SipNeed(needed=True, reason=MARK)),
        AnswerGiven(
            party=Party.OUTPATIENT,
            condition=MARK,
            network=MARK,
            measures=MARK,
            aids=MARK,
            during_stay=MARK,
        ),
    ],
    ids=lambda body: type(body).__name__,
)
def test_what_is_for_staff_never_stands_on_paper(kind: PaperKind, body: Any) -> None:
    assert MARK not in words(kind, written(ANNA, body))


@pytest.mark.parametrize("kind", ANNAS)
@pytest.mark.parametrize("word", ["CFS", "ADL", "§", "kronor", "Gul", "gult spår", "utsatt"])
def test_staff_words_never_stand_on_paper(kind: PaperKind, word: str) -> None:
    assert word not in words(kind, ANNA)
