"""Medicines whose dose has days of its own: a table for each."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from models.clock import local_date, to_local
from models.values import DayPeriod, GivenDose, MedicationList, Medicine
from printing.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Keep,
    Prose,
    Table,
    Text,
    nb,
    strong,
    text,
)
from printing.builders.medicine_words import (
    CLOCKS,
    HEADS,
    PERIODS,
    CourseShape,
    course_shape,
    heading_line,
    is_course,
    last_day,
    name_and_strength,
    standing,
    substance,
    taken_on,
)
from printing.builders.words import (
    capital,
    clock,
    counted,
    day_after,
    day_span,
    ended,
    sentence,
    weekday_date,
)
from resources import N_, _

_DAYS_WIDTH = 226.0
_DOSES_WIDTH = 267.0
_NONE = "–"
_TITLES: Final[Mapping[CourseShape, str]] = {
    # Translators: heading over the days of a course; the name of the medicine
    CourseShape.EVEN: N_("Ta en viss tid: %(name)s"),
    CourseShape.FALLING: N_("Ta mindre och mindre: %(name)s"),
    CourseShape.CHANGING: N_("Dosen ändras: %(name)s"),
}
_ONE_DAY = dt.timedelta(days=1)


def anchor_of(number: int) -> str:
    """Return what the daily list points at for the medicine with this place in the list."""
    return f"course-{number}"


def courses(medication: MedicationList, made_at: dt.datetime) -> Iterator[Block]:
    """Yield a heading and a table for each course."""
    for medicine in standing(medication):
        if is_course(medicine):
            yield Keep(tuple(_course(_Course(medicine, medication, made_at))))


@dataclass(frozen=True, slots=True)
class _Course:
    medicine: Medicine
    medication: MedicationList
    made_at: dt.datetime

    @property
    def name(self) -> str:
        """The name, with the strength where another strength of it is taken or was."""
        own = self.medicine.name.strip()
        others = [row for row in self.medication.medicines if row.name.strip() == own]
        return name_and_strength(self.medicine) if len(others) > 1 else own

    @property
    def periods(self) -> list[DayPeriod]:
        used = {dose.period for dose in self.medicine.doses}
        return [period for period in PERIODS if period in used]

    @property
    def next_dose(self) -> dt.datetime | None:
        moment = self.medication.next_dose
        return to_local(moment) if moment else None


def _course(course: _Course) -> Iterator[Block]:
    medicine = course.medicine
    number = course.medication.medicines.index(medicine)
    yield Heading(_title(course), anchor_of(number))
    yield Prose(_introduction(medicine))
    width = _DOSES_WIDTH / len(course.periods) if course.periods else _DOSES_WIDTH
    heads = [nb(f"{_(HEADS[period])} {clock(CLOCKS[period])}") for period in course.periods]
    columns = (Column(_("Dagar"), _DAYS_WIDTH), *(Column(head, width) for head in heads))
    rows = tuple(_rows(course))
    if course.periods and rows:
        yield Table(columns, rows)


def _title(course: _Course) -> str:
    return _(_TITLES[course_shape(course.medicine)]) % {"name": course.name}


def _introduction(medicine: Medicine) -> Text:
    name = heading_line(medicine)
    kind = substance(medicine)
    words = [capital(sentence(medicine.purpose)), ended(medicine.instruction)]
    rest = " ".join(part for part in words if part)
    return text(*name.runs, f" {kind}" if kind else "", f"\n{rest}" if rest else "")


# --- the stretches of days -------------------------------------------------------------


def _rows(course: _Course) -> Iterator[tuple[Cell, ...]]:
    for first, last in _stretches(course):
        doses = [_cell(course, period, first, last) for period in course.periods]
        yield (Cell(text(_days(first, last))), *doses)
    end = last_day(course.medicine)
    if end:
        day = _("från %(day)s") % {"day": weekday_date(day_after(end))}
        # Translators: bold and then regular, after the last day of a course
        stop = text(strong(_("Sluta.")), " ", _no_more(course))
        yield (Cell(text(day)), Cell(stop, span=len(course.periods), own_words=True))


def _no_more(course: _Course) -> str:
    return _("Ta inte mer %(name)s.") % {"name": course.name}


def _days(first: dt.date, last: dt.date | None) -> str:
    if last is None:
        return _("från %(day)s") % {"day": weekday_date(first)}
    return day_span(first, last)


def _stretches(course: _Course) -> Iterator[tuple[dt.date, dt.date | None]]:
    """Yield first and last day of each stretch with the same doses, from when the list holds."""
    doses = course.medicine.doses
    end = last_day(course.medicine)
    begin = _begin(course, end)
    turns = {begin}
    turns |= {dose.from_date for dose in doses if dose.from_date}
    turns |= {day_after(dose.to_date) for dose in doses if dose.to_date}
    if course.next_dose and course.next_dose.date() == begin and _doses_before(course, begin):
        turns.add(day_after(begin))
    days = sorted(day for day in turns if day >= begin and (end is None or day <= end))
    for number, first in enumerate(days):
        yield first, days[number + 1] - _ONE_DAY if number + 1 < len(days) else end


def _begin(course: _Course, end: dt.date | None) -> dt.date:
    starts = [dose.from_date for dose in course.medicine.doses if dose.from_date]
    since = course.medication.valid_from
    first = min(starts, default=since)
    return first if end and end < since else max(first, since)


def _doses_before(course: _Course, day: dt.date) -> bool:
    return any(
        taken_on(dose, day) and _is_past(course, dose.period, day) for dose in course.medicine.doses
    )


def _is_past(course: _Course, period: DayPeriod, day: dt.date) -> bool:
    """Say whether the dose lies before the next one, so that it is the ward's and not the person's."""
    moment = course.next_dose
    return moment is not None and moment.date() == day and CLOCKS[period] < moment.time()


def _cell(course: _Course, period: DayPeriod, first: dt.date, last: dt.date | None) -> Cell:
    taken = [
        dose for dose in course.medicine.doses if dose.period is period and taken_on(dose, first)
    ]
    if not taken:
        return Cell(text(_NONE))
    if first == last and _is_past(course, period, first):
        given = _is_recorded(course, period, first)
        # Translators: in place of a dose of the day of homegoing
        return Cell(text(_("har du redan fått") if given else _("på sjukhuset")))
    return Cell(text(strong(counted(taken[0].amount, taken[0].unit))))


# --- what was recorded -----------------------------------------------------------------


def recorded(given: GivenDose, made_at: dt.datetime) -> bool:
    """Say whether a dose was given before the paper was made: only then it stands as given."""
    return given.at is not None and given.at <= made_at


def _is_recorded(course: _Course, period: DayPeriod, day: dt.date) -> bool:
    return any(
        given.at is not None
        and recorded(given, course.made_at)
        and local_date(given.at) == day
        and period_at(to_local(given.at).time()) is period
        and _concerns(given, course)
        for given in course.medication.given
    )


def _concerns(given: GivenDose, course: _Course) -> bool:
    """Say whether the record is of this medicine: it names it, or it names no medicine at all."""
    label = given.label.casefold()
    own = course.medicine.name.strip().casefold()
    names = (row.name.strip().casefold() for row in course.medication.medicines)
    return own in label or not any(name in label for name in names)


def period_at(time: dt.time) -> DayPeriod:
    """Return the time of day that a clock time is nearest to."""
    minutes = time.hour * 60 + time.minute
    return min(PERIODS, key=lambda period: abs(CLOCKS[period].hour * 60 - minutes))
