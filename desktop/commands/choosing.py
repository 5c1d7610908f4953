"""Whom, where and when a command line names."""

import argparse
import unicodedata
from pathlib import Path

from desktop.profile_folder import default_profile
from models.clock import Clock, PracticeClock, parse_local
from models.directory import Directory
from models.reasons import Refusal, Refused
from models.values import Actor, Profession, StaffMember, Unit, UnitId


def chosen_profile(options: argparse.Namespace) -> Path:
    """Return the folder that ``--profile`` names, else that of whoever is signed in."""
    found: Path = options.profile or default_profile()
    return found


def chosen_clock(options: argparse.Namespace) -> Clock | None:
    """Return a clock that stands at ``--now``, if that is given.

    Raises:
        RuleError: If T is no single moment.
    """
    return PracticeClock(parse_local(options.now)) if options.now else None


def chosen_actor(options: argparse.Namespace, directory: Directory) -> Actor | None:
    """Return the person that ``--as`` and ``--unit`` name; of a unit alone, somebody who works there.

    Raises:
        Refused: ``actor_unknown`` or ``not_at_unit``.
    """
    unit = chosen_unit(directory, options.unit) if options.unit else None
    if not options.person:
        return somebody_at(directory, unit.id) if unit else None
    staff = chosen_staff(directory, options.person)
    if unit is None:
        unit = directory.unit(next(iter(staff.units)))
    actor = directory.actor(staff.id, unit.id)
    if actor is None:
        raise Refused(Refusal("not_at_unit", {"unit": unit.short_name}))
    return actor


def somebody_at(directory: Directory, unit: UnitId) -> Actor:
    """Return a member of the unit, a secretary if there is one.

    Raises:
        Refused: ``actor_unknown`` where nobody works.
    """
    members = directory.members_of(unit)
    if not members:
        raise Refused(Refusal("actor_unknown"))
    secretary = (row for row in members if row.profession is Profession.SECRETARY)
    return Actor(staff=next(secretary, members[0]), unit=directory.unit(unit))


def folded(text: str) -> str:
    """Return a text by which two that look the same are the same."""
    return unicodedata.normalize("NFC", text).casefold()


def chosen_staff(directory: Directory, words: str) -> StaffMember:
    """Return the person with that full name or id.

    Raises:
        Refused: ``actor_unknown``.
    """
    for row in directory.staff.values():
        if folded(words) in (row.id, folded(row.name)):
            return row
    raise Refused(Refusal("actor_unknown"))


def chosen_unit(directory: Directory, words: str) -> Unit:
    """Return the unit with that name, short name or id.

    Raises:
        Refused: ``actor_unknown``.
    """
    for row in directory.units.values():
        if folded(words) in (row.id, folded(row.name), folded(row.short_name)):
            return row
    raise Refused(Refusal("actor_unknown"))
