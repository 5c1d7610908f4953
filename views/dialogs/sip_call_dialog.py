"""Calls to a SIP meeting, or moves it: why, how, when, where and whom."""

import datetime as dt
from typing import Final

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.operations import new_id
from models.operations.sip import SipCalled
from models.rules.sip_content import sip_purposes
from models.rules.sip_modes import refusal_of_other_modes, sip_modes
from models.services.desk import Desk
from models.state import CaseFile
from models.state.sip import CalledMeeting, sip_of
from models.values import SipMeeting, SipPurpose
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import mark_unreadable, missing, missing_from
from views.dialogs.form_parts import set_text, text_of
from views.dialogs.sip_participants_form import ParticipantsForm
from views.sip_words import mode_word, purpose_word
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import ChoiceField, LabelledField, NoteField, TextField
from views.widgets.text import Text, TextStyle

_WIDTH: Final = 880
_LENGTHS: Final = (30, 45, 60, 90, 120)


class SipCallDialog(CaseDialog):
    """Offers only what the need and the track allow; the case's units are always among the called."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        parent: QWidget | None = None,
        *,
        meeting: CalledMeeting | None = None,
    ) -> None:
        title = _("Ändra kallelsen till SIP") if meeting else _("Kalla till SIP")
        primary = _("Spara ändringen") if meeting else _("Kalla till SIP")
        super().__init__(desk, case, title, primary, parent)
        self._id = meeting.id if meeting else new_id(desk.now())
        self._build_form(meeting.meeting if meeting else None)
        self._purpose.currentIndexChanged.connect(self._on_purpose)
        self._on_purpose()
        self.setMinimumWidth(_WIDTH)
        if meeting:
            self.set_footer_note(_("Ändras tid, plats eller form svarar alla på nytt."))

    def _build_form(self, before: SipMeeting | None) -> None:
        purposes = sip_purposes(self.case, self._id)
        self._purpose = ChoiceField([(purpose_word(one), one) for one in purposes])
        self._purpose.set_value(before.purpose if before else self._likely())
        self._mode = ChoiceField(placeholder=_("Välj form"))
        self._mode_field = self.field("mode", self._mode)
        self.add_row(self.field("sip_purpose", self._purpose), self._mode_field)
        at = to_local(before.at) if before else None
        self._day = DateField(self.today, at.date() if at else None)
        self._time = TimeField(at.time() if at else None)
        self._clock_field = LabelledField(_("Kl"), self._time)
        self._length = ChoiceField(
            [(_("%(minutes)d minuter") % {"minutes": one}, one) for one in _LENGTHS]
        )
        self._length.set_value(before.minutes if before else 60)
        length = self.field("minutes", self._length)
        self.add_row(self.field("meeting_at", self._day), self._clock_field, length)
        self._place = self.add_named(
            "place",
            TextField(_("till exempel Hemma hos Anna, eller länk eller telefonnummer")),
            hint=_("Står på personens papper och i kalenderfilen. Skriv inget personnummer."),
        )
        self._about = self.add_named(
            "about", NoteField(_("till exempel Hjälpen hemma och träningen"), lines=2)
        )
        if before:
            set_text(self._place, before.place)
            set_text(self._about, before.about)
        self.people = ParticipantsForm(self.desk, self.case, before)
        self.people.others.rows_changed.connect(self.make_room)
        self.add_widget(self.people)
        exceptions = self.case.consent.exceptions if self.case.consent else ""
        if exceptions:
            # Translators: what the person does not want others to know, in his or her own words
            words = _("Samtycket har undantag: %(text)s") % {"text": exceptions}
            self.add_widget(Text(words, TextStyle.NOTE_STRONG, wrap=True))
        self._begin_mode(before)

    def _likely(self) -> SipPurpose:
        met = sip_of(self.case).called_to_plan
        return SipPurpose.FOLLOW_UP if met else sip_purposes(self.case)[0]

    def _begin_mode(self, before: SipMeeting | None) -> None:
        """Choose the form there was, or the one that the ward proposed."""
        self._on_purpose()
        proposal = sip_of(self.case).proposal
        if before:
            self._mode.set_value(before.mode)
        elif proposal:
            self._mode.set_value(proposal.body.mode)

    def _on_purpose(self) -> None:
        purpose = self._purpose.value()
        modes = sip_modes(purpose, self.case)
        self._mode.set_choices([(mode_word(mode), mode) for mode in modes])
        self._mode_field.set_hint(refusal_of_other_modes(purpose, self.case).sentence)
        self.people.set_purpose(purpose)
        self.make_room()

    def _at(self) -> dt.datetime | None:
        for field, empty in (
            (self._named["meeting_at"], self._day.value() is None),
            (self._clock_field, self._time.value() is None),
        ):
            if empty and not field.error:
                field.set_error(missing_from(field))
        if self.show_problems():
            return None
        return self.moment("meeting_at", self._day, self._time)

    def _submit(self) -> None:
        self.is_filled_in("mode", "place")
        self._clock_field.set_error(None)
        self._mark_names()
        mark_unreadable((self._clock_field,))
        at = self._at()
        if at is None:
            return
        meeting = SipMeeting(
            purpose=self._purpose.value(),
            mode=self._mode.value(),
            at=at,
            place=text_of(self._place),
            about=text_of(self._about),
            participants=self.people.participants(),
            minutes=self._length.value(),
        )
        self.perform(SipCalled(meeting_id=self._id, meeting=meeting))

    def _mark_names(self) -> None:
        for fields in self.people.others.fields():
            if not text_of(fields["name"]):
                fields["name"].set_error(missing("name"))

    def clear_errors(self) -> None:
        """Take every error mark away, those of the invited too."""
        super().clear_errors()
        for field in self.people.others.all_fields():
            field.set_error(None)
