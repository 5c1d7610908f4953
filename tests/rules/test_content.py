import datetime as dt
from dataclasses import replace

import pytest

from models.operations import Body
from models.operations.messages import (
    AdmissionNoticeSent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    PersonDischarged,
    Receiver,
)
from models.operations.planning import (
    ConsentRecorded,
    ExpectedDischargeSet,
    PersonDetailsChanged,
    TrackSet,
)
from models.rules.content import MAX_LINE, MAX_TEXT
from models.state import CaseFile
from models.values import (
    Certainty,
    ExpectedDischarge,
    IdentityKind,
    OperationId,
    Party,
    StaffId,
    Track,
    Transport,
    UnitId,
)
from tests.makers import (
    ADMITTED,
    CARE_MANAGER,
    CONSENT,
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    HOMEGOING,
    MUNICIPAL_NURSE,
    NOTICE,
    NURSE,
    NURSES,
    OPENED,
    PERSON,
    READY,
    RECEIVERS,
    SECRETARY,
    TO_AID_OFFICE,
    TO_HEALTH_CENTRE,
    TO_NURSES,
    WARD,
    Journal,
    anna,
    answer,
    january,
    moment,
    tell,
)
from tests.rules.judged import NOW, allowed, judged, refused

EMPTY = Journal().case
MINUTE = dt.timedelta(minutes=1)
REASON = "Höftfraktur efter fall."


def with_consent(**change: object) -> CaseFile:
    """Return Anna's case after the notice, with a consent changed from a plain yes."""
    journal = Journal()
    tell(journal, "opened")
    consent = replace(CONSENT, **change)  # type: ignore[arg-type] # one field at a time
    journal.write(NURSE, ConsentRecorded(consent=consent), moment(12, 15, 30))
    return journal.case


# --- the person and the stay -------------------------------------------------------------


@pytest.mark.parametrize("field", ["name", "identity_number"])
def test_a_case_is_about_somebody(field: str) -> None:
    person = replace(PERSON, **{field: "  "})  # type: ignore[arg-type] # one field at a time
    assert refused(EMPTY, SECRETARY, replace(OPENED, person=person)) == ("field_missing", field)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("194402109063", "identity_check_digit"),
        ("19440210", "identity_length"),
        ("440210-9062", "identity_length"),
        ("Anna Öberg", "identity_characters"),
    ],
)
def test_a_number_that_is_nobodys_is_refused(number: str, code: str) -> None:
    person = replace(PERSON, identity_number=number)
    assert refused(EMPTY, SECRETARY, replace(OPENED, person=person)) == (code, "identity_number")


def test_a_corrected_number_is_judged_as_the_first_one() -> None:
    changed = PersonDetailsChanged(person=replace(PERSON, identity_number="194402109063"))
    assert refused(anna("opened").case, SECRETARY, changed) == (
        "identity_check_digit",
        "identity_number",
    )


def test_a_reserve_number_is_kept_as_the_region_writes_it() -> None:
    person = replace(PERSON, identity_number="99A1", identity_kind=IdentityKind.RESERVE)
    assert allowed(EMPTY, SECRETARY, replace(OPENED, person=person))


def test_nobody_is_admitted_in_the_future() -> None:
    opened = replace(OPENED, admitted_at=NOW + MINUTE)
    assert refused(EMPTY, SECRETARY, opened) == ("time_in_future", "admitted_at")


def test_an_admission_of_this_very_moment_has_happened() -> None:
    assert allowed(EMPTY, SECRETARY, replace(OPENED, admitted_at=NOW))


def test_the_need_is_not_assessed_before_the_admission() -> None:
    opened = replace(OPENED, assessed_at=ADMITTED - MINUTE)
    assert refused(EMPTY, SECRETARY, opened) == ("before_admission", "assessed_at")


def test_the_need_is_not_assessed_in_the_future() -> None:
    opened = replace(OPENED, assessed_at=NOW + MINUTE)
    assert refused(EMPTY, SECRETARY, opened) == ("time_in_future", "assessed_at")


def test_a_need_seen_later_is_a_later_assessment() -> None:
    assert allowed(EMPTY, SECRETARY, replace(OPENED, assessed_at=moment(14, 9)))


# --- the admission notice ----------------------------------------------------------------


def notice(**change: object) -> AdmissionNoticeSent:
    """Return a notice with one field changed."""
    return replace(NOTICE, **change)  # type: ignore[arg-type] # one field at a time


def test_a_notice_goes_to_somebody() -> None:
    assert refused(anna("opened").case, SECRETARY, notice(receivers=())) == (
        "field_missing",
        "receivers",
    )


def test_the_municipal_nurse_as_receiver_forces_a_health_centre() -> None:
    alone = notice(receivers=(TO_NURSES, TO_AID_OFFICE))
    assert refused(anna("opened").case, SECRETARY, alone) == ("health_centre_must_receive", "")
    assert allowed(anna("opened").case, SECRETARY, notice(receivers=(TO_NURSES, TO_HEALTH_CENTRE)))


def test_a_health_centre_alone_may_receive() -> None:
    assert allowed(anna("opened").case, SECRETARY, notice(receivers=(TO_HEALTH_CENTRE,)))


def test_a_nurse_called_a_health_centre_is_still_a_nurse() -> None:
    disguised = Receiver(unit=NURSES, party=Party.OUTPATIENT)
    assert refused(anna("opened").case, SECRETARY, notice(receivers=(disguised,))) == (
        "not_a_receiver",
        "receivers",
    )


@pytest.mark.parametrize("unit", [WARD, UnitId("avd-medicin"), UnitId("no-such-unit")])
def test_a_ward_or_an_unknown_unit_receives_no_notice(unit: UnitId) -> None:
    ward = Receiver(unit=unit, party=Party.INPATIENT)
    assert refused(anna("opened").case, SECRETARY, notice(receivers=(*RECEIVERS, ward))) == (
        "not_a_receiver",
        "receivers",
    )


def test_a_unit_receives_the_notice_once() -> None:
    twice = notice(receivers=(TO_HEALTH_CENTRE, TO_HEALTH_CENTRE))
    assert refused(anna("opened").case, SECRETARY, twice) == ("receiver_twice", "receivers")


def test_two_health_centres_may_receive() -> None:
    other = Receiver(unit=UnitId("hc-brunflo"), party=Party.OUTPATIENT)
    assert allowed(anna("opened").case, SECRETARY, notice(receivers=(*RECEIVERS, other)))


def test_the_registered_address_is_one_of_the_four_items() -> None:
    journal = Journal()
    opened = replace(OPENED, person=replace(PERSON, registered_address=" "))
    journal.write(SECRETARY, opened, moment(12, 14, 40))
    assert refused(journal.case, SECRETARY, NOTICE) == ("field_missing", "registered_address")


def test_the_notice_needs_no_consent() -> None:
    assert allowed(anna("opened").case, SECRETARY, NOTICE)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"given": False}, "the person said no, or took the consent back"),
        ({"valid_to": january(20)}, "it ran out yesterday"),
        ({"given_on": january(22)}, "it does not hold yet"),
    ],
)
def test_the_reason_is_sent_with_a_consent_in_force_only(
    change: dict[str, object], why: str
) -> None:
    case = with_consent(**change)
    assert refused(case, SECRETARY, notice(reason=REASON)) == ("reason_needs_consent", "reason"), (
        why
    )


def test_the_reason_is_not_sent_when_nobody_has_asked() -> None:
    assert refused(anna("opened").case, SECRETARY, notice(reason=REASON)) == (
        "reason_needs_consent",
        "reason",
    )


def test_a_consent_holds_through_its_last_day() -> None:
    assert allowed(with_consent(valid_to=january(21)), SECRETARY, notice(reason=REASON))


def test_a_reason_of_spaces_is_no_reason() -> None:
    assert allowed(anna("opened").case, SECRETARY, notice(reason="  "))


def test_the_notice_says_when_the_person_goes_home_or_that_it_is_unclear() -> None:
    unsaid = notice(expected=ExpectedDischarge(on=None, certainty=Certainty.LIKELY))
    unclear = notice(expected=ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR))
    assert refused(anna("opened").case, SECRETARY, unsaid) == ("field_missing", "expected")
    assert allowed(anna("opened").case, SECRETARY, unclear)


def test_nobody_is_expected_home_before_the_admission() -> None:
    early = ExpectedDischarge(on=january(11), certainty=Certainty.LIKELY)
    case = anna("notice").case
    assert refused(case, NURSE, ExpectedDischargeSet(expected=early)) == (
        "before_admission",
        "expected",
    )


def test_a_person_may_go_home_on_the_day_of_the_admission() -> None:
    same = ExpectedDischarge(on=january(12), certainty=Certainty.LIKELY)
    assert allowed(anna("notice").case, NURSE, ExpectedDischargeSet(expected=same))


def test_the_day_of_the_admission_is_the_swedish_one() -> None:
    journal = Journal()
    past_midnight = moment(12, 0, 15)  # still the 11th in UTC
    journal.write(SECRETARY, replace(OPENED, admitted_at=past_midnight), moment(12, 1))
    day_before = ExpectedDischarge(on=january(11), certainty=Certainty.LIKELY)
    assert refused(journal.case, SECRETARY, notice(expected=day_before)) == (
        "before_admission",
        "expected",
    )


# --- answers and receipts ----------------------------------------------------------------


def test_an_answer_without_consent_is_refused() -> None:
    journal = Journal()
    tell(journal, "opened")
    tell(journal, "notice")
    assert refused(journal.case, DISTRICT_NURSE, answer(Party.OUTPATIENT)) == (
        "answer_needs_consent",
        "",
    )


def test_an_answer_says_how_the_person_is() -> None:
    empty = replace(answer(Party.OUTPATIENT), condition=" ")
    assert refused(anna("notice").case, DISTRICT_NURSE, empty) == ("field_missing", "condition")


def test_a_unit_may_add_to_its_answer() -> None:
    assert allowed(anna("answer of health centre").case, DISTRICT_NURSE, answer(Party.OUTPATIENT))


def test_a_receipt_needs_no_consent() -> None:
    journal = Journal()
    tell(journal, "opened")
    sent = tell(journal, "notice")
    receipt = MessageAcknowledged(message=sent, party=Party.OUTPATIENT)
    assert allowed(journal.case, DISTRICT_NURSE, receipt)


def test_a_receipt_is_given_once_by_each_unit() -> None:
    journal = anna("receipt of health centre")
    receipt = MessageAcknowledged(message=journal.named["ready"], party=Party.OUTPATIENT)
    assert refused(journal.case, DISTRICT_NURSE, receipt) == ("already_acknowledged", "")
    assert allowed(journal.case, CARE_MANAGER, replace(receipt, party=Party.SOCIAL_SERVICES))


@pytest.mark.parametrize("step", ["opened", "notice"])
def test_a_receipt_is_for_a_message_that_was_sent(step: str) -> None:
    receipt = MessageAcknowledged(message=OperationId("gone"), party=Party.OUTPATIENT)
    journal = anna(step)
    journal.write(SECRETARY, NOTICE, moment(12, 17))
    assert refused(journal.case, DISTRICT_NURSE, receipt) == ("message_withdrawn", "")


def test_a_withdrawn_message_takes_no_receipt() -> None:
    journal = anna("ready")
    journal.write(NURSE, DischargeReadyWithdrawn(reason="Feber."), moment(20, 12))
    receipt = MessageAcknowledged(message=journal.named["ready"], party=Party.OUTPATIENT)
    assert refused(journal.case, DISTRICT_NURSE, receipt) == ("message_withdrawn", "")


@pytest.mark.parametrize(
    ("step", "body"),
    [
        ("notice", answer(Party.OUTPATIENT)),
        ("ready", MessageAcknowledged(message=OperationId("case-020"), party=Party.OUTPATIENT)),
        (
            "homegoing",
            HomegoingUnderstood(proposal=OperationId("case-024"), party=Party.OUTPATIENT),
        ),
    ],
)
def test_nobody_speaks_for_another_party(step: str, body: Body) -> None:
    found = judged(anna(step).case, CARE_MANAGER, body)
    assert found is not None
    assert found.sentence == "Det gör hälsocentralen."


# --- consent, track ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"given_by": " "}, "field_missing", "given_by"),
        ({"given_on": january(22)}, "time_in_future", "given_on"),
        ({"valid_to": january(11)}, "ends_before_start", "valid_to"),
    ],
)
def test_a_consent_is_somebodys_and_holds_from_now(
    change: dict[str, object], code: str, field: str
) -> None:
    consent = replace(CONSENT, **change)  # type: ignore[arg-type] # one field at a time
    body = ConsentRecorded(consent=consent)
    assert refused(anna("opened").case, NURSE, body) == (code, field)


@pytest.mark.parametrize("valid_to", [None, january(12), january(31)])
def test_a_consent_may_end(valid_to: dt.date | None) -> None:
    body = ConsentRecorded(consent=replace(CONSENT, valid_to=valid_to))
    assert allowed(anna("opened").case, NURSE, body)


def test_a_track_is_chosen_for_a_reason() -> None:
    body = TrackSet(track=Track.RED, reason="")
    assert refused(anna("notice").case, NURSE, body) == ("field_missing", "reason")


# --- ready and homegoing -----------------------------------------------------------------


def test_a_secretary_registers_what_a_physician_decided() -> None:
    assert allowed(anna("signature").case, SECRETARY, READY)


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ("birgitta-wallin", "a secretary"),
        ("lisa-frank", "a nurse"),
        ("ola-rask", "a physician of a health centre"),
        ("nobody", "an unknown person"),
    ],
)
def test_the_physician_of_the_ward_is_named(named: str, why: str) -> None:
    body = replace(READY, physician=StaffId(named))
    found = refused(anna("signature").case, SECRETARY, body)
    assert found == ("physician_decides", "physician"), why


def test_a_physician_on_call_may_belong_to_another_ward() -> None:
    body = replace(READY, physician=StaffId("nils-dahl"))
    assert allowed(anna("signature").case, SECRETARY, body)


def test_ready_is_not_decided_before_the_admission() -> None:
    body = replace(READY, decided_at=ADMITTED - MINUTE)
    assert refused(anna("signature").case, SECRETARY, body) == ("before_admission", "decided_at")


def test_ready_is_not_decided_in_the_future() -> None:
    body = replace(READY, decided_at=NOW + MINUTE)
    assert refused(anna("signature").case, SECRETARY, body) == ("time_in_future", "decided_at")


def test_the_refusal_names_the_admission_in_swedish_time() -> None:
    found = judged(anna("signature").case, SECRETARY, replace(READY, decided_at=moment(12, 1)))
    assert found is not None
    assert found.sentence == (
        "Bedömt är före inskrivningen mån 12 jan 14:20. Kontrollera datum och klockslag."
    )


def test_a_withdrawal_says_why() -> None:
    body = DischargeReadyWithdrawn(reason="\n")
    assert refused(anna("ready").case, NURSE, body) == ("field_missing", "reason")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"address": ""}, "field_missing", "address"),
        ({"arrives_at": dt.time(12, 45)}, "arrives_before_leaving", "arrives_at"),
        ({"on": january(11)}, "before_admission", "on"),
        ({"seat": None}, "field_missing", "seat"),
    ],
)
def test_a_homegoing_can_be_carried_out(change: dict[str, object], code: str, field: str) -> None:
    body = HomegoingPlanned(homegoing=replace(HOMEGOING, **change))  # type: ignore[arg-type] # one field at a time
    assert refused(anna("ready").case, SECRETARY, body) == (code, field)


def test_only_a_sjukresa_needs_a_seat() -> None:
    plan = replace(HOMEGOING, transport=Transport.NEXT_OF_KIN, seat=None)
    assert allowed(anna("ready").case, SECRETARY, HomegoingPlanned(homegoing=plan))


def test_only_the_home_time_that_stands_is_confirmed() -> None:
    other = HomegoingUnderstood(proposal=OperationId("other"), party=Party.SOCIAL_SERVICES)
    assert refused(anna("homegoing").case, CARE_MANAGER, other) == ("homegoing_changed", "")


def test_nobody_leaves_before_the_decision() -> None:
    body = PersonDischarged(left_at=READY.decided_at - MINUTE)
    assert refused(anna("ready").case, SECRETARY, body) == ("left_before_ready", "left_at")


def test_nobody_has_left_in_the_future() -> None:
    body = PersonDischarged(left_at=NOW + MINUTE)
    assert refused(anna("ready").case, SECRETARY, body) == ("time_in_future", "left_at")


def test_a_person_may_leave_before_the_notice_was_sent() -> None:
    assert allowed(anna("ready").case, SECRETARY, PersonDischarged(left_at=moment(20, 9, 55)))


# --- texts -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (replace(OPENED, person=replace(PERSON, name="x" * (MAX_LINE + 1))), "name"),
        (replace(OPENED, person=replace(PERSON, bed="x" * (MAX_LINE + 1))), "bed"),
    ],
)
def test_a_line_has_an_end(body: Body, field: str) -> None:
    assert refused(EMPTY, SECRETARY, body) == ("text_too_long", field)


def test_a_text_has_an_end() -> None:
    body = TrackSet(track=Track.RED, reason="x" * (MAX_TEXT + 1))
    assert refused(anna("notice").case, NURSE, body) == ("text_too_long", "reason")
    assert allowed(anna("notice").case, NURSE, replace(body, reason="x" * MAX_TEXT))


def test_what_nobody_limits_is_free() -> None:
    receipt = MessageAcknowledged(message=anna("ready").named["ready"], party=Party.MUNICIPAL_CARE)
    assert allowed(anna("ready").case, MUNICIPAL_NURSE, receipt)
    assert HEALTH_CENTRE in anna("ready").case.units
