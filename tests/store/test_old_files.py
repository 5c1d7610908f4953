"""Stores that earlier programs left open with all that they held; the file from before is kept beside."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from models.clock import PracticeClock
from models.store import Store, check
from models.store.migrations import LATEST
from models.store.schema import schema_version
from models.values import CaseStatus
from tests.store.journeys import MORNING, a_note, written

SAMPLES: Final = sorted((Path(__file__).parent / "samples").glob("*.sql"))
KEPT: Final = {
    "operation": "sequence, id, case_id, position, kind, version, body, author, unit, made_at, accepted_at, "
    "replaces, step_from",
    "access_log": "sequence, at, staff, unit, action, case_id, detail, previous_hash, hash",
    "profile": "store_id, kind, created_at, clock_offset, clock_stands_at, last_staff, last_unit",
}

Rows = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(params=SAMPLES, ids=[sample.stem for sample in SAMPLES])
def old(path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a store as an earlier program left it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return path


def kept_rows(path: Path) -> Rows:
    """Return what nobody may change, as the file has it."""
    with closing(sqlite3.connect(path)) as file:
        return {
            table: file.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()  # noqa: S608 - our own names
            for table, columns in KEPT.items()
        }


def statuses(store: Store) -> dict[str, CaseStatus | None]:
    return {row.name: row.status for row in store.active_cases()}


def test_there_is_a_store_of_every_earlier_schema() -> None:
    versions = {int(sample.stem.rpartition("_")[2]) for sample in SAMPLES}
    assert versions == set(range(1, LATEST))


def test_nothing_that_was_written_is_changed(old: Path, clock: PracticeClock) -> None:
    before = kept_rows(old)
    store = Store.open(old, clock)
    assert schema_version(store.database) == LATEST
    store.close()
    assert kept_rows(old) == before


def test_the_file_from_before_is_kept(old: Path, clock: PracticeClock) -> None:
    before = kept_rows(old)
    Store.open(old, clock).close()
    (copy,) = old.parent.glob("hemvag.db.version-*")
    assert kept_rows(copy) == before


def test_lists_are_made_anew_and_say_what_they_said(old: Path, clock: PracticeClock) -> None:
    store = Store.open(old, clock)
    assert statuses(store) == {
        "Anna Öberg": CaseStatus.HOMEGOING_AGREED,
        "Gunnel Åström": CaseStatus.PLANNING,
        "Mikael Berg": CaseStatus.DISCHARGE_READY,
        "Olle Nilsson": CaseStatus.PLANNING,
        "Pontus Lund": CaseStatus.ADMITTED,
    }
    assert check(store).equal
    assert store.access_log.verify().intact
    store.close()


def test_all_of_it_can_still_be_read(old: Path, clock: PracticeClock) -> None:
    store = Store.open(old, clock)
    cases = [store.load(case_id) for case_id in store.journal.case_ids()]
    assert not any(case.has_unknown for case in cases)
    assert not any(case.questioned for case in cases)
    store.close()


def test_work_goes_on_where_it_was(old: Path, clock: PracticeClock) -> None:
    store = Store.open(old, clock)
    anna = next(row.case_id for row in store.active_cases() if row.name == "Anna Öberg")
    case = store.load(anna)
    after = written(store, case, a_note())
    assert after.operations[:-1] == case.operations
    assert after.operations[-1].at >= MORNING
    assert check(store).equal
    store.close()


def test_opened_a_second_time_it_is_up_to_date(old: Path, clock: PracticeClock) -> None:
    Store.open(old, clock).close()
    Store.open(old, clock).close()
    assert len(list(old.parent.glob("hemvag.db.version-*"))) == 1
