"""Taking in what another store has accepted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.clock import PracticeClock
from models.fold import empty
from models.operations import Operation
from models.store import Store, StoreError, check
from models.values import CaseId, OperationId
from tests.store.journeys import MORNING, a_note, an_operation, opened, operations, written


@pytest.fixture
def other(tmp_path: Path, clock: PracticeClock) -> Iterator[Store]:
    made = Store.create(tmp_path / "annan.db", clock)
    yield made
    made.close()


def journal(store: Store, count: int = 3) -> tuple[Operation, ...]:
    case = written(store, opened(store), *[a_note(f"Gång {number}.") for number in range(count)])
    return store.journal.operations(case.id)


def without_sequence(journal: Sequence[Operation]) -> list[Operation]:
    return [replace(operation, sequence=0) for operation in journal]


@given(data=st.data())
@settings(max_examples=30)
def test_a_case_that_is_taken_in_equals_the_one_it_came_from(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder, clock = tmp_path_factory.mktemp("two"), PracticeClock(MORNING)
    theirs, ours = (Store.create(folder / name, clock) for name in ("theirs.db", "ours.db"))
    case = empty(CaseId("any"))
    for _ in range(data.draw(st.integers(1, 8))):
        case = theirs.append(case, data.draw(operations(case)))
    cut = data.draw(st.integers(0, len(case.operations)))

    ours.take_in(case.operations[:cut])
    ours.take_in(case.operations)

    taken = ours.load(case.id)
    assert without_sequence(taken.operations) == without_sequence(case.operations)
    assert ours.summary(case.id) == theirs.summary(case.id)
    assert check(ours).differences == ()
    theirs.close()
    ours.close()


def test_positions_and_times_of_acceptance_are_kept(
    store: Store, other: Store, clock: PracticeClock
) -> None:
    theirs = journal(other)
    clock.move_to(MORNING.replace(year=2027))
    store.take_in(theirs)
    assert without_sequence(store.journal.operations(theirs[0].case_id)) == without_sequence(theirs)


def test_the_cases_that_grew_are_told(store: Store, other: Store) -> None:
    first, second = journal(other), journal(other)
    store.take_in(first)
    assert store.take_in([*first, *second]) == frozenset({second[0].case_id})


def test_taken_in_again_it_changes_nothing(store: Store, other: Store) -> None:
    theirs = journal(other)
    store.take_in(theirs)
    store.take_in([*theirs, *theirs])
    assert len(store.journal.operations(theirs[0].case_id)) == len(theirs)


def test_the_order_of_the_batch_does_not_matter(store: Store, other: Store) -> None:
    theirs = journal(other, 120)
    store.take_in(theirs[::-1])
    assert without_sequence(store.journal.operations(theirs[0].case_id)) == without_sequence(theirs)


def test_sequence_stays_dense(store: Store, other: Store) -> None:
    ours = opened(store)
    store.take_in(journal(other))
    after = written(store, ours, a_note())
    assert after.operations[-1].sequence == 8


@pytest.mark.parametrize("left_out", [0, 1, 3])
def test_a_gap_is_refused(store: Store, other: Store, left_out: int) -> None:
    theirs = journal(other)
    with pytest.raises(StoreError, match=r"^journal_gap$"):
        store.take_in([*theirs[:left_out], *theirs[left_out + 1 :]])
    assert store.case_count() == 0


def test_nothing_of_a_batch_is_kept_when_a_later_case_has_a_gap(store: Store, other: Store) -> None:
    whole, broken = journal(other), journal(other)
    with pytest.raises(StoreError, match=r"^journal_gap$"):
        store.take_in([*whole, *broken[1:]])
    assert store.case_count() == 0


def test_another_operation_at_a_taken_position_is_refused(store: Store, other: Store) -> None:
    theirs = journal(other)
    store.take_in(theirs)
    changed = replace(theirs[2], body=a_note("Något annat."))
    with pytest.raises(StoreError, match=r"^journal_gap$"):
        store.take_in([*theirs[:2], changed])


def test_an_operation_that_has_not_been_accepted_is_refused(store: Store) -> None:
    waiting = an_operation(empty(CaseId("any")), a_note())
    with pytest.raises(StoreError, match=r"^journal_gap$"):
        store.take_in([waiting])


def test_an_id_that_stands_in_another_case_is_refused(store: Store, other: Store) -> None:
    theirs = journal(other)
    store.take_in(theirs)
    first = replace(theirs[0], case_id=CaseId("annat"))
    with pytest.raises(StoreError, match=r"^journal_gap$"):
        store.take_in([first])
    assert store.journal.operations(CaseId("annat")) == ()


def test_what_follows_here_is_not_overwritten(store: Store, other: Store) -> None:
    theirs = journal(other)
    store.take_in(theirs)
    written(store, store.load(theirs[0].case_id), a_note("Skrivet här."))
    longer = replace(theirs[-1], id=OperationId("senare"), position=len(theirs) + 1)
    with pytest.raises(StoreError, match=r"^journal_gap$"):
        store.take_in([*theirs, longer])
