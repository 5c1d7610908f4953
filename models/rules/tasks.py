"""What remains to be done in a case: who, what, by when, from what it came and what closed it.

Tasks are derived from the case file and never stored as truth; overdue is asked of the clock, not kept.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeAlias

from models.clock import STOCKHOLM, local_date
from models.operations import Body, Operation
from models.operations.messages import (
    AnswerGiven,
    CaseOpened,
    HomegoingUnderstood,
    MessageAcknowledged,
    Receiver,
)
from models.operations.papers import PaperMade
from models.rules.admission_notice import admission_notice_anchor, admission_notice_due
from models.rules.paper_tasks import replacements
from models.rules.policy import policy_on
from models.rules.sip_call import sip_call_due
from models.state import CaseFile, PlannedMeasure, Revision
from models.state.papers import revocation
from models.values import (
    MUNICIPAL,
    OperationId,
    PaperKind,
    PaperState,
    Party,
    UnitId,
)

_Done: TypeAlias = Operation | Revision[Any] | None


class TaskKind(StrEnum):
    """What is to be done; in the order in which it usually comes."""

    SEND_ADMISSION_NOTICE = "send_admission_notice"
    RECORD_CONSENT = "record_consent"
    ANSWER_NOTICE = "answer_notice"
    NAME_CARE_CONTACT = "name_care_contact"
    SET_TRACK = "set_track"
    ESTIMATE_DISCHARGE = "estimate_discharge"
    DECIDE_SIP_NEED = "decide_sip_need"
    PROVIDE_MEDICATION_LIST = "provide_medication_list"
    CHECK_MEDICATION_LIST = "check_medication_list"
    SIGN_SELF_CARE = "sign_self_care"
    ACKNOWLEDGE_READY = "acknowledge_ready"
    PLAN_HOMEGOING = "plan_homegoing"
    CONFIRM_HOMEGOING = "confirm_homegoing"
    CONFIRM_FIRST_VISIT = "confirm_first_visit"
    MAKE_PAPERS = "make_papers"
    REPLACE_PAPER = "replace_paper"
    REGISTER_DISCHARGE = "register_discharge"
    CALL_TO_SIP = "call_to_sip"


ELSEWHERE: Final = frozenset({TaskKind.CALL_TO_SIP})
"""What is done in Link for now; the program reminds of it and cannot do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to do. ``due`` and ``done_at`` are UTC; ``closed_by`` is an operation's kind."""

    kind: TaskKind
    party: Party
    unit: UnitId
    source: OperationId
    due: dt.datetime | None = None
    done_at: dt.datetime | None = None
    closed_by: str = ""


def tasks(case: CaseFile) -> tuple[Task, ...]:
    """Return every task of the case, done ones too, in the order of the process."""
    opening = next(case.each(CaseOpened), None)
    if opening is None:
        return ()
    return (
        *_of_admission(case, *opening),
        *_of_planning(case),
        *_of_medication(case),
        *_of_leaving(case),
        *_of_measures(case),
        *_of_sip(case),
        *_of_papers(case),
    )


def _of_admission(case: CaseFile, opening: Operation, opened: CaseOpened) -> Iterator[Task]:
    ward = _ward(case)
    due = admission_notice_due(admission_notice_anchor(opened.admitted_at, opened.assessed_at))
    notice = case.notice
    yield _task(TaskKind.SEND_ADMISSION_NOTICE, ward, opening.id, due, notice)
    yield _task(TaskKind.RECORD_CONSENT, ward, opening.id, None, _first(case, "consent"))
    if notice is None:
        return
    answers = _first_of_unit(row for row, _ in case.each(AnswerGiven))
    hours = policy_on(local_date(notice.at)).answer_reminder_hours
    remind = notice.at + dt.timedelta(hours=hours)
    for receiver in notice.body.receivers:
        answer = answers.get(receiver.unit)
        yield _task(TaskKind.ANSWER_NOTICE, receiver, notice.operation, remind, answer)
    for receiver in notice.body.receivers:
        if receiver.party is Party.OUTPATIENT:
            named = _first(case, "care_contacts")
            leaves = leaving_time(case)
            yield _task(TaskKind.NAME_CARE_CONTACT, receiver, notice.operation, leaves, named)


def _of_planning(case: CaseFile) -> Iterator[Task]:
    notice, ward = case.notice, _ward(case)
    if notice is None:
        return
    source = notice.operation
    yield _task(TaskKind.SET_TRACK, ward, source, None, _first(case, "track"))
    expected = case.expected
    if (expected is None or expected.on is None) and case.discharge is None:
        yield _task(TaskKind.ESTIMATE_DISCHARGE, ward, source, None, None)
    yield _task(TaskKind.DECIDE_SIP_NEED, ward, source, None, _first(case, "sip_need"))


def _of_medication(case: CaseFile) -> Iterator[Task]:
    ready, transcription, leaves = case.ready, case.transcription, leaving_time(case)
    ward = _ward(case)
    if ready:
        listed = _first(case, "medication")
        yield _task(TaskKind.PROVIDE_MEDICATION_LIST, ward, ready.id, leaves, listed)
    if transcription:
        source, check = transcription.operation, case.medication_check
        yield _task(TaskKind.CHECK_MEDICATION_LIST, ward, source, leaves, check)
    care = case.self_care
    if care and care.body.self_care.risk_acceptable:
        owner = _owner(case, care.unit)
        yield _task(
            TaskKind.SIGN_SELF_CARE,
            owner,
            care.operation,
            leaves,
            case.self_care_signature or revocation(case),
        )


def _of_leaving(case: CaseFile) -> Iterator[Task]:
    ready, ward, plan = case.ready, _ward(case), case.homegoing_plan
    if ready is None:
        return
    acknowledged = _first_of_unit(
        row for row, body in case.each(MessageAcknowledged) if body.message == ready.id
    )
    for receiver in case.receivers:
        done = acknowledged.get(receiver.unit)
        yield _task(TaskKind.ACKNOWLEDGE_READY, receiver, ready.id, None, done)
    left = case.discharge[0] if case.discharge else None
    yield _task(TaskKind.PLAN_HOMEGOING, ward, ready.id, None, plan or left)
    if plan is None:
        return
    leaves = leaving_time(case)
    understood = _first_of_unit(
        row for row, body in case.each(HomegoingUnderstood) if body.proposal == plan.operation
    )
    for receiver in case.receivers:
        if receiver.party in MUNICIPAL:
            confirmed = understood.get(receiver.unit) or left  # nobody confirms a time that is past
            yield _task(TaskKind.CONFIRM_HOMEGOING, receiver, plan.operation, leaves, confirmed)
    paper = _final_plan_paper(case, plan.operation)
    yield _task(TaskKind.MAKE_PAPERS, ward, ready.id, leaves, paper)
    yield _task(TaskKind.REGISTER_DISCHARGE, ward, plan.operation, leaves, left)


def _of_measures(case: CaseFile) -> Iterator[Task]:
    for row in case.measures:
        source = case.registers[f"measure/{row.id}"].history[0].operation
        stage = case.registers.get(f"measure_stage/{row.id}")
        done = stage.head if stage and row.confirmed else None
        due = _first_visit(row) or leaving_time(case)
        yield _task(TaskKind.CONFIRM_FIRST_VISIT, _owner(case, row.unit), source, due, done)


def _of_sip(case: CaseFile) -> Iterator[Task]:
    need, ready = case.sip_need, case.ready
    if need is None or not need.needed or need.exemption is not None or ready is None:
        return
    for receiver in case.receivers:
        if receiver.party is Party.OUTPATIENT:
            yield _task(TaskKind.CALL_TO_SIP, receiver, ready.id, sip_call_due(ready.at), None)


def _of_papers(case: CaseFile) -> Iterator[Task]:
    for outdated in replacements(case):
        due, done = leaving_time(case), outdated.mended_by
        yield _task(TaskKind.REPLACE_PAPER, _ward(case), outdated.since.id, due, done)


def leaving_time(case: CaseFile) -> dt.datetime | None:
    """Return when the person is to leave the ward, in UTC; ``None`` while only a day is known."""
    plan = case.homegoing
    if plan is None:
        return None
    return dt.datetime.combine(plan.on, plan.leaves_at, STOCKHOLM).astimezone(dt.UTC)


def _first_visit(row: PlannedMeasure) -> dt.datetime | None:
    if row.measure.first_on is None:
        return None
    clock = row.measure.first_at or dt.time(0, 0)
    return dt.datetime.combine(row.measure.first_on, clock, STOCKHOLM).astimezone(dt.UTC)


def _final_plan_paper(case: CaseFile, plan: OperationId) -> Operation | None:
    for operation, body in case.each_after(plan, PaperMade):
        if body.kind_of_paper is PaperKind.PLAN and body.state is PaperState.FINAL:
            return operation
    return None


def _first_of_unit(operations: Iterable[Operation]) -> Mapping[UnitId, Operation]:
    """Return the first of each unit: what is added later does not make it late."""
    found: dict[UnitId, Operation] = {}
    for operation in operations:
        found.setdefault(operation.unit, operation)
    return found


def _task(
    kind: TaskKind, of: Receiver, source: OperationId, due: dt.datetime | None, done: _Done
) -> Task:
    return Task(
        kind=kind,
        party=of.party,
        unit=of.unit,
        source=source,
        due=due,
        done_at=done.at if done else None,
        closed_by=done.body.kind if done else "",
    )


def _ward(case: CaseFile) -> Receiver:
    return Receiver(unit=case.ward or UnitId(""), party=Party.INPATIENT)


def _owner(case: CaseFile, unit: UnitId) -> Receiver:
    return Receiver(unit=unit, party=case.party_of(unit) or Party.INPATIENT)


def _first(case: CaseFile, register: str) -> Revision[Body] | None:
    found = case.registers.get(register)
    return found.history[0] if found else None
