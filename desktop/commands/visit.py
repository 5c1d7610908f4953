"""One command's visit to a profile: opened, read or written, and closed again."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop.commands.choosing import (
    chosen_actor,
    chosen_clock,
    chosen_profile,
    folded,
    somebody_at,
)
from desktop.profile_folder import store_path
from desktop.workplace import Workplace, profile_clock, workplace
from models.clock import system_clock
from models.reasons import Refusal, Refused
from models.rules.summary import CaseSummary
from models.services.desk import Desk
from models.store import Store
from models.values import Actor, CaseId, UnitId


@dataclass(frozen=True, slots=True)
class Visit:
    """A workplace with the person that the command acts as, if it names one."""

    place: Workplace
    actor: Actor | None

    def summaries(self, *, ended: bool, unit: UnitId | None = None) -> tuple[CaseSummary, ...]:
        """Return the cases: those of the named person's units, or of ``unit`` alone, else all."""
        units = frozenset(self.actor.staff.units) if self.actor else None
        if unit is not None:
            units = frozenset({unit})
        read = self.place.store.all_page if ended else self.place.store.active_page
        found: list[CaseSummary] = []
        page = read(units=units)
        while page:
            found.extend(page)
            page = read(after=found[-1], units=units)
        return tuple(found)

    def find(self, words: str) -> tuple[Desk, CaseSummary]:
        """Return the case with that id, or with that whole word in its name, and the desk that may open it.

        The desk is the named person's, else that of somebody at the case's ward. A search by name is logged.

        Raises:
            Refused: ``case_not_found``, or ``case_ambiguous`` with the ids.
        """
        words = os.fsencode(words).decode(
            errors="replace"
        )  # an argument may hold bytes that are no text
        exact = self.place.store.summary(CaseId(words.lower()))
        if exact is not None:
            return self._desk(exact), exact
        hits = [row for row in self.summaries(ended=True) if _is_called(row.name, words)]
        if not hits:
            raise Refused(Refusal("case_not_found"))
        desk = self._desk(hits[0])
        desk.searched(row.case_id for row in hits)
        if len(hits) > 1:
            ids = ", ".join(row.case_id for row in hits)
            raise Refused(Refusal("case_ambiguous", {"ids": ids}))
        return desk, hits[0]

    def _desk(self, case: CaseSummary) -> Desk:
        return self.place.desk(self.actor or somebody_at(self.place.directory, case.ward))


@contextmanager
def visit(options: argparse.Namespace) -> Iterator[Visit]:
    """Open the profile for one command; a window may be open on it at the same time.

    Raises:
        Refused: If ``--as`` or ``--unit`` names nobody.
        RuleError: If ``--now`` is no single moment.
        StoreError: As ``Store.open``.
    """
    clock = chosen_clock(options)
    store = Store.open(store_path(chosen_profile(options)), system_clock)
    try:
        place = workplace(store, clock or profile_clock(store))
        yield Visit(place, chosen_actor(options, place.directory))
    finally:
        store.close()


def _is_called(name: str, words: str) -> bool:
    whole, wanted = folded(name), folded(words)
    return wanted == whole or wanted in whole.split()
