"""What people typed fits where it is put: capitals, stops, small words, and nothing said twice."""

import dataclasses
import datetime as dt

import pytest

from models.operations.messages import HomegoingPlanned
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
    FollowUpsPlanned,
    MeasureAdvanced,
    MeasurePlanned,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PlanNoteWritten,
)
from models.state import CaseFile
from models.values import (
    Aid,
    CareContact,
    Consulted,
    Destination,
    FollowUp,
    Measure,
    MeasureStage,
    MedicalResponsibility,
    PaperKind,
    Performer,
    PlanSection,
    Profession,
)
from tests.printing.anna import anna, homegoing, person, write
from tests.printing.anna_people import CARE_MANAGER, HOME_DAY, HOME_HELP, MADE_AT, WARD
from tests.printing.anna_self_care import self_care
from tests.printing.contexts import with_medication, with_self_care, without, words, written

PLAN, SELFCARE = PaperKind.PLAN, PaperKind.SELFCARE


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def noted(case: CaseFile, section: PlanSection, text: str) -> str:
    bare = without(case, f"plan/{section}")
    note = PlanNoteWritten(section=section, unit=WARD, profession=Profession.NURSE, text=text)
    return words(PLAN, written(bare, note))


def going(case: CaseFile, **changes: object) -> str:
    plan = dataclasses.replace(homegoing(), **changes)  # type: ignore[arg-type] # by name
    return words(PLAN, written(case, HomegoingPlanned(homegoing=plan)))


def helped(case: CaseFile, measure: Measure, *, confirmed: bool) -> CaseFile:
    """Return the case with this measure alone."""
    planned = MeasurePlanned(measure_id="x", unit=HOME_HELP, measure=measure)
    alone = write(without(case, "measure"), planned, CARE_MANAGER, HOME_HELP, MADE_AT)
    if not confirmed:
        return alone
    for stage in MeasureStage:
        step = MeasureAdvanced(measure_id="x", stage=stage, on=HOME_DAY)
        alone = write(alone, step, CARE_MANAGER, HOME_HELP, MADE_AT)
    return alone


MEALS = Measure(
    what="matlåda",
    provider="kommunens kök",
    phone="0980-31 92 24",
    how_often="varje dag",
    first_on=HOME_DAY,
    first_at=dt.time(16),
    if_not_ready="du får ett brev",
)


@pytest.mark.parametrize(
    "typed", ["hos Karin, Ängsvägen 2", "till Karin, Ängsvägen 2", "Karin, Ängsvägen 2."]
)
def test_the_address_follows_its_own_small_word(case: CaseFile, typed: str) -> None:
    assert "och kör dig till Karin, Ängsvägen 2." in going(case, address=typed)


def test_an_address_of_one_small_word_stands(case: CaseFile) -> None:
    assert "och kör dig till Hos." in going(case, address="Hos")


def test_who_meets_the_person_begins_a_sentence(case: CaseFile) -> None:
    assert "\nPersonalen möter dig hemma." in going(case, met_by="personalen.")


def test_what_is_not_ready_is_two_sentences(case: CaseFile) -> None:
    text = words(PLAN, helped(case, MEALS, confirmed=False))
    assert "• Matlåda: Du får ett brev.\n" in text


def test_an_undated_follow_up_says_that_its_time_is_not_set(case: CaseFile) -> None:
    text = words(PLAN, written(case, FollowUpsPlanned(follow_ups=(FollowUp(what="blodprov"),))))
    assert "• Blodprov: Tiden är inte bestämd än.\n" in text


def test_help_begins_with_a_capital_wherever_it_stands(case: CaseFile) -> None:
    text = words(PLAN, helped(case, MEALS, confirmed=True))
    assert "Torsdag 15 januari | 16.00 | Kommunens kök |" in text
    assert "\nMatlåda | Kommunens kök 0980-31 92 24 |" in text


def test_without_confirmed_help_the_plan_says_so_first(case: CaseFile) -> None:
    text = words(PLAN, helped(case, MEALS, confirmed=False))
    assert "\nFörst kommer\nDet är inte bestämt än. Läs under ”Inte klart än”.\n" in text


def test_aids_are_listed_with_small_letters_after_the_first(case: CaseFile) -> None:
    names = ("rollator", "Hög toalettsits", "TENS")
    aids = tuple(
        Aid(item=name, responsible="Arbetsterapeut Sara Nyman", delivered_on=HOME_DAY)
        for name in names
    )
    text = words(PLAN, written(case, AidsListed(aids=aids)))
    assert "Rollator, hög toalettsits och TENS: kom 15 januari.\n" in text
    assert "Frågor: arbetsterapeut Sara Nyman." in text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("du får svårt att andas", "får svårt att andas"),
        ("Om du får svårt att andas", "får svårt att andas"),
        ("- får svårt att andas", "får svårt att andas"),
        ("du", "du"),
    ],
)
def test_the_heading_of_112_is_not_said_twice(case: CaseFile, typed: str, shown: str) -> None:
    text = noted(case, PlanSection.CALL_112, typed)
    assert f"\nRing 112 om du\n• {shown}\n" in text


def test_the_list_of_the_nurse_goes_on_from_its_heading(case: CaseFile) -> None:
    text = noted(case, PlanSection.CALL_NURSE, "Om du ramlar\nDu får feber\nKarin blir orolig")
    assert "samma dag om\n• du ramlar\n• du får feber\n• Karin blir orolig\n" in text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Du mår bra", "Du mår bra."),
        ("Du mår bra\nDu åt lite", "Du mår bra.\nDu åt lite."),
        ("Du mår bra och\nåt lite", "Du mår bra och\nåt lite."),
        ("Hur mår du?", "Hur mår du?"),
        ("Se 1177 (dygnet runt)", "Se 1177 (dygnet runt)"),
    ],
)
def test_running_text_ends_in_a_stop(case: CaseFile, typed: str, shown: str) -> None:
    assert f"\nSå gick det\n{shown}\n" in noted(case, PlanSection.COURSE, typed)


def test_what_somebody_answers_for_is_inside_a_sentence(case: CaseFile) -> None:
    rows = (MedicalResponsibility(who="läkarna", concerning="Höften"),)
    text = words(PLAN, written(case, MedicalResponsibilitySet(responsible=rows)))
    assert "\nFör höften: läkarna.\n" in text


def test_one_alone_gets_in_touch_about_the_meeting(case: CaseFile) -> None:
    contact = CareContact(name="Eva Norin", role="", unit_name="", phone="0980-31 92 31")
    other = dataclasses.replace(contact, name="Ola Rask")
    text = words(PLAN, written(case, CareContactsNamed(contacts=(contact, other))))
    assert "Hälsocentralen hör av sig till dig." in text


def test_the_meeting_explains_itself(case: CaseFile) -> None:
    text = words(PLAN, case)
    assert "Du får en tid | Möte (SIP) där du och alla som hjälper dig gör en plan." in text


def test_an_interpreter_is_there_when_the_person_tells_it_back(case: CaseFile) -> None:
    arabic = dataclasses.replace(person(), language="Arabiska", interpreter=True)
    text = words(PLAN, written(case, PersonDetailsChanged(person=arabic)))
    assert "Berätta med egna ord, med tolk: Vad ska du göra hemma?" in text


def test_a_care_home_has_staff_of_its_own(case: CaseFile) -> None:
    moved = helped(case, MEALS, confirmed=True)
    assert "De som kommer från hemtjänsten är inte sjuksköterskor." not in going(
        moved, destination=Destination.CARE_HOME
    )
    assert "De som kommer från hemtjänsten är inte sjuksköterskor." in going(moved)


def test_the_certificate_says_dig_of_the_person(case: CaseFile) -> None:
    rows = tuple(Consulted(who=who, role="", on=HOME_DAY) for who in ("Du själv", "karin"))
    text = words(SELFCARE, with_self_care(case, consulted=rows))
    assert "Vi har pratat med\nDig | 15 januari\nKarin | 15 januari\n" in text


def test_the_certificate_goes_on_from_its_headings(case: CaseFile) -> None:
    changed = with_self_care(case, reassess_if="Du blir sämre", call_if=("Om du ramlar",))
    text = words(SELFCARE, changed)
    assert "Vi bedömer igen om\ndu blir sämre.\n" in text
    assert "Ring om\n• du ramlar\n" in text


def test_the_one_who_helps_begins_the_sentence(case: CaseFile) -> None:
    measure = dataclasses.replace(
        self_care().measures[0],
        what="ge insulin",
        how="Spruta under huden",
        performer=Performer.NEXT_OF_KIN,
        performer_name="din dotter Karin",
    )
    text = words(SELFCARE, with_self_care(case, measures=(measure,)))
    assert "1. Ge insulin\n" in text
    assert "\nDin dotter Karin hjälper dig.\n" in text
    assert "\nSpruta under huden.\n" in text


def test_pouches_are_not_the_old_ones_even_without_a_last_day(case: CaseFile) -> None:
    text = words(PaperKind.MEDICATION, with_medication(case, supply_until=None))
    assert "Ligger i dosrullar\nBara i nya dosrullar. Använd inte de gamla.\n" in text
