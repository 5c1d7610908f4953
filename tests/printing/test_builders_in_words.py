"""A medicine that is not taken the same every day stands in words, never as an amount of each day."""

import dataclasses

import pytest

from models.state import CaseFile
from models.values import FindingLevel, Medicine, MedicineStatus, MedicineUse, PaperKind
from printing.papers import build
from tests.printing.anna import anna
from tests.printing.anna_medicines import AS_NEEDED, IN_POUCHES
from tests.printing.contexts import codes, context, with_list, words
from tests.printing.reading import page_texts

MEDICATION = PaperKind.MEDICATION
ELIQUIS = IN_POUCHES[0]
WEEKLY = Medicine(
    name="Metotrexat",
    substance="metotrexat",
    form="tablett",
    strength="2,5 mg",
    purpose="Mot ledvärk",
    use=MedicineUse.AS_WRITTEN,
    dosage="4 tabletter varje måndag klockan 8.00",
    instruction="Ta dem med mat",
)


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def listed(case: CaseFile, *medicines: Medicine) -> str:
    return words(MEDICATION, with_list(case, *medicines))


def test_it_stands_in_a_table_of_its_own(case: CaseFile) -> None:
    text = listed(case, ELIQUIS, WEEKLY)
    assert "\n\nInte lika varje dag\n" in text
    assert "| 4 tabletter varje måndag klockan 8.00.\n" in text


def test_it_never_stands_under_the_times_of_the_day(case: CaseFile) -> None:
    every_day = listed(case, ELIQUIS, WEEKLY).partition("Ta varje dag")[2]
    assert "Metotrexat" not in every_day.partition("Inte lika varje dag")[0]


def test_the_daily_list_says_that_there_is_more(case: CaseFile) -> None:
    (page,) = page_texts(build(MEDICATION, with_list(case, ELIQUIS, WEEKLY), context()))
    assert "1 läkemedel tar du inte lika varje dag. Se sida 1." in page


def test_it_is_told_where_nothing_is_taken_each_day(case: CaseFile) -> None:
    text = listed(case, WEEKLY)
    assert "Du har inga läkemedel att ta varje dag." in text
    assert "4 tabletter varje måndag" in text


def test_a_new_one_says_so_in_both_places(case: CaseFile) -> None:
    text = listed(case, dataclasses.replace(WEEKLY, status=MedicineStatus.NEW))
    assert "| 4 tabletter varje måndag klockan 8.00. | Mot ledvärk." in text
    assert "Metotrexat 2,5 mg tablett Nytt. Mot ledvärk. Ta dem med mat." in text


def test_one_in_a_pouch_says_where_it_lies(case: CaseFile) -> None:
    text = listed(case, dataclasses.replace(WEEKLY, in_dose_pouch=True))
    assert "Ligger i dosrullar." in text


def test_what_is_taken_as_needed_comes_on_the_next_page(case: CaseFile) -> None:
    text = listed(case, WEEKLY, AS_NEEDED[0])
    assert "—" in text.partition("Inte lika varje dag")[2].partition("Ta bara vid behov")[0]


@pytest.mark.parametrize(
    ("dosage", "expected"),
    [
        ("4 tabletter varje måndag klockan 8.00", []),
        ("Dosen står på ditt doskort. Nytt prov 22 januari.", []),
        ("1 plåster var 3:e dag. Nästa byte torsdag 22 januari", []),
        ("4 varje måndag", ["dose_without_unit"]),
        ("1x1 varje måndag", ["dose_shorthand", "dose_without_unit"]),
        ("10 E varje måndag", ["unsafe_unit"]),
    ],
)
def test_the_words_are_checked_as_a_dose(case: CaseFile, dosage: str, expected: list[str]) -> None:
    changed = with_list(case, dataclasses.replace(WEEKLY, dosage=dosage))
    assert sorted(codes(MEDICATION, changed, FindingLevel.BLOCK)) == expected
