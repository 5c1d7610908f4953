"""The access log: who opened, changed, printed or searched what, and when.

A line is committed before the thing is shown. Each carries the hash of the one before it, so an edited or
missing line is found by its number. A cut tail can only be found with a head that was kept elsewhere.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeAlias

import msgspec

from models.clock import as_utc
from models.store.database import Database
from models.store.orm import pw
from models.store.tables import AccessRow, to_microseconds
from models.values import CaseId, StaffId, UnitId

Detail: TypeAlias = Mapping[str, str | int | Sequence[str]]
"""Codes, ids and numbers; never a text of a patient's."""

GENESIS: Final = "0" * 64
_CODE: Final = re.compile(r"[A-Za-z0-9_.:/-]{0,80}")
_COLUMNS: Final = (
    AccessRow.sequence,
    AccessRow.at,
    AccessRow.staff,
    AccessRow.unit,
    AccessRow.action,
    AccessRow.case_id,
    AccessRow.detail,
    AccessRow.previous_hash,
    AccessRow.hash,
)


class Action(StrEnum):
    """What was done."""

    OPEN = "open"
    CREATE = "create"
    CHANGE = "change"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    HAND_OVER = "hand_over"
    SEARCH = "search"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Something that a person did."""

    action: Action
    staff: StaffId
    unit: UnitId
    case_id: CaseId | None = None
    detail: Detail | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessEntry:
    """A line of the log."""

    sequence: int
    at: dt.datetime
    staff: StaffId
    unit: UnitId
    action: Action
    case_id: CaseId | None
    detail: str  # JSON
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class LogHead:
    """The end of the log; kept elsewhere, it proves later that nothing before it was cut or changed."""

    sequence: int = 0
    hash: str = GENESIS


@dataclass(frozen=True, slots=True, kw_only=True)
class LogReport:
    """What ``verify`` found: the lines that do not fit, and the numbers that are not there."""

    head: LogHead
    altered: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()

    @property
    def intact(self) -> bool:
        """Whether every line is as it was written."""
        return not self.altered and not self.missing


class AccessLog:
    """Adds lines, and proves that they have not been touched."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, access: Access, now: dt.datetime) -> None:
        """Add a line and commit it. What it tells of may be shown only after this has returned."""
        with self._database.write():
            self.add(access, now)

    def add(self, access: Access, now: dt.datetime) -> None:
        """Add a line inside the caller's transaction.

        Raises:
            ValueError: If the detail holds anything but codes, ids and numbers; a bug.
        """
        head = self.head()
        detail = _encoded(access.detail or {})
        line = (
            head.sequence + 1,
            as_utc(now),
            access.staff,
            access.unit,
            access.action,
            access.case_id,
            detail,
            head.hash,
        )
        self._keep(dict(zip(_COLUMNS, (*line, _hash_of(line)), strict=True)))

    def _keep(self, line: dict[Any, Any]) -> None:
        self._database.run(AccessRow.insert(line))

    def head(self) -> LogHead:
        """Return the end of the log."""
        query = AccessRow.select(AccessRow.sequence, AccessRow.hash).order_by(
            AccessRow.sequence.desc()
        )
        row = self._database.row(query.limit(1))
        return LogHead(*row) if row else LogHead()

    def entries(
        self, case_id: CaseId | None = None, after: int = 0, limit: int = 200
    ) -> tuple[AccessEntry, ...]:
        """Return lines in order, after number ``after``; of one case, or of all."""
        query = AccessRow.select(*_COLUMNS).where(AccessRow.sequence > after)
        if case_id is not None:
            query = query.where(AccessRow.case_id == case_id)
        rows = self._database.rows(query.order_by(AccessRow.sequence).limit(limit))
        return tuple(_entry_of(row) for row in rows)

    def last_opened(self, staff: StaffId) -> dict[str, dt.datetime]:
        """Return when this person last opened each case."""
        return dict(self._database.rows(self.openings_query(staff)))

    @staticmethod
    def openings_query(staff: StaffId) -> Any:
        """Return the query of a person's last opening of each case."""
        return (
            AccessRow.select(AccessRow.case_id, pw.fn.max(AccessRow.at))
            .where(AccessRow.staff == staff, AccessRow.action == Action.OPEN)
            .where(AccessRow.case_id.is_null(is_null=False))
            .group_by(AccessRow.case_id)
        )

    def verify(self, known: LogHead | None = None) -> LogReport:
        """Look through the whole log; ``known`` is a head that was kept elsewhere."""
        altered: list[int] = []
        missing: list[int] = []
        last = LogHead()
        with self._database.snapshot():
            for row in self._lines():
                number, *_, previous, found = row
                skipped = range(last.sequence + 1, number)
                missing.extend(skipped)
                follows = bool(skipped) or previous == last.hash
                if not follows or found != _hash_of(row[:-1]) or _contradicts(known, number, found):
                    altered.append(number)
                last = LogHead(number, found)
        if known is not None:
            missing.extend(range(last.sequence + 1, known.sequence + 1))
        return LogReport(head=last, altered=tuple(altered), missing=tuple(missing))

    def _lines(self) -> list[tuple[Any, ...]]:
        return self._database.rows(AccessRow.select(*_COLUMNS).order_by(AccessRow.sequence))


def _contradicts(known: LogHead | None, number: int, found: str) -> bool:
    return known is not None and known.sequence == number and known.hash != found


def _encoded(detail: Detail) -> str:
    for value in detail.values():
        texts = (str(value),) if isinstance(value, str | int) else value
        if not all(_CODE.fullmatch(text) for text in texts):
            msg = "the detail of a log line is made of codes, ids and numbers"
            raise ValueError(msg)
    return msgspec.json.encode(detail, order="deterministic").decode()


def _hash_of(line: tuple[Any, ...]) -> str:
    number, at, *rest = line
    return hashlib.sha256(msgspec.json.encode([number, to_microseconds(at), *rest])).hexdigest()


def _entry_of(row: tuple[Any, ...]) -> AccessEntry:
    sequence, at, staff, unit, action, case_id, detail, previous, hash_ = row
    return AccessEntry(
        sequence=sequence,
        at=at,
        staff=StaffId(staff),
        unit=UnitId(unit),
        action=Action(action),
        case_id=case_id,
        detail=detail,
        previous_hash=previous,
        hash=hash_,
    )
