"""What a transcribed medication list must say before it is kept: nothing may be left to guess.

The program never changes an ordination; it only refuses what a reader could take in two ways.
"""

from decimal import Decimal
from typing import Final

from models.reasons import Refusal
from models.values import MedicationList, Medicine, MedicineStatus, MedicineUse

MAX_MEDICINES: Final = 60


def refusal_of_medication(medication: MedicationList) -> Refusal | None:
    """Return the first thing in the list that must change, naming the medicine and the field."""
    if len(medication.medicines) > MAX_MEDICINES:
        return Refusal("too_many_medicines", {"limit": MAX_MEDICINES})
    if not medication.responsible_physician.strip():
        return Refusal("field_missing", {"field": "responsible_physician"})
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
    missing = _need(medicine.strength, "strength", name) or _need(medicine.purpose, "purpose", name)
    if missing:
        return missing
    if medicine.status is MedicineStatus.CHANGED:
        missing = _need(medicine.change_from, "change_from", name) or _need(
            medicine.change_reason, "change_reason", name
        )
        if missing:
            return missing
    return (
        _refusal_of_as_needed(medicine)
        if medicine.use is MedicineUse.AS_NEEDED
        else _refusal_of_doses(medicine)
    )


def _refusal_of_doses(medicine: Medicine) -> Refusal | None:
    if not medicine.doses:
        return Refusal("dose_missing", {"field": "doses", "medicine": medicine.name})
    for dose in medicine.doses:
        if not _is_amount(dose.amount):
            return Refusal("dose_missing", {"field": "doses", "medicine": medicine.name})
        if not dose.unit.strip():
            return Refusal("dose_unit_missing", {"field": "unit", "medicine": medicine.name})
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
    if not given.unit.strip():
        return Refusal("dose_unit_missing", {"field": "unit", "medicine": medicine.name})
    if not _is_amount(given.max_per_day):
        return Refusal("max_per_day_missing", {"field": "max_per_day", "medicine": medicine.name})
    return _need(given.when, "when_needed", medicine.name)


def _is_amount(number: Decimal) -> bool:
    """Tell whether a number is one that can be given; "NaN" is a Decimal too."""
    return number.is_finite() and number > 0


def _need(value: str, field: str, medicine: str) -> Refusal | None:
    if value.strip():
        return None
    return Refusal("medicine_field_missing", {"field": field, "medicine": medicine})
