"""What rests on what: the later operations that would lose their ground if an earlier one were taken back."""

import dataclasses
from collections.abc import Iterator

from models.operations import Body, Operation, UnknownBody
from models.operations.corrections import TextChosen
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    Receiver,
    ReceiverAdded,
)
from models.operations.planning import ConsentRecorded, MeasureAdvanced
from models.operations.readiness import TrainingConfirmed
from models.operations.scope import NeedAssessed
from models.operations.sip import SipAttendanceRecorded
from models.rules.receiver_content import reason_goes_along
from models.state import CaseFile

_PARTS = (MeasureAdvanced, SipAttendanceRecorded, TrainingConfirmed)
"""What is said about a thing that has words of its own; the words do not rest on it."""

_FALL_ALONG = (SipAttendanceRecorded,)
"""What falls with the thing it answers: a meeting may be called off that others have said yes to."""


def builders_on(target: Operation, case: CaseFile) -> tuple[Operation, ...]:
    """Return what rests on ``target``, oldest first; never what is voided or questioned."""
    return tuple(row for row in _later(target, case) if _rests_on(row, target, case))


def _later(target: Operation, case: CaseFile) -> Iterator[Operation]:
    after = False
    for row in case.operations:
        if after and row.id not in case.voided and row.id not in case.questioned:
            yield row
        after = after or row.id == target.id


def _rests_on(row: Operation, target: Operation, case: CaseFile) -> bool:
    first, later = target.body, row.body
    if isinstance(later, UnknownBody):
        return target.id in later.raw
    if isinstance(later, TextChosen):  # it falls with the value that it chose
        return _needs_the_notice(row, first)
    if isinstance(first, TextChosen) and row.replaces == first.chosen:
        return True
    if row.replaces == target.id or _names(later, target) or _same_thing(first, later):
        return True
    if first.moves_to is not None and later.moves_to is not None:
        return True
    return _needs_the_notice(row, first) or _needs_the_rest(later, first, case)


def _names(later: Body, target: Operation) -> bool:
    """Tell whether a later body points at the target: a receipt, an answer, a signature."""
    fields = dataclasses.fields(later)  # type: ignore[arg-type] # every kind is a dataclass
    return any(getattr(later, field.name) == target.id for field in fields)


def _same_thing(first: Body, later: Body) -> bool:
    """Tell whether a later body says how far the thing has come that the first one made."""
    if isinstance(first, _PARTS) or isinstance(later, _FALL_ALONG):
        return False
    fields = dataclasses.fields(first)  # type: ignore[arg-type] # every kind is a dataclass
    names = [field.name for field in fields if field.name.endswith("_id")]
    return any(getattr(first, name) == getattr(later, name, None) for name in names)


def _needs_the_notice(row: Operation, first: Body) -> bool:
    """Tell whether a unit has acted on the notice that made it take part, or has been counted on."""
    got: tuple[Receiver, ...] = ()
    if isinstance(first, AdmissionNoticeSent):
        if row.body.moves_to is not None or isinstance(row.body, ReceiverAdded):
            return True
        got = first.receivers
    elif isinstance(first, ReceiverAdded):
        got = (first.receiver,)
    units = {receiver.unit for receiver in got}
    return row.unit in units or getattr(row.body, "unit", None) in units


def _needs_the_rest(later: Body, first: Body, case: CaseFile) -> bool:
    """Tell whether a message was sent because of a new need, or said more because of a consent."""
    if isinstance(first, NeedAssessed):
        return isinstance(later, AdmissionNoticeSent)
    if not isinstance(first, ConsentRecorded):
        return False
    if isinstance(later, AdmissionNoticeSent):
        return reason_goes_along(later, later.withheld)
    if isinstance(later, ReceiverAdded):
        return reason_goes_along(case.notice.body if case.notice else None, later.withheld)
    return isinstance(later, AnswerGiven)
