"""A receiving unit's answer to the admission notice; the health centre also names the fast vårdkontakt."""

from PySide6.QtWidgets import QWidget

from models.operations.messages import AnswerGiven, MessageAcknowledged
from models.operations.planning import CareContactsNamed
from models.reasons import field_label, sentence
from models.rules.withheld import consent_in_force
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Party
from resources import _
from views.dialogs.care_contact_fields import CareContactFields, acting_as_contact
from views.dialogs.case_dialog import CaseDialog
from views.theme import IconName
from views.widgets.fields import LabelledField, NoteField

_FIELDS = ("condition", "network", "measures", "aids", "during_stay")


class AnswerDialog(CaseDialog):
    """Five texts, filled in from the unit's latest answer when there is one."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Svara på inskrivningsmeddelandet")
        super().__init__(desk, case, title, _("Skicka svar"), parent)
        self.primary.setAccessibleName(_("Skicka svar"))
        self._earlier = self._latest()
        self._texts = {name: NoteField(lines=3) for name in _FIELDS}
        self._contact: CareContactFields | None = None
        self._lay_out()
        self._allow()

    def _latest(self) -> AnswerGiven | None:
        found = self.case.answers().get(self.acting.unit.id)
        return found.body if found and isinstance(found.body, AnswerGiven) else None

    def _lay_out(self) -> None:
        labels = {"aids": _("Hjälpmedel (även inkontinens)")}
        hints = {"condition": _("Hur personen brukar klara sig, före vårdtiden.")}
        fields: dict[str, LabelledField] = {}
        for name, editor in self._texts.items():
            if self._earlier:
                editor.setPlainText(getattr(self._earlier, name))
            label = labels.get(name) or field_label(name)
            fields[name] = self.field(name, editor, label=label, hint=hints.get(name, ""))
        self.add_widget(fields["condition"])
        self.add_row(fields["network"], fields["measures"])
        self.add_row(fields["aids"], fields["during_stay"])
        if self.acting.party is Party.OUTPATIENT:
            self.add_heading(_("Fast vårdkontakt"), _("kallar till SIP"))
            known = self.case.care_contacts
            self._contact = CareContactFields(known[0] if known else acting_as_contact(self.acting))
            for name, field in self._contact.labelled.items():
                self.name(name, field)
            for row in self._contact.rows():
                self.add_row(*row)

    def _allow(self) -> None:
        if consent_in_force(self.case.consent, self.today):
            self.set_footer_note(_("Svaret går till alla enheter i ärendet."))
            return
        self.set_reason(sentence("answer_needs_consent", {}))
        notice, unit = self.case.notice, self.acting.unit.id
        if notice and (notice.operation, unit) not in self.case.acknowledged():
            button = self.add_secondary_button(_("Kvittera"), IconName.CHECK)
            button.clicked.connect(self._acknowledge)

    def _acknowledge(self) -> None:
        if self.case.notice:
            message = self.case.notice.operation
            self.perform(MessageAcknowledged(message=message, party=self.acting.party))

    def _submit(self) -> None:
        if not self.is_filled_in("condition"):
            return
        texts = {name: editor.toPlainText().strip() for name, editor in self._texts.items()}
        answer = AnswerGiven(party=self.acting.party, **texts)
        answers = [answer] if answer != self._earlier else []
        self.perform(*answers, *self._named_contacts())

    def _named_contacts(self) -> list[CareContactsNamed]:
        contact = self._contact.value() if self._contact else None
        known = self.case.care_contacts
        if contact is None or contact in known:
            return []
        return [CareContactsNamed(contacts=(contact, *known[1:]))]
