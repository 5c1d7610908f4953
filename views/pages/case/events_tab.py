"""Händelser: everything that happened in a case, newest first, day by day."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from models.clock import local_date, to_local
from models.directory import Directory
from models.operations import Operation
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
)
from models.rules.voiding import operation_of, refusal_to_take_back
from models.services.desk import Desk
from models.state import CaseFile
from models.values import OperationId
from resources import _
from views.pages.case.event_texts import event_text
from views.pages.case.event_words import capital, sentences
from views.pages.case.scope_texts import voided_text
from views.pages.case.take_back import TakeBack, act_text
from views.theme import IconName, current_theme
from views.widgets.buttons import ReasonedButton
from views.widgets.empty_state import EmptyState
from views.widgets.entry import day_text
from views.widgets.event_list import EventList
from views.widgets.event_model import EventItem
from views.widgets.text import Text, TextStyle

_MESSAGES = (
    AdmissionNoticeSent,
    AnswerGiven,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
)


class EventsTab(QWidget):
    """Lists the events; stands beside the case where there is room, else as its last tab.

    Under the list stands what can be done about the event that is chosen, or why nothing can.
    """

    case_changed = Signal(object)  # CaseFile
    told = Signal(str)  # what was taken back

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: CaseFile | None = None
        self._take_back = TakeBack(desk, self)
        self._take_back.case_changed.connect(self.case_changed)
        self._take_back.told.connect(self.told)
        self.act = ReasonedButton(_("Ångra"), primary=False, below=True)
        self.act.hide()
        self.events = EventList()
        empty = EmptyState(_("Inga händelser än"), _("Det som görs i ärendet visas här."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.events)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 0)
        column.setSpacing(12)
        column.addWidget(Text(_("Händelser"), TextStyle.SECTION_LARGE))
        column.addWidget(self._stack, 1)
        column.addWidget(self.act)
        column.addSpacing(12)
        self.events.event_chosen.connect(self._show_act)
        self.events.removal_wanted.connect(self._on_take_back)
        self.events.menu_wanted.connect(self._open_menu)
        self.act.clicked.connect(lambda: self._on_take_back(self.events.chosen))

    def refresh(self, case: CaseFile) -> None:
        """Show the events of ``case``."""
        self._case = case
        today = local_date(self._desk.now())
        items = event_items(case, self._desk.directory, today)
        chosen = self.events.chosen
        self.events.set_events(items)
        self.events.choose(chosen)  # else a second press would meet the event beside it
        self._stack.setCurrentIndex(0 if items else 1)
        self._show_act(self.events.chosen)

    def _chosen(self, key: str) -> Operation | None:
        return operation_of(self._case, OperationId(key)) if self._case else None

    def _why_not(self, operation: Operation) -> str:
        if self._case is None:
            return ""
        refusal = refusal_to_take_back(operation, self._desk.setting_of(self._case))
        return refusal.sentence if refusal else ""

    def _show_act(self, key: str) -> None:
        operation = self._chosen(key)
        self.act.setVisible(operation is not None)
        if operation:
            words = act_text(operation)
            self.act.button.setText(words)
            self.act.button.setAccessibleName(words)
            self.act.set_reason(self._why_not(operation))

    def _on_take_back(self, key: str) -> None:
        if self._case is not None:
            self._take_back.one(self._case, key)

    def _open_menu(self, key: str, place: QPoint) -> None:
        menu = self.menu_of(key)
        if menu is not None:
            menu.popup(place)

    def menu_of(self, key: str) -> QMenu | None:
        """Return what the right button offers about an event; ``None`` when the event is gone."""
        operation = self._chosen(key)
        if operation is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(act_text(operation))
        action.setEnabled(not self._why_not(operation))
        action.triggered.connect(lambda: self._on_take_back(key))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.surface))
        painter.end()


def event_items(case: CaseFile, directory: Directory, today: dt.date) -> list[EventItem]:
    """Return every operation as an event, newest first."""
    return [_item(operation, case, directory, today) for operation in reversed(case.operations)]


def _item(operation: Operation, case: CaseFile, directory: Directory, today: dt.date) -> EventItem:
    text = event_text(operation, case, directory)
    local = to_local(operation.at)
    detail = text.detail
    icon = text.icon
    if operation.id in case.questioned:
        detail = sentences(detail, _("Ifrågasatt: ärendet hade redan ändrats"))
        icon = IconName.ALERT
    author = directory.member(operation.author).name
    void = case.voided.get(operation.id)
    return EventItem(
        key=operation.id,
        day=day_bar(local.date(), today),
        time=f"{local:%H:%M}",
        title=text.title,
        detail=detail,
        who=f"{author}, {directory.unit(operation.unit).short_name}",
        sent="" if void else _sent(operation, case),
        voided=voided_text(void) if void else "",
        icon=icon,
    )


def day_bar(day: dt.date, today: dt.date) -> str:
    """Return the heading over a day's events: ``I dag, tis 3 feb``."""
    text = day_text(day)
    if day.year != today.year:
        text = f"{text} {day.year}"
    days = (today - day).days
    if days == 0:
        # Translators: %(day)s is "tis 3 feb"
        return _("I dag, %(day)s") % {"day": text}
    if days == 1:
        return _("I går, %(day)s") % {"day": text}
    return capital(text)


def _sent(operation: Operation, case: CaseFile) -> str:
    if not isinstance(operation.body, _MESSAGES):
        return ""
    if not isinstance(operation.body, AdmissionNoticeSent | DischargeReadySent):
        # Translators: where the message was sent; Hemväg is this program
        return _("Skickat i: Hemväg")
    got = {unit for message, unit in case.acknowledged() if message == operation.id}
    if isinstance(operation.body, AdmissionNoticeSent):
        got |= set(case.answers())
    values = {"count": len(got), "all": len(case.receivers)}
    # Translators: how many of the receivers have acknowledged the message
    return _("Skickat i: Hemväg · kvitterat av %(count)d av %(all)d") % values
