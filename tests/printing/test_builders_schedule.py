"""Who comes every day is drawn as morning, midday, evening and night, and nothing that is not promised."""

import dataclasses
import datetime as dt

import pytest

from models.operations.planning import MeasureAdvanced, MeasurePlanned
from models.state import CaseFile
from models.values import DayPeriod, MeasureStage, PaperKind
from tests.printing.anna import anna, write
from tests.printing.anna_people import CARE_MANAGER, HOME_HELP, MADE_AT
from tests.printing.contexts import words

MORNING, MIDDAY, EVENING, NIGHT = DayPeriod
WASH = "tvatta"


def coming(*periods: DayPeriod, first_at: dt.time | None = dt.time(15, 30)) -> CaseFile:
    """Return Anna's case where home help comes at these times of every day."""
    case = anna()
    planned = next(row for row in case.measures if row.id == WASH)
    measure = dataclasses.replace(planned.measure, every_day_at=periods, first_at=first_at)
    body = MeasurePlanned(measure_id=WASH, unit=HOME_HELP, measure=measure)
    return write(case, body, CARE_MANAGER, HOME_HELP, MADE_AT)


def row(case: CaseFile) -> str:
    """Return the line of the schedule, or nothing."""
    _head, _found, after = words(PaperKind.PLAN, case).partition("\nVarje dag | ")
    return after.splitlines()[1] if after else ""


def test_nobody_who_does_not_come_every_day_is_drawn() -> None:
    assert row(coming()) == ""


def test_a_first_visit_in_the_afternoon_begins_with_the_evening() -> None:
    assert row(coming(MORNING, EVENING)) == (
        "Hemtjänsten i Krokom | från fredag 16 januari | – | från torsdag 15 januari | –"
    )


def test_without_a_clock_the_first_day_is_whole() -> None:
    assert row(coming(MORNING, NIGHT, first_at=None)) == (
        "Hemtjänsten i Krokom | från torsdag 15 januari | – | – | från torsdag 15 januari"
    )


@pytest.mark.parametrize("stage", [MeasureStage.REQUESTED, MeasureStage.ORDERED])
def test_what_is_not_confirmed_is_not_drawn(stage: MeasureStage) -> None:
    body = MeasureAdvanced(measure_id=WASH, stage=stage, on=MADE_AT.date())
    case = write(coming(MIDDAY), body, CARE_MANAGER, HOME_HELP, MADE_AT)
    assert row(case) == ""
