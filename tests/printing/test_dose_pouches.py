"""What was agreed about the dose pouches stands on the papers; no day is ever guessed."""

import dataclasses
import datetime as dt

import pytest

from models.operations.readiness import DosePouchesArranged
from models.state import CaseFile
from models.values import DosePouches, FindingLevel, Medicine, PaperKind
from printing.papers import findings
from tests.printing.anna import anna
from tests.printing.anna_medicines import AS_NEEDED, IN_BOXES, IN_POUCHES, OXYCONTIN
from tests.printing.contexts import codes, context, with_list, words, written

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


# --- the medicines from the hospital end --------------------------------------------------


def short(case: CaseFile) -> list[str]:
    """Return the medicines that are taken after those from the hospital have ended."""
    found = findings(PaperKind.MEDICATION, case, context())
    return [row.field for row in found if row.code == "supply_ends_before_dose"]


def supplied(until: int, *medicines: Medicine) -> CaseFile:
    return with_list(anna(), *medicines, supply_until=dt.date(2026, 1, until))


@pytest.mark.parametrize(("until", "warned"), [(21, ["OxyContin"]), (22, [])])
def test_a_course_that_outlasts_the_medicines_from_the_hospital_is_worth_a_look(
    until: int, warned: list[str]
) -> None:
    assert short(supplied(until, OXYCONTIN)) == warned


def test_a_last_day_after_the_medicines_from_the_hospital_is_worth_a_look() -> None:
    assert short(supplied(21, IN_BOXES[0])) == ["Alvedon"]


def test_what_is_taken_as_needed_until_a_later_day_is_worth_a_look() -> None:
    movicol = dataclasses.replace(AS_NEEDED[0], until=dt.date(2026, 1, 30))
    assert short(supplied(21, movicol)) == ["Movicol"]


def test_what_has_no_last_day_goes_on_by_prescription() -> None:
    assert short(supplied(21, IN_POUCHES[0])) == []


def test_without_a_last_day_of_the_supply_nothing_ends_too_soon() -> None:
    assert short(with_list(anna(), OXYCONTIN)) == []


def test_what_goes_on_in_new_pouches_does_not_end_with_the_supply() -> None:
    eliquis = dataclasses.replace(IN_POUCHES[0], until=dt.date(2026, 1, 30))
    case = supplied(21, eliquis)
    assert short(case) == ["Eliquis"]
    assert short(written(case, DosePouchesArranged(pouches=new_roll(22)))) == []
