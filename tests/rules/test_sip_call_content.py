"""Who calls to a SIP, when, in which form and whom: what is refused, and why."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations.messages import DischargeReadySent, PersonDischarged
from models.operations.planning import CareContactsNamed, ConsentRecorded
from models.operations.sip import SipCalled, SipProposed
from models.rules.guards import refusal_of_kind
from models.rules.sip_content import MAX_PARTICIPANTS, sip_purposes
from models.state import CaseFile
from models.values import (
    Actor,
    Party,
    SipExemption,
    SipMode,
    SipParticipant,
    SipPurpose,
)
from tests.makers import (
    CARE_MANAGER,
    CONSENT,
    CONTACT,
    DISTRICT_NURSE,
    MUNICIPAL_NURSE,
    NURSE,
    PHYSICIAN,
    SECRETARY,
    Journal,
    anna,
    january,
    moment,
    tell,
)
from tests.rules.judged import allowed, judged, refused
from tests.sip_story import (
    CALL,
    CENTRE,
    MEETING,
    NURSING,
    OFFICE,
    OLLES,
    SON,
    called,
    exempt,
    moved,
    olle,
)

TODAY = moment(22, 8)
BEFORE = moment(20, 14)  # the day before Anna goes home


def call(**change: object) -> SipCalled:
    return replace(CALL, meeting=replace(MEETING, **change))  # type: ignore[arg-type] # one field


# --- who ---------------------------------------------------------------------------------


def test_the_fast_vardkontakt_calls() -> None:
    assert allowed(anna("discharged").case, DISTRICT_NURSE, CALL, TODAY)


@pytest.mark.parametrize("who", [SECRETARY, NURSE, PHYSICIAN, CARE_MANAGER, MUNICIPAL_NURSE])
def test_nobody_else_calls_and_each_is_told_who_does(who: Actor) -> None:
    refusal = judged(anna("discharged").case, who, CALL, TODAY)
    assert refusal is not None
    assert (refusal.code, refusal.values) == (
        "other_party_writes",
        {"parties": (Party.OUTPATIENT,)},
    )
    assert refusal.sentence == "Det gör hälsocentralen."


def test_without_a_fast_vardkontakt_nobody_calls() -> None:
    journal = Journal()
    for name in ("opened", "consent", "notice", "track", "sip"):
        tell(journal, name)
    assert refused(journal.case, DISTRICT_NURSE, CALL, TODAY)[0] == "sip_care_contact_missing"


def test_another_unit_than_the_contacts_own_is_told_who_calls() -> None:
    journal = anna("discharged")
    journal.write(MUNICIPAL_NURSE, CareContactsNamed(contacts=(CONTACT,)), moment(22, 7))
    refusal = judged(journal.case, DISTRICT_NURSE, CALL, TODAY)
    assert refusal is not None
    assert refusal.sentence == "Fast vårdkontakt Eva Norin, Krokoms hälsocentral, kallar till SIP."


def test_the_call_needs_no_ready_notice() -> None:
    assert allowed(olle().case, DISTRICT_NURSE, OLLES, moment(20, 14))


# --- consent -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        (replace(CONSENT, given=False), "sip_consent_refused"),
        (replace(CONSENT, valid_to=january(21)), "sip_consent_ended"),
    ],
)
def test_a_consent_that_was_withdrawn_or_has_ended_stops_a_new_call(
    consent: object, code: str
) -> None:
    journal = anna("discharged")
    journal.write(NURSE, ConsentRecorded(consent=consent), moment(21, 14))  # type: ignore[arg-type]
    assert refused(journal.case, DISTRICT_NURSE, CALL, TODAY)[0] == code


def test_a_consent_holds_through_its_last_day() -> None:
    journal = anna("discharged")
    consent = replace(CONSENT, valid_to=january(22))
    journal.write(NURSE, ConsentRecorded(consent=consent), moment(21, 14))
    assert allowed(journal.case, DISTRICT_NURSE, CALL, TODAY)


def test_nobody_is_called_before_the_person_was_asked() -> None:
    journal = Journal()
    for name in ("opened", "notice", "contact", "sip"):
        tell(journal, name)
    assert refused(journal.case, DISTRICT_NURSE, CALL, TODAY)[0] == "sip_consent_missing"


# --- the need ----------------------------------------------------------------------------


def test_a_need_that_is_not_decided_is_asked_for() -> None:
    assert refused(anna("track").case, DISTRICT_NURSE, CALL, TODAY)[0] == "sip_need_undecided"


@pytest.mark.parametrize(
    ("exemption", "code"),
    [
        (None, "sip_not_needed"),
        (SipExemption.ONE_PRINCIPAL, "sip_one_principal"),
        (SipExemption.DECLINED, "sip_declined"),
        (SipExemption.COMPULSORY_CARE, "sip_compulsory_care"),
    ],
)
def test_who_needs_no_sip_is_not_called_to_one_and_the_reason_is_named(
    exemption: SipExemption | None, code: str
) -> None:
    assert refused(exempt(exemption).case, DISTRICT_NURSE, CALL, TODAY)[0] == code


def test_a_current_sip_needs_no_new_one() -> None:
    case = exempt(SipExemption.CURRENT_SIP).case
    assert refused(case, DISTRICT_NURSE, CALL, TODAY) == ("sip_current", "sip_purpose")


@pytest.mark.parametrize("purpose", [SipPurpose.UPDATE, SipPurpose.FOLLOW_UP])
def test_a_current_sip_may_be_updated_and_followed_up(purpose: SipPurpose) -> None:
    case = exempt(SipExemption.CURRENT_SIP).case
    assert allowed(case, DISTRICT_NURSE, call(purpose=purpose), TODAY)


def test_a_follow_up_needs_something_to_follow() -> None:
    follow_up = call(purpose=SipPurpose.FOLLOW_UP)
    found = refused(anna("discharged").case, DISTRICT_NURSE, follow_up, TODAY)
    assert found == ("sip_nothing_to_follow", "sip_purpose")


@pytest.mark.parametrize(
    "case", [anna("discharged").case, called().case, exempt(SipExemption.CURRENT_SIP).case]
)
@pytest.mark.parametrize("purpose", SipPurpose)
def test_what_is_offered_is_what_is_allowed(case: CaseFile, purpose: SipPurpose) -> None:
    another = replace(call(purpose=purpose), meeting_id="another")
    offered = purpose in sip_purposes(case, "another")
    assert offered is allowed(case, DISTRICT_NURSE, another, TODAY)


# --- the form and the track --------------------------------------------------------------


@pytest.mark.parametrize("mode", [SipMode.HOME, SipMode.HEALTH_CENTRE, SipMode.DIGITAL])
def test_on_the_yellow_track_one_meets_outside_the_hospital_after_the_homegoing(
    mode: SipMode,
) -> None:
    assert allowed(anna("homegoing").case, DISTRICT_NURSE, call(mode=mode), BEFORE)


def test_a_red_form_needs_a_red_track() -> None:
    refusal = judged(anna("sip").case, DISTRICT_NURSE, call(mode=SipMode.HOSPITAL), BEFORE)
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("sip_mode_track", "mode")
    assert refusal.sentence == (
        "Spåret är gult: mötet hålls efter hemgång, utanför sjukhuset. "
        "Ska det hållas på sjukhuset ändrar avdelningen spåret först."
    )


def test_a_yellow_form_needs_another_track_than_red() -> None:
    home = replace(OLLES, meeting=replace(OLLES.meeting, mode=SipMode.HOME))
    found = refused(olle().case, DISTRICT_NURSE, home, BEFORE)
    assert found == ("sip_mode_during_stay", "mode")


@pytest.mark.parametrize("mode", [SipMode.HOSPITAL, SipMode.DIGITAL])
def test_on_the_red_track_one_meets_at_the_hospital_or_digitally(mode: SipMode) -> None:
    meeting = replace(OLLES, meeting=replace(OLLES.meeting, mode=mode))
    assert allowed(olle().case, DISTRICT_NURSE, meeting, BEFORE)


def test_on_the_red_track_the_ward_takes_part() -> None:
    without = replace(OLLES.meeting, participants=(CENTRE, OFFICE, NURSING))
    found = refused(olle().case, DISTRICT_NURSE, replace(OLLES, meeting=without), BEFORE)
    assert found == ("sip_ward_takes_part", "participants")


def test_on_the_red_track_one_meets_before_the_homegoing() -> None:
    late = replace(OLLES.meeting, at=moment(21, 12, 45))
    found = refused(olle("homegoing").case, DISTRICT_NURSE, replace(OLLES, meeting=late), BEFORE)
    assert found == ("sip_before_discharge", "meeting_at")


def test_a_yellow_meeting_before_the_homegoing_is_refused() -> None:
    early = call(at=moment(21, 12, 44))
    found = refused(anna("homegoing").case, DISTRICT_NURSE, early, BEFORE)
    assert found == ("sip_after_discharge", "meeting_at")


def test_a_meeting_before_the_estimated_day_is_refused_when_the_day_is_sure() -> None:
    early = call(at=moment(20, 23, 59))
    found = refused(anna("measure").case, DISTRICT_NURSE, early, BEFORE)
    assert found == ("sip_after_discharge", "meeting_at")


def test_when_olle_has_left_one_meets_him_at_home() -> None:
    journal = olle("homegoing")
    journal.write(SECRETARY, PersonDischarged(left_at=moment(21, 12, 50)), moment(21, 13))
    assert allowed(journal.case, DISTRICT_NURSE, CALL, TODAY)


def test_when_olle_has_left_one_does_not_meet_at_the_hospital() -> None:
    journal = olle("homegoing")
    journal.write(SECRETARY, PersonDischarged(left_at=moment(21, 12, 50)), moment(21, 13))
    found = refused(journal.case, DISTRICT_NURSE, call(mode=SipMode.HOSPITAL), TODAY)
    assert found == ("sip_outside_hospital", "mode")


def test_olles_follow_up_is_a_separate_meeting_outside_the_hospital() -> None:
    journal = olle("homegoing")
    journal.write(DISTRICT_NURSE, OLLES, BEFORE)
    follow_up = replace(call(purpose=SipPurpose.FOLLOW_UP), meeting_id="follow-up")
    assert allowed(journal.case, DISTRICT_NURSE, follow_up, BEFORE)


def test_olles_follow_up_is_not_at_the_hospital() -> None:
    journal = olle("homegoing")
    journal.write(DISTRICT_NURSE, OLLES, BEFORE)
    follow_up = call(purpose=SipPurpose.FOLLOW_UP, mode=SipMode.HOSPITAL)
    found = refused(journal.case, DISTRICT_NURSE, replace(follow_up, meeting_id="two"), BEFORE)
    assert found == ("sip_outside_hospital", "mode")


def test_without_a_track_no_form_fits() -> None:
    journal = Journal()
    for name in ("opened", "consent", "notice", "contact", "sip"):
        tell(journal, name)
    assert refused(journal.case, DISTRICT_NURSE, CALL, TODAY) == ("sip_track_missing", "mode")


# --- when, where, whom -------------------------------------------------------------------


def test_one_is_called_to_what_is_to_come() -> None:
    assert refused(anna("discharged").case, DISTRICT_NURSE, CALL, MEETING.at) == (
        "sip_meeting_past",
        "meeting_at",
    )


@given(st.timedeltas(dt.timedelta(microseconds=1), dt.timedelta(days=5)))
def test_any_time_that_is_to_come_can_be_called_to(before: dt.timedelta) -> None:
    now = max(MEETING.at - before, moment(21, 14))
    assert allowed(anna("discharged").case, DISTRICT_NURSE, CALL, now)


def test_a_place_is_needed() -> None:
    found = refused(anna("discharged").case, DISTRICT_NURSE, call(place=" "), TODAY)
    assert found == ("field_missing", "place")


@pytest.mark.parametrize("number", ["440210-9062", "194402109062", "19440210-9062"])
def test_the_place_holds_no_personnummer(number: str) -> None:
    place = call(place=f"Hemma, {number}")
    found = refused(anna("discharged").case, DISTRICT_NURSE, place, TODAY)
    assert found == ("sip_number_in_place", "place")


@pytest.mark.parametrize("missing", [CENTRE, OFFICE, NURSING])
def test_each_unit_in_the_case_is_called(missing: SipParticipant) -> None:
    rest = tuple(row for row in MEETING.participants if row is not missing)
    refusal = judged(anna("discharged").case, DISTRICT_NURSE, call(participants=rest), TODAY)
    assert refusal is not None
    assert (refusal.code, refusal.field) == ("sip_unit_not_called", "participants")


def test_a_unit_that_is_only_invited_is_not_called() -> None:
    rest = (CENTRE, NURSING, replace(OFFICE, called=False))
    found = refused(anna("discharged").case, DISTRICT_NURSE, call(participants=rest), TODAY)
    assert found == ("sip_unit_not_called", "participants")


def test_next_of_kin_are_invited_not_called() -> None:
    rest = (*MEETING.participants[:3], replace(SON, called=True))
    found = refused(anna("discharged").case, DISTRICT_NURSE, call(participants=rest), TODAY)
    assert found == ("sip_only_invited", "participants")


def test_a_participant_has_a_name() -> None:
    rest = (*MEETING.participants[:3], replace(SON, name=""))
    found = refused(anna("discharged").case, DISTRICT_NURSE, call(participants=rest), TODAY)
    assert found == ("field_missing", "name")


def test_a_meeting_may_be_moved() -> None:
    assert allowed(called().case, DISTRICT_NURSE, moved(), moment(23, 9))


# --- what the ward proposes --------------------------------------------------------------


def test_the_ward_proposes_olles_first_sip_digitally() -> None:
    proposed = SipProposed(mode=SipMode.DIGITAL, text="Innan Olle åker hem.")
    assert allowed(olle().case, NURSE, proposed, BEFORE)


def test_the_ward_proposes_no_form_that_the_track_does_not_have() -> None:
    proposed = SipProposed(mode=SipMode.HOSPITAL)
    assert refused(anna("sip").case, NURSE, proposed, BEFORE) == ("sip_mode_track", "mode")


def test_only_the_ward_proposes() -> None:
    refusal = refusal_of_kind(SipProposed, anna("sip").case, DISTRICT_NURSE)
    assert refusal is not None
    assert refusal.sentence == "Det gör avdelningen."


def test_the_ready_notice_is_not_what_the_rule_waits_for() -> None:
    assert not anna("sip").case.by_kind.get(DischargeReadySent)
    assert allowed(anna("sip").case, DISTRICT_NURSE, CALL, BEFORE)


@pytest.mark.parametrize(
    ("count", "answer"),
    [(MAX_PARTICIPANTS, None), (MAX_PARTICIPANTS + 1, ("too_many_rows", "participants"))],
)
def test_no_more_are_called_than_the_paper_holds(
    count: int, answer: tuple[str, str] | None
) -> None:
    extra = count - len(MEETING.participants)
    guests = tuple(replace(SON, key=f"guest-{number}") for number in range(extra))
    body = call(participants=(*MEETING.participants, *guests))
    refusal = judged(anna("discharged").case, DISTRICT_NURSE, body, TODAY)
    assert (refusal and (refusal.code, refusal.field)) == answer


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"at": dt.datetime(2300, 1, 1, tzinfo=dt.UTC)}, ("year_unlikely", "meeting_at")),
        ({"minutes": 0}, ("number_unlikely", "minutes")),
    ],
)
def test_a_meeting_that_nobody_could_mean_is_refused(
    change: dict[str, object], expected: tuple[str, str]
) -> None:
    assert refused(anna("discharged").case, DISTRICT_NURSE, call(**change), TODAY) == expected
