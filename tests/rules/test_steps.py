from dataclasses import replace

import pytest

from models.operations import Body, UnknownBody
from models.operations.messages import (
    AnswerGiven,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
    PersonDischarged,
)
from models.operations.papers import MedicationChecked, SelfCareAssessed, SelfCareSigned
from models.operations.planning import CareContactsNamed, MeasureAdvanced, TrackSet
from models.rules.guards import refusal_of_kind
from models.state import CaseFile
from models.values import ENDED, Actor, CaseStatus, Party
from tests.makers import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    ELSEWHERE,
    HOMEGOING,
    MUNICIPAL_NURSE,
    NOTICE,
    NURSE,
    OPENED,
    PHYSICIAN,
    PHYSIOTHERAPIST,
    READY,
    SECRETARY,
    SELF_CARE,
    WITHDRAWN,
    Journal,
    anna,
    moment,
    tell,
)
from tests.rules.judged import allowed, refused


def hindrance(case: CaseFile, who: Actor, kind: type[Body]) -> str | None:
    refusal = refusal_of_kind(kind, case, who)
    return refusal.code if refusal else None


# --- the stay ----------------------------------------------------------------------------


def test_an_open_case_is_not_opened_again() -> None:
    assert refused(anna("ready").case, SECRETARY, OPENED) == ("case_already_opened", "")


def test_the_notice_is_sent_once() -> None:
    assert allowed(anna("opened").case, SECRETARY, NOTICE)
    assert refused(anna("notice").case, SECRETARY, NOTICE) == ("notice_already_sent", "")


def test_a_notice_is_sent_for_an_admitted_person_only() -> None:
    case = replace(anna("opened").case, process=CaseStatus.PREPARED)
    assert refused(case, SECRETARY, NOTICE) == ("person_not_admitted", "")


def test_ready_without_a_notice_is_refused() -> None:
    assert refused(anna("consent").case, SECRETARY, READY) == ("ready_without_notice", "")


def test_ready_is_sent_once() -> None:
    assert allowed(anna("signature").case, SECRETARY, READY)
    assert refused(anna("ready").case, SECRETARY, READY) == ("already_ready", "")


def test_ready_is_not_sent_after_discharge() -> None:
    assert hindrance(anna("discharged").case, SECRETARY, DischargeReadySent) == "already_discharged"


def test_only_a_sent_readiness_is_withdrawn() -> None:
    assert refused(anna("notice").case, NURSE, WITHDRAWN) == ("not_ready", "")
    assert allowed(anna("ready").case, NURSE, WITHDRAWN)


def test_a_readiness_is_not_withdrawn_after_discharge() -> None:
    assert hindrance(anna("discharged").case, NURSE, DischargeReadyWithdrawn) == "not_ready"


def test_nobody_is_discharged_before_ready() -> None:
    assert hindrance(anna("signature").case, SECRETARY, PersonDischarged) == "not_ready"
    assert hindrance(anna("ready").case, SECRETARY, PersonDischarged) is None


def test_nobody_is_discharged_twice() -> None:
    assert hindrance(anna("discharged").case, SECRETARY, PersonDischarged) == "already_discharged"


# --- who takes part ----------------------------------------------------------------------


def test_another_ward_writes_nothing_in_the_case() -> None:
    assert hindrance(anna("notice").case, ELSEWHERE, TrackSet) == "unit_not_in_case"


def test_a_unit_takes_part_from_the_notice_on() -> None:
    assert hindrance(anna("consent").case, DISTRICT_NURSE, AnswerGiven) == "unit_not_in_case"
    assert hindrance(anna("notice").case, DISTRICT_NURSE, AnswerGiven) is None


@pytest.mark.parametrize("kind", [AnswerGiven, CareContactsNamed])
def test_without_a_notice_there_is_nothing_to_answer(kind: type[Body]) -> None:
    journal = Journal()
    journal.write(DISTRICT_NURSE, OPENED, moment(12, 15))  # the only way to take part without one
    assert hindrance(journal.case, DISTRICT_NURSE, kind) == "nothing_to_answer"


@pytest.mark.parametrize("status", sorted(ENDED - {CaseStatus.NOT_COVERED}))
def test_an_ended_case_is_only_read(status: CaseStatus) -> None:
    case = replace(anna("notice").case, process=status)
    assert hindrance(case, NURSE, TrackSet) == "case_ended"


def test_what_a_newer_program_wrote_stops_the_steps_but_not_the_planning() -> None:
    journal = anna("notice")
    journal.write(NURSE, UnknownBody(kind="next_year", version=1, raw="{}"), moment(13, 8))
    assert hindrance(journal.case, NURSE, DischargeReadySent) == "newer_program_needed"
    assert hindrance(journal.case, NURSE, TrackSet) is None


# --- the home time -----------------------------------------------------------------------


def test_a_home_time_is_confirmed_when_there_is_one() -> None:
    assert hindrance(anna("ready").case, CARE_MANAGER, HomegoingUnderstood) == (
        "no_homegoing_proposed"
    )


def test_a_home_time_is_confirmed_when_the_person_is_ready() -> None:
    journal = anna("signature")
    journal.write(SECRETARY, HomegoingPlanned(homegoing=HOMEGOING), moment(20, 9, 45))
    assert hindrance(journal.case, CARE_MANAGER, HomegoingUnderstood) == "not_ready"


def test_each_unit_confirms_a_home_time_once() -> None:
    case = anna("aid office understood").case
    assert hindrance(case, CARE_MANAGER, HomegoingUnderstood) == "homegoing_already_understood"
    assert hindrance(case, MUNICIPAL_NURSE, HomegoingUnderstood) is None


def test_a_changed_home_time_is_confirmed_anew() -> None:
    journal = anna("nurses understood")
    later = replace(HOMEGOING, on=HOMEGOING.on.replace(day=22))
    plan = journal.write(SECRETARY, HomegoingPlanned(homegoing=later), moment(20, 15))
    old = HomegoingUnderstood(proposal=journal.named["homegoing"], party=Party.SOCIAL_SERVICES)
    new = replace(old, proposal=plan)
    assert refused(journal.case, CARE_MANAGER, old) == ("homegoing_changed", "")
    assert allowed(journal.case, CARE_MANAGER, new)


def test_after_a_withdrawal_a_new_home_time_must_be_proposed() -> None:
    journal = anna("nurses understood")
    journal.write(NURSE, WITHDRAWN, moment(20, 18))
    tell(journal, "ready")
    assert hindrance(journal.case, CARE_MANAGER, HomegoingUnderstood) == "no_homegoing_proposed"


# --- medication and self-care ------------------------------------------------------------


def test_there_is_nothing_to_check_before_somebody_has_transcribed() -> None:
    assert hindrance(anna("notice").case, PHYSICIAN, MedicationChecked) == "nothing_transcribed"


def test_whoever_transcribed_does_not_check() -> None:
    case = anna("medication").case
    assert hindrance(case, NURSE, MedicationChecked) == "second_person_checks"
    assert hindrance(case, PHYSICIAN, MedicationChecked) is None


def test_a_list_is_checked_once() -> None:
    assert hindrance(anna("check").case, PHYSICIAN, MedicationChecked) == "already_checked"


def test_a_new_transcription_needs_a_new_check() -> None:
    journal = anna("check")
    tell(journal, "medication")
    assert journal.case.medication_check is None
    assert hindrance(journal.case, PHYSICIAN, MedicationChecked) is None


def test_there_is_nothing_to_sign_before_an_assessment() -> None:
    assert hindrance(anna("check").case, PHYSIOTHERAPIST, SelfCareSigned) == "nothing_assessed"


def test_only_the_unit_that_assessed_signs() -> None:
    case = anna("self-care").case
    assert hindrance(case, MUNICIPAL_NURSE, SelfCareSigned) == "assessing_unit_signs"
    assert hindrance(case, PHYSIOTHERAPIST, SelfCareSigned) is None


def test_an_assessment_is_signed_once() -> None:
    assert hindrance(anna("signature").case, PHYSIOTHERAPIST, SelfCareSigned) == "already_signed"


def test_a_new_assessment_needs_a_new_signature() -> None:
    journal = anna("signature")
    changed = replace(SELF_CARE, follow_up="Fysioterapeuten ringer.")
    journal.write(PHYSIOTHERAPIST, SelfCareAssessed(self_care=changed), moment(20, 9, 45))
    assert journal.case.self_care_signature is None
    assert hindrance(journal.case, PHYSIOTHERAPIST, SelfCareSigned) is None


def test_what_is_too_risky_is_never_signed() -> None:
    journal = anna("check")
    risky = replace(SELF_CARE, risk_acceptable=False)
    journal.write(PHYSIOTHERAPIST, SelfCareAssessed(self_care=risky), moment(20, 9, 20))
    assert hindrance(journal.case, PHYSIOTHERAPIST, SelfCareSigned) == "risk_not_acceptable"


def test_without_measures_none_comes_further() -> None:
    assert hindrance(anna("notice").case, MUNICIPAL_NURSE, MeasureAdvanced) == "no_measures"
    assert hindrance(anna("measure").case, MUNICIPAL_NURSE, MeasureAdvanced) is None
