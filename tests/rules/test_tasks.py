import datetime as dt
from dataclasses import replace

import pytest

from models.operations.messages import (
    CaseOpened,
    HomegoingPlanned,
    MessageAcknowledged,
    PersonDischarged,
    Receiver,
)
from models.operations.planning import (
    CareContactsNamed,
    ExpectedDischargeSet,
    MeasureRemoved,
    SipNeedDecided,
)
from models.rules.tasks import Task, TaskKind, tasks
from models.state import CaseFile
from models.values import (
    Certainty,
    ExpectedDischarge,
    MeasureStage,
    PaperKind,
    PaperState,
    Party,
    SipExemption,
    SipNeed,
    UnitId,
)
from tests.makers import (
    AID_OFFICE,
    CONTACT,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    HOMEGOING,
    MEASURE,
    MUNICIPAL_NURSE,
    NOTICE,
    NURSE,
    NURSES,
    OPENED,
    PHYSIOTHERAPIST,
    PLANNED,
    RECEIVERS,
    SECRETARY,
    STORY,
    WARD,
    WITHDRAWN,
    Journal,
    anna,
    answer,
    january,
    moment,
    paper,
    stage,
    tell,
)

K = TaskKind


def named(case: CaseFile, kind: TaskKind, unit: UnitId = WARD) -> Task:
    """Return the one task of a kind that a unit has."""
    (found,) = (task for task in tasks(case) if (task.kind, task.unit) == (kind, unit))
    return found


def still_to_do(case: CaseFile) -> set[tuple[TaskKind, UnitId]]:
    return {(task.kind, task.unit) for task in tasks(case) if task.done_at is None}


def done_in(case: CaseFile) -> set[tuple[TaskKind, UnitId]]:
    return {(task.kind, task.unit) for task in tasks(case) if task.done_at is not None}


# --- Anna's story ------------------------------------------------------------------------

# What each step of the story gives people to do, and what it does for them.
OPENS = {
    "opened": {(K.SEND_ADMISSION_NOTICE, WARD), (K.RECORD_CONSENT, WARD)},
    "notice": {
        (K.ANSWER_NOTICE, HEALTH_CENTRE),
        (K.ANSWER_NOTICE, AID_OFFICE),
        (K.ANSWER_NOTICE, NURSES),
        (K.NAME_CARE_CONTACT, HEALTH_CENTRE),
        (K.SET_TRACK, WARD),
        (K.DECIDE_SIP_NEED, WARD),
    },
    "track": {
        (K.BRIDGE_MEASURES, HEALTH_CENTRE),
        (K.BRIDGE_MEASURES, AID_OFFICE),
        (K.BRIDGE_MEASURES, NURSES),
    },
    "measure": {(K.CONFIRM_FIRST_VISIT, NURSES)},
    "medication": {(K.CHECK_MEDICATION_LIST, WARD)},
    "self-care": {(K.SIGN_SELF_CARE, WARD)},
    "ready": {
        (K.ACKNOWLEDGE_READY, HEALTH_CENTRE),
        (K.ACKNOWLEDGE_READY, AID_OFFICE),
        (K.ACKNOWLEDGE_READY, NURSES),
        (K.PLAN_HOMEGOING, WARD),
        (K.CALL_TO_SIP, HEALTH_CENTRE),
    },
    "homegoing": {
        (K.CONFIRM_HOMEGOING, AID_OFFICE),
        (K.CONFIRM_HOMEGOING, NURSES),
        (K.MAKE_PAPERS, WARD),
        (K.REGISTER_DISCHARGE, WARD),
    },
}
CLOSES = {
    "consent": {(K.RECORD_CONSENT, WARD)},
    "notice": {(K.SEND_ADMISSION_NOTICE, WARD)},
    "answer of health centre": {(K.ANSWER_NOTICE, HEALTH_CENTRE)},
    "contact": {(K.NAME_CARE_CONTACT, HEALTH_CENTRE)},
    "answer of aid office": {(K.ANSWER_NOTICE, AID_OFFICE)},
    "answer of nurses": {(K.ANSWER_NOTICE, NURSES)},
    "track": {(K.SET_TRACK, WARD)},
    "sip": {(K.DECIDE_SIP_NEED, WARD)},
    "measure": {(K.BRIDGE_MEASURES, NURSES)},
    "confirmed": {(K.CONFIRM_FIRST_VISIT, NURSES)},
    "check": {(K.CHECK_MEDICATION_LIST, WARD)},
    "signature": {(K.SIGN_SELF_CARE, WARD)},
    "receipt of health centre": {(K.ACKNOWLEDGE_READY, HEALTH_CENTRE)},
    "receipt of aid office": {(K.ACKNOWLEDGE_READY, AID_OFFICE)},
    "receipt of nurses": {(K.ACKNOWLEDGE_READY, NURSES)},
    "homegoing": {(K.PLAN_HOMEGOING, WARD)},
    "aid office understood": {(K.CONFIRM_HOMEGOING, AID_OFFICE)},
    "nurses understood": {(K.CONFIRM_HOMEGOING, NURSES)},
    "paper": {(K.MAKE_PAPERS, WARD)},
    "discharged": {(K.REGISTER_DISCHARGE, WARD)},
}
STEPS = list(STORY)


def before(step: str) -> CaseFile:
    number = STEPS.index(step)
    return anna(STEPS[number - 1]).case if number else Journal().case


@pytest.mark.parametrize("step", STEPS)
def test_each_step_of_the_story_gives_these_tasks(step: str) -> None:
    opened = still_to_do(anna(step).case) - still_to_do(before(step))
    assert opened == OPENS.get(step, set())


@pytest.mark.parametrize("step", STEPS)
def test_each_step_of_the_story_does_these_tasks(step: str) -> None:
    # A list that was transcribed before the readiness is there already when the task arises.
    listed = {(K.PROVIDE_MEDICATION_LIST, WARD)}
    done = done_in(anna(step).case) - done_in(before(step)) - listed
    assert done == CLOSES.get(step, set())


@pytest.mark.parametrize(
    ("step", "kind", "unit"),
    [(step, *row) for step, rows in CLOSES.items() for row in sorted(rows)],
)
def test_a_done_task_says_when_and_by_what(step: str, kind: TaskKind, unit: UnitId) -> None:
    written = anna(step).case.operations[-1]
    task = named(anna(step).case, kind, unit)
    assert (task.done_at, task.closed_by) == (written.at, written.body.kind)


@pytest.mark.parametrize(
    ("step", "kind", "unit"), [(step, *row) for step, rows in OPENS.items() for row in sorted(rows)]
)
def test_a_task_says_from_what_it_came(step: str, kind: TaskKind, unit: UnitId) -> None:
    source = "ready" if kind is K.MAKE_PAPERS else step
    journal = anna(step)
    assert named(journal.case, kind, unit).source == journal.named[source]


def test_at_the_end_of_the_story_the_sip_is_left_and_what_two_units_have_not_said() -> None:
    assert still_to_do(anna("discharged").case) == {
        (K.CALL_TO_SIP, HEALTH_CENTRE),
        (K.BRIDGE_MEASURES, HEALTH_CENTRE),
        (K.BRIDGE_MEASURES, AID_OFFICE),
    }


def test_a_case_that_nobody_opened_has_no_tasks() -> None:
    journal = Journal()
    journal.write(NURSE, NOTICE, moment(12, 15))
    assert tasks(journal.case) == ()


# --- by when -----------------------------------------------------------------------------


def test_the_notice_is_due_24_hours_after_the_admission() -> None:
    assert named(anna("opened").case, K.SEND_ADMISSION_NOTICE).due == moment(13, 14, 20)


def test_the_notice_is_due_24_hours_after_a_later_assessment() -> None:
    journal = Journal()
    journal.write(SECRETARY, replace(OPENED, assessed_at=moment(14, 9)), moment(14, 9, 5))
    assert named(journal.case, K.SEND_ADMISSION_NOTICE).due == moment(15, 9)


def test_24_hours_are_elapsed_hours_over_the_clock_change() -> None:
    journal = Journal()
    admitted = dt.datetime(2026, 3, 28, 13, tzinfo=dt.UTC)  # 14.00, the day before summer time
    journal.write(SECRETARY, replace(OPENED, admitted_at=admitted), admitted)
    due = named(journal.case, K.SEND_ADMISSION_NOTICE).due
    assert due == dt.datetime(2026, 3, 29, 13, tzinfo=dt.UTC)  # 15.00 on the wall


def test_an_answer_is_asked_for_again_24_hours_after_the_notice() -> None:
    assert named(anna("notice").case, K.ANSWER_NOTICE, AID_OFFICE).due == moment(13, 16)


def test_the_care_contact_is_named_before_the_person_leaves() -> None:
    assert named(anna("notice").case, K.NAME_CARE_CONTACT, HEALTH_CENTRE).due is None
    leaves = moment(21, 12, 45)
    assert named(anna("homegoing").case, K.NAME_CARE_CONTACT, HEALTH_CENTRE).due == leaves


def test_the_first_visit_is_confirmed_before_it_comes() -> None:
    assert named(anna("measure").case, K.CONFIRM_FIRST_VISIT, NURSES).due == moment(22, 9)


def test_a_visit_of_some_time_that_day_is_confirmed_before_the_day() -> None:
    journal = anna("sip")
    measure = replace(MEASURE, first_at=None)
    journal.write(NURSE, replace(PLANNED, measure=measure), moment(19, 13))
    assert named(journal.case, K.CONFIRM_FIRST_VISIT, NURSES).due == moment(22, 0)


def test_a_visit_without_a_day_is_confirmed_before_the_person_leaves() -> None:
    journal = anna("homegoing")
    undated = replace(PLANNED, measure_id="alarm", measure=replace(MEASURE, first_on=None))
    journal.write(NURSE, undated, moment(20, 12))
    due = {task.due for task in tasks(journal.case) if task.kind is K.CONFIRM_FIRST_VISIT}
    assert due == {moment(22, 9), moment(21, 12, 45)}


def test_the_call_to_a_sip_is_due_at_the_end_of_the_third_day() -> None:
    due = named(anna("ready").case, K.CALL_TO_SIP, HEALTH_CENTRE).due
    assert due == moment(23, 23, 59) + dt.timedelta(seconds=59)


# --- who ---------------------------------------------------------------------------------


def test_each_of_two_health_centres_has_its_own_tasks() -> None:
    other = UnitId("hc-brunflo")
    journal = anna("consent")
    both = (*RECEIVERS, Receiver(unit=other, party=Party.OUTPATIENT))
    journal.write(SECRETARY, replace(NOTICE, receivers=both), moment(12, 16))
    journal.write(DISTRICT_NURSE, answer(Party.OUTPATIENT), moment(13, 9))
    assert named(journal.case, K.ANSWER_NOTICE, HEALTH_CENTRE).done_at == moment(13, 9)
    assert named(journal.case, K.ANSWER_NOTICE, other).done_at is None


def test_one_named_care_contact_is_enough_for_two_health_centres() -> None:
    other = UnitId("hc-brunflo")
    journal = anna("consent")
    both = (*RECEIVERS, Receiver(unit=other, party=Party.OUTPATIENT))
    journal.write(SECRETARY, replace(NOTICE, receivers=both), moment(12, 16))
    journal.write(DISTRICT_NURSE, CareContactsNamed(contacts=(CONTACT,)), moment(13, 9))
    assert named(journal.case, K.NAME_CARE_CONTACT, other).done_at == moment(13, 9)


def test_whoever_assessed_self_care_signs_it() -> None:
    journal = anna("check")
    tell(journal, "self-care")
    task = named(journal.case, K.SIGN_SELF_CARE)
    assert (task.unit, task.party) == (PHYSIOTHERAPIST.unit.id, Party.INPATIENT)


def test_a_measure_is_confirmed_by_its_owner() -> None:
    assert named(anna("measure").case, K.CONFIRM_FIRST_VISIT, NURSES).party is Party.MUNICIPAL_CARE


# --- what is added later -----------------------------------------------------------------


def test_an_answer_that_is_added_to_was_given_the_first_time() -> None:
    journal = anna("answer of health centre")
    journal.write(DISTRICT_NURSE, answer(Party.OUTPATIENT), moment(16, 9))
    assert named(journal.case, K.ANSWER_NOTICE, HEALTH_CENTRE).done_at == moment(13, 9, 10)


def test_a_second_receipt_does_not_make_the_first_one_late() -> None:
    journal = anna("receipt of nurses")
    receipt = MessageAcknowledged(message=journal.named["ready"], party=Party.MUNICIPAL_CARE)
    journal.write(MUNICIPAL_NURSE, receipt, moment(21, 8))
    assert named(journal.case, K.ACKNOWLEDGE_READY, NURSES).done_at == moment(20, 10, 40)


def test_an_unclear_discharge_is_to_be_estimated_until_there_is_a_day() -> None:
    journal = anna("consent")
    unclear = ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR)
    journal.write(SECRETARY, replace(NOTICE, expected=unclear), moment(12, 16))
    assert (K.ESTIMATE_DISCHARGE, WARD) in still_to_do(journal.case)
    day = ExpectedDischarge(on=january(21), certainty=Certainty.LIKELY)
    journal.write(NURSE, ExpectedDischargeSet(expected=day), moment(13, 10))
    assert (K.ESTIMATE_DISCHARGE, WARD) not in still_to_do(journal.case)


def test_a_stage_taken_back_opens_the_task_again() -> None:
    journal = anna("confirmed")
    journal.write(MUNICIPAL_NURSE, stage(MeasureStage.DECIDED), moment(20, 8))
    assert (K.CONFIRM_FIRST_VISIT, NURSES) in still_to_do(journal.case)


def test_a_removed_measure_is_nobodys_task() -> None:
    journal = anna("requested")
    journal.write(NURSE, MeasureRemoved(measure_id="wound", reason="Behövs inte."), moment(20, 8))
    assert K.CONFIRM_FIRST_VISIT not in {task.kind for task in tasks(journal.case)}


def test_a_new_transcription_is_to_be_checked_anew() -> None:
    journal = anna("check")
    tell(journal, "medication")
    assert (K.CHECK_MEDICATION_LIST, WARD) in still_to_do(journal.case)


def test_a_new_assessment_is_to_be_signed_anew() -> None:
    journal = anna("signature")
    tell(journal, "self-care")
    assert (K.SIGN_SELF_CARE, WARD) in still_to_do(journal.case)


def test_a_changed_home_time_is_confirmed_and_printed_anew() -> None:
    journal = anna("paper")
    later = replace(HOMEGOING, on=january(22))
    journal.write(SECRETARY, HomegoingPlanned(homegoing=later), moment(21, 10))
    again = {
        (K.CONFIRM_HOMEGOING, AID_OFFICE),
        (K.CONFIRM_HOMEGOING, NURSES),
        (K.MAKE_PAPERS, WARD),
    }
    assert again <= still_to_do(journal.case)


@pytest.mark.parametrize(
    "made", [paper(PaperState.DRAFT), paper(kind_of_paper=PaperKind.MEDICATION)]
)
def test_only_a_final_plan_is_the_paper_to_take_home(made: object) -> None:
    journal = anna("nurses understood")
    journal.write(SECRETARY, made, moment(21, 9))  # type: ignore[arg-type] # made by paper()
    assert (K.MAKE_PAPERS, WARD) in still_to_do(journal.case)


def test_the_first_final_plan_does_the_task() -> None:
    journal = anna("paper")
    journal.write(SECRETARY, paper(paper_version=2), moment(21, 11))
    assert named(journal.case, K.MAKE_PAPERS).done_at == moment(21, 9)


def test_a_paper_that_another_unit_made_is_not_the_wards() -> None:
    journal = anna("nurses understood")
    journal.write(MUNICIPAL_NURSE, paper(), moment(21, 9))
    assert (K.MAKE_PAPERS, WARD) in still_to_do(journal.case)


# --- a SIP -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "need",
    [
        SipNeed(needed=False, reason="Bara hemtjänst."),
        SipNeed(needed=False, reason="", exemption=SipExemption.CURRENT_SIP),
        SipNeed(needed=True, reason="Vill inte.", exemption=SipExemption.DECLINED),
    ],
)
def test_nobody_calls_to_a_sip_that_is_not_needed_or_already_there(need: SipNeed) -> None:
    journal = anna("ready")
    journal.write(NURSE, SipNeedDecided(need=need), moment(20, 12))
    assert (K.CALL_TO_SIP, HEALTH_CENTRE) not in still_to_do(journal.case)


def test_nobody_calls_to_a_sip_while_the_need_is_not_decided() -> None:
    journal = anna("track")
    tell(journal, "ready")
    assert (K.CALL_TO_SIP, HEALTH_CENTRE) not in still_to_do(journal.case)


# --- withdrawn, left ---------------------------------------------------------------------

OF_READY = {
    K.PROVIDE_MEDICATION_LIST,
    K.ACKNOWLEDGE_READY,
    K.PLAN_HOMEGOING,
    K.CONFIRM_HOMEGOING,
    K.MAKE_PAPERS,
    K.REGISTER_DISCHARGE,
    K.CALL_TO_SIP,
}


def test_a_withdrawal_takes_the_tasks_of_the_readiness_away() -> None:
    journal = anna("paper")
    journal.write(NURSE, WITHDRAWN, moment(21, 10))
    assert OF_READY.isdisjoint(task.kind for task in tasks(journal.case))


def test_after_a_withdrawal_nothing_is_due_by_the_old_home_time() -> None:
    journal = anna("homegoing")
    journal.write(NURSE, WITHDRAWN, moment(20, 12))
    assert named(journal.case, K.NAME_CARE_CONTACT, HEALTH_CENTRE).due is None


def test_a_new_readiness_asks_for_everything_anew() -> None:
    journal = anna("paper")
    journal.write(NURSE, WITHDRAWN, moment(21, 10))
    ready = tell(journal, "ready")
    case = journal.case
    assert named(case, K.ACKNOWLEDGE_READY, NURSES).source == ready
    assert {
        (K.ACKNOWLEDGE_READY, NURSES),
        (K.ACKNOWLEDGE_READY, HEALTH_CENTRE),
        (K.PLAN_HOMEGOING, WARD),
    } <= still_to_do(case)


def test_a_new_home_time_after_a_withdrawal_is_confirmed_and_printed_anew() -> None:
    journal = anna("paper")
    journal.write(NURSE, WITHDRAWN, moment(21, 10))
    tell(journal, "ready")
    tell(journal, "homegoing")
    again = {
        (K.CONFIRM_HOMEGOING, AID_OFFICE),
        (K.CONFIRM_HOMEGOING, NURSES),
        (K.MAKE_PAPERS, WARD),
    }
    assert again <= still_to_do(journal.case)


def test_nobody_confirms_the_home_time_of_a_person_who_has_left() -> None:
    journal = anna("homegoing")
    left = PersonDischarged(left_at=moment(21, 12, 50))
    journal.write(SECRETARY, left, moment(21, 13))
    task = named(journal.case, K.CONFIRM_HOMEGOING, NURSES)
    assert (task.done_at, task.closed_by) == (moment(21, 13), "person_discharged")


def test_nobody_plans_the_homegoing_of_a_person_who_has_left() -> None:
    journal = anna("ready")
    journal.write(SECRETARY, PersonDischarged(left_at=moment(20, 12)), moment(20, 12))
    assert (K.PLAN_HOMEGOING, WARD) not in still_to_do(journal.case)


def test_nobody_estimates_the_discharge_of_a_person_who_has_left() -> None:
    unclear = ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR)
    journal = Journal()
    tell(journal, "opened")
    journal.write(SECRETARY, replace(NOTICE, expected=unclear), moment(12, 16))
    tell(journal, "ready")
    journal.write(SECRETARY, PersonDischarged(left_at=moment(20, 12)), moment(20, 12))
    assert (K.ESTIMATE_DISCHARGE, WARD) not in still_to_do(journal.case)


def test_risks_that_are_not_acceptable_leave_nothing_to_sign() -> None:
    journal = anna("self-care")
    assessed = journal.case.self_care
    assert assessed is not None
    risky = replace(assessed.body.self_care, risk_acceptable=False)
    journal.write(PHYSIOTHERAPIST, replace(assessed.body, self_care=risky), moment(20, 9, 50))
    assert K.SIGN_SELF_CARE not in {task.kind for task in tasks(journal.case)}


def test_the_opening_of_the_case_is_where_it_all_comes_from() -> None:
    journal = anna("opened")
    assert isinstance(journal.case.operations[0].body, CaseOpened)
    assert {task.source for task in tasks(journal.case)} == {journal.named["opened"]}
