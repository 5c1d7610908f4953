"""Whether the next dose agrees with the list and with the way home: a dose between them is missed."""

import datetime as dt
from collections.abc import Iterator

from models.clock import STOCKHOLM, to_local
from models.values import (
    DayPeriod,
    Finding,
    FindingLevel,
    FindingPlace,
    GivenDose,
    Homegoing,
    MedicationList,
    Medicine,
    MedicineUse,
)
from printing.builders.courses import period_at
from printing.builders.medicine_words import CLOCKS, PERIODS, last_day, standing, taken_on
from printing.builders.words import at_moment, plain
from resources import _

_ONE_DAY = dt.timedelta(days=1)
_BY_THE_CLOCK = frozenset({MedicineUse.DAILY, MedicineUse.COURSE})


def handed_over_findings(
    next_dose: dt.datetime | None, plan: Homegoing | None
) -> Iterator[Finding]:
    """Yield what the plan cannot say of the next dose, when the list came from the record."""
    if next_dose is None:
        text = _(
            "Nästa dos är inte skriven, så planen säger den inte. "
            "Skriv den där listan från Cosmic markeras som lämnad."
        )
        yield _finding(FindingLevel.WARN, "next_dose_missing", text)
    elif plan and next_dose < dt.datetime.combine(plan.on, plan.leaves_at, STOCKHOLM):
        text = _("Nästa dos är innan personen lämnar avdelningen. Skriv dosen efter hemgången.")
        yield _finding(FindingLevel.BLOCK, "next_dose_before_leaving", text)


def next_dose_findings(
    medication: MedicationList, plan: Homegoing | None, made_at: dt.datetime
) -> Iterator[Finding]:
    """Yield where the next dose is missing, has passed, or leaves a dose of the list out."""
    taken = [row for row in standing(medication) if row.use is not MedicineUse.AS_NEEDED]
    moment = medication.next_dose
    if moment is None:
        if taken:
            text = _("Skriv när nästa dos ska tas. Personen undrar det först hemma.")
            yield _finding(FindingLevel.WARN, "next_dose_missing", text)
        return
    if moment < made_at:
        text = _("Nästa dos har passerat. Skriv av listan på nytt om den ska lämnas nu.")
        yield _finding(FindingLevel.WARN, "next_dose_passed", text)
    if plan:
        yield from _on_the_way(medication, plan, to_local(moment))
    if taken and all(row.use in _BY_THE_CLOCK for row in taken) and not _is_listed(taken, moment):
        text = _("Listan har ingen dos vid den tiden. Kontrollera nästa dos mot listan.")
        yield _finding(FindingLevel.WARN, "next_dose_unlisted", text)


def _on_the_way(
    medication: MedicationList, plan: Homegoing, next_dose: dt.datetime
) -> Iterator[Finding]:
    """Yield that the next dose lies on the ward, or that the person takes one before it."""
    if next_dose < dt.datetime.combine(plan.on, plan.leaves_at, STOCKHOLM):
        text = _("Nästa dos är innan personen åker. Skriv den första dosen som tas efter resan.")
        yield _finding(FindingLevel.BLOCK, "next_dose_before_leaving", text)
        return
    arrival = dt.datetime.combine(plan.on, plan.arrives_at, STOCKHOLM)
    missed = _first_between(medication, arrival, next_dose)
    if missed:
        text = _(
            "Listan har en dos %(moment)s, före nästa dos. Ändra nästa dos, "
            "eller skriv under Senast givet att personen har fått den."
        )
        words = plain(at_moment(missed))
        yield _finding(FindingLevel.BLOCK, "dose_before_next_dose", text % {"moment": words})


def _first_between(
    medication: MedicationList, arrival: dt.datetime, next_dose: dt.datetime
) -> dt.datetime | None:
    medicines = [row for row in standing(medication) if row.use in _BY_THE_CLOCK]
    day = arrival.date()
    while day <= next_dose.date():
        for period in PERIODS:
            slot = dt.datetime.combine(day, CLOCKS[period], STOCKHOLM)
            waiting = arrival < slot < next_dose and not _is_given(medication, period, day)
            if waiting and any(_is_taken(row, period, day) for row in medicines):
                return slot
        if day - arrival.date() > _ONE_DAY:
            return None
        day += _ONE_DAY
    return None


def _is_taken(medicine: Medicine, period: DayPeriod, day: dt.date) -> bool:
    if medicine.until and medicine.until < day:
        return False
    return any(dose.period is period and taken_on(dose, day) for dose in medicine.doses)


def _is_given(medication: MedicationList, period: DayPeriod, day: dt.date) -> bool:
    moments = [to_local(row.at) for row in medication.given if row.at]
    return any(at.date() == day and period_at(at.time()) is period for at in moments)


def _is_listed(medicines: list[Medicine], moment: dt.datetime) -> bool:
    local = to_local(moment)
    periods = [period for period in PERIODS if CLOCKS[period] == local.time()]
    return any(_is_taken(row, period, local.date()) for row in medicines for period in periods)


def given_findings(given: tuple[GivenDose, ...], plan: Homegoing | None) -> Iterator[Finding]:
    """Yield that the record of what was given ends long before the person leaves."""
    moments = [row.at for row in given if row.at]
    if plan is None or not moments:
        return
    leaving = dt.datetime.combine(plan.on, plan.leaves_at, STOCKHOLM)
    if max(moments) < leaving - _ONE_DAY:
        text = _(
            "Det som är givet är äldre än ett dygn när personen åker. "
            "Skriv av listan på nytt före hemgången, med det senast givna."
        )
        yield Finding(
            FindingLevel.WARN, "given_is_old", _("Senast givet"), FindingPlace.MEDICINES, text
        )


def days_findings(medication: MedicationList, plan: Homegoing | None) -> Iterator[Finding]:
    """Yield medicines that have ended when the list begins, and a list from another day."""
    if plan and medication.valid_from != plan.on:
        text = _("Listan gäller inte från hemgångsdagen. Skriv av den på nytt om dagen är flyttad.")
        field = _("Gäller från")
        yield Finding(
            FindingLevel.WARN, "list_from_another_day", field, FindingPlace.MEDICINES, text
        )
    for medicine in standing(medication):
        yield from _end(medicine, medication.valid_from)


def _end(medicine: Medicine, since: dt.date) -> Iterator[Finding]:
    name = medicine.name.strip()
    end = last_day(medicine) if medicine.doses else medicine.until
    if end and medicine.until and end != medicine.until:
        text = _("Sista dagen är inte densamma som i doserna. Ändra en av dem.")
        yield Finding(FindingLevel.BLOCK, "two_last_days", name, FindingPlace.MEDICINES, text)
    elif end and end < since:
        text = _("Läkemedlet har slutat innan listan gäller. Ta bort det, eller ändra dagen.")
        yield Finding(FindingLevel.BLOCK, "medicine_has_ended", name, FindingPlace.MEDICINES, text)


def _finding(level: FindingLevel, code: str, text: str) -> Finding:
    return Finding(level, code, _("Nästa dos"), FindingPlace.MEDICINES, text)
