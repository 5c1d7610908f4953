import datetime as dt

import pytest
from hypothesis import example, given

from models.clock import (
    STOCKHOLM,
    PracticeClock,
    as_utc,
    end_of_local_day,
    from_local,
    local_date,
    parse_local,
    system_clock,
    to_local,
)
from models.errors import RuleError
from tests.rules.moments import HARD_DAYS, moments


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-12T09:00", "2026-01-12T08:00+00:00"),
        ("2026-01-12 09:00", "2026-01-12T08:00+00:00"),
        ("2026-07-12T09:00:30", "2026-07-12T07:00:30+00:00"),
        ("2026-07-12T09:00:30.25", "2026-07-12T07:00:30.25+00:00"),
        ("2026-01-12T09:00Z", "2026-01-12T09:00+00:00"),
        ("2026-10-25T02:30+02:00", "2026-10-25T00:30+00:00"),
        ("2026-10-25T02:30+01:00", "2026-10-25T01:30+00:00"),
        ("2026-03-29T01:59:59", "2026-03-29T00:59:59+00:00"),
        ("2026-03-29T03:00", "2026-03-29T01:00+00:00"),
    ],
)
def test_a_time_without_offset_is_swedish_and_one_with_offset_stands(
    text: str, moment: str
) -> None:
    assert parse_local(text) == dt.datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-10-25T02:00", "local_time_ambiguous"),
        ("2026-10-25T02:59:59", "local_time_ambiguous"),
        ("2026-03-29T02:00", "local_time_missing"),
        ("2026-03-29T02:59:59", "local_time_missing"),
    ],
)
def test_a_local_time_that_is_not_one_moment_is_refused(text: str, code: str) -> None:
    with pytest.raises(RuleError) as refused:
        parse_local(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "igår",
        "2026-01-12",
        "20260112T0900",
        "2026-W03-1T09:00",
        "2026-13-01T09:00",
        "2026-02-29T09:00",
        "2026-01-12T24:00",
        "2026-01-12T09:60",
        "2026-01-12T09",
        "2026-01-12T09:00+1",
        "2026-01-12T09:00+25:00",
        " 2026-01-12T09:00",
        "2026-01-12T09:00\n",
        "٢٠٢٦-01-12T09:00",
        "0001-01-01T00:00+05:00",
        "1899-12-31T23:59",
        "2200-01-01T00:00",
        "9999-12-31T23:59",
    ],
)
def test_malformed_text_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match=r"moment|year|month|day|hour|minute|offset"):
        parse_local(text)


@given(moments)
def test_a_moment_written_with_its_offset_is_read_back(moment: dt.datetime) -> None:
    assert parse_local(to_local(moment).isoformat()) == moment


@given(moments)
@example(HARD_DAYS[0])
@example(HARD_DAYS[1])
def test_the_last_second_belongs_to_its_day_and_the_next_to_the_next(
    moment: dt.datetime,
) -> None:
    day = local_date(moment)
    end = end_of_local_day(day)
    assert local_date(end) == day
    assert local_date(end + dt.timedelta(seconds=1)) == day + dt.timedelta(days=1)


def test_midnight_belongs_to_the_day_that_begins() -> None:
    assert local_date(dt.datetime(2026, 1, 12, 23, tzinfo=dt.UTC)) == dt.date(2026, 1, 13)


def test_a_naive_moment_is_a_bug() -> None:
    with pytest.raises(ValueError, match="time zone"):
        as_utc(dt.datetime(2026, 1, 12, 9))


def test_wall_time_with_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="naive"):
        from_local(dt.datetime(2026, 1, 12, 9, tzinfo=STOCKHOLM))


def test_the_system_clock_says_utc() -> None:
    assert system_clock().utcoffset() == dt.timedelta(0)


def test_the_practice_clock_stands_where_it_was_put() -> None:
    clock = PracticeClock(dt.datetime(2026, 1, 12, 9, tzinfo=STOCKHOLM))
    assert clock() == dt.datetime(2026, 1, 12, 8, tzinfo=dt.UTC)


def test_the_practice_clock_can_be_moved() -> None:
    clock = PracticeClock(dt.datetime(2026, 1, 12, 9, tzinfo=STOCKHOLM))
    clock.move_to(dt.datetime(2025, 1, 1, tzinfo=dt.UTC))
    assert clock() == dt.datetime(2025, 1, 1, tzinfo=dt.UTC)


def test_an_error_says_its_code_and_keeps_its_values_to_itself() -> None:
    error = RuleError("amount_missing", years=(2026,))
    assert (str(error), error.values) == ("amount_missing", {"years": (2026,)})
