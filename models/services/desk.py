"""The desk: one person's way into the cases. Windows and commands read and write through it alone."""

import datetime as dt
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeAlias

from models.clock import Clock
from models.directory import Directory
from models.errors import StoreError
from models.fold import empty
from models.operations import Body, Operation, new_id
from models.operations.corrections import TextChosen
from models.operations.messages import CaseOpened
from models.reasons import Refusal, Refused
from models.rules.content import texts_of
from models.rules.guards import refusal_of, refusal_of_kind
from models.rules.overview import OverviewRow, Viewer, place
from models.rules.setting import Setting
from models.rules.tasks import Task, is_awake, tasks
from models.services.history import History
from models.state import CaseFile
from models.store import Store
from models.store.print_archive import ArchivedPaper
from models.values import Actor, CaseId, OperationId, PersonDetails, StaffId, UnitId


@dataclass(frozen=True, slots=True)
class Change:
    """What was written: the cases that lists and pages show anew."""

    case_ids: frozenset[CaseId]


LetterCheck: TypeAlias = Callable[[str], str | None]
"""Returns the first letter of a text that no paper can show, or ``None``."""


class Desk:
    """Reads and writes for one person. A refusal is raised as ``Refused`` and nothing is written.

    The cases that the person has opened are kept in memory, so that saving folds one operation only.
    """

    def __init__(
        self,
        store: Store,
        directory: Directory,
        clock: Clock,
        actor: Actor,
        unprintable: LetterCheck = lambda _text: None,
    ) -> None:
        self.store = store
        self.directory = directory
        self.actor = actor
        self._clock = clock
        self._unprintable = unprintable
        self._open: dict[CaseId, CaseFile] = {}
        self._listeners: list[Callable[[Change], None]] = []

    # --- who and when --------------------------------------------------------------------

    def now(self) -> dt.datetime:
        """Return the moment it is, in UTC, by this desk's clock."""
        return self._clock()

    def act_as(self, staff: StaffId, unit: UnitId) -> None:
        """Take another person's place, and begin there the next time; only practice profiles offer it.

        Raises:
            Refused: ``not_at_unit`` if the person does not work at the unit.
        """
        actor = self.directory.actor(staff, unit)
        if actor is None:
            raise Refused(Refusal("not_at_unit", {"unit": self.directory.unit(unit).short_name}))
        self.actor = actor
        self._open.clear()
        with suppress(StoreError):  # not to be remembered is no reason to be refused
            self.store.profile.set_last_actor(staff, unit)

    def own_units(self) -> frozenset[UnitId]:
        """Return all units of the person (sv: Alla mina enheter)."""
        return frozenset(self.actor.staff.units)

    def acting_in(self, case: CaseFile) -> Actor:
        """Return the person acting for the own unit that takes part in the case."""
        if self.actor.unit.id in case.units:
            return self.actor
        for unit in self.actor.staff.units:
            if unit in case.units and unit in self.directory.units:
                return Actor(staff=self.actor.staff, unit=self.directory.unit(unit))
        return self.actor

    # --- reading -------------------------------------------------------------------------

    def overview(self, units: frozenset[UnitId] | None = None) -> tuple[OverviewRow, ...]:
        """Return the active cases of ``units`` (all the person's own when not given), in their groups."""
        mine = self.own_units() if units is None else units
        viewer = Viewer(units=mine, last_opened=self.store.last_opened(self.actor.staff.id))
        now = self.now()
        rows = [place(summary, viewer, now) for summary in self.store.active_cases(mine)]
        return tuple(sorted(rows, key=_in_order))

    def open(self, case_id: CaseId) -> CaseFile:
        """Return a case, after writing to the access log that this person looked at it.

        Raises:
            Refused: ``unit_not_in_case`` when none of the person's units takes part.
        """
        case = self.store.load(case_id)
        actor = self.acting_in(case)
        if actor.unit.id not in case.units:
            self.store.log("denied", actor, self.now(), case_id)
            raise Refused(Refusal("unit_not_in_case", {"unit": actor.unit.short_name}))
        self.store.log("open", actor, self.now(), case_id)
        self._open[case_id] = case
        return case

    def case(self, case_id: CaseId) -> CaseFile:
        """Return a case that this person has opened, as it stands now."""
        return self._open[case_id] if case_id in self._open else self.open(case_id)

    def tasks(self, case: CaseFile) -> tuple[Task, ...]:
        """Return the tasks of a case that concern somebody now, and those that are done."""
        now = self.now()
        return tuple(task for task in tasks(case) if task.done_at or is_awake(task, now))

    def searched(self, hits: Iterable[CaseId]) -> None:
        """Write to the access log that the person searched, and which cases came up."""
        self.store.log("search", self.actor, self.now(), None, {"cases": sorted(hits)})

    def history(
        self,
        words: tuple[str, ...],
        units: frozenset[UnitId] | None = None,
        wanted: Callable[[], bool] = lambda: True,
    ) -> History:
        """Return the question of which cases of the own units, ended ones too, are of people so called."""
        mine = self.own_units()
        return History(self.store, mine if units is None else units & mine, words, wanted)

    # --- writing -------------------------------------------------------------------------

    def refusal(self, kind: type[Body], case: CaseFile) -> Refusal | None:
        """Return why this person cannot do ``kind`` in the case now; what a disabled button says."""
        return refusal_of_kind(kind, case, self.acting_in(case))

    def setting_of(self, case: CaseFile) -> Setting:
        """Return what a check of content may look at, for this person, in the case, now."""
        return Setting(
            case=case, actor=self.acting_in(case), now=self.now(), directory=self.directory
        )

    def open_case(
        self,
        person: PersonDetails,
        admitted_at: dt.datetime,
        assessed_at: dt.datetime | None = None,
    ) -> CaseId:
        """Open a case at the person's ward and return its id.

        Raises:
            Refused: With the field that must change.
        """
        case_id = CaseId(new_id(self.now()))
        body = CaseOpened(person=person, admitted_at=admitted_at, assessed_at=assessed_at)
        self._write(empty(case_id), body)
        return case_id

    def perform(self, case_id: CaseId, body: Body, paper: ArchivedPaper | None = None) -> CaseFile:
        """Do one thing in a case: check it, write it, and return the case as it then stands.

        It is judged by what others have written too, and written as by one who has not seen that: a step is
        then refused, and a value stands beside theirs. ``paper`` is kept in the same transaction.

        Raises:
            Refused: With the reason and, where one must change, the field.
            StoreError: If the store could not keep it; ``stale_step`` when another took a step first.
        """
        return self._write(self.case(case_id), body, paper)

    def apart(self) -> "Desk":
        """Return another desk of the same person, for another thread; it has no listeners."""
        return Desk(self.store, self.directory, self._clock, self.actor, self._unprintable)

    def make_ready(self) -> None:
        """Load what the first write needs; may run off the window's thread."""
        self._unprintable("å")

    def subscribe(self, listener: Callable[[Change], None]) -> None:
        """Call ``listener`` after every write."""
        self._listeners.append(listener)

    def _write(self, case: CaseFile, body: Body, paper: ArchivedPaper | None = None) -> CaseFile:
        actor, now = self.acting_in(case), self.now()
        latest = self._caught_up(case)
        setting = Setting(case=latest, actor=actor, now=now, directory=self.directory)
        refusal = refusal_of(body, setting) or self._letter_refusal(body)
        if refusal:
            raise Refused(refusal)
        step = body.moves_to is not None
        operation = Operation(
            id=OperationId(new_id(now)),
            case_id=case.id,
            body=body,
            author=actor.staff.id,
            unit=actor.unit.id,
            sequence=0,
            made_at=now,
            replaces=case.process_head if step else _head(case, body),
            step_from=case.process if step else None,
        )
        after = self.store.append(case, operation, paper, _choice(case, operation))
        self._show(after)
        return after

    def _caught_up(self, case: CaseFile) -> CaseFile:
        """Return the case with what others have written since; the next try has then seen it."""
        latest = self.store.journal.catch_up(case)
        if latest is not case:
            self._show(latest)
        return latest

    def _show(self, case: CaseFile) -> None:
        self._open[case.id] = case
        change = Change(frozenset({case.id}))
        for listener in self._listeners:
            listener(change)

    def _letter_refusal(self, body: Body) -> Refusal | None:
        for field, text in texts_of(body):
            letter = self._unprintable(text)
            if letter is not None:
                return Refusal("letter_not_printable", {"field": field, "letter": letter})
        return None


def _head(case: CaseFile, body: Body) -> OperationId | None:
    if body.register is None or isinstance(body, TextChosen):
        return None
    return case.head_of(body.register)


def _choice(case: CaseFile, new: Operation) -> Operation | None:
    """Return the choice of a new value over those that its author saw in conflict, or ``None``."""
    name = new.body.register
    register = case.registers.get(name) if name else None
    if register is None or name is None or isinstance(new.body, TextChosen):
        return None
    beside = (head for head in register.heads if head.operation != new.replaces)
    if all(head.body == new.body for head in beside):
        return None
    over = tuple(head.operation for head in register.heads)
    choice = TextChosen(register=name, chosen=new.id, over=over)
    return replace(new, id=OperationId(new_id(new.made_at)), body=choice, replaces=None)


def _in_order(row: OverviewRow) -> tuple[int, dt.datetime, str, str]:
    latest = dt.datetime.max.replace(tzinfo=dt.UTC)
    due = row.next_task.due if row.next_task and row.next_task.due else latest
    return (row.group, due, row.summary.sort_key, row.summary.case_id)
