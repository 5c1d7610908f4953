"""The fold: operations in, case file out. Pure and total: it never refuses and never raises.

What cannot have followed from what stood before is kept and marked as questioned (sv: ifrågasatt).
"""

from collections.abc import Iterable

from models.operations import Body, Operation, UnknownBody
from models.state import CaseFile, Register, revise, revision_of
from models.values import CaseId


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

    An operation that is already there changes nothing, so a batch may be replayed.
    """
    case = onto or empty(case_id)
    seen = {operation.id: operation for operation in case.operations}
    registers: dict[str, Register[Body]] = dict(case.registers)
    by_kind = dict(case.by_kind)
    process, head = case.process, case.process_head
    questioned = list(case.questioned)
    has_unknown = case.has_unknown
    for operation in operations:
        if operation.id in seen:
            continue
        seen[operation.id] = operation
        body = operation.body
        if isinstance(body, UnknownBody):
            has_unknown = True
        elif body.moves_to is not None:
            if operation.step_from == process and operation.replaces == head:
                process, head = body.moves_to, operation.id
            else:
                questioned.append(operation.id)
                continue
        elif body.register is not None:
            name = body.register
            registers[name] = revise(
                registers.get(name), revision_of(operation), operation.replaces
            )
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
    )
