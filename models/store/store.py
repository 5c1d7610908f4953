"""The local store: one file that holds the journal, the index and the access log of one profile."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from models.clock import Clock
from models.errors import StoreError
from models.fold import apply
from models.operations import Operation
from models.rules.summary import CaseSummary
from models.rules.tasks import Task
from models.state import CaseFile
from models.store.access_log import Access, AccessLog, Action, Detail
from models.store.database import Database, new_file, open_database, put_in_place
from models.store.failures import ALREADY_EXISTS, unfit_is_damaged
from models.store.index import INDEX_VERSION, PAGE, CaseIndex, Listing, Order
from models.store.intake import take_in
from models.store.journal import Journal, refuse_stale_step
from models.store.print_archive import ArchivedPaper, PrintArchive
from models.store.profile import ProfileRecord
from models.store.rebuild import rebuild
from models.store.schema import (
    bring_up_to_date,
    leftovers,
    refuse_incomplete,
    remove_unfinished,
    unfinished_name,
)
from models.values import Actor, CaseId, StaffId, UnitId


class Store:
    """One profile's store. Each method raises ``StoreError`` when the surroundings fail, and keeps nothing.

    The thread that opens it may use it at once; another thread wraps its work in ``connected``.
    """

    def __init__(self, database: Database, now: Clock) -> None:
        self.database = database
        self.journal = Journal(database)
        self.index = CaseIndex(database)
        self.access_log = AccessLog(database)
        self.print_archive = PrintArchive(database)
        self.profile = ProfileRecord(database)
        self._now = now

    @classmethod
    def create(
        cls, path: Path, now: Clock, fill: Callable[["Store"], object] | None = None
    ) -> "Store":
        """Make a practice store and open it. It gets its name when it is whole: made, and filled by ``fill``.

        Raises:
            StoreError: ``store_exists``; ``no_access``, ``read_only`` or ``disk_full``. Then nothing is made.
        """
        if leftovers(path):
            raise StoreError(ALREADY_EXISTS)
        unfinished = unfinished_name(path)
        try:
            new_file(unfinished)
            database = Database(unfinished)
            with database.connected():
                bring_up_to_date(database, now())
                ProfileRecord(database).create(now(), INDEX_VERSION)
                if fill is not None:
                    fill(cls(database, now))
            put_in_place(unfinished, path)
        except StoreError as error:
            if leftovers(path):  # another program was first
                raise StoreError(ALREADY_EXISTS) from error
            raise
        finally:
            remove_unfinished(path, unfinished)
        return cls.open(path, now)

    @classmethod
    def open(cls, path: Path, now: Clock) -> "Store":
        """Open a store, bringing an older one up to date; a copy of that is kept beside it.

        Raises:
            StoreError: ``store_not_found``, ``not_a_database``, ``foreign_file``, ``newer_schema``,
                ``damaged``, ``no_access``, ``read_only``, ``disk_full`` or ``locked``; the file
                is left as it is.
        """
        with unfit_is_damaged():
            database = open_database(path)
            try:
                bring_up_to_date(database, now())
                refuse_incomplete(database)
                store = cls(database, now)
                if store.profile.read().index_version != INDEX_VERSION:
                    rebuild(store)
            except BaseException:
                database.close()
                raise
        return store

    def close(self) -> None:
        """Close the calling thread's connection."""
        self.database.close()

    def use_clock(self, now: Clock) -> None:
        """Judge by another clock from here on; practice profiles and the command line set their own."""
        self._now = now

    def connected(self) -> AbstractContextManager[None]:
        """Give a worker thread its own connection for as long as the block lasts."""
        return self.database.connected()

    # --- cases ---------------------------------------------------------------------------

    def append(
        self,
        case: CaseFile,
        operation: Operation,
        paper: ArchivedPaper | None = None,
        choice: Operation | None = None,
    ) -> CaseFile:
        """Accept one operation: journal, index, tasks and access log together, or nothing.

        The store gives ``sequence``, ``position`` and ``accepted_at``. What others have added since ``case``
        was read comes along. An operation that is already there changes nothing, so a save whose
        outcome is unknown may be repeated. ``paper`` is what the operation says was made; it is kept with it,
        and so is ``choice``, which says over which other values this one stands.

        Raises:
            StoreError: ``stale_step`` when another took a process step first.
            ValueError: If the operation belongs to another case; a bug.
        """
        if operation.case_id != case.id:
            msg = "the operation belongs to another case"
            raise ValueError(msg)
        with self.database.write():
            current = self.journal.catch_up(case)
            if any(known.id == operation.id for known in current.operations):
                return current
            refuse_stale_step(current, operation)
            now, after = self._now(), current
            for written in (operation, choice) if choice else (operation,):
                accepted = self.journal.accept(after, written, now)
                after = apply(after, accepted)
                self.access_log.add(_access_of(accepted), now)
            self.index.put(after, before=current)
            if paper is not None:
                self.print_archive.put(paper)
        return after

    def take_in(self, operations: Sequence[Operation]) -> frozenset[CaseId]:
        """Add what another store has accepted, as it stands; return the cases that grew.

        What is there already changes nothing. The write lock is never held for long.

        Raises:
            StoreError: ``journal_gap`` when a case's operations do not follow on what is here; then nothing
                is written.
        """
        return take_in(self, operations)

    def load(self, case_id: CaseId) -> CaseFile:
        """Return the case as it stands; one without operations if there is none."""
        return self.journal.load(case_id)

    # --- lists ---------------------------------------------------------------------------

    def active_page(
        self,
        after: CaseSummary | None = None,
        limit: int = PAGE,
        order: Order = Order.EXPECTED,
        units: frozenset[UnitId] | None = None,
    ) -> tuple[CaseSummary, ...]:
        """Return the active cases that follow ``after``, the last case of the page before."""
        return self.index.page(Listing(order=order, units=units), after, limit)

    def all_page(
        self,
        after: CaseSummary | None = None,
        limit: int = PAGE,
        order: Order = Order.EXPECTED,
        units: frozenset[UnitId] | None = None,
    ) -> tuple[CaseSummary, ...]:
        """Return the cases, ended ones too, that follow ``after``."""
        return self.index.page(Listing(active_only=False, order=order, units=units), after, limit)

    def active_cases(self, units: frozenset[UnitId] | None = None) -> tuple[CaseSummary, ...]:
        """Return all active cases of ``units``: a few hundred, by the day of going home."""
        found: list[CaseSummary] = []
        page = self.active_page(units=units)
        while page:
            found.extend(page)
            page = self.active_page(found[-1], units=units) if len(page) == PAGE else ()
        return tuple(found)

    def summary(self, case_id: CaseId) -> CaseSummary | None:
        """Return the line of one case; ``None`` if there is no such case."""
        return self.index.summary(case_id)

    def tasks_of(self, case_ids: Iterable[CaseId]) -> dict[CaseId, tuple[Task, ...]]:
        """Return the tasks of each case; done ones too."""
        return self.index.tasks_of(case_ids)

    def case_count(self) -> int:
        """Return how many cases there are, ended ones too."""
        return self.index.count()

    # --- access log ----------------------------------------------------------------------

    def log(
        self,
        action: str,
        actor: Actor,
        now: dt.datetime,
        case_id: CaseId | None = None,
        detail: Detail | None = None,
    ) -> None:
        """Write to the access log, committed: only then may the thing be shown.

        ``action`` is a value of ``Action``; ``detail`` holds codes, ids and numbers.

        Raises:
            ValueError: If either does not; a bug.
        """
        access = Access(
            action=Action(action),
            staff=actor.staff.id,
            unit=actor.unit.id,
            case_id=case_id,
            detail=detail,
        )
        self.access_log.write(access, now)

    def last_opened(self, staff: StaffId) -> dict[str, dt.datetime]:
        """Return when a person last opened each case."""
        return self.access_log.last_opened(staff)


def _access_of(operation: Operation) -> Access:
    return Access(
        action=Action.CREATE if operation.position == 1 else Action.CHANGE,
        staff=operation.author,
        unit=operation.unit,
        case_id=operation.case_id,
        detail={"operation": operation.id, "kind": operation.body.kind},
    )
