"""Inte klart före hemgång: what has two texts, every open task, the checklist's open rows, and the aids."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import local_date
from models.rules.checklist import ChecklistLine, open_lines, waiting_aids
from models.rules.tasks import Task, TaskKind
from models.rules.tracks import KnownFrom
from models.services.desk import Desk
from models.state import CaseFile
from models.state.readiness import hindrances
from models.task_texts import act_in
from models.values import ENDED, Aid, UnitId
from resources import _, ngettext
from views import when
from views.pages.case.standing_texts import conflicts_of, why_not_choose
from views.pages.case.task_list import ROW_HEIGHT, OpenPlace, TaskList, TaskRow
from views.theme import Tone
from views.widgets.card import Card
from views.widgets.text import Text, TextStyle

_LEAST: Final = 3  # rows that there is always room for
_MOST: Final = 5  # rows before the list scrolls


class NotReadyCard(Card):
    """The list beside the next step; an own task that is chosen becomes the next step."""

    task_chosen = Signal(object)  # Task
    place_chosen = Signal(object)  # OpenPlace
    conflict_chosen = Signal(str)  # the name of a register

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.heading = Text("", TextStyle.NOTE, Tone.TEXT2)
        self.count = Text("", TextStyle.STRONG)
        self.list = TaskList()
        self.list.task_chosen.connect(self.task_chosen)
        self.list.place_chosen.connect(self.place_chosen)
        self.list.conflict_chosen.connect(self.conflict_chosen)
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
        """Show all that is open in ``case``."""
        desk = self._desk
        rows = [*conflict_rows(desk, case), *task_rows(desk, case), *readiness_rows(desk, case)]
        gone = case.discharge is not None
        self.heading.setText(_("Kvar att göra") if gone else _("Inte klart före hemgång"))
        self.list.setAccessibleName(self.heading.text())
        self.count.setText(str(len(rows)))
        self.list.set_rows(rows)
        self.list.setFixedHeight(max(_LEAST, min(len(rows), _MOST)) * ROW_HEIGHT + 2)
        self.list.setVisible(bool(rows))
        self._done.setVisible(not rows)


def conflict_rows(desk: Desk, case: CaseFile) -> list[TaskRow]:
    """Return what has two texts; an own row where this person may choose."""
    rows = []
    for conflict in conflicts_of(case):
        # Translators: %(what)s is the field that two have written differently
        text = _("Två olika texter: %(what)s") % {"what": conflict.words}
        units = {head.unit: None for head in case.registers[conflict.register].heads}
        names = ", ".join(desk.directory.unit(unit).short_name for unit in units)
        own = why_not_choose(conflict.register, case, desk) is None
        rows.append(TaskRow(text=text, unit=names, own=own, register=conflict.register))
    return rows


def task_rows(desk: Desk, case: CaseFile) -> list[TaskRow]:
    """Return the open tasks, the earliest first; those without a time in the order of the process."""
    now = desk.now()
    waiting = [task for task in desk.tasks(case) if task.done_at is None]
    waiting.sort(key=_in_order)
    return [_row(case, task, desk, now) for task in waiting]


def readiness_rows(desk: Desk, case: CaseFile) -> list[TaskRow]:
    """Return what is open and no task: said in the checklist, not delivered, or hindered."""
    if case.discharge is not None or case.notice is None or case.process in ENDED:
        return []
    ward = desk.directory.unit(case.ward or UnitId("")).short_name
    own = case.ward in desk.own_units()
    rows = [_aid_row(aid, ward, own=own) for aid in waiting_aids(case)]
    lines = [line for line in open_lines(case) if not line.row.per_unit]
    told = [line for line in lines if line.standing is not None and not _is_about_aids(line)]
    today = local_date(desk.now())
    rows.extend(_line_row(line, ward, today, own=own) for line in told)
    rows.extend(_hindrance_row(case, desk))
    unanswered = sum(1 for line in lines if line.standing is None)
    if unanswered:
        text = ngettext(
            "Checklistan: %(count)d rad inte besvarad",
            "Checklistan: %(count)d rader inte besvarade",
            unanswered,
        )
        words = text % {"count": unanswered}
        rows.append(TaskRow(text=words, unit=ward, own=own, place=OpenPlace.CHECKLIST))
    return rows


def _is_about_aids(line: ChecklistLine) -> bool:
    """Tell whether the row is open because of an aid, which has a row of its own."""
    return line.row.known_from is KnownFrom.AIDS and line.by_case


def _aid_row(aid: Aid, ward: str, *, own: bool) -> TaskRow:
    text = _("Hjälpmedel inte levererat: %(item)s") % {"item": aid.item}
    return TaskRow(text=text, unit=aid.responsible or ward, own=own, place=OpenPlace.AIDS)


def _line_row(line: ChecklistLine, ward: str, today: dt.date, *, own: bool) -> TaskRow:
    if line.short_of:
        values = {"row": line.row.text, "day": when.day(line.short_of, today)}
        # Translators: a supply that ends before somebody near the home can take over
        text = _("%(row)s: räcker inte till %(day)s") % values
    else:
        text = _("%(row)s: inte klart") % {"row": line.row.text}
    return TaskRow(text=text, unit=ward, own=own, place=OpenPlace.CHECKLIST)


def _hindrance_row(case: CaseFile, desk: Desk) -> Iterator[TaskRow]:
    found = case.registers.get("hindrance")
    told = hindrances(case)
    if found and told and told[-1].to_on is None:
        unit = desk.directory.unit(found.head.unit)
        own = unit.id in desk.own_units()
        text = _("Hälsocentralens insats inte klar")
        yield TaskRow(text=text, unit=unit.short_name, own=own, place=OpenPlace.HOME)


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
