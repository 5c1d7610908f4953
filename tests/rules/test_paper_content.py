from dataclasses import replace
from decimal import Decimal

import pytest

from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    SelfCareAssessed,
    SelfCareSigned,
)
from models.rules.medication_content import MAX_MEDICINES
from models.values import (
    AsNeeded,
    DayPeriod,
    Dose,
    Medicine,
    MedicineStatus,
    MedicineUse,
    OperationId,
    Profession,
)
from tests.makers import (
    MEDICATION,
    MEDICINE,
    NURSE,
    PHYSICIAN,
    PHYSIOTHERAPIST,
    SECRETARY,
    SELF_CARE,
    anna,
    january,
    moment,
    tell,
)
from tests.rules.judged import allowed, judged, refused

DOSE = Dose(amount=Decimal(2), unit="tablett", period=DayPeriod.MORNING)
AS_NEEDED = AsNeeded(
    when="När du har ont.",
    amount=Decimal(1),
    unit="tablett",
    max_per_day=Decimal(4),
    min_interval="4 timmar",
)
WHEN_NEEDED = replace(MEDICINE, use=MedicineUse.AS_NEEDED, doses=(), as_needed=AS_NEEDED)
COURSE = replace(
    MEDICINE,
    use=MedicineUse.COURSE,
    doses=(replace(DOSE, from_date=january(21), to_date=january(24)),),
)
IN_WORDS = replace(
    MEDICINE, use=MedicineUse.AS_WRITTEN, doses=(), dosage="4 tabletter varje måndag"
)
CHANGED = replace(
    MEDICINE,
    status=MedicineStatus.CHANGED,
    change_from="10 mg på morgonen",
    change_reason="Blodtrycket blev för lågt.",
)
STOPPED = Medicine(
    name="Zopiklon",
    substance="zopiklon",
    form="tablett",
    strength="",
    purpose="",
    status=MedicineStatus.STOPPED,
    change_reason="Det gör dig yr.",
)


def listed(*medicines: Medicine) -> MedicationTranscribed:
    """Return a list of these medicines."""
    return MedicationTranscribed(medication=replace(MEDICATION, medicines=medicines))


# --- the transcribed list ----------------------------------------------------------------


@pytest.mark.parametrize("medicine", [MEDICINE, WHEN_NEEDED, COURSE, IN_WORDS, CHANGED, STOPPED])
def test_a_medicine_that_leaves_nothing_to_guess_is_kept(medicine: Medicine) -> None:
    assert allowed(anna("estimate").case, NURSE, listed(medicine))


def test_a_list_may_be_empty() -> None:
    assert allowed(anna("estimate").case, NURSE, listed())


def test_somebody_answers_for_the_list() -> None:
    body = MedicationTranscribed(medication=replace(MEDICATION, responsible_physician=" "))
    assert refused(anna("estimate").case, NURSE, body) == (
        "field_missing",
        "responsible_physician",
    )


def test_a_list_that_no_paper_can_hold_is_refused() -> None:
    many = [replace(MEDICINE, name=f"Medel {number}") for number in range(MAX_MEDICINES + 1)]
    assert refused(anna("estimate").case, NURSE, listed(*many)) == ("too_many_medicines", "")
    assert allowed(anna("estimate").case, NURSE, listed(*many[1:]))


@pytest.mark.parametrize(
    ("medicine", "code", "field"),
    [
        (replace(MEDICINE, name=" "), "medicine_name_missing", "medicine_name"),
        (replace(MEDICINE, strength=""), "medicine_field_missing", "strength"),
        (replace(MEDICINE, purpose=""), "medicine_field_missing", "purpose"),
        (replace(CHANGED, change_from=""), "medicine_field_missing", "change_from"),
        (replace(CHANGED, change_reason=""), "medicine_field_missing", "change_reason"),
        (replace(STOPPED, change_reason=""), "medicine_field_missing", "change_reason"),
        (replace(MEDICINE, doses=()), "dose_missing", "doses"),
        (replace(MEDICINE, doses=(replace(DOSE, unit=""),)), "dose_unit_missing", "unit"),
        (replace(COURSE, doses=(DOSE,)), "course_dates_missing", "from_date"),
        (
            replace(COURSE, doses=(replace(DOSE, from_date=january(21)),)),
            "course_dates_missing",
            "from_date",
        ),
        (
            replace(MEDICINE, doses=(replace(DOSE, from_date=january(9), to_date=january(8)),)),
            "ends_before_start",
            "to_date",
        ),
        (replace(WHEN_NEEDED, as_needed=None), "dose_missing", "doses"),
        (replace(WHEN_NEEDED, as_needed=replace(AS_NEEDED, unit="")), "dose_unit_missing", "unit"),
        (
            replace(WHEN_NEEDED, as_needed=replace(AS_NEEDED, max_per_day=Decimal(0))),
            "max_per_day_missing",
            "max_per_day",
        ),
        (
            replace(WHEN_NEEDED, as_needed=replace(AS_NEEDED, when="")),
            "medicine_field_missing",
            "when_needed",
        ),
        (
            replace(WHEN_NEEDED, as_needed=replace(AS_NEEDED, amount=Decimal(5))),
            "max_below_dose",
            "max_per_day",
        ),
        (replace(MEDICINE, doses=(replace(DOSE, unit="500 mg"),)), "dose_unit_number", "unit"),
        (
            replace(WHEN_NEEDED, as_needed=replace(AS_NEEDED, unit="10 ml")),
            "dose_unit_number",
            "unit",
        ),
        (replace(MEDICINE, instruction="Bara på måndagar."), "not_every_day", "doses"),
        (replace(MEDICINE, form="veckotablett"), "not_every_day", "doses"),
        (replace(MEDICINE, instruction="Enligt schema."), "not_every_day", "doses"),
        (replace(COURSE, instruction="Ta varannan dag."), "not_every_day", "doses"),
        (replace(IN_WORDS, dosage=" "), "medicine_field_missing", "dosage"),
        (replace(IN_WORDS, dosage="1 tablett en gång i veckan"), "weekday_missing", "dosage"),
    ],
)
def test_what_a_reader_would_have_to_guess_is_refused(
    medicine: Medicine, code: str, field: str
) -> None:
    assert refused(anna("estimate").case, NURSE, listed(MEDICINE, medicine)) == (code, field)


@pytest.mark.parametrize("amount", ["0", "-1", "NaN", "sNaN", "Infinity"])
def test_an_amount_is_a_number_above_nothing(amount: str) -> None:
    daily = replace(MEDICINE, doses=(replace(DOSE, amount=Decimal(amount)),))
    needed = replace(WHEN_NEEDED, as_needed=replace(AS_NEEDED, amount=Decimal(amount)))
    assert refused(anna("estimate").case, NURSE, listed(daily)) == ("dose_missing", "doses")
    assert refused(anna("estimate").case, NURSE, listed(needed)) == ("dose_missing", "doses")


def test_a_course_may_speak_of_its_own_schedule() -> None:
    body = listed(replace(COURSE, instruction="Följ schemat."))
    assert allowed(anna("estimate").case, NURSE, body)


def test_the_refusal_names_the_medicine() -> None:
    found = judged(anna("estimate").case, NURSE, listed(replace(MEDICINE, strength="")))
    assert found is not None
    assert found.sentence == "Alvedon: styrka saknas. Fyll i det."


def test_the_refusal_of_a_nameless_medicine_counts_from_one() -> None:
    found = judged(anna("estimate").case, NURSE, listed(MEDICINE, replace(MEDICINE, name="")))
    assert found is not None
    assert found.sentence == "Läkemedel 2 saknar namn. Skriv namnet eller ta bort raden."


# --- the check ---------------------------------------------------------------------------


def test_the_list_that_stands_is_checked() -> None:
    journal = anna("medication")
    body = MedicationChecked(transcription=journal.named["medication"])
    assert allowed(journal.case, PHYSICIAN, body)


def test_a_list_that_has_been_replaced_is_not_checked() -> None:
    journal = anna("medication")
    old = MedicationChecked(transcription=journal.named["medication"])
    tell(journal, "medication")
    assert refused(journal.case, PHYSICIAN, old) == ("medication_changed", "")


def test_a_secretary_does_not_check() -> None:
    journal = anna("medication")
    body = MedicationChecked(transcription=journal.named["medication"])
    assert refused(journal.case, SECRETARY, body) == ("medication_checker", "")


# --- the list from the record ------------------------------------------------------------


def test_a_list_is_handed_over_during_the_stay() -> None:
    case = anna("estimate").case
    early = MedicationHandedOver(handed_over_at=moment(12, 14))
    late = MedicationHandedOver(handed_over_at=moment(22, 9))
    assert refused(case, NURSE, early) == ("before_admission", "handed_over_at")
    assert refused(case, NURSE, late) == ("time_in_future", "handed_over_at")
    assert allowed(case, NURSE, MedicationHandedOver(handed_over_at=moment(20, 9)))


# --- self-care ---------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["what", "how", "when", "why"])
def test_each_measure_of_self_care_says_what_how_when_and_why(field: str) -> None:
    measure = replace(SELF_CARE.measures[0], **{field: " "})  # type: ignore[arg-type] # one field at a time
    body = SelfCareAssessed(self_care=replace(SELF_CARE, measures=(measure,)))
    assert refused(anna("check").case, PHYSIOTHERAPIST, body) == ("field_missing", field)


def test_an_assessment_is_of_something() -> None:
    body = SelfCareAssessed(self_care=replace(SELF_CARE, measures=()))
    assert refused(anna("check").case, PHYSIOTHERAPIST, body) == (
        "field_missing",
        "measures_of_self_care",
    )


def test_an_assessment_does_not_end_before_it_begins() -> None:
    body = SelfCareAssessed(self_care=replace(SELF_CARE, valid_to=january(20)))
    assert refused(anna("check").case, PHYSIOTHERAPIST, body) == ("ends_before_start", "valid_to")


def test_an_assessment_of_one_day_is_one() -> None:
    body = SelfCareAssessed(self_care=replace(SELF_CARE, valid_to=SELF_CARE.valid_from))
    assert allowed(anna("check").case, PHYSIOTHERAPIST, body)


def test_only_the_assessment_that_stands_is_signed() -> None:
    journal = anna("self-care")
    old = SelfCareSigned(
        assessment=journal.named["self-care"], profession=Profession.PHYSIOTHERAPIST
    )
    assert allowed(journal.case, PHYSIOTHERAPIST, old)
    tell(journal, "self-care")
    assert refused(journal.case, PHYSIOTHERAPIST, old) == ("self_care_changed", "")


def test_nobody_signs_in_anothers_profession() -> None:
    journal = anna("self-care")
    body = SelfCareSigned(assessment=journal.named["self-care"], profession=Profession.PHYSICIAN)
    assert refused(journal.case, PHYSIOTHERAPIST, body) == ("licence_needed", "")


def test_what_was_never_assessed_is_not_signed() -> None:
    body = SelfCareSigned(assessment=OperationId("none"), profession=Profession.PHYSIOTHERAPIST)
    assert refused(anna("self-care").case, PHYSIOTHERAPIST, body) == ("self_care_changed", "")
