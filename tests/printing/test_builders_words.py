"""Days, clocks and doses in Swedish."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.blocks import NO_BREAK_SPACE
from printing.builders.words import (
    amount,
    at_moment,
    capital,
    clock,
    counted,
    day_after,
    day_span,
    listed,
    phrase,
    plain,
    sentence,
    times_a_day,
    unit_for,
    validity,
    weekday_date,
    whole,
)


def test_a_day_has_its_weekday() -> None:
    assert weekday_date(dt.date(2026, 1, 15)) == "torsdag\u00a015\u00a0januari"


def test_a_moment_is_told_by_swedish_clocks() -> None:
    summer = dt.datetime(2026, 7, 1, 18, tzinfo=dt.UTC)
    assert plain(at_moment(summer)) == "onsdag 1 juli klockan 20.00"


@pytest.mark.parametrize(
    ("time", "expected"),
    [(dt.time(9), "9.00"), (dt.time(15, 30), "15.30"), (dt.time(0, 5), "0.05")],
)
def test_a_clock_has_no_leading_zero(time: dt.time, expected: str) -> None:
    assert clock(time) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2026, 1, 16), (2026, 1, 18), "fredag 16 till söndag 18 januari"),
        ((2026, 1, 30), (2026, 2, 1), "fredag 30 januari till söndag 1 februari"),
        ((2025, 1, 31), (2026, 1, 1), "fredag 31 januari till torsdag 1 januari"),
        ((2026, 1, 16), (2026, 1, 16), "fredag 16 januari"),
    ],
)
def test_a_span_of_days_names_each_month_once(
    first: tuple[int, int, int], last: tuple[int, int, int], expected: str
) -> None:
    assert plain(day_span(dt.date(*first), dt.date(*last))) == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (dt.date(2026, 1, 15), "15 januari till och med 12 februari 2026"),
        (dt.date(2025, 12, 15), "15 december 2025 till och med 12 februari 2026"),
    ],
)
def test_a_validity_names_the_years(first: dt.date, expected: str) -> None:
    assert plain(validity(first, dt.date(2026, 2, 12))) == expected


def test_no_day_follows_the_last_of_the_calendar() -> None:
    assert day_after(dt.date.max) == dt.date.max


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1", "1"),
        ("1.0", "1"),
        ("0.50", "0,5"),
        ("2.5", "2,5"),
        ("10", "10"),
        ("100", "100"),
        ("1E+1", "10"),
        ("0.125", "0,125"),
    ],
)
def test_an_amount_has_a_comma_and_no_idle_zero(number: str, expected: str) -> None:
    assert amount(Decimal(number)) == expected


@given(st.decimals(min_value="0.001", max_value=9999, places=3))
def test_an_amount_can_be_read_back(number: Decimal) -> None:
    assert Decimal(amount(number).replace(",", ".")) == number


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        ("1", "tablett", "tablett"),
        ("2", "tablett", "tabletter"),
        ("1", "tabletter", "tablett"),
        ("0.5", "tabletter", "tablett"),
        ("1.5", "tablett", "tabletter"),
        ("2", "Puff", "puffar"),
        ("2", "ml", "ml"),
        ("3", " mg ", "mg"),
    ],
)
def test_a_unit_follows_its_number(number: str, unit: str, expected: str) -> None:
    assert unit_for(Decimal(number), unit) == expected


def test_a_dose_never_breaks_over_a_line() -> None:
    assert counted(Decimal(2), "tablett") == "2\u00a0tabletter"


def test_a_dose_without_unit_has_nothing_after_the_number() -> None:
    assert counted(Decimal(2), "") == "2"


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, "en gång om dagen"), (4, "fyra gånger om dagen"), (5, "5 gånger om dagen")],
)
def test_how_often_is_told_in_words(count: int, expected: str) -> None:
    assert times_a_day(count) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")],
)
def test_a_list_ends_with_and(parts: list[str], expected: str) -> None:
    assert listed(parts) == expected


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("kom klockan 9.00 då", "klockan 9.00"),
        ("kom torsdag 15 januari då", "torsdag 15 januari"),
        ("den 8 januari gick", "8 januari"),
        ("ring 0980-31 92 20 nu", "0980-31 92 20"),
        ("ta 5 mg nu", "5 mg"),
        ("ta 2 tabletter nu", "2 tabletter"),
        ("vänta 4 timmar till", "4 timmar"),
        ("Ring 112 om", "Ring 112"),
    ],
)
def test_what_belongs_together_stays_on_one_line(words: str, kept: str) -> None:
    assert kept.replace(" ", NO_BREAK_SPACE) in whole(words)


@given(st.text())
def test_keeping_together_changes_nothing_but_spaces(words: str) -> None:
    assert plain(whole(words)) == plain(words)


@pytest.mark.parametrize(
    ("words", "expected"), [("Kom nu", "Kom nu."), ("Kom nu!", "Kom nu!"), (" ", "")]
)
def test_a_sentence_ends_once(words: str, expected: str) -> None:
    assert sentence(words) == expected


def test_a_phrase_has_no_stop_of_its_own() -> None:
    assert phrase(" Din dotter Karin. ") == "Din dotter Karin"


@pytest.mark.parametrize(("words", "expected"), [("åka", "Åka"), ("", "")])
def test_a_capital_comes_first(words: str, expected: str) -> None:
    assert capital(words) == expected


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        ("0.5", "tablett", "0,5 tablett (en halv)"),
        ("1.50", "tabletter", "1,5 tabletter (en och en halv)"),
        ("4.5", "depottablett", "4,5 depottabletter (fyra och en halv)"),
        ("5.5", "tablett", "5,5 tabletter"),
        ("0.25", "tablett", "0,25 tablett"),
        ("1", "tablett", "1 tablett"),
        ("2.5", "ml", "2,5 ml"),
        ("Infinity", "tablett", "Infinity tabletter"),
    ],
)
def test_half_a_tablet_is_told_in_words_too(number: str, unit: str, expected: str) -> None:
    assert plain(counted(Decimal(number), unit)) == expected
