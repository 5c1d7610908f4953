"""Händelser: everything that happened in a case, newest first, day by day."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

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
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.pages.case.event_texts import event_text
from views.pages.case.event_words import capital, sentences
from views.theme import IconName, current_theme
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
    """Lists the events; stands beside the case where there is room, else as its last tab."""

    case_changed = Signal(object)  # CaseFile; this tab changes nothing

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
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

    def refresh(self, case: CaseFile) -> None:
        """Show the events of ``case``."""
        today = local_date(self._desk.now())
        items = event_items(case, self._desk.directory, today)
        self.events.set_events(items)
        self._stack.setCurrentIndex(0 if items else 1)

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
    return EventItem(
        key=operation.id,
        day=day_bar(local.date(), today),
        time=f"{local:%H:%M}",
        title=text.title,
        detail=detail,
        who=f"{author}, {directory.unit(operation.unit).short_name}",
        sent=_sent(operation, case),
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
