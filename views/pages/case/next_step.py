"""Nästa steg: the one thing to do now, by whom, by when, and the one button that does it."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import local_date
from models.directory import title_of
from models.errors import StoreError
from models.reasons import Refused, sentence
from models.rules.overview import is_soon, next_task
from models.rules.tasks import Task
from models.services.desk import Desk
from models.state import CaseFile
from models.task_texts import act_in, wait_in
from models.values import ENDED
from resources import _
from views import when
from views.dialogs.opening import open_dialog
from views.pages.case.step import Step
from views.pages.case.steps import meaning_of, step_for, step_without_task
from views.theme import IconName, Tone
from views.widgets.buttons import ReasonedButton
from views.widgets.card import SoftCard
from views.widgets.text import IconMark, Text, TextStyle
from views.words import status_word


class NextStepCard(SoftCard):
    """Follows the first own task, until another is chosen in the list beside it."""

    case_changed = Signal(object)  # CaseFile
    tab_requested = Signal(object)  # TabKey

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: CaseFile | None = None
        self._task: Task | None = None
        self._step = Step()
        self.title = Text("", TextStyle.CARD_TITLE, wrap=True)
        self.meaning = Text("", wrap=True)
        self.role = Text("", TextStyle.BODY, Tone.TEXT2, wrap=True)
        self.due = Text("", TextStyle.NOTE_STRONG)
        self._clock = _Clocks()
        self._problem = Text("", TextStyle.NOTE_STRONG, Tone.ALARM, wrap=True)
        self._button: ReasonedButton | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(_("Nästa steg"), TextStyle.NOTE, Tone.TEXT2))
        head.addStretch(1)
        head.addWidget(self._clock)
        head.addWidget(self.due)
        self.body.addLayout(head)
        for part in (self.title, self.meaning, self.role, self._problem):
            self.body.addWidget(part)
        self.body.addStretch(1)

    @property
    def button(self) -> ReasonedButton | None:
        """The one button, or ``None`` when there is nothing to press."""
        return self._button

    @property
    def task(self) -> Task | None:
        """The task that is shown."""
        return self._task

    def refresh(self, case: CaseFile) -> None:
        """Show the first own task of ``case``."""
        self._case = case
        self.show_task(first_own(self._desk, case))

    def show_task(self, task: Task | None) -> None:
        """Show how ``task`` is done; ``None`` says that there is nothing to do."""
        if self._case is None:
            return
        self._task = task
        self._say_problem("")
        now = self._desk.now()
        if task is None:
            self._show_nothing(self._case)
        else:
            self._step = step_for(task.kind, self._case, self._desk, local_date(now))
            self._show_step(self._case, task)
        self._show_due(task, now)

    def _show_nothing(self, case: CaseFile) -> None:
        self._step = step_without_task(case, self._desk)
        self.title.setText(self._title_without_task(case))
        others = next_task(_open_tasks(self._desk, case))
        waiting = wait_in(case, others, self._desk.directory) if others else ""
        # Translators: %(task)s is which unit does what next
        text = _("Väntar på %(task)s.") % {"task": waiting} if waiting else _("Allt är klart.")
        over = case.status in ENDED
        self.meaning.setText(_("Ärendet går bara att läsa.") if over else text)
        self.role.setText(_(self._step.meaning))
        self.role.setVisible(bool(self._step.meaning))
        self._replace_button(self._make_button(case, primary=False))

    def _title_without_task(self, case: CaseFile) -> str:
        """Say what may be done although nothing must be, or how the case ended, or that all is done."""
        if case.status in ENDED:
            return status_word(case.status)
        return _(self._step.title) or _("Inget att göra för er just nu")

    def _show_step(self, case: CaseFile, task: Task) -> None:
        desk, step = self._desk, self._step
        self.title.setText(act_in(case, task))
        self.meaning.setText(meaning_of(task.kind, step, case, desk.directory))
        self.role.setText(self._role(case))
        self.role.setVisible(bool(step.button))
        self._replace_button(self._make_button(case, primary=True))

    def _role(self, case: CaseFile) -> str:
        step = self._step
        refusal = self._desk.refusal(step.kind, case) if step.kind and step.tab else None
        if refusal:
            return refusal.sentence
        actor = self._desk.acting_in(case)
        values = {"title": title_of(actor.staff), "unit": actor.unit.short_name}
        # Translators: in whose name the act is done; %(title)s is a profession
        return _("Du gör det som %(title)s, %(unit)s.") % values

    def _make_button(self, case: CaseFile, *, primary: bool) -> ReasonedButton | None:
        step = self._step
        if not step.button:
            return None
        asked = step.kind if step.tab is None else None  # a tab may always be looked at
        refusal = self._desk.refusal(asked, case) if asked else None
        button = ReasonedButton(_(step.button), step.icon, primary=primary)
        button.set_reason(refusal.sentence if refusal else None)
        button.clicked.connect(self._on_pressed)
        return button

    def _show_due(self, task: Task | None, now: dt.datetime) -> None:
        due = task.due if task else None
        self.due.setVisible(due is not None)
        self._clock.setVisible(due is not None)
        if due is None:
            return
        late = due < now
        values = {"at": when.day_time(due, now)}
        # Translators: the latest moment of a task that is late; %(at)s is a day and time
        text = _("försenat, senast %(at)s") if late else _("senast %(at)s")
        self.due.setText(text % values)
        self.due.set_tone(Tone.ALARM if late else Tone.TEXT)
        self._clock.set_late(late)

    def _replace_button(self, button: ReasonedButton | None) -> None:
        if self._button is not None:
            self.body.removeWidget(self._button)
            self._button.hide()
            self._button.deleteLater()
        self._button = button
        if button is not None:
            button.setContentsMargins(0, 4, 0, 4)
            whole = Qt.AlignmentFlag(0)
            side = whole if button.reason else Qt.AlignmentFlag.AlignLeft
            self.body.addWidget(button, 0, side)
            button.show()

    def _on_pressed(self) -> None:
        case, step = self._case, self._step
        if case is None:
            return
        if step.dialog:
            open_dialog(step.dialog(self._desk, case, self.window()), self.case_changed.emit)
        elif step.at_once:
            self._do(case, step)
        elif step.tab:
            self.tab_requested.emit(step.tab)

    def _do(self, case: CaseFile, step: Step) -> None:
        body = step.at_once(case, self._desk.acting_in(case).party) if step.at_once else None
        if body is None:
            return
        try:
            after = self._desk.perform(case.id, body)
        except Refused as refused:
            self._say_problem(refused.refusal.sentence)
        except StoreError as error:
            self._say_problem(sentence(error.code, error.values))
        else:
            self.case_changed.emit(after)

    def _say_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))


class _Clocks(QWidget):
    """The clock before a time: ink while there is time, rust when it has passed."""

    def __init__(self) -> None:
        super().__init__()
        self._plain = IconMark(IconName.CLOCK, 16, Tone.TEXT)
        self._late = IconMark(IconName.CLOCK, 16, Tone.ALARM)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for mark in (self._plain, self._late):
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_late(late=False)

    def set_late(self, late: bool) -> None:
        """Show the clock of that tone."""
        self._plain.setVisible(not late)
        self._late.setVisible(late)


def first_own(desk: Desk, case: CaseFile) -> Task | None:
    """Return the own task to take first."""
    own = tuple(task for task in _open_tasks(desk, case) if task.unit in desk.own_units())
    now = desk.now()
    return next_task(tuple(task for task in own if is_soon(task, now))) or next_task(own)


def _open_tasks(desk: Desk, case: CaseFile) -> tuple[Task, ...]:
    return tuple(task for task in desk.tasks(case) if task.done_at is None)
