"""A dose that is well written may still be wrong: a weekly medicine each day, the strength as a number."""

import dataclasses
from decimal import Decimal

import pytest

from models.state import CaseFile
from models.values import DayPeriod, FindingLevel, Medicine, MedicineStatus, MedicineUse, PaperKind
from tests.printing.anna import anna
from tests.printing.anna_medicines import AS_NEEDED, IN_POUCHES, doses
from tests.printing.anna_people import moment
from tests.printing.contexts import codes, with_list

MEDICATION = PaperKind.MEDICATION
ELIQUIS = IN_POUCHES[0]


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def of_level(
    case: CaseFile, level: FindingLevel, medicine: Medicine, **changes: object
) -> list[str]:
    changed = with_list(case, medicine, next_dose=moment(15, 20), **changes)
    return codes(MEDICATION, changed, level)


def daily(name: str, substance: str, form: str, unit: str = "tablett") -> Medicine:
    taken = doses("1", unit, DayPeriod.EVENING)
    return dataclasses.replace(ELIQUIS, name=name, substance=substance, form=form, doses=taken)


RARELY = [
    daily("Metotrexat Orion", "metotrexat", "tablett"),
    daily("Methotrexate", "methotrexat", "tablett"),
    daily("Matrifen", "fentanyl", "depotplåster"),
    daily("Norspan", "buprenorfin", "", "plåster"),
]


@pytest.mark.parametrize("medicine", RARELY, ids=lambda row: row.name)
def test_a_medicine_that_kills_by_the_day_is_asked_for_in_words(
    case: CaseFile, medicine: Medicine
) -> None:
    assert of_level(case, FindingLevel.BLOCK, medicine) == ["rarely_daily"]


@pytest.mark.parametrize("medicine", RARELY, ids=lambda row: row.name)
def test_the_same_medicine_in_words_is_let_through(case: CaseFile, medicine: Medicine) -> None:
    written = dataclasses.replace(
        medicine, use=MedicineUse.AS_WRITTEN, doses=(), dosage="1 tablett varje måndag"
    )
    assert of_level(case, FindingLevel.BLOCK, written) == []


def test_fentanyl_that_is_no_patch_is_let_through(case: CaseFile) -> None:
    assert of_level(case, FindingLevel.BLOCK, daily("Abstral", "fentanyl", "tablett")) == []


@pytest.mark.parametrize("substance", ["warfarin", "alendronsyra", "semaglutid"])
def test_a_medicine_that_is_often_not_daily_is_worth_a_look(case: CaseFile, substance: str) -> None:
    medicine = daily("Något", substance, "tablett")
    assert of_level(case, FindingLevel.WARN, medicine) == ["often_not_daily"]


def test_the_strength_typed_as_a_number_of_tablets_is_worth_a_look(case: CaseFile) -> None:
    many = dataclasses.replace(ELIQUIS, doses=doses("500", "tablett", DayPeriod.EVENING))
    assert of_level(case, FindingLevel.WARN, many) == ["many_at_once"]


def test_many_at_once_when_needed_is_worth_a_look(case: CaseFile) -> None:
    need = AS_NEEDED[0].as_needed
    assert need is not None
    need = dataclasses.replace(need, amount=Decimal(20), max_per_day=Decimal(60))
    many = dataclasses.replace(AS_NEEDED[0], as_needed=need)
    assert of_level(case, FindingLevel.WARN, many) == ["many_at_once"]


def test_many_units_of_insulin_are_ordinary(case: CaseFile) -> None:
    insulin = dataclasses.replace(ELIQUIS, doses=doses("22", "enheter", DayPeriod.EVENING))
    assert of_level(case, FindingLevel.WARN, insulin) == []


def test_an_empty_allergy_is_worth_a_look(case: CaseFile) -> None:
    assert of_level(case, FindingLevel.WARN, ELIQUIS, allergies=" ") == ["allergies_empty"]


@pytest.mark.parametrize(
    ("status", "paused", "expected"),
    [
        (MedicineStatus.CHANGED, False, ["old_pouches"]),
        (MedicineStatus.CHANGED, True, []),
        (MedicineStatus.UNCHANGED, False, []),
    ],
)
def test_old_pouches_with_a_changed_medicine_are_worth_a_look(
    case: CaseFile, status: MedicineStatus, expected: list[str], *, paused: bool
) -> None:
    changed = dataclasses.replace(
        ELIQUIS, status=status, change_from="10 mg", change_reason="Därför."
    )
    assert of_level(case, FindingLevel.WARN, changed, dose_pouches_paused=paused) == expected


def stopped(**changes: str) -> Medicine:
    stop = dataclasses.replace(
        ELIQUIS,
        status=MedicineStatus.STOPPED,
        doses=(),
        change_reason="Därför.",
        in_dose_pouch=False,
    )
    return dataclasses.replace(stop, **changes)  # type: ignore[arg-type] # by name


@pytest.mark.parametrize("changes", [{}, {"strength": ""}, {"name": "eliquis "}])
def test_a_medicine_is_not_both_taken_and_stopped(case: CaseFile, changes: dict[str, str]) -> None:
    changed = with_list(case, ELIQUIS, stopped(**changes), next_dose=moment(15, 20))
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == ["stopped_and_taken"]


@pytest.mark.parametrize("changes", [{"strength": "2,5 mg"}, {"name": "Zopiklon"}])
def test_another_strength_may_be_stopped(case: CaseFile, changes: dict[str, str]) -> None:
    changed = with_list(case, ELIQUIS, stopped(**changes), next_dose=moment(15, 20))
    assert codes(MEDICATION, changed, FindingLevel.BLOCK) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ["listed_twice"]),
        ({"name": "Apixaban Orion"}, ["listed_twice"]),
        ({"name": "Trombyl", "substance": "acetylsalicylsyra"}, []),
        ({"name": "Trombyl", "substance": ""}, []),
    ],
)
def test_a_medicine_on_two_rows_is_worth_a_look(
    case: CaseFile, changes: dict[str, str], expected: list[str]
) -> None:
    other = dataclasses.replace(ELIQUIS, **changes)  # type: ignore[arg-type] # by name
    changed = with_list(case, ELIQUIS, other, next_dose=moment(15, 20))
    assert codes(MEDICATION, changed, FindingLevel.WARN) == expected
