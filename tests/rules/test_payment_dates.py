import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.clock import local_date, to_local
from models.errors import RuleError
from models.rules.payment_liability import first_payable_day, liability_dates
from models.rules.policy import Counting, policy_on
from tests.rules.moments import HARD_DAYS, moments, stays, swedish

FREE = policy_on(dt.date(2026, 1, 1))
INCLUDED = replace(FREE, counting=Counting.DISCHARGE_DAY_INCLUDED)
NOON = dt.time(12)

# Domain rule, worked rows: sent, first payable day, last day of the call, discharged,
# days with the day of discharge free, with it included, days as discharge-ready.
WORKED = [
    ("2026-01-12T09:00", "2026-01-15", "2026-01-15", "2026-01-19", 4, 5, 7),
    ("2026-01-12T12:00:00", "2026-01-15", "2026-01-15", "2026-01-16", 1, 2, 4),
    ("2026-01-12T12:00:01", "2026-01-16", "2026-01-15", "2026-01-16", 0, 1, 4),
    ("2026-01-16T10:00", "2026-01-19", "2026-01-19", "2026-01-19", 0, 1, 3),
    ("2026-04-02T14:00", "2026-04-06", "2026-04-05", "2026-04-07", 1, 2, 5),
    ("2028-02-27T10:00", "2028-03-01", "2028-03-01", "2028-03-03", 2, 3, 5),
]
# Hard days of our own: spring, autumn, New Year, midnight.
OWN = [
    ("2026-03-27T12:00", "2026-03-30", "2026-03-30", "2026-04-01", 2, 3, 5),
    ("2026-10-23T12:00:01", "2026-10-27", "2026-10-26", "2026-10-28", 1, 2, 5),
    ("2026-12-30T09:00", "2027-01-02", "2027-01-02", "2027-01-05", 3, 4, 6),
    ("2026-01-12T23:59:59", "2026-01-16", "2026-01-15", "2026-01-17", 1, 2, 5),
    ("2026-01-13T00:00:00", "2026-01-16", "2026-01-16", "2026-01-17", 1, 2, 4),
]


@pytest.mark.parametrize(
    ("sent", "first", "call", "discharged", "free", "included", "ready"), WORKED + OWN
)
def test_a_worked_row_holds(  # noqa: PLR0913, PLR0917 - the columns of the table
    sent: str,
    first: str,
    call: str,
    discharged: str,
    free: int,
    included: int,
    ready: int,
) -> None:
    left = swedish(f"{discharged}T13:00")
    a = liability_dates(swedish(sent), discharged=left, policy=FREE)
    b = liability_dates(swedish(sent), discharged=left, policy=INCLUDED)
    assert (str(a.first_payable_day), str(a.sip_call_last_day)) == (first, call)
    assert (a.payable_days, b.payable_days, a.ready_days) == (free, included, ready)


@given(moments)
@example(HARD_DAYS[0])
@example(HARD_DAYS[1])
@example(HARD_DAYS[2])
def test_noon_decides_between_three_days_and_four(sent: dt.datetime) -> None:
    expected = 3 if to_local(sent).time() <= NOON else 4
    assert (first_payable_day(sent, FREE) - local_date(sent)).days == expected


@given(moments, st.timedeltas(dt.timedelta(0), dt.timedelta(days=3)))
def test_a_later_notice_never_begins_earlier(sent: dt.datetime, later: dt.timedelta) -> None:
    assert first_payable_day(sent, FREE) <= first_payable_day(sent + later, FREE)


@given(moments, stays)
@example(HARD_DAYS[3] - dt.timedelta(days=2), dt.timedelta(days=5))
@example(HARD_DAYS[4] - dt.timedelta(days=1), dt.timedelta(days=5))
def test_a_charged_day_of_discharge_is_one_day_more(sent: dt.datetime, stay: dt.timedelta) -> None:
    free = liability_dates(sent, discharged=sent + stay, policy=FREE)
    included = liability_dates(sent, discharged=sent + stay, policy=INCLUDED)
    assert free.payable_days == max(0, (included.payable_days or 0) - 1)


@given(moments, stays)
def test_a_withdrawal_ends_both_counts_as_a_discharge_would(
    sent: dt.datetime, stay: dt.timedelta
) -> None:
    discharged = liability_dates(sent, discharged=sent + stay, policy=FREE)
    withdrawn = liability_dates(
        sent,
        discharged=sent + stay + dt.timedelta(days=9),
        withdrawn=sent + stay,
        policy=FREE,
    )
    assert withdrawn == discharged


@given(moments, stays)
def test_ready_days_are_the_difference_of_the_calendar(
    sent: dt.datetime, stay: dt.timedelta
) -> None:
    dates = liability_dates(sent, discharged=sent + stay, policy=FREE)
    assert dates.ready_days == (local_date(sent + stay) - local_date(sent)).days


def test_without_an_end_there_are_no_counts() -> None:
    dates = liability_dates(swedish("2026-01-12T09:00"), policy=FREE)
    assert (dates.payable_days, dates.ready_days) == (None, None)


@pytest.mark.parametrize(
    ("discharged", "withdrawn", "code"),
    [
        ("2026-01-12T08:59:59", None, "discharged_before_ready"),
        (None, "2026-01-12T08:59:59", "withdrawn_before_ready"),
        ("2026-01-14T10:00", "2026-01-14T10:00:01", "withdrawn_after_discharge"),
    ],
)
def test_an_impossible_order_is_refused(
    discharged: str | None, withdrawn: str | None, code: str
) -> None:
    with pytest.raises(RuleError) as refused:
        liability_dates(
            swedish("2026-01-12T09:00"),
            discharged=swedish(discharged) if discharged else None,
            withdrawn=swedish(withdrawn) if withdrawn else None,
            policy=FREE,
        )
    assert refused.value.code == code


def test_leaving_in_the_minute_of_the_notice_costs_nothing() -> None:
    sent = swedish("2026-01-12T09:00")
    dates = liability_dates(sent, discharged=sent, withdrawn=sent, policy=FREE)
    assert (dates.payable_days, dates.ready_days) == (0, 0)


@pytest.mark.parametrize(
    ("sent", "first"),
    [
        ("2026-01-15T09:00", "2026-01-20"),
        ("2026-01-15T13:00", "2026-01-21"),
        ("2026-01-12T09:00", "2026-01-15"),
    ],
)
def test_an_agreement_may_leave_weekends_out(sent: str, first: str) -> None:
    agreed = replace(FREE, skip_weekends=True)
    assert str(first_payable_day(swedish(sent), agreed)) == first


def test_an_agreement_may_set_another_hour_and_other_days() -> None:
    agreed = replace(FREE, cutoff=dt.time(15), days_before=5, days_after=6)
    assert str(first_payable_day(swedish("2026-01-12T15:00"), agreed)) == "2026-01-17"


def test_noon_is_judged_by_swedish_clocks() -> None:
    summer = dt.datetime(2026, 7, 1, 10, 0, 1, tzinfo=dt.UTC)
    assert str(first_payable_day(summer, FREE)) == "2026-07-05"
