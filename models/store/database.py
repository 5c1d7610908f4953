"""A SQLite file, opened so that what was acknowledged survives a power cut.

Each thread has a connection of its own, opened and closed openly; a query without one is a bug.
"""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from models.errors import StoreError
from models.store.failures import (
    ALREADY_EXISTS,
    DAMAGED,
    FOREIGN_FILE,
    NOT_A_DATABASE,
    NOT_FOUND,
    translated,
)
from models.store.orm import pw

APPLICATION_ID: Final = 0x486D7667  # "Hmvg"; tells our files from other SQLite files
BUSY_SECONDS: Final = 2.0

_PRAGMAS: Final = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),  # "normal" loses acknowledged saves at a power cut
    ("foreign_keys", "on"),
    ("temp_store", "memory"),  # no patient data in temporary files
    ("trusted_schema", "off"),
    ("cell_size_check", "on"),
)
_MAGIC: Final = b"SQLite format 3\0"
_HEADER_LENGTH: Final = 100
_APPLICATION_ID_AT: Final = slice(68, 72)


class Database:
    """Runs queries on one file. ``write`` wraps what must happen as a whole or not at all."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._peewee: Any = pw.SqliteDatabase(
            f"{path.absolute().as_uri()}?mode=rw",  # never makes a file by mistake
            uri=True,
            pragmas=_PRAGMAS,
            timeout=BUSY_SECONDS,
            autoconnect=False,
        )

    def connect(self) -> None:
        """Open the calling thread's connection."""
        with translated():
            self._peewee.connect()

    def close(self) -> None:
        """Close the calling thread's connection, if it has one."""
        with translated():
            self._peewee.close()

    @contextmanager
    def connected(self) -> Iterator[None]:
        """Give a worker thread its own connection for as long as the block lasts."""
        self.connect()
        try:
            yield
        finally:
            self.close()

    def rows(self, query: Any) -> list[tuple[Any, ...]]:
        """Return every row of a select."""
        with translated():
            return list(query.tuples().execute(self._peewee))

    def row(self, query: Any) -> tuple[Any, ...] | None:
        """Return the first row of a select, if there is one."""
        return next(iter(self.rows(query)), None)

    def plan(self, query: Any) -> str:
        """Return how SQLite would run a select; tests hold lists to their indexes by it."""
        sql, values = query.bind(self._peewee).sql()
        with translated():
            steps = self._peewee.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        return "\n".join(step[3] for step in steps)

    def run(self, query: Any) -> None:
        """Run an insert, update or delete; inside ``write``."""
        with translated():
            query.execute(self._peewee)

    def run_many(self, table: Any, rows: Sequence[Mapping[Any, Any]]) -> None:
        """Insert many rows with the same columns by one statement; inside ``write``."""
        if not rows:
            return
        columns = list(rows[0])
        query = table.insert_many([tuple(rows[0].values())], columns)
        sql, _values = query.bind(self._peewee).sql()
        values = [[column.db_value(row[column]) for column in columns] for row in rows]
        with translated():
            self._peewee.connection().executemany(sql, values)

    def execute(self, statement: str) -> list[tuple[Any, ...]]:
        """Run a statement of our own making; never one with a value of a user's in it."""
        with translated():
            return list(self._peewee.execute_sql(statement).fetchall())

    @contextmanager
    def write(self) -> Iterator[None]:
        """Take the write lock at once, and commit at the end; an error takes everything back.

        Inside another write it is part of that one, kept or taken back with it.

        Raises:
            StoreError: ``locked`` when another writer kept the lock for ``BUSY_SECONDS``; any other code
                when nothing of the block has been kept.
        """
        if self._peewee.connection().in_transaction:
            yield
            return
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let every read of the block see the same moment; writers are not held up."""
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        # Not peewee's own: on a full disk SQLite rolls back by itself, and peewee's second ROLLBACK
        # then fails and hides why.
        self.execute(begin)
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self._peewee.connection().in_transaction:
                self.execute("ROLLBACK")
            raise

    def copy_to(self, target: Path) -> None:
        """Write a whole, consistent copy to ``target``, which must not exist."""
        with translated():
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with closing(sqlite3.connect(target)) as copy:
                self._peewee.connection().backup(copy)

    def check(self) -> None:
        """Look for damage to the file's structure.

        Raises:
            StoreError: ``damaged``. The file is left as it is; see ``move_aside``.
        """
        if self.execute("PRAGMA quick_check(1)") != [("ok",)]:
            raise StoreError(DAMAGED)


def open_database(path: Path) -> Database:
    """Return the database in ``path``, connected and looked through for damage.

    Raises:
        StoreError: ``store_not_found``, ``not_a_database``, ``foreign_file`` (another program's),
            ``damaged``, ``no_access``, ``read_only``, ``locked``.
    """
    _refuse_other_files(path)
    database = Database(path)
    database.connect()
    try:
        database.check()
    except StoreError:
        database.close()
        raise
    return database


def _refuse_other_files(path: Path) -> None:
    # Read from the bytes, so that another program's file is not even opened as a database. Ours has had
    # its application id in the file itself, not only in the write-ahead log, since before it got its name.
    with translated():
        try:
            with path.open("rb") as file:
                header = file.read(_HEADER_LENGTH)
        except FileNotFoundError as error:
            raise StoreError(NOT_FOUND) from error
        except IsADirectoryError as error:
            raise StoreError(NOT_A_DATABASE) from error
    if len(header) < _HEADER_LENGTH or not header.startswith(_MAGIC):
        raise StoreError(NOT_A_DATABASE)
    if int.from_bytes(header[_APPLICATION_ID_AT]) != APPLICATION_ID:
        raise StoreError(FOREIGN_FILE)


def new_file(path: Path) -> None:
    """Make an empty file that only its owner may read; SQLite's other files take after it.

    Raises:
        StoreError: ``no_access``, ``read_only`` or ``disk_full``.
    """
    with translated():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def put_in_place(path: Path, target: Path) -> None:
    """Give a finished file its name, so that after a power cut it has it too.

    Raises:
        StoreError: ``store_exists`` when another program's file got the name first; that one stays.
    """
    with translated():
        _take_name(path, target)
        with suppress(PermissionError):  # Windows cannot open folders, and needs not
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _take_name(path: Path, target: Path) -> None:
    try:
        os.link(path, target)  # a rename would take the place of the other file
    except FileExistsError as error:
        raise StoreError(ALREADY_EXISTS) from error
    except OSError:  # a file system without links
        path.rename(target)
    else:
        path.unlink()
