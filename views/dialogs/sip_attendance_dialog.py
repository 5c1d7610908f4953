"""Answers the call to a SIP meeting, or writes who was there."""

import datetime as dt

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from models.operations.sip import SipAttendanceRecorded
from models.services.desk import Desk
from models.state import CaseFile
from models.state.sip import Attending, CalledMeeting, sip_of
from models.values import SipAttendance
from resources import _
from views import when
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import missing
from views.dialogs.form_parts import let_focus_in, set_text, text_of
from views.sip_words import attendance_word, mode_word, purpose_word
from views.theme import Tone
from views.widgets.choice import Option, RadioGroup
from views.widgets.fields import NoteField
from views.widgets.text import Text, TextStyle


def answers_now(meeting: CalledMeeting, now: dt.datetime) -> tuple[SipAttendance, ...]:
    """Return the answers that can be given: who comes, or from the meeting's beginning who came."""
    if now < meeting.meeting.at:
        return (SipAttendance.COMING, SipAttendance.HINDERED)
    return (SipAttendance.ATTENDED, SipAttendance.ABSENT)


def next_unanswered(case: CaseFile, desk: Desk) -> tuple[CalledMeeting, Attending] | None:
    """Return the first meeting that the acting unit has not answered the call to."""
    unit = desk.acting_in(case).unit.id
    for meeting in sip_of(case).meetings:
        row = meeting.of_unit(unit)
        if row and row.answer is None and meeting.call.unit != unit:
            return meeting, row
    return None


class SipAttendanceDialog(CaseDialog):
    """One participant's answer; whoever is called and hindered says who comes instead."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        meeting: CalledMeeting,
        row: Attending,
        chosen: SipAttendance | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, case, _("Svara på kallelsen till SIP"), _("Svara"), parent)
        self._meeting, self._row = meeting, row
        called = meeting.meeting
        at = when.calendar_time(called.at, self.now)
        self.add_widget(Text(f"{purpose_word(called.purpose)}, {at}", TextStyle.STRONG, wrap=True))
        place = f"{called.place} ({mode_word(called.mode).lower()})"
        self.add_widget(Text(place, TextStyle.NOTE, Tone.TEXT2, wrap=True))
        question = _("Svar från %(name)s") % {"name": row.participant.name}
        options = [Option(one, attendance_word(one)) for one in answers_now(meeting, self.now)]
        self._answer = RadioGroup(question, options)
        self._question = self.add_field(question, self._answer)
        self._instead = self.add_named(
            "note",
            NoteField(_("till exempel Karin Lund kommer i stället"), lines=2),
            label=_("Vem som kommer i stället"),
        )
        set_text(self._instead, row.note)
        self._answer.value_changed.connect(self._on_answer)
        self._answer.set_value(chosen or row.attendance)
        self._on_answer()
        let_focus_in(self._answer)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        hindered = self._answer.value() is SipAttendance.HINDERED
        (self._instead.editor if hindered else self._answer).setFocus()

    def _on_answer(self) -> None:
        self._instead.setVisible(self._answer.value() is SipAttendance.HINDERED)
        self.make_room()

    def _submit(self) -> None:
        self.clear_errors()
        answer = self._answer.value()
        self._question.set_error(None if answer else _("Välj ett svar."))
        hindered = answer is SipAttendance.HINDERED
        if hindered and self._row.participant.called and not text_of(self._instead):
            self._instead.set_error(missing("note"))
        if self.show_problems():
            return
        self.perform(
            SipAttendanceRecorded(
                meeting_id=self._meeting.id,
                participant=self._row.participant.key,
                attendance=answer,
                note=text_of(self._instead) if hindered else "",
            )
        )
