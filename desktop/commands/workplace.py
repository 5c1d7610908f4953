"""A command's desk: the profile's store, its clock, and the person that the command acts as."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.press import ReportLabPress, first_unprintable
from desktop.profile_folder import default_profile, profile_clock, store_path
from models.clock import Clock, PracticeClock, parse_local, system_clock
from models.directory import Directory, load_practice_directory
from models.reasons import Refusal, Refused
from models.rules.summary import CaseSummary
from models.services.desk import Desk
from models.services.press import PaperDesk
from models.store import Store
from models.values import Actor, CaseId, Profession, StaffId, UnitId


@dataclass(frozen=True, slots=True)
class Workplace:
    """What a command works with."""

    store: Store
    directory: Directory
    clock: Clock
    options: argparse.Namespace

    def desk(self, actor: Actor) -> Desk:
        """Return the desk of ``actor``."""
        return Desk(self.store, self.directory, self.clock, actor, first_unprintable)

    def desk_for(self, summary: CaseSummary) -> Desk:
        """Return the desk of the person named by ``--as``, else of somebody at the case's ward."""
        return self.desk(self.named_actor() or somebody_at(self.directory, summary.ward))

    def papers(self, desk: Desk) -> PaperDesk:
        """Return the papers of a desk; practice is marked on each."""
        return PaperDesk(desk, ReportLabPress(self.directory, practice=True))

    def named_actor(self) -> Actor | None:
        """Return the person that ``--as`` and ``--unit`` name.

        Raises:
            Refused: ``actor_unknown`` or ``not_at_unit``.
        """
        if not self.options.person:
            return None
        staff = find_staff(self.directory, self.options.person)
        unit = find_unit(self.directory, self.options.unit) if self.options.unit else None
        chosen = unit or next(iter(self.directory.staff[staff].units))
        actor = self.directory.actor(staff, chosen)
        if actor is None:
            raise Refused(Refusal("not_at_unit", {"unit": self.directory.unit(chosen).short_name}))
        return actor

    def summaries(self, *, ended: bool) -> tuple[CaseSummary, ...]:
        """Return the cases, a page at a time: those of the named person, else all."""
        actor = self.named_actor()
        units = frozenset(actor.staff.units) if actor else None
        read = self.store.all_page if ended else self.store.active_page
        found: list[CaseSummary] = []
        page = read(units=units)
        while page:
            found.extend(page)
            page = read(after=found[-1], units=units)
        return tuple(found)

    def find_case(self, words: str) -> CaseSummary:
        """Return the case with that id, or with that whole word in its name.

        Raises:
            Refused: ``case_not_found``, or ``case_ambiguous`` with the ids.
        """
        exact = self.store.summary(CaseId(words))
        if exact is not None:
            return exact
        wanted = words.casefold()
        hits = [
            row
            for row in self.summaries(ended=True)
            if wanted == row.name.casefold() or wanted in row.name.casefold().split()
        ]
        if not hits:
            raise Refused(Refusal("case_not_found"))
        if len(hits) > 1:
            raise Refused(
                Refusal("case_ambiguous", {"ids": ", ".join(row.case_id for row in hits)})
            )
        return hits[0]


@contextmanager
def workplace(options: argparse.Namespace) -> Iterator[Workplace]:
    """Open the profile for one command.

    Raises:
        StoreError: As ``Store.open``.
    """
    path = store_path(options.profile or default_profile())
    store = Store.open(path, system_clock)
    try:
        clock = command_clock(options) or profile_clock(store)
        store.use_clock(clock)
        yield Workplace(store, load_practice_directory(), clock, options)
    finally:
        store.close()


def command_clock(options: argparse.Namespace) -> Clock | None:
    """Return the clock that ``--now`` sets.

    Raises:
        ValueError: If T is malformed. RuleError: If it names no single moment.
    """
    return PracticeClock(parse_local(options.now)) if options.now else None


def somebody_at(directory: Directory, unit: UnitId) -> Actor:
    """Return a member of the unit, a secretary if there is one."""
    members = directory.members_of(unit)
    chosen = next((row for row in members if row.profession is Profession.SECRETARY), None)
    member = chosen or members[0]
    return Actor(staff=member, unit=directory.unit(unit))


def find_staff(directory: Directory, words: str) -> StaffId:
    """Return the person with that id or name.

    Raises:
        Refused: ``actor_unknown``.
    """
    wanted = words.casefold()
    for row in directory.staff.values():
        if wanted in (row.id, row.name.casefold()):
            return row.id
    raise Refused(Refusal("actor_unknown"))


def find_unit(directory: Directory, words: str) -> UnitId:
    """Return the unit with that id or name.

    Raises:
        Refused: ``actor_unknown``.
    """
    wanted = words.casefold()
    for row in directory.units.values():
        if wanted in (row.id, row.name.casefold(), row.short_name.casefold()):
            return row.id
    raise Refused(Refusal("actor_unknown"))


def profile_of(options: argparse.Namespace) -> Path:
    """Return the profile's folder, given or default."""
    found: Path = options.profile or default_profile()
    return found
