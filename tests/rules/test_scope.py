"""Pontus: what is outside is not sent, asked for, paid for or seen; until somebody sees a need."""

import datetime as dt
from dataclasses import replace

import pytest

from models.operations import Body
from models.operations.corrections import CaseVoided, Voided
from models.operations.messages import AnswerGiven
from models.operations.planning import CareContactsNamed, SipNeedDecided, TrackSet
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from models.rules.guards import refusal_of_kind
from models.rules.payment_facts import liability_facts
from models.rules.payment_preconditions import LiabilityFacts
from models.rules.scope import notice_clock
from models.rules.summary import summarize
from models.rules.tasks import TaskKind, tasks
from models.state import CaseFile
from models.values import Actor, CaseStatus, Party, StaffId
from tests.makers import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    NOTICE,
    NURSE,
    PHYSICIAN,
    READY,
    SECRETARY,
    WARD,
    WITHDRAWN,
    Journal,
    anna,
    answer,
    moment,
)
from tests.rules.judged import allowed, refused

RULED_OUT = NeedRuledOut(
    reason="Bara stygn som ska tas.",
    assessed_by=PHYSICIAN.staff.id,
    assessed_at=moment(12, 15),
)
SEEN = NeedAssessed(assessed_at=moment(14, 9))


def pontus(until: str = "consent") -> Journal:
    journal = anna(until)
    journal.write(SECRETARY, RULED_OUT, moment(13, 8))
    return journal


def hindrance(case: CaseFile, who: Actor, kind: type[Body]) -> str | None:
    refusal = refusal_of_kind(kind, case, who)
    return refusal.code if refusal else None


# --- outside -----------------------------------------------------------------------------


def test_the_ward_says_that_a_case_is_outside_with_reason_and_physician() -> None:
    case = anna("opened").case
    now = moment(13, 8)
    assert allowed(case, SECRETARY, RULED_OUT, now)
    assert refused(case, SECRETARY, replace(RULED_OUT, reason=" "), now) == (
        "field_missing",
        "reason",
    )
    assert refused(case, SECRETARY, replace(RULED_OUT, assessed_by=NURSE.staff.id), now) == (
        "assessed_by_physician",
        "assessed_by",
    )
    assert refused(case, SECRETARY, replace(RULED_OUT, assessed_by=StaffId("nobody")), now) == (
        "assessed_by_physician",
        "assessed_by",
    )


@pytest.mark.parametrize(
    ("at", "code"), [(moment(12, 14), "before_admission"), (moment(13, 9), "time_in_future")]
)
def test_the_assessment_is_made_during_the_stay(at: dt.datetime, code: str) -> None:
    body = replace(RULED_OUT, assessed_at=at)
    assert refused(anna("opened").case, SECRETARY, body, moment(13, 8)) == (code, "assessed_at")


@pytest.mark.parametrize(
    ("until", "code"),
    [("notice", None), ("ready", "not_before_ready"), ("discharged", "already_discharged")],
)
def test_a_case_is_outside_until_the_person_is_ready(until: str, code: str | None) -> None:
    assert hindrance(anna(until).case, SECRETARY, NeedRuledOut) == code


def test_the_assessment_and_who_made_it_are_kept() -> None:
    case = pontus().case
    assert case.status is CaseStatus.NOT_COVERED
    assert [body for _, body in case.each(NeedRuledOut)] == [RULED_OUT]


@pytest.mark.parametrize("kind", [type(NOTICE), SipNeedDecided, TrackSet, type(READY)])
def test_nothing_is_sent_or_asked_for_outside(kind: type[Body]) -> None:
    assert hindrance(pontus().case, NURSE, kind) == "case_outside"


@pytest.mark.parametrize("kind", [AnswerGiven, CareContactsNamed])
def test_nobody_else_takes_part_outside(kind: type[Body]) -> None:
    assert hindrance(pontus("notice").case, DISTRICT_NURSE, kind) == "unit_not_in_case"


def test_a_notice_that_was_sent_is_taken_back() -> None:
    case = pontus("answer of health centre").case
    assert case.notice is None
    assert case.units == {WARD}
    assert case.answers() == {}


def test_all_tasks_are_closed_by_the_assessment() -> None:
    case = pontus("notice").case
    found = {row.kind: row for row in tasks(case)}
    assert all(row.done_at for row in tasks(case))
    assert found[TaskKind.SEND_ADMISSION_NOTICE].closed_by == "need_ruled_out"
    assert found[TaskKind.RECORD_CONSENT].closed_by == "consent_recorded"


def test_a_case_outside_is_not_active_and_has_no_deadline() -> None:
    case = pontus("notice").case
    summary = summarize(case, tasks(case))
    assert not summary.active
    assert summary.next_due is None
    assert summary.open_tasks == ()


def test_nobody_pays_for_a_case_outside() -> None:
    journal = anna("ready")
    journal.write(SECRETARY, WITHDRAWN, moment(20, 11))
    journal.write(SECRETARY, RULED_OUT, moment(20, 12))
    assert liability_facts(journal.case) == LiabilityFacts()
    assert journal.case.ready is None


def test_nothing_is_paid_for_a_voided_case() -> None:
    journal = anna("consent")
    journal.write(SECRETARY, CaseVoided(reason="Fel person."), moment(12, 17))
    assert liability_facts(journal.case) == LiabilityFacts()


# --- a need after all --------------------------------------------------------------------


def test_a_need_that_is_seen_later_opens_the_case_again() -> None:
    journal = pontus()
    assert hindrance(journal.case, SECRETARY, NeedAssessed) is None
    assert allowed(journal.case, SECRETARY, SEEN, moment(14, 10))
    journal.write(SECRETARY, SEEN, moment(14, 10))
    assert journal.case.status is CaseStatus.ADMITTED
    assert hindrance(journal.case, SECRETARY, type(NOTICE)) is None


@pytest.mark.parametrize(
    ("at", "code"), [(moment(12, 14), "before_ruling_out"), (moment(15, 9), "time_in_future")]
)
def test_the_new_need_was_seen_after_it_was_ruled_out(at: dt.datetime, code: str) -> None:
    body = NeedAssessed(assessed_at=at)
    assert refused(pontus().case, SECRETARY, body, moment(14, 10)) == (code, "assessed_at")


@pytest.mark.parametrize(("until", "code"), [("notice", "case_not_outside")])
def test_only_a_case_outside_gets_a_new_need(until: str, code: str) -> None:
    assert hindrance(anna(until).case, SECRETARY, NeedAssessed) == code


def test_a_closed_case_gets_no_new_need() -> None:
    journal = anna("discharged")
    journal.write(SECRETARY, CaseClosed(reason="Allt är gjort."), moment(22, 8))
    assert hindrance(journal.case, SECRETARY, NeedAssessed) == "case_ended"


def test_the_new_need_has_its_own_24_hours() -> None:
    journal = pontus("notice")
    seen = journal.write(SECRETARY, SEEN, moment(14, 10))
    (task,) = (row for row in tasks(journal.case) if row.kind is TaskKind.SEND_ADMISSION_NOTICE)
    assert (task.source, task.due, task.done_at) == (seen, moment(15, 9), None)
    journal.write(SECRETARY, NOTICE, moment(15, 10))
    facts = liability_facts(journal.case)
    assert (facts.notice_due, facts.notice_sent) == (moment(15, 9), moment(15, 10))


def test_units_answer_the_new_notice_anew() -> None:
    journal = pontus("answer of health centre")
    journal.write(SECRETARY, SEEN, moment(14, 10))
    journal.write(SECRETARY, NOTICE, moment(14, 11))
    unanswered = {
        row.unit
        for row in tasks(journal.case)
        if row.kind is TaskKind.ANSWER_NOTICE and not row.done_at
    }
    assert DISTRICT_NURSE.unit.id in unanswered
    journal.write(DISTRICT_NURSE, answer(Party.OUTPATIENT), moment(14, 12))
    assert set(journal.case.answers()) == {DISTRICT_NURSE.unit.id}


def test_what_was_ready_before_it_was_ruled_out_is_another_matter() -> None:
    journal = anna("ready")
    journal.write(SECRETARY, WITHDRAWN, moment(20, 11))
    journal.write(SECRETARY, RULED_OUT, moment(20, 12))
    journal.write(SECRETARY, NeedAssessed(assessed_at=moment(20, 13)), moment(20, 13))
    journal.write(SECRETARY, NOTICE, moment(20, 14))
    assert liability_facts(journal.case).ready_sent is None
    again = journal.write(SECRETARY, READY, moment(20, 15))
    assert liability_facts(journal.case).ready_sent == moment(20, 15)
    assert journal.case.ready is not None
    assert journal.case.ready.id == again


def test_that_it_was_ruled_out_by_mistake_leaves_no_trace_in_the_clock() -> None:
    journal = anna("notice")
    before = notice_clock(journal.case)
    ruled = journal.write(SECRETARY, RULED_OUT, moment(13, 8))
    journal.write(SECRETARY, Voided(target=ruled, reason="Fel person."), moment(13, 9))
    assert notice_clock(journal.case) == before
    assert CARE_MANAGER.unit.id in journal.case.units
