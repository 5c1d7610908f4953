import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.clock import local_date, parse_local
from views import when

TUESDAY = dt.date(2026, 2, 3)
NOW = parse_local("2026-02-03T07:31")
days = st.dates(min_value=dt.date(1930, 1, 1), max_value=dt.date(2190, 12, 31))


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (dt.date(2026, 2, 2), "i går"),
        (dt.date(2026, 2, 3), "i dag"),
        (dt.date(2026, 2, 4), "i morgon"),
        (dt.date(2026, 2, 5), "tors 5 feb"),
        (dt.date(2026, 2, 1), "sön 1 feb"),
        (dt.date(2026, 5, 18), "mån 18 maj"),
        (dt.date(2027, 1, 4), "mån 4 jan 2027"),
    ],
)
def test_a_day_is_said_as_seen_from_today(date: dt.date, said: str) -> None:
    assert when.day(date, TUESDAY) == said


def test_a_calendar_day_keeps_its_weekday_even_today() -> None:
    assert when.calendar_day(TUESDAY, TUESDAY) == "tis 3 feb"


def test_a_moment_is_said_in_swedish_time() -> None:
    assert when.day_time(parse_local("2026-02-05T10:30Z"), NOW) == "tors 5 feb 11:30"


def test_just_before_midnight_is_still_today() -> None:
    assert when.day_time(parse_local("2026-02-03T23:59"), NOW) == "i dag 23:59"


def test_midnight_belongs_to_tomorrow() -> None:
    assert when.day_time(parse_local("2026-02-04T00:00"), NOW) == "i morgon 00:00"


def test_the_status_line_says_weekday_and_time() -> None:
    assert when.calendar_time(NOW, NOW) == "tis 3 feb 07:31"


def test_a_clock_has_two_figures_for_the_hour() -> None:
    assert when.clock(dt.time(8, 5)) == "08:05"


@given(date=days, today=days)
def test_a_day_far_away_always_tells_its_year(date: dt.date, today: dt.date) -> None:
    far = abs(date - today) > dt.timedelta(days=180)
    assert when.day(date, today).endswith(str(date.year)) is far


@given(moment=st.datetimes(min_value=dt.datetime(2000, 1, 1), max_value=dt.datetime(2100, 1, 1)))
def test_a_moment_is_today_on_its_own_day(moment: dt.datetime) -> None:
    aware = moment.replace(tzinfo=dt.UTC)
    assert when.day_time(aware, aware).startswith("i dag ")
    assert when.day(local_date(aware), local_date(aware)) == "i dag"
