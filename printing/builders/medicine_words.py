"""A medicine in words: its name, why it is taken, how, and what is new about it."""

import datetime as dt
import enum
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from models.values import DayPeriod, Dose, MedicationList, Medicine, MedicineStatus, MedicineUse
from printing.blocks import Inline, Text, nb, strong, text
from printing.builders.words import (
    amount,
    capital,
    counted,
    day_after,
    day_month,
    ended,
    half_in_words,
    listed,
    sentence,
    times_a_day,
    unit_for,
    whole,
)
from resources import N_, _, ngettext

_ON_ONE_LINE: Final = 40  # letters of substance and purpose; else each has its line
PERIODS: Final = tuple(DayPeriod)

# When a dose of each time of day is taken; the same on every list of the county.
CLOCKS: Final[Mapping[DayPeriod, dt.time]] = {
    DayPeriod.MORNING: dt.time(8),
    DayPeriod.MIDDAY: dt.time(12),
    DayPeriod.EVENING: dt.time(20),
    DayPeriod.NIGHT: dt.time(22),
}
HEADS: Final[Mapping[DayPeriod, str]] = {
    # Translators: the head of a column of doses
    DayPeriod.MORNING: N_("Morgon"),
    DayPeriod.MIDDAY: N_("Mitt på dagen"),
    DayPeriod.EVENING: N_("Kväll"),
    DayPeriod.NIGHT: N_("Till natten"),
}
_WHEN: Final[Mapping[DayPeriod, str]] = {
    # Translators: after a dose, "1 tablett på morgonen"
    DayPeriod.MORNING: N_("på morgonen"),
    DayPeriod.MIDDAY: N_("mitt på dagen"),
    DayPeriod.EVENING: N_("på kvällen"),
    DayPeriod.NIGHT: N_("till natten"),
}


class CourseShape(enum.Enum):
    """How the dose of a course changes from day to day."""

    EVEN = enum.auto()
    FALLING = enum.auto()
    CHANGING = enum.auto()


_COURSES: Final[Mapping[CourseShape, str]] = {
    # Translators: of a medicine in the daily list; "Se sida 3." follows
    CourseShape.EVEN: N_("Du tar det en viss tid."),
    CourseShape.FALLING: N_("Dosen minskar."),
    CourseShape.CHANGING: N_("Dosen ändras."),
}


def standing(medication: MedicationList) -> list[Medicine]:
    """Return the medicines that the person takes."""
    return [row for row in medication.medicines if row.status is not MedicineStatus.STOPPED]


def with_status(medication: MedicationList, status: MedicineStatus) -> list[Medicine]:
    """Return the medicines of which this is new, in the order of the list."""
    return [row for row in medication.medicines if row.status is status]


def is_course(medicine: Medicine) -> bool:
    """Say whether the dose has days of its own, so that it needs a table of its own."""
    dated = any(dose.from_date or dose.to_date for dose in medicine.doses)
    return medicine.use is MedicineUse.COURSE or (medicine.use is MedicineUse.DAILY and dated)


# --- what is new -----------------------------------------------------------------------


def changes_text(medication: MedicationList) -> Text:
    """Return ``2 nya, 1 ändrat och 1 som du ska sluta med.``, with what to stop in bold."""
    words, stop = _changes(medication)
    return text(words, strong(stop)) if stop else text(words)


def changes_line(medication: MedicationList) -> str:
    """Return the same in one weight."""
    return "".join(_changes(medication))


def _changes(medication: MedicationList) -> tuple[str, str]:
    new, changed, stopped = (
        len(with_status(medication, status))
        for status in (MedicineStatus.NEW, MedicineStatus.CHANGED, MedicineStatus.STOPPED)
    )
    counts = []
    if new:
        # Translators: of medicines, in "2 nya, 1 ändrat och 1 som du ska sluta med."
        counts.append(ngettext("%(count)d nytt", "%(count)d nya", new) % {"count": new})
    if changed:
        words = ngettext("%(count)d ändrat", "%(count)d ändrade", changed)
        counts.append(words % {"count": changed})
    if stopped:
        # Translators: of medicines; followed by "sluta med." in bold
        counts.append(_("%(count)d som du ska") % {"count": stopped})
        return listed(counts) + " ", _("sluta med.")
    if counts:
        return sentence(listed(counts)), ""
    return (_("Inga ändringar.") if medication.medicines else _("Du har inga läkemedel.")), ""


# --- the name --------------------------------------------------------------------------


def name_and_strength(medicine: Medicine) -> str:
    """Return ``Alvedon 500 mg``; the strength never breaks."""
    return " ".join(part for part in (medicine.name.strip(), nb(medicine.strength.strip())) if part)


def substance(medicine: Medicine) -> str:
    """Return ``(paracetamol)``, or nothing where the name is the substance."""
    word = medicine.substance.strip()
    same = word.casefold() == medicine.name.strip().casefold()
    return "" if same or not word else f"({word})"


def named(medicine: Medicine) -> Text:
    """Return two lines for a table: name and strength; substance and form."""
    below = _joined(substance(medicine), medicine.form)
    parts: list[str | Inline] = [strong(name_and_strength(medicine))]
    return text(*parts, f"\n{below}") if below else text(*parts)


def heading_line(medicine: Medicine) -> Text:
    """Return name, strength, form on one line."""
    form = medicine.form.strip()
    bold = strong(name_and_strength(medicine))
    return text(bold, f" {form}") if form else text(bold)


def _joined(*words: str) -> str:
    return " ".join(word.strip() for word in words if word.strip())


def list_lines(medicine: Medicine) -> tuple[Text, ...]:
    """Return the lines of the daily list: the name; the substance and why; how; until when."""
    kind, why = substance(medicine), capital(sentence(medicine.purpose))
    both = [_joined(kind, why)] if len(kind) + len(why) <= _ON_ONE_LINE else [kind, why]
    rest = [*both, ended(medicine.instruction), until_words(medicine)]
    return (heading_line(medicine), *(text(line) for line in rest if line))


def until_words(medicine: Medicine) -> str:
    """Return the last day as a sentence, or nothing; the doses of a course tell theirs."""
    end = last_day(medicine) if is_course(medicine) else medicine.until
    if end is None:
        return ""
    # Translators: a medicine is taken up to and with this day
    return _("Till och med %(day)s.") % {"day": day_month(end)}


# --- the doses -------------------------------------------------------------------------


def how_taken(medicine: Medicine) -> str:
    """Return how the medicine is taken, in the words of the story of changes."""
    if medicine.use is MedicineUse.AS_NEEDED:
        return "\n".join(_as_needed(medicine))
    if medicine.use is MedicineUse.AS_WRITTEN:
        return dosage_words(medicine)
    if is_course(medicine):
        return "\n".join(_course(medicine))
    return "\n".join(_daily(medicine.doses))


def dosage_words(medicine: Medicine) -> str:
    """Return the dose as it was written: no part of it is ever turned into an amount."""
    return capital(ended(medicine.dosage))


def _as_needed(medicine: Medicine) -> Iterator[str]:
    given = medicine.as_needed
    if given is None:
        return
    # Translators: a dose that is taken only when needed
    yield _("Vid behov: %(dose)s.") % {"dose": counted(given.amount, given.unit)}
    most = counted(given.max_per_day, given.unit)
    yield _("Högst %(dose)s på ett dygn.") % {"dose": most}


def _course(medicine: Medicine) -> Iterator[str]:
    yield course_words(medicine)
    last = last_day(medicine)
    if last:
        yield _("Sista dagen är %(day)s.") % {"day": day_month(last)}


def last_day(medicine: Medicine) -> dt.date | None:
    """Return the last day on which a course is taken, if its doses tell."""
    days = [dose.to_date for dose in medicine.doses]
    if not days or None in days:
        return medicine.until
    return max(day for day in days if day)


def course_words(medicine: Medicine) -> str:
    """Return what happens to the dose of a course: it falls, it changes, or it has an end."""
    return _(_COURSES[course_shape(medicine)])


def course_shape(medicine: Medicine) -> CourseShape:
    """Return how what is taken on a day changes over a course."""
    totals = _whole_days(medicine)
    if len(set(totals)) <= 1:
        return CourseShape.EVEN
    falling = all(later <= earlier for earlier, later in pairwise(totals))
    return CourseShape.FALLING if falling else CourseShape.CHANGING


def _whole_days(medicine: Medicine) -> list[Decimal]:
    """Return what is taken on a day of each stretch of a course, in order of the days.

    A first day with less than the next is begun on the ward, and says nothing of how it goes.
    """
    days = sorted({day for dose in medicine.doses for day in _turns(dose)})
    totals = [(day, _taken(medicine, day)) for day in days]
    stretches = [(day, total) for day, total in totals if total]
    if len(stretches) > 1:
        (first, begun), (second, total) = stretches[:2]
        if begun < total and day_after(first) == second:
            stretches = stretches[1:]
    return [total for _day, total in stretches]


def _taken(medicine: Medicine, day: dt.date) -> Decimal:
    doses = (dose.amount for dose in medicine.doses if taken_on(dose, day))
    return sum(doses, Decimal())


def _turns(dose: Dose) -> Iterator[dt.date]:
    if dose.from_date:
        yield dose.from_date
    if dose.to_date:
        yield day_after(dose.to_date)


def taken_on(dose: Dose, day: dt.date) -> bool:
    """Say whether the dose is taken on a day."""
    begun = dose.from_date is None or dose.from_date <= day
    return begun and (dose.to_date is None or day <= dose.to_date)


def _daily(doses: Sequence[Dose]) -> Iterator[str]:
    """Yield ``2 tabletter`` and ``tre gånger om dagen``, or each dose with its time."""
    ordered = sorted(doses, key=lambda dose: PERIODS.index(dose.period))
    same = {(dose.amount, dose.unit) for dose in ordered}
    if len(ordered) > 1 and len(same) == 1:
        yield counted(ordered[0].amount, ordered[0].unit)
        yield times_a_day(len(ordered))
        return
    for dose in ordered:
        yield f"{counted(dose.amount, dose.unit)} {_(_WHEN[dose.period])}"


def amount_and_unit(dose: Dose) -> tuple[str, str]:
    """Return the number and the unit as they stand in a column of doses."""
    unit = whole(unit_for(dose.amount, dose.unit))
    half = half_in_words(dose.amount, dose.unit)
    return amount(dose.amount), f"{unit}\n{half}" if half else unit
