"""A register: one shared field, with every value it has had and the one, or the several, that stand."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from models.operations import Body, Operation
from models.values import OperationId, StaffId, UnitId

B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True)
class Revision(Generic[B]):
    """A value that somebody wrote, with who, for which unit and when."""

    operation: OperationId
    body: B
    author: StaffId
    unit: UnitId
    at: dt.datetime


def revision_of(operation: Operation) -> Revision[Body]:
    """Return what ``operation`` wrote."""
    return Revision(operation.id, operation.body, operation.author, operation.unit, operation.at)


@dataclass(frozen=True, slots=True)
class Register(Generic[B]):
    """``heads`` stand now; more than one is a conflict for a person to settle. ``history`` is in order.

    ``set_aside`` are those that somebody chose another one over; the history keeps them too.
    """

    heads: tuple[Revision[B], ...]
    history: tuple[Revision[B], ...]
    set_aside: frozenset[OperationId] = frozenset()

    @property
    def head(self) -> Revision[B]:
        """The value that stands; the latest of several."""
        return self.heads[-1]

    def stands(self, operation: OperationId) -> bool:
        """Tell whether the value that ``operation`` wrote stands, alone or beside others."""
        return any(head.operation == operation for head in self.heads)

    @property
    def counted(self) -> tuple[Revision[B], ...]:
        """The history but for what was set aside."""
        return tuple(row for row in self.history if row.operation not in self.set_aside)

    @property
    def in_conflict(self) -> bool:
        """Whether two different values stand beside each other."""
        return len(self.heads) > 1


def revise(
    register: Register[Body] | None, new: Revision[Body], replaces: OperationId | None
) -> Register[Body]:
    """Return the register after ``new``, whose author had seen ``replaces``.

    A value that replaces something else than what stands becomes a sibling; an equal value does not.
    """
    if register is None:
        return Register((new,), (new,))
    siblings = tuple(
        head for head in register.heads if head.operation != replaces and head.body != new.body
    )
    return replace(register, heads=(*siblings, new), history=(*register.history, new))


def choose(
    register: Register[Body], chosen: OperationId, over: tuple[OperationId, ...]
) -> Register[Body]:
    """Return the register where ``chosen`` stands without those in ``over``; nothing else is taken away.

    What does not stand cannot be chosen, and then nothing changes.
    """
    if not register.stands(chosen):
        return register
    gone = frozenset(over) - {chosen}
    left = tuple(head for head in register.heads if head.operation not in gone)
    aside = {head.operation for head in register.heads if head.operation in gone}
    return replace(register, heads=left, set_aside=register.set_aside | aside)
