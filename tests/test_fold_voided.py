"""What is voided stays in the journal, and the case is as if it had never been there."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.fold import apply, fold
from models.operations import Operation
from models.operations.corrections import Voided
from models.operations.messages import CaseOpened, PersonDischarged
from models.operations.planning import AdlAssessed, TrackSet
from models.state import CaseFile
from models.values import Actor, CaseStatus, OperationId, Track, UnitId
from tests.any_operation import CASE, journals
from tests.makers import CARE_MANAGER, NURSE, SECRETARY, Journal, anna, january, moment

MANY = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def void_of(target: Operation, unit: UnitId | None = None, name: str = "void") -> Operation:
    return replace(
        target,
        id=OperationId(name),
        body=Voided(target=target.id),
        unit=unit or target.unit,
        replaces=None,
        step_from=None,
    )


def but_the_record(case: CaseFile) -> CaseFile:
    """Return the case without what only tells that something was voided."""
    kinds = {kind: rows for kind, rows in case.by_kind.items() if kind is not Voided}
    return replace(case, operations=(), voided={}, by_kind=kinds)


# --- for every journal -------------------------------------------------------------------


@MANY
@given(journals(), st.data())
def test_a_case_with_a_void_is_the_case_without_what_it_voids(
    operations: tuple[Operation, ...], data: st.DataObject
) -> None:
    case = fold(CASE, operations)
    sound = [
        row
        for row in operations
        if row.id not in case.voided and not isinstance(row.body, Voided | CaseOpened)
    ]
    assume(sound)
    target = data.draw(st.sampled_from(sound))
    after = apply(case, void_of(target))
    without = fold(CASE, [row for row in operations if row.id != target.id])
    assert but_the_record(after) == but_the_record(without)


@MANY
@given(journals())
def test_what_is_voided_and_what_voids_it_could_both_be_taken_out(
    operations: tuple[Operation, ...],
) -> None:
    case = fold(CASE, operations)
    gone = {*case.voided, *(row.id for row in case.voided.values())}
    without = fold(CASE, [row for row in operations if row.id not in gone])
    assert but_the_record(case).registers == without.registers
    assert (case.process, case.process_head) == (without.process, without.process_head)


@MANY
@given(journals(), st.data())
def test_a_void_that_hits_nothing_changes_nothing(
    operations: tuple[Operation, ...], data: st.DataObject
) -> None:
    case = fold(CASE, operations)
    voids = [row for row in operations if isinstance(row.body, Voided)]
    aims = [*case.voided, *(row.id for row in voids), OperationId("nowhere")]
    target = data.draw(st.sampled_from(aims))
    assume(operations)
    known = next((row for row in operations if row.id == target), operations[0])
    after = apply(case, replace(known, id=OperationId("void"), body=Voided(target=target)))
    assert after.questioned == (*case.questioned, OperationId("void"))
    assert replace(after, operations=(), questioned=()) == replace(
        case, operations=(), questioned=()
    )


# --- one by one --------------------------------------------------------------------------


def take_back(journal: Journal, name: str, who: Actor = SECRETARY) -> CaseFile:
    target = journal.named[name]
    journal.write(who, Voided(target=target, reason="Fel."), moment(28, 8))
    return journal.case


def test_a_discharge_that_is_voided_lets_the_person_leave_again() -> None:
    journal = anna("discharged")
    case = take_back(journal, "discharged")
    assert case.status is CaseStatus.HOMEGOING_AGREED
    assert case.discharge is None
    journal.write(SECRETARY, PersonDischarged(left_at=moment(28, 9)), moment(28, 9))
    assert journal.case.process is CaseStatus.DISCHARGED
    assert journal.case.questioned == ()


def test_a_register_shows_again_what_stood_before() -> None:
    journal = anna("track")
    red = journal.write(NURSE, TrackSet(track=Track.RED, reason="Lyft."), moment(16, 9))
    journal.write(NURSE, Voided(target=red), moment(16, 10))
    assert journal.case.track is Track.YELLOW
    assert journal.case.head_of("track") == journal.named["track"]


def test_a_register_that_was_only_written_by_mistake_is_empty_again() -> None:
    journal = anna("track")
    adl = AdlAssessed(dependent=frozenset(), assessed_on=january(15))
    written = journal.write(NURSE, adl, moment(16, 9))
    journal.write(NURSE, Voided(target=written), moment(16, 10))
    assert journal.case.adl is None
    assert written in {row.id for row in journal.case.operations}
    assert journal.case.voided[written].body == Voided(target=written)


@pytest.mark.parametrize("name", ["answer of health centre", "opened"])
def test_another_units_word_and_the_opening_stand(name: str) -> None:
    journal = anna("discharged")
    before = journal.case
    take_back(journal, name, SECRETARY if name == "opened" else CARE_MANAGER)
    assert journal.case.voided == {}
    assert journal.case.questioned == (journal.case.operations[-1].id,)
    assert journal.case.by_kind == before.by_kind


def test_a_void_cannot_be_voided() -> None:
    journal = anna("track")
    take_back(journal, "track", NURSE)
    void = journal.case.operations[-1].id
    journal.write(NURSE, Voided(target=void), moment(28, 9))
    assert journal.case.track is None
    assert set(journal.case.voided) == {journal.named["track"]}
