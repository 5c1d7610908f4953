"""Texts that cannot be read, days that nobody meant and numbers that fill pages."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from models.clock import from_local
from models.errors import RuleError
from models.operations import Body, UnknownBody, decode, encode
from models.operations.bounds import out_of_bounds
from models.operations.messages import CaseOpened, HomegoingPlanned
from models.operations.papers import MedicationTranscribed
from models.operations.planning import (
    AidsListed,
    ConsentRecorded,
    PersonDetailsChanged,
    PlanNoteWritten,
    TrackSet,
)
from models.rules.content import refusal_of_content
from models.rules.identity_number import age_on, stored_identity_number
from models.rules.setting import Setting
from models.values import Aid, IdentityKind, PlanSection, Profession, Track
from tests.makers import (
    ADMITTED,
    CONSENT,
    DIRECTORY,
    HOMEGOING,
    MEDICATION,
    MEDICINE,
    NURSE,
    PERSON,
    WARD,
    anna,
    january,
    moment,
)

SETTING = Setting(case=anna("ready").case, actor=NURSE, now=moment(20, 12), directory=DIRECTORY)
FAR_OFF = dt.date(9999, 12, 31)


def said(body: Body) -> str | None:
    refusal = refusal_of_content(body, SETTING)
    return refusal.sentence if refusal else None


def track(reason: str) -> TrackSet:
    return TrackSet(track=Track.RED, reason=reason)


def dose_of(amount: str) -> MedicationTranscribed:
    dose = replace(MEDICINE.doses[0], amount=Decimal(amount))
    medicine = replace(MEDICINE, doses=(dose,))
    return MedicationTranscribed(medication=replace(MEDICATION, medicines=(medicine,)))


def aid(delivered_on: dt.date) -> AidsListed:
    return AidsListed(aids=(Aid(item="Rollator", responsible="Åsa", delivered_on=delivered_on),))


# --- texts -------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["\u200b", "\u202e\u202c", "\0\0", "\ufeff \u2060", "\ue000"])
def test_a_text_without_a_letter_that_can_be_seen_is_refused(text: str) -> None:
    assert said(track(text)) == "Orsak har tecken som inte går att läsa. Skriv om texten."


def test_half_a_letter_is_refused_because_it_cannot_be_kept() -> None:
    assert said(track("Faller ofta \ud83d")) == (
        "Orsak har tecken som inte går att läsa. Skriv om texten."
    )


def test_a_name_that_nobody_can_see_is_no_name() -> None:
    person = replace(PERSON, name="\u200b\u200b")
    assert said(PersonDetailsChanged(person=person)) == (
        "Namn har tecken som inte går att läsa. Skriv om texten."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Två\nrader",
        "a\u0301e\u0308",
        "Mjukt\u00adbindestreck",
        "مرحبا",
        "😀",
        "<img src=/etc/passwd>",
        "%s %(x)s {0}",
        "'; DROP TABLE operation;--",
        "Två\n\tindragna",
    ],
)
def test_a_text_with_something_to_see_is_left_to_other_checks(text: str) -> None:
    assert said(track(text)) is None


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Ta \u202e10 mg\u202c om dagen", "U+202E"),
        ("\u200fabc", "U+200F"),
        ("ring \u202a0980-31 92 00\u202c", "U+202A"),
        ("a\u2066b", "U+2066"),
        ("a\u061cb", "U+061C"),
    ],
)
def test_a_text_with_a_sign_that_turns_it_round_is_refused_by_its_field(
    text: str, sign: str
) -> None:
    assert said(track(text)) == (
        f"Orsak har ett osynligt tecken, {sign}, som vänder på texten. "
        "Skriv om den eller klistra in den som ren text."
    )


def test_a_name_that_is_turned_round_is_refused() -> None:
    person = replace(PERSON, name="Anna \u202egrebÖ\u202c")
    assert said(PersonDetailsChanged(person=person)) == (
        "Namn har ett osynligt tecken, U+202E, som vänder på texten. "
        "Skriv om den eller klistra in den som ren text."
    )


def test_a_note_of_twenty_thousand_characters_is_refused_with_the_limit() -> None:
    note = PlanNoteWritten(
        section=PlanSection.COURSE,
        unit=WARD,
        profession=Profession.NURSE,
        text="Äter själv. " * 1700,
    )
    assert said(note) == "Texten är för långt: 20400 tecken. Korta ner det till högst 4000."


# --- days --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            HomegoingPlanned(homegoing=replace(HOMEGOING, on=FAR_OFF)),
            "Datum: året 9999 kan inte stämma. Kontrollera datumet.",
        ),
        (
            ConsentRecorded(consent=replace(CONSENT, given_on=dt.date(26, 1, 12))),
            "Samtycket gäller från: året 26 kan inte stämma. Kontrollera datumet.",
        ),
        (
            aid(dt.date(206, 1, 20)),
            "Levererat: året 206 kan inte stämma. Kontrollera datumet.",
        ),
        (
            MedicationTranscribed(medication=replace(MEDICATION, supply_until=FAR_OFF)),
            "Räcker till och med: året 9999 kan inte stämma. Kontrollera datumet.",
        ),
    ],
)
def test_a_year_that_nobody_meant_is_refused_by_its_field(body: Body, words: str) -> None:
    assert said(body) == words


@pytest.mark.parametrize("day", [dt.date(1900, 1, 1), january(20), dt.date(2199, 12, 31)])
def test_the_years_that_the_program_reckons_with_are_accepted(day: dt.date) -> None:
    lasting = replace(MEDICATION, supply_until=day)
    assert said(MedicationTranscribed(medication=lasting)) is None


def test_an_admission_in_the_year_one_is_refused() -> None:
    admitted = dt.datetime(1, 1, 2, tzinfo=dt.UTC)
    refusal = refusal_of_content(CaseOpened(person=PERSON, admitted_at=admitted), SETTING)
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("year_unlikely", "admitted_at")


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
def test_a_local_time_of_an_unlikely_year_is_refused(year: int) -> None:
    with pytest.raises(RuleError, match=r"^local_year_unlikely$"):
        from_local(dt.datetime(year, 1, 1, 0, 30))


# --- numbers -----------------------------------------------------------------------------


@pytest.mark.parametrize("amount", ["1E+9", "1E+100000", "0.333333333333333333", "1E-30"])
def test_an_amount_that_cannot_be_given_is_refused(amount: str) -> None:
    assert said(dose_of(amount)) == "Dos: talet kan inte stämma. Kontrollera det."


@pytest.mark.parametrize("amount", ["0", "-1", "NaN", "sNaN", "Infinity", "-0"])
def test_an_amount_that_is_none_is_a_missing_dose(amount: str) -> None:
    refusal = refusal_of_content(dose_of(amount), SETTING)
    assert refusal is not None
    assert refusal.code == "dose_missing"


@pytest.mark.parametrize("amount", ["1", "0.5", "0.25", "9999.999", "1E+2"])
def test_an_amount_that_can_be_given_is_accepted(amount: str) -> None:
    assert said(dose_of(amount)) is None


# --- the journal -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        dose_of("1E+999999999999999999"),
        dose_of("NaN"),
        aid(dt.date(1, 1, 1)),
        CaseOpened(person=PERSON, admitted_at=dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.UTC)),
    ],
    ids=lambda body: body.kind,
)
def test_what_nobody_could_have_written_is_read_as_unknown(body: Body) -> None:
    found = decode(body.kind, body.version, encode(body))
    assert found == UnknownBody(kind=body.kind, version=body.version, raw=encode(body))


@pytest.mark.parametrize("make", [lambda: dose_of("0.5"), lambda: aid(january(20))])
def test_what_somebody_could_have_written_is_read_again(make: Callable[[], Body]) -> None:
    assert decode(make().kind, 1, encode(make())) == make()


def test_bounds_name_the_field_however_deep_it_is() -> None:
    assert list(out_of_bounds(dose_of("1E+9"))) == [("amount", Decimal("1E+9"))]
    assert list(out_of_bounds(CaseOpened(person=PERSON, admitted_at=ADMITTED))) == []


# --- identity numbers that something else has stored -------------------------------------


@pytest.mark.parametrize("digits", ["", "abc", "12", "1944021090620", "١٩٤٤٠٢١٠٩٠٦٢"])
def test_what_is_not_twelve_digits_says_nothing_of_who(digits: str) -> None:
    number = stored_identity_number(digits, IdentityKind.PERSONNUMMER)
    assert not number.confirmed
    assert number.text == digits
    assert age_on(number, january(12)) is None
