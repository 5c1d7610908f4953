"""Files and rows that somebody else has been at, and programs that make the same store at once."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread

import pytest

from models.clock import PracticeClock
from models.errors import StoreError
from models.operations import UnknownBody
from models.operations.planning import TrackSet
from models.state import CaseFile
from models.store import Difference, Store, check, rebuild
from models.store.failures import translated
from models.values import Track
from tests.store.journeys import a_note, opened, written


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def add_row(path: Path, case: CaseFile, **change: str | int) -> None:
    """Add a row to the journal behind the program's back: the ward's track, unless something is changed."""
    position = len(case.operations) + 1
    row: dict[str, str | int | None] = {
        "sequence": position,
        "id": "somebody-else",
        "case_id": case.id,
        "position": position,
        "kind": "track_set",
        "version": 1,
        "body": '{"track":"red","reason":"Faller ofta."}',
        "author": "kajsa",
        "unit": "ortopeden",
        "made_at": 1768200000000000,
        "accepted_at": 1768200000000000,
        "replaces": None,
        "step_from": None,
        **change,
    }
    with closing(sqlite3.connect(path)) as connection, connection:
        places = ", ".join(f":{name}" for name in row)
        connection.execute(f"INSERT INTO operation VALUES ({places})", row)  # noqa: S608 - our own names


# --- making ------------------------------------------------------------------------------


def test_of_programs_that_make_the_same_store_at_once_one_does_and_the_others_are_told(
    path: Path, clock: PracticeClock
) -> None:
    ready, outcomes = Barrier(6), list[str]()

    def make() -> None:
        ready.wait()
        try:
            store = Store.create(path, clock, opened)
        except StoreError as error:
            outcomes.append(error.code)
        else:
            outcomes.append("made")
            store.close()

    makers = [Thread(target=make) for _ in range(6)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()

    store = Store.open(path, clock)
    assert sorted(outcomes) == ["made", *["store_exists"] * 5]
    assert store.case_count() == 1
    assert check(store).equal
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["hemvag.db"]


def test_a_store_that_another_program_finished_meanwhile_is_kept(
    path: Path, clock: PracticeClock
) -> None:
    def meanwhile(_made: Store) -> None:
        other = Store.create(path, clock)
        opened(other)
        other.close()

    with pytest.raises(StoreError, match=r"^store_exists$"):
        Store.create(path, clock, meanwhile)
    store = Store.open(path, clock)
    assert store.case_count() == 1
    store.close()


def test_a_store_that_cannot_be_filled_is_not_made(path: Path, clock: PracticeClock) -> None:
    def fail(made: Store) -> None:
        opened(made)
        raise StoreError("disk_full")

    with pytest.raises(StoreError, match=r"^disk_full$"):
        Store.create(path, clock, fail)
    assert list(path.parent.iterdir()) == []


def test_a_file_system_without_links_gives_the_store_its_name_too(
    path: Path, clock: PracticeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    Store.create(path, clock).close()
    assert [file.name for file in path.parent.iterdir()] == ["hemvag.db"]


# --- rows that the program does not write ------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"step_from": "teleported"},
        {"kind": "kind_of_next_year", "version": 3},
        {"body": "[" * 5000},
        {"made_at": 2**63 - 1},
        {"accepted_at": -(2**63)},
        {"accepted_at": 2**62, "kind": "admission_notice_sent"},
        {
            "kind": "measure_planned",
            "body": '{"measure_id":"m","unit":"u","measure":{"what":"w","provider":"p","phone":"",'
            '"how_often":"","first_on":"0001-01-01"}}',
        },
        {"kind": "medication_handed_over", "body": '{"handed_over_at":"9999-12-31T23:30:00Z"}'},
        {"kind": "person_discharged", "body": '{"left_at":"0001-01-01T00:00:00+14:00"}'},
    ],
    ids=" ".join,
)
def test_a_row_of_somebody_elses_stops_nothing(
    store: Store, path: Path, change: dict[str, str | int]
) -> None:
    case = opened(store)
    add_row(path, case, **change)
    assert len(store.load(case.id).operations) == len(case.operations) + 1
    rebuild(store)
    assert check(store).equal
    assert [row.name for row in store.active_cases()] == ["Anna Öberg"]
    assert len(written(store, store.load(case.id), a_note()).operations) == 4


def test_a_step_from_a_status_of_next_year_is_kept_as_a_new_kind_of_event(
    store: Store, path: Path
) -> None:
    case = opened(store)
    add_row(path, case, step_from="teleported")
    last = store.load(case.id).operations[-1]
    assert isinstance(last.body, UnknownBody)
    assert (last.body.kind, last.step_from) == ("track_set", None)
    assert store.load(case.id).has_unknown


def test_a_sound_row_is_read_as_it_stands(store: Store, path: Path) -> None:
    case = opened(store)
    add_row(path, case)
    assert store.load(case.id).operations[-1].body == TrackSet(
        track=Track.RED, reason="Faller ofta."
    )


@pytest.mark.parametrize("position", [0, -3, 5000])
def test_a_row_outside_the_order_is_told_by_the_check(
    store: Store, path: Path, position: int
) -> None:
    case = opened(store)
    add_row(path, case, position=position)
    assert Difference(case.id, "positions") in check(store).differences


def test_a_count_that_has_come_to_its_end_is_damage(store: Store, path: Path) -> None:
    case = opened(store)
    add_row(path, case, sequence=2**63 - 1)
    with pytest.raises(StoreError, match=r"^damaged$"):
        written(store, store.load(case.id), a_note())


@pytest.mark.parametrize("column", ["kind", "party"])
def test_tasks_that_cannot_be_read_are_made_anew(store: Store, path: Path, column: str) -> None:
    case = opened(store)
    tamper(path, f"UPDATE task SET {column} = 'zzz'")  # noqa: S608 - our own names
    with pytest.raises(StoreError, match=r"^index_differs$"):
        store.tasks_of([case.id])
    assert not rebuild(store).equal
    assert len(store.tasks_of([case.id])[case.id]) == 7
    assert check(store).equal


# --- files that are not whole ------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE operation",
        "DROP TABLE task",
        "ALTER TABLE profile DROP COLUMN last_unit",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -5",
        "DELETE FROM profile",
        "UPDATE profile SET kind = 'real'",
        "UPDATE profile SET clock_offset = 9223372036854775807",
    ],
)
def test_a_file_of_ours_that_is_not_whole_is_damaged(
    path: Path, clock: PracticeClock, statement: str
) -> None:
    Store.create(path, clock).close()
    tamper(path, statement)
    with pytest.raises(StoreError, match=r"^damaged$"):
        Store.open(path, clock).profile.read()


def test_damage_to_the_words_of_the_schema_is_damage(path: Path, clock: PracticeClock) -> None:
    Store.create(path, clock).close()
    path.write_bytes(path.read_bytes().replace(b'TABLE "profile" (', b'TABLE "pro\xd2ile" (', 1))
    with pytest.raises(StoreError, match=r"^damaged$"):
        Store.open(path, clock)


def test_a_disk_without_room_for_readers_is_full_and_not_broken() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    with pytest.raises(StoreError, match=r"^disk_full$"), translated():
        raise error


def test_a_clock_set_far_off_by_hand_stops_no_reading(path: Path, clock: PracticeClock) -> None:
    Store.create(path, clock).close()
    tamper(path, "UPDATE profile SET clock_stands_at = 9223372036854775807")
    store = Store.open(path, clock)
    found = store.profile.read().clock_stands_at
    assert found is not None
    assert found.year == 2200
    store.close()
