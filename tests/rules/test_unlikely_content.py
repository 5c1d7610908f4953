import datetime as dt
from decimal import Decimal

import pytest

from models.operations.papers import MedicationTranscribed
from models.operations.planning import FollowUpsPlanned, TrackSet
from models.values import (
    DayPeriod,
    Dose,
    FollowUp,
    MedicationList,
    Medicine,
    Track,
)
from tests.makers import NURSE, anna
from tests.rules.judged import allowed, refused


@pytest.mark.parametrize(
    "reason",
    [
        "Behöver \ud800 hjälp.",
        "\u200b",
        "\x07",
        "Behöver \x00 hjälp.",
        "Behöver \x1b[31m hjälp.",
        "Behöver\rhjälp.",
        "Behöver \x9b hjälp.",
        "\x1c",
    ],
    ids=ascii,
)
def test_a_text_that_nobody_can_read_is_refused(reason: str) -> None:
    body = TrackSet(track=Track.GREEN, reason=reason)
    assert refused(anna("notice").case, NURSE, body) == ("text_unreadable", "reason")


def test_a_text_in_two_lines_is_read() -> None:
    body = TrackSet(track=Track.GREEN, reason="Som förut.\n\tSamma hjälp.")
    assert allowed(anna("notice").case, NURSE, body)


@pytest.mark.parametrize("year", [1, 9999])
def test_a_year_that_no_case_has_is_refused(year: int) -> None:
    follow_up = FollowUp(what="Återbesök på sjukhuset", on=dt.date(year, 1, 15))
    body = FollowUpsPlanned(follow_ups=(follow_up,))
    assert refused(anna("notice").case, NURSE, body) == ("year_unlikely", "on")


def test_a_number_that_no_dose_has_is_refused() -> None:
    medicine = Medicine(
        name="Alvedon",
        substance="paracetamol",
        form="tablett",
        strength="500 mg",
        purpose="Mot ont.",
        doses=(Dose(amount=Decimal("1e9"), unit="tablett", period=DayPeriod.MORNING),),
    )
    body = MedicationTranscribed(
        medication=MedicationList(
            valid_from=dt.date(2026, 1, 15),
            responsible_physician="Karin Hedlund",
            medicines=(medicine,),
        )
    )
    assert refused(anna("notice").case, NURSE, body) == ("number_unlikely", "amount")
