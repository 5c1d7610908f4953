"""Words of a change that the doses cannot mean."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from models.values import DayPeriod, Dose, Medicine, MedicineStatus, MedicineUse
from printing.checks.change_sense import differs_from_doses


def changed(words: str, *doses: tuple[str, DayPeriod], strength: str = "5 mg") -> Medicine:
    return Medicine(
        name="Enalapril",
        substance="enalapril",
        form="tablett",
        strength=strength,
        purpose="Mot högt blodtryck.",
        status=MedicineStatus.CHANGED,
        doses=tuple(Dose(amount=Decimal(n), unit="tablett", period=when) for n, when in doses),
        change_from="10 mg på morgonen",
        change_to=words,
        change_reason="Blodtrycket blev lågt.",
    )


MORNING, EVENING = DayPeriod.MORNING, DayPeriod.EVENING


@pytest.mark.parametrize(
    "words",
    [
        "",
        "5 mg på morgonen",
        "1 tablett på morgonen",
        "en tablett på morgonen klockan 8.00",
    ],
)
def test_words_that_the_dose_can_mean_are_left_alone(words: str) -> None:
    assert not differs_from_doses(changed(words, ("1", MORNING)))


@pytest.mark.parametrize(
    "words", ["10 mg på morgonen", "2 tabletter på morgonen", "5 mg på kvällen", "två tabletter"]
)
def test_another_amount_or_time_is_told(words: str) -> None:
    assert differs_from_doses(changed(words, ("1", MORNING)))


@pytest.mark.parametrize("words", ["1 tablett två gånger om dagen", "10 mg om dagen", "5 mg"])
def test_times_a_day_and_sums_of_a_day_are_true_words(words: str) -> None:
    assert not differs_from_doses(changed(words, ("1", MORNING), ("1", EVENING)))


def test_a_half_is_one_number() -> None:
    assert not differs_from_doses(changed("en halv tablett på morgonen", ("0.5", MORNING)))


@pytest.mark.parametrize("other", [{"status": MedicineStatus.NEW}, {"use": MedicineUse.COURSE}])
def test_only_what_is_changed_and_taken_daily_is_compared(other: dict[str, Any]) -> None:
    assert not differs_from_doses(replace(changed("2 tabletter", ("1", MORNING)), **other))
