import datetime as dt
from dataclasses import replace

import pytest

from models.rules.payment_preconditions import (
    Blocker,
    LiabilityFacts,
    Precondition,
    PreconditionCode,
    Reason,
    Standing,
    preconditions,
)
from models.rules.policy import LateCall, LateNotice, Policy, policy_on
from models.values import SipExemption
from tests.rules.moments import swedish

POLICY = policy_on(dt.date(2026, 1, 1))
NOTICE = swedish("2026-01-10T10:00")
DUE = swedish("2026-01-10T12:00")
READY = swedish("2026-01-12T09:00")
CALL = swedish("2026-01-15T23:30")
LATE_CALL = swedish("2026-01-17T09:00")
LATER = swedish("2026-01-20T09:00")
GOOD = LiabilityFacts(
    notice_sent=NOTICE,
    notice_due=DUE,
    ready_sent=READY,
    sip_required=True,
    sip_called_at=CALL,
)


def judged(
    facts: LiabilityFacts,
    code: PreconditionCode,
    *,
    as_of: dt.datetime = LATER,
    policy: Policy = POLICY,
) -> Precondition:
    found = preconditions(facts, as_of=as_of, policy=policy)
    return {item.code: item for item in found}[code]


def test_the_four_stand_in_the_order_of_the_act_and_can_all_be_met() -> None:
    found = preconditions(GOOD, as_of=LATER, policy=POLICY)
    assert [item.code for item in found] == list(PreconditionCode)
    assert [item.met for item in found] == [True, True, True, True]


@pytest.mark.parametrize(
    ("change", "standing", "reason"),
    [
        ({"notice_sent": None}, Standing.NOT_MET, Reason.ADMISSION_NOTICE_MISSING),
        (
            {"notice_complete": False},
            Standing.NOT_MET,
            Reason.ADMISSION_NOTICE_INCOMPLETE,
        ),
        ({"notice_told": False}, Standing.NOT_MET, Reason.MUNICIPALITY_NOT_TOLD),
        ({"notice_due": None}, Standing.QUESTIONED, Reason.ADMISSION_TIME_UNKNOWN),
        ({"notice_sent": DUE}, Standing.MET, None),
    ],
)
def test_the_admission_notice_must_be_sent_whole_and_in_time(
    change: dict[str, object], standing: Standing, reason: Reason | None
) -> None:
    facts = replace(GOOD, **change)  # type: ignore[arg-type] # one field at a time
    found = judged(facts, PreconditionCode.ADMISSION_NOTICE)
    assert (found.standing, found.reason) == (standing, reason)


@pytest.mark.parametrize(
    ("rule", "met"),
    [(LateNotice.NONE, False), (LateNotice.FULL, True), (LateNotice.MANUAL, None)],
)
def test_what_a_late_admission_notice_costs_is_policy(
    rule: LateNotice, *, met: bool | None
) -> None:
    facts = replace(GOOD, notice_sent=DUE + dt.timedelta(seconds=1))
    policy = replace(POLICY, late_notice=rule)
    found = judged(facts, PreconditionCode.ADMISSION_NOTICE, policy=policy)
    assert (found.met, found.reason) == (met, Reason.ADMISSION_NOTICE_LATE)


def test_without_a_discharge_ready_notice_nobody_pays() -> None:
    facts = replace(GOOD, ready_sent=None)
    found = judged(facts, PreconditionCode.DISCHARGE_READY_NOTICE)
    assert (found.met, found.reason) == (False, Reason.DISCHARGE_READY_MISSING)


@pytest.mark.parametrize("exemption", list(SipExemption))
def test_an_exemption_makes_the_call_not_applicable(exemption: SipExemption) -> None:
    facts = replace(GOOD, sip_exemption=exemption, sip_called_at=None)
    found = judged(facts, PreconditionCode.SIP_CALL)
    assert (found.standing, found.reason) == (Standing.NOT_APPLICABLE, exemption)
    assert found.met is None


@pytest.mark.parametrize(
    ("required", "standing", "reason"),
    [
        (None, Standing.QUESTIONED, Reason.SIP_NEED_UNKNOWN),
        (False, Standing.NOT_APPLICABLE, Reason.SIP_NOT_NEEDED),
    ],
)
def test_the_call_depends_on_the_need(
    *, required: bool | None, standing: Standing, reason: Reason
) -> None:
    facts = replace(GOOD, sip_required=required)
    found = judged(facts, PreconditionCode.SIP_CALL)
    assert (found.standing, found.reason) == (standing, reason)


@pytest.mark.parametrize(
    ("as_of", "standing", "reason"),
    [
        ("2026-01-15T23:59:59", Standing.WAITING, Reason.SIP_CALL_WAITING),
        ("2026-01-16T00:00:00", Standing.NOT_MET, Reason.SIP_CALL_MISSING),
    ],
)
def test_a_missing_call_is_missed_only_when_the_third_day_is_over(
    as_of: str, standing: Standing, reason: Reason
) -> None:
    facts = replace(GOOD, sip_called_at=None)
    found = judged(facts, PreconditionCode.SIP_CALL, as_of=swedish(as_of))
    assert (found.standing, found.reason) == (standing, reason)


def test_before_the_discharge_ready_notice_the_call_waits() -> None:
    facts = replace(GOOD, sip_called_at=None, ready_sent=None)
    found = judged(facts, PreconditionCode.SIP_CALL)
    assert found.standing is Standing.WAITING


def test_a_call_before_the_discharge_ready_notice_is_in_time() -> None:
    facts = replace(GOOD, ready_sent=None)
    assert judged(facts, PreconditionCode.SIP_CALL).standing is Standing.MET


@pytest.mark.parametrize(
    ("rule", "met"),
    [(LateCall.NONE, False), (LateCall.FROM_CALL, True), (LateCall.MANUAL, None)],
)
def test_what_a_late_call_costs_is_policy(rule: LateCall, *, met: bool | None) -> None:
    facts = replace(GOOD, sip_called_at=LATE_CALL)
    policy = replace(POLICY, late_call=rule)
    found = judged(facts, PreconditionCode.SIP_CALL, policy=policy)
    assert (found.met, found.reason) == (met, Reason.SIP_CALL_LATE)


def test_a_hindrance_in_outpatient_care_is_shown() -> None:
    blocker = Blocker(reason=Reason.OUTPATIENT_UNCLEAR, from_day=dt.date(2026, 1, 15))
    found = judged(replace(GOOD, blockers=(blocker,)), PreconditionCode.OUTPATIENT_CARE)
    assert (found.met, found.reason) == (False, Reason.OUTPATIENT_UNCLEAR)


def test_a_ready_notice_to_others_alone_is_none_to_the_municipality() -> None:
    found = judged(replace(GOOD, ready_told=False), PreconditionCode.DISCHARGE_READY_NOTICE)
    assert (found.standing, found.reason) == (Standing.NOT_MET, Reason.MUNICIPALITY_NOT_TOLD)
