"""A store that holds what is written in memory and keeps all of it at the end, or nothing.

For filling a practice profile: the same checks, operations and log lines as one by one, at a tenth of the
cost. Until the end the lists do not know of it, and no other program can write.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from models.clock import Clock
from models.operations import Operation
from models.state import CaseFile
from models.store.access_log import AccessLog, LogHead
from models.store.database import Database
from models.store.index import CaseIndex
from models.store.journal import Journal, row_of
from models.store.store import Store
from models.store.tables import AccessRow, OperationRow
from models.values import CaseId


@contextmanager
def held(store: Store, now: Clock) -> Iterator[Store]:
    """Give a store that goes by ``now`` and is written down when the block ends; an error keeps nothing.

    Raises:
        StoreError: As ``Database.write``.
    """
    with store.database.write():
        holding = _HeldStore(store.database, now)
        yield holding
        holding.write_down()


class _HeldStore(Store):
    def __init__(self, database: Database, now: Clock) -> None:
        super().__init__(database, now)
        self._index = _HeldIndex(database)
        self._journal = _HeldJournal(database, self._index.cases)
        self._log = _HeldAccessLog(database)
        self.index, self.journal, self.access_log = self._index, self._journal, self._log

    def write_down(self) -> None:
        """Write all that was held; inside ``Database.write``."""
        self.database.run_many(OperationRow, self._journal.rows)
        self.database.run_many(AccessRow, self._log.rows)
        self._index.write_down()


class _HeldJournal(Journal):
    """Answers from the newest case files, which the index beside it is given."""

    def __init__(self, database: Database, cases: dict[CaseId, CaseFile]) -> None:
        super().__init__(database)
        self.rows: list[dict[Any, Any]] = []
        self._cases = cases
        self._sequence = super()._next_sequence() - 1

    def load(self, case_id: CaseId) -> CaseFile:
        return self._cases.get(case_id) or super().load(case_id)

    def operations(self, case_id: CaseId, after: int = 0) -> tuple[Operation, ...]:
        known = self._cases.get(case_id)
        return known.operations[after:] if known else super().operations(case_id, after)

    def catch_up(self, case: CaseFile) -> CaseFile:
        newest = self._cases.get(case.id)
        if newest is None:
            return super().catch_up(case)
        return case if len(newest.operations) == len(case.operations) else newest

    def _keep(self, accepted: Operation, raw: str) -> None:
        self.rows.append(row_of(accepted, raw))

    def _next_sequence(self) -> int:
        self._sequence += 1
        return self._sequence


class _HeldIndex(CaseIndex):
    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.cases: dict[CaseId, CaseFile] = {}

    def put(self, case: CaseFile, before: CaseFile | None = None) -> None:
        del before
        self.cases[case.id] = case

    def write_down(self) -> None:
        for case in self.cases.values():
            super().put(case)


class _HeldAccessLog(AccessLog):
    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.rows: list[dict[Any, Any]] = []
        self._head = super().head()

    def head(self) -> LogHead:
        return self._head

    def _keep(self, line: dict[Any, Any]) -> None:
        self.rows.append(line)
        self._head = LogHead(line[AccessRow.sequence], line[AccessRow.hash])
