"""Names the fasta vårdkontakter, who call to the SIP and whom the person reaches after discharge."""

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.operations.planning import CareContactsNamed
from models.reasons import Refusal
from models.services.desk import Desk
from models.state import CaseFile
from models.values import CareContact
from resources import _
from views.dialogs.care_contact_fields import CareContactFields, acting_as_contact, no_contact
from views.dialogs.case_dialog import CaseDialog
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.text import Text, TextStyle


class CareContactDialog(CaseDialog):
    """One contact or several; the first is filled in with the person who writes."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Fast vårdkontakt"), _("Spara"), parent)
        text = _(
            "Skrivs på personens papper med telefonnummer. "
            "Den fasta vårdkontakten kallar till SIP, men är inget akutnummer."
        )
        self.add_widget(Text(text, TextStyle.NOTE, Tone.TEXT2, wrap=True))
        self._contacts: list[CareContactFields] = []
        self._more = SecondaryButton(_("Lägg till en till"), IconName.PLUS)
        self._more.clicked.connect(lambda: self._add(no_contact(self.acting)))
        for contact in case.care_contacts or (acting_as_contact(self.acting),):
            self._add(contact)

    def _add(self, contact: CareContact) -> None:
        fields = CareContactFields(contact)
        if not self._contacts:
            for name, field in fields.labelled.items():
                self.name(name, field)
        self._contacts.append(fields)
        self.form.removeWidget(self._more)
        for row in fields.rows():
            self.add_row(*row)
        self.form.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._order_keyboard()
        self.make_room()

    def _order_keyboard(self) -> None:
        editors = [field.editor for row in self._contacts for field in row.labelled.values()]
        for before, after in itertools.pairwise([*editors, self._more]):
            QWidget.setTabOrder(before, after)

    def _submit(self) -> None:
        self.clear_errors()
        contacts = tuple(found for row in self._contacts if (found := row.value()) is not None)
        if not contacts:
            self.show_refusal(Refusal("field_missing", {"field": "name"}))
            return
        self.perform(CareContactsNamed(contacts=contacts))
