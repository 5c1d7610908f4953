"""One unit more gets the admission notice; it is the notice for that unit."""

from dataclasses import replace

from models.operations import Body
from models.operations.messages import MessageAcknowledged, Receiver, ReceiverAdded
from models.rules.guards import refusal_of_kind
from models.rules.payment_facts import liability_facts
from models.rules.tasks import TaskKind, tasks
from models.values import Actor, Party
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    HEALTH_CENTRE,
    MUNICIPAL_NURSE,
    NOTICE,
    NURSES,
    SECRETARY,
    TO_AID_OFFICE,
    TO_HEALTH_CENTRE,
    TO_NURSES,
    WARD,
    Journal,
    anna,
    answer,
    moment,
)
from tests.rules.judged import allowed, judged, refused


def sent_to(*receivers: Receiver, reason: str = "", consent: bool = True) -> Journal:
    journal = anna("consent" if consent else "opened")
    journal.write(SECRETARY, replace(NOTICE, receivers=receivers, reason=reason), moment(12, 16))
    return journal


def kind_code(journal: Journal, who: Actor, kind: type[Body]) -> str | None:
    refusal = refusal_of_kind(kind, journal.case, who)
    return refusal.code if refusal else None


def test_a_unit_is_added_when_the_notice_has_been_sent() -> None:
    body = ReceiverAdded(receiver=TO_AID_OFFICE)
    assert kind_code(anna("consent"), SECRETARY, ReceiverAdded) == "nothing_to_add_to"
    journal = sent_to(TO_HEALTH_CENTRE)
    assert allowed(journal.case, SECRETARY, body)
    journal.write(SECRETARY, body, moment(12, 17))
    assert journal.case.units == {WARD, HEALTH_CENTRE, AID_OFFICE}
    assert journal.case.party_of(AID_OFFICE) is Party.SOCIAL_SERVICES
    assert kind_code(journal, CARE_MANAGER, type(answer(Party.SOCIAL_SERVICES))) is None


def test_only_the_ward_adds() -> None:
    journal = sent_to(TO_HEALTH_CENTRE, TO_AID_OFFICE)
    assert kind_code(journal, CARE_MANAGER, ReceiverAdded) == "other_party_writes"


def test_a_unit_gets_the_notice_once() -> None:
    journal = sent_to(TO_HEALTH_CENTRE)
    assert refused(journal.case, SECRETARY, ReceiverAdded(receiver=TO_HEALTH_CENTRE)) == (
        "already_receiver",
        "receivers",
    )


def test_that_two_wrote_it_at_the_same_time_makes_one_receiver() -> None:
    journal = sent_to(TO_HEALTH_CENTRE)
    for minute in (1, 2):
        journal.write(SECRETARY, ReceiverAdded(receiver=TO_AID_OFFICE), moment(12, 17, minute))
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_HEALTH_CENTRE), moment(12, 18))
    assert journal.case.receivers == (TO_HEALTH_CENTRE, TO_AID_OFFICE)


def test_the_nurse_of_the_municipality_needs_a_health_centre() -> None:
    journal = sent_to(TO_AID_OFFICE)
    body = ReceiverAdded(receiver=TO_NURSES)
    assert refused(journal.case, SECRETARY, body)[0] == "health_centre_must_receive"
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_HEALTH_CENTRE), moment(12, 17))
    assert allowed(journal.case, SECRETARY, body)


def test_a_ward_does_not_get_the_notice() -> None:
    receiver = Receiver(unit=WARD, party=Party.INPATIENT)
    journal = sent_to(TO_HEALTH_CENTRE)
    assert refused(journal.case, SECRETARY, ReceiverAdded(receiver=receiver)) == (
        "not_a_receiver",
        "receivers",
    )


def test_the_reason_for_admission_goes_along_with_consent_only() -> None:
    journal = sent_to(TO_HEALTH_CENTRE, reason="Höftfraktur.", consent=False)
    open_ = ReceiverAdded(receiver=TO_AID_OFFICE)
    held = replace(open_, withheld=("reason",))
    assert refused(journal.case, SECRETARY, open_) == ("reason_needs_consent", "reason")
    assert allowed(journal.case, SECRETARY, held)
    with_consent = sent_to(TO_HEALTH_CENTRE, reason="Höftfraktur.")
    assert judged(with_consent.case, SECRETARY, open_) is None


def test_the_24_hours_of_an_answer_run_from_when_the_unit_got_it() -> None:
    journal = sent_to(TO_HEALTH_CENTRE)
    added = journal.write(SECRETARY, ReceiverAdded(receiver=TO_NURSES), moment(13, 10))
    asked = {row.unit: row for row in tasks(journal.case) if row.kind is TaskKind.ANSWER_NOTICE}
    assert asked[HEALTH_CENTRE].due == moment(13, 16)
    assert (asked[NURSES].source, asked[NURSES].due) == (added, moment(14, 10))


def test_the_payment_rests_on_the_first_notice_to_the_municipality() -> None:
    journal = sent_to(TO_HEALTH_CENTRE)
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_AID_OFFICE), moment(15, 10))
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_NURSES), moment(16, 10))
    facts = liability_facts(journal.case)
    assert (facts.notice_sent, facts.notice_told) == (moment(15, 10), True)


def test_a_unit_more_in_a_municipality_that_knows_changes_nothing() -> None:
    journal = sent_to(TO_HEALTH_CENTRE, TO_AID_OFFICE)
    before = liability_facts(journal.case)
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_NURSES), moment(15, 10))
    assert liability_facts(journal.case) == before


def test_a_unit_that_was_added_acknowledges_and_answers_like_the_others() -> None:
    journal = sent_to(TO_HEALTH_CENTRE)
    journal.write(SECRETARY, ReceiverAdded(receiver=TO_NURSES), moment(13, 10))
    notice = journal.case.notice
    assert notice is not None
    receipt = MessageAcknowledged(message=notice.operation, party=Party.MUNICIPAL_CARE)
    assert allowed(journal.case, MUNICIPAL_NURSE, receipt)
    assert allowed(journal.case, MUNICIPAL_NURSE, answer(Party.MUNICIPAL_CARE))
