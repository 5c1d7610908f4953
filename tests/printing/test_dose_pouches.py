"""What was agreed about the dose pouches stands on the papers; no day is ever guessed."""

import datetime as dt

import pytest

from models.operations.readiness import DosePouchesArranged
from models.state import CaseFile
from models.values import DosePouches, FindingLevel, PaperKind
from tests.printing.anna import anna
from tests.printing.contexts import codes, words, written

UNTIL = "Till och med onsdag 21 januari: läkemedlen från sjukhuset."


def told(pouches: DosePouches) -> CaseFile:
    return written(anna(), DosePouchesArranged(pouches=pouches))


def new_roll(day: int, place: str = "") -> DosePouches:
    new_on = dt.date(2026, 1, day)
    return DosePouches(paused=True, old_unused=True, new_on=new_on, new_from=place)


def test_without_an_agreement_no_day_of_new_pouches_is_said() -> None:
    said = words(PaperKind.MEDICATION, anna())
    assert f"{UNTIL}\nAnvänd inte dina gamla dosrullar." in said
    assert "dina nya dosrullar" not in said


def test_the_day_of_the_new_roll_is_the_one_that_was_agreed() -> None:
    said = words(PaperKind.MEDICATION, told(new_roll(22, "hemtjänsten hämtar dem")))
    assert f"{UNTIL}\nFrån torsdag 22 januari: dina nya dosrullar." in said
    assert "Nya dosrullar kommer torsdag 22 januari, hemtjänsten hämtar dem." in said


def test_the_plan_says_when_the_new_roll_comes() -> None:
    assert "Nya dosrullar kommer torsdag 22 januari." in words(PaperKind.PLAN, told(new_roll(22)))


def test_paused_pouches_are_said_to_be_paused() -> None:
    paused = told(DosePouches(paused=True, old_unused=False))
    assert "Dina dosrullar är pausade." in words(PaperKind.MEDICATION, paused)


@pytest.mark.parametrize(("day", "warned"), [(22, False), (23, True)])
def test_days_without_any_medicine_are_worth_a_look(day: int, *, warned: bool) -> None:
    found = codes(PaperKind.MEDICATION, told(new_roll(day)), FindingLevel.WARN)
    assert ("days_without_pouches" in found) is warned
