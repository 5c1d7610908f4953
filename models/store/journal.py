"""The journal: every operation that this store has accepted, in the order of acceptance."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from models.clock import as_utc
from models.errors import StoreError
from models.fold import fold
from models.operations import Operation, UnknownBody, decode, encode
from models.state import CaseFile
from models.store.database import Database
from models.store.failures import DAMAGED, STALE_STEP
from models.store.orm import pw
from models.store.tables import OperationRow
from models.values import CaseId, CaseStatus, OperationId, StaffId, UnitId

_COLUMNS: Final = (
    OperationRow.id,
    OperationRow.case_id,
    OperationRow.kind,
    OperationRow.version,
    OperationRow.body,
    OperationRow.author,
    OperationRow.unit,
    OperationRow.sequence,
    OperationRow.made_at,
    OperationRow.replaces,
    OperationRow.step_from,
    OperationRow.accepted_at,
    OperationRow.position,
)
_IDS_A_QUERY: Final = 500  # SQLite limits how many values one query may hold
_STATUSES: Final = frozenset(CaseStatus)
_LAST_SEQUENCE: Final = 2**63 - 1


class Journal:
    """Reads and adds operations. Adding is done inside the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def operations(self, case_id: CaseId, after: int = 0) -> tuple[Operation, ...]:
        """Return the operations of a case in order, from the one after position ``after``."""
        query = (
            OperationRow.select(*_COLUMNS)
            .where(OperationRow.case_id == case_id, OperationRow.position > after)
            .order_by(OperationRow.position)
        )
        return tuple(_operation_of(row) for row in self._database.rows(query))

    def length(self, case_id: CaseId) -> int:
        """Return how many operations of a case there are, wherever they lie."""
        query = OperationRow.select(pw.fn.count(OperationRow.id)).where(
            OperationRow.case_id == case_id
        )
        number: int = self._database.rows(query)[0][0]
        return number

    def case_ids(self) -> tuple[CaseId, ...]:
        """Return every case that the journal knows."""
        query = OperationRow.select(OperationRow.case_id).distinct().order_by(OperationRow.case_id)
        return tuple(CaseId(case_id) for (case_id,) in self._database.rows(query))

    def load(self, case_id: CaseId) -> CaseFile:
        """Return the case as the journal tells it; an empty one if it tells nothing."""
        return fold(case_id, self.operations(case_id))

    def catch_up(self, case: CaseFile) -> CaseFile:
        """Return the case with what others have added since it was read.

        Raises:
            ValueError: If the case holds operations that this store never accepted; a bug.
        """
        query = OperationRow.select(pw.fn.max(OperationRow.position)).where(
            OperationRow.case_id == case.id
        )
        row = self._database.row(query)
        stored = (row and row[0]) or 0
        if stored < len(case.operations):
            msg = "the case file is ahead of the journal"
            raise ValueError(msg)
        if stored == len(case.operations):
            return case
        return fold(case.id, self.operations(case.id, after=len(case.operations)), onto=case)

    def accept(self, case: CaseFile, operation: Operation, now: dt.datetime) -> Operation:
        """Write an operation to the journal; return it as it will be read again.

        ``case`` is caught up. The store gives sequence, position and the time of acceptance. Time never
        runs backwards within a case. Between cases it may, because the clock of a practice store is set by
        hand and histories are replayed; a store whose clock is a legal one holds to its last operation.

        Raises:
            ValueError: If the body cannot be read again as it was written; a bug.
        """
        raw = encode(operation.body)
        if decode(operation.body.kind, operation.body.version, raw) != operation.body:
            msg = f"{operation.body.kind} cannot be read again as it was written"
            raise ValueError(msg)
        last = case.operations[-1].at if case.operations else now
        accepted = replace(
            operation,
            sequence=self._next_sequence(),
            made_at=as_utc(operation.made_at),
            accepted_at=max(as_utc(now), as_utc(last)),
            position=len(case.operations) + 1,
        )
        self._keep(accepted, raw)
        return accepted

    def _keep(self, accepted: Operation, raw: str) -> None:
        self._database.run(OperationRow.insert(row_of(accepted, raw)))

    def take(self, case: CaseFile, operations: Sequence[Operation]) -> CaseFile:
        """Write what another store has accepted, with the positions that it gave; return the case after it.

        ``case`` is caught up, and the operations follow on it without a gap.
        """
        first = self._next_sequence()
        taken, rows = [], []
        for sequence, operation in enumerate(operations, first):
            raw = encode(operation.body)
            body = decode(operation.body.kind, operation.body.version, raw)
            taken.append(replace(operation, body=body, sequence=sequence))
            rows.append(row_of(taken[-1], raw))
        self._database.run(OperationRow.insert_many(rows))
        return fold(case.id, taken, onto=case)

    def known_ids(self, ids: Sequence[OperationId]) -> frozenset[OperationId]:
        """Return those of ``ids`` that the journal holds, in whatever case."""
        found: set[OperationId] = set()
        for some in pw.chunked(ids, _IDS_A_QUERY):
            query = OperationRow.select(OperationRow.id).where(OperationRow.id.in_(some))
            found.update(OperationId(known) for (known,) in self._database.rows(query))
        return frozenset(found)

    def _next_sequence(self) -> int:
        row = self._database.row(OperationRow.select(pw.fn.max(OperationRow.sequence)))
        last: int = (row and row[0]) or 0
        if last >= _LAST_SEQUENCE:
            raise StoreError(DAMAGED)  # no program of ours has counted so far
        return last + 1


def refuse_stale_step(case: CaseFile, operation: Operation) -> None:
    """Refuse a process step whose author had not seen where the case stands now.

    Accepted, it could only be questioned for ever, after its author was told that it had arrived.

    Raises:
        StoreError: ``stale_step``; the person reads the case and decides anew.
    """
    if operation.body.moves_to is None:
        return
    if (operation.step_from, operation.replaces) != (case.process, case.process_head):
        raise StoreError(STALE_STEP)


def row_of(operation: Operation, raw: str) -> dict[Any, Any]:
    """Return an accepted operation as its row; ``raw`` is its body as JSON."""
    return {
        OperationRow.sequence: operation.sequence,
        OperationRow.id: operation.id,
        OperationRow.case_id: operation.case_id,
        OperationRow.position: operation.position,
        OperationRow.kind: operation.body.kind,
        OperationRow.version: operation.body.version,
        OperationRow.body: raw,
        OperationRow.author: operation.author,
        OperationRow.unit: operation.unit,
        OperationRow.made_at: operation.made_at,
        OperationRow.accepted_at: operation.accepted_at,
        OperationRow.replaces: operation.replaces,
        OperationRow.step_from: operation.step_from,
    }


def _operation_of(row: tuple[Any, ...]) -> Operation:
    """Return a row as an operation; one that steps from a status unknown here cannot be read."""
    id_, case_id, kind, version, raw, author, unit, sequence, made_at, replaces, step, *given = row
    accepted_at, position = given
    readable = step is None or step in _STATUSES
    return Operation(
        id=OperationId(id_),
        case_id=CaseId(case_id),
        body=decode(kind, version, raw)
        if readable
        else UnknownBody(kind=kind, version=version, raw=raw),
        author=StaffId(author),
        unit=UnitId(unit),
        sequence=sequence,
        made_at=made_at,
        replaces=replaces,
        step_from=CaseStatus(step) if step and readable else None,
        accepted_at=accepted_at,
        position=position,
    )
