"""What a day of the payment liability costs, by the year in which the day falls."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from models.rules.law_file import parse_law_file, read_law_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Kronor for each day of one calendar year, with where it was read."""

    year: int
    kronor: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingAmount:
    """A year whose amount no source settles, with what is known."""

    year: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountFile:
    """The amounts that were read in a source, and the years without one."""

    amount: tuple[Amount, ...]
    not_established: tuple[MissingAmount, ...] = ()


def parse_amounts(text: str) -> AmountFile:
    """Return the content of an amounts file.

    Raises:
        ValueError: If the file is damaged.
    """
    return parse_law_file(text, AmountFile)


@cache
def shipped_amounts() -> AmountFile:
    """Return the amounts that the program carries with it."""
    return parse_amounts(read_law_file("amounts.toml"))


def daily_amount(day: dt.date, amounts: Sequence[Amount] | None = None) -> Amount | None:
    """Return the amount of the year that ``day`` falls in; ``None`` when unknown.

    A neighbouring year's amount is never used instead.

    Source: lag (2017:612) 5:6; HSLF-FS 2018:67 1 §, "belopp … under år X".
    """
    rows = shipped_amounts().amount if amounts is None else amounts
    return next((row for row in rows if row.year == day.year), None)
