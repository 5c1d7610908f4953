"""What the SIP gives people to do, and what closes it."""

import datetime as dt
from dataclasses import replace

import pytest

from models.clock import end_of_local_day
from models.operations.corrections import Voided
from models.operations.planning import MeasurePlanned
from models.operations.scope import CaseClosed
from models.operations.sip import SipClosed, SipPlanWritten
from models.rules.closing import hindrance
from models.rules.payment_facts import liability_facts
from models.rules.summary import summarize
from models.rules.tasks import Task, TaskKind, tasks
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import CaseStatus, SipAttendance, SipEnd, SipExemption, SipPurpose, UnitId
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    DIRECTORY,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    MEASURE,
    NURSE,
    NURSES,
    SECRETARY,
    WARD,
    WITHDRAWN,
    anna,
    january,
    moment,
)
from tests.rules.judged import allowed
from tests.sip_story import (
    CALL,
    MEETING,
    MET_AT,
    OLLES,
    PLAN,
    agreed,
    answered,
    called,
    exempt,
    moved,
    olle,
    planned,
)

K = TaskKind
SIP = {K.CALL_TO_SIP, K.ATTEND_SIP, K.HOLD_SIP, K.FOLLOW_UP_SIP}
LATER = MET_AT + dt.timedelta(days=2)
CLOSED = SipClosed(reason=SipEnd.OTHER, note="Flyttar.", decided_by="Anna")


def still(case: CaseFile) -> set[tuple[TaskKind, UnitId]]:
    return {(row.kind, row.unit) for row in tasks(case) if row.kind in SIP and row.done_at is None}


def the(case: CaseFile, kind: TaskKind, unit: UnitId = HEALTH_CENTRE) -> Task:
    (found,) = (row for row in tasks(case) if (row.kind, row.unit) == (kind, unit))
    return found


def test_the_call_is_due_three_days_after_the_ready_notice() -> None:
    assert the(anna("ready").case, K.CALL_TO_SIP).due == end_of_local_day(january(23))


def test_a_call_in_time_closes_the_task() -> None:
    task = the(called().case, K.CALL_TO_SIP)
    assert (task.done_at, task.closed_by) == (moment(22, 9), "sip_called")


def test_moving_the_meeting_does_not_make_the_call_late() -> None:
    journal = called()
    journal.write(DISTRICT_NURSE, moved(), moment(26, 9))
    assert the(journal.case, K.CALL_TO_SIP).done_at == moment(22, 9)


def test_on_the_red_track_the_call_is_asked_for_before_the_ready_notice() -> None:
    task = the(olle().case, K.CALL_TO_SIP)
    assert (task.due, task.done_at) == (None, None)


def test_on_the_yellow_track_nobody_asks_for_the_call_before_the_ready_notice() -> None:
    assert still(anna("sip").case) == set()


def test_a_new_ready_notice_gives_the_same_call_a_new_time() -> None:
    journal = anna("ready")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    assert still(journal.case) == set()


@pytest.mark.parametrize("exemption", SipExemption)
def test_an_exemption_asks_for_no_call(exemption: SipExemption) -> None:
    assert still(exempt(exemption, until="ready").case) == set()


def test_each_called_unit_answers_before_the_meeting() -> None:
    case = called().case
    assert {row for row in still(case) if row[0] is K.ATTEND_SIP} == {
        (K.ATTEND_SIP, AID_OFFICE),
        (K.ATTEND_SIP, NURSES),
    }
    assert the(case, K.ATTEND_SIP, NURSES).due == MET_AT


def test_an_answer_closes_the_own_task_only() -> None:
    journal = called()
    journal.write(CARE_MANAGER, answered(AID_OFFICE, SipAttendance.COMING), moment(22, 10))
    assert (K.ATTEND_SIP, AID_OFFICE) not in still(journal.case)
    assert (K.ATTEND_SIP, NURSES) in still(journal.case)


def test_another_time_is_answered_anew() -> None:
    journal = called()
    journal.write(CARE_MANAGER, answered(AID_OFFICE, SipAttendance.COMING), moment(22, 10))
    journal.write(DISTRICT_NURSE, moved(), moment(23, 9))
    assert (K.ATTEND_SIP, AID_OFFICE) in still(journal.case)


def test_the_ward_answers_the_call_to_olles_sip() -> None:
    journal = olle()
    journal.write(DISTRICT_NURSE, OLLES, moment(20, 14))
    assert (K.ATTEND_SIP, WARD) in still(journal.case)


def test_the_plan_is_agreed_on_at_the_meeting() -> None:
    assert the(called().case, K.HOLD_SIP).due == MET_AT
    assert the(agreed().case, K.HOLD_SIP).closed_by == "sip_agreed"


def test_a_changed_plan_is_to_be_agreed_on_anew() -> None:
    journal = agreed()
    journal.write(CARE_MANAGER, SipPlanWritten(plan=replace(PLAN, situation="Ny.")), LATER)
    assert (K.HOLD_SIP, HEALTH_CENTRE) in still(journal.case)


def test_the_follow_up_is_due_on_its_day() -> None:
    assert the(agreed().case, K.FOLLOW_UP_SIP).due == end_of_local_day(january(31))
    assert (K.FOLLOW_UP_SIP, HEALTH_CENTRE) not in still(planned().case)


def test_a_call_to_the_follow_up_closes_it() -> None:
    journal = agreed()
    meeting = replace(MEETING, purpose=SipPurpose.FOLLOW_UP, at=moment(30, 9))
    follow_up = replace(CALL, meeting_id="follow-up", meeting=meeting)
    journal.write(DISTRICT_NURSE, follow_up, LATER)
    assert the(journal.case, K.FOLLOW_UP_SIP).closed_by == "sip_called"


def test_the_end_of_the_sip_closes_what_is_left() -> None:
    journal = called()
    journal.write(DISTRICT_NURSE, CLOSED, LATER)
    assert still(journal.case) == set()


def test_in_a_case_that_the_ward_has_closed_the_sip_is_still_to_be_done() -> None:
    journal = called()
    journal.write(SECRETARY, CaseClosed(reason="Klart."), moment(23, 9))
    assert {
        row for row in tasks(journal.case) if row.done_at is None and row.kind not in SIP
    } == set()
    assert (K.HOLD_SIP, HEALTH_CENTRE) in still(journal.case)
    summary = summarize(journal.case, tasks(journal.case))
    assert (summary.active, summary.status) == (True, CaseStatus.SIP_ONGOING)
    assert set(summary.units) == {HEALTH_CENTRE, AID_OFFICE, NURSES}


def test_the_payment_knows_when_the_call_was_made() -> None:
    assert liability_facts(anna("discharged").case).sip_called_at is None
    assert liability_facts(called().case).sip_called_at == moment(22, 9)


def test_a_follow_up_is_not_the_call_that_the_payment_asks_for() -> None:
    journal = exempt(SipExemption.CURRENT_SIP)
    follow_up = replace(CALL, meeting=replace(MEETING, purpose=SipPurpose.FOLLOW_UP))
    journal.write(DISTRICT_NURSE, follow_up, moment(20, 14))
    assert liability_facts(journal.case).sip_called_at is None


def test_a_meeting_that_others_have_answered_can_be_called_off() -> None:
    journal = called()
    call = sip_of(journal.case).meetings[0].call.operation
    journal.write(CARE_MANAGER, answered(AID_OFFICE, SipAttendance.COMING), moment(22, 10))
    void = Voided(target=call, reason="Anna är sjuk.")
    assert allowed(journal.case, DISTRICT_NURSE, void, moment(23, 9))
    journal.write(DISTRICT_NURSE, void, moment(23, 9))
    assert sip_of(journal.case).meetings == ()
    assert (K.CALL_TO_SIP, HEALTH_CENTRE) in still(journal.case)


@pytest.mark.parametrize("change", [{"first_on": None}, {"provider": " "}])
def test_the_case_is_not_closed_over_help_without_owner_or_day(change: dict[str, object]) -> None:
    journal = called()
    loose = replace(MEASURE, **change)  # type: ignore[arg-type] # one field
    planned_anew = MeasurePlanned(measure_id="loose", unit=NURSES, measure=loose)
    journal.write(NURSE, planned_anew, moment(22, 9))
    refusal = hindrance(journal.case, DIRECTORY)
    assert refusal is not None
    assert refusal.sentence == (
        "Insatsen Nytt förband på såret saknar vem som gör den eller första dag. "
        "Ssk Krokom skriver det under Hem och hjälp."
    )
