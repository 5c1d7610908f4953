"""The fold: operations in, case file out. Pure and total: it never refuses and never raises.

What cannot have followed from what stood before is kept and marked as questioned (sv: ifrågasatt). What its
unit has voided is kept too, and the case is as if it had never been there.
"""

from collections.abc import Iterable, Mapping

from models.operations import Body, Operation, UnknownBody
from models.operations.corrections import TextChosen, Voided
from models.operations.messages import CaseOpened
from models.state import CaseFile, Register, choose, revise, revision_of
from models.values import CaseId, CaseStatus, OperationId


def empty(case_id: CaseId) -> CaseFile:
    """Return the case of which nothing is known."""
    return CaseFile(id=case_id)


def apply(case: CaseFile, operation: Operation) -> CaseFile:
    """Return the case after one more operation."""
    return fold(case.id, (operation,), onto=case)


def fold(
    case_id: CaseId, operations: Iterable[Operation], onto: CaseFile | None = None
) -> CaseFile:
    """Return the case that ``operations``, in the order of their positions, make of ``onto``.

    An operation that is already there changes nothing, so a batch may be replayed. One that voids what
    ``onto`` already holds makes the case anew, without it.
    """
    case = onto or empty(case_id)
    seen = {operation.id: operation for operation in case.operations}
    voided = dict(case.voided)
    new: list[Operation] = []
    for operation in operations:
        if operation.id in seen:
            continue
        seen[operation.id] = operation
        new.append(operation)
        body = operation.body
        if isinstance(body, Voided) and _voids(operation, body, seen, voided):
            voided[body.target] = operation
    if _reaches_back(case, voided):
        case, new = empty(case.id), list(seen.values())
    return _added(case, new, seen, voided)


def _voids(
    operation: Operation,
    body: Voided,
    seen: Mapping[OperationId, Operation],
    voided: Mapping[OperationId, Operation],
) -> bool:
    """Tell whether a void takes anything back: once, of the own unit, and neither a void nor the opening."""
    target = seen.get(body.target)
    if target is None or body.target in voided:
        return False
    return target.unit == operation.unit and not isinstance(target.body, Voided | CaseOpened)


def _reaches_back(case: CaseFile, voided: Mapping[OperationId, Operation]) -> bool:
    newly = voided.keys() - case.voided.keys()
    return bool(newly) and any(operation.id in newly for operation in case.operations)


def _follows(operation: Operation, process: CaseStatus | None, head: OperationId | None) -> bool:
    return operation.step_from == process and operation.replaces == head


def _revised(register: Register[Body] | None, operation: Operation) -> Register[Body]:
    """Return the register after a value, or after a choice between the values that stood in it."""
    body = operation.body
    if register is not None and isinstance(body, TextChosen):
        return choose(register, body.chosen, body.over)
    return revise(register, revision_of(operation), operation.replaces)


def _added(
    case: CaseFile,
    new: Iterable[Operation],
    seen: Mapping[OperationId, Operation],
    voided: Mapping[OperationId, Operation],
) -> CaseFile:
    """Return ``case`` after those of ``new`` that are not voided; ``seen`` are all of its operations."""
    registers: dict[str, Register[Body]] = dict(case.registers)
    by_kind = dict(case.by_kind)
    process, head = case.process, case.process_head
    questioned = list(case.questioned)
    has_unknown = case.has_unknown
    for operation in new:
        body = operation.body
        if operation.id in voided:
            continue
        if isinstance(body, Voided):
            follows = voided.get(body.target) is operation
        elif isinstance(body, TextChosen):
            register = registers.get(body.register)
            follows = register is not None and register.stands(body.chosen)
        else:
            follows = body.moves_to is None or _follows(operation, process, head)
        if not follows:
            questioned.append(operation.id)
            continue
        has_unknown = has_unknown or isinstance(body, UnknownBody)
        if body.moves_to is not None:
            process, head = body.moves_to, operation.id
        elif body.register is not None:
            registers[body.register] = _revised(registers.get(body.register), operation)
        by_kind[type(body)] = (*by_kind.get(type(body), ()), operation)
    return CaseFile(
        id=case.id,
        operations=tuple(seen.values()),
        by_kind=by_kind,
        registers=registers,
        process=process,
        process_head=head,
        questioned=tuple(questioned),
        has_unknown=has_unknown,
        voided=voided,
    )
