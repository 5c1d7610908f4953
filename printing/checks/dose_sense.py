"""Doses that are well written and still likely to be wrong: a weekly medicine each day, old pouches.

The names are few and chosen for what a daily dose would do; they are to be reviewed by pharmacists.
Nothing is judged about the treatment: the one who writes is asked to say it in words, or to look again.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from models.values import (
    AllergyAnswer,
    Finding,
    FindingLevel,
    FindingPlace,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
)
from printing.builders.medicine_words import standing, with_status
from printing.builders.words import plain
from printing.checks.change_sense import differs_from_doses
from resources import _

# Taken by the week or by several days; a dose each day has killed.
_BY_THE_WEEK: Final = ("metotrexat", "methotrexat", "metoject")
_PATCHES: Final = ("fentanyl", "buprenorfin", "norspan")
# Often by the week, or by a card that changes.
_OFTEN_NOT_DAILY: Final = (
    *("alendron", "risedron", "semaglutid", "ozempic", "dulaglutid", "trulicity"),
    *("warfarin", "waran"),
)
_MANY: Final = Decimal(10)
_COUNTED: Final = ("tablett", "kaps", "plåster", "påse")


def dose_sense_findings(medication: MedicationList) -> Iterator[Finding]:
    """Yield what should be said in words, and what is worth a look."""
    for medicine in standing(medication):
        if medicine.use is MedicineUse.DAILY:
            yield from _days(medicine)
        yield from _many(medicine)
        if differs_from_doses(medicine):
            text = _("Det som står under Så tas det nu stämmer inte med doserna. Rätta det ena.")
            yield _warn("change_differs", medicine.name.strip(), text)
    yield from _twice(medication)
    yield from _pouches(medication)
    unsaid = medication.allergy_answer is AllergyAnswer.NOT_STATED
    if medication.medicines and unsaid and not medication.allergies.strip():
        text = _(
            "Ingen uppgift om överkänslighet, och det står på pappret. "
            "Fråga personen, och välj svaret i listan."
        )
        yield _warn("allergies_empty", _("Överkänslighet"), text)


def _days(medicine: Medicine) -> Iterator[Finding]:
    words = f"{medicine.name} {medicine.substance}".casefold()
    patch = "plåster" in medicine.form.casefold() or any(
        "plåster" in dose.unit.casefold() for dose in medicine.doses
    )
    name = medicine.name.strip()
    if _has(words, _BY_THE_WEEK) or (patch and _has(words, _PATCHES)):
        text = _(
            "Läkemedlet tas nästan aldrig varje dag. Välj Vissa dagar eller schema, "
            "och skriv dosen och dagarna med ord."
        )
        yield Finding(FindingLevel.BLOCK, "rarely_daily", name, FindingPlace.MEDICINES, text)
    elif _has(words, _OFTEN_NOT_DAILY):
        text = _("Läkemedlet tas ofta vissa dagar eller efter schema. Kontrollera mot journalen.")
        yield _warn("often_not_daily", name, text)


def _has(words: str, names: tuple[str, ...]) -> bool:
    return any(name in words for name in names)


def _many(medicine: Medicine) -> Iterator[Finding]:
    taken = [(dose.amount, dose.unit) for dose in medicine.doses]
    if medicine.as_needed:
        taken.append((medicine.as_needed.amount, medicine.as_needed.unit))
    if any(number > _MANY and _has(unit.casefold(), _COUNTED) for number, unit in taken):
        text = _("Fler än tio på en gång. Kontrollera att antalet inte är styrkan.")
        yield _warn("many_at_once", medicine.name.strip(), text)


def _twice(medication: MedicationList) -> Iterator[Finding]:
    """Yield what stands both as taken and as stopped, and what is taken under two rows."""
    taken = standing(medication)
    for stop in with_status(medication, MedicineStatus.STOPPED):
        if any(_same(stop, row) for row in taken):
            text = _(
                "Läkemedlet står både under Sluta med och bland dem som tas. "
                "Skriv styrkan på båda, eller välj Ändrat."
            )
            name = stop.name.strip()
            yield Finding(
                FindingLevel.BLOCK, "stopped_and_taken", name, FindingPlace.MEDICINES, text
            )
    daily = [row for row in taken if row.use is MedicineUse.DAILY]
    for number, row in enumerate(daily):
        if any(_same(row, other) or _same_substance(row, other) for other in daily[:number]):
            text = _("Samma läkemedel eller ämne står två gånger. Kontrollera mot journalen.")
            yield _warn("listed_twice", row.name.strip(), text)


def _same(one: Medicine, two: Medicine) -> bool:
    """Say whether the reader could take one for the other: the name, and the strength if both have one."""
    if one.name.strip().casefold() != two.name.strip().casefold():
        return False
    strengths = {plain(row.strength).strip().casefold() for row in (one, two)}
    return len(strengths) == 1 or "" in strengths


def _same_substance(one: Medicine, two: Medicine) -> bool:
    substance = one.substance.strip().casefold()
    return bool(substance) and substance == two.substance.strip().casefold()


def _pouches(medication: MedicationList) -> Iterator[Finding]:
    if medication.dose_pouches_paused:
        return
    altered = {MedicineStatus.CHANGED, MedicineStatus.NEW, MedicineStatus.STOPPED}
    if any(row.in_dose_pouch and row.status in altered for row in medication.medicines):
        text = _(
            "Ett läkemedel i dosrulle är ändrat. Kryssa i Använd inte gamla dosrullar, "
            "om personen har sådana hemma."
        )
        yield _warn("old_pouches", _("Dosrullar"), text)


def _warn(code: str, field: str, text: str) -> Finding:
    return Finding(FindingLevel.WARN, code, field, FindingPlace.MEDICINES, text)
