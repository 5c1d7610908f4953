"""What the health centre says about its part that is not ready. Source: lag (2017:612) 5:5."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations.readiness import HindranceReported
from models.rules.payment_facts import liability_facts
from models.rules.payment_preconditions import Reason
from models.state.readiness import hindrances
from models.values import HindranceReason
from tests.makers import DISTRICT_NURSE, NURSE, anna, january, moment
from tests.rules.judged import allowed, refused


def hindered(to_on: dt.date | None = None, start: int = 18) -> HindranceReported:
    return HindranceReported(
        reason=HindranceReason.UNAVAILABLE,
        from_on=january(start),
        to_on=to_on,
        note="Ingen kan ge dropp hemma.",
    )


def test_a_hindrance_blocks_the_payment_on_its_days() -> None:
    journal = anna("answer of nurses")
    journal.write(DISTRICT_NURSE, hindered(), moment(18, 9))
    (blocker,) = liability_facts(journal.case).blockers
    assert (blocker.reason, blocker.from_day, blocker.to_day) == (
        Reason.OUTPATIENT_UNAVAILABLE,
        january(18),
        None,
    )


def test_a_hindrance_is_ended_by_its_last_day_and_the_next_one_stands_beside_it() -> None:
    journal = anna("answer of nurses")
    for body in (hindered(), hindered(january(19)), hindered(start=21)):
        journal.write(DISTRICT_NURSE, body, moment(19, 9))
    days = [(row.from_on, row.to_on) for row in hindrances(journal.case)]
    assert days == [(january(18), january(19)), (january(21), None)]
    assert len(liability_facts(journal.case).blockers) == 2


@pytest.mark.parametrize(
    ("start", "last", "days"),
    [
        (20, 21, [(18, 19), (20, 21)]),  # another reason from the 20th
        (20, None, [(18, 19), (20, None)]),
        (16, None, [(16, None)]),
        (16, 19, [(16, 19)]),
        (15, 16, [(15, 16)]),  # the first day was wrong
    ],
)
def test_a_new_report_goes_on_with_the_hindrance_that_still_hinders(
    start: int, last: int | None, days: list[tuple[int, int | None]]
) -> None:
    journal = anna("answer of nurses")
    journal.write(DISTRICT_NURSE, hindered(), moment(18, 9))
    body = hindered(january(last) if last else None, start)
    journal.write(DISTRICT_NURSE, body, moment(19, 9))
    told = [(row.from_on.day, row.to_on and row.to_on.day) for row in hindrances(journal.case)]
    assert told == days


@given(st.lists(st.tuples(st.integers(12, 28), st.none() | st.integers(0, 3)), min_size=1))
def test_only_the_latest_report_can_still_hinder(reports: list[tuple[int, int | None]]) -> None:
    journal = anna("answer of nurses")
    for start, length in reports:
        last = january(start + length) if length is not None else None
        journal.write(DISTRICT_NURSE, hindered(last, start), moment(18, 9))
    told = hindrances(journal.case)
    start, length = reports[-1]
    assert [row.from_on.day for row in told if row.to_on is None] == [start] * (length is None)
    assert all(row.to_on is None or row.from_on <= row.to_on for row in told)


def test_only_the_health_centre_reports_its_hindrance() -> None:
    case = anna("answer of nurses").case
    assert refused(case, NURSE, hindered()) == ("other_party_writes", "")
    assert refused(case, DISTRICT_NURSE, hindered(january(17))) == ("ends_before_start", "to_on")
    silent = replace(hindered(), note=" ")
    assert refused(case, DISTRICT_NURSE, silent) == ("field_missing", "note")
    assert allowed(case, DISTRICT_NURSE, hindered())
