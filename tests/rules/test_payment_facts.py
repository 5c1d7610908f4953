import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations import Body
from models.operations.messages import PersonDischarged, Receiver, ReceiverAdded
from models.operations.planning import ExpectedDischargeSet, SipNeedDecided
from models.rules.payment_facts import liability_facts
from models.rules.payment_liability import first_payable_day
from models.rules.payment_preconditions import LiabilityFacts, WithdrawnNotice
from models.rules.policy import policy_on
from models.values import Certainty, ExpectedDischarge, SipExemption, SipNeed
from tests.makers import (
    NOTICE,
    NURSE,
    OPENED,
    READY,
    SECRETARY,
    TO_AID_OFFICE,
    TO_HEALTH_CENTRE,
    WITHDRAWN,
    Journal,
    anna,
    january,
    moment,
    tell,
)

POLICY = policy_on(january(20))
UNCLEAR = replace(NOTICE, expected=ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR))


def test_of_a_case_that_nobody_opened_nothing_is_known() -> None:
    assert liability_facts(Journal().case) == LiabilityFacts()


def test_an_opened_case_says_when_the_notice_is_due() -> None:
    facts = liability_facts(anna("opened").case)
    assert facts == LiabilityFacts(notice_due=moment(13, 14, 20))


def test_the_due_moment_is_counted_from_a_later_assessment() -> None:
    journal = Journal()
    journal.write(SECRETARY, replace(OPENED, assessed_at=moment(14, 9)), moment(14, 9, 5))
    assert liability_facts(journal.case).notice_due == moment(15, 9)


def test_annas_case_says_when_each_message_was_sent() -> None:
    assert liability_facts(anna("discharged").case) == LiabilityFacts(
        notice_sent=moment(12, 16),
        notice_due=moment(13, 14, 20),
        ready_sent=moment(20, 10),
        sip_required=True,
        discharged_at=moment(21, 12, 50),
    )


def test_the_decision_is_not_the_message() -> None:
    assert liability_facts(anna("ready").case).ready_sent == moment(20, 10)  # decided 9.50


def test_a_withdrawn_notice_ends_its_own_count() -> None:
    journal = anna("ready")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    facts = liability_facts(journal.case)
    assert (facts.ready_sent, facts.withdrawn_at) == (moment(20, 10), moment(20, 18))


def test_a_new_notice_after_a_withdrawal_is_a_new_day_0() -> None:
    journal = anna("ready")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    journal.write(SECRETARY, READY, moment(22, 9))
    facts = liability_facts(journal.case)
    assert (facts.ready_sent, facts.withdrawn_at) == (moment(22, 9), None)
    assert facts.earlier == (WithdrawnNotice(sent_at=moment(20, 10), withdrawn_at=moment(20, 18)),)
    assert first_payable_day(moment(22, 9), POLICY) == january(25)


def test_the_withdrawal_of_an_earlier_notice_is_not_this_ones() -> None:
    journal = anna("ready")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    tell(journal, "ready")
    journal.write(NURSE, WITHDRAWN, moment(23, 18))
    assert liability_facts(journal.case).withdrawn_at == moment(23, 18)


def test_who_leaves_while_the_message_is_on_its_way_left_when_it_came() -> None:
    journal = anna("ready")
    journal.write(SECRETARY, PersonDischarged(left_at=moment(20, 9, 55)), moment(20, 11))
    assert liability_facts(journal.case).discharged_at == moment(20, 10)


def test_a_discharge_without_a_ready_notice_ends_no_count() -> None:
    journal = anna("notice")
    journal.write(SECRETARY, PersonDischarged(left_at=moment(14, 12)), moment(14, 12))
    facts = liability_facts(journal.case)
    assert (facts.ready_sent, facts.discharged_at) == (None, None)


def test_a_case_that_was_opened_twice_by_mistake_can_still_be_judged() -> None:
    journal = anna("ready")
    journal.write(SECRETARY, OPENED, moment(20, 12))
    facts = liability_facts(journal.case)
    assert (facts.ready_sent, facts.withdrawn_at) == (moment(20, 10), None)


@pytest.mark.parametrize(
    "need",
    [
        SipNeed(needed=False, reason="Bara en huvudman.", exemption=SipExemption.ONE_PRINCIPAL),
        SipNeed(needed=True, reason="Vill inte.", exemption=SipExemption.DECLINED),
        SipNeed(needed=False, reason="Inget behov."),
    ],
)
def test_the_decision_on_a_sip_is_handed_on(need: SipNeed) -> None:
    journal = anna("ready")
    journal.write(NURSE, SipNeedDecided(need=need), moment(20, 12))
    facts = liability_facts(journal.case)
    assert (facts.sip_required, facts.sip_exemption) == (need.needed, need.exemption)


# --- whether the notice held the four items ----------------------------------------------


def unclear_notice() -> Journal:
    """Return a case whose notice said that the day is unclear."""
    journal = anna("consent")
    journal.write(SECRETARY, UNCLEAR, moment(12, 16))
    return journal


def estimate(on: dt.date | None) -> ExpectedDischargeSet:
    certainty = Certainty.LIKELY if on else Certainty.UNCLEAR
    return ExpectedDischargeSet(expected=ExpectedDischarge(on=on, certainty=certainty))


def test_a_notice_without_an_estimated_day_is_not_whole() -> None:
    facts = liability_facts(unclear_notice().case)
    assert (facts.notice_sent, facts.notice_complete) == (moment(12, 16), False)


def test_the_estimate_makes_the_notice_whole_when_it_comes() -> None:
    journal = unclear_notice()
    journal.write(NURSE, estimate(None), moment(13, 8))
    journal.write(NURSE, estimate(january(20)), moment(13, 10))
    journal.write(NURSE, estimate(january(21)), moment(15, 10))
    facts = liability_facts(journal.case)
    assert (facts.notice_sent, facts.notice_complete) == (moment(13, 10), True)


def test_an_estimate_before_the_notice_told_nobody() -> None:
    journal = anna("consent")
    journal.write(NURSE, estimate(january(20)), moment(12, 15, 45))
    journal.write(SECRETARY, UNCLEAR, moment(12, 16))
    assert not liability_facts(journal.case).notice_complete


# --- whether the municipality was told ---------------------------------------------------

ADDED = ReceiverAdded(receiver=TO_AID_OFFICE)


def told(*receivers: Receiver) -> Journal:
    """Return a case whose notice went to those alone."""
    journal = anna("consent")
    journal.write(SECRETARY, replace(NOTICE, receivers=receivers), moment(12, 16))
    return journal


def test_what_the_health_centre_alone_got_told_no_municipality() -> None:
    journal = told(TO_HEALTH_CENTRE)
    journal.write(SECRETARY, READY, moment(20, 10))
    facts = liability_facts(journal.case)
    assert (facts.notice_told, facts.ready_told) == (False, False)


@given(st.integers(0, 200))
def test_the_municipality_is_not_told_before_it_is_added(hours: int) -> None:
    journal = told(TO_HEALTH_CENTRE)
    added = moment(14, 10) + dt.timedelta(hours=hours)
    steps = sorted([(added, ADDED), (moment(20, 10), READY)], key=lambda step: step[0])
    for at, body in steps:
        journal.write(SECRETARY, body, at)
    facts = liability_facts(journal.case)
    assert (facts.notice_sent, facts.ready_sent) == (added, max(added, moment(20, 10)))
    assert (facts.notice_told, facts.ready_told) == (True, True)


@pytest.mark.parametrize("end", [WITHDRAWN, PersonDischarged(left_at=moment(21, 12))])
def test_one_that_is_added_when_it_is_over_was_never_told_of_it(end: Body) -> None:
    journal = told(TO_HEALTH_CENTRE)
    journal.write(SECRETARY, READY, moment(20, 10))
    journal.write(NURSE, end, moment(21, 12))
    journal.write(SECRETARY, ADDED, moment(21, 13))
    facts = liability_facts(journal.case)
    assert (facts.ready_sent, facts.ready_told) == (moment(20, 10), False)


def test_an_added_municipality_gets_the_estimate_as_it_stands() -> None:
    journal = anna("consent")
    journal.write(SECRETARY, replace(UNCLEAR, receivers=(TO_HEALTH_CENTRE,)), moment(12, 16))
    journal.write(NURSE, estimate(january(20)), moment(13, 10))
    journal.write(SECRETARY, ADDED, moment(13, 12))
    facts = liability_facts(journal.case)
    assert (facts.notice_sent, facts.notice_complete) == (moment(13, 12), True)
