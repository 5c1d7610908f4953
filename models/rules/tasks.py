"""What remains to be done in a case: who, what, by when, from what it came and what closed it.

Tasks are derived from the case file and never stored as truth; overdue is asked of the clock, not kept.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, TypeAlias

from models.clock import STOCKHOLM, local_date
from models.operations import Body, Operation
from models.operations.messages import (
    AnswerGiven,
    HomegoingUnderstood,
    MessageAcknowledged,
    Receiver,
)
from models.operations.papers import PaperMade
from models.rules.paper_tasks import replacements
from models.rules.policy import policy_on
from models.rules.readiness_tasks import consents_that_end, trainings_to_confirm
from models.rules.scope import NoticeClock, notice_clock
from models.rules.sip_tasks import SipDuty, sip_tasks
from models.rules.track_tasks import track_tasks
from models.state import CaseFile, PlannedMeasure, Revision
from models.state.papers import revocation
from models.values import (
    ENDED,
    MUNICIPAL,
    CaseStatus,
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
    RENEW_CONSENT = "renew_consent"
    ANSWER_NOTICE = "answer_notice"
    NAME_CARE_CONTACT = "name_care_contact"
    SET_TRACK = "set_track"
    ESTIMATE_DISCHARGE = "estimate_discharge"
    DECIDE_SIP_NEED = "decide_sip_need"
    PROPOSE_SIP = "propose_sip"
    CONFIRM_EQUIPMENT = "confirm_equipment"
    PROVIDE_MEDICATION_LIST = "provide_medication_list"
    CHECK_MEDICATION_LIST = "check_medication_list"
    SIGN_SELF_CARE = "sign_self_care"
    ACKNOWLEDGE_READY = "acknowledge_ready"
    RESUME_MEASURES = "resume_measures"
    BRIDGE_MEASURES = "bridge_measures"
    PLAN_TRAINING = "plan_training"
    CONFIRM_TRAINING = "confirm_training"
    PLAN_HOMEGOING = "plan_homegoing"
    CONFIRM_HOMEGOING = "confirm_homegoing"
    CONFIRM_FIRST_VISIT = "confirm_first_visit"
    MAKE_PAPERS = "make_papers"
    REPLACE_PAPER = "replace_paper"
    REGISTER_DISCHARGE = "register_discharge"
    CALL_TO_SIP = "call_to_sip"
    ATTEND_SIP = "attend_sip"
    HOLD_SIP = "hold_sip"
    FOLLOW_UP_SIP = "follow_up_sip"
    OFFER_FOLLOW_UP_SIP = "offer_follow_up_sip"


OF_SIP: Final = frozenset(TaskKind(duty) for duty in SipDuty)
"""What may wait for what takes one click, until its time is near; and what lives on in a closed case."""


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


_WAKES: Final = {TaskKind.RENEW_CONSENT: dt.timedelta(days=2)}


def is_awake(task: Task, now: dt.datetime) -> bool:
    """Tell whether a task concerns anybody yet: what is due in months is asked for just before."""
    ahead = _WAKES.get(task.kind)
    return ahead is None or task.due is None or task.due - ahead <= now


def tasks(case: CaseFile) -> tuple[Task, ...]:
    """Return every task of the case, done ones too, in the order of the process."""
    clock = notice_clock(case)
    if clock is None:
        return ()
    found = (
        *_of_admission(case, clock),
        *_of_planning(case),
        *_of_track(case),
        *_of_medication(case),
        *_of_leaving(case),
        *_of_measures(case),
        *_of_sip(case),
        *_of_papers(case),
    )
    return _closed(case, found) if case.process in ENDED else found


def _closed(case: CaseFile, found: Iterable[Task]) -> tuple[Task, ...]:
    """Return the tasks of a case that is over: what was left is closed by the step that ended it.

    Those of a SIP that lives on stay open.
    """
    end = next(row for row in case.operations if row.id == case.process_head)
    lives_on = case.status is CaseStatus.SIP_ONGOING
    return tuple(
        task
        if task.done_at or (lives_on and task.kind in OF_SIP)
        else replace(task, done_at=end.at, closed_by=end.body.kind)
        for task in found
    )


def _of_admission(case: CaseFile, clock: NoticeClock) -> Iterator[Task]:
    ward, notice = _ward(case), case.notice
    yield _task(TaskKind.SEND_ADMISSION_NOTICE, ward, clock.source, clock.due, notice)
    opening = case.opening.id if case.opening else clock.source
    yield _task(TaskKind.RECORD_CONSENT, ward, opening, None, _first(case, "consent"))
    if notice is None:
        return
    answers = _first_of_unit(row for row, _ in case.each_after(notice.operation, AnswerGiven))
    added = {body.receiver.unit: row for row, body in case.receivers_added()}
    hours = dt.timedelta(hours=policy_on(local_date(notice.at)).answer_reminder_hours)
    for receiver in case.receivers:
        answer, later = answers.get(receiver.unit), added.get(receiver.unit)
        source, sent = (later.id, later.at) if later else (notice.operation, notice.at)
        yield _task(TaskKind.ANSWER_NOTICE, receiver, source, sent + hours, answer)
    for receiver in case.receivers:
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


def _of_track(case: CaseFile) -> Iterator[Task]:
    for found in track_tasks(case, leaving_time(case)):
        kind = TaskKind(found.row.task)
        yield _task(kind, found.to, found.source, found.due, found.done)
    for row in trainings_to_confirm(case):
        yield _task(TaskKind.CONFIRM_TRAINING, row.to, row.source, row.due, row.done)
    for row in consents_that_end(case):
        yield _task(TaskKind.RENEW_CONSENT, row.to, row.source, row.due, row.done)


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
    paper = _papers_made(case, plan.operation)
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
    for row in sip_tasks(case):
        yield _task(TaskKind(row.duty), row.of, row.source, row.due, row.done)


def _of_papers(case: CaseFile) -> Iterator[Task]:
    for outdated in replacements(case):
        due, done = leaving_time(case), outdated.mended_by
        yield _task(TaskKind.REPLACE_PAPER, _ward(case), outdated.paper.made.id, due, done)


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


def _papers_made(case: CaseFile, plan: OperationId) -> Operation | None:
    """Return the first final plan that the ward made since it is known when the person leaves."""
    for operation, body in case.each_after(plan, PaperMade):
        final = body.kind_of_paper is PaperKind.PLAN and body.state is PaperState.FINAL
        if final and operation.unit == case.ward:
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
