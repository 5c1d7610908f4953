import dataclasses
import json
from dataclasses import replace

import pytest

from models.clock import PracticeClock
from models.errors import StoreError
from models.operations.messages import (
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    HomegoingPlanned,
    MessageAcknowledged,
    Receiver,
)
from models.operations.planning import (
    ConsentRecorded,
    ExpectedDischargeSet,
    PersonDetailsChanged,
    TrackSet,
)
from models.reasons import Refused
from models.rules.overview import Group
from models.rules.tasks import TaskKind, tasks
from models.services.desk import Change, Desk
from models.store import Store
from models.values import (
    Actor,
    CaseId,
    CaseStatus,
    Certainty,
    ExpectedDischarge,
    Party,
    StaffId,
    Track,
    UnitId,
)
from tests.makers import (
    ADMITTED,
    AID_OFFICE,
    CARE_MANAGER,
    CONSENT,
    DIRECTORY,
    DISTRICT_NURSE,
    ELSEWHERE,
    HOMEGOING,
    MUNICIPAL_NURSE,
    NOTICE,
    NURSE,
    PERSON,
    READY,
    SECRETARY,
    STORY,
    WARD,
    WITHDRAWN,
    actor,
    answer,
    january,
    moment,
)
from tests.services.anna_at_desks import tell_at_desks
from tests.services.conftest import DeskOf

RED = TrackSet(track=Track.RED, reason="Behöver lyft.")
GREEN = TrackSet(track=Track.GREEN, reason="Som förut.")


def opened(desk: Desk) -> CaseId:
    return desk.open_case(PERSON, ADMITTED)


def code_of(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, str | None]:
    return refused.value.refusal.code, refused.value.refusal.field


# --- the whole way home ------------------------------------------------------------------


def test_annas_whole_story_is_allowed_and_kept(store: Store, clock: PracticeClock) -> None:
    case = store.load(tell_at_desks(store, clock, "discharged"))
    assert len(case.operations) == len(STORY)
    assert case.questioned == ()
    assert case.status is CaseStatus.DISCHARGED
    left = [task.kind for task in tasks(case) if task.done_at is None]
    assert left == [TaskKind.BRIDGE_MEASURES, TaskKind.BRIDGE_MEASURES, TaskKind.CALL_TO_SIP]


def test_what_is_kept_says_who_for_which_unit_and_when(store: Store, clock: PracticeClock) -> None:
    case = store.load(tell_at_desks(store, clock, "answer of nurses"))
    last = case.operations[-1]
    assert (last.author, last.unit) == (MUNICIPAL_NURSE.staff.id, MUNICIPAL_NURSE.unit.id)
    assert (last.made_at, last.accepted_at) == (moment(13, 11, 5), moment(13, 11, 5))


# --- opening a case ----------------------------------------------------------------------


def test_a_ward_opens_a_case_at_its_own_unit(desk_of: DeskOf, store: Store) -> None:
    case = store.load(opened(desk_of(SECRETARY)))
    assert (case.ward, case.status) == (WARD, CaseStatus.ADMITTED)
    assert case.person == PERSON


def test_a_later_assessment_is_kept(desk_of: DeskOf, clock: PracticeClock) -> None:
    clock.move_to(moment(14, 10))
    desk = desk_of(SECRETARY)
    case = desk.case(desk.open_case(PERSON, ADMITTED, moment(14, 9)))
    assert case.opened is not None
    assert case.opened.assessed_at == moment(14, 9)


def test_nobody_but_a_ward_opens_a_case(desk_of: DeskOf, store: Store) -> None:
    with pytest.raises(Refused) as refused:
        opened(desk_of(DISTRICT_NURSE))
    assert code_of(refused) == ("other_party_writes", None)
    assert store.case_count() == 0


def test_a_refused_case_names_the_field_and_leaves_nothing(desk_of: DeskOf, store: Store) -> None:
    with pytest.raises(Refused) as refused:
        desk_of(SECRETARY).open_case(PERSON, moment(12, 15))
    assert code_of(refused) == ("time_in_future", "admitted_at")
    assert store.case_count() == 0


# --- doing one thing ---------------------------------------------------------------------


def test_a_refused_act_leaves_nothing(desk_of: DeskOf, store: Store) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    with pytest.raises(Refused) as refused:
        desk.perform(case_id, READY)
    assert code_of(refused) == ("ready_without_notice", None)
    assert len(store.load(case_id).operations) == 1


def test_a_disabled_button_gives_the_same_reason_as_a_refused_save(desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    refusal = desk.refusal(DischargeReadySent, desk.case(case_id))
    assert refusal is not None
    with pytest.raises(Refused) as refused:
        desk.perform(case_id, READY)
    assert refused.value.refusal == refusal


def test_a_text_that_no_paper_can_show_is_refused_with_its_field(
    store: Store, clock: PracticeClock
) -> None:
    def unprintable(text: str) -> str | None:
        return "☃" if "☃" in text else None

    desk = Desk(store, DIRECTORY, clock, SECRETARY, unprintable)
    with pytest.raises(Refused) as refused:
        desk.open_case(replace(PERSON, bed="4:2 ☃"), ADMITTED)
    assert code_of(refused) == ("letter_not_printable", "bed")
    assert opened(desk)


def test_the_act_that_follows_replaces_what_was_there(desk_of: DeskOf) -> None:
    desk = desk_of(NURSE)
    case_id = opened(desk)
    first = desk.perform(case_id, RED).operations[-1]
    second = desk.perform(case_id, GREEN).operations[-1]
    assert second.replaces == first.id
    assert desk.case(case_id).track is Track.GREEN


def test_a_receipt_replaces_nothing(desk_of: DeskOf, store: Store, clock: PracticeClock) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    notice = store.load(case_id).notice
    assert notice is not None
    receipt = MessageAcknowledged(message=notice.operation, party=Party.OUTPATIENT)
    written = desk_of(DISTRICT_NURSE).perform(case_id, receipt).operations[-1]
    assert (written.replaces, written.step_from) == (None, None)


def test_a_step_names_the_place_it_was_taken_from(store: Store, clock: PracticeClock) -> None:
    case = store.load(tell_at_desks(store, clock, "ready"))
    ready = case.operations[-1]
    assert (ready.step_from, ready.replaces) == (CaseStatus.ADMITTED, case.operations[0].id)


def test_everybody_who_listens_is_told_after_a_write(desk_of: DeskOf) -> None:
    desk = desk_of(NURSE)
    heard: list[tuple[Change, int]] = []
    desk.subscribe(
        lambda change: heard.append(
            (change, len(desk.case(next(iter(change.case_ids))).operations))
        )
    )
    case_id = opened(desk)
    desk.perform(case_id, RED)
    told = Change(frozenset({case_id}))
    assert heard == [(told, 1), (told, 2)]  # and each reads the case as it then stands


def test_nobody_is_told_of_a_refused_act(desk_of: DeskOf) -> None:
    desk = desk_of(NURSE)
    case_id = opened(desk)
    heard: list[Change] = []
    desk.subscribe(heard.append)
    with pytest.raises(Refused):
        desk.perform(case_id, READY)
    assert heard == []


# --- two at a time -----------------------------------------------------------------------


def test_what_another_has_just_done_is_not_done_twice(desk_of: DeskOf) -> None:
    mine, hers = desk_of(SECRETARY), desk_of(NURSE)
    case_id = opened(mine)
    hers.perform(case_id, NOTICE)
    with pytest.raises(Refused) as refused:
        mine.perform(case_id, NOTICE)
    assert code_of(refused) == ("notice_already_sent", None)


def test_after_such_a_refusal_the_desk_shows_what_the_other_did(desk_of: DeskOf) -> None:
    mine, hers = desk_of(SECRETARY), desk_of(NURSE)
    case_id = opened(mine)
    heard: list[Change] = []
    mine.subscribe(heard.append)
    hers.perform(case_id, NOTICE)
    with pytest.raises(Refused):
        mine.perform(case_id, NOTICE)
    assert mine.case(case_id).notice is not None
    assert heard == [Change(frozenset({case_id}))]


def test_a_step_on_what_one_has_not_seen_is_refused_once(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "ready")
    mine = desk_of(NURSE)
    mine.open(case_id)
    hers = desk_of(SECRETARY)
    hers.perform(case_id, WITHDRAWN)
    hers.perform(case_id, READY)
    with pytest.raises(StoreError) as stale:
        mine.perform(case_id, WITHDRAWN)
    assert stale.value.code == "stale_step"
    assert mine.perform(case_id, WITHDRAWN).status is CaseStatus.PLANNING


def test_two_values_by_two_who_had_seen_the_same_both_stand(desk_of: DeskOf) -> None:
    mine, hers = desk_of(SECRETARY), desk_of(NURSE)
    case_id = opened(mine)
    hers.perform(case_id, RED)
    case = mine.perform(case_id, GREEN)
    assert [name for name, _heads in case.conflicts] == ["track"]
    assert case.track is Track.RED


# --- who acts ----------------------------------------------------------------------------


def test_one_with_several_units_acts_for_the_one_that_takes_part(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    in_are = desk_of(actor("maria-sundin", UnitId("ssk-are")))
    written = in_are.perform(case_id, answer(Party.MUNICIPAL_CARE)).operations[-1]
    assert written.unit == UnitId("ssk-krokom")


def test_one_whose_units_both_take_part_acts_for_the_chosen_one(desk_of: DeskOf) -> None:
    ward = desk_of(SECRETARY)
    case_id = opened(ward)
    ward.perform(case_id, ConsentRecorded(consent=CONSENT))
    two = (
        Receiver(unit=UnitId("hc-brunflo"), party=Party.OUTPATIENT),
        Receiver(unit=UnitId("hc-froson"), party=Party.OUTPATIENT),
    )
    ward.perform(case_id, replace(NOTICE, receivers=two))
    gun = desk_of(actor("gun-lind", UnitId("hc-froson")))
    written = gun.perform(case_id, answer(Party.OUTPATIENT)).operations[-1]
    assert written.unit == UnitId("hc-froson")


def test_one_with_two_wards_opens_a_case_at_the_chosen_one(desk_of: DeskOf, store: Store) -> None:
    medicine = desk_of(actor("birgitta-wallin", UnitId("avd-medicin")))
    assert store.load(opened(medicine)).ward == UnitId("avd-medicin")


def test_a_unit_that_the_register_does_not_know_gives_no_rights(
    store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    known = {name: unit for name, unit in DIRECTORY.units.items() if name != AID_OFFICE}
    lena = Actor(
        staff=replace(CARE_MANAGER.staff, units=(AID_OFFICE, UnitId("bistand-are"))),
        unit=DIRECTORY.unit(UnitId("bistand-are")),
    )
    desk = Desk(store, dataclasses.replace(DIRECTORY, units=known), clock, lena)
    with pytest.raises(Refused) as refused:
        desk.open(case_id)
    assert code_of(refused) == ("unit_not_in_case", None)


def test_another_person_may_take_the_place_where_he_or_she_works(desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    desk.act_as(NURSE.staff.id, WARD)
    assert desk.actor == NURSE


def test_the_place_that_was_taken_is_where_one_begins_the_next_time(
    desk_of: DeskOf, store: Store
) -> None:
    desk_of(SECRETARY).act_as(NURSE.staff.id, WARD)
    profile = store.profile.read()
    assert (profile.last_staff, profile.last_unit) == (NURSE.staff.id, WARD)


def test_nobody_takes_a_place_where_he_or_she_does_not_work(desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    with pytest.raises(Refused) as refused:
        desk.act_as(NURSE.staff.id, AID_OFFICE)
    assert code_of(refused) == ("not_at_unit", None)
    assert refused.value.refusal.sentence == (
        "Personen arbetar inte på Bistånd Krokom. Välj en annan person eller enhet."
    )
    assert desk.actor == SECRETARY


def test_the_next_person_does_not_inherit_what_was_open(desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    desk.act_as(StaffId("lena-strand"), AID_OFFICE)
    with pytest.raises(Refused) as refused:
        desk.case(case_id)
    assert code_of(refused) == ("unit_not_in_case", None)


# --- reading -----------------------------------------------------------------------------


def accesses(store: Store) -> list[tuple[str, str, CaseId | None]]:
    rows = store.access_log.entries()
    return [(row.action.value, row.staff, row.case_id) for row in rows]


def test_a_look_into_a_case_is_logged(desk_of: DeskOf, store: Store) -> None:
    case_id = opened(desk_of(SECRETARY))
    desk_of(NURSE).open(case_id)
    assert accesses(store)[-1] == ("open", NURSE.staff.id, case_id)


def test_a_stranger_is_turned_away_and_logged(desk_of: DeskOf, store: Store) -> None:
    case_id = opened(desk_of(SECRETARY))
    with pytest.raises(Refused) as refused:
        desk_of(ELSEWHERE).open(case_id)
    assert code_of(refused) == ("unit_not_in_case", None)
    assert accesses(store)[-1] == ("denied", ELSEWHERE.staff.id, case_id)


def test_a_case_that_is_open_is_read_without_another_line(desk_of: DeskOf, store: Store) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    before = accesses(store)
    desk.case(case_id)
    assert accesses(store) == before


def test_a_search_is_logged_with_the_cases_that_came_up(desk_of: DeskOf, store: Store) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    desk.searched([case_id])
    line = store.access_log.entries()[-1]
    assert (line.action.value, line.case_id) == ("search", None)
    assert json.loads(line.detail) == {"cases": [case_id]}


def test_the_tasks_of_a_case_are_those_of_the_rules(desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    case = desk.case(opened(desk))
    assert desk.tasks(case) == tasks(case)


def test_the_overview_is_of_the_own_units(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    assert [row.summary.case_id for row in desk_of(DISTRICT_NURSE).overview()] == [case_id]
    assert desk_of(ELSEWHERE).overview() == ()
    assert desk_of(DISTRICT_NURSE).own_units() == frozenset({UnitId("hc-krokom")})


def test_the_overview_may_be_of_one_of_the_own_units(desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    one = frozenset({WARD})
    assert [row.summary.case_id for row in desk.overview(one)] == [case_id]
    assert desk.overview(frozenset({UnitId("avd-medicin")})) == ()


def test_the_overview_stands_in_its_order(desk_of: DeskOf, clock: PracticeClock) -> None:
    desk = desk_of(SECRETARY)
    names = ("Örjan Ek", "Åsa Ek", "Anna Öberg")
    ids = {name: desk.open_case(replace(PERSON, name=name), ADMITTED) for name in names}
    day = ExpectedDischarge(on=january(13), certainty=Certainty.LIKELY)
    for name in ("Örjan Ek", "Åsa Ek"):
        desk.perform(ids[name], replace(NOTICE, expected=day))
    clock.move_to(moment(13, 14))  # the notice of the third is due within the hour
    rows = desk.overview()
    assert [row.summary.name for row in rows] == ["Anna Öberg", "Åsa Ek", "Örjan Ek"]
    assert rows[0].group is Group.MUST_DO_NOW


def test_a_case_is_news_until_one_has_opened_it(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    desk = desk_of(MUNICIPAL_NURSE)
    assert [row.unread for row in desk.overview()] == [True]
    clock.move_to(moment(12, 17))
    desk.open(case_id)
    assert [row.unread for row in desk.overview()] == [False]


def test_a_desk_tells_the_time_of_its_clock(desk_of: DeskOf, clock: PracticeClock) -> None:
    clock.move_to(moment(20, 8))
    assert desk_of(NURSE).now() == moment(20, 8)


# --- what the ward may not do for others -------------------------------------------------


def test_the_ward_does_not_answer_its_own_notice(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "notice")
    with pytest.raises(Refused) as refused:
        desk_of(NURSE).perform(case_id, answer(Party.OUTPATIENT))
    assert code_of(refused) == ("other_party_writes", None)


def test_a_case_that_is_open_is_not_opened_again(desk_of: DeskOf) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    with pytest.raises(Refused) as refused:
        desk.perform(case_id, CaseOpened(person=PERSON, admitted_at=ADMITTED))
    assert code_of(refused) == ("case_already_opened", None)


def test_a_changed_estimate_and_home_time_are_news_to_the_municipality(
    desk_of: DeskOf, store: Store, clock: PracticeClock
) -> None:
    case_id = tell_at_desks(store, clock, "ready")
    desk_of(CARE_MANAGER).open(case_id)
    clock.move_to(moment(20, 11))
    ward = desk_of(NURSE)
    day = ExpectedDischarge(on=january(22), certainty=Certainty.LIKELY)
    ward.perform(case_id, ExpectedDischargeSet(expected=day))
    ward.perform(case_id, HomegoingPlanned(homegoing=HOMEGOING))
    (row,) = desk_of(CARE_MANAGER).overview()
    assert (row.group, row.expected_changed, row.homegoing_changed) == (Group.NEW, True, True)


def test_a_person_without_consent_gets_receipts_but_no_answers(desk_of: DeskOf) -> None:
    ward = desk_of(NURSE)
    case_id = opened(ward)
    no = replace(CONSENT, given=False)
    ward.perform(case_id, ConsentRecorded(consent=no))
    case = ward.perform(case_id, NOTICE)
    assert case.notice is not None
    centre = desk_of(DISTRICT_NURSE)
    centre.perform(
        case_id, MessageAcknowledged(message=case.notice.operation, party=Party.OUTPATIENT)
    )
    with pytest.raises(Refused) as refused:
        centre.perform(case_id, answer(Party.OUTPATIENT))
    assert code_of(refused) == ("answer_needs_consent", None)
    assert centre.refusal(AnswerGiven, centre.case(case_id)) is None


def test_a_corrected_person_is_found_under_the_new_name(desk_of: DeskOf, store: Store) -> None:
    desk = desk_of(SECRETARY)
    case_id = opened(desk)
    desk.perform(case_id, PersonDetailsChanged(person=replace(PERSON, name="Anna Åberg")))
    summary = store.summary(case_id)
    assert summary is not None
    assert summary.name == "Anna Åberg"
