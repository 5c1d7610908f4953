"""Doses written as in a record are refused; plain words are not."""

import pytest

from printing.checks.dose_notation import (
    DoseFault,
    fault_text,
    faults_of_dose,
    faults_of_strength,
    faults_of_text,
    faults_of_unit,
)
from tests.printing.dose_strings import ALLOWED, REFUSED


@pytest.mark.parametrize(
    ("fault", "words"), [(fault, words) for fault, group in REFUSED.items() for words in group]
)
def test_unsafe_notation_is_found(fault: DoseFault, words: str) -> None:
    assert fault in faults_of_text(words)


@pytest.mark.parametrize("words", ALLOWED)
def test_plain_words_pass(words: str) -> None:
    assert faults_of_text(words) == frozenset()


def test_the_labelled_set_has_at_least_a_hundred_and_fifty_strings() -> None:
    assert len({*ALLOWED, *(words for group in REFUSED.values() for words in group)}) >= 150


@pytest.mark.parametrize("words", ["10 på morgonen", "2 till natten", "10"])
def test_a_number_without_unit_says_no_dose(words: str) -> None:
    assert DoseFault.NO_UNIT in faults_of_dose(words)


@pytest.mark.parametrize("words", ["10 mg på morgonen", "2 tabletter", "en tablett", "20 droppar"])
def test_a_number_with_its_unit_is_a_dose(words: str) -> None:
    assert faults_of_dose(words) == frozenset()


@pytest.mark.parametrize("words", ["5", "5,0", "5,0 mg", "75 µg", "100 E/ml", ",5 mg"])
def test_an_unsafe_strength_is_refused(words: str) -> None:
    assert faults_of_strength(words) != frozenset()


@pytest.mark.parametrize(
    "words",
    [
        "5 mg",
        "0,4 mg",
        "75 mikrogram",
        "100 enheter/ml",
        "13,8 g",
        "500 mg/10 mikrogram",
        "1 %",
        "10 mg/ml",
    ],
)
def test_a_safe_strength_passes(words: str) -> None:
    assert faults_of_strength(words) == frozenset()


@pytest.mark.parametrize("unit", ["E", "IE", "µg", "mcg", "ug", "e", "ie"])
def test_a_unit_that_is_misread_is_refused(unit: str) -> None:
    assert faults_of_unit(unit) == {DoseFault.UNIT}


@pytest.mark.parametrize("unit", ["tablett", "enheter", "mikrogram", "ml", "droppar"])
def test_a_unit_in_full_passes(unit: str) -> None:
    assert faults_of_unit(unit) == frozenset()


@pytest.mark.parametrize("fault", list(DoseFault))
def test_every_fault_says_what_to_write(fault: DoseFault) -> None:
    assert "Skriv" in fault_text(fault)
