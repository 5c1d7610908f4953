"""The invented people of the county: a public test number, a name that goes with it, and a place to live."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final, TypeVar

import msgspec

from models.values import PersonDetails, UnitId
from resources import path

FOUR: Final = frozenset({"Pontus", "Mikael", "Anna", "Olle"})
"""First names that only the four stories bear."""

_STREETS: Final = (
    *("Storgatan", "Kyrkvägen", "Ängsvägen", "Skolvägen", "Sjövägen", "Bygatan", "Åvägen"),
    *("Torggatan", "Björkvägen", "Lillvägen", "Fjällvägen", "Granvägen", "Strandvägen"),
)
_SEX_DIGIT: Final = 10  # of the twelve; even for women


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Somebody of the county, with the units that care for people who live there."""

    details: PersonDetails
    health_centre: UnitId
    social_services: UnitId
    nurses: UnitId


@dataclass(frozen=True, slots=True)
class _Names:
    share: int
    women: tuple[str, ...]
    men: tuple[str, ...]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    municipality: str
    key: str
    share: int
    towns: tuple[tuple[str, UnitId], ...]


_Shared = TypeVar("_Shared", _Names, _Place)


@dataclass(frozen=True, slots=True)
class _People:
    names: tuple[_Names, ...]
    place: tuple[_Place, ...]


def public_numbers() -> tuple[str, ...]:
    """Return Skatteverket's test personnummer that the county uses, twelve digits each."""
    lines = path("county", "test_numbers.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def residents(number: int, without: frozenset[str] = frozenset()) -> tuple[Resident, ...]:
    """Return that many people, always the same ones; none bears a number of ``without``.

    Raises:
        ValueError: If there are not so many test numbers; a bug.
    """
    free = [digits for digits in public_numbers() if digits not in without]
    if number > len(free):
        msg = "there are not so many test numbers"
        raise ValueError(msg)
    step = 197  # a prime, so that ages and names are mixed
    numbers = [free[place * step % len(free)] for place in range(number)]
    people = msgspec.convert(
        tomllib.loads(path("county", "people.toml").read_text(encoding="utf-8")), _People
    )
    taken: set[str] = set()
    return tuple(_resident(place, digits, people, taken) for place, digits in enumerate(numbers))


def _resident(place: int, digits: str, people: _People, taken: set[str]) -> Resident:
    home = _share(people.place, place)
    town, health_centre = home.towns[place % len(home.towns)]
    street = f"{_STREETS[place % len(_STREETS)]} {place % 37 + 1}"
    details = PersonDetails(
        name=_name(_share(people.names, place * 7), place, digits, taken),
        identity_number=digits,
        registered_address=f"{street}, {town}",
        municipality=home.municipality,
        bed=f"{place % 15 + 1}:{place // 15 % 4 + 1}",
    )
    return Resident(
        details=details,
        health_centre=health_centre,
        social_services=UnitId(f"bistand-{home.key}"),
        nurses=UnitId(f"ssk-{home.key}"),
    )


def _name(names: _Names, place: int, digits: str, taken: set[str]) -> str:
    given = names.women if int(digits[_SEX_DIGIT]) % 2 == 0 else names.men
    for attempt in count(place):
        place_of_given = attempt % len(given)
        family = names.family[(place_of_given + attempt // len(given)) % len(names.family)]
        name = f"{given[place_of_given]} {family}"
        if name not in taken:
            taken.add(name)
            return name
    raise AssertionError


def _share(rows: Sequence[_Shared], place: int) -> _Shared:
    wheel = [row for row in rows for _ in range(row.share)]
    return wheel[place % len(wheel)]
