"""From which day a municipality pays, which days count, and why (sv: betalningsansvar).

Everything here is preliminary: the region settles with each municipality.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from models.clock import as_utc, local_date, to_local
from models.errors import RuleError
from models.rules.amounts import Amount, daily_amount
from models.rules.payment_preconditions import (
    LiabilityFacts,
    Precondition,
    PreconditionCode,
    Reason,
    Standing,
    WithdrawnNotice,
    preconditions,
)
from models.rules.policy import Counting, Policy
from models.rules.sip_call import sip_call_last_day

_ONE_DAY: Final = dt.timedelta(days=1)
_SATURDAY: Final = 5
_RELEVANT: Final = (  # blockers are judged day by day
    PreconditionCode.ADMISSION_NOTICE,
    PreconditionCode.DISCHARGE_READY_NOTICE,
    PreconditionCode.SIP_CALL,
)


class DayCode(StrEnum):
    """What a day of the ledger is."""

    COUNTS = "counts"
    BEFORE_START = "before_start"
    END_DAY_FREE = "end_day_free"
    UNFINISHED = "unfinished"  # the day is not over; free if the person leaves today
    BLOCKED = "blocked"
    NOT_LIABLE = "not_liable"
    MUNICIPALITY_NOT_TOLD = "municipality_not_told"  # ready, but no municipal unit knows
    QUESTIONED = "questioned"  # a person must decide; does not count until then
    WAITING = "waiting"  # a precondition can still be met in time


@dataclass(frozen=True, slots=True)
class LedgerDay:
    """One Swedish calendar day; ``amount`` in kronor when it counts and is known."""

    date: dt.date
    code: DayCode
    reason: str | None = None
    amount: Decimal | None = None

    @property
    def counts(self) -> bool:
        """Whether the day is payable as far as the program can tell."""
        return self.code is DayCode.COUNTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The judgement day by day, from the day of the notice to the end or to today.

    The days of notices that were withdrawn stand before it. ``payable_days`` and ``ready_days`` are
    ``None`` while nothing has ended; ``ready_days`` are those of the latest notice.
    """

    policy: str
    preconditions: tuple[Precondition, ...]
    first_payable_day: dt.date | None = None
    days: tuple[LedgerDay, ...] = ()
    payable_days: int | None = None
    ready_days: int | None = None
    preliminary: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LiabilityDates:
    """The bare dates, every precondition taken as met."""

    first_payable_day: dt.date
    sip_call_last_day: dt.date
    payable_days: int | None
    ready_days: int | None


@dataclass(frozen=True, slots=True)
class _End:
    at: dt.datetime
    reason: Reason


def first_payable_day(ready_sent: dt.datetime, policy: Policy) -> dt.date:
    """Return the day on which the liability begins.

    Three days after the day of sending; four when it was sent after 12:00:00, Swedish
    time. Noon sharp is not after noon.

    Source: lag (2017:612) 5:4.
    """
    local = to_local(ready_sent)
    after_noon = local.time() > policy.cutoff
    left = policy.days_after if after_noon else policy.days_before
    day = local.date()
    while left:
        day += _ONE_DAY
        if not (policy.skip_weekends and day.weekday() >= _SATURDAY):
            left -= 1
    return day


def liability_dates(
    ready_sent: dt.datetime,
    *,
    discharged: dt.datetime | None = None,
    withdrawn: dt.datetime | None = None,
    policy: Policy,
) -> LiabilityDates:
    """Return the dates of a notice, as if every precondition were met.

    Both counts end at a withdrawal, and are ``None`` without an end.

    Raises:
        RuleError: ``discharged_before_ready``, ``withdrawn_before_ready`` or
            ``withdrawn_after_discharge``.

    Source: lag (2017:612) 4:3 and 5:4; the days by the policy's ``counting``.
    """
    first = first_payable_day(ready_sent, policy)
    facts = LiabilityFacts(ready_sent=ready_sent, discharged_at=discharged, withdrawn_at=withdrawn)
    end = _find_end(facts, ready_sent)
    payable = ready = None
    if end is not None:
        last = local_date(end.at)
        payable = max(0, (last - first).days + _end_day_counts(policy))
        ready = (last - local_date(ready_sent)).days
    return LiabilityDates(
        first_payable_day=first,
        sip_call_last_day=sip_call_last_day(ready_sent),
        payable_days=payable,
        ready_days=ready,
    )


def liability_ledger(
    facts: LiabilityFacts,
    *,
    as_of: dt.datetime,
    policy: Policy,
    amounts: Sequence[Amount] | None = None,
) -> Ledger:
    """Return what is known at ``as_of`` about who pays for which day.

    ``policy`` is the one in force when the notice was sent; ``amounts`` None means those
    that the program carries. Without a discharge-ready notice there are no days, and without a
    municipality that was told no day is the first. What was payable before a withdrawal is a question
    to a person.

    Raises:
        RuleError: As ``liability_dates``, also ``deceased_before_ready`` and
            ``transferred_before_ready``.

    Source: lag (2017:612) 5:3–6; RJH 2025-11-28, Betalningsansvar.
    """
    found = preconditions(facts, as_of=as_of, policy=policy)
    sent = facts.ready_sent
    if sent is None:
        return Ledger(policy=policy.name, preconditions=found)
    latest = _days_of(facts, sent, as_of, policy)
    days = tuple(_priced(day, amounts) for day in _with_earlier(latest, facts, as_of, policy))
    ended = _find_end(facts, sent) is not None
    return Ledger(
        policy=policy.name,
        preconditions=found,
        first_payable_day=first_payable_day(sent, policy) if facts.ready_told else None,
        days=days,
        payable_days=sum(day.counts for day in days) if ended else None,
        ready_days=len(latest) - 1 if ended else None,
    )


def _with_earlier(
    latest: tuple[LedgerDay, ...], facts: LiabilityFacts, as_of: dt.datetime, policy: Policy
) -> tuple[LedgerDay, ...]:
    """Return the days of every notice, each date once; a question to a person stays one."""
    days: dict[dt.date, LedgerDay] = {}
    for notice in facts.earlier:
        own = _facts_of(notice, facts)
        for day in _days_of(own, notice.sent_at, as_of, policy):
            _keep(day, days)
    for day in latest:
        _keep(day, days)
    return tuple(days[date] for date in sorted(days))


def _keep(day: LedgerDay, days: dict[dt.date, LedgerDay]) -> None:
    before = days.get(day.date)
    if before is None or before.code is not DayCode.QUESTIONED:
        days[day.date] = day


def _facts_of(notice: WithdrawnNotice, facts: LiabilityFacts) -> LiabilityFacts:
    return replace(
        facts,
        ready_sent=notice.sent_at,
        ready_told=notice.told,
        withdrawn_at=notice.withdrawn_at,
        discharged_at=None,
        deceased_at=None,
        transferred_at=None,
    )


def _days_of(
    facts: LiabilityFacts, sent: dt.datetime, as_of: dt.datetime, policy: Policy
) -> tuple[LedgerDay, ...]:
    """Return the days of one notice."""
    found = preconditions(facts, as_of=as_of, policy=policy)
    end, sent_day = _find_end(facts, sent), local_date(sent)
    judge = _Judge(facts, policy, found, first_payable_day(sent, policy), end)
    last_day = max(sent_day, local_date(end.at if end else as_of))
    return tuple(judge.day(day, last_day) for day in _days_between(sent_day, last_day))


@dataclass(frozen=True, slots=True)
class _Judge:
    """Judges one day at a time; the first thing that hinders the liability decides."""

    facts: LiabilityFacts
    policy: Policy
    found: tuple[Precondition, ...]
    first: dt.date
    end: _End | None

    def day(self, day: dt.date, last_day: dt.date) -> LedgerDay:
        if not self.facts.ready_told:
            return LedgerDay(day, DayCode.MUNICIPALITY_NOT_TOLD)
        if day < self.first:
            return LedgerDay(day, DayCode.BEFORE_START)
        if day == last_day and not _end_day_counts(self.policy):
            if self.end is None:
                return LedgerDay(day, DayCode.UNFINISHED)
            return LedgerDay(day, DayCode.END_DAY_FREE, self.end.reason)
        return self._blocked(day) or self._hindered(day) or self._counted(day)

    def _blocked(self, day: dt.date) -> LedgerDay | None:
        for blocker in self.facts.blockers:
            if blocker.covers(day):
                return LedgerDay(day, DayCode.BLOCKED, blocker.reason)
        return None

    def _hindered(self, day: dt.date) -> LedgerDay | None:
        relevant = [item for item in self.found if item.code in _RELEVANT]
        for standing, code in _HINDRANCES.items():
            for item in relevant:
                if item.standing is standing:
                    return LedgerDay(day, code, item.reason)
        called = self.facts.sip_called_at
        late = any(item.reason is Reason.SIP_CALL_LATE for item in relevant)
        if late and called is not None and day < local_date(called):
            return LedgerDay(day, DayCode.NOT_LIABLE, Reason.SIP_CALL_LATE)
        return None

    def _counted(self, day: dt.date) -> LedgerDay:
        if self.end is not None and self.end.reason is Reason.WITHDRAWN:
            return LedgerDay(day, DayCode.QUESTIONED, Reason.WITHDRAWN)
        return LedgerDay(day, DayCode.COUNTS)


_HINDRANCES: Final = {
    Standing.NOT_MET: DayCode.NOT_LIABLE,
    Standing.QUESTIONED: DayCode.QUESTIONED,
    Standing.WAITING: DayCode.WAITING,
}


def _end_day_counts(policy: Policy) -> bool:
    return policy.counting is Counting.DISCHARGE_DAY_INCLUDED


def _find_end(facts: LiabilityFacts, ready_sent: dt.datetime) -> _End | None:
    """Return the first thing that ended the counting."""
    moments = {
        Reason.DISCHARGED: facts.discharged_at,
        Reason.WITHDRAWN: facts.withdrawn_at,
        Reason.DECEASED: facts.deceased_at,
        Reason.TRANSFERRED: facts.transferred_at,
    }
    ends = {reason: as_utc(at) for reason, at in moments.items() if at is not None}
    for reason, at in ends.items():
        if at < as_utc(ready_sent):
            code = f"{reason}_before_ready"
            raise RuleError(code, at=at, ready_sent=ready_sent)
    if Reason.DISCHARGED in ends and Reason.WITHDRAWN in ends:
        _refuse_withdrawal_after(ends[Reason.DISCHARGED], ends[Reason.WITHDRAWN])
    if not ends:
        return None
    reason = min(ends, key=lambda key: ends[key])
    return _End(ends[reason], reason)


def _refuse_withdrawal_after(discharged: dt.datetime, withdrawn: dt.datetime) -> None:
    if withdrawn > discharged:
        code = "withdrawn_after_discharge"
        raise RuleError(code, discharged=discharged, withdrawn=withdrawn)


def _days_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Return every day from first to last, both included."""
    return [first + _ONE_DAY * count for count in range((last - first).days + 1)]


def _priced(day: LedgerDay, amounts: Sequence[Amount] | None) -> LedgerDay:
    if not day.counts:
        return day
    amount = daily_amount(day.date, amounts)
    if amount is None:
        return LedgerDay(day.date, day.code, Reason.AMOUNT_MISSING)
    return LedgerDay(day.date, day.code, day.reason, amount.kronor)
