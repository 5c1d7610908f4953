"""The index of cases and their tasks: derived from the journal, so that lists need no fold.

Pages are read by keyset, from the last row of the page before; a page costs the same wherever it lies.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import msgspec

from models.errors import StoreError
from models.rules.summary import CaseSummary, summarize
from models.rules.tasks import Task, TaskKind, tasks
from models.state import CaseFile
from models.store.case_search import CaseSearch, search_words
from models.store.database import Database
from models.store.failures import INDEX_DIFFERS
from models.store.orm import pw
from models.store.tables import NO_DATE, NO_MOMENT, CaseRow, CaseUnitRow, TaskRow, to_microseconds
from models.values import CaseId, OperationId, Party, UnitId

INDEX_VERSION: Final = 3
"""Raised when summaries or tasks are reckoned differently; an older index is then made anew."""

PAGE: Final = 200
_CASES_A_QUERY: Final = 500  # SQLite limits how many values one query may hold
_SUMMARY: Final = msgspec.json.Decoder(CaseSummary)


class Order(StrEnum):
    """What a list is sorted by; equal values are told apart by the case's id."""

    EXPECTED = "expected_on"  # the day of going home, no day last
    DEADLINE = "next_due"  # the next task's time, none last
    NAME = "sort_key"  # the Swedish alphabet


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Which list: active cases only or all, in what order, and of which units (``None``: every unit)."""

    active_only: bool = True
    order: Order = Order.EXPECTED
    descending: bool = False
    units: frozenset[UnitId] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """All that the index says of one case, as it is stored."""

    row: tuple[Any, ...]
    units: tuple[UnitId, ...]
    tasks: tuple[Task, ...]
    search: tuple[str, str]  # what it is found by: words of the name, units


class CaseIndex:
    """Keeps the index in step and answers from it. Writing is done inside the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.search = CaseSearch(database)

    # --- writing -------------------------------------------------------------------------

    def put(self, case: CaseFile, before: CaseFile | None = None) -> None:
        """Make the index say what ``case`` says.

        ``before`` is what it says already: units and tasks that are the same are then left alone, which
        halves the time of a save.
        """
        entry, known = entry_of(case), entry_of(before) if before else None
        row = dict(zip(_COLUMNS, entry.row, strict=True))
        self._database.run(
            CaseRow.insert(row).on_conflict(
                conflict_target=[CaseRow.case_id], preserve=list(_COLUMNS[1:])
            )
        )
        if known is None or known.units != entry.units:
            self._put_units(case.id, entry.units)
        if known is None or known.tasks != entry.tasks:
            self._put_tasks(case.id, entry.tasks)
        if known is None or known.search != entry.search:
            self.search.put(case.id, *entry.search)

    def _put_units(self, case_id: CaseId, units: tuple[UnitId, ...]) -> None:
        self._database.run(CaseUnitRow.delete().where(CaseUnitRow.case == case_id))
        if units:
            columns = [CaseUnitRow.case, CaseUnitRow.unit]
            rows = [(case_id, unit) for unit in units]
            self._database.run(CaseUnitRow.insert_many(rows, columns))

    def _put_tasks(self, case_id: CaseId, case_tasks: tuple[Task, ...]) -> None:
        self._database.run(TaskRow.delete().where(TaskRow.case == case_id))
        if case_tasks:
            columns = [TaskRow.case, TaskRow.number, *_TASK_COLUMNS]
            rows = [_task_row(case_id, *numbered) for numbered in enumerate(case_tasks, 1)]
            self._database.run(TaskRow.insert_many(rows, columns))

    def remove(self, case_id: CaseId) -> None:
        """Take a case out of the index; its units and tasks go with it."""
        self.search.remove(case_id)
        self._database.run(CaseRow.delete().where(CaseRow.case_id == case_id))

    # --- reading -------------------------------------------------------------------------

    def page(
        self, listing: Listing, after: CaseSummary | None = None, limit: int = PAGE
    ) -> tuple[CaseSummary, ...]:
        """Return the next ``limit`` cases of a list after the case ``after``."""
        rows = self._database.rows(page_query(listing, after, limit))
        return tuple(_summary_of(text) for (text,) in rows)

    def summary(self, case_id: CaseId) -> CaseSummary | None:
        """Return the line of one case."""
        row = self._database.row(CaseRow.select(CaseRow.summary).where(CaseRow.case_id == case_id))
        return None if row is None else _summary_of(row[0])

    def count(self) -> int:
        """Return how many cases there are, ended ones too."""
        rows = self._database.rows(CaseRow.select(pw.fn.count(CaseRow.case_id)))
        number: int = rows[0][0]
        return number

    def case_ids(self) -> tuple[CaseId, ...]:
        """Return every case that the index knows."""
        rows = self._database.rows(CaseRow.select(CaseRow.case_id).order_by(CaseRow.case_id))
        return tuple(CaseId(case_id) for (case_id,) in rows)

    def tasks_of(self, case_ids: Iterable[CaseId]) -> dict[CaseId, tuple[Task, ...]]:
        """Return the tasks of each case, in the order of the rules; done ones too."""
        found: dict[CaseId, list[Task]] = {case_id: [] for case_id in case_ids}
        for some in pw.chunked(list(found), _CASES_A_QUERY):
            query = (
                TaskRow.select(TaskRow.case, *_TASK_COLUMNS)
                .where(TaskRow.case.in_(some))
                .order_by(TaskRow.case, TaskRow.number)
            )
            for case_id, *columns in self._database.rows(query):
                found[case_id].append(_task_of(columns))
        return {case_id: tuple(rows) for case_id, rows in found.items()}

    def stored(self, case_id: CaseId) -> IndexEntry | None:
        """Return all that the index says of a case."""
        row = self._database.row(CaseRow.select(*_COLUMNS).where(CaseRow.case_id == case_id))
        if row is None:
            return None
        units = self._database.rows(
            CaseUnitRow.select(CaseUnitRow.unit)
            .where(CaseUnitRow.case == case_id)
            .order_by(CaseUnitRow.unit)
        )
        return IndexEntry(
            row=row,
            units=tuple(UnitId(unit) for (unit,) in units),
            tasks=self.tasks_of([case_id])[case_id],
            search=self.search.stored(case_id),
        )


def entry_of(case: CaseFile) -> IndexEntry:
    """Return what the index is to say of a case."""
    case_tasks = tasks(case)
    summary = summarize(case, case_tasks)
    row = (
        case.id,
        len(case.operations),
        summary.active,
        *(_sort_value(summary, order) for order in Order),
        msgspec.json.encode(summary, order="deterministic").decode(),
    )
    return IndexEntry(
        row=row,
        units=tuple(sorted(set(summary.units))),
        tasks=case_tasks,
        search=search_words(summary.name, summary.units),
    )


def page_query(listing: Listing, after: CaseSummary | None, limit: int) -> Any:
    """Return the query of one page."""
    column = _ORDER_COLUMNS[listing.order]
    key = pw.Tuple(column, CaseRow.case_id)
    query = CaseRow.select(CaseRow.summary)
    if listing.active_only:
        query = query.where(CaseRow.active)
    if listing.units is not None:
        query = query.where(_takes_part(listing.units))
    if after is not None:
        last = pw.Tuple(_sort_value(after, listing.order), after.case_id)
        query = query.where(key < last if listing.descending else key > last)
    if listing.descending:
        return query.order_by(column.desc(), CaseRow.case_id.desc()).limit(limit)
    return query.order_by(column, CaseRow.case_id).limit(limit)


def _takes_part(units: frozenset[UnitId]) -> Any:
    return pw.fn.EXISTS(
        CaseUnitRow.select(pw.SQL("1")).where(
            CaseUnitRow.case == CaseRow.case_id, CaseUnitRow.unit.in_(sorted(units))
        )
    )


def _sort_value(summary: CaseSummary, order: Order) -> str | int:
    if order is Order.NAME:
        return summary.sort_key
    if order is Order.EXPECTED:
        return summary.expected_on.isoformat() if summary.expected_on else NO_DATE
    return to_microseconds(summary.next_due) if summary.next_due else NO_MOMENT


def _summary_of(text: str) -> CaseSummary:
    try:
        return _SUMMARY.decode(text)
    except msgspec.DecodeError as error:
        raise StoreError(INDEX_DIFFERS) from error


def _task_row(case_id: CaseId, number: int, task: Task) -> tuple[Any, ...]:
    return (
        case_id,
        number,
        task.kind,
        task.party,
        task.unit,
        task.due,
        task.done_at,
        task.source,
        task.closed_by,
    )


def _task_of(columns: list[Any]) -> Task:
    kind, party, unit, due, done_at, source, closed_by = columns
    try:
        kind, party = TaskKind(kind), Party(party)
    except ValueError as error:
        raise StoreError(INDEX_DIFFERS) from error
    return Task(
        kind=kind,
        party=party,
        unit=UnitId(unit),
        source=OperationId(source),
        due=due,
        done_at=done_at,
        closed_by=closed_by,
    )


_ORDER_COLUMNS: Final[Mapping[Order, Any]] = {
    Order.EXPECTED: CaseRow.expected_on,
    Order.DEADLINE: CaseRow.next_due,
    Order.NAME: CaseRow.sort_key,
}
_COLUMNS: Final = (
    CaseRow.case_id,
    CaseRow.position,
    CaseRow.active,
    *_ORDER_COLUMNS.values(),  # as ``entry_of`` fills them: in the order of ``Order``
    CaseRow.summary,
)
_TASK_COLUMNS: Final = (
    TaskRow.kind,
    TaskRow.party,
    TaskRow.unit,
    TaskRow.due,
    TaskRow.done_at,
    TaskRow.source,
    TaskRow.closed_by,
)
