"""What a task of a case is about, where its kind alone does not tell: which measure is to be confirmed."""

from models.directory import Directory
from models.rules.tasks import Task, TaskKind
from models.state import CaseFile
from models.task_texts import act, wait


def act_in(case: CaseFile, task: Task) -> str:
    """Return the task as an act: *Bekräfta första besöket: Trygghetslarm*."""
    words, measure = act(task.kind), _measure(task, case)
    return f"{words}: {measure}" if measure else words


def wait_in(case: CaseFile, task: Task, directory: Directory) -> str:
    """Return the task as others wait for it: *Bistånd Krokom: bekräfta första besöket (Trygghetslarm)*."""
    words, measure = wait(task, directory), _measure(task, case)
    return f"{words} ({measure})" if measure else words


def _measure(task: Task, case: CaseFile) -> str:
    """Return the name of the measure that the task came from, or an empty text."""
    if task.kind is not TaskKind.CONFIRM_FIRST_VISIT:
        return ""
    for planned in case.measures:
        if case.registers[f"measure/{planned.id}"].history[0].operation == task.source:
            return planned.measure.what
    return ""
