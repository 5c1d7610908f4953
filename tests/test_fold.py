import dataclasses
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.clock import local_date
from models.fold import apply, empty, fold
from models.operations import Body, Operation, UnknownBody, decode, encode, known_kinds
from models.operations.corrections import TextChosen, Voided
from models.operations.messages import DischargeReadySent
from models.operations.planning import TrackSet
from models.rules.overview import Viewer, place
from models.rules.payment_facts import liability_facts
from models.rules.payment_liability import liability_ledger
from models.rules.policy import policy_on
from models.rules.summary import summarize
from models.rules.tasks import tasks
from models.state import CaseFile
from models.values import CaseStatus, Track, UnitId
from tests.any_operation import CASE, UNITS, garbage, journals, of_kind
from tests.makers import ADMITTED, NURSE, READY, SECRETARY, Journal, anna, moment

KINDS = sorted(known_kinds().items())
MANY = settings(max_examples=40, suppress_health_check=list(HealthCheck))


def one_by_one(operations: tuple[Operation, ...]) -> CaseFile:
    case = empty(CASE)
    for operation in operations:
        case = apply(case, operation)
    return case


# --- for every journal -------------------------------------------------------------------


@MANY
@given(journals(), st.data())
def test_any_order_any_part_and_any_repetition_folds(
    operations: tuple[Operation, ...], data: st.DataObject
) -> None:
    heap = data.draw(st.lists(st.sampled_from(operations), max_size=20)) if operations else []
    case = fold(CASE, heap)
    assert {row.id for row in case.operations} == {row.id for row in heap}


@MANY
@given(journals())
def test_folding_is_applying_one_by_one(operations: tuple[Operation, ...]) -> None:
    assert fold(CASE, operations) == one_by_one(operations)


@MANY
@given(journals(), st.data())
def test_a_journal_may_be_folded_in_parts(
    operations: tuple[Operation, ...], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(operations)))
    part = fold(CASE, operations[:cut])
    assert fold(CASE, operations[cut:], onto=part) == fold(CASE, operations)


@MANY
@given(journals(), st.data())
def test_a_batch_that_comes_twice_changes_nothing(
    operations: tuple[Operation, ...], data: st.DataObject
) -> None:
    case = fold(CASE, operations)
    first = data.draw(st.integers(0, len(operations)))
    last = data.draw(st.integers(first, len(operations)))
    assert fold(CASE, operations[first:last], onto=case) == case


@MANY
@given(journals())
def test_the_process_stands_where_the_last_sound_step_left_it(
    operations: tuple[Operation, ...],
) -> None:
    case = fold(CASE, operations)
    steps = [
        row
        for row in operations
        if row.body.moves_to is not None
        and row.id not in case.questioned
        and row.id not in case.voided
    ]
    assert case.process == (steps[-1].body.moves_to if steps else None)
    assert case.process_head == (steps[-1].id if steps else None)


@MANY
@given(journals())
def test_only_steps_voids_and_choices_are_questioned(operations: tuple[Operation, ...]) -> None:
    case = fold(CASE, operations)
    may_be = {
        row.id
        for row in operations
        if row.body.moves_to is not None or isinstance(row.body, Voided | TextChosen)
    }
    assert may_be.issuperset(case.questioned)


@MANY
@given(journals())
def test_a_questioned_step_does_nothing_but_stand_in_the_history(
    operations: tuple[Operation, ...],
) -> None:
    case = fold(CASE, operations)
    without = fold(CASE, [row for row in operations if row.id not in case.questioned])
    assert replace(case, operations=(), questioned=()) == replace(without, operations=())


@MANY
@given(journals())
def test_what_stands_in_a_register_is_part_of_its_history(
    operations: tuple[Operation, ...],
) -> None:
    for register in fold(CASE, operations).registers.values():
        assert set(map(id, register.heads)) <= set(map(id, register.history))
        assert register.head is register.history[-1]


@MANY
@given(journals())
def test_two_equal_values_never_stand_beside_each_other(
    operations: tuple[Operation, ...],
) -> None:
    for register in fold(CASE, operations).registers.values():
        values = [encode(head.body) for head in register.heads]
        assert len(values) == len(set(values))


@MANY
@given(journals())
def test_nothing_that_was_written_is_lost(operations: tuple[Operation, ...]) -> None:
    case = fold(CASE, operations)
    assert case.operations == operations
    counted = sum(map(len, case.by_kind.values()))
    assert counted == len(operations) - len(case.questioned) - len(case.voided)


@MANY
@given(journals(), st.sampled_from(UNITS))
def test_every_journal_can_be_listed(operations: tuple[Operation, ...], unit: UnitId) -> None:
    case = fold(CASE, operations)
    summary = summarize(case, tasks(case))
    viewer = Viewer(units=frozenset({unit}), last_opened={})
    assert place(summary, viewer, moment(20, 8)).summary is summary


@MANY
@given(journals())
def test_the_payment_of_every_journal_can_be_judged(operations: tuple[Operation, ...]) -> None:
    facts = liability_facts(fold(CASE, operations))
    last = max((row.at for row in operations), default=moment(20, 8))
    policy = policy_on(local_date(last))
    ledger = liability_ledger(facts, as_of=last, policy=policy)
    assert len(ledger.preconditions) == 4


# --- what the journal keeps --------------------------------------------------------------


@pytest.mark.parametrize(("name", "kind"), KINDS, ids=[f"{name}" for (name, _), _k in KINDS])
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_kind_is_read_as_it_was_written(
    name: tuple[str, int], kind: type[Body], data: st.DataObject
) -> None:
    body = data.draw(of_kind(kind))
    raw = encode(body)
    again = decode(*name, raw)
    assert again == body
    assert encode(again) == raw


@MANY
@given(st.sampled_from([name for name, _kind in KINDS]), garbage)
def test_garbage_is_kept_as_it_is(name: tuple[str, int], raw: str) -> None:
    body = decode(*name, raw)
    assert decode(*name, encode(body)) == body


@MANY
@given(garbage)
def test_a_kind_of_next_year_is_kept_letter_by_letter(raw: str) -> None:
    unknown = decode("kind_of_next_year", 7, raw)
    assert unknown == UnknownBody(kind="kind_of_next_year", version=7, raw=raw)
    assert encode(unknown) == raw


@pytest.mark.parametrize(
    "raw",
    [
        '{"left_at":"2026-01-21T12:50:00"}',  # without a zone it is no moment
        '{"left_at":"i går"}',
        '{"left_at":',
        "\ud800",
        "[" * 100_000,
    ],
)
def test_a_body_that_cannot_be_read_is_unknown(raw: str) -> None:
    assert decode("person_discharged", 1, raw) == UnknownBody(
        kind="person_discharged", version=1, raw=raw
    )


# --- one by one --------------------------------------------------------------------------


def test_a_step_from_another_place_is_questioned_and_moves_nothing() -> None:
    journal = anna("notice")
    before = replace(journal.case, process=CaseStatus.PREPARED)
    stale = journal.write(SECRETARY, READY, moment(20, 10), seen=before)
    assert journal.case.process is CaseStatus.ADMITTED
    assert journal.case.questioned == (stale,)
    assert journal.case.ready is None


def test_of_two_steps_from_the_same_place_the_first_counts() -> None:
    journal = anna("signature")
    seen = journal.case
    first = journal.write(SECRETARY, READY, moment(20, 10))
    second = journal.write(NURSE, READY, moment(20, 10), seen=seen)
    assert [row.id for row, _ in journal.case.each(DischargeReadySent)] == [first]
    assert journal.case.questioned == (second,)


def test_an_unknown_kind_is_kept_and_told() -> None:
    journal = Journal()
    unknown = UnknownBody(kind="kind_of_next_year", version=1, raw="{}")
    written = journal.write(NURSE, unknown, ADMITTED)
    assert journal.case.has_unknown
    assert journal.case.operations[-1].id == written
    assert unknown.register is None


def test_two_who_had_seen_the_same_stand_beside_each_other() -> None:
    journal = anna("track")
    seen = journal.case
    red = TrackSet(track=Track.RED, reason="Behöver lyft.")
    green = TrackSet(track=Track.GREEN, reason="Som förut.")
    first = journal.write(NURSE, red, moment(16, 9))
    second = journal.write(SECRETARY, green, moment(16, 9), seen=seen)
    assert journal.case.conflicts == (("track", (first, second)),)


def test_two_who_write_the_same_do_not_disagree() -> None:
    journal = anna("track")
    seen = journal.case
    red = TrackSet(track=Track.RED, reason="Behöver lyft.")
    journal.write(NURSE, red, moment(16, 9))
    journal.write(SECRETARY, red, moment(16, 9), seen=seen)
    assert journal.case.conflicts == ()
    assert len(journal.case.registers["track"].history) == 3


def test_an_operation_says_when_it_was_accepted_or_else_made() -> None:
    (operation,) = anna("opened").case.operations
    waiting = dataclasses.replace(operation, accepted_at=None, made_at=moment(12, 9))
    assert operation.at == moment(12, 14, 40)
    assert waiting.at == moment(12, 9)


def test_the_first_value_of_a_register_follows_nothing() -> None:
    case = empty(CASE)
    assert case.head_of("track") is None
    assert case.standing("track", TrackSet) is None
