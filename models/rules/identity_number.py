"""Identity numbers: the one wrapper around the ``personnummer`` package.

The package reads today's date to choose between ``-`` and ``+``; here the day is given, so
that equal input prints equal bytes. A number's date is a hint and never a birth date: it may
be a day nearby when the numbers of a day ran out.

Source: folkbokföringslag (1991:481) 18 §; lag (2022:1697) om samordningsnummer.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from personnummer.personnummer import Personnummer, PersonnummerException

from models.errors import RuleError
from models.values import IdentityKind

COORDINATION_OFFSET: Final = 60  # added to the day of a samordningsnummer
PLUS_FROM_AGE: Final = 100  # the year in which "-" becomes "+"
OLDEST: Final = 120  # years; older is a slip in the century, which no check digit sees
_LENGTHS: Final = (10, 12)
_PARTS: Final = re.compile(r"((?:[0-9]{2})?[0-9]{6})([-+]?)([0-9]{4})")
_STORED: Final = re.compile(r"[0-9]{12}")
_SIGNS: Final = re.compile(r"[0-9]+[-+]?[0-9]*")
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))  # noqa: RUF001 - as pasted


@dataclass(frozen=True, slots=True)
class IdentityNumber:
    """A number that identifies the person of a case; ``digits`` is how it is stored.

    Twelve digits, or a reserve number as the region writes it.
    """

    digits: str
    kind: IdentityKind

    @property
    def confirmed(self) -> bool:
        """Whether the number itself is known; a reserve number says nothing of who."""
        return self.kind is not IdentityKind.RESERVE

    @property
    def text(self) -> str:
        """The number for screen and paper, always with the century: 19440210-9062."""
        if not self.confirmed:
            return self.digits
        return f"{self.digits[:8]}-{self.digits[8:]}"


class _Timeless(Personnummer):  # type: ignore[misc] # the package carries no types
    """Checks twelve digits by the package's rules, without its look at today's date."""

    def _parse_parts(self, ssn: str) -> None:
        self.century, self.year, self.full_year = ssn[:2], ssn[2:4], ssn[:4]
        self.month, self.day = ssn[4:6], ssn[6:8]
        self.sep, self.num, self.check = "", ssn[8:11], ssn[11]


def parse_identity_number(
    text: str, on: dt.date, *, reserve_pattern: str | None = None
) -> IdentityNumber:
    """Return the number that was typed, with twelve digits.

    Twelve digits with or without a hyphen, or ten digits with ``-`` or ``+``, which are read
    as on the day ``on``. What fails as such a number but matches the region's
    ``reserve_pattern`` as a whole is a reserve number.

    Raises:
        RuleError: ``identity_empty``, ``_characters``, ``_length``, ``_separator``, ``_date``,
            ``_year``, ``_serial`` or ``_check_digit``: the first thing wrong.
    """
    typed = "".join(text.translate(_DASHES).split())
    try:
        return _parse(typed, on)
    except RuleError:
        if reserve_pattern is None or not re.fullmatch(reserve_pattern, typed):
            raise
        return IdentityNumber(typed, IdentityKind.RESERVE)


def stored_identity_number(digits: str, kind: IdentityKind) -> IdentityNumber:
    """Return a number that was checked when it was stored.

    What is not twelve digits after all, because something else wrote it, says nothing of who.
    """
    return IdentityNumber(digits, kind if _STORED.fullmatch(digits) else IdentityKind.RESERVE)


def age_on(number: IdentityNumber, on: dt.date) -> int | None:
    """Return the age that the number suggests on a day; a hint, never a fact.

    ``None`` for a reserve number. A child whose number is dated ahead is 0.
    """
    if not number.confirmed:
        return None
    year, month, day = _date_parts(number.digits)
    return max(0, on.year - year - ((on.month, on.day) < (month, day)))


def _refusal(what: str, **values: object) -> RuleError:
    return RuleError(f"identity_{what}", field="identity_number", **values)


def _parse(typed: str, on: dt.date) -> IdentityNumber:
    _refuse_wrong_shape(typed)
    match = _PARTS.fullmatch(typed)
    if match is None:
        raise _refusal("separator")
    date_part, sign, tail = match.groups()
    digits = _with_century(date_part, sign, on) + tail
    _refuse_wrong_date(digits, on)
    _refuse_wrong_end(digits)
    coordination = int(digits[6:8]) > COORDINATION_OFFSET
    kind = IdentityKind.COORDINATION if coordination else IdentityKind.PERSONNUMMER
    return IdentityNumber(digits, kind)


def _refuse_wrong_shape(typed: str) -> None:
    if not typed:
        raise _refusal("empty")
    if not _SIGNS.fullmatch(typed):
        raise _refusal("characters")
    count = sum(sign.isdigit() for sign in typed)
    if count not in _LENGTHS:
        raise _refusal("length", digits=count)


def _with_century(date_part: str, sign: str, on: dt.date) -> str:
    """Return the date part with eight digits, judged on the day ``on``."""
    if len(date_part) == len("YYYYMMDD"):
        if sign == "+":  # the century says it already
            raise _refusal("separator")
        return date_part
    if not sign:
        raise _refusal("separator")
    newest = on.year - PLUS_FROM_AGE if sign == "+" else on.year
    year = newest - (newest - int(date_part[:2])) % 100
    return f"{year:04}{date_part[2:]}"


def _refuse_wrong_date(digits: str, on: dt.date) -> None:
    year, month, day = _date_parts(digits)
    if not on.year - OLDEST <= year <= on.year:
        raise _refusal("year", year=year)
    try:
        dt.date(year, month, day)
    except ValueError as error:
        raise _refusal("date") from error


def _refuse_wrong_end(digits: str) -> None:
    if digits[8:11] == "000":
        raise _refusal("serial")
    try:
        _Timeless(digits)
    except PersonnummerException as error:
        raise _refusal("check_digit") from error


def _date_parts(digits: str) -> tuple[int, int, int]:
    """Return year, month and day of twelve digits, without the 60 of a samordningsnummer."""
    day = int(digits[6:8])
    day -= COORDINATION_OFFSET if day > COORDINATION_OFFSET else 0
    return int(digits[:4]), int(digits[4:6]), day
