"""The admission notice (sv: inskrivningsmeddelande): to whom, and exactly what they will read."""

import dataclasses

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.operations.messages import AdmissionNoticeSent
from models.operations.planning import PersonDetailsChanged
from models.reasons import Refusal, field_label
from models.rules.scope import notice_clock
from models.rules.withheld import consent_in_force, withheld
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Certainty, ExpectedDischarge, Unit, UnitId
from resources import _
from views import when
from views.dialogs.case_dialog import CaseDialog, identity_of
from views.dialogs.consent_dialog import ConsentDialog
from views.dialogs.expected_fields import ExpectedFields
from views.dialogs.notice_preview import NoticePreview, NoticePreviewBox
from views.dialogs.opening import open_dialog
from views.dialogs.receiver_fields import ReceiverFields
from views.theme import IconName, Tone
from views.widgets.fields import NoteField, TextField
from views.widgets.text import IconMark, Text, TextStyle
from views.words import certainty_word


class AdmissionNoticeDialog(CaseDialog):
    """Filled in from the person's municipality; the preview follows each choice."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Inskrivningsmeddelande")
        super().__init__(desk, case, title, _("Skicka inskrivningsmeddelande"), parent)
        self.setMinimumWidth(780)
        self.chosen = ReceiverFields(desk.directory, case.person)
        self.reason = NoteField(lines=2)
        self.preview = NoticePreviewBox()
        self._address = TextField(_("gata, postnummer och ort"))
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.add_widget(self._deadline())
        self._centre = self.field("receivers", self.chosen.health_centre)
        self._centre.caption.setText(_("Hälsocentral"))
        self.chosen.health_centre.setAccessibleName(_("Hälsocentral"))
        self.add_row(self._centre, self.field("municipality", self.chosen.municipality))
        self.add_widget(self.chosen.box_row())
        if not self._known_address():
            self.add_named("registered_address", self._address)
        self.expected = ExpectedFields(self, self.case.expected)
        self._reason = self.add_named("reason", self.reason, label=_("Inskrivningsorsak"))
        self.add_widget(self.preview)

    def _connect(self) -> None:
        self.chosen.on_change(self._show)
        self.expected.on_change(self._show)
        self.reason.textChanged.connect(self._show)
        self._address.textChanged.connect(self._show)
        self.preview.consent_requested.connect(self._ask_consent)

    def _deadline(self) -> QWidget:
        clock = notice_clock(self.case)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if clock is None:
            return holder
        late = self.now > clock.due
        values = {"at": when.day_time(clock.due, self.now)}
        if late:
            # Translators: %(at)s is a day and time that has passed
            text = _("Försenat: skulle ha skickats senast %(at)s. Skicka det ändå.") % values
        else:
            text = _("Skickas senast %(at)s, 24 timmar från inskrivningen.") % values
            if clock.assessed:
                text = _("Skickas senast %(at)s, 24 timmar från bedömningen.") % values
        tone = Tone.ALARM if late else Tone.TEXT
        row.addWidget(IconMark(IconName.CLOCK, 16, tone))
        row.addWidget(Text(text, TextStyle.NOTE_STRONG, tone, wrap=True), 1)
        return holder

    # --- what is sent --------------------------------------------------------------------

    def _consents(self) -> bool:
        return consent_in_force(self.case.consent, self.today)

    def _withheld(self) -> tuple[str, ...]:
        fields = ["reason"]
        if self._ward().neutral_name:
            fields.append("ward_specialty")
        return withheld(fields, self.case.consent, self.today)

    def _ward(self) -> Unit:
        return self.desk.directory.unit(self.case.ward or UnitId(""))

    def _show(self) -> None:
        allowed = self._consents()
        self.reason.setEnabled(allowed)
        hint = "" if allowed else _("Får bara skickas med samtycke.")
        self._reason.set_hint(hint)
        preview = self._preview()
        self.preview.show_preview(preview)
        self.set_footer_note(preview.held)
        self.make_room()

    def _preview(self) -> NoticePreview:
        held = ""
        names = {"reason": _("inskrivningsorsak"), "ward_specialty": _("vilken sorts avdelning")}
        withheld_now = self._withheld()
        if withheld_now:
            values = {"fields": ", ".join(names[name] for name in withheld_now)}
            # Translators: %(fields)s is a list of what is not sent
            held = _("Det här hålls inne utan samtycke: %(fields)s.") % values
        units = ", ".join(unit.short_name for unit in self.chosen.units())
        return NoticePreview(receivers=units, rows=self._rows(), held=held, note=self._exceptions())

    def _rows(self) -> tuple[tuple[str, str], ...]:
        identity = identity_of(self.case)
        ward = self._ward()
        neutral = ward.neutral_name if "ward_specialty" in self._withheld() else None
        rows = [
            (field_label("name"), identity.name if identity else ""),
            (field_label("identity_number"), identity.personnummer if identity else ""),
            (field_label("registered_address"), self._known_address() or self._typed_address()),
            (field_label("expected"), self._expected_text(self.expected.value())),
            (_("Från"), f"{neutral or ward.name}, {ward.phone}"),
        ]
        reason = self.reason.toPlainText().strip()
        if reason and self._consents():
            rows.append((_("Inskrivningsorsak"), reason))
        return tuple((label, value or _("saknas")) for label, value in rows)

    def _expected_text(self, expected: ExpectedDischarge) -> str:
        word = certainty_word(expected.certainty)
        if expected.on is None:
            return word if expected.certainty is Certainty.UNCLEAR else ""
        day = when.calendar_day(expected.on, self.today)
        clock = f" {when.clock(expected.at)}" if expected.at else ""
        return f"{day}{clock}, {word}"

    def _exceptions(self) -> str:
        consent = self.case.consent
        if consent is None or not self._consents() or not consent.exceptions:
            return ""
        return _("Samtycket har undantag: %(text)s") % {"text": consent.exceptions}

    def _known_address(self) -> str:
        return self.case.person.registered_address if self.case.person else ""

    def _typed_address(self) -> str:
        return self._address.text().strip()

    # --- acts ----------------------------------------------------------------------------

    def _ask_consent(self) -> None:
        open_dialog(ConsentDialog(self.desk, self.case, self), self._consented)

    def _consented(self, case: CaseFile) -> None:
        self.case = case
        self._show()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a missing health centre at its chooser."""
        if refusal.code == "health_centre_must_receive":
            self._centre.set_error(refusal.sentence)
            self.show_problems()
            return
        super().show_refusal(refusal)

    def _submit(self) -> None:
        if not self.is_filled_in("registered_address"):
            return
        notice = AdmissionNoticeSent(
            receivers=self.chosen.value(),
            expected=self.expected.value(),
            reason=self.reason.toPlainText().strip() if self._consents() else "",
            withheld=self._withheld(),
        )
        self.perform(*self._new_address(), notice)

    def _new_address(self) -> list[PersonDetailsChanged]:
        person, typed = self.case.person, self._typed_address()
        if person is None or person.registered_address or not typed:
            return []
        return [PersonDetailsChanged(person=dataclasses.replace(person, registered_address=typed))]
