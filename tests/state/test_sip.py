import datetime as dt

from hypothesis import given

from models.fold import fold
from models.operations import Operation
from models.operations.scope import CaseClosed
from models.operations.sip import SipClosed, SipGoalEnded, SipPlanWritten
from models.state.sip import sip_of
from models.values import CaseStatus, SipAttendance, SipEnd, SipOutcome
from tests.any_operation import CASE, journals
from tests.makers import AID_OFFICE, CARE_MANAGER, DISTRICT_NURSE, SECRETARY, anna, moment
from tests.sip_story import (
    CALL,
    GOAL,
    MET_AT,
    PLAN,
    agreed,
    answered,
    called,
    moved,
    planned,
)

LATER = MET_AT + dt.timedelta(days=3)
CLOSED = SipClosed(reason=SipEnd.GOALS_REACHED, note="", decided_by="Anna och Eva Norin")


def test_a_case_without_a_sip_has_an_empty_one() -> None:
    sip = sip_of(anna("discharged").case)
    assert (sip.meetings, sip.plan, sip.ongoing) == ((), None, False)


def test_a_call_makes_the_discharged_case_a_sip_that_goes_on() -> None:
    assert called().case.status is CaseStatus.SIP_ONGOING


def test_a_call_before_the_person_has_left_changes_nothing_about_where_the_case_stands() -> None:
    assert called("homegoing").case.status is CaseStatus.DISCHARGE_READY


def test_a_sip_lives_on_when_the_ward_has_closed_the_case() -> None:
    journal = called()
    journal.write(SECRETARY, CaseClosed(reason="Klart."), moment(23, 9))
    assert journal.case.status is CaseStatus.SIP_ONGOING


def test_a_closed_sip_lets_the_case_be_closed() -> None:
    journal = agreed()
    journal.write(SECRETARY, CaseClosed(reason="Klart."), LATER)
    journal.write(DISTRICT_NURSE, CLOSED, LATER)
    assert journal.case.status is CaseStatus.CLOSED


def test_moving_a_meeting_keeps_when_it_was_first_called_to() -> None:
    journal = called()
    journal.write(DISTRICT_NURSE, moved(), moment(23, 9))
    (meeting,) = sip_of(journal.case).meetings
    assert (meeting.called_at, meeting.changes) == (moment(22, 9), 1)


def test_an_answer_to_an_earlier_time_counts_no_more() -> None:
    journal = called()
    journal.write(CARE_MANAGER, answered(AID_OFFICE, SipAttendance.COMING), moment(22, 10))
    journal.write(DISTRICT_NURSE, moved(), moment(23, 9))
    seat = sip_of(journal.case).meetings[0].of_unit(AID_OFFICE)
    assert seat is not None
    assert seat.attendance is None


def test_an_answer_stands_when_only_the_words_of_the_call_change() -> None:
    journal = called()
    journal.write(CARE_MANAGER, answered(AID_OFFICE, SipAttendance.COMING), moment(22, 10))
    journal.write(DISTRICT_NURSE, moved(MET_AT, about="Också om larmet."), moment(23, 9))
    seat = sip_of(journal.case).meetings[0].of_unit(AID_OFFICE)
    assert seat is not None
    assert seat.attendance is SipAttendance.COMING


def test_a_changed_plan_is_not_agreed_on() -> None:
    journal = agreed()
    assert sip_of(journal.case).agreed
    journal.write(DISTRICT_NURSE, SipPlanWritten(plan=PLAN), LATER)
    sip = sip_of(journal.case)
    assert (sip.agreed, sip.last_agreed) == (False, PLAN)


def test_a_goal_says_how_it_ended() -> None:
    journal = agreed()
    ended = SipGoalEnded(goal=GOAL.key, outcome=SipOutcome.REACHED)
    journal.write(DISTRICT_NURSE, ended, LATER)
    (row,) = sip_of(journal.case).goals
    assert row.outcome is SipOutcome.REACHED


def test_a_written_plan_alone_is_no_agreement() -> None:
    assert sip_of(planned().case).last_agreed is None


def test_the_earliest_call_is_the_one_that_counts() -> None:
    journal = called()
    again = moved(LATER)
    journal.write(DISTRICT_NURSE, again, moment(23, 9))
    first = sip_of(journal.case).first_call
    assert first is not None
    assert (first.called_at, first.meeting.at) == (moment(22, 9), LATER)
    assert CALL.register == first.call.body.register


@given(journals())
def test_any_journal_has_a_sip_that_can_be_read(journal: tuple[Operation, ...]) -> None:
    case = fold(CASE, journal)
    sip = sip_of(case)
    assert not (sip.closed and sip.ongoing)
    assert all(row.goal in (sip.plan.body.plan.goals if sip.plan else ()) for row in sip.goals)
