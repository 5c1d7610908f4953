"""A choice between values in conflict: what was chosen stands alone, and only what was named goes."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.fold import apply, fold
from models.operations import Body, Operation
from models.operations.corrections import TextChosen, Voided
from models.operations.planning import ConsentRecorded, MeasureAdvanced, TrackSet
from models.rules.readiness_tasks import consents_that_end
from models.rules.track_tasks import track_periods
from models.state import CaseFile
from models.values import MeasureStage, OperationId, Track
from tests.any_operation import CASE, journals
from tests.makers import CONSENT, NURSE, SECRETARY, Journal, anna, january, moment, stage

MANY = settings(max_examples=60, suppress_health_check=list(HealthCheck))
RED = TrackSet(track=Track.RED, reason="Behöver lyft.")
GREEN = TrackSet(track=Track.GREEN, reason="Som förut.")


def two(until: str, first: Body, second: Body) -> tuple[Journal, OperationId, OperationId]:
    """Write both, by two who had seen the same."""
    journal = anna(until)
    seen = journal.case
    one = journal.write(NURSE, first, moment(19, 9))
    return journal, one, journal.write(SECRETARY, second, moment(19, 9), seen=seen)


def choose(journal: Journal, register: str, chosen: OperationId, *over: OperationId) -> OperationId:
    body = TextChosen(register=register, chosen=chosen, over=over)
    return journal.write(SECRETARY, body, moment(19, 10))


def heads(case: CaseFile, register: str = "track") -> list[OperationId]:
    return [head.operation for head in case.registers[register].heads]


# --- for every journal -------------------------------------------------------------------


@MANY
@given(journals(), st.data())
def test_a_choice_anywhere_raises_never_and_empties_no_register(
    operations: tuple[Operation, ...], data: st.DataObject
) -> None:
    case = fold(CASE, operations)
    ids = st.sampled_from([OperationId("nowhere"), *(row.id for row in operations)])
    name = data.draw(st.sampled_from(["track", "nowhere", *case.registers]))
    over = data.draw(st.lists(ids, max_size=4).map(tuple))
    body = TextChosen(register=name, chosen=data.draw(ids), over=over)
    like = (
        data.draw(st.sampled_from(operations)) if operations else anna("opened").case.operations[0]
    )
    choice = replace(like, id=OperationId("choice"), case_id=CASE, body=body, position=99)
    after = apply(case, choice)
    assert apply(after, choice) == after
    for register, was in case.registers.items():
        now = after.registers[register]
        assert now.heads
        assert set(now.heads) <= set(was.heads)
        assert now.history == was.history
        lost = {head.operation for head in was.heads} - {head.operation for head in now.heads}
        assert lost <= set(over) - {body.chosen}
    shuffled = data.draw(st.permutations([*operations, choice, *operations]))
    assert all(row.heads for row in fold(CASE, shuffled).registers.values())


# --- one by one --------------------------------------------------------------------------


def test_what_is_chosen_stands_alone_and_both_are_kept() -> None:
    journal, red, green = two("track", RED, GREEN)
    choose(journal, "track", green, red)
    case = journal.case
    assert (case.conflicts, case.track) == ((), Track.GREEN)
    assert [row.operation for row in case.registers["track"].history][-2:] == [red, green]
    assert case.registers["track"].set_aside == {red}


def test_what_the_chooser_had_not_seen_stays_beside() -> None:
    journal, red, green = two("track", RED, GREEN)
    before = anna("track").case
    yellow = TrackSet(track=Track.YELLOW, reason="Efter samtal.")
    third = journal.write(NURSE, yellow, moment(19, 9, 30), seen=before)
    choose(journal, "track", red, green)
    assert heads(journal.case) == [red, third]


def test_a_choice_that_is_undone_lets_both_stand_again() -> None:
    journal, red, green = two("track", RED, GREEN)
    choice = choose(journal, "track", green, red)
    journal.write(SECRETARY, Voided(target=choice), moment(19, 11))
    assert heads(journal.case) == [red, green]
    assert journal.case.track is Track.RED


def test_a_choice_falls_with_the_value_that_it_chose() -> None:
    journal, red, green = two("track", RED, GREEN)
    choose(journal, "track", green, red)
    journal.write(SECRETARY, Voided(target=green), moment(19, 11))
    assert (heads(journal.case), journal.case.track) == ([red], Track.RED)


def test_what_no_longer_stands_cannot_have_been_chosen() -> None:
    journal, red, green = two("track", RED, GREEN)
    choose(journal, "track", green, red)
    late = choose(journal, "track", red, green)
    assert journal.case.questioned == (late,)
    assert heads(journal.case) == [green]


def test_the_same_choice_twice_says_nothing_new() -> None:
    journal, red, green = two("track", RED, GREEN)
    choose(journal, "track", green, red)
    choose(journal, "track", green, red)
    assert (journal.case.questioned, heads(journal.case)) == ((), [green])


def test_the_tasks_of_a_track_follow_the_choice() -> None:
    journal, red, green = two("track", RED, GREEN)
    assert track_periods(journal.case)[-1].track is Track.RED
    choice = choose(journal, "track", green, red)
    last = track_periods(journal.case)[-1]
    assert (last.track, last.began.id) == (Track.GREEN, choice)


def test_a_stage_that_was_not_chosen_is_no_promise() -> None:
    confirmed, decided = stage(MeasureStage.CONFIRMED), stage(MeasureStage.DECIDED)
    journal, one, other = two("measure", decided, confirmed)
    assert isinstance(confirmed, MeasureAdvanced)
    choose(journal, f"measure_stage/{confirmed.measure_id}", one, other)
    (measure,) = journal.case.measures
    assert measure.stage is MeasureStage.DECIDED


def test_a_consent_is_asked_for_again_only_while_it_stands() -> None:
    short = ConsentRecorded(consent=replace(CONSENT, valid_to=january(25)))
    longer = ConsentRecorded(consent=replace(CONSENT, valid_to=january(30)))
    journal, one, other = two("notice", short, longer)
    assert [task.done for task in consents_that_end(journal.case)] == [None, None]
    choice = choose(journal, "consent", one, other)
    closed = {
        task.source: task.done and task.done.operation for task in consents_that_end(journal.case)
    }
    assert (closed[one], closed[other]) == (None, choice)
