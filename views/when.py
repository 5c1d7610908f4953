"""Days and times as people in Sweden say them; pure, and today or now is given.

Small tables of our own, for loading a language library would cost the window its quick start.
"""

import datetime as dt
from typing import Final

from models.clock import local_date, to_local
from resources import N_, _
from views.widgets.entry import day_text

_NEAR: Final = {
    # Translators: a day as seen from today; lower case, for it may stand inside a sentence
    -1: N_("i går"),
    0: N_("i dag"),
    1: N_("i morgon"),
}
_YEAR_SHOWN_FROM: Final = dt.timedelta(days=180)


def calendar_day(date: dt.date, today: dt.date) -> str:
    """Return the day with its weekday, ``tors 5 feb``; the year comes along half a year away."""
    text = day_text(date)
    return f"{text} {date.year}" if abs(date - today) > _YEAR_SHOWN_FROM else text


def day(date: dt.date, today: dt.date) -> str:
    """Return ``i går``, ``i dag``, ``i morgon``, or the day with its weekday."""
    near = _NEAR.get((date - today).days)
    return _(near) if near else calendar_day(date, today)


def clock(time: dt.time) -> str:
    """Return the time of day, ``14:00``."""
    return f"{time:%H:%M}"


def day_clock(date: dt.date, time: dt.time, today: dt.date) -> str:
    """Return a local day and time of day, ``i dag 14:00``."""
    return f"{day(date, today)} {clock(time)}"


def day_time(moment: dt.datetime, now: dt.datetime) -> str:
    """Return a moment as Swedish local time, ``i dag 14:00`` or ``tors 5 feb 10:30``."""
    local = to_local(moment)
    return day_clock(local.date(), local.time(), local_date(now))


def calendar_time(moment: dt.datetime, now: dt.datetime) -> str:
    """Return a moment with its weekday even when it is today, ``tis 3 feb 07:31``."""
    local = to_local(moment)
    return f"{calendar_day(local.date(), local_date(now))} {clock(local.time())}"
