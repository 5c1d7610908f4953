"""Two windows at one store: what they wrote differently, and how one of them settles it."""

from dataclasses import replace

import pytest

from models.clock import PracticeClock
from models.errors import StoreError
from models.operations import Body
from models.operations.corrections import TextChosen, Voided
from models.operations.messages import DischargeReadyWithdrawn, Receiver, ReceiverAdded
from models.operations.planning import PlanNoteWritten, TrackSet
from models.operations.scope import CaseClosed, NeedRuledOut
from models.reasons import Refused
from models.rules.choosing import came_along, refusal_to_choose
from models.services.desk import Desk
from models.state import CaseFile
from models.store import Store
from models.store.rebuild import check
from models.values import Actor, CaseId, Party, PlanSection, Track, UnitId
from tests.makers import (
    CARE_MANAGER,
    DIRECTORY,
    DISTRICT_NURSE,
    NURSE,
    PHYSICIAN,
    READY,
    SECRETARY,
    WARD,
)
from tests.services.anna_at_desks import tell_at_desks
from tests.services.conftest import DeskOf
from tests.sip_story import CALL, MEETING

RED = TrackSet(track=Track.RED, reason="Behöver lyft.")
GREEN = TrackSet(track=Track.GREEN, reason="Som förut.")
YELLOW = TrackSet(track=Track.YELLOW, reason="Efter samtal.")


@pytest.fixture
def case_id(store: Store, clock: PracticeClock) -> CaseId:
    return tell_at_desks(store, clock, "track")


def differ(desk_of: DeskOf, case_id: CaseId, *bodies: Body, who: Actor = NURSE) -> Desk:
    """Let windows that have seen the same write each its own; return the last, which has seen all."""
    desks = [desk_of(who) for _ in bodies]
    for desk in desks:
        desk.open(case_id)
    for desk, body in zip(desks, bodies, strict=True):
        desk.perform(case_id, body)
    return desks[-1]


def choice_of(case: CaseFile, register: str, number: int = 0) -> TextChosen:
    ids = [head.operation for head in case.registers[register].heads]
    chosen = ids.pop(number)
    return TextChosen(register=register, chosen=chosen, over=tuple(ids))


def refused(desk: Desk, case_id: CaseId, body: Body) -> str:
    with pytest.raises(Refused) as found:
        desk.perform(case_id, body)
    return found.value.refusal.code


def test_a_choice_settles_the_conflict_for_everybody(
    desk_of: DeskOf, store: Store, case_id: CaseId
) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    case = desk.perform(case_id, choice_of(desk.case(case_id), "track", 1))
    assert (case.conflicts, case.track) == ((), Track.GREEN)
    assert store.load(case_id) == case
    assert check(store).equal


def test_a_new_value_settles_what_its_author_saw_in_conflict(
    desk_of: DeskOf, store: Store, case_id: CaseId
) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    case = desk.perform(case_id, YELLOW)
    assert (case.conflicts, case.track) == ((), Track.YELLOW)
    *_earlier, value, choice = case.operations
    assert (value.body, came_along(choice, case)) == (YELLOW, True)
    assert store.load(case_id) == case
    assert check(store).equal


def test_a_value_that_repeats_one_of_them_needs_no_choice(desk_of: DeskOf, case_id: CaseId) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    case = desk.perform(case_id, RED)
    assert (case.conflicts, case.operations[-1].body) == ((), RED)


def test_a_new_value_leaves_what_its_author_had_not_seen(desk_of: DeskOf, case_id: CaseId) -> None:
    third = desk_of(NURSE)
    third.open(case_id)
    desk = differ(desk_of, case_id, RED, GREEN)
    third.perform(case_id, TrackSet(track=Track.RED, reason="Andas dåligt."))
    case = desk.perform(case_id, YELLOW)
    texts = [head.body for head in case.registers["track"].heads]
    assert texts == [TrackSet(track=Track.RED, reason="Andas dåligt."), YELLOW]


def test_a_new_value_in_conflict_is_undone_in_one_act(desk_of: DeskOf, case_id: CaseId) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    value = desk.perform(case_id, YELLOW).operations[-2]
    case = desk.perform(case_id, Voided(target=value.id))
    assert [head.body for head in case.registers["track"].heads] == [RED, GREEN]


def test_what_rests_on_a_choice_goes_first(desk_of: DeskOf, case_id: CaseId) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    choice = desk.perform(case_id, choice_of(desk.case(case_id), "track")).operations[-1]
    desk.perform(case_id, YELLOW)
    assert refused(desk, case_id, Voided(target=choice.id)) == "void_first"


def test_an_undone_choice_lets_both_stand_again(desk_of: DeskOf, case_id: CaseId) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    choice = desk.perform(case_id, choice_of(desk.case(case_id), "track", 1)).operations[-1]
    case = desk.perform(case_id, Voided(target=choice.id))
    assert [name for name, _heads in case.conflicts] == ["track"]


def test_of_two_who_choose_at_once_the_second_is_told(desk_of: DeskOf, case_id: CaseId) -> None:
    mine = differ(desk_of, case_id, RED, GREEN)
    hers = desk_of(SECRETARY)
    case = hers.open(case_id)
    mine.perform(case_id, choice_of(case, "track", 0))
    assert refused(hers, case_id, choice_of(case, "track", 1)) == "nothing_to_choose"


@pytest.mark.parametrize("fault", ["none over", "itself", "a stranger", "not standing"])
def test_only_what_stands_is_chosen_over_what_stands(
    desk_of: DeskOf, case_id: CaseId, fault: str
) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    case = desk.case(case_id)
    opening = case.operations[0].id
    red, green = (head.operation for head in case.registers["track"].heads)
    bodies = {
        "none over": TextChosen(register="track", chosen=red, over=()),
        "itself": TextChosen(register="track", chosen=red, over=(red, green)),
        "a stranger": TextChosen(register="track", chosen=red, over=(green, opening)),
        "not standing": TextChosen(register="track", chosen=opening, over=(green,)),
    }
    assert refused(desk, case_id, bodies[fault]) == "texts_have_changed"


def test_who_may_not_write_the_value_may_not_choose_it(desk_of: DeskOf, case_id: CaseId) -> None:
    desk = differ(desk_of, case_id, RED, GREEN)
    body = choice_of(desk.case(case_id), "track")
    assert refused(desk_of(CARE_MANAGER), case_id, body) == "other_party_writes"


def test_a_part_of_the_plan_is_chosen_by_its_own_profession(
    desk_of: DeskOf, case_id: CaseId
) -> None:
    texts = [
        PlanNoteWritten(
            section=PlanSection.COURSE, unit=WARD, profession=NURSE.staff.profession, text=text
        )
        for text in ("Går själv.", "Går med rollator.")
    ]
    desk = differ(desk_of, case_id, *texts)
    case = desk.case(case_id)
    ((name, _heads),) = case.conflicts
    other = desk_of(PHYSICIAN)
    assert refused(other, case_id, choice_of(case, name)) == "own_note_only"
    assert desk.perform(case_id, choice_of(case, name)).conflicts == ()


def test_an_ended_case_is_not_chosen_in(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "track")
    desk = differ(desk_of, case_id, RED, GREEN)
    ruled_out = NeedRuledOut(
        reason="Bara stygn.", assessed_by=PHYSICIAN.staff.id, assessed_at=clock()
    )
    case = desk.perform(case_id, ruled_out)
    found = refusal_to_choose("track", desk.setting_of(case))
    assert found is not None
    assert found.code == "case_outside"


def test_a_step_of_the_process_never_becomes_a_conflict(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "ready")
    mine, hers = desk_of(NURSE), desk_of(SECRETARY)
    mine.open(case_id)
    hers.perform(case_id, DischargeReadyWithdrawn(reason="Feber."))
    hers.perform(case_id, READY)
    with pytest.raises(StoreError) as stale:
        mine.perform(case_id, DischargeReadyWithdrawn(reason="Yrsel."))
    assert stale.value.code == "stale_step"
    assert store.load(case_id).conflicts == ()


# --- the SIP -----------------------------------------------------------------------------

CALLED_LATER = replace(CALL, meeting=replace(MEETING, place="Hälsocentralen i Krokom"))


def test_only_the_health_centre_that_called_chooses_between_two_calls(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "discharged")
    other = Receiver(unit=UnitId("hc-froson"), party=Party.OUTPATIENT)
    caller = desk_of(DISTRICT_NURSE)
    differ(desk_of, case_id, CALL, CALLED_LATER, who=DISTRICT_NURSE)
    assert refused(desk_of(SECRETARY), case_id, choice(caller, case_id)) == "other_party_writes"
    desk_of(SECRETARY).perform(case_id, ReceiverAdded(receiver=other))
    stranger = DIRECTORY.members_of(UnitId("hc-froson"))[0]
    desk = desk_of(Actor(staff=stranger, unit=DIRECTORY.unit(UnitId("hc-froson"))))
    assert refused(desk, case_id, choice(desk, case_id)) == "another_unit_wrote"


def test_a_sip_that_goes_on_is_chosen_about_when_the_case_is_over(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "discharged")
    desk = differ(desk_of, case_id, CALL, CALLED_LATER, who=DISTRICT_NURSE)
    desk_of(SECRETARY).perform(case_id, CaseClosed(reason="Allt är gjort."))
    case = desk.perform(case_id, choice(desk, case_id))
    assert case.conflicts == ()


def choice(desk: Desk, case_id: CaseId) -> TextChosen:
    return choice_of(desk.open(case_id), "sip_meeting/first")
