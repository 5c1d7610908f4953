"""What puts a mistake right: the mistake stays in the journal and counts no more."""

from dataclasses import dataclass, field
from typing import ClassVar

from models.operations.base import Body, operation_kind
from models.values import CaseStatus, OperationId


@operation_kind("voided")
@dataclass(frozen=True, slots=True, kw_only=True)
class Voided(Body):
    """A unit took back what it had written; from here on the case is as if that had not been there.

    What was sent to others is voided with a reason (sv: makulerad); an own entry is undone without one
    (sv: ångrad).
    """

    target: OperationId
    reason: str = ""


@operation_kind("case_voided")
@dataclass(frozen=True, slots=True, kw_only=True)
class CaseVoided(Body):
    """The ward took back a whole case that was opened by mistake, before anything was sent from it."""

    moves_to: ClassVar[CaseStatus | None] = CaseStatus.VOIDED
    reason: str


@operation_kind("text_chosen")
@dataclass(frozen=True, slots=True, kw_only=True)
class TextChosen(Body):
    """Of the values that stood beside each other in a register, one was chosen (sv: Den här gäller).

    What its author had not seen is in neither field, and stays beside the chosen one.
    """

    register: str = field()  # the base class has a property of that name, which is no default
    chosen: OperationId
    over: tuple[OperationId, ...]
