"""Bringing a store's file to the schema of this program, and moving a damaged one aside."""

import datetime as dt
import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from models.clock import as_utc
from models.errors import StoreError
from models.store.database import APPLICATION_ID, Database
from models.store.failures import NEWER_SCHEMA, translated
from models.store.migrations import MIGRATIONS, Upgrade
from models.store.tables import TABLES

_COMPANIONS: Final = (
    "",
    "-wal",
    "-shm",
)  # the write-ahead log belongs to the file and goes with it
_UNFINISHED: Final = ".ny"


def schema_version(database: Database) -> int:
    """Return the version that the file has; 0 for an empty one."""
    version: int = database.execute("PRAGMA user_version")[0][0]
    return version


def bring_up_to_date(
    database: Database,
    now: dt.datetime,
    migrations: Sequence[tuple[int, Upgrade]] = MIGRATIONS,
) -> Path | None:
    """Run the migrations that the file lacks; return the copy that was made of it before.

    Each migration is one transaction, and looks at the version again under the write lock, so two
    programs that start at once do not both run it. An empty or up to date file needs no copy.

    Raises:
        StoreError: ``newer_schema`` when a newer program has been here; the file is not touched.
    """
    found, latest = schema_version(database), migrations[-1][0]
    if found > latest:
        raise StoreError(NEWER_SCHEMA, found=found, known=latest)
    if found == latest:
        return None
    copy = _copy_before(database, found, now) if found else None
    for version, upgrade in migrations:
        with database.write():
            if schema_version(database) < version:
                upgrade(database.execute)
                database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                database.execute(f"PRAGMA user_version = {version}")
    return copy


def _copy_before(database: Database, version: int, now: dt.datetime) -> Path:
    copy = _free_name(database.path, f"version-{version}-{_stamp(now)}")
    database.copy_to(copy)
    return copy


def refuse_incomplete(database: Database) -> None:
    """Refuse a file of ours that lacks a table or a column.

    Raises:
        OperationalError: Of peewee's; where a store is opened that is damage.
    """
    for table in TABLES:
        database.rows(table.select().limit(0))


def move_aside(path: Path, now: dt.datetime) -> Path:
    """Rename a damaged store to ``….skadad-<UTC time>`` and return its new path; nothing is deleted.

    Raises:
        StoreError: ``no_access`` or ``read_only``; ``disk_error`` when the computer refuses.
    """
    target = _free_name(path, f"skadad-{_stamp(now)}")
    with translated():
        for companion in reversed(
            _COMPANIONS
        ):  # the file itself last: until then all stays findable
            part = path.with_name(path.name + companion)
            if part.exists():
                part.rename(target.with_name(target.name + companion))
    return target


def leftovers(path: Path) -> bool:
    """Tell whether a store, or the log of one, stands at ``path``."""
    return any(path.with_name(path.name + companion).exists() for companion in _COMPANIONS)


def unfinished_name(path: Path) -> Path:
    """Return a name beside ``path`` for a store that is being made; each maker gets its own."""
    return path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}{_UNFINISHED}")


def remove_unfinished(path: Path, own: Path) -> None:
    """Delete ``own``, and where ``path`` is there by now all that its other makers left half-way."""
    others = path.parent.glob(f"{path.name}*{_UNFINISHED}*") if path.exists() else ()
    for file in (*(own.with_name(own.name + companion) for companion in _COMPANIONS), *others):
        with suppress(OSError):  # on Windows another program may hold it
            file.unlink(missing_ok=True)


def _stamp(now: dt.datetime) -> str:
    return f"{as_utc(now):%Y%m%dT%H%M%SZ}"


def _free_name(path: Path, ending: str) -> Path:
    name, number = path.with_name(f"{path.name}.{ending}"), 2
    while name.exists():
        name, number = path.with_name(f"{path.name}.{ending}-{number}"), number + 1
    return name
