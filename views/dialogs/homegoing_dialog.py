"""Where to, when and how the person goes home (sv: hemgång); the municipality answers that it fits."""

import datetime as dt

from PySide6.QtWidgets import QWidget

from models.operations.messages import HomegoingPlanned
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Destination, Homegoing, Seat, Transport
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.choice import CheckBox, Option, RadioGroup
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import ChoiceField, NoteField, TextField
from views.words import destination_word, seat_word, transport_word


class HomegoingDialog(CaseDialog):
    """One form for the first proposal and for each change."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Ändra hemtiden") if case.homegoing else _("Vart och när")
        super().__init__(desk, case, title, _("Spara och skicka"), parent)
        plan = last_proposal(case)
        self._destination = ChoiceField(
            [(destination_word(value), value) for value in Destination], placeholder=_("Välj")
        )
        self._address = TextField()
        self._on = DateField(self.today, self._likely_day(plan))
        self._leaves = TimeField(plan.leaves_at if plan else None)
        self._arrives = TimeField(plan.arrives_at if plan else None)
        self._transport = RadioGroup(
            _("Färdsätt"), [Option(value, transport_word(value)) for value in Transport]
        )
        self._seat = RadioGroup(
            _("Plats i sjukresan"), [Option(value, seat_word(value)) for value in Seat]
        )
        self._number = TextField()
        self._met_by = TextField(_("till exempel dottern Lena"))
        self._key = CheckBox(
            _("Nyckel ordnad"), _("Skriv aldrig var nyckeln ligger eller en portkod.")
        )
        self._food = NoteField(lines=2)
        self._lay_out()
        self._fill(plan)
        self._destination.currentIndexChanged.connect(self._suggest_address)
        self._transport.value_changed.connect(self._show_seat)
        self._show_seat()

    def _likely_day(self, plan: Homegoing | None) -> dt.date | None:
        """Return the day that was proposed, or that is the estimate, while it can still come."""
        if plan and self.case.homegoing:
            return plan.on
        estimate = self.case.expected.on if self.case.expected else None
        days = (plan.on if plan else None, estimate)
        return next((day for day in days if day and day >= self.today), None)

    def _lay_out(self) -> None:
        self.add_row(
            self.field("destination", self._destination, label=_("Åker till")),
            self.field("address", self._address),
        )
        self.add_row(
            self.field("on", self._on),
            self.field("leaves_at", self._leaves),
            self.field("arrives_at", self._arrives),
        )
        self.add_named("transport", self._transport, label=_("Färdsätt"))
        self._seat_field = self.add_named("seat", self._seat)
        self._number_field = self.field("transport_number", self._number)
        self.add_half(self._number_field)
        self.add_heading(_("När personen kommer hem"))
        self.add_named("met_by", self._met_by)
        self.add_named("food_at_home", self._food)
        self.add_widget(self._key)
        self.set_footer_note(_("Kommunen svarar Tid uppfattad."))

    def _fill(self, plan: Homegoing | None) -> None:
        if plan is None:
            self._destination.set_value(Destination.OWN_HOME)
            self._suggest_address()
            return
        self._destination.set_value(plan.destination)
        self._address.setText(plan.address)
        self._transport.set_value(plan.transport)
        self._seat.set_value(plan.seat)
        self._number.setText(plan.transport_number)
        self._met_by.setText(plan.met_by)
        self._key.setChecked(plan.key_arranged)
        self._food.setPlainText(plan.food_at_home)

    def _suggest_address(self) -> None:
        person = self.case.person
        home = person.registered_address if person else ""
        goes_home = self._destination.value() == Destination.OWN_HOME
        if goes_home and not self._address.text():
            self._address.setText(home)
        elif not goes_home and self._address.text() == home:
            self._address.clear()

    def _show_seat(self) -> None:
        by_transport = self._transport.value() is Transport.PATIENT_TRANSPORT
        self._seat_field.setVisible(by_transport)
        self._number_field.setVisible(by_transport)
        self.make_room()

    def _submit(self) -> None:
        needed = ("destination", "address", "on", "leaves_at", "arrives_at", "transport")
        if not self.is_filled_in(*needed):
            return
        homegoing = self._value()
        if homegoing:
            self.perform(HomegoingPlanned(homegoing=homegoing))

    def _value(self) -> Homegoing | None:
        on, leaves, arrives = self._on.value(), self._leaves.value(), self._arrives.value()
        if on is None or leaves is None or arrives is None:
            return None
        by_transport = self._transport.value() is Transport.PATIENT_TRANSPORT
        return Homegoing(
            destination=Destination(self._destination.value()),
            address=self._address.text().strip(),
            on=on,
            leaves_at=leaves,
            arrives_at=arrives,
            transport=self._transport.value(),
            seat=self._seat.value() if by_transport else None,
            transport_number=self._number.text().strip() if by_transport else "",
            met_by=self._met_by.text().strip(),
            key_arranged=self._key.isChecked(),
            food_at_home=self._food.toPlainText().strip(),
        )


def last_proposal(case: CaseFile) -> Homegoing | None:
    """Return the last homegoing that was written, also one that a withdrawn readiness took back."""
    found = case.standing("homegoing", HomegoingPlanned)
    return found.body.homegoing if found else None
