import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.clock import local_date
from models.errors import RuleError
from models.rules.admission_notice import admission_notice_due
from models.rules.amounts import Amount
from models.rules.payment_liability import (
    DayCode,
    Ledger,
    liability_dates,
    liability_ledger,
)
from models.rules.payment_preconditions import Blocker, LiabilityFacts, Reason, WithdrawnNotice
from models.rules.policy import Counting, LateCall, Policy, policy_on
from models.values import SipExemption
from tests.rules.moments import HARD_DAYS, moments, stays, swedish

FREE = policy_on(dt.date(2026, 1, 1))
INCLUDED = replace(FREE, counting=Counting.DISCHARGE_DAY_INCLUDED)
PRICES = (
    Amount(year=2025, kronor=Decimal(11000), source="made up for the test"),
    Amount(year=2026, kronor=Decimal("12000.50"), source="made up for the test"),
)
READY = swedish("2026-01-12T09:00")
ANNA = LiabilityFacts(
    notice_sent=swedish("2026-01-05T10:00"),
    notice_due=admission_notice_due(swedish("2026-01-04T22:00")),
    ready_sent=READY,
    sip_required=True,
    sip_called_at=swedish("2026-01-13T10:00"),
    discharged_at=swedish("2026-01-19T13:00"),
)
LATER = swedish("2026-02-01T09:00")


def ledger(facts: LiabilityFacts, *, policy: Policy = FREE, as_of: dt.datetime = LATER) -> Ledger:
    return liability_ledger(facts, as_of=as_of, policy=policy, amounts=PRICES)


def codes(found: Ledger) -> str:
    """Return the days as words, the first three letters of each code."""
    return " ".join(day.code[:3] for day in found.days)


def reasons(found: Ledger, code: DayCode) -> set[str | None]:
    return {day.reason for day in found.days if day.code is code}


def all_met(sent: dt.datetime) -> LiabilityFacts:
    return LiabilityFacts(
        notice_sent=sent,
        notice_due=sent,
        ready_sent=sent,
        sip_exemption=SipExemption.CURRENT_SIP,
    )


def test_every_day_from_notice_to_discharge_says_what_it_is() -> None:
    found = ledger(ANNA)
    assert codes(found) == "bef bef bef cou cou cou cou end"
    assert (found.payable_days, found.ready_days) == (4, 7)
    assert (str(found.first_payable_day), found.policy) == ("2026-01-15", "law")


def test_the_day_of_discharge_is_free_because_of_the_discharge() -> None:
    assert reasons(ledger(ANNA), DayCode.END_DAY_FREE) == {Reason.DISCHARGED}


def test_a_policy_may_charge_the_day_of_discharge() -> None:
    found = ledger(ANNA, policy=INCLUDED)
    assert codes(found) == "bef bef bef cou cou cou cou cou"
    assert found.payable_days == 5


def test_every_ledger_is_preliminary() -> None:
    assert ledger(ANNA).preliminary


@given(moments, stays)
@example(HARD_DAYS[0] - dt.timedelta(days=4), dt.timedelta(days=8))
@example(HARD_DAYS[1] - dt.timedelta(days=4), dt.timedelta(days=8))
@example(HARD_DAYS[4] - dt.timedelta(days=2), dt.timedelta(days=8))
def test_the_days_are_without_gap_from_notice_to_end(sent: dt.datetime, stay: dt.timedelta) -> None:
    found = ledger(replace(all_met(sent), discharged_at=sent + stay))
    first, last = local_date(sent).toordinal(), local_date(sent + stay).toordinal()
    assert [day.date.toordinal() for day in found.days] == [*range(first, last + 1)]


@pytest.mark.parametrize("policy", [FREE, INCLUDED], ids=["free", "included"])
@given(sent=moments, stay=stays)
def test_the_days_that_count_are_as_many_as_the_dates_say(
    policy: Policy, sent: dt.datetime, stay: dt.timedelta
) -> None:
    facts = replace(all_met(sent), discharged_at=sent + stay)
    found = ledger(facts, policy=policy)
    dates = liability_dates(sent, discharged=sent + stay, policy=policy)
    assert sum(day.counts for day in found.days) == dates.payable_days
    assert (found.payable_days, found.ready_days, found.first_payable_day) == (
        dates.payable_days,
        dates.ready_days,
        dates.first_payable_day,
    )


@given(moments, stays)
def test_no_day_before_the_first_payable_day_counts(sent: dt.datetime, stay: dt.timedelta) -> None:
    found = ledger(replace(all_met(sent), discharged_at=sent + stay))
    first = liability_dates(sent, policy=FREE).first_payable_day
    assert all(day.date >= first for day in found.days if day.counts)


def test_without_a_discharge_ready_notice_there_are_no_days() -> None:
    found = ledger(replace(ANNA, ready_sent=None, discharged_at=None))
    assert (found.days, found.first_payable_day) == ((), None)
    assert (found.payable_days, found.ready_days) == (None, None)


def test_while_the_person_stays_today_is_unfinished_and_nothing_is_summed() -> None:
    staying = replace(ANNA, discharged_at=None)
    found = ledger(staying, as_of=swedish("2026-01-17T08:00"))
    assert codes(found) == "bef bef bef cou cou unf"
    assert (found.payable_days, found.ready_days) == (None, None)


def test_where_the_last_day_is_charged_today_counts_already() -> None:
    staying = replace(ANNA, discharged_at=None)
    found = ledger(staying, as_of=swedish("2026-01-17T08:00"), policy=INCLUDED)
    assert codes(found) == "bef bef bef cou cou cou"


def test_a_clock_before_the_notice_still_shows_its_day() -> None:
    staying = replace(ANNA, discharged_at=None)
    assert codes(ledger(staying, as_of=swedish("2026-01-11T08:00"))) == "bef"


@pytest.mark.parametrize(
    ("change", "code", "reason"),
    [
        ({"notice_sent": None}, DayCode.NOT_LIABLE, Reason.ADMISSION_NOTICE_MISSING),
        ({"notice_sent": LATER}, DayCode.QUESTIONED, Reason.ADMISSION_NOTICE_LATE),
        ({"sip_called_at": None}, DayCode.NOT_LIABLE, Reason.SIP_CALL_MISSING),
        ({"sip_called_at": LATER}, DayCode.QUESTIONED, Reason.SIP_CALL_LATE),
        ({"sip_required": None}, DayCode.QUESTIONED, Reason.SIP_NEED_UNKNOWN),
    ],
)
def test_a_precondition_that_fails_takes_every_day(
    change: dict[str, object], code: DayCode, reason: Reason
) -> None:
    found = ledger(replace(ANNA, **change))  # type: ignore[arg-type] # one field
    assert {day.code for day in found.days[3:-1]} == {code}
    assert reasons(found, code) == {reason}
    assert found.payable_days == 0


def test_what_is_not_met_weighs_more_than_what_is_questioned() -> None:
    found = ledger(replace(ANNA, notice_sent=LATER, sip_called_at=None))
    assert reasons(found, DayCode.NOT_LIABLE) == {Reason.SIP_CALL_MISSING}


def test_on_the_third_day_a_call_can_still_come_in_time() -> None:
    waiting = replace(ANNA, sip_called_at=None, discharged_at=None)
    found = ledger(waiting, as_of=swedish("2026-01-15T20:00"), policy=INCLUDED)
    assert codes(found) == "bef bef bef wai"


def test_a_call_on_the_third_day_leaves_that_day_payable() -> None:
    found = ledger(replace(ANNA, sip_called_at=swedish("2026-01-15T20:00")))
    assert codes(found) == "bef bef bef cou cou cou cou end"


def test_a_policy_may_let_a_late_call_begin_the_liability() -> None:
    policy = replace(FREE, late_call=LateCall.FROM_CALL)
    facts = replace(ANNA, sip_called_at=swedish("2026-01-17T09:00"))
    found = ledger(facts, policy=policy)
    assert codes(found) == "bef bef bef not not cou cou end"
    assert reasons(found, DayCode.NOT_LIABLE) == {Reason.SIP_CALL_LATE}


def test_a_current_sip_needs_no_call() -> None:
    mikael = replace(ANNA, sip_called_at=None, sip_exemption=SipExemption.CURRENT_SIP)
    assert ledger(mikael).payable_days == 4


def test_days_hindered_by_outpatient_care_are_not_payable() -> None:
    blockers = (
        Blocker(
            reason=Reason.OUTPATIENT_UNAVAILABLE,
            from_day=dt.date(2026, 1, 14),
            to_day=dt.date(2026, 1, 15),
        ),
        Blocker(reason=Reason.OUTPATIENT_UNCLEAR, from_day=dt.date(2026, 1, 18)),
    )
    found = ledger(replace(ANNA, blockers=blockers))
    assert codes(found) == "bef bef bef blo cou cou blo end"
    assert [day.reason for day in found.days if day.code is DayCode.BLOCKED] == [
        Reason.OUTPATIENT_UNAVAILABLE,
        Reason.OUTPATIENT_UNCLEAR,
    ]


def test_a_withdrawal_ends_the_count_and_marks_the_days_before_it() -> None:
    facts = replace(ANNA, discharged_at=None, withdrawn_at=swedish("2026-01-17T09:00"))
    found = ledger(facts)
    assert codes(found) == "bef bef bef que que end"
    assert reasons(found, DayCode.QUESTIONED) == {Reason.WITHDRAWN}
    assert (found.payable_days, found.ready_days) == (0, 5)


AGAIN = replace(
    ANNA,
    ready_sent=swedish("2026-01-20T09:00"),
    discharged_at=swedish("2026-01-25T09:00"),
    earlier=(WithdrawnNotice(sent_at=READY, withdrawn_at=swedish("2026-01-17T09:00")),),
)


def test_the_days_before_a_withdrawal_stand_before_those_of_the_new_notice() -> None:
    found = ledger(AGAIN)
    assert codes(found) == "bef bef bef que que end bef bef bef cou cou end"
    assert (found.payable_days, found.ready_days) == (2, 5)


def test_a_question_about_the_day_of_withdrawal_is_not_lost_when_a_new_notice_comes_on_it() -> None:
    again = replace(AGAIN, ready_sent=swedish("2026-01-17T10:00"), discharged_at=None)
    found = ledger(again, policy=INCLUDED, as_of=swedish("2026-01-18T08:00"))
    assert codes(found) == "bef bef bef que que que bef"
    assert codes(ledger(again, as_of=swedish("2026-01-18T08:00"))) == "bef bef bef que que bef bef"


def test_a_notice_that_was_withdrawn_before_the_municipality_knew_asks_nobody_anything() -> None:
    (notice,) = AGAIN.earlier
    found = ledger(replace(AGAIN, earlier=(replace(notice, told=False),)))
    assert codes(found) == "mun mun mun mun mun mun bef bef bef cou cou end"


@given(st.lists(moments, min_size=3, max_size=9, unique=True).map(sorted))
def test_withdrawals_lose_no_day_and_never_let_one_count_before_the_last_notice(
    times: list[dt.datetime],
) -> None:
    times = [times[0] + min(at - times[0], dt.timedelta(days=90)) for at in times]
    pairs = list(zip(times[::2], times[1::2], strict=False))
    earlier = tuple(WithdrawnNotice(sent_at=sent, withdrawn_at=at) for sent, at in pairs)
    facts = replace(all_met(times[0]), ready_sent=times[-1], earlier=earlier)
    found = ledger(facts, as_of=times[-1] + dt.timedelta(days=9))
    kept = {day.date: day.code for day in found.days}
    assert list(kept) == sorted(kept)
    assert len(kept) == len(found.days)
    assert all(day.date >= local_date(times[-1]) for day in found.days if day.counts)
    for sent, at in pairs:
        alone = ledger(replace(all_met(times[0]), ready_sent=sent, withdrawn_at=at))
        assert {day.date for day in alone.days} <= set(kept)
        asked = {day.date for day in alone.days if day.code is DayCode.QUESTIONED}
        assert {kept[date] for date in asked} <= {DayCode.QUESTIONED}


def test_without_a_municipality_that_knows_no_day_counts_and_none_is_the_first() -> None:
    found = ledger(replace(ANNA, notice_told=False, ready_told=False))
    assert codes(found) == "mun mun mun mun mun mun mun mun"
    assert (found.first_payable_day, found.payable_days) == (None, 0)


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("deceased_at", Reason.DECEASED),
        ("transferred_at", Reason.TRANSFERRED),
    ],
)
def test_death_and_transfer_close_the_count_on_their_day(field: str, reason: Reason) -> None:
    change: dict[str, object] = {field: swedish("2026-01-16T04:00")}
    facts = replace(ANNA, **change)  # type: ignore[arg-type] # one field
    found = ledger(facts)
    assert codes(found) == "bef bef bef cou end"
    assert reasons(found, DayCode.END_DAY_FREE) == {reason}


def test_a_death_after_the_discharge_changes_nothing() -> None:
    facts = replace(ANNA, deceased_at=swedish("2026-01-25T04:00"))
    assert ledger(facts) == ledger(ANNA)


def test_an_end_before_the_notice_cannot_be_judged() -> None:
    with pytest.raises(RuleError) as refused:
        ledger(replace(ANNA, deceased_at=swedish("2026-01-11T04:00")))
    assert refused.value.code == "deceased_before_ready"


def test_over_new_year_each_day_costs_the_amount_of_its_year() -> None:
    facts = replace(
        all_met(swedish("2025-12-28T09:00")),
        discharged_at=swedish("2026-01-02T09:00"),
    )
    found = ledger(facts)
    assert [day.amount for day in found.days if day.counts] == [
        Decimal(11000),
        Decimal("12000.50"),
    ]


def test_days_that_do_not_count_have_no_amount() -> None:
    assert not any(day.amount for day in ledger(ANNA).days if not day.counts)


def test_a_year_without_amount_counts_the_days_and_prices_none() -> None:
    found = liability_ledger(ANNA, as_of=LATER, policy=FREE)
    assert found.payable_days == 4
    assert reasons(found, DayCode.COUNTS) == {Reason.AMOUNT_MISSING}
    assert not any(day.amount for day in found.days)


def test_a_shipped_amount_prices_its_year() -> None:
    facts = replace(
        all_met(swedish("2022-06-01T09:00")),
        discharged_at=swedish("2022-06-06T09:00"),
    )
    found = liability_ledger(facts, as_of=LATER, policy=FREE)
    assert sum(day.amount or 0 for day in found.days) == Decimal(18600)
