"""The SIP that the person takes home: what was agreed on, who answers for it, and nothing of the staff's."""

import dataclasses
import datetime as dt

import pytest

from models.operations.sip import SipClosed, SipGoalEnded
from models.values import FindingLevel, PaperKind, PaperState, SipEnd, SipOutcome
from printing.papers import exists, findings, state_of
from tests.printing.anna import anna, write
from tests.printing.anna_people import DISTRICT_NURSE, HEALTH_CENTRE, moment
from tests.printing.anna_sip import PLAN, called, planned, with_sip
from tests.printing.contexts import codes, context, words
from tests.printing.goldens import golden

SIP = PaperKind.SIP


def test_annas_sip_says_word_for_word_what_it_should() -> None:
    assert words(SIP, with_sip()) == golden(SIP).read_text(encoding="utf-8")


def test_there_is_none_before_somebody_has_written_it() -> None:
    assert not exists(SIP, anna())
    assert not exists(SIP, called())
    assert exists(SIP, planned())


def test_what_is_agreed_on_is_final() -> None:
    case = with_sip()
    assert codes(SIP, case, FindingLevel.BLOCK) == []
    assert state_of(SIP, case, findings(SIP, case, context())) is PaperState.FINAL


def test_what_nobody_has_agreed_on_is_a_draft() -> None:
    case = planned()
    assert codes(SIP, case, FindingLevel.DRAFT) == ["sip_not_agreed"]
    assert state_of(SIP, case, findings(SIP, case, context())) is PaperState.DRAFT


@pytest.mark.parametrize(
    "empty",
    [{"important": ""}, {"goals": ()}, {"others": ""}, {"overall_principal": None}],
    ids=lambda row: next(iter(row)),
)
def test_a_plan_without_an_item_of_the_act_is_a_draft(empty: dict[str, object]) -> None:
    plan = dataclasses.replace(PLAN, **empty)  # type: ignore[arg-type] # by name
    assert "sip_item_missing" in codes(SIP, with_sip(plan), FindingLevel.DRAFT)


def test_a_goal_that_is_reached_says_so() -> None:
    ended = SipGoalEnded(goal="walk", outcome=SipOutcome.REACHED, reason="Du går till brevlådan.")
    case = write(with_sip(), ended, DISTRICT_NURSE, HEALTH_CENTRE, moment(30, 9))
    assert "Målet är uppnått. Du går till brevlådan." in words(SIP, case)


def test_a_closed_plan_says_when_and_why() -> None:
    closed = SipClosed(reason=SipEnd.GOALS_REACHED, note="", decided_by="Eva Norin")
    case = write(with_sip(), closed, DISTRICT_NURSE, HEALTH_CENTRE, moment(30, 9))
    assert "Planen är avslutad\n30 januari 2026. Målen är uppnådda." in words(SIP, case)


@pytest.mark.parametrize("word", ["CFS", "ADL", "§", "Gul", "0980-31 92 20"])
def test_what_is_for_staff_never_stands_there(word: str) -> None:
    assert word not in words(SIP, with_sip())


def test_the_day_of_the_agreement_stands_first() -> None:
    assert "Ni kom överens om planen 29 januari 2026." in words(SIP, with_sip())
    assert dt.date(2026, 1, 29).isoformat() not in words(SIP, with_sip())
