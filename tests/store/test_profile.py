import datetime as dt
from pathlib import Path

import pytest

from models.clock import PracticeClock
from models.store import ProfileKind, Store
from models.values import StaffId, UnitId
from tests.store.journeys import MORNING


def test_a_new_store_is_a_practice_one_with_an_id_of_its_own(
    store: Store, tmp_path: Path, clock: PracticeClock
) -> None:
    other = Store.create(tmp_path / "other.db", clock)
    mine, theirs = store.profile.read(), other.profile.read()
    other.close()
    assert (mine.kind, mine.created_at) == (ProfileKind.PRACTICE, MORNING)
    assert mine.store_id != theirs.store_id
    assert (mine.clock_offset, mine.clock_stands_at, mine.last_staff) == (None, None, None)


def test_the_practice_clock_is_remembered(store: Store) -> None:
    store.profile.set_clock(stands_at=MORNING)
    assert store.profile.read().clock_stands_at == MORNING
    store.profile.set_clock(offset=dt.timedelta(days=-3, microseconds=1))
    profile = store.profile.read()
    assert profile.clock_offset == dt.timedelta(days=-3, microseconds=1)
    assert profile.clock_stands_at is None
    store.profile.set_clock()
    assert store.profile.read().clock_offset is None


def test_a_clock_cannot_both_run_and_stand(store: Store) -> None:
    with pytest.raises(ValueError, match="runs or stands"):
        store.profile.set_clock(offset=dt.timedelta(1), stands_at=MORNING)


def test_the_last_person_and_unit_are_remembered(store: Store) -> None:
    store.profile.set_last_actor(StaffId("kajsa"), UnitId("ortopeden"))
    profile = store.profile.read()
    assert (profile.last_staff, profile.last_unit) == ("kajsa", "ortopeden")
