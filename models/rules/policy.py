"""The dated policy of the payment liability (sv: betalningspolicy): numbers, not code."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from models.errors import RuleError
from models.rules.law_file import parse_law_file, read_law_file


class Counting(StrEnum):
    """Whether the day on which the counting ends is itself charged."""

    DISCHARGE_DAY_FREE = "discharge_day_free"
    DISCHARGE_DAY_INCLUDED = "discharge_day_included"


class LateNotice(StrEnum):
    """What a late admission notice does to the liability."""

    NONE = "none"  # no liability at all
    FULL = "full"  # as if it had come in time
    MANUAL = "manual"  # a person decides; until then the days are questioned


class LateCall(StrEnum):
    """What a late call to a SIP does to the liability."""

    NONE = "none"  # no liability at all
    FROM_CALL = "from_call"  # liability from the day of the call
    MANUAL = "manual"  # a person decides; until then the days are questioned


class Model(StrEnum):
    """How days become a claim: each person's own days, as the act says."""

    LAW = "law"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One record, in force from ``from_date`` until the next record begins.

    ``not_established`` names what no source settles and the region must answer.

    Source: lag (2017:612) 4:5 and 5:3–5.
    """

    name: str
    from_date: dt.date
    cutoff: dt.time
    days_before: int
    days_after: int
    skip_weekends: bool
    counting: Counting
    late_notice: LateNotice
    late_call: LateCall
    answer_reminder_hours: int
    model: Model
    source: str
    not_established: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _PolicyFile:
    policy: tuple[Policy, ...]


def parse_policies(text: str) -> tuple[Policy, ...]:
    """Return the records of a policy file.

    Raises:
        ValueError: If the file is damaged.
    """
    return parse_law_file(text, _PolicyFile).policy


@cache
def shipped_policies() -> tuple[Policy, ...]:
    """Return the records that the program carries with it."""
    return parse_policies(read_law_file("policy.toml"))


def policy_on(day: dt.date, policies: Sequence[Policy] | None = None) -> Policy:
    """Return the record in force on a Swedish calendar day.

    Raises:
        RuleError: ``policy_missing`` when the day is before the first record.
    """
    records = shipped_policies() if policies is None else policies
    begun = [record for record in records if record.from_date <= day]
    if not begun:
        raise RuleError("policy_missing", day=day)
    return max(begun, key=lambda record: record.from_date)
