"""Time: the one place that asks the clock, and the way between UTC and Swedish local time.

Moments are aware UTC inside the program. Days, noon and midnight are Swedish.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from models.errors import RuleError

STOCKHOLM: Final = ZoneInfo("Europe/Stockholm")
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
_LAST_SECOND: Final = dt.time(23, 59, 59)
_MOMENT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?"
)

Clock: TypeAlias = Callable[[], dt.datetime]
"""Returns the moment it is now, in UTC."""


def system_clock() -> dt.datetime:
    """Return what the computer's clock says, in UTC."""
    return dt.datetime.now(dt.UTC)


class PracticeClock:
    """A clock that stands where it was put; for practice, replay and tests."""

    def __init__(self, moment: dt.datetime) -> None:
        self._moment = as_utc(moment)

    def __call__(self) -> dt.datetime:
        """Return the moment at which the clock stands, in UTC."""
        return self._moment

    def move_to(self, moment: dt.datetime) -> None:
        """Put the clock at ``moment``, forwards or backwards."""
        self._moment = as_utc(moment)


def as_utc(moment: dt.datetime) -> dt.datetime:
    """Return the same moment in UTC.

    Raises:
        ValueError: If ``moment`` is naive; a bug, not a user's mistake.
    """
    if moment.tzinfo is None:
        msg = "a moment must carry a time zone"
        raise ValueError(msg)
    return moment.astimezone(dt.UTC)


def to_local(moment: dt.datetime) -> dt.datetime:
    """Return the same moment as Swedish local time."""
    return as_utc(moment).astimezone(STOCKHOLM)


def local_date(moment: dt.datetime) -> dt.date:
    """Return the Swedish calendar day of a moment; midnight belongs to the new day."""
    return to_local(moment).date()


def from_local(wall: dt.datetime) -> dt.datetime:
    """Return the moment, in UTC, at which Swedish clocks show ``wall`` (naive).

    Raises:
        RuleError: ``local_time_ambiguous`` in the hour that autumn repeats,
            ``local_time_missing`` in the hour that spring skips,
            ``local_year_unlikely`` outside the years 1900 to 2199.
        ValueError: If ``wall`` carries a time zone; a bug, not a user's mistake.
    """
    if wall.tzinfo is not None:
        msg = "wall time must be naive"
        raise ValueError(msg)
    if not FIRST_YEAR <= wall.year <= LAST_YEAR:
        raise RuleError("local_year_unlikely", year=wall.year)
    first = wall.replace(tzinfo=STOCKHOLM, fold=0).astimezone(dt.UTC)
    second = wall.replace(tzinfo=STOCKHOLM, fold=1).astimezone(dt.UTC)
    if first < second:
        raise RuleError("local_time_ambiguous", wall=wall)
    if first > second:
        raise RuleError("local_time_missing", wall=wall)
    return first


def parse_local(text: str) -> dt.datetime:
    """Return the moment, in UTC, that ``text`` names.

    ``2026-01-12T09:00``, with seconds or not, with ``Z`` or ``+01:00`` or neither;
    without an offset it is Swedish local time. A day alone is no moment.

    Raises:
        RuleError: As ``from_local``, when the local time is not one moment.
        ValueError: If the text is malformed, or outside the years 1900 to 2199.
    """
    if not _MOMENT.fullmatch(text):
        msg = "not a moment: write YYYY-MM-DDTHH:MM"
        raise ValueError(msg)
    moment = dt.datetime.fromisoformat(text)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        msg = f"the year must be {FIRST_YEAR} to {LAST_YEAR}"
        raise ValueError(msg)
    return from_local(moment) if moment.tzinfo is None else as_utc(moment)


def end_of_local_day(day: dt.date) -> dt.datetime:
    """Return the last second of a Swedish calendar day (23:59:59), in UTC."""
    return dt.datetime.combine(day, _LAST_SECOND, STOCKHOLM).astimezone(dt.UTC)
