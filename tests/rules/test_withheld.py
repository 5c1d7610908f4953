import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.withheld import FIELD_TAGS, FieldTag, consent_in_force, withheld
from models.values import Consent

TODAY = dt.date(2026, 1, 12)
FOUR_ITEMS = ("name", "identity_number", "registered_address", "expected")
NOTICE = (*FOUR_ITEMS, "reason", "ward_specialty", "free_text")
ANSWER = ("condition", "network", "measures", "aids", "during_stay")


def consent(*, given: bool = True, valid_to: dt.date | None = None) -> Consent:
    return Consent(given=given, given_by="Anna Öberg", given_on=TODAY, valid_to=valid_to)


def test_the_four_items_go_without_consent() -> None:
    assert withheld(FOUR_ITEMS, None, TODAY) == ()


def test_the_reason_for_the_admission_needs_consent() -> None:
    held = withheld(NOTICE, None, TODAY)
    assert held == ("reason", "ward_specialty", "free_text")


def test_an_answer_needs_consent_whole() -> None:
    assert withheld(ANSWER, None, TODAY) == ANSWER


def test_with_consent_all_may_go() -> None:
    assert withheld(NOTICE + ANSWER, consent(), TODAY) == ()


def test_a_no_is_no_consent() -> None:
    assert withheld(["reason"], consent(given=False), TODAY) == ("reason",)


def test_a_field_that_nobody_has_tagged_needs_consent() -> None:
    assert withheld(["shoe_size"], None, TODAY) == ("shoe_size",)


def test_consent_does_not_lift_secrecy() -> None:
    held = withheld(["discharge_ready"], consent(), TODAY, secrecy_hinders=True)
    assert held == ("discharge_ready",)


def test_without_secrecy_the_ready_notice_goes_without_consent() -> None:
    assert withheld(["discharge_ready"], None, TODAY) == ()


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        ("2026-01-11", False),
        ("2026-01-12", True),
        ("2026-01-20", True),
        ("2026-01-21", False),
    ],
)
def test_consent_holds_from_its_first_day_to_its_last(day: str, *, holds: bool) -> None:
    limited = consent(valid_to=dt.date(2026, 1, 20))
    assert consent_in_force(limited, dt.date.fromisoformat(day)) is holds


@given(st.lists(st.sampled_from(sorted(FIELD_TAGS)), unique=True))
def test_what_is_withheld_without_consent_is_what_needs_it(fields: list[str]) -> None:
    held = withheld(fields, None, TODAY)
    assert {FIELD_TAGS[name] for name in held} <= {FieldTag.CONSENT}
    assert [name for name in fields if name not in held] == [
        name for name in fields if FIELD_TAGS[name] is not FieldTag.CONSENT
    ]
