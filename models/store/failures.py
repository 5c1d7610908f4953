"""What SQLite says about its surroundings, as codes of ``StoreError``.

Errors that are our own (a broken constraint, a misspelt column) are not here: they stay as they are and
end in the crash dialog. SQLite's messages name tables and columns, never values.
"""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from models.errors import StoreError
from models.store.orm import pw

NOT_A_DATABASE: Final = "not_a_database"
FOREIGN_FILE: Final = "foreign_file"
DAMAGED: Final = "damaged"
NEWER_SCHEMA: Final = "newer_schema"
DISK_FULL: Final = "disk_full"
DISK_ERROR: Final = "disk_error"
READ_ONLY: Final = "read_only"
NO_ACCESS: Final = "no_access"
LOCKED: Final = "locked"
NOT_FOUND: Final = "store_not_found"
ALREADY_EXISTS: Final = "store_exists"
INDEX_DIFFERS: Final = "index_differs"
STALE_STEP: Final = "stale_step"
JOURNAL_GAP: Final = "journal_gap"
PAPER_DAMAGED: Final = "paper_damaged"
PAPER_NOT_KEPT: Final = "paper_not_kept"

CODES: Final = (
    NOT_A_DATABASE,
    FOREIGN_FILE,
    DAMAGED,
    NEWER_SCHEMA,
    DISK_FULL,
    DISK_ERROR,
    READ_ONLY,
    NO_ACCESS,
    LOCKED,
    NOT_FOUND,
    ALREADY_EXISTS,
    INDEX_DIFFERS,
    STALE_STEP,
    JOURNAL_GAP,
    PAPER_DAMAGED,
    PAPER_NOT_KEPT,
)
"""Every code that the store raises; each has its sentence in ``models.reasons``."""

_BY_RESULT: Final[Mapping[int, str]] = {
    sqlite3.SQLITE_PERM: NO_ACCESS,
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_IOERR: DISK_ERROR,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_CANTOPEN: NO_ACCESS,
    sqlite3.SQLITE_PROTOCOL: LOCKED,
    sqlite3.SQLITE_NOTADB: NOT_A_DATABASE,
}
_BY_DETAIL: Final[Mapping[int, str]] = {
    sqlite3.SQLITE_IOERR_SHMSIZE: DISK_FULL,  # what a full disk says to one who only wants to read
}
_BY_ERRNO: Final[Mapping[int | None, str]] = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EROFS: READ_ONLY,
    errno.EIO: DISK_ERROR,
}
_UNDECODABLE: Final = "Could not decode to UTF-8"  # the driver's own words; it gives no code


@contextmanager
def translated() -> Iterator[None]:
    """Raise an error of the surroundings as ``StoreError``; let every other error through."""
    try:
        yield
    except (pw.PeeweeException, sqlite3.Error) as error:
        code = _code_of(error)
        if code is None:
            raise
        raise StoreError(code) from error
    except OSError as error:
        raise StoreError(_BY_ERRNO.get(error.errno, NO_ACCESS)) from error


@contextmanager
def unfit_is_damaged() -> Iterator[None]:
    """Raise ``damaged`` where a file of ours does not take the statements that open it."""
    try:
        yield
    except (pw.DatabaseError, UnicodeDecodeError) as error:  # the schema's own text may be damaged
        raise StoreError(DAMAGED) from error


def _code_of(error: Exception) -> str | None:
    origin = getattr(error, "orig", error)
    if str(origin).startswith(_UNDECODABLE):
        return DAMAGED
    result: int = getattr(origin, "sqlite_errorcode", 0)
    kind = result & 0xFF  # the rest tells the detail
    return _BY_DETAIL.get(result) or _BY_RESULT.get(kind)
