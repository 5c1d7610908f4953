"""A transcribed medicine in words: what it is, how it is taken and what is new about it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from models.values import (
    AllergyAnswer,
    DayPeriod,
    Dose,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
)
from resources import N_, _
from views.when import day
from views.widgets.choice import Option

NO_DOSE: Final = "–"  # written out, so that none differs from forgotten

_PERIODS: Final[Mapping[DayPeriod, str]] = {
    # Translators: the times of day at which a medicine is taken
    DayPeriod.MORNING: N_("Morgon"),
    DayPeriod.MIDDAY: N_("Mitt på dagen"),
    DayPeriod.EVENING: N_("Kväll"),
    DayPeriod.NIGHT: N_("Till natten"),
}

_USES: Final[Mapping[MedicineUse, str]] = {
    # Translators: how a medicine is taken
    MedicineUse.DAILY: N_("Varje dag"),
    MedicineUse.AS_NEEDED: N_("Vid behov"),
    MedicineUse.COURSE: N_("Kur eller trappning"),
    MedicineUse.AS_WRITTEN: N_("Vissa dagar eller schema"),
}

_STATUSES: Final[Mapping[MedicineStatus, str]] = {
    # Translators: what is new about a medicine
    MedicineStatus.UNCHANGED: N_("Oförändrat"),
    MedicineStatus.NEW: N_("Nytt"),
    MedicineStatus.CHANGED: N_("Ändrat"),
    MedicineStatus.STOPPED: N_("Sluta med"),
}


def period_word(period: DayPeriod) -> str:
    """Return a time of day: *Morgon*."""
    return _(_PERIODS[period])


def use_word(use: MedicineUse) -> str:
    """Return how a medicine is taken: *Varje dag*, *Vid behov*, and the others."""
    return _(_USES[use])


def status_word(status: MedicineStatus) -> str:
    """Return what is new about a medicine: *Nytt*, *Ändrat*, *Sluta med* or *Oförändrat*."""
    return _(_STATUSES[status])


def amount_text(amount: Decimal) -> str:
    """Return an amount with a decimal comma and no zeros at its end: ``0,5``."""
    plain = format(amount, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.replace(".", ",")


def title_of(medicine: Medicine) -> str:
    """Return name and strength: ``Alvedon 500 mg``."""
    return " ".join(part for part in (medicine.name, medicine.strength) if part)


def kind_of(medicine: Medicine) -> str:
    """Return form and active substance: ``tablett (paracetamol)``."""
    substance = f"({medicine.substance})" if medicine.substance else ""
    return " ".join(part for part in (medicine.form, substance) if part)


def amounts_of(medicine: Medicine) -> Mapping[DayPeriod, str]:
    """Return how much is taken at each time of every day, as numbers."""
    return {dose.period: amount_text(dose.amount) for dose in medicine.doses}


def unit_of(medicine: Medicine) -> str:
    """Return what the doses are counted in; the first one's when they differ."""
    if medicine.as_needed:
        return medicine.as_needed.unit
    return medicine.doses[0].unit if medicine.doses else ""


def as_needed_lines(medicine: Medicine) -> tuple[str, ...]:
    """Return when, how much and how often a medicine is taken when needed."""
    need = medicine.as_needed
    if need is None:
        return ()
    values = {
        "when": need.when.rstrip("."),
        "amount": amount_text(need.amount),
        "unit": need.unit,
        "most": amount_text(need.max_per_day),
        "wait": need.min_interval,
    }
    lines = [
        # Translators: when a medicine is taken, how much of what: "När magen är trög: 1 påse"
        _("%(when)s: %(amount)s %(unit)s") % values,
        _("Högst %(most)s på ett dygn") % values,
    ]
    if need.min_interval:
        lines.append(_("Vänta minst %(wait)s") % values)
    return tuple(lines)


def course_lines(medicine: Medicine, today: dt.date) -> tuple[str, ...]:
    """Return one line for each step of a course: its days and what is taken."""
    lines = []
    for (first, last), doses in steps_of(medicine.doses).items():
        taken = ", ".join(
            f"{period_word(dose.period).lower()} {amount_text(dose.amount)}" for dose in doses
        )
        days = _span(first, last, today)
        # Translators: the days of a step, how much at which times, and of what
        text = _("%(days)s: %(taken)s %(unit)s")
        lines.append(text % {"days": days, "taken": taken, "unit": doses[0].unit})
    return tuple(lines)


def steps_of(
    doses: Sequence[Dose],
) -> Mapping[tuple[dt.date | None, dt.date | None], Sequence[Dose]]:
    """Return the doses of a course by first and last day, in the order in which they were written."""
    steps: dict[tuple[dt.date | None, dt.date | None], list[Dose]] = {}
    for dose in doses:
        steps.setdefault((dose.from_date, dose.to_date), []).append(dose)
    return steps


def taking_lines(medicine: Medicine, today: dt.date) -> tuple[str, ...]:
    """Return how a medicine is taken when no columns of times can say it."""
    if medicine.status is MedicineStatus.STOPPED:
        return (_("Tas inte mer"),)
    if medicine.use is MedicineUse.AS_NEEDED:
        return as_needed_lines(medicine)
    if medicine.use is MedicineUse.AS_WRITTEN:
        return (medicine.dosage,)
    return course_lines(medicine, today) if medicine.use is MedicineUse.COURSE else ()


def extra_lines(medicine: Medicine, today: dt.date) -> tuple[str, ...]:
    """Return what else is known: how to take it, until when and where it lies."""
    lines = [medicine.instruction] if medicine.instruction else []
    if medicine.until:
        lines.append(_("Till och med %(day)s") % {"day": day(medicine.until, today)})
    if medicine.in_dose_pouch:
        lines.append(_("Ligger i dosrulle"))
    return tuple(lines)


def change_lines(medicine: Medicine, today: dt.date) -> tuple[str, ...]:
    """Return from when, how before and now, and why."""
    rows = (
        (_("Från %(text)s"), day(medicine.changed_on, today) if medicine.changed_on else ""),
        (_("Förut: %(text)s"), medicine.change_from),
        (_("Nu: %(text)s"), medicine.change_to),
        ("%(text)s", medicine.change_reason),
    )
    return tuple(words % {"text": text} for words, text in rows if text)


def in_reading_order(medicines: Sequence[Medicine]) -> tuple[Medicine, ...]:
    """Return the medicines as a reader wants them: every day first, those to stop last."""
    order = (
        MedicineUse.DAILY,
        MedicineUse.AS_WRITTEN,
        MedicineUse.COURSE,
        MedicineUse.AS_NEEDED,
    )

    def place(medicine: Medicine) -> int:
        stopped = medicine.status is MedicineStatus.STOPPED
        return len(order) if stopped else order.index(medicine.use)

    return tuple(sorted(medicines, key=place))


def _span(first: dt.date | None, last: dt.date | None, today: dt.date) -> str:
    if first is None or last is None:
        return NO_DOSE
    if first == last:
        return day(first, today)
    # Translators: from the first to the last day
    return _("%(first)s till %(last)s") % {"first": day(first, today), "last": day(last, today)}


_ALLERGY_ANSWERS: Final[Mapping[AllergyAnswer, str]] = {
    # Translators: what is known of hypersensitivity
    AllergyAnswer.NONE_KNOWN: N_("Ingen känd"),
    AllergyAnswer.KNOWN: N_("Finns"),
    AllergyAnswer.NOT_STATED: N_("Ingen uppgift"),
}


def allergy_options() -> list[Option]:
    """Return the three answers to choose from."""
    return [Option(answer, _(words)) for answer, words in _ALLERGY_ANSWERS.items()]


def answer_of(medication: MedicationList) -> AllergyAnswer:
    """Return the answer; a text is one even where nobody was asked to choose."""
    return AllergyAnswer.KNOWN if medication.allergies.strip() else medication.allergy_answer


def allergy_text(medication: MedicationList) -> str:
    """Return what is known of hypersensitivity, in words."""
    return medication.allergies.strip() or _(_ALLERGY_ANSWERS[medication.allergy_answer])
