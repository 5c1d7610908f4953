"""Who answers the call, what a plan must say to be agreed on, and when a SIP may be closed."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations.planning import ConsentRecorded
from models.operations.scope import CaseClosed
from models.operations.sip import SipCalled, SipClosed, SipGoalEnded, SipPlanWritten
from models.rules.guards import refusal_of_kind
from models.rules.sip_content import MAX_GOALS, plan_items_missing
from models.values import (
    Actor,
    Consent,
    Principal,
    SipAttendance,
    SipEnd,
    SipOutcome,
    SipPlan,
)
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    MUNICIPAL_NURSE,
    NURSE,
    NURSES,
    SECRETARY,
    anna,
    january,
    moment,
)
from tests.rules.judged import allowed, judged, refused
from tests.sip_story import (
    GOAL,
    MET_AT,
    PLAN,
    SON,
    agreed,
    agreement,
    answered,
    called,
    planned,
)

A = SipAttendance
AFTER = MET_AT + dt.timedelta(hours=2)
LATER = MET_AT + dt.timedelta(days=4)
CLOSED = SipClosed(reason=SipEnd.GOALS_REACHED, note="", decided_by="Anna och Eva Norin")
REACHED = SipGoalEnded(goal=GOAL.key, outcome=SipOutcome.REACHED)


# --- answers to the call -----------------------------------------------------------------


def test_a_unit_says_that_it_comes() -> None:
    assert allowed(called().case, CARE_MANAGER, answered(AID_OFFICE, A.COMING), moment(22, 10))


def test_nobody_answers_for_another_unit() -> None:
    found = refused(called().case, CARE_MANAGER, answered(NURSES, A.COMING), moment(22, 10))
    assert found[0] == "sip_own_attendance"


@pytest.mark.parametrize("key", [AID_OFFICE, NURSES, HEALTH_CENTRE, SON.key])
def test_who_called_answers_for_anybody(key: str) -> None:
    assert allowed(called().case, DISTRICT_NURSE, answered(key, A.COMING), moment(22, 10))


def test_who_is_called_and_hindered_says_who_comes_instead() -> None:
    hindered = answered(AID_OFFICE, A.HINDERED)
    assert refused(called().case, CARE_MANAGER, hindered, moment(22, 10)) == (
        "field_missing",
        "note",
    )


def test_who_is_invited_and_hindered_owes_no_word() -> None:
    assert allowed(called().case, DISTRICT_NURSE, answered(SON.key, A.HINDERED), moment(22, 10))


@pytest.mark.parametrize("attendance", [A.ATTENDED, A.ABSENT])
def test_nobody_has_been_there_before_the_meeting(attendance: SipAttendance) -> None:
    early = answered(AID_OFFICE, attendance)
    assert refused(called().case, CARE_MANAGER, early, moment(22, 10))[0] == "sip_meeting_not_begun"


def test_nobody_says_that_he_will_come_to_what_has_begun() -> None:
    late = answered(AID_OFFICE, A.COMING)
    assert refused(called().case, CARE_MANAGER, late, MET_AT)[0] == "sip_meeting_begun"


def test_from_the_beginning_of_the_meeting_one_has_been_there() -> None:
    assert allowed(called().case, DISTRICT_NURSE, answered(SON.key, A.ATTENDED), MET_AT)


def test_before_a_call_there_is_nothing_to_answer() -> None:
    early = answered(AID_OFFICE, A.COMING)
    assert refused(anna("discharged").case, CARE_MANAGER, early)[0] == "sip_no_meeting"


# --- the plan ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "item"),
    [
        (replace(PLAN, important=" "), "vad som är viktigt för personen"),
        (
            replace(PLAN, goals=(replace(GOAL, measure=""),)),
            "vilken insats som behövs för varje mål",
        ),
        (
            replace(PLAN, goals=(replace(GOAL, principal=None),)),
            "vilken huvudman som svarar för varje insats",
        ),
        (replace(PLAN, others=""), "insatser från andra än region och kommun, eller Inga"),
        (replace(PLAN, overall_principal=None), "vilken huvudman som har huvudansvaret"),
        (
            replace(PLAN, overall_principal=Principal.OTHER),
            "vilken huvudman som har huvudansvaret",
        ),
    ],
)
def test_a_plan_that_lacks_an_item_of_the_act_is_not_agreed_on(plan: SipPlan, item: str) -> None:
    case = planned(plan).case
    refusal = judged(case, DISTRICT_NURSE, agreement(case), AFTER)
    assert refusal is not None
    assert refusal.sentence == f"SIP kan inte upprättas än. I planen saknas: {item}."


def test_each_missing_item_is_named() -> None:
    case = planned(SipPlan(important="")).case
    refusal = judged(case, DISTRICT_NURSE, agreement(case), AFTER)
    assert refusal is not None
    assert refusal.values["items"] == ("important", "measures", "principals", "others", "overall")


@given(
    st.from_type(SipPlan).filter(lambda plan: all(goal.goal for goal in plan.goals)),
)
def test_an_item_is_missing_from_a_plan_or_the_plan_may_be_agreed_on(plan: SipPlan) -> None:
    case = planned(plan).case
    assert allowed(case, DISTRICT_NURSE, agreement(case), AFTER) is not any(
        plan_items_missing(plan)
    )


def test_a_whole_plan_is_agreed_on() -> None:
    case = planned().case
    assert allowed(case, DISTRICT_NURSE, agreement(case), AFTER)


def test_nothing_is_agreed_on_before_one_has_met() -> None:
    case = planned().case
    early = agreement(case, january(26))
    assert refused(case, DISTRICT_NURSE, early, MET_AT - dt.timedelta(1))[0] == "sip_not_met"


def test_the_agreement_is_not_older_than_the_meeting() -> None:
    case = planned().case
    found = refused(case, DISTRICT_NURSE, agreement(case, january(26)), AFTER)
    assert found == ("sip_agreed_too_early", "agreed_on")


def test_what_somebody_has_just_changed_is_read_before_it_is_agreed_on() -> None:
    journal = planned()
    old = agreement(journal.case)
    journal.write(CARE_MANAGER, SipPlanWritten(plan=replace(PLAN, situation="Ny.")), AFTER)
    assert refused(journal.case, DISTRICT_NURSE, old, AFTER)[0] == "sip_plan_changed"


def test_the_municipality_agrees_only_where_it_has_the_overall_responsibility() -> None:
    case = planned().case
    assert refused(case, CARE_MANAGER, agreement(case), AFTER)[0] == "other_party_writes"
    case = planned(replace(PLAN, overall_principal=Principal.MUNICIPALITY)).case
    assert allowed(case, CARE_MANAGER, agreement(case), AFTER)


@pytest.mark.parametrize("who", [SECRETARY, NURSE])
def test_the_ward_writes_no_plan(who: Actor) -> None:
    found = refused(called().case, who, SipPlanWritten(plan=PLAN), AFTER)
    assert found[0] == "other_party_writes"


def test_what_matters_to_the_person_is_never_taken_away() -> None:
    emptied = SipPlanWritten(plan=replace(PLAN, important=""))
    found = refused(planned().case, MUNICIPAL_NURSE, emptied, AFTER)
    assert found == ("sip_important_removed", "important")


def test_what_matters_to_the_person_may_be_changed() -> None:
    other = SipPlanWritten(plan=replace(PLAN, important="Att sova gott."))
    assert allowed(planned().case, MUNICIPAL_NURSE, other, AFTER)


def test_a_goal_that_was_agreed_on_is_not_left_out() -> None:
    found = judged(
        agreed().case, DISTRICT_NURSE, SipPlanWritten(plan=replace(PLAN, goals=())), AFTER
    )
    assert found is not None
    assert (found.code, found.values) == (
        "sip_goal_dropped",
        {"number": 1, "goal": GOAL.goal},
    )


def test_a_goal_of_a_draft_may_be_left_out() -> None:
    assert allowed(
        planned().case, DISTRICT_NURSE, SipPlanWritten(plan=replace(PLAN, goals=())), AFTER
    )


@pytest.mark.parametrize(("count", "fits"), [(MAX_GOALS, True), (MAX_GOALS + 1, False)])
def test_a_plan_has_no_more_goals_than_its_paper_holds(count: int, *, fits: bool) -> None:
    goals = tuple(replace(GOAL, key=f"goal-{number}") for number in range(count))
    body = SipPlanWritten(plan=replace(PLAN, goals=goals))
    refusal = judged(called().case, DISTRICT_NURSE, body, AFTER)
    if fits:
        assert refusal is None
    else:
        assert refusal is not None
        assert (refusal.code, refusal.field) == ("too_many_rows", "goals")
        assert refusal.sentence == (
            "Mål: 21 rader är fler än papperet rymmer. Ta bort rader, högst 20 får plats."
        )


def test_a_goal_is_followed_up_after_it_begins() -> None:
    goal = replace(GOAL, start=january(28), follow_up=january(27))
    written = SipPlanWritten(plan=replace(PLAN, goals=(goal,)))
    assert refused(planned().case, DISTRICT_NURSE, written, AFTER) == (
        "ends_before_start",
        "follow_up",
    )


# --- how it ends -------------------------------------------------------------------------


def test_a_goal_is_ended_with_a_reason() -> None:
    ended = SipGoalEnded(goal=GOAL.key, outcome=SipOutcome.ENDED)
    assert refused(agreed().case, DISTRICT_NURSE, ended, LATER) == ("field_missing", "reason")


def test_a_goal_that_is_reached_needs_no_reason() -> None:
    assert allowed(agreed().case, CARE_MANAGER, REACHED, LATER)


def test_a_goal_ends_once() -> None:
    journal = agreed()
    journal.write(DISTRICT_NURSE, REACHED, LATER)
    assert refused(journal.case, DISTRICT_NURSE, REACHED, LATER)[0] == "sip_goal_already_ended"


def test_goals_of_a_plan_that_nobody_agreed_on_do_not_end() -> None:
    assert refused(planned().case, DISTRICT_NURSE, REACHED, LATER)[0] == "sip_not_agreed"


@pytest.mark.parametrize("reason", SipEnd)
def test_a_sip_is_not_closed_while_a_goal_goes_on(reason: SipEnd) -> None:
    closed = replace(CLOSED, reason=reason, note="Orsak.")
    refusal = judged(agreed().case, DISTRICT_NURSE, closed, LATER)
    assert refusal is not None
    assert refusal.sentence == (
        "Mål 1 (Gå till brevlådan själv) pågår. Skriv att det är uppnått, eller avsluta det med orsak."
    )


def test_when_every_goal_has_ended_the_sip_is_closed() -> None:
    journal = agreed()
    journal.write(DISTRICT_NURSE, REACHED, LATER)
    assert allowed(journal.case, DISTRICT_NURSE, CLOSED, LATER)


@pytest.mark.parametrize("reason", [SipEnd.DECLINED, SipEnd.OTHER])
def test_a_sip_that_ends_otherwise_says_why(reason: SipEnd) -> None:
    closed = replace(CLOSED, reason=reason)
    assert refused(called().case, DISTRICT_NURSE, closed, LATER) == ("field_missing", "note")


def test_it_is_known_who_decided_the_end() -> None:
    closed = replace(CLOSED, decided_by=" ")
    assert refused(called().case, DISTRICT_NURSE, closed, LATER) == ("field_missing", "decided_by")


def test_nothing_is_written_after_the_end() -> None:
    journal = called()
    journal.write(DISTRICT_NURSE, CLOSED, LATER)
    refusal = refusal_of_kind(SipCalled, journal.case, DISTRICT_NURSE)
    assert refusal is not None
    assert refusal.code == "sip_is_closed"


def test_what_is_not_there_is_not_closed() -> None:
    assert refused(anna("discharged").case, DISTRICT_NURSE, CLOSED)[0] == "sip_not_begun"


def test_the_sip_goes_on_when_the_ward_has_closed_the_case() -> None:
    journal = planned()
    journal.write(SECRETARY, CaseClosed(reason="Klart."), AFTER)
    assert allowed(journal.case, DISTRICT_NURSE, agreement(journal.case), AFTER)


def test_after_the_end_of_both_nothing_is_written() -> None:
    journal = called()
    journal.write(DISTRICT_NURSE, CLOSED, LATER)
    journal.write(SECRETARY, CaseClosed(reason="Klart."), LATER)
    found = refused(journal.case, DISTRICT_NURSE, SipPlanWritten(plan=PLAN), LATER)
    assert found[0] == "case_ended"


def test_an_answer_to_a_meeting_that_is_not_there_is_refused() -> None:
    gone = answered("nobody", A.COMING)
    assert refused(called().case, CARE_MANAGER, gone, moment(22, 10))[0] == "sip_meeting_gone"


def test_a_plan_is_not_written_when_the_person_has_said_no() -> None:
    journal = called()
    no = Consent(given=False, given_by="Anna", given_on=january(22))
    journal.write(NURSE, ConsentRecorded(consent=no), moment(22, 12))
    written = SipPlanWritten(plan=PLAN)
    assert judged(journal.case, DISTRICT_NURSE, written, AFTER) is not None
    assert allowed(called().case, DISTRICT_NURSE, written, AFTER)


def test_a_row_without_a_goal_is_refused() -> None:
    plan = replace(PLAN, goals=(replace(GOAL, goal=" "),))
    found = refused(called().case, DISTRICT_NURSE, SipPlanWritten(plan=plan), AFTER)
    assert found == ("field_missing", "goal")


def test_a_goal_that_is_not_in_the_plan_cannot_end() -> None:
    gone = replace(REACHED, goal="nothing")
    assert refused(agreed().case, DISTRICT_NURSE, gone, LATER)[0] == "sip_goal_gone"
