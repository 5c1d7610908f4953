"""The Clinical Frailty Scale (CFS): number and short name, nothing more."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from models.errors import RuleError
from models.rules.law_file import parse_law_file, read_law_file
from resources import N_

VALIDATED_FROM_AGE: Final = 65
UNDER_VALIDATED_AGE: Final = "frailty_under_65"

# Translators: beside the frailty scale; what the number shall describe
HABITUAL_STATE: Final = N_("Bedöm hur personen brukar vara, före den akuta sjukdomen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrailtyLevel:
    """A level of the scale; ``checked`` tells whether the name was read in a source."""

    number: int
    name: str
    checked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _FrailtyFile:
    level: tuple[FrailtyLevel, ...]


@cache
def frailty_levels() -> tuple[FrailtyLevel, ...]:
    """Return the levels from the most vital to the most frail.

    The owner of the scale allows number and short name; see resources/law/frailty.toml.
    """
    levels = parse_law_file(read_law_file("frailty.toml"), _FrailtyFile).level
    return tuple(sorted(levels, key=lambda level: level.number))


def frailty_level(number: int) -> FrailtyLevel:
    """Return the level with a number.

    Raises:
        RuleError: ``frailty_level`` when the number is not 1 to 9.
    """
    for level in frailty_levels():
        if level.number == number:
            return level
    raise RuleError("frailty_level", field="level", number=number)


def frailty_advice(age: int | None) -> str | None:
    """Return the code of a quiet advice, or ``None``; it hinders nothing.

    The scale is validated for older people only. ``None`` means that the age is
    unknown.

    Source: Janusinfo, Clinical Frailty Scale.
    """
    return None if age is None or age >= VALIDATED_FROM_AGE else UNDER_VALIDATED_AGE
