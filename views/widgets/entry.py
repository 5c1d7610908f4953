"""Reads dates and times as people type them; pure, and today's date is given."""

import datetime as dt
import re
from typing import Final

from resources import N_, _

# Translators: the days of the week, short, Monday first
WEEKDAYS: Final = (
    N_("mån"),
    N_("tis"),
    N_("ons"),
    N_("tors"),
    N_("fre"),
    N_("lör"),
    N_("sön"),
)
# Translators: the months, short, as in "15 jan"
MONTHS: Final = (
    N_("jan"),
    N_("feb"),
    N_("mars"),
    N_("april"),
    N_("maj"),
    N_("juni"),
    N_("juli"),
    N_("aug"),
    N_("sep"),
    N_("okt"),
    N_("nov"),
    N_("dec"),
)
_RELATIVE: Final = {
    "idag": 0,
    "i dag": 0,
    "imorgon": 1,
    "i morgon": 1,
    "igår": -1,
    "i går": -1,
}
_ISO: Final = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_SHORT: Final = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})")
_DAY_MONTH: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:[ /-]([0-9]{4}))?")
_DAY_WORD: Final = re.compile(r"([0-9]{1,2}) ?([a-z]{3,9})\.?(?: ([0-9]{4}))?")
_CLOCK: Final = re.compile(r"([0-9]{1,2})[.:]([0-9]{2})")
_DIGITS: Final = re.compile(r"([0-9]{1,2})([0-9]{2})?")
_LETTERS: Final = 3  # that tell the months apart


class EntryError(ValueError):
    """What was typed cannot be read; the message is the sentence to show."""


def parse_date(text: str, today: dt.date) -> dt.date:
    """Return the date typed as ``15/1``, ``15 jan``, ``2026-01-15``, ``260115`` or ``i dag``.

    Without a year it is the one that brings the date nearest to ``today``.

    Raises:
        EntryError: If the text is no date, or no such day exists.
    """
    typed = " ".join(text.lower().split())
    if typed in _RELATIVE:
        return today + dt.timedelta(days=_RELATIVE[typed])
    if match := _ISO.fullmatch(typed):
        return _date(*(int(part) for part in match.groups()))
    if match := _SHORT.fullmatch(typed):
        year, month, day = (int(part) for part in match.groups())
        return _date(today.year // 100 * 100 + year, month, day)
    if match := _DAY_MONTH.fullmatch(typed):
        day, month = int(match[1]), int(match[2])
        return _with_year(day, month, match[3], today)
    if match := _DAY_WORD.fullmatch(typed):
        return _with_year(int(match[1]), _month(match[2]), match[3], today)
    raise EntryError(_("Skriv datum som 15/1 eller 2026-01-15"))


def parse_time(text: str) -> dt.time:
    """Return the time of day typed as ``9``, ``9.30``, ``0930`` or ``09:30``; naive, local.

    Raises:
        EntryError: If the text is no time between 00:00 and 23:59.
    """
    typed = text.strip().lower().removeprefix("kl").strip().removeprefix(".").strip()
    match = _CLOCK.fullmatch(typed) or _DIGITS.fullmatch(typed)
    if match is None:
        raise EntryError(_("Skriv klockslag som 9.30 eller 09:30"))
    try:
        return dt.time(int(match[1]), int(match[2] or 0))
    except ValueError:
        raise EntryError(_("Mellan 00:00 och 23:59")) from None


def day_text(day: dt.date) -> str:
    """Return the date with its weekday, ``tors 15 jan``."""
    weekday, month = _(WEEKDAYS[day.weekday()]), _(MONTHS[day.month - 1])
    return f"{weekday} {day.day} {month}"


def _month(word: str) -> int:
    for number, name in enumerate(MONTHS, start=1):
        if word[:_LETTERS] == name[:_LETTERS]:
            return number
    raise EntryError(_("Skriv datum som 15/1 eller 2026-01-15"))


def _with_year(day: int, month: int, year: str | None, today: dt.date) -> dt.date:
    if year is not None:
        return _date(int(year), month, day)
    near: list[dt.date] = []
    for candidate in (today.year - 1, today.year, today.year + 1):
        try:
            near.append(dt.date(candidate, month, day))
        except ValueError:
            continue
    if not near:
        raise EntryError(_("Den dagen finns inte"))
    return min(near, key=lambda found: abs(found - today))


def _date(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise EntryError(_("Den dagen finns inte")) from None
