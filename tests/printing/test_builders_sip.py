"""The SIP on the person's plan: the meeting that is called to stands with its time and place."""

import dataclasses

import pytest

from models.operations.planning import SipNeedDecided
from models.operations.sip import SipCalled
from models.state import CaseFile
from models.values import (
    FindingLevel,
    OperationId,
    PaperKind,
    SipExemption,
    SipMeeting,
    SipMode,
    SipNeed,
    SipPurpose,
)
from tests.makers import moment
from tests.printing.anna import anna
from tests.printing.contexts import codes, words, written

PLAN = PaperKind.PLAN


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return anna()


def call(purpose: SipPurpose, mode: SipMode, place: str) -> SipCalled:
    """Return a call to a meeting on the 27th of January, a Tuesday."""
    meeting = SipMeeting(
        purpose=purpose, mode=mode, at=moment(27, 10), place=place, about="", participants=()
    )
    return SipCalled(meeting_id="one", meeting=meeting)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            call(SipPurpose.FIRST, SipMode.HOME, "Hemma hos dig."),
            "Möte (SIP) där du och alla som hjälper dig gör en plan. Plats: Hemma hos dig.",
        ),
        (
            call(SipPurpose.FIRST, SipMode.DIGITAL, "du får en länk"),
            "Möte (SIP) där du och alla som hjälper dig gör en plan. Ni möts digitalt: du får en länk.",
        ),
        (
            call(SipPurpose.FOLLOW_UP, SipMode.HEALTH_CENTRE, "Krokoms hälsocentral"),
            (
                "Möte (SIP) där du och alla som hjälper dig ser hur planen fungerar. "
                "Plats: Krokoms hälsocentral."
            ),
        ),
    ],
)
def test_a_meeting_stands_with_its_day_and_place(
    case: CaseFile, body: SipCalled, expected: str
) -> None:
    text = words(PLAN, written(case, body))
    assert f"tisdag 27 januari klockan 10.00 | {expected}" in text


def test_who_is_called_is_not_told_to_wait_for_a_call(case: CaseFile) -> None:
    text = words(PLAN, written(case, call(SipPurpose.FIRST, SipMode.HOME, "Hemma")))
    assert "Du får en tid" not in text


def test_a_current_plan_stands_beside_the_meeting_that_renews_it(case: CaseFile) -> None:
    need = SipNeed(needed=False, reason="", exemption=SipExemption.CURRENT_SIP)
    renewed = written(case, SipNeedDecided(need=need))
    text = words(PLAN, written(renewed, call(SipPurpose.UPDATE, SipMode.HOME, "Hemma")))
    assert "Plats: Hemma." in text
    assert "Du har redan en gemensam plan (SIP) som gäller." in text


def test_two_times_for_one_meeting_stop_the_plan(case: CaseFile) -> None:
    called = written(case, call(SipPurpose.FIRST, SipMode.HOME, "Hemma"))
    register = called.registers["sip_meeting/one"]
    other = dataclasses.replace(register.head, operation=OperationId("other"))
    both = dataclasses.replace(register, heads=(register.head, other))
    changed = dataclasses.replace(called, registers={**called.registers, "sip_meeting/one": both})
    assert "register_in_conflict" in codes(PLAN, changed, FindingLevel.BLOCK)
