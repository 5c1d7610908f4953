"""A case as one file: readable JSON that tells whether a single byte of it has been changed.

``docs/export.md`` describes the format. Equal journals give equal files.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, TypeVar

import msgspec

from models.clock import FIRST_YEAR, LAST_YEAR
from models.operations import Operation, UnknownBody, decode, known_kinds
from models.operations.messages import CaseOpened
from models.reasons import Refusal, Refused
from models.store.stored_operations import StoredOperation
from models.values import CaseId, CaseStatus, OperationId, StaffId, UnitId

FORMAT: Final = "hemvag-case/1"

_FAMILY: Final = re.compile(r"hemvag-case/([1-9][0-9]{0,3})")
_BEGINNING: Final = b'{\n  "format": "hemvag-case/'
_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_CODE: Final = re.compile(r"[A-Za-z0-9_.:/-]{1,80}")
_KIND: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LAST_VERSION: Final = 9999

_ALTERED: Final = Refusal("import_altered")
_FOREIGN: Final = Refusal("import_foreign")
_NEWER: Final = Refusal("import_newer")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDocument:
    """What the file says. ``practice``: the persons in it are invented."""

    format: str
    practice: bool
    case: CaseId
    operations: tuple[StoredOperation, ...]
    digest: str  # of the file with this field empty

    def to_take_in(self) -> tuple[Operation, ...]:
        """Return the operations as another store's journal has them."""
        return tuple(_operation_of(self.case, row) for row in self.operations)


@dataclass(frozen=True, slots=True)
class _Head:
    format: str


def write(case_id: CaseId, operations: tuple[StoredOperation, ...], *, practice: bool) -> bytes:
    """Return the file of a case."""
    unsigned = CaseDocument(
        format=FORMAT, practice=practice, case=case_id, operations=operations, digest=""
    )
    return _text(replace(unsigned, digest=hashlib.sha256(_text(unsigned)).hexdigest()))


def read(data: bytes) -> CaseDocument:
    """Return what a file says, if every byte of it is as ``write`` gave it.

    Raises:
        Refused: ``import_foreign``, ``import_newer``, ``import_altered`` or ``import_real_person``.
    """
    head = _decoded(data, _Head, _ALTERED if data.startswith(_BEGINNING) else _FOREIGN)
    if _FAMILY.fullmatch(head.format) is None:
        raise Refused(_FOREIGN)
    if head.format != FORMAT:
        raise Refused(_NEWER)
    found = _decoded(data, CaseDocument, _ALTERED)
    if not (all(_faults_free(found)) and _as_written(found) == data):
        raise Refused(_ALTERED)
    if any(row.step_from not in {None, *CaseStatus} for row in found.operations):
        raise Refused(_NEWER)  # the journal could not keep what the step began from
    if not found.practice:
        raise Refused(Refusal("import_real_person"))
    return found


def _text(document: CaseDocument) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _as_written(document: CaseDocument) -> bytes:
    return write(document.case, document.operations, practice=document.practice)


def _decoded(data: bytes, kind: type[_T], otherwise: Refusal) -> _T:
    try:
        return msgspec.json.decode(data, type=kind)
    except (ValueError, RecursionError) as error:  # msgspec's own errors are values' errors too
        raise Refused(otherwise) from error


def _faults_free(document: CaseDocument) -> Iterator[bool]:
    """Yield of each thing that the journal holds to whether it is so."""
    rows = document.operations
    yield _ID.fullmatch(document.case) is not None
    yield bool(rows) and rows[0].kind == CaseOpened.kind
    yield [row.position for row in rows] == list(range(1, len(rows) + 1))
    yield len({row.id for row in rows}) == len(rows)
    yield from (_is_fit(row) for row in rows)
    yield all(before.accepted_at <= after.accepted_at for before, after in pairwise(rows))


def _is_fit(row: StoredOperation) -> bool:
    """Tell whether the journal takes such a row, and whether what it says can be read if it should be."""
    return (
        all(_ID.fullmatch(id_) for id_ in (row.id, row.replaces) if id_ is not None)
        and all(_CODE.fullmatch(code) for code in (row.author, row.unit))
        and _KIND.fullmatch(row.kind) is not None
        and 1 <= row.version <= _LAST_VERSION
        and all(_is_moment(moment) for moment in (row.made_at, row.accepted_at))
        and _is_object(row.body)
        and ((row.kind, row.version) not in known_kinds() or _is_readable(row))
    )


def _is_moment(moment: dt.datetime) -> bool:
    return moment.tzinfo is dt.UTC and FIRST_YEAR <= moment.year <= LAST_YEAR


def _is_object(body: str) -> bool:
    try:
        return isinstance(msgspec.json.decode(body), dict)
    except (ValueError, RecursionError):
        return False


def _is_readable(row: StoredOperation) -> bool:
    return not isinstance(decode(row.kind, row.version, row.body), UnknownBody)


def _operation_of(case_id: CaseId, row: StoredOperation) -> Operation:
    return Operation(
        id=OperationId(row.id),
        case_id=case_id,
        body=decode(row.kind, row.version, row.body),
        author=StaffId(row.author),
        unit=UnitId(row.unit),
        sequence=0,
        made_at=row.made_at,
        replaces=OperationId(row.replaces) if row.replaces else None,
        step_from=CaseStatus(row.step_from) if row.step_from else None,
        accepted_at=row.accepted_at,
        position=row.position,
    )
