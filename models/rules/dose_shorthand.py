"""Doses as a record writes them, ``1+0+0+2``: read where they can mean one thing only, else asked about.

Source: eHälsomyndigheten, Nationella läkemedelslistan, TA 21 (frekvensdosering).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from models.errors import RuleError
from models.values import DayPeriod

_NUMBER: Final = r"(?:\d{1,3}(?:,\d{1,3})?|½|\d½)"
_SLOTS: Final = re.compile(rf"{_NUMBER}(?:\s*[+]\s*{_NUMBER})+|{_NUMBER}(?:-{_NUMBER}){{2,}}")
_TIMES: Final = re.compile(rf"({_NUMBER})\s*[x×*]\s*(\d{{1,2}})", re.IGNORECASE)
_WEEKLY: Final = re.compile(rf"{_NUMBER}\s*[x×*]\s*\d{{1,2}}\s*/\s*(?:v|vecka)", re.IGNORECASE)
_EVERY: Final = re.compile(rf"{_NUMBER}\s*var\s*\d{{1,2}}\s*(?:t|h|tim|timme)", re.IGNORECASE)
_CLOCK: Final = rf"({_NUMBER})\s*kl\.?\s*(\d{{1,2}})"
_CLOCKED: Final = re.compile(rf"{_CLOCK}(?:\s*[+]\s*{_CLOCK})*", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"[+-]")
_LOOKS: Final = re.compile(rf"{_NUMBER}\s*(?:[x×*+]|-\s*\d|var\b|kl\b)", re.IGNORECASE)

PERIOD_AT: Final[Mapping[int, DayPeriod]] = MappingProxyType(
    {8: DayPeriod.MORNING, 12: DayPeriod.MIDDAY, 20: DayPeriod.EVENING, 22: DayPeriod.NIGHT}
)
"""The hour that each time of day stands for on the county's lists."""


def is_shorthand(written: str) -> bool:
    """Tell whether somebody wrote a dose as a record does, rather than a number."""
    return bool(_LOOKS.match(written.strip()))


def read_shorthand(written: str) -> Mapping[DayPeriod, Decimal]:
    """Return how much is taken at each time of day; a time at which nothing is taken is left out.

    Raises:
        RuleError: ``dose_three_times`` when three numbers may be two different things, ``dose_when_unsaid``
            when it says how often but not when, ``dose_not_daily``, ``dose_other_hours``, and
            ``dose_unknown`` for everything else. It never guesses.
    """
    words = written.strip()
    if _SLOTS.fullmatch(words):
        return _of_slots([_amount(part) for part in _SEPARATOR.split(words)])
    if _CLOCKED.fullmatch(words):
        return _of_clocks(re.findall(_CLOCK, words, re.IGNORECASE))
    if _WEEKLY.fullmatch(words):
        raise RuleError("dose_not_daily")
    if _TIMES.fullmatch(words) or _EVERY.fullmatch(words):
        raise RuleError("dose_when_unsaid")
    raise RuleError("dose_unknown")


def _of_slots(amounts: list[Decimal]) -> Mapping[DayPeriod, Decimal]:
    if len(amounts) == len(DayPeriod):
        found = {
            period: amount for period, amount in zip(DayPeriod, amounts, strict=True) if amount
        }
        if found:
            return found
    elif len(amounts) == len(DayPeriod) - 1:
        raise RuleError("dose_three_times")
    raise RuleError("dose_unknown")


def _of_clocks(rows: list[tuple[str, str]]) -> Mapping[DayPeriod, Decimal]:
    found: dict[DayPeriod, Decimal] = {}
    for amount, hour in rows:
        period = PERIOD_AT.get(int(hour))
        if period is None or period in found:
            raise RuleError("dose_other_hours")
        found[period] = _amount(amount)
    if not all(found.values()):
        raise RuleError("dose_unknown")
    return found


def _amount(written: str) -> Decimal:
    words = written.strip()
    if words.endswith("½"):
        return Decimal(words[:-1] or 0) + Decimal("0.5")
    return Decimal(words.replace(",", "."))
