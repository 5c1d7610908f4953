import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.clock import STOCKHOLM, PracticeClock
from models.fold import empty
from models.operations.messages import (
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
)
from models.operations.planning import TrackSet
from models.store import Store, StoreError, check
from models.values import CaseId, CaseStatus, Certainty, ExpectedDischarge, StaffId, Track
from tests.store.journeys import (
    ANNA,
    MORNING,
    a_note,
    an_operation,
    moments,
    opened,
    operations,
    written,
)

READY = DischargeReadySent(physician=StaffId("lisa"), decided_at=MORNING)
RED = TrackSet(track=Track.RED, reason="Nya behov hemma")


@given(data=st.data())
@settings(max_examples=60)
def test_a_case_read_again_equals_the_one_in_memory(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    clock = PracticeClock(MORNING)
    store = Store.create(tmp_path_factory.mktemp("any") / "hemvag.db", clock)
    case = empty(CaseId("any"))
    for _ in range(data.draw(st.integers(0, 8))):
        clock.move_to(data.draw(moments))
        case = store.append(case, data.draw(operations(case)))

    assert store.load(case.id) == case
    assert check(store).differences == ()
    store.close()


def test_sequence_is_dense_in_the_store_and_position_in_the_case(store: Store) -> None:
    anna, olle = opened(store), opened(store, "Olle Ek")
    anna, olle = written(store, anna, a_note()), written(store, olle, a_note())
    assert [o.sequence for o in anna.operations] == [1, 2, 5]
    assert [o.sequence for o in olle.operations] == [3, 4, 6]
    assert [o.position for o in olle.operations] == [1, 2, 3]


def test_times_come_back_to_the_microsecond(store: Store, clock: PracticeClock) -> None:
    moment = dt.datetime(2026, 3, 29, 11, 59, 59, 999_999, tzinfo=STOCKHOLM)
    clock.move_to(moment)
    case = empty(CaseId("noon"))
    store.append(case, an_operation(case, CaseOpened(person=ANNA, admitted_at=moment), moment))
    (operation,) = store.journal.operations(case.id)
    assert (operation.made_at, operation.accepted_at) == (moment, moment)


def test_accepted_time_never_runs_backwards_within_a_case(
    store: Store, clock: PracticeClock
) -> None:
    case = opened(store)
    clock.move_to(MORNING - dt.timedelta(hours=3))
    assert written(store, case, a_note()).operations[-1].accepted_at == MORNING


def test_another_clock_judges_from_when_it_is_set(store: Store) -> None:
    case, later = opened(store), MORNING + dt.timedelta(hours=2)
    store.use_clock(PracticeClock(later))
    assert written(store, case, a_note()).operations[-1].accepted_at == later


def test_a_history_from_before_can_be_told_in_another_case(
    store: Store, clock: PracticeClock
) -> None:
    opened(store)
    earlier = MORNING - dt.timedelta(days=300)
    clock.move_to(earlier)
    assert {o.accepted_at for o in opened(store, "Olle Ek").operations} == {earlier}


def test_an_operation_saved_twice_is_there_once(store: Store) -> None:
    case = opened(store)
    operation = an_operation(case, a_note())
    once = store.append(case, operation)
    assert store.append(case, operation) == once
    assert store.load(case.id) == once


def test_what_others_have_added_comes_along(store: Store) -> None:
    seen = opened(store)
    others = written(store, seen, RED)
    mine = written(store, seen, a_note())
    assert mine.track is Track.RED
    assert mine.operations[:-1] == others.operations
    assert store.load(seen.id) == mine


def test_a_step_taken_without_having_seen_the_last_one_is_refused(store: Store) -> None:
    seen = opened(store)
    ready = written(store, seen, READY)
    with pytest.raises(StoreError, match=r"^stale_step$"):
        store.append(seen, an_operation(seen, READY))
    assert store.load(seen.id) == ready


def test_a_step_still_fits_when_others_have_only_written_notes(store: Store) -> None:
    seen = opened(store)
    written(store, seen, RED)
    assert written(store, seen, READY).status is CaseStatus.DISCHARGE_READY


def test_withdrawn_and_sent_anew_is_the_next_step_for_those_who_saw_it(store: Store) -> None:
    case = written(store, opened(store), READY, DischargeReadyWithdrawn(reason="Feber"), READY)
    assert case.questioned == ()
    assert case.status is CaseStatus.DISCHARGE_READY


def test_an_operation_of_another_case_is_a_bug(store: Store) -> None:
    case = opened(store)
    operation = replace(an_operation(case, a_note()), case_id=CaseId("another"))
    with pytest.raises(ValueError, match="another case"):
        store.append(case, operation)


def test_a_case_file_that_the_store_never_made_is_a_bug(store: Store) -> None:
    case = opened(store)
    stray = replace(case, operations=(*case.operations, an_operation(case, RED)))
    with pytest.raises(ValueError, match="ahead of the journal"):
        store.append(stray, an_operation(case, a_note()))


def test_a_body_that_could_not_be_read_again_is_never_written(store: Store) -> None:
    wrong: Any = ExpectedDischarge(on=None, certainty=Certainty.SURE)
    case = opened(store)
    with pytest.raises(ValueError, match="cannot be read again"):
        store.append(case, an_operation(case, TrackSet(track=wrong, reason="")))
    assert store.load(case.id) == case


def test_an_unknown_case_is_empty(store: Store) -> None:
    assert store.load(CaseId("nobody")) == empty(CaseId("nobody"))
