"""The certificate says who does what, how it was assessed, and who answers for it."""

import dataclasses
import datetime as dt

import pytest

from models.operations.papers import SelfCareAssessed
from models.state import CaseFile
from models.values import PaperKind, Performer
from tests.printing.anna import anna, write
from tests.printing.anna_people import MADE_AT, SECRETARY, WARD
from tests.printing.anna_self_care import self_care
from tests.printing.contexts import with_self_care, without, words

SELFCARE = PaperKind.SELFCARE


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


@pytest.mark.parametrize(
    ("performer", "name", "expected"),
    [
        (Performer.SELF, "", "Du gör det själv.\n"),
        (Performer.NEXT_OF_KIN, "", "En närstående hjälper dig.\n"),
        (Performer.NEXT_OF_KIN, "Karin", "Karin hjälper dig.\n"),
        (Performer.HOME_HELP, "", "Hemtjänsten hjälper dig. Det har kommunen bestämt.\n"),
        (Performer.ASSISTANT, "", "Din personliga assistent hjälper dig.\n"),
        (Performer.ASSISTANT, "Ali", "Ali hjälper dig. Det är din personliga assistent.\n"),
    ],
)
def test_who_does_it_is_told_in_a_sentence(
    case: CaseFile, performer: Performer, name: str, expected: str
) -> None:
    measure = dataclasses.replace(self_care().measures[0], performer=performer, performer_name=name)
    assert f"Vem gör det?\n{expected}" in words(SELFCARE, with_self_care(case, measures=(measure,)))


def test_a_no_is_told_as_a_no(case: CaseFile) -> None:
    text = words(SELFCARE, with_self_care(case, share_with_municipality=False))
    assert "Du har sagt nej till\natt kommunen får läsa intyget." in text


def test_risks_that_are_too_great_are_told(case: CaseFile) -> None:
    text = words(SELFCARE, with_self_care(case, risk_acceptable=False))
    assert "Det här är inte egenvård." in text


def test_what_is_not_written_leaves_no_heading(case: CaseFile) -> None:
    bare = with_self_care(case, risks=(), consulted=(), call_if=(), aids="", body="")
    lines = set(words(SELFCARE, bare).split("\n"))
    assert not lines & {"Risker", "Vi har pratat med", "Ring om", "Hjälpmedel", "Kropp"}


def test_only_the_licensed_are_named_as_such(case: CaseFile) -> None:
    written = SelfCareAssessed(self_care=self_care())
    prepared = write(without(case, "self_care"), written, SECRETARY, WARD, MADE_AT)
    text = words(SELFCARE, prepared)
    assert "Bedömt av\nNamn och yrke\nUnderskrift | Datum" in text


def test_who_assessed_is_named_before_the_signature_too(case: CaseFile) -> None:
    text = words(SELFCARE, without(case, "self_care_signature"))
    assert "Åsa Holm, legitimerad fysioterapeut" in text


def test_a_certificate_over_new_year_names_both_years(case: CaseFile) -> None:
    text = words(SELFCARE, with_self_care(case, valid_to=dt.date(2027, 1, 31)))
    assert "Gäller från 15 januari 2026 till och med 31 januari 2027." in text


def test_an_assessment_may_lack_every_answer(case: CaseFile) -> None:
    measure = dataclasses.replace(self_care().measures[0], how="", when="", why="")
    text = words(SELFCARE, with_self_care(case, measures=(measure,)))
    assert "Varför?" not in text
