"""Dates and times as people type them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.widgets.entry import EntryError, day_text, parse_date, parse_time

TODAY = dt.date(2026, 2, 3)
dates = st.dates(dt.date(2001, 1, 1), dt.date(2098, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "15/1",
        "15 jan",
        "15 januari",
        "15jan",
        " 15  Jan ",
        "2026-01-15",
        "20260115",
        "260115",
        "15/1 2026",
        "15 jan 2026",
    ],
)
def test_every_usual_way_to_write_a_date_is_read(typed: str) -> None:
    assert parse_date(typed, TODAY) == dt.date(2026, 1, 15)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("i dag", dt.date(2026, 2, 3)),
        ("i morgon", dt.date(2026, 2, 4)),
        ("igår", dt.date(2026, 2, 2)),
    ],
)
def test_words_for_near_days_count_from_today(typed: str, day: dt.date) -> None:
    assert parse_date(typed, TODAY) == day


def test_a_date_without_year_is_the_nearest_one_over_new_year() -> None:
    assert parse_date("2/1", dt.date(2025, 12, 30)) == dt.date(2026, 1, 2)
    assert parse_date("30/12", dt.date(2026, 1, 2)) == dt.date(2025, 12, 30)


def test_leap_day_without_year_is_read_in_a_year_that_has_it() -> None:
    assert parse_date("29/2", dt.date(2027, 6, 1)) == dt.date(2028, 2, 29)


@pytest.mark.parametrize("typed", ["", "15", "15/13", "31 april", "2026-02-30", "15 xyz", "²/1"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(EntryError):
        parse_date(typed, TODAY)


@given(dates, dates)
def test_a_date_written_in_full_is_read_whatever_day_it_is(day: dt.date, today: dt.date) -> None:
    assert parse_date(day.isoformat(), today) == day


@given(dates)
def test_day_and_month_are_never_more_than_half_a_year_away(today: dt.date) -> None:
    assert abs(parse_date("15/8", today) - today) <= dt.timedelta(days=183)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused_with_a_sentence(typed: str) -> None:
    assert _date_or_sentence(typed)


def _date_or_sentence(typed: str) -> dt.date | str:
    try:
        return parse_date(typed, TODAY)
    except EntryError as error:
        return str(error)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("9", dt.time(9)),
        ("09", dt.time(9)),
        ("9.30", dt.time(9, 30)),
        ("0930", dt.time(9, 30)),
        ("930", dt.time(9, 30)),
        ("09:30", dt.time(9, 30)),
        ("kl 9.30", dt.time(9, 30)),
        ("0", dt.time(0)),
        ("23:59", dt.time(23, 59)),
    ],
)
def test_every_usual_way_to_write_a_time_is_read(typed: str, time: dt.time) -> None:
    assert parse_time(typed) == time


@pytest.mark.parametrize("typed", ["24:00", "25:00", "12:60", "2400"])
def test_a_time_outside_the_day_is_refused_with_its_limits(typed: str) -> None:
    with pytest.raises(EntryError, match="Mellan 00:00 och 23:59"):
        parse_time(typed)


@pytest.mark.parametrize("typed", ["", "snart", "9:3", "12345"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(EntryError, match="klockslag"):
        parse_time(typed)


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_a_time_shown_is_read_back_as_itself(time: dt.time) -> None:
    assert parse_time(time.strftime("%H:%M")) == time


def test_a_day_is_written_with_its_weekday() -> None:
    assert day_text(dt.date(2026, 1, 15)) == "tors 15 jan"
