"""A store that holds what is written: all of it is kept, or nothing, as if written one by one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.clock import PracticeClock, parse_local
from models.directory import load_practice_directory
from models.operations.planning import TrackSet
from models.services.desk import Desk
from models.store import Store, StoreError, check, held
from models.values import CaseId, PersonDetails, StaffId, Track, UnitId

CLOCK = PracticeClock(parse_local("2026-01-12T09:00"))
PERSON = PersonDetails(name="Tor Ek", identity_number="196002262852")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "hemvag.db", CLOCK)
    yield made
    made.close()


def desk_of(store: Store) -> Desk:
    directory = load_practice_directory()
    actor = directory.actor(StaffId("lisa-frank"), UnitId("avd-ortopedi"))
    assert actor is not None
    return Desk(store, directory, CLOCK, actor)


def write(store: Store) -> CaseId:
    desk = desk_of(store)
    case_id = desk.open_case(PERSON, CLOCK())
    desk.perform(case_id, TrackSet(track=Track.GREEN, reason="Som förut."))
    return case_id


def test_what_was_held_is_in_journal_lists_and_log(store: Store) -> None:
    with held(store, CLOCK) as holding:
        case_id = write(holding)
        assert store.summary(case_id) is None
    found = store.summary(case_id)
    assert found is not None
    assert found.track is Track.GREEN
    assert [row.position for row in store.journal.operations(case_id)] == [1, 2]
    assert check(store).equal
    assert store.access_log.verify().intact
    assert [row.action.value for row in store.access_log.entries(case_id)] == ["create", "change"]


def write_and_fail(store: Store) -> None:
    with held(store, CLOCK) as holding:
        write(holding)
        raise LookupError


def test_an_error_keeps_nothing(store: Store) -> None:
    with pytest.raises(LookupError):
        write_and_fail(store)
    assert (store.case_count(), store.access_log.head().sequence) == (0, 0)


def test_sequences_and_log_go_on_where_the_store_was(store: Store) -> None:
    write(store)
    with held(store, CLOCK) as holding:
        second = write(holding)
    third = write(store)
    sequences = [row.sequence for case in (second, third) for row in store.journal.operations(case)]
    assert sequences == [3, 4, 5, 6]
    assert store.access_log.verify().intact


def test_a_case_that_was_there_goes_on(store: Store) -> None:
    case_id = write(store)
    with held(store, CLOCK) as holding:
        desk_of(holding).perform(case_id, TrackSet(track=Track.RED, reason="Mer hjälp."))
    assert store.load(case_id).track is Track.RED
    assert check(store).equal


def test_two_who_wrote_at_once_stand_beside_each_other(store: Store) -> None:
    with held(store, CLOCK) as holding:
        case_id = write(holding)
        desks = [desk_of(holding) for _ in range(2)]
        for desk in desks:
            desk.open(case_id)
        for desk, track in zip(desks, (Track.RED, Track.YELLOW), strict=True):
            desk.perform(case_id, TrackSet(track=track, reason="Bedömt."))
    assert [name for name, _heads in store.load(case_id).conflicts] == ["track"]


def test_no_other_program_writes_meanwhile(store: Store, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "hemvag.db", CLOCK)
    with held(store, CLOCK) as holding:
        write(holding)
        with pytest.raises(StoreError, match="locked"):
            write(other)
    write(other)
    assert store.case_count() == 2
    other.close()
