"""What the medication paper needs before it may be made."""

from collections.abc import Iterator
from dataclasses import replace

from models.reasons import Refusal
from models.rules.medication_content import MAX_MEDICINES, refusal_of_medication
from models.state import CaseFile
from models.state.readiness import dose_pouches
from models.values import (
    Dose,
    DosePouches,
    Finding,
    FindingLevel,
    FindingPlace,
    MedicationList,
    Medicine,
    MedicineStatus,
)
from printing.builders.frame import PaperContext
from printing.builders.medicine_words import is_course, last_day, standing
from printing.builders.words import day_after, weekday_date
from printing.checks.dose_sense import dose_sense_findings
from printing.checks.next_dose import days_findings, given_findings, next_dose_findings
from resources import _


def required_in_medication(case: CaseFile, context: PaperContext) -> Iterator[Finding]:
    """Yield what stops the list, makes it a draft, or is worth a look."""
    if case.handed_over:
        text = _("Listan från Cosmic är lämnad. Den skrivs inte ut en gång till härifrån.")
        yield _block("medication_handed_over", _("Läkemedelslista"), text)
        return
    if case.transcription is None:
        text = _(
            "Ingen läkemedelslista är avskriven. Skriv av den, eller markera att den är lämnad."
        )
        yield _block("medication_missing", _("Läkemedelslista"), text)
        return
    medication = case.transcription.body.medication
    yield from _refused(medication)
    for medicine in standing(medication):
        yield from _doubled_doses(medicine)
    if case.medication_check is None:
        text = _("En legitimerad kollega ska jämföra listan med journalen och kontrollera den.")
        yield Finding(
            FindingLevel.DRAFT,
            "medication_unchecked",
            _("Läkemedelslista"),
            FindingPlace.MEDICINES,
            text,
        )
    yield from next_dose_findings(medication, case.homegoing, context.made_at)
    yield from given_findings(medication.given, case.homegoing)
    yield from days_findings(medication, case.homegoing)
    yield from dose_sense_findings(medication)
    yield from _waiting_times(medication)
    yield from _days_between(medication, dose_pouches(case))
    yield from _supply_ends(medication, dose_pouches(case))


def _block(code: str, field: str, text: str) -> Finding:
    return Finding(FindingLevel.BLOCK, code, field, FindingPlace.MEDICINES, text)


def _warn(code: str, field: str, text: str) -> Finding:
    return Finding(FindingLevel.WARN, code, field, FindingPlace.MEDICINES, text)


def _refused(medication: MedicationList) -> Iterator[Finding]:
    """Yield what the rule for lists refuses: of the list itself, then of each medicine."""
    if len(medication.medicines) > MAX_MEDICINES:
        yield from _of_refusal(refusal_of_medication(medication), "")
    else:
        yield from _of_refusal(refusal_of_medication(replace(medication, medicines=())), "")
    # The rule tells the first fault of a list: with a list for each medicine, all are told.
    physician = medication.responsible_physician.strip() or "-"
    for number, medicine in enumerate(medication.medicines, start=1):
        one = replace(medication, medicines=(medicine,), responsible_physician=physician)
        refusal = refusal_of_medication(one)
        if refusal and "number" in refusal.values:
            refusal = Refusal(refusal.code, {**refusal.values, "number": number})
        yield from _of_refusal(refusal, medicine.name)


def _of_refusal(refusal: Refusal | None, medicine: str) -> Iterator[Finding]:
    if refusal:
        field = medicine.strip() or _("Läkemedelslista")
        yield _block(refusal.code, field, refusal.sentence)


def _doubled_doses(medicine: Medicine) -> Iterator[Finding]:
    """Yield that two doses share a time: one column cannot hold both."""
    doses = medicine.doses
    pairs = ((one, two) for number, one in enumerate(doses) for two in doses[number + 1 :])
    if any(_same_time(one, two) for one, two in pairs):
        text = _("Två doser har samma tid. Skriv en dos för varje tid på dagen.")
        yield _block("dose_doubled", medicine.name.strip(), text)


def _same_time(one: Dose, two: Dose) -> bool:
    if one.period is not two.period:
        return False
    apart = _ends_before(one, two) or _ends_before(two, one)
    return not apart


def _ends_before(one: Dose, two: Dose) -> bool:
    return one.to_date is not None and two.from_date is not None and one.to_date < two.from_date


def _days_between(medication: MedicationList, pouches: DosePouches | None) -> Iterator[Finding]:
    """Yield that the medicines end before the new dose pouches come: those days have none."""
    until, new_on = medication.supply_until, pouches.new_on if pouches else None
    if until and new_on and new_on > day_after(until):
        text = _(
            "Läkemedlen från sjukhuset räcker till %(until)s, men den nya dosrullen kommer %(day)s. "
            "Skicka med fler, eller be om rullen tidigare."
        )
        values = {"until": weekday_date(until), "day": weekday_date(new_on)}
        yield _warn("days_without_pouches", _("Dosrullar"), text % values)


def _supply_ends(medication: MedicationList, pouches: DosePouches | None) -> Iterator[Finding]:
    """Yield each medicine with a last day that comes after the medicines from the hospital end.

    What lies in pouches goes on in the new ones when their day is agreed; days between have a finding.
    """
    until = medication.supply_until
    if until is None:
        return
    new_pouches = pouches is not None and pouches.new_on is not None
    for medicine in standing(medication):
        end = last_day(medicine) if medicine.doses else medicine.until
        if end is None or end <= until or (medicine.in_dose_pouch and new_pouches):
            continue
        text = _(
            "Läkemedlen från sjukhuset räcker till %(until)s, men läkemedlet ska tas till %(day)s. "
            "Skicka med fler, eller kontrollera att recept finns."
        )
        values = {"until": weekday_date(until), "day": weekday_date(end)}
        yield _warn("supply_ends_before_dose", medicine.name.strip(), text % values)


def _waiting_times(medication: MedicationList) -> Iterator[Finding]:
    for medicine in standing(medication):
        given = medicine.as_needed
        if given and not given.min_interval.strip():
            text = _("Skriv hur länge personen väntar minst mellan två doser.")
            yield _warn("min_interval_missing", medicine.name.strip(), text)
        if medicine.status is MedicineStatus.NEW and medicine.changed_on is None:
            text = _("Skriv från vilken dag läkemedlet är nytt.")
            yield _warn("changed_on_missing", medicine.name.strip(), text)
        if is_course(medicine) and any(dose.from_date is None for dose in medicine.doses):
            text = _("Skriv första och sista dag för varje dos.")
            yield _block("course_dates_missing", medicine.name.strip(), text)
