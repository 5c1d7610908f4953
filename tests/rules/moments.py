"""Moments for the property tests: any, and those around the hard days."""

import datetime as dt
from typing import Final

from hypothesis import strategies as st

from models.clock import STOCKHOLM

HARD_DAYS: Final = (
    dt.datetime(2026, 3, 29, 2, tzinfo=STOCKHOLM),  # the hour that spring skips
    dt.datetime(2026, 10, 25, 2, tzinfo=STOCKHOLM),  # the hour that autumn repeats
    dt.datetime(2026, 1, 12, 12, tzinfo=STOCKHOLM),  # noon
    dt.datetime(2026, 1, 1, tzinfo=STOCKHOLM),  # New Year
    dt.datetime(2028, 2, 29, tzinfo=STOCKHOLM),  # leap day
    dt.datetime(2026, 7, 1, tzinfo=STOCKHOLM),  # midnight in summer
)

anywhere = st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2150, 1, 1), timezones=st.just(dt.UTC))
near_hard_days = st.builds(
    lambda day, shift: day.astimezone(dt.UTC) + shift,
    st.sampled_from(HARD_DAYS),
    st.timedeltas(dt.timedelta(days=-4), dt.timedelta(days=4)),
)
to_the_second = st.builds(
    lambda day, seconds: day.astimezone(dt.UTC) + dt.timedelta(seconds=seconds),
    st.sampled_from(HARD_DAYS),
    st.integers(-3, 3),
)
moments = st.one_of(anywhere, near_hard_days, to_the_second)
stays = st.timedeltas(dt.timedelta(0), dt.timedelta(days=60))


def swedish(text: str) -> dt.datetime:
    """Return the moment of an unambiguous Swedish wall time."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)
