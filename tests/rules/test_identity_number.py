import datetime as dt

import personnummer.personnummer as package
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RuleError
from models.rules.identity_number import (
    IdentityNumber,
    age_on,
    parse_identity_number,
    stored_identity_number,
)
from models.values import IdentityKind

DAY = dt.date(2026, 1, 12)
PUBLIC = [
    "194402109062",
    "196002262852",
    "198002079294",
    "199802012394",
    "191102129119",
]
COORDINATION = "197010632391"  # the public example 701063-2391
RESERVE = r"99[0-9]{10}|R-[0-9]{4}"


def refusal(text: str, on: dt.date = DAY) -> str:
    with pytest.raises(RuleError) as refused:
        parse_identity_number(text, on)
    return refused.value.code


@pytest.mark.parametrize("digits", PUBLIC)
def test_the_public_test_numbers_are_numbers(digits: str) -> None:
    number = parse_identity_number(digits, DAY)
    assert number == IdentityNumber(digits, IdentityKind.PERSONNUMMER)
    assert number.confirmed


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("19440210-9062", "194402109062"),
        (" 19440210 9062 ", "194402109062"),
        ("19440210–9062", "194402109062"),
        ("440210-9062", "194402109062"),
        ("110212+9119", "191102129119"),
        ("980201-2394", "199802012394"),
    ],
)
def test_usual_ways_to_write_give_twelve_digits(typed: str, digits: str) -> None:
    assert parse_identity_number(typed, DAY).digits == digits


def test_a_samordningsnummer_has_60_added_to_its_day() -> None:
    assert parse_identity_number("701063-2391", DAY) == IdentityNumber(
        COORDINATION, IdentityKind.COORDINATION
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "identity_empty"),
        ("   ", "identity_empty"),
        ("Anna Öberg", "identity_characters"),
        ("19440210_9062", "identity_characters"),
        ("١٩٤٤٠٢١٠٩٠٦٢", "identity_characters"),
        ("19440210-9062-", "identity_characters"),
        ("<img src=x>", "identity_characters"),
        ("1944", "identity_length"),
        ("19440210906", "identity_length"),
        ("1944021090622", "identity_length"),
        ("4402109062", "identity_separator"),
        ("19440210+9062", "identity_separator"),
        ("1944-02109062", "identity_separator"),
        ("19441310-9062", "identity_date"),
        ("19440010-9062", "identity_date"),
        ("19440230-9062", "identity_date"),
        ("19440200-9062", "identity_date"),
        ("19440260-9062", "identity_date"),
        ("19440292-9062", "identity_date"),
        ("19430229-9062", "identity_date"),
        ("18440210-9062", "identity_year"),
        ("18980201-2394", "identity_year"),
        ("20440210-9062", "identity_year"),
        ("00000210-9062", "identity_year"),
        ("19440210-0002", "identity_serial"),
        ("19440210-9063", "identity_check_digit"),
        ("19440211-9062", "identity_check_digit"),
    ],
)
def test_a_refusal_names_what_is_wrong(typed: str, code: str) -> None:
    assert refusal(typed) == code


def test_a_wrong_length_says_how_many_digits_there_are() -> None:
    with pytest.raises(RuleError) as refused:
        parse_identity_number("19440210906", DAY)
    assert refused.value.values == {"field": "identity_number", "digits": 11}


def outcome(text: str) -> str:
    try:
        return parse_identity_number(text, DAY).kind
    except RuleError as refused:
        return refused.code


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_a_named_refusal(text: str) -> None:
    assert outcome(text).startswith(("identity_", "personnummer", "coordination"))


@given(st.sampled_from(PUBLIC), st.integers(2, 11), st.integers(1, 9))
def test_one_mistyped_digit_is_never_accepted(digits: str, place: int, shift: int) -> None:
    other = str((int(digits[place]) + shift) % 10)
    mistyped = digits[:place] + other + digits[place + 1 :]
    assert outcome(mistyped).startswith("identity_")


def test_screen_and_paper_show_twelve_digits_with_a_hyphen() -> None:
    assert parse_identity_number("191102129119", DAY).text == "19110212-9119"


@pytest.mark.parametrize(
    ("digits", "day", "age"),
    [
        ("194402109062", "2026-02-09", 81),
        ("194402109062", "2026-02-10", 82),
        (COORDINATION, "2026-10-02", 55),
        (COORDINATION, "2026-10-03", 56),
        ("199802012394", "1998-01-31", 0),
    ],
)
def test_the_age_is_counted_to_the_given_day(digits: str, day: str, age: int) -> None:
    number = parse_identity_number(digits, DAY)
    assert age_on(number, dt.date.fromisoformat(day)) == age


def test_a_reserve_number_is_taken_as_it_is_and_is_not_confirmed() -> None:
    number = parse_identity_number("R-0042", DAY, reserve_pattern=RESERVE)
    assert (number.text, number.confirmed) == ("R-0042", False)


def test_a_reserve_number_has_no_age() -> None:
    number = stored_identity_number("R-0042", IdentityKind.RESERVE)
    assert age_on(number, DAY) is None


def test_a_real_number_is_never_taken_for_a_reserve_number() -> None:
    number = parse_identity_number(PUBLIC[0], DAY, reserve_pattern="[0-9]{12}")
    assert number.kind is IdentityKind.PERSONNUMMER


def test_what_is_neither_number_nor_reserve_number_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        parse_identity_number("19440210-9063", DAY, reserve_pattern=RESERVE)
    assert refused.value.code == "identity_check_digit"


def test_without_a_pattern_of_the_region_there_are_no_reserve_numbers() -> None:
    assert refusal("R-0042") == "identity_characters"


def test_nobody_looks_at_todays_date(monkeypatch: pytest.MonkeyPatch) -> None:
    def today() -> dt.date:
        pytest.fail("the package read today's date")

    monkeypatch.setattr(package, "_get_current_date", today)
    number = parse_identity_number("110212+9119", DAY)
    assert (number.text, age_on(number, DAY)) == ("19110212-9119", 114)
