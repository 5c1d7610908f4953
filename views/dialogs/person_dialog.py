"""Corrects or adds to what is known about the person."""

from PySide6.QtWidgets import QWidget

from models.errors import RuleError
from models.operations.planning import PersonDetailsChanged
from models.reasons import Refusal
from models.rules.identity_number import (
    IdentityNumber,
    parse_identity_number,
    stored_identity_number,
)
from models.services.desk import Desk
from models.state import CaseFile
from models.values import IdentityKind, PersonDetails
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.municipalities import municipality_choices
from views.widgets.choice import CheckBox
from views.widgets.fields import ChoiceField, TextField


class PersonDialog(CaseDialog):
    """Name, number, address, telephone, language and bed."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Personuppgifter"), _("Spara"), parent)
        self._name = TextField()
        self._identity = TextField(_("ÅÅÅÅMMDD-NNNN"))
        self._address = TextField(_("gata, postnummer och ort"))
        self._municipality = ChoiceField(
            municipality_choices(desk.directory), placeholder=_("Välj kommun")
        )
        self._phone = TextField()
        self._language = TextField()
        self._interpreter = CheckBox(_("Behöver tolk"))
        self._bed = TextField()
        self._lay_out()
        if case.person:
            self._fill(case.person)

    def _lay_out(self) -> None:
        self.add_row(self.field("name", self._name), self.field("identity_number", self._identity))
        self.add_row(
            self.field("registered_address", self._address),
            self.field("municipality", self._municipality),
        )
        self.add_row(self.field("phone", self._phone), self.field("bed", self._bed))
        self.add_row(self.field("language", self._language))
        self.add_widget(self._interpreter)

    def _fill(self, person: PersonDetails) -> None:
        self._name.setText(person.name)
        number = stored_identity_number(person.identity_number, person.identity_kind)
        self._identity.setText(number.text)
        self._address.setText(person.registered_address)
        self._municipality.set_value(person.municipality)
        self._phone.setText(person.phone)
        self._language.setText(person.language)
        self._interpreter.setChecked(person.interpreter)
        self._bed.setText(person.bed)

    def _submit(self) -> None:
        if not self.is_filled_in("name", "identity_number"):
            return
        number = self._number()
        if number is None:
            return
        person = PersonDetails(
            name=self._name.text().strip(),
            identity_number=number.digits,
            identity_kind=number.kind,
            registered_address=self._address.text().strip(),
            municipality=self._municipality.value() or "",
            phone=self._phone.text().strip(),
            language=self._language.text().strip() or _("svenska"),
            interpreter=self._interpreter.isChecked(),
            bed=self._bed.text().strip(),
        )
        self.perform(PersonDetailsChanged(person=person))

    def _number(self) -> IdentityNumber | None:
        person, typed = self.case.person, self._identity.text().strip()
        if (
            person
            and person.identity_kind is IdentityKind.RESERVE
            and typed == person.identity_number
        ):
            return stored_identity_number(person.identity_number, person.identity_kind)
        try:
            return parse_identity_number(typed, self.today)
        except RuleError as error:
            self.show_refusal(Refusal(error.code, error.values))
            return None
