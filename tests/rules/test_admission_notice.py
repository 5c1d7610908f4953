import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.clock import STOCKHOLM, to_local
from models.rules.admission_notice import (
    admission_notice_anchor,
    admission_notice_due,
)
from tests.rules.moments import HARD_DAYS, moments, swedish


@pytest.mark.parametrize(
    ("anchor", "due"),
    [
        ("2026-01-12T14:00", "2026-01-13T14:00:00+01:00"),
        ("2026-03-28T14:00", "2026-03-29T15:00:00+02:00"),
        ("2028-02-28T16:45", "2028-02-29T16:45:00+01:00"),
        ("2026-10-24T14:00", "2026-10-25T13:00:00+01:00"),
        ("2026-12-31T23:59", "2027-01-01T23:59:00+01:00"),
    ],
)
def test_the_notice_is_due_after_24_hours(anchor: str, due: str) -> None:
    assert to_local(admission_notice_due(swedish(anchor))).isoformat() == due


@given(moments)
@example(dt.datetime(2026, 3, 28, 12, tzinfo=STOCKHOLM))
@example(HARD_DAYS[0])
@example(HARD_DAYS[1])
def test_the_window_is_24_elapsed_hours_over_every_clock_change(
    anchor: dt.datetime,
) -> None:
    assert admission_notice_due(anchor) - anchor.astimezone(dt.UTC) == dt.timedelta(1)


@given(moments, st.timedeltas(dt.timedelta(0), dt.timedelta(hours=48)))
def test_a_later_anchor_never_gives_an_earlier_deadline(
    anchor: dt.datetime, later: dt.timedelta
) -> None:
    assert admission_notice_due(anchor) <= admission_notice_due(anchor + later)


@pytest.mark.parametrize("fold", [0, 1])
def test_the_repeated_hour_keeps_its_fold(fold: int) -> None:
    anchor = dt.datetime(2026, 10, 25, 2, 30, tzinfo=STOCKHOLM, fold=fold)
    assert admission_notice_due(anchor).hour == fold


@pytest.mark.parametrize(
    ("admitted", "assessed", "due"),
    [
        ("2026-02-01T08:00", "2026-02-05T10:15", "2026-02-06T10:15"),
        ("2026-02-01T08:00", "2026-02-01T08:00", "2026-02-02T08:00"),
        ("2026-02-01T08:00", "2026-01-30T10:00", "2026-02-02T08:00"),
    ],
)
def test_the_anchor_is_the_admission_or_a_later_assessment(
    admitted: str, assessed: str, due: str
) -> None:
    anchor = admission_notice_anchor(swedish(admitted), swedish(assessed))
    assert admission_notice_due(anchor) == swedish(due)


def test_need_seen_at_the_admission_is_anchored_there() -> None:
    admitted = swedish("2026-02-01T08:00")
    assert admission_notice_anchor(admitted, None) == admitted


def test_a_naive_anchor_is_a_bug() -> None:
    with pytest.raises(ValueError, match="time zone"):
        admission_notice_due(dt.datetime(2026, 1, 12, 14))
