"""Inte klart före hemgång: every open task of the case, with who does it and by when."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.rules.tasks import Task, TaskKind
from models.services.desk import Desk
from models.state import CaseFile
from models.task_texts import act_in
from resources import _
from views import when
from views.pages.case.task_list import ROW_HEIGHT, TaskList, TaskRow
from views.theme import Tone
from views.widgets.card import Card
from views.widgets.text import Text, TextStyle

_LEAST: Final = 3  # rows that there is always room for
_MOST: Final = 5  # rows before the list scrolls


class NotReadyCard(Card):
    """The list beside the next step; an own task that is chosen becomes the next step."""

    task_chosen = Signal(object)  # Task

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.heading = Text("", TextStyle.NOTE, Tone.TEXT2)
        self.count = Text("", TextStyle.STRONG)
        self.list = TaskList()
        self.list.task_chosen.connect(self.task_chosen)
        self._done = Text(_("Allt är klart."), wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.count)
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self._done)
        self.body.addWidget(self.list)
        self.body.addStretch(1)

    def refresh(self, case: CaseFile) -> None:
        """Show the open tasks of ``case``."""
        rows = task_rows(self._desk, case)
        gone = case.discharge is not None
        self.heading.setText(_("Kvar att göra") if gone else _("Inte klart före hemgång"))
        self.list.setAccessibleName(self.heading.text())
        self.count.setText(str(len(rows)))
        self.list.set_rows(rows)
        self.list.setFixedHeight(max(_LEAST, min(len(rows), _MOST)) * ROW_HEIGHT + 2)
        self.list.setVisible(bool(rows))
        self._done.setVisible(not rows)


def task_rows(desk: Desk, case: CaseFile) -> list[TaskRow]:
    """Return the open tasks, the earliest first; those without a time in the order of the process."""
    now = desk.now()
    waiting = [task for task in desk.tasks(case) if task.done_at is None]
    waiting.sort(key=_in_order)
    return [_row(case, task, desk, now) for task in waiting]


def _in_order(task: Task) -> tuple[dt.datetime, int]:
    latest = dt.datetime.max.replace(tzinfo=dt.UTC)
    return task.due or latest, list(TaskKind).index(task.kind)


def _row(case: CaseFile, task: Task, desk: Desk, now: dt.datetime) -> TaskRow:
    return TaskRow(
        task=task,
        text=act_in(case, task),
        unit=desk.directory.unit(task.unit).short_name,
        due=when.day_time(task.due, now) if task.due else "",
        late=task.due is not None and task.due < now,
        own=task.unit in desk.own_units(),
    )
