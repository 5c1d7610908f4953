import datetime as dt

import pytest

from models.errors import RuleError
from models.rules.law_file import read_law_file
from models.rules.policy import (
    Counting,
    LateCall,
    LateNotice,
    Model,
    parse_policies,
    policy_on,
    shipped_policies,
)

SHIPPED = read_law_file("policy.toml")
AGREED = SHIPPED + SHIPPED.replace("2018-01-01", "2027-07-01").replace(
    'name = "law"', 'name = "agreement"'
).replace("days_before = 3", "days_before = 5")


def test_the_shipped_policy_is_the_statute() -> None:
    policy = policy_on(dt.date(2026, 1, 12))
    assert (policy.name, policy.model) == ("law", Model.LAW)
    assert (policy.cutoff, policy.days_before, policy.days_after) == (dt.time(12), 3, 4)
    assert not policy.skip_weekends


def test_what_the_act_leaves_open_is_the_careful_choice_and_said_so() -> None:
    policy = policy_on(dt.date(2026, 1, 12))
    assert policy.counting is Counting.DISCHARGE_DAY_FREE
    assert policy.late_notice is LateNotice.MANUAL
    assert policy.late_call is LateCall.MANUAL
    assert policy.answer_reminder_hours == 24
    assert any("counting" in note for note in policy.not_established)


def test_every_shipped_policy_names_its_source() -> None:
    assert all("2017:612" in policy.source for policy in shipped_policies())


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2018-01-01", "law"),
        ("2027-06-30", "law"),
        ("2027-07-01", "agreement"),
        ("2040-01-01", "agreement"),
    ],
)
def test_the_latest_record_that_has_begun_is_in_force(day: str, name: str) -> None:
    policies = parse_policies(AGREED)
    assert policy_on(dt.date.fromisoformat(day), policies).name == name


def test_the_order_in_the_file_does_not_matter() -> None:
    policies = tuple(reversed(parse_policies(AGREED)))
    assert policy_on(dt.date(2028, 1, 1), policies).days_before == 5


def test_before_the_act_there_is_no_policy() -> None:
    with pytest.raises(RuleError) as refused:
        policy_on(dt.date(2017, 12, 31))
    assert refused.value.code == "policy_missing"


@pytest.mark.parametrize(
    ("damaged", "what"),
    [
        (SHIPPED.replace("[[policy]]", "[[policy"), "line"),
        (SHIPPED.replace('late_call = "manual"', 'late_call = "perhaps"'), "late_call"),
        (SHIPPED.replace("days_before = 3", ""), "days_before"),
        (SHIPPED.replace('model = "law"', 'model = "average"'), "model"),
    ],
)
def test_a_damaged_policy_file_is_refused(damaged: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        parse_policies(damaged)
