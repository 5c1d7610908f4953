"""What can be done with a case straight from the list, told by its tasks."""

from models.rules.overview import OverviewRow
from models.rules.tasks import Task, TaskKind
from models.values import OperationId, UnitId


def to_acknowledge(facts: OverviewRow, units: frozenset[UnitId]) -> tuple[OperationId, ...]:
    """Return the messages that wait for the units' receipt; an answer is a receipt too."""
    acknowledged = {reply.unit for reply in facts.summary.replies if reply.acknowledged}
    found = [
        task.source
        for task in _of(facts, TaskKind.ANSWER_NOTICE, units)
        if task.unit not in acknowledged
    ]
    found += [task.source for task in _of(facts, TaskKind.ACKNOWLEDGE_READY, units)]
    return tuple(dict.fromkeys(found))


def to_answer(facts: OverviewRow, units: frozenset[UnitId]) -> bool:
    """Tell whether one of the units still owes an answer to the admission notice."""
    return bool(_of(facts, TaskKind.ANSWER_NOTICE, units))


def to_understand(facts: OverviewRow, units: frozenset[UnitId]) -> OperationId | None:
    """Return the proposed time of going home that one of the units has not confirmed."""
    found = _of(facts, TaskKind.CONFIRM_HOMEGOING, units)
    return found[0].source if found else None


def _of(facts: OverviewRow, kind: TaskKind, units: frozenset[UnitId]) -> tuple[Task, ...]:
    tasks = facts.summary.open_tasks
    return tuple(task for task in tasks if task.kind is kind and task.unit in units)
