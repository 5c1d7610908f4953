"""The plan says what is certain as facts, what is not as not, and everything where it is looked for."""

import dataclasses
import datetime as dt

import pytest

from models.operations.messages import HomegoingPlanned
from models.operations.papers import MedicationHandedOver
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
    FollowUpsPlanned,
    MeasureAdvanced,
    MeasureRemoved,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PhoneLinesSet,
    SipNeedDecided,
)
from models.state import CaseFile
from models.values import (
    Aid,
    CareContact,
    Destination,
    FollowUp,
    MeasureStage,
    MedicalResponsibility,
    PaperKind,
    PhoneLine,
    SipExemption,
    SipNeed,
    Transport,
)
from printing.papers import build
from tests.printing.anna import admitted, anna, homegoing, person, write
from tests.printing.anna_medicines import AS_NEEDED
from tests.printing.anna_people import CARE_MANAGER, HOME_DAY, HOME_HELP, MADE_AT
from tests.printing.contexts import (
    ANNAS,
    context,
    with_list,
    with_medication,
    without,
    words,
    written,
)
from tests.printing.goldens import golden

PLAN = PaperKind.PLAN


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def part(text: str, begin: str, end: str) -> str:
    """Return what stands between two headings."""
    return text.partition(f"\n{begin}\n")[2].partition(f"\n{end}\n")[0]


@pytest.mark.parametrize("kind", ANNAS)
def test_annas_papers_say_word_for_word_what_they_should(kind: PaperKind, case: CaseFile) -> None:
    assert words(kind, case) == golden(kind).read_text(encoding="utf-8")


def test_the_headings_come_in_the_order_of_need(case: CaseFile) -> None:
    text = words(PLAN, case)
    headings = [
        "Först kommer",
        "Vem ringer jag?",
        "Läkemedel",
        "Inte klart än",
        "Om dig",
        "Därför var du på sjukhuset",
        "Så gick det",
        "När du åker hem",
        "Ring 112 om du",
        "Ring sjuksköterskan samma dag om",
        "De första dagarna – vem gör vad",
        "Det här gör du själv",
        "Hjälpmedel",
        "Mat och sår",
        "Uppföljning",
        "Din fasta vårdkontakt",
        "Vem har medicinskt ansvar nu",
        "Papper du har fått",
        "Planen är gjord av",
    ]
    places = [text.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)


# --- going home ------------------------------------------------------------------------


def going(case: CaseFile, **changes: object) -> str:
    plan = dataclasses.replace(homegoing(), **changes)  # type: ignore[arg-type] # by name
    return words(PLAN, written(case, HomegoingPlanned(homegoing=plan)))


@pytest.mark.parametrize(
    ("destination", "lead"),
    [
        (Destination.OWN_HOME, "Du åker hem torsdag 15 januari och är framme klockan 14.00."),
        (Destination.NEXT_OF_KIN, "Du åker till en närstående torsdag 15 januari"),
        (Destination.SHORT_TERM, "Du åker till korttidsboendet torsdag 15 januari"),
        (Destination.CARE_HOME, "Du åker till ditt boende torsdag 15 januari"),
        (Destination.OTHER, "Du lämnar sjukhuset torsdag 15 januari"),
    ],
)
def test_the_lead_says_where_and_when(case: CaseFile, destination: Destination, lead: str) -> None:
    assert lead in going(case, destination=destination)


def test_only_who_goes_home_is_met_at_home(case: CaseFile) -> None:
    assert "Din dotter Karin möter dig.\n" in going(
        case,
        destination=Destination.SHORT_TERM,
        food_at_home="",
        key_arranged=False,
        transport_number="",
    )


@pytest.mark.parametrize(
    ("transport", "words_of_it"),
    [
        (Transport.PATIENT_TRANSPORT, "Sjukresan hämtar dig på avdelningen klockan 12.45"),
        (Transport.NEXT_OF_KIN, "En närstående hämtar dig på avdelningen klockan 12.45"),
        (Transport.OWN, "Du lämnar avdelningen klockan 12.45"),
        (Transport.AMBULANCE, "Ambulansen hämtar dig på avdelningen klockan 12.45"),
    ],
)
def test_the_journey_says_who_drives(
    case: CaseFile, transport: Transport, words_of_it: str
) -> None:
    assert words_of_it in going(case, transport=transport)


def test_nothing_to_say_about_the_journey_leaves_no_heading(case: CaseFile) -> None:
    text = going(case, met_by="", food_at_home="", key_arranged=False, transport_number="")
    assert "När du åker hem" not in text


def test_a_plan_without_a_day_says_so() -> None:
    assert "Dagen när du åker hem är inte bestämd än." in words(PLAN, admitted())


# --- who comes -------------------------------------------------------------------------


def test_who_comes_first_is_named_once_with_the_first_visit(case: CaseFile) -> None:
    assert part(words(PLAN, case), "Först kommer", "Vem ringer jag?").strip().split("\n") == [
        "Torsdag 15 januari | 15.30 | Hemtjänsten i Krokom | 0980-31 92 20",
        "Fredag 16 januari | 9.00 | Kommunens sjuksköterska | 0980-31 92 40",
    ]


def test_who_comes_later_is_first_if_nobody_comes_sooner(case: CaseFile) -> None:
    later = without(case, "measure/tvatta", "measure/medicin", "measure/forband")
    rows = part(words(PLAN, later), "Först kommer", "Vem ringer jag?")
    assert "Måndag 19 januari | 13.00 | Fysioterapeut Jonas Berg" in rows


def unconfirmed(case: CaseFile) -> CaseFile:
    body = MeasureAdvanced(measure_id="tvatta", stage=MeasureStage.ORDERED, on=HOME_DAY)
    return write(case, body, CARE_MANAGER, HOME_HELP, MADE_AT)


def test_a_visit_that_is_not_confirmed_is_no_fact(case: CaseFile) -> None:
    rows = part(words(PLAN, unconfirmed(case)), "De första dagarna – vem gör vad", "Hjälpmedel")
    assert "Hjälp att tvätta dig" not in rows


def test_a_visit_that_is_not_confirmed_stands_as_not_ready(case: CaseFile) -> None:
    text = part(words(PLAN, unconfirmed(case)), "Inte klart än", "Om dig")
    assert "• Hjälp att tvätta dig och klä på dig." in text


def test_a_measure_that_is_taken_away_is_gone(case: CaseFile) -> None:
    body = MeasureRemoved(measure_id="larm", reason="Behövs inte")
    assert "Trygghetslarm" not in words(PLAN, write(case, body, CARE_MANAGER, HOME_HELP, MADE_AT))


def test_home_help_is_told_apart_from_nurses(case: CaseFile) -> None:
    assert "De som kommer från hemtjänsten är inte sjuksköterskor." in words(PLAN, case)


def test_nothing_is_said_of_home_help_where_there_is_none(case: CaseFile) -> None:
    text = words(PLAN, without(case, "measure/tvatta", "measure/medicin"))
    assert "De som kommer från hemtjänsten är inte sjuksköterskor." not in text


def test_without_anything_promised_there_is_no_table(case: CaseFile) -> None:
    assert "De första dagarna" not in words(PLAN, without(case, "measure"))


def test_a_number_that_is_always_there_is_not_repeated(case: CaseFile) -> None:
    lines = (PhoneLine(when="Dygnet runt", who="Sjukvårdsrådgivningen", phone="1177"),)
    assert words(PLAN, written(case, PhoneLinesSet(lines=lines))).count("1177") == 1


# --- medicines -------------------------------------------------------------------------


def medicines_of(case: CaseFile) -> str:
    return part(words(PLAN, case), "Läkemedel", "Inte klart än").strip()


def test_a_list_from_the_record_is_named(case: CaseFile) -> None:
    changed = written(case, MedicationHandedOver(handed_over_at=MADE_AT))
    assert medicines_of(changed) == "Du har fått din läkemedelslista från sjukhuset."


def test_a_list_from_the_record_is_among_the_papers(case: CaseFile) -> None:
    changed = written(case, MedicationHandedOver(handed_over_at=MADE_AT))
    assert "Läkemedelslista från sjukhuset | 15 januari" in words(PLAN, changed)


@pytest.mark.parametrize("register", ["medication_check", "medication"])
def test_nothing_is_repeated_from_a_list_that_does_not_stand(case: CaseFile, register: str) -> None:
    text = medicines_of(without(case, register))
    assert text == "Din läkemedelslista är inte klar än. Du får den innan du åker."


def test_the_plan_says_only_what_the_list_holds(case: CaseFile) -> None:
    bare = with_medication(case, next_dose=None, supply_until=None, dose_pouches_paused=False)
    assert medicines_of(bare) == "2 nya, 1 ändrat och 1 som du ska sluta med."


def test_a_list_in_conflict_says_nothing(case: CaseFile) -> None:
    register = case.registers["medication"]
    both = dataclasses.replace(register, heads=(register.head, register.head))
    changed = dataclasses.replace(case, registers={**case.registers, "medication": both})
    assert "är inte klar än" in medicines_of(changed)


# --- the person and the rest -----------------------------------------------------------


def test_an_interpreter_is_promised(case: CaseFile) -> None:
    changed = dataclasses.replace(person(), language="arabiska", interpreter=True)
    text = words(PLAN, written(case, PersonDetailsChanged(person=changed)))
    assert "Du talar arabiska och behöver tolk." in text


def test_an_unknown_language_is_not_guessed(case: CaseFile) -> None:
    changed = dataclasses.replace(person(), language="")
    assert "Du talar" not in words(PLAN, written(case, PersonDetailsChanged(person=changed)))


@pytest.mark.parametrize(
    ("left", "heading"), [("call_112", "Ring 112 om du"), ("call_nurse", "Ring sjuksköterskan")]
)
def test_one_list_of_when_to_call_stands_alone(case: CaseFile, left: str, heading: str) -> None:
    other = "call_nurse" if left == "call_112" else "call_112"
    assert heading in words(PLAN, without(case, f"plan/{other}/"))


def test_a_list_mark_that_was_typed_is_not_printed_twice(case: CaseFile) -> None:
    note = case.registers["plan/call_112/avd-ortopedi/physician"].head.body
    typed = dataclasses.replace(note, text="- får svårt att andas\n\n• slår i huvudet")  # type: ignore[type-var]
    text = words(PLAN, written(case, typed))
    assert "• får svårt att andas\n• slår i huvudet" in text


@pytest.mark.parametrize(
    ("left", "heading"),
    [("plan/wound", "Mat"), ("plan/nutrition", "Sår")],
)
def test_food_and_wound_have_their_own_heading_alone(
    case: CaseFile, left: str, heading: str
) -> None:
    assert f"\n{heading}\n" in words(PLAN, without(case, left))


def test_the_certificate_lists_what_to_do_where_nobody_wrote_it(case: CaseFile) -> None:
    text = part(words(PLAN, without(case, "plan/self/")), "Det här gör du själv", "Hjälpmedel")
    assert text.strip().split("\n") == [
        "• Träna höften",
        "• Stödstrumpor",
        "Läs mer i ditt egenvårdsintyg.",
    ]


def test_without_self_care_nothing_points_at_a_certificate(case: CaseFile) -> None:
    assert "egenvårdsintyg" not in words(PLAN, without(case, "self_care"))


def test_an_awaited_aid_is_not_ready(case: CaseFile) -> None:
    aid = Aid(
        item="Säng", responsible="Sara Nyman", phone="0980-31 92 42", expected="kommer 16 januari"
    )
    text = part(words(PLAN, written(case, AidsListed(aids=(aid,)))), "Inte klart än", "Om dig")
    assert "• Säng: Kommer 16 januari. Fråga Sara Nyman, 0980-31 92 42." in text


def test_an_awaited_aid_says_what_is_known(case: CaseFile) -> None:
    aids = (Aid(item="Säng", responsible=""), Aid(item="Stol", responsible="Sara Nyman"))
    text = words(PLAN, written(case, AidsListed(aids=aids)))
    assert "• Säng: Det har inte kommit än.\n• Stol: Det har inte kommit än. Fråga" in text


def test_an_aid_without_anyone_to_ask_stands_alone(case: CaseFile) -> None:
    aids = (Aid(item="Säng", responsible="", delivered_on=HOME_DAY),)
    assert "Säng: kom 15 januari.\n\n" in words(PLAN, written(case, AidsListed(aids=aids)))


def test_aids_that_came_on_one_day_stand_together(case: CaseFile) -> None:
    aids = tuple(Aid(item=item, responsible="", delivered_on=HOME_DAY) for item in ("Stol", "Säng"))
    assert "Stol och säng: kom 15 januari.\n" in words(PLAN, written(case, AidsListed(aids=aids)))


def test_follow_ups_stand_in_the_order_of_their_days(case: CaseFile) -> None:
    later = FollowUp(what="Sedan", on=dt.date(2026, 2, 2))
    sooner = FollowUp(what="Först", on=dt.date(2026, 1, 20), at=dt.time(10))
    text = words(PLAN, written(case, FollowUpsPlanned(follow_ups=(later, sooner))))
    assert "tisdag 20 januari klockan 10.00 | Först.\nmåndag 2 februari | Sedan." in text


@pytest.mark.parametrize(
    ("exemption", "expected"),
    [
        (SipExemption.CURRENT_SIP, "Du har redan en gemensam plan (SIP) som gäller."),
        (SipExemption.ONE_PRINCIPAL, "Du behöver ingen gemensam plan (SIP)."),
        (SipExemption.DECLINED, "Du har sagt nej till en gemensam plan (SIP)."),
        (SipExemption.COMPULSORY_CARE, "Du har en samordnad vårdplan i stället för en"),
        (None, "Du behöver ingen gemensam plan (SIP) nu."),
    ],
)
def test_why_there_is_no_sip_is_told_plainly(
    case: CaseFile, exemption: SipExemption | None, expected: str
) -> None:
    need = SipNeed(needed=False, reason="§ 4:1", exemption=exemption)
    assert expected in words(PLAN, written(case, SipNeedDecided(need=need)))


def test_without_a_care_contact_the_health_centre_calls(case: CaseFile) -> None:
    text = words(PLAN, without(case, "care_contacts"))
    assert "Hälsocentralen hör av sig till dig." in text


def test_without_a_care_contact_the_plan_says_who_names_one(case: CaseFile) -> None:
    text = words(PLAN, without(case, "care_contacts"))
    assert "Det är inte bestämt än. Hälsocentralen bestämmer vem det blir." in text


def test_several_care_contacts_stand_together(case: CaseFile) -> None:
    contacts = (
        CareContact(name="Eva Norin", role="distriktssköterska", unit_name="HC", phone=""),
        CareContact(name="Ola Rask", role="", unit_name="", phone="0980-31 92 30"),
    )
    text = words(PLAN, written(case, CareContactsNamed(contacts=contacts)))
    assert part(text, "Din fasta vårdkontakt", "Vem har medicinskt ansvar nu").strip() == (
        "Eva Norin på HC.\nOla Rask, 0980-31 92 30.\n"
        "Eva Norin är distriktssköterska. De hjälper dig att ordna din vård.\n"
        "Ring inte dit när det är bråttom."
    )


def test_a_care_contact_without_a_role_still_helps(case: CaseFile) -> None:
    contact = CareContact(name="Eva Norin", role="", unit_name="HC", phone="")
    text = words(PLAN, written(case, CareContactsNamed(contacts=(contact,))))
    assert "Din fasta vårdkontakt hjälper dig att ordna din vård." in text


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"until": "återbesöket"}, "Läkarna, till och med återbesöket."),
        ({"until": "tills vidare"}, "Läkarna, tills vidare."),
        ({"concerning": "för höften"}, "För höften: läkarna."),
        ({"from_date": HOME_DAY}, "Från 15 januari: läkarna."),
    ],
)
def test_medical_responsibility_says_for_what_and_how_long(
    case: CaseFile, row: dict[str, object], expected: str
) -> None:
    responsible = MedicalResponsibility(who="läkarna", **row)  # type: ignore[arg-type] # by name
    body = MedicalResponsibilitySet(responsible=(responsible,))
    assert expected in words(PLAN, written(case, body))


def test_without_other_papers_none_are_listed(case: CaseFile) -> None:
    assert "Papper du har fått" not in words(PLAN, without(case, "medication", "self_care"))


def test_a_paper_that_is_stopped_is_not_promised(case: CaseFile) -> None:
    late = words(PLAN, case, made_at=dt.datetime(2026, 3, 1, 8, tzinfo=dt.UTC))
    assert "Egenvårdsintyg |" not in late


def test_an_unwritten_plan_names_no_authors() -> None:
    assert "Planen är gjord av" not in words(PLAN, admitted())


def test_a_stopped_plan_is_built_as_a_draft() -> None:
    assert build(PLAN, admitted(), context()).frame.state.value == "draft"


def test_an_unchanged_list_is_told_on_the_plan(case: CaseFile) -> None:
    text = words(PLAN, with_list(case, AS_NEEDED[0]))
    assert "\nLäkemedel\nInga ändringar.\n" in text
