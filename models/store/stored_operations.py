"""The journal of one case exactly as it is stored, unread: what a newer program wrote stays as it stands."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from models.errors import StoreError
from models.store.database import Database
from models.store.failures import DAMAGED
from models.store.tables import OperationRow
from models.values import CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredOperation:
    """A row of the journal; ``body`` is its text, whatever it says."""

    position: int
    id: str
    kind: str
    version: int
    author: str
    unit: str
    made_at: dt.datetime
    accepted_at: dt.datetime
    replaces: str | None
    step_from: str | None
    body: str


_COLUMNS: Final = (
    OperationRow.position,
    OperationRow.id,
    OperationRow.kind,
    OperationRow.version,
    OperationRow.author,
    OperationRow.unit,
    OperationRow.made_at,
    OperationRow.accepted_at,
    OperationRow.replaces,
    OperationRow.step_from,
    OperationRow.body,
)
_NAMES: Final = tuple(column.name for column in _COLUMNS)


def stored_operations(database: Database, case_id: CaseId) -> tuple[StoredOperation, ...]:
    """Return the rows of a case in order; none if there is no such case.

    Raises:
        StoreError: ``damaged`` when they are not numbered from one without gaps.
    """
    query = OperationRow.select(*_COLUMNS).where(OperationRow.case_id == case_id)
    rows = database.rows(query.order_by(OperationRow.position))
    found = tuple(StoredOperation(**dict(zip(_NAMES, row, strict=True))) for row in rows)
    if [row.position for row in found] != list(range(1, len(found) + 1)):
        raise StoreError(DAMAGED)
    return found
