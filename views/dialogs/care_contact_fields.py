"""The fields of one fast vårdkontakt: who, in what role, where, on which telephone."""

from PySide6.QtWidgets import QWidget

from models.directory import title_of
from models.reasons import field_label
from models.values import Actor, CareContact
from resources import _
from views.widgets.fields import LabelledField, TextField


class CareContactFields:
    """Four fields in two rows; an empty name means no contact."""

    def __init__(self, contact: CareContact) -> None:
        self._name = TextField()
        self._role = TextField()
        self._unit = TextField()
        self._phone = TextField()
        self._name.setText(contact.name)
        self._role.setText(contact.role)
        self._unit.setText(contact.unit_name)
        self._phone.setText(contact.phone)
        self.labelled = {
            "name": LabelledField(_("Fast vårdkontakt"), self._name),
            "role": LabelledField(field_label("role"), self._role),
            "unit_name": LabelledField(field_label("unit_name"), self._unit),
            "phone": LabelledField(field_label("phone"), self._phone),
        }

    def rows(self) -> tuple[tuple[QWidget, QWidget], tuple[QWidget, QWidget]]:
        """Return the fields as two rows of two."""
        parts = self.labelled
        return (parts["name"], parts["role"]), (parts["unit_name"], parts["phone"])

    def value(self) -> CareContact | None:
        """Return the contact, or ``None`` when no name is written."""
        name = self._name.text().strip()
        if not name:
            return None
        return CareContact(
            name=name,
            role=self._role.text().strip(),
            unit_name=self._unit.text().strip(),
            phone=self._phone.text().strip(),
        )


def acting_as_contact(actor: Actor) -> CareContact:
    """Return the acting person as the contact: what most often turns out to be true."""
    return CareContact(
        name=actor.staff.name,
        role=title_of(actor.staff),
        unit_name=actor.unit.name,
        phone=actor.unit.phone,
    )


def no_contact(actor: Actor) -> CareContact:
    """Return the start of another contact at the same unit."""
    return CareContact(name="", role="", unit_name=actor.unit.name, phone=actor.unit.phone)
