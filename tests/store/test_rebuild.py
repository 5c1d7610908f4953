import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.clock import PracticeClock
from models.fold import empty
from models.store import INDEX_VERSION, Difference, Store, StoreError, check, rebuild
from models.values import CaseId
from tests.store.journeys import a_note, opened, written


def tamper(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statement)


def test_the_index_equals_a_fresh_fold_after_saves(store: Store) -> None:
    written(store, opened(store), a_note())
    opened(store, "Olle Ek")
    report = check(store)
    assert (report.equal, report.cases, report.differences) == (True, 2, ())


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE case_index SET expected_on = '2026-02-01'", "index"),
        ("UPDATE case_index SET active = 0", "index"),
        ("UPDATE case_index SET summary = replace(summary, 'Anna', 'Anne')", "index"),
        ("DELETE FROM case_index", "index"),
        ("DELETE FROM case_unit WHERE unit_id = 'ortopeden'", "units"),
        ("UPDATE task SET due = due + 1 WHERE due IS NOT NULL", "tasks"),
        ("DELETE FROM task WHERE number = 1", "tasks"),
    ],
)
def test_a_changed_index_is_noticed_and_mended(
    store: Store, path: Path, statement: str, part: str
) -> None:
    case = opened(store)
    tamper(path, statement)
    report = check(store)
    assert not report.equal
    assert part in [difference.part for difference in report.differences]
    assert {difference.case_id for difference in report.differences} == {case.id}

    assert rebuild(store).differences == report.differences
    assert check(store).equal


def test_a_case_without_units_and_tasks_can_be_mended_too(store: Store, path: Path) -> None:
    case = written(store, empty(CaseId("unopened")), a_note())
    tamper(path, "DELETE FROM case_index")
    rebuild(store)
    assert check(store).equal
    assert store.tasks_of([case.id]) == {case.id: ()}


def test_a_case_that_the_journal_does_not_know_leaves_the_index(store: Store, path: Path) -> None:
    case = opened(store)
    tamper(path, "UPDATE case_index SET case_id = 'nobody'; DELETE FROM task")
    assert set(rebuild(store).differences) == {
        Difference(case.id, "index"),
        Difference(CaseId("nobody"), "index"),
    }
    assert [summary.case_id for summary in store.active_page()] == [case.id]


def test_a_gap_in_the_journal_is_told_and_not_papered_over(store: Store, path: Path) -> None:
    case = written(store, opened(store), a_note())
    tamper(
        path,
        "DROP TRIGGER operation_is_never_deleted; DELETE FROM operation WHERE position = 2",
    )
    gap = Difference(case.id, "positions")
    assert gap in rebuild(store).differences
    assert check(store).differences == (gap,)


def test_an_index_of_an_earlier_reckoning_is_made_anew_at_the_start(
    store: Store, path: Path, clock: PracticeClock
) -> None:
    opened(store)
    tamper(path, "UPDATE profile SET index_version = 0; UPDATE case_index SET summary = '{}'")
    again = Store.open(path, clock)
    assert check(again).equal
    assert again.profile.read().index_version == INDEX_VERSION
    again.close()


def test_a_line_that_cannot_be_read_is_made_anew_from_the_journal(store: Store, path: Path) -> None:
    opened(store)
    tamper(path, "UPDATE case_index SET summary = '{'")
    with pytest.raises(StoreError, match=r"^index_differs$"):
        store.active_page()
    assert not rebuild(store).equal
    assert [row.name for row in store.active_page()] == ["Anna Öberg"]
