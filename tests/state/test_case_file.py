from dataclasses import replace

import pytest

from models.operations import Body
from models.operations.messages import (
    DischargeReadySent,
    HomegoingPlanned,
    PersonDischarged,
)
from models.operations.papers import (
    MedicationHandedOver,
    MedicationTranscribed,
    SelfCareDeclined,
)
from models.operations.planning import (
    AdlAssessed,
    AidsListed,
    ConsentRecorded,
    FollowUpsPlanned,
    FrailtyAssessed,
    MeasureRemoved,
    MedicalResponsibilitySet,
    PhoneLinesSet,
    PlanNoteWritten,
    TrackSet,
)
from models.values import (
    AdlKey,
    Aid,
    CaseStatus,
    Consent,
    FollowUp,
    MeasureStage,
    MedicalResponsibility,
    OperationId,
    Party,
    PhoneLine,
    PlanSection,
    Profession,
    Track,
    UnitId,
)
from tests.makers import (
    AID_OFFICE,
    CARE_MANAGER,
    CONSENT,
    CONTACT,
    HEALTH_CENTRE,
    HOMEGOING,
    MEASURE,
    MEDICATION,
    MUNICIPAL_NURSE,
    NURSE,
    NURSES,
    PHYSICIAN,
    PHYSIOTHERAPIST,
    PLANNED,
    READY,
    SECRETARY,
    WARD,
    WITHDRAWN,
    Journal,
    anna,
    answer,
    january,
    moment,
    stage,
    tell,
)

# --- where the case stands ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "status"),
    [
        ("opened", CaseStatus.ADMITTED),
        ("notice", CaseStatus.ADMITTED),
        ("answer of health centre", CaseStatus.PLANNING),
        ("ready", CaseStatus.DISCHARGE_READY),
        ("homegoing", CaseStatus.DISCHARGE_READY),
        ("aid office understood", CaseStatus.DISCHARGE_READY),
        ("nurses understood", CaseStatus.HOMEGOING_AGREED),
        ("discharged", CaseStatus.DISCHARGED),
    ],
)
def test_annas_case_goes_forward(step: str, status: CaseStatus) -> None:
    assert anna(step).case.status is status


def test_of_an_empty_case_nothing_is_known() -> None:
    case = Journal().case
    assert (case.status, case.ward, case.opened, case.person) == (None, None, None, None)
    assert (case.units, case.receivers, case.notice, case.discharge) == (
        frozenset(),
        (),
        None,
        None,
    )


def test_planning_begins_with_the_track_too() -> None:
    journal = anna("notice")
    tell(journal, "track")
    assert journal.case.status is CaseStatus.PLANNING


def test_planning_does_not_begin_before_anybody_has_been_told() -> None:
    journal = anna("opened")
    tell(journal, "track")
    assert journal.case.status is CaseStatus.ADMITTED


def test_a_withdrawal_returns_to_planning() -> None:
    journal = anna("nurses understood")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    assert journal.case.status is CaseStatus.PLANNING
    assert journal.case.ready is None


def test_a_new_readiness_is_the_one_in_force() -> None:
    journal = anna("ready")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    again = journal.write(SECRETARY, READY, moment(22, 9))
    assert journal.case.ready is not None
    assert journal.case.ready.id == again
    assert len(journal.case.by_kind[DischargeReadySent]) == 2


def test_a_changed_home_time_is_not_agreed_until_it_is_confirmed() -> None:
    journal = anna("nurses understood")
    later = replace(HOMEGOING, on=january(22))
    journal.write(SECRETARY, HomegoingPlanned(homegoing=later), moment(20, 15))
    assert not journal.case.homegoing_understood
    assert journal.case.status is CaseStatus.DISCHARGE_READY


def test_a_withdrawal_takes_the_home_time_back() -> None:
    journal = anna("nurses understood")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    tell(journal, "ready")
    assert journal.case.homegoing is None
    assert journal.case.units_that_understood() == frozenset()
    tell(journal, "homegoing")
    assert journal.case.homegoing == HOMEGOING


def test_a_home_time_of_the_same_moment_as_the_withdrawal_counts_by_its_place() -> None:
    at = moment(20, 11)
    journal = anna("ready")
    journal.write(NURSE, WITHDRAWN, at)
    journal.write(NURSE, READY, at)
    journal.write(SECRETARY, HomegoingPlanned(homegoing=HOMEGOING), at)
    assert journal.case.homegoing == HOMEGOING


def test_a_person_leaves_once() -> None:
    journal = anna("discharged")
    seen = anna("ready").case
    journal.write(SECRETARY, PersonDischarged(left_at=moment(21, 14)), moment(21, 14), seen=seen)
    assert journal.case.discharge is not None
    assert journal.case.discharge[1].left_at == moment(21, 12, 50)


# --- who takes part ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "party"),
    [
        (WARD, Party.INPATIENT),
        (HEALTH_CENTRE, Party.OUTPATIENT),
        (AID_OFFICE, Party.SOCIAL_SERVICES),
        (NURSES, Party.MUNICIPAL_CARE),
        (UnitId("avd-medicin"), None),
    ],
)
def test_each_unit_that_takes_part_has_its_party(unit: UnitId, party: Party | None) -> None:
    assert anna("notice").case.party_of(unit) is party


def test_the_latest_answer_of_a_unit_counts() -> None:
    journal = anna("answer of aid office")
    body = replace(answer(Party.SOCIAL_SERVICES), condition="Behöver mer hjälp.")
    later = journal.write(CARE_MANAGER, body, moment(15, 9))
    assert journal.case.answers()[AID_OFFICE].id == later


def test_a_case_knows_which_unit_took_which_message() -> None:
    journal = anna("receipt of aid office")
    ready = journal.named["ready"]
    assert journal.case.acknowledged() == {(ready, HEALTH_CENTRE), (ready, AID_OFFICE)}


# --- conflicts ---------------------------------------------------------------------------


def two(journal: Journal, first: Body, second: Body) -> tuple[OperationId, OperationId]:
    """Write both, by two who had seen the same."""
    seen = journal.case
    return (
        journal.write(NURSE, first, moment(19, 9)),
        journal.write(SECRETARY, second, moment(19, 9), seen=seen),
    )


RED = TrackSet(track=Track.RED, reason="Behöver lyft.")
GREEN = TrackSet(track=Track.GREEN, reason="Som förut.")


@pytest.mark.parametrize(("first", "second"), [(RED, GREEN), (GREEN, RED)])
def test_of_two_tracks_the_stricter_one_is_shown(first: TrackSet, second: TrackSet) -> None:
    journal = anna("track")
    heads = two(journal, first, second)
    assert journal.case.track is Track.RED
    assert journal.case.conflicts == (("track", heads),)


def said(**change: object) -> Consent:
    return replace(CONSENT, **change)  # type: ignore[arg-type] # one field at a time


@pytest.mark.parametrize(
    ("first", "second", "stands"),
    [
        (said(), said(given=False), said(given=False)),
        (said(given=False), said(), said(given=False)),
        (said(), said(valid_to=january(20)), said(valid_to=january(20))),
        (said(valid_to=january(20)), said(valid_to=january(25)), said(valid_to=january(20))),
    ],
)
def test_of_two_consents_the_one_that_allows_less_counts(
    first: Consent, second: Consent, stands: Consent
) -> None:
    journal = anna("notice")
    two(journal, ConsentRecorded(consent=first), ConsentRecorded(consent=second))
    assert journal.case.consent == stands


def test_without_a_word_nothing_is_decided() -> None:
    case = anna("opened").case
    assert (case.track, case.consent, case.sip_need) == (None, None, None)


def test_a_third_value_hides_none_that_its_author_did_not_name() -> None:
    journal = anna("track")
    red, _green = two(journal, RED, GREEN)
    yellow = TrackSet(track=Track.YELLOW, reason="Efter samtal.")
    chosen = journal.write(NURSE, yellow, moment(19, 10))
    assert journal.case.conflicts == (("track", (red, chosen)),)


def test_choosing_one_of_two_values_settles_them() -> None:
    journal = anna("track")
    two(journal, RED, GREEN)
    journal.write(NURSE, RED, moment(19, 10))
    assert journal.case.conflicts == ()
    assert journal.case.track is Track.RED


# --- measures ----------------------------------------------------------------------------


def test_a_measure_has_come_as_far_as_its_owner_said() -> None:
    (measure,) = anna("confirmed").case.measures
    assert list(measure.stages) == list(MeasureStage)
    assert measure.confirmed


def test_a_measure_that_nobody_requested_has_no_stage() -> None:
    (measure,) = anna("measure").case.measures
    assert (measure.stage, measure.confirmed) == (None, False)


def test_a_stage_going_back_takes_the_later_ones_away() -> None:
    journal = anna("confirmed")
    journal.write(MUNICIPAL_NURSE, stage(MeasureStage.DECIDED, day=20), moment(20, 8))
    (measure,) = journal.case.measures
    assert measure.stages == {
        MeasureStage.REQUESTED: january(19),
        MeasureStage.DECIDED: january(20),
    }
    assert not measure.confirmed


def test_measures_stand_in_the_order_they_were_planned() -> None:
    journal = anna("measure")
    journal.write(CARE_MANAGER, replace(PLANNED, measure_id="alarm"), moment(19, 15))
    changed = replace(PLANNED, measure=replace(MEASURE, how_often="varje dag"))
    journal.write(MUNICIPAL_NURSE, changed, moment(19, 16))
    assert [row.id for row in journal.case.measures] == ["wound", "alarm"]


def test_a_removed_measure_is_not_to_be_but_stays_in_the_history() -> None:
    journal = anna("requested")
    journal.write(NURSE, MeasureRemoved(measure_id="wound", reason="Nej."), moment(19, 15))
    assert journal.case.measures == ()
    assert len(journal.case.registers["measure/wound"].history) == 2


# --- notes -------------------------------------------------------------------------------


def note(text: str, who: Profession = Profession.NURSE) -> PlanNoteWritten:
    return PlanNoteWritten(section=PlanSection.SELF, unit=WARD, profession=who, text=text)


def test_each_profession_of_each_unit_has_its_own_note() -> None:
    journal = anna("notice")
    journal.write(PHYSIOTHERAPIST, note("Träna.", Profession.PHYSIOTHERAPIST), moment(19, 9))
    journal.write(NURSE, note("Vila."), moment(19, 10))
    journal.write(NURSE, note("Vila efter maten."), moment(19, 11))
    texts = [row.body.text for row in journal.case.notes(PlanSection.SELF)]
    assert texts == ["Träna.", "Vila efter maten."]
    assert journal.case.notes(PlanSection.WOUND) == ()


def test_an_empty_note_is_gone() -> None:
    journal = anna("notice")
    journal.write(NURSE, note("Vila."), moment(19, 10))
    journal.write(NURSE, note(" "), moment(19, 11))
    assert journal.case.notes(PlanSection.SELF) == ()


# --- medication and self-care ------------------------------------------------------------


def test_a_check_is_of_the_list_that_stands() -> None:
    assert anna("check").case.medication_check is not None
    journal = anna("check")
    tell(journal, "medication")
    assert journal.case.medication_check is None


def test_a_list_from_the_record_takes_the_transcribed_ones_place() -> None:
    journal = anna("check")
    journal.write(NURSE, MedicationHandedOver(handed_over_at=moment(20, 9)), moment(20, 9))
    case = journal.case
    assert case.handed_over is not None
    assert (case.transcription, case.medication_check) == (None, None)


def test_a_signature_is_of_the_assessment_that_stands() -> None:
    assert anna("signature").case.self_care_signature is not None
    journal = anna("signature")
    tell(journal, "self-care")
    assert journal.case.self_care_signature is None


def test_a_declined_self_care_takes_the_signature_with_it() -> None:
    journal = anna("signature")
    journal.write(PHYSIOTHERAPIST, SelfCareDeclined(reason="Orkar inte."), moment(20, 15))
    assert (journal.case.self_care, journal.case.self_care_signature) == (None, None)


# --- what is planned ---------------------------------------------------------------------


def test_before_anybody_writes_every_list_is_empty() -> None:
    case = anna("opened").case
    assert (case.aids, case.phone_lines, case.follow_ups) == ((), (), ())
    assert (case.responsible, case.care_contacts, case.papers()) == ((), (), ())
    assert (case.adl, case.frailty, case.expected, case.homegoing) == (None, None, None, None)


def test_a_list_is_what_was_last_written() -> None:
    journal = anna("contact")
    aids = (Aid(item="Rollator", responsible="Sara Nyman"),)
    lines = (PhoneLine(when="dag", who="SSK", phone="0980-31 92 40"),)
    visits = (FollowUp(what="Återbesök"),)
    doctors = (MedicalResponsibility(who="Hälsocentralen"),)
    adl = AdlAssessed(dependent=frozenset({AdlKey.BATHING}), assessed_on=january(15))
    frailty = FrailtyAssessed(level=5, assessed_on=january(15))
    for body in (
        AidsListed(aids=aids),
        PhoneLinesSet(lines=lines),
        FollowUpsPlanned(follow_ups=visits),
        MedicalResponsibilitySet(responsible=doctors),
        adl,
        frailty,
    ):
        journal.write(NURSE, body, moment(15, 14))
    case = journal.case
    assert (case.aids, case.phone_lines, case.follow_ups) == (aids, lines, visits)
    assert (case.responsible, case.care_contacts) == (doctors, (CONTACT,))
    assert case.adl is not None
    assert case.adl.body == adl
    assert case.frailty is not None
    assert (case.frailty.body, case.frailty.author) == (frailty, NURSE.staff.id)


def test_what_was_written_twice_in_a_row_is_in_the_history() -> None:
    journal = anna("medication")
    shorter = replace(MEDICATION, medicines=())
    journal.write(PHYSICIAN, MedicationTranscribed(medication=shorter), moment(20, 9))
    assert len(journal.case.registers["medication"].history) == 2
    assert journal.case.transcription is not None
    assert journal.case.transcription.body.medication == shorter
