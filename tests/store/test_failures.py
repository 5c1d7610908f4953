import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Final

import pytest

from models.clock import PracticeClock
from models.errors import StoreError
from models.operations import Operation
from models.store import CODES, Store, check, move_aside
from models.store.failures import translated
from models.store.orm import pw
from tests.store.journeys import MORNING, a_note, an_operation, opened, written

ROOT_PAGE: Final = "SELECT rootpage FROM sqlite_master WHERE name = 'operation'"


def save_until_refused(store: Store, case_text: str = "x" * 3000) -> tuple[str, list[Operation]]:
    """Return why saving stopped, and the operations that had been acknowledged before."""
    case = opened(store)
    while True:
        try:
            case = written(store, case, a_note(case_text))
        except StoreError as error:
            return error.code, list(case.operations)


def fill(store: Store) -> None:
    pages = store.database.execute("PRAGMA page_count")[0][0]
    store.database.execute(f"PRAGMA max_page_count = {pages + 12}")


def test_a_full_disk_loses_nothing_that_was_acknowledged(store: Store) -> None:
    fill(store)
    code, acknowledged = save_until_refused(store)
    assert code == "disk_full"
    assert list(store.journal.operations(acknowledged[0].case_id)) == acknowledged
    assert check(store).equal
    assert store.access_log.verify().intact


def test_saving_goes_on_when_there_is_room_again(store: Store) -> None:
    fill(store)
    _, acknowledged = save_until_refused(store)
    store.database.execute("PRAGMA max_page_count = 1000000")
    case = written(store, store.load(acknowledged[0].case_id), a_note())
    assert len(case.operations) == len(acknowledged) + 1


def test_a_store_that_cannot_be_written_to_says_so(store: Store) -> None:
    case = opened(store)
    store.database.execute("PRAGMA query_only = on")
    with pytest.raises(StoreError, match=r"^read_only$"):
        written(store, case, a_note())
    assert store.load(case.id) == case


def test_a_second_writer_is_refused_and_the_first_goes_on(
    store: Store, path: Path, clock: PracticeClock
) -> None:
    case = opened(store)
    second = Store.open(path, clock)
    second.database.execute("PRAGMA busy_timeout = 20")
    with store.database.write():
        with pytest.raises(StoreError, match=r"^locked$"):
            written(second, case, a_note())
        assert second.load(case.id) == case
    assert len(written(second, case, a_note()).operations) == len(case.operations) + 1
    second.close()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_database"),
        (b"Anteckningar " * 100, "not_a_database"),
        (b"SQLite format 3\0", "not_a_database"),
    ],
)
def test_a_file_that_is_no_database_is_refused(
    path: Path, clock: PracticeClock, content: bytes, code: str
) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match=rf"^{code}$"):
        Store.open(path, clock)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_by_name(path: Path, clock: PracticeClock) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"^foreign_file$"):
        Store.open(path, clock)
    assert path.read_bytes() == before


def test_a_store_that_is_not_there_is_not_made_by_opening(path: Path, clock: PracticeClock) -> None:
    with pytest.raises(StoreError, match=r"^store_not_found$"):
        Store.open(path, clock)
    assert not path.exists()


def test_a_folder_is_no_database(tmp_path: Path, clock: PracticeClock) -> None:
    with pytest.raises(StoreError, match=r"^not_a_database$"):
        Store.open(tmp_path, clock)


def test_a_store_cannot_be_made_where_there_is_no_folder(
    tmp_path: Path, clock: PracticeClock
) -> None:
    with pytest.raises(StoreError, match=r"^no_access$"):
        Store.create(tmp_path / "nowhere" / "hemvag.db", clock)


@pytest.mark.parametrize("name", ["hemvag.db", "hemvag.db-wal"])
def test_a_store_is_never_made_over_the_remains_of_another(
    tmp_path: Path, clock: PracticeClock, name: str
) -> None:
    remains = tmp_path / name
    remains.write_bytes(b"remains")
    with pytest.raises(StoreError, match=r"^store_exists$"):
        Store.create(tmp_path / "hemvag.db", clock)
    assert remains.read_bytes() == b"remains"


def test_a_store_that_was_never_finished_is_begun_anew(path: Path, clock: PracticeClock) -> None:
    path.with_name("hemvag.db.ny").write_bytes(b"half")
    store = Store.create(path, clock)
    assert store.case_count() == 0
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["hemvag.db"]


def test_a_damaged_store_is_refused_left_as_it_is_and_moved_aside_when_told(
    store: Store, path: Path, clock: PracticeClock
) -> None:
    opened(store)
    store.close()
    broken = bytearray(path.read_bytes())
    broken[4096:] = b"\xff" * (len(broken) - 4096)
    path.write_bytes(broken)

    with pytest.raises(StoreError, match=r"^damaged$"):
        Store.open(path, clock)
    assert path.read_bytes() == broken

    assert move_aside(path, MORNING).read_bytes() == broken
    fresh = Store.create(path, clock)
    assert fresh.case_count() == 0
    fresh.close()


def test_damage_that_only_a_search_finds_is_found_at_the_start(
    store: Store, path: Path, clock: PracticeClock
) -> None:
    opened(store)
    page = store.database.execute(ROOT_PAGE)[0][0]
    store.close()
    broken = bytearray(path.read_bytes())
    broken[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(broken)
    with pytest.raises(StoreError, match=r"^damaged$"):
        Store.open(path, clock)


def test_an_error_tells_its_code_and_no_text_of_the_patients(store: Store) -> None:
    case = opened(store)
    store.database.execute("PRAGMA query_only = on")
    with pytest.raises(StoreError) as refused:
        written(store, case, a_note("Hemlig mening"))
    told = f"{refused.value} {refused.value.__cause__} {refused.value.values}"
    assert refused.value.code in CODES
    assert "Hemlig" not in told
    assert "Anna" not in told


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FileNotFoundError(2, "no such file"), "no_access"),
        (PermissionError(13, "denied"), "no_access"),
        (OSError(28, "no space"), "disk_full"),
        (OSError(30, "read-only file system"), "read_only"),
        (OSError(5, "input/output"), "disk_error"),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'body'"), "damaged"),
    ],
)
def test_what_the_computer_says_has_a_code_of_ours(error: Exception, code: str) -> None:
    with pytest.raises(StoreError, match=rf"^{code}$"), translated():
        raise error


def test_a_mistake_of_our_own_is_not_blamed_on_the_surroundings(store: Store) -> None:
    with pytest.raises(pw.OperationalError, match="no such table"):
        store.database.execute("SELECT * FROM songs")


def test_an_operation_id_of_another_case_is_a_mistake_and_writes_nothing(store: Store) -> None:
    anna, olle = opened(store), opened(store, "Olle Ek")
    note = an_operation(olle, a_note())
    stolen = Operation(
        id=anna.operations[0].id,
        case_id=olle.id,
        body=note.body,
        author=note.author,
        unit=note.unit,
        sequence=0,
        made_at=MORNING,
    )
    with pytest.raises(pw.IntegrityError):
        store.append(olle, stolen)
    assert store.load(olle.id) == olle
    assert store.access_log.verify().head.sequence == 4


def test_a_worker_reads_and_writes_on_a_connection_of_its_own(store: Store) -> None:
    case = opened(store)
    lengths: list[int] = []

    def work() -> None:
        with store.connected():
            lengths.append(len(written(store, store.load(case.id), a_note()).operations))

    worker = Thread(target=work)
    worker.start()
    worker.join()
    assert lengths == [3]
    assert len(store.load(case.id).operations) == 3


def test_a_thread_without_a_connection_gets_none_by_itself(store: Store) -> None:
    errors: list[Exception] = []

    def work() -> None:
        try:
            store.case_count()
        except pw.InterfaceError as error:
            errors.append(error)

    worker = Thread(target=work)
    worker.start()
    worker.join()
    assert [str(error) for error in errors] == ["Error, database connection not opened."]
