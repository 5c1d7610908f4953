"""A case is closed when everybody has read what was sent, and no paper is outdated."""

from dataclasses import replace

from models.operations.messages import MessageAcknowledged, ReceiverAdded
from models.operations.papers import PapersHandedOver
from models.operations.planning import PhoneLinesSet
from models.operations.scope import CaseClosed
from models.rules.guards import refusal_of_kind
from models.rules.summary import summarize
from models.rules.tasks import tasks
from models.values import (
    CaseStatus,
    HandedPaper,
    PaperKind,
    PaperReceiver,
    Party,
    PhoneLine,
    SipPurpose,
)
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    DIRECTORY,
    DISTRICT_NURSE,
    NOTICE,
    NURSE,
    SECRETARY,
    STORY,
    TO_AID_OFFICE,
    TO_HEALTH_CENTRE,
    Journal,
    anna,
    moment,
    tell,
)
from tests.rules.judged import allowed, judged, refused
from tests.sip_story import CALL, MEETING, called

CLOSED = CaseClosed(reason="Allt är gjort.")
LATER = moment(23, 8)


def told_without(*left_out: str) -> Journal:
    """Return Anna's whole case without some steps of it."""
    journal = Journal()
    for name in STORY:
        if name not in left_out:
            tell(journal, name)
    return journal


def test_a_case_is_closed_when_the_person_has_left_and_all_have_read() -> None:
    journal = told_without("sip")
    assert allowed(journal.case, SECRETARY, CLOSED, LATER)
    journal.write(SECRETARY, CLOSED, LATER)
    summary = summarize(journal.case, tasks(journal.case))
    assert (summary.status, summary.active) == (CaseStatus.CLOSED, False)
    assert (summary.next_due, summary.open_tasks) == (None, ())


def test_a_case_is_not_closed_while_the_person_is_there() -> None:
    refusal = refusal_of_kind(CaseClosed, anna("paper").case, SECRETARY)
    assert refusal is not None
    assert refusal.code == "not_discharged"


def test_where_nothing_was_sent_nobody_is_waited_for() -> None:
    case = replace(anna("consent").case, process=CaseStatus.DISCHARGED)
    assert allowed(case, SECRETARY, CLOSED, LATER)


def test_a_case_is_closed_with_a_reason() -> None:
    case = called().case
    assert refused(case, SECRETARY, CaseClosed(reason=" "), LATER) == ("field_missing", "reason")


def test_whoever_has_not_acknowledged_is_named() -> None:
    case = told_without("receipt of aid office").case
    found = judged(case, SECRETARY, CLOSED, LATER)
    assert found is not None
    phone = DIRECTORY.unit(AID_OFFICE).phone
    assert found.sentence == (
        f"Bistånd Krokom har inte kvitterat det som skickats. Ring dem: {phone}."
    )


def test_an_answer_is_a_receipt_of_the_notice() -> None:
    journal = told_without("answer of aid office", "sip")
    assert refused(journal.case, SECRETARY, CLOSED, LATER)[0] == "message_unacknowledged"
    message = MessageAcknowledged(message=journal.named["notice"], party=Party.SOCIAL_SERVICES)
    journal.write(CARE_MANAGER, message, moment(22, 9))
    assert allowed(journal.case, SECRETARY, CLOSED, LATER)


def test_a_unit_that_was_added_must_have_read_too() -> None:
    journal = Journal()
    for name in ("opened", "consent"):
        tell(journal, name)
    journal.write(SECRETARY, replace(NOTICE, receivers=(TO_HEALTH_CENTRE,)), moment(12, 16))
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_AID_OFFICE), moment(12, 17))
    silent = judged(replace(journal.case, process=CaseStatus.DISCHARGED), SECRETARY, CLOSED, LATER)
    assert silent is not None
    assert silent.code == "message_unacknowledged"


def test_a_sip_that_lives_on_is_no_hindrance() -> None:
    assert allowed(called().case, SECRETARY, CLOSED, LATER)


def test_a_sip_that_is_owed_and_that_nobody_has_called_to_is_one() -> None:
    case = anna("discharged").case
    assert refused(case, SECRETARY, CLOSED, LATER) == ("sip_is_owed", "")


def test_a_call_to_follow_up_alone_does_not_pay_the_sip_that_is_owed() -> None:
    journal = anna("discharged")
    follow = replace(CALL, meeting=replace(MEETING, purpose=SipPurpose.FOLLOW_UP))
    journal.write(DISTRICT_NURSE, follow, moment(22, 9))
    assert refused(journal.case, SECRETARY, CLOSED, LATER) == ("sip_is_owed", "")


def test_a_paper_in_hand_that_no_longer_holds_must_be_exchanged() -> None:
    journal = told_without("sip")
    hand_over(journal)
    assert allowed(journal.case, SECRETARY, CLOSED, LATER)
    lines = PhoneLinesSet(lines=(PhoneLine(when="Dagtid", who="HC Krokom", phone="0980-31 92 31"),))
    journal.write(NURSE, lines, moment(22, 9))
    assert refused(journal.case, SECRETARY, CLOSED, LATER) == ("paper_waits", "")


def hand_over(journal: Journal) -> None:
    """Add that the person got the plan of the story."""
    handed = PapersHandedOver(
        papers=(HandedPaper(kind=PaperKind.PLAN, version=1, fingerprint="f"),),
        to_whom=PaperReceiver.SELF,
        receiver_name="Anna",
        handed_at=moment(21, 12),
        language="svenska",
        understood=True,
    )
    journal.write(SECRETARY, handed, moment(21, 13))
