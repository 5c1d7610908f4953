"""Days and numbers that a case can hold: those that somebody could have meant.

Beyond them times can no longer be reckoned with, and a number fills whole pages.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeAlias, get_args, get_type_hints

from models.clock import FIRST_YEAR, LAST_YEAR

Bounded: TypeAlias = dt.date | Decimal
"""A day, a moment (which is a day too) or a number."""

_DECIMALS: Final = 6
_LARGEST: Final = 10**6


def out_of_bounds(value: object, name: str = "") -> Iterator[tuple[str, Bounded]]:
    """Yield every day, moment and number in a value that no case can hold, with the name of its field."""
    if isinstance(value, dt.date | Decimal):
        if not _is_within(value):
            yield name, value
    elif isinstance(value, tuple):
        for item in value:
            yield from out_of_bounds(item, name)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in _bounded_fields(type(value)):
            yield from out_of_bounds(getattr(value, field), field)


@cache
def _bounded_fields(kind: type) -> tuple[str, ...]:
    """Return the fields that may hold a day or a number, so that a journal is read without looking at all."""
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    return tuple(field.name for field in fields if _may_hold(hints[field.name]))


def _may_hold(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, dt.date | Decimal):
        return True
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return bool(_bounded_fields(hint))
    return any(map(_may_hold, get_args(hint)))


def _is_within(value: Bounded) -> bool:
    if isinstance(value, dt.date):
        return FIRST_YEAR <= value.year <= LAST_YEAR
    exponent = value.as_tuple().exponent  # a letter when it is no number
    countable = isinstance(exponent, int) and exponent >= -_DECIMALS
    return countable and -_LARGEST <= value <= _LARGEST
