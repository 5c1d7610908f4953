"""Writes down what the person has said yes or no to (sv: samtycke)."""

from typing import Final

from PySide6.QtWidgets import QWidget

from models.operations.planning import ConsentRecorded
from models.reasons import Refusal
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Consent
from resources import N_, _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.choice import Option, RadioGroup
from views.widgets.date_fields import DateField
from views.widgets.fields import NoteField, TextField

_SELF: Final = N_("Personen själv")
_GIVERS: Final = (_SELF, N_("God man"), N_("Förvaltare"), N_("Vårdnadshavare"))


class ConsentDialog(CaseDialog):
    """Asks nothing of the person itself: it keeps the answer, who gave it, and for how long."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Samtycke"), _("Spara samtycke"), parent)
        self._given = RadioGroup(
            _("Får uppgifter delas?"), [Option(True, _("Ja")), Option(False, _("Nej"))]
        )
        self._giver = RadioGroup(
            _("Samtycke lämnat av"), [Option(_(giver), _(giver)) for giver in _GIVERS]
        )
        self._who = TextField()
        self._on = DateField(self.today, self.today)
        self._to = DateField(self.today)
        self._exceptions = NoteField(lines=2)
        self._lay_out()
        self._fill(case.consent)
        self._giver.value_changed.connect(self._show_parts)
        self._given.value_changed.connect(self._show_parts)
        self._show_parts()

    def _lay_out(self) -> None:
        self.add_named(
            "given",
            self._given,
            label=_("Får uppgifter om vården delas med hälsocentralen och kommunen?"),
        )
        self.add_named("given_by", self._giver)
        self._who_field = self.field("who", self._who, label=_("Namn"))
        self.add_widget(self._who_field)
        self._to_field = self.field("valid_to", self._to, hint=_("Tomt betyder tills vidare."))
        self.add_row(self.field("on", self._on, label=_("Datum för svaret")), self._to_field)
        self._but_field = self.add_named(
            "exceptions",
            self._exceptions,
            hint=_("Vad får inte delas, eller vem får inte veta? Tomt om inget är undantaget."),
        )

    def _fill(self, consent: Consent | None) -> None:
        if consent is None:
            self._giver.set_value(_(_SELF))
            return
        self._given.set_value(consent.given)
        giver, _colon, who = consent.given_by.partition(": ")
        self._giver.set_value(giver)
        self._who.setText(who)
        self._to.set_value(consent.valid_to)
        self._exceptions.setPlainText(consent.exceptions)

    def _show_parts(self) -> None:
        self._who_field.setVisible(self._giver.value() not in {None, _(_SELF)})
        yes = self._given.value() is not False
        self._to_field.setVisible(yes)
        self._but_field.setVisible(yes)
        self.make_room()

    def _submit(self) -> None:
        if not self.is_filled_in("given", "given_by", "who", "on"):
            return
        on, to = self._on.value(), self._to.value()
        if on is None:
            return
        given = bool(self._given.value())
        if given and to and to < on:
            self.show_refusal(Refusal("ends_before_start", {"field": "valid_to"}))
            return
        who = self._who.text().strip()
        giver = str(self._giver.value())
        consent = Consent(
            given=given,
            given_by=giver if self._who_field.isHidden() else f"{giver}: {who}",
            given_on=on,
            exceptions=self._exceptions.toPlainText().strip() if given else "",
            valid_to=to if given else None,
        )
        self.perform(ConsentRecorded(consent=consent))
