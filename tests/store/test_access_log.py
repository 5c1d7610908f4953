import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.clock import PracticeClock
from models.store import Action, LogHead, Store
from models.store.access_log import Detail
from models.values import Actor, CaseId, Party, Profession, StaffId, StaffMember, Unit
from tests.store.journeys import MORNING, SECRETARY, WARD, a_note, opened, written

KAJSA = Actor(
    staff=StaffMember(id=SECRETARY, name="Kajsa", profession=Profession.SECRETARY, units=(WARD,)),
    unit=Unit(id=WARD, name="Ortopeden", short_name="Ort", party=Party.INPATIENT, phone=""),
)
UNLOCK = "DROP TRIGGER access_log_is_never_updated; DROP TRIGGER access_log_is_never_deleted;"


@pytest.fixture
def head(store: Store) -> LogHead:
    """Return the end of a log of five lines."""
    for number in range(5):
        store.log("open", KAJSA, MORNING, CaseId(f"case-{number}"))
    return store.access_log.head()


def tamper(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(UNLOCK + statement)


def test_a_line_says_who_did_what_to_which_case_and_when(store: Store) -> None:
    store.log("print", KAJSA, MORNING, CaseId("anna"), {"paper": "plan"})
    (line,) = store.access_log.entries()
    assert (line.sequence, line.at, line.staff, line.unit) == (1, MORNING, SECRETARY, WARD)
    assert (line.action, line.case_id, line.detail) == (
        Action.PRINT,
        "anna",
        '{"paper":"plan"}',
    )


def test_every_saved_operation_has_its_line(store: Store) -> None:
    case = written(store, opened(store), a_note())
    lines = store.access_log.entries(case.id)
    assert [line.action for line in lines] == [Action.CREATE, Action.CHANGE, Action.CHANGE]
    assert all(
        operation.id in line.detail for operation, line in zip(case.operations, lines, strict=True)
    )


def test_a_line_is_there_for_another_program_at_once(
    store: Store, path: Path, clock: PracticeClock
) -> None:
    store.log("open", KAJSA, MORNING, CaseId("anna"))
    beside = Store.open(path, clock)
    assert len(beside.access_log.entries()) == 1
    beside.close()


def test_lines_can_be_read_on_from_a_number_and_by_case(store: Store, head: LogHead) -> None:
    assert [line.sequence for line in store.access_log.entries(after=3)] == [4, 5]
    assert [line.sequence for line in store.access_log.entries(CaseId("case-1"))] == [2]
    assert [line.sequence for line in store.access_log.entries(limit=1)] == [1]
    assert head.sequence == 5


def test_the_last_opening_of_each_case_is_the_persons_own(store: Store) -> None:
    later = MORNING + dt.timedelta(minutes=5)
    anna, olle = CaseId("anna"), CaseId("olle")
    store.log("open", KAJSA, later, anna)
    store.log("open", KAJSA, MORNING, anna)
    store.log("print", KAJSA, MORNING, olle)
    assert store.last_opened(SECRETARY) == {anna: later}
    assert store.last_opened(StaffId("lisa")) == {}


@pytest.mark.parametrize(
    "detail",
    [{"name": "Anna Öberg"}, {"hits": ["019a-1", "bor på Storgatan"]}, {"text": "<b>"}],
)
def test_a_line_takes_no_text_of_a_patients(store: Store, detail: Detail) -> None:
    with pytest.raises(ValueError, match="codes, ids and numbers"):
        store.log("search", KAJSA, MORNING, None, detail)
    assert store.access_log.entries() == ()


def test_an_action_that_nobody_knows_is_a_bug(store: Store) -> None:
    with pytest.raises(ValueError, match="peek"):
        store.log("peek", KAJSA, MORNING)


def test_a_log_that_nobody_touched_is_intact(store: Store, head: LogHead) -> None:
    report = store.access_log.verify(head)
    assert report.intact
    assert report.head == head


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE access_log SET staff = 'lisa' WHERE sequence = 3",
        "UPDATE access_log SET at = at + 1 WHERE sequence = 3",
        "UPDATE access_log SET case_id = NULL WHERE sequence = 3",
        "UPDATE access_log SET action = 'print' WHERE sequence = 3",
        "UPDATE access_log SET detail = '{\"a\":1}' WHERE sequence = 3",
        "UPDATE access_log SET hash = 'x' WHERE sequence = 3",
    ],
)
def test_an_edited_line_is_found_by_its_number(
    store: Store, path: Path, head: LogHead, change: str
) -> None:
    tamper(path, change)
    report = store.access_log.verify(head)
    assert report.altered[0] == 3
    assert not report.intact


def test_a_removed_line_is_found_by_its_number(store: Store, path: Path, head: LogHead) -> None:
    tamper(path, "DELETE FROM access_log WHERE sequence IN (1, 4)")
    report = store.access_log.verify(head)
    assert (report.missing, report.altered) == ((1, 4), ())


def test_lines_that_changed_places_are_found(store: Store, path: Path, head: LogHead) -> None:
    tamper(
        path,
        "UPDATE access_log SET sequence = 9 WHERE sequence = 2;"
        "UPDATE access_log SET sequence = 2 WHERE sequence = 3;"
        "UPDATE access_log SET sequence = 3 WHERE sequence = 9;",
    )
    assert {2, 3} <= set(store.access_log.verify(head).altered)


def test_a_tail_that_was_cut_is_found_with_a_head_kept_elsewhere(
    store: Store, path: Path, head: LogHead
) -> None:
    tamper(path, "DELETE FROM access_log WHERE sequence > 3")
    assert store.access_log.verify().intact
    assert store.access_log.verify(head).missing == (4, 5)


def test_a_tail_that_was_written_anew_is_found_with_a_head_kept_elsewhere(
    store: Store, path: Path, head: LogHead
) -> None:
    tamper(path, "DELETE FROM access_log WHERE sequence > 4")
    store.log("open", KAJSA, MORNING, CaseId("another"))
    assert store.access_log.verify().intact
    assert store.access_log.verify(head).altered == (5,)


@pytest.mark.parametrize("table", ["operation", "access_log"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET unit = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_what_has_happened(
    store: Store, path: Path, table: str, statement: str
) -> None:
    opened(store)
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement.format(table))


def test_the_last_openings_are_found_by_their_index(store: Store) -> None:
    plan = store.database.plan(store.access_log.openings_query(SECRETARY))
    assert plan == (
        "SEARCH t1 USING COVERING INDEX access_log_staff_action_case_id_at "
        "(staff=? AND action=? AND case_id>?)"
    )
