"""The Clinical Frailty Scale (CFS): a number with its short name."""

from PySide6.QtWidgets import QWidget

from models.clock import local_date
from models.operations.planning import FrailtyAssessed
from models.reasons import Refusal
from models.rules.frailty import HABITUAL_STATE, frailty_advice, frailty_levels
from models.rules.identity_number import age_on, stored_identity_number
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.theme import Tone
from views.widgets.choice import Option, RadioGroup
from views.widgets.date_fields import DateField
from views.widgets.text import Text, TextStyle


class FrailtyDialog(CaseDialog):
    """Nine levels; nothing is chosen until someone chooses."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("CFS"), _("Spara bedömning"), parent)
        options = [
            Option(level.number, f"{level.number}   {level.name}") for level in frailty_levels()
        ]
        self._level = RadioGroup(_("CFS"), options, vertical=True)
        if case.frailty:
            self._level.set_value(case.frailty.body.level)
        self._on = DateField(self.today, self.today)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add_widget(Text(_(HABITUAL_STATE), wrap=True))
        if advice_text(self.case, self.desk):
            self.add_widget(
                Text(advice_text(self.case, self.desk), TextStyle.NOTE_STRONG, wrap=True)
            )
        self.add_named("level", self._level, label=_("Skörhet före den akuta sjukdomen"))
        self.add_half(self.field("on", self._on, label=_("Bedömt den")))
        note = _("Bara för personal. Skrivs aldrig på personens papper.")
        self.add_widget(Text(note, TextStyle.SMALL, Tone.TEXT2))

    def _submit(self) -> None:
        if not self.is_filled_in("on"):
            return
        on, level = self._on.value(), self._level.value()
        if level is None:
            self.show_refusal(Refusal("frailty_level", {"field": "level"}))
        elif on:
            self.perform(FrailtyAssessed(level=level, assessed_on=on))


def advice_text(case: CaseFile, desk: Desk) -> str:
    """Return the quiet advice about the scale for this person's age, or an empty text."""
    person = case.person
    if person is None:
        return ""
    number = stored_identity_number(person.identity_number, person.identity_kind)
    age = age_on(number, local_date(desk.now()))
    return _("CFS är prövad för personer från 65 år.") if frailty_advice(age) else ""
