"""What a transcribed medication list must say before it is kept: nothing may be left to guess.

The program never changes an ordination; it only refuses what a reader could take in two ways.
"""

import re
from decimal import Decimal
from typing import Final

from models.reasons import Refusal
from models.rules.dose_days import lacks_weekday, says_not_every_day, says_schedule
from models.values import AllergyAnswer, MedicationList, Medicine, MedicineStatus, MedicineUse

MAX_MEDICINES: Final = 60
_DIGIT: Final = re.compile(r"\d")


def refusal_of_medication(medication: MedicationList) -> Refusal | None:
    """Return the first thing in the list that must change, naming the medicine and the field."""
    if len(medication.medicines) > MAX_MEDICINES:
        return Refusal("too_many_medicines", {"limit": MAX_MEDICINES})
    if not medication.responsible_physician.strip():
        return Refusal("field_missing", {"field": "responsible_physician"})
    if medication.allergy_answer is AllergyAnswer.KNOWN and not medication.allergies.strip():
        return Refusal("field_missing", {"field": "allergies"})
    for number, medicine in enumerate(medication.medicines, start=1):
        refusal = _refusal_of_medicine(medicine, number)
        if refusal:
            return refusal
    return None


def _refusal_of_medicine(medicine: Medicine, number: int) -> Refusal | None:
    name = medicine.name.strip()
    if not name:
        return Refusal("medicine_name_missing", {"field": "medicine_name", "number": number})
    if medicine.status is MedicineStatus.STOPPED:
        return _need(medicine.change_reason, "change_reason", name)
    return _refusal_of_texts(medicine) or _refusal_of_taking(medicine)


def _refusal_of_texts(medicine: Medicine) -> Refusal | None:
    needed = ["strength", "purpose"]
    if medicine.status is MedicineStatus.CHANGED:
        needed += ["change_from", "change_reason"]
    refusals = (_need(getattr(medicine, field), field, medicine.name.strip()) for field in needed)
    return next(filter(None, refusals), None)


def _refusal_of_taking(medicine: Medicine) -> Refusal | None:
    match medicine.use:
        case MedicineUse.AS_NEEDED:
            return _refusal_of_as_needed(medicine)
        case MedicineUse.AS_WRITTEN:
            return _refusal_of_dosage(medicine)
        case _:
            return _refusal_of_days(medicine) or _refusal_of_doses(medicine)


def _refusal_of_dosage(medicine: Medicine) -> Refusal | None:
    """Ask for the dose in words, and for the day of a dose that is taken by the week."""
    words = medicine.dosage
    if words.strip() and lacks_weekday(words):
        return Refusal("weekday_missing", {"field": "dosage", "medicine": medicine.name})
    return _need(words, "dosage", medicine.name)


def _refusal_of_days(medicine: Medicine) -> Refusal | None:
    """Refuse amounts for every day where the words say that it is not taken the same every day.

    The days of a course are its own schedule.
    """
    texts = (medicine.name, medicine.form, medicine.instruction, medicine.change_to)
    daily = medicine.use is MedicineUse.DAILY
    if any(says_not_every_day(text) or (daily and says_schedule(text)) for text in texts):
        return Refusal("not_every_day", {"field": "doses", "medicine": medicine.name})
    return None


def _refusal_of_doses(medicine: Medicine) -> Refusal | None:
    if not medicine.doses:
        return Refusal("dose_missing", {"field": "doses", "medicine": medicine.name})
    for dose in medicine.doses:
        if not _is_amount(dose.amount):
            return Refusal("dose_missing", {"field": "doses", "medicine": medicine.name})
        refusal = _refusal_of_unit(dose.unit, medicine)
        if refusal:
            return refusal
        dated = dose.from_date is not None and dose.to_date is not None
        if medicine.use is MedicineUse.COURSE and not dated:
            return Refusal(
                "course_dates_missing", {"field": "from_date", "medicine": medicine.name}
            )
        if dose.from_date and dose.to_date and dose.to_date < dose.from_date:
            return Refusal("ends_before_start", {"field": "to_date"})
    return None


def _refusal_of_as_needed(medicine: Medicine) -> Refusal | None:
    given = medicine.as_needed
    if given is None or not _is_amount(given.amount):
        return Refusal("dose_missing", {"field": "doses", "medicine": medicine.name})
    refusal = _refusal_of_unit(given.unit, medicine)
    if refusal:
        return refusal
    if not _is_amount(given.max_per_day):
        return Refusal("max_per_day_missing", {"field": "max_per_day", "medicine": medicine.name})
    if given.max_per_day < given.amount:
        return Refusal("max_below_dose", {"field": "max_per_day", "medicine": medicine.name})
    return _need(given.when, "when_needed", medicine.name)


def _refusal_of_unit(unit: str, medicine: Medicine) -> Refusal | None:
    """Refuse a unit that is missing, or whose own number would stand beside the amount: 1 500 mg."""
    if not unit.strip():
        return Refusal("dose_unit_missing", {"field": "unit", "medicine": medicine.name})
    if _DIGIT.search(unit):
        return Refusal("dose_unit_number", {"field": "unit", "medicine": medicine.name})
    return None


def _is_amount(number: Decimal) -> bool:
    """Tell whether a number is one that can be given; "NaN" is a Decimal too."""
    return number.is_finite() and number > 0


def _need(value: str, field: str, medicine: str) -> Refusal | None:
    if value.strip():
        return None
    return Refusal("medicine_field_missing", {"field": field, "medicine": medicine})
