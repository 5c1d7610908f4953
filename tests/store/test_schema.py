import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from models.clock import PracticeClock
from models.rules.who_may import WRITERS
from models.store import Store, StoreError, check, move_aside
from models.store.database import Database
from models.store.migrations import LATEST, MIGRATIONS, Upgrade
from models.store.orm import pw
from models.store.schema import bring_up_to_date, schema_version
from models.store.tables import TABLES
from models.values import CaseId, CaseStatus, Track
from tests.store.journeys import ANNA, MORNING, opened

HERE: Final = Path(__file__).parent
OLD: Final = HERE / "schema_0001.sql"
OLD_CASE: Final = CaseId("019bb0f2-3c00-7000-8000-000000000001")

Described = dict[str, list[tuple[Any, ...]]]


def described(connection: sqlite3.Connection) -> Described:
    """Return columns, keys, indexes and options of every table, but not the words of its SQL."""
    ask = connection.execute
    tables = ask(
        "SELECT name, type, ncol, wr, strict FROM pragma_table_list"
        " WHERE schema = 'main' AND name NOT LIKE 'case_words%'"  # the search index is its own
    )
    found: Described = {}
    for name, *options in tables.fetchall():
        found[name] = [
            tuple(options),
            *ask(f"PRAGMA table_xinfo({name})").fetchall(),
            *ask(f"PRAGMA foreign_key_list({name})").fetchall(),
        ]
        for _, index, *traits in ask(f"PRAGMA index_list({name})").fetchall():
            found[index] = [tuple(traits), *ask(f"PRAGMA index_xinfo({index})").fetchall()]
    return found


@pytest.fixture
def old(path: Path) -> Path:
    """Return a store as the first version of the program left it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    return path


def another_column(execute: Any) -> None:
    execute("ALTER TABLE profile ADD COLUMN colour TEXT")


def fails_halfway(execute: Any) -> None:
    execute("ALTER TABLE profile ADD COLUMN colour TEXT")
    execute("ALTER TABLE songs ADD COLUMN colour TEXT")


def later(upgrade: Upgrade) -> tuple[tuple[int, Upgrade], ...]:
    return (*MIGRATIONS, (LATEST + 1, upgrade))


@pytest.fixture
def database(store: Store) -> Database:
    """Return the database of a store that holds one case."""
    opened(store)
    return store.database


@pytest.mark.usefixtures("store")
def test_migrations_make_the_schema_that_the_tables_tell(path: Path) -> None:
    told = pw.SqliteDatabase(":memory:")
    told.connect()
    with told.bind_ctx(TABLES), closing(sqlite3.connect(path)) as migrated:
        told.create_tables(TABLES)
        assert described(migrated) == described(told.connection())
    told.close()


def test_migrations_are_numbered_from_one_without_gaps() -> None:
    assert [version for version, _ in MIGRATIONS] == list(range(1, LATEST + 1))


def test_an_old_store_opens_with_all_that_it_held(old: Path, clock: PracticeClock) -> None:
    store = Store.open(old, clock)
    case = store.load(OLD_CASE)
    assert case.person is not None
    assert (case.person.name, case.status, case.track) == (
        ANNA.name,
        CaseStatus.PLANNING,
        Track.YELLOW,
    )
    assert not case.has_unknown
    assert check(store).equal
    assert store.access_log.verify().intact
    assert schema_version(store.database) == LATEST
    store.close()


def test_a_later_migration_keeps_a_copy_of_what_was_before(database: Database, path: Path) -> None:
    copy = bring_up_to_date(database, MORNING, later(another_column))
    assert copy == path.with_name(f"hemvag.db.version-{LATEST}-20260112T073000Z")
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (LATEST,)
        assert before.execute("SELECT count(*) FROM operation").fetchone() == (2,)
    assert schema_version(database) == LATEST + 1
    assert bring_up_to_date(database, MORNING, later(another_column)) is None


def test_a_migration_that_fails_leaves_the_store_as_it_was(database: Database, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        before = described(connection)
        with pytest.raises(pw.OperationalError):
            bring_up_to_date(database, MORNING, later(fails_halfway))
        assert described(connection) == before
    assert schema_version(database) == LATEST


def test_two_copies_of_the_same_second_both_stay(database: Database, path: Path) -> None:
    path.with_name(f"hemvag.db.version-{LATEST}-20260112T073000Z").write_text("first")
    copy = bring_up_to_date(database, MORNING, later(another_column))
    assert copy == path.with_name(f"hemvag.db.version-{LATEST}-20260112T073000Z-2")


def test_a_newer_store_is_refused_and_left_untouched(
    store: Store, path: Path, clock: PracticeClock
) -> None:
    store.database.execute("PRAGMA user_version = 99")
    store.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"^newer_schema$") as refused:
        Store.open(path, clock)
    assert refused.value.values == {"found": 99, "known": LATEST}
    assert path.read_bytes() == before


def test_only_its_owner_may_read_a_store(store: Store, path: Path) -> None:
    opened(store)
    files = [path, path.with_name("hemvag.db-wal")]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]


def test_a_damaged_store_is_moved_aside_with_its_log(store: Store, path: Path) -> None:
    opened(store)
    kept = path.read_bytes(), path.with_name("hemvag.db-wal").read_bytes()
    aside = move_aside(path, MORNING)
    assert aside == path.with_name("hemvag.db.skadad-20260112T073000Z")
    assert (aside.read_bytes(), aside.with_name(f"{aside.name}-wal").read_bytes()) == kept
    assert not path.exists()
    assert not path.with_name("hemvag.db-wal").exists()


def test_every_kind_that_can_be_written_fits_the_journal() -> None:
    assert all(body.kind and body.version for body in WRITERS)
