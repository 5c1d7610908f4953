import datetime as dt

import pytest
from hypothesis import given

from models.clock import local_date, to_local
from models.rules.sip_call import sip_call_due, sip_call_is_late, sip_call_last_day
from tests.rules.moments import moments, swedish


@pytest.mark.parametrize(
    ("sent", "last_day"),
    [
        ("2026-01-12T09:00:00", "2026-01-15"),
        ("2026-01-12T12:00:00", "2026-01-15"),
        ("2026-01-12T12:00:01", "2026-01-15"),
        ("2026-01-16T10:00:00", "2026-01-19"),
        ("2026-04-02T14:00:00", "2026-04-05"),
        ("2028-02-27T10:00:00", "2028-03-01"),
        ("2026-12-30T23:59:59", "2027-01-02"),
        ("2026-01-13T00:00:00", "2026-01-16"),
    ],
)
def test_the_call_is_due_on_the_third_day(sent: str, last_day: str) -> None:
    assert sip_call_last_day(swedish(sent)) == dt.date.fromisoformat(last_day)


@given(moments)
def test_the_call_is_due_at_the_end_of_day_three_whatever_the_hour(
    sent: dt.datetime,
) -> None:
    due = to_local(sip_call_due(sent))
    assert (due.date() - local_date(sent)).days == 3
    assert due.time() == dt.time(23, 59, 59)


@pytest.mark.parametrize(
    ("called", "late"),
    [
        ("2026-01-11T09:00:00", False),
        ("2026-01-15T23:59:59", False),
        ("2026-01-15T23:59:59.900", False),
        ("2026-01-16T00:00:00", True),
    ],
)
def test_a_call_is_late_only_after_the_third_day(called: str, *, late: bool) -> None:
    sent = swedish("2026-01-12T12:00:01")
    assert sip_call_is_late(swedish(called), sent) is late
