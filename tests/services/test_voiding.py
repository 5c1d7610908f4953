"""A void at a desk: written, kept, logged, and seen by the desks beside it."""

import pytest

from models.clock import PracticeClock
from models.operations.corrections import CaseVoided, Voided
from models.operations.messages import PersonDischarged
from models.operations.planning import TrackSet
from models.operations.scope import NeedRuledOut
from models.reasons import Refused
from models.store import Store
from models.store.rebuild import check
from models.values import CaseStatus, Track
from tests.makers import ADMITTED, CARE_MANAGER, NURSE, PERSON, PHYSICIAN, SECRETARY, moment
from tests.services.anna_at_desks import tell_at_desks
from tests.services.conftest import DeskOf


def test_a_mistaken_discharge_is_taken_back_and_registered_anew(
    store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    case_id = tell_at_desks(store, clock, "discharged")
    desk = desk_of(SECRETARY)
    mistake = desk.open(case_id).operations[-1].id
    case = desk.perform(case_id, Voided(target=mistake, reason="Hon är kvar."))
    assert (case.status, case.discharge) == (CaseStatus.HOMEGOING_AGREED, None)
    clock.move_to(moment(22, 12))
    desk.perform(case_id, PersonDischarged(left_at=moment(22, 11)))
    assert store.load(case_id).status is CaseStatus.DISCHARGED
    assert store.load(case_id) == desk.case(case_id)
    assert check(store).equal


def test_a_void_is_a_change_in_the_access_log(
    store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    case_id = tell_at_desks(store, clock, "track")
    desk = desk_of(NURSE)
    target = desk.open(case_id).operations[-1].id
    desk.perform(case_id, Voided(target=target))
    last = store.access_log.entries()[-1]
    assert (last.action.value, last.staff, last.case_id) == ("change", NURSE.staff.id, case_id)


def test_of_two_who_take_the_same_back_the_second_is_refused(
    store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    case_id = tell_at_desks(store, clock, "track")
    first, second = desk_of(NURSE), desk_of(NURSE)
    target = first.open(case_id).operations[-1].id
    second.open(case_id)
    first.perform(case_id, Voided(target=target))
    with pytest.raises(Refused) as refused:
        second.perform(case_id, Voided(target=target))
    assert refused.value.refusal.code == "already_voided"


def test_a_desk_that_had_not_seen_the_void_catches_up(
    store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    case_id = tell_at_desks(store, clock, "track")
    first, second = desk_of(NURSE), desk_of(SECRETARY)
    target = first.open(case_id).operations[-1].id
    second.open(case_id)
    first.perform(case_id, Voided(target=target))
    case = second.perform(case_id, TrackSet(track=Track.RED, reason="Lyft."))
    assert (case.track, case.conflicts) == (Track.RED, ())
    assert case == store.load(case_id)


def test_a_case_outside_leaves_the_lists_of_all_and_is_seen_by_the_ward(
    store: Store, clock: PracticeClock, desk_of: DeskOf
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    ruled_out = NeedRuledOut(
        reason="Bara stygn.", assessed_by=PHYSICIAN.staff.id, assessed_at=moment(12, 15)
    )
    desk_of(SECRETARY).perform(case_id, ruled_out)
    assert store.active_cases() == ()
    assert [row.status for row in store.all_page()] == [CaseStatus.NOT_COVERED]
    assert store.all_page(units=frozenset({CARE_MANAGER.unit.id})) == ()
    with pytest.raises(Refused):
        desk_of(CARE_MANAGER).open(case_id)


def test_a_case_that_is_voided_is_kept_for_the_ward(store: Store, desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    case_id = desk.open_case(PERSON, ADMITTED)
    desk.perform(case_id, CaseVoided(reason="Fel person."))
    assert store.active_cases() == ()
    assert desk.open(case_id).status is CaseStatus.VOIDED
    assert check(store).equal
