"""Says that a case is outside: the person needs nothing from others after discharge (sv: omfattas inte)."""

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.operations.scope import NeedRuledOut
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.open_tasks_note import Notes
from views.dialogs.physician_field import physician_field
from views.theme import IconName, Tone
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import NoteField
from views.widgets.text import Text


class RuleOutDialog(CaseDialog):
    """Why, who assessed and when; units that have got the notice are named with their telephone."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Omfattas inte"), _("Spara Omfattas inte"), parent)
        local = to_local(self.now)
        self._physician = physician_field(desk, case)
        self._day = DateField(self.today, local.date())
        self._clock = TimeField(local.time().replace(second=0, microsecond=0))
        self._reason = NoteField(_("till exempel Bara stygn som ska tas"), lines=2)
        self._lay_out()

    def _lay_out(self) -> None:
        text = _(
            "Personen behöver bara enstaka besök eller inget alls efter utskrivningen. Inget meddelande "
            "skickas, och inga dagar räknas. Ändras behovet öppnar ni ärendet igen."
        )
        self.add_widget(Text(text, wrap=True))
        told = [self.desk.directory.unit(row.unit) for row in self.case.receivers]
        if told:
            # Translators: units with their telephone numbers
            line = _(
                "Ring dem som har fått inskrivningsmeddelandet. De ser inte ärendet längre: %(units)s."
            )
            units = ", ".join(f"{unit.short_name} {unit.phone}" for unit in told)
            self.add_widget(Notes([line % {"units": units}], IconName.ALERT, Tone.ALARM))
        self.add_row(
            self.field("assessed_by", self._physician),
            self.field("assessed_at", self._day, label=_("Bedömt den")),
            self.field("assessed_clock", self._clock, label=_("Klockan")),
        )
        self.add_named("reason", self._reason)

    def _submit(self) -> None:
        if not self.is_filled_in("assessed_by", "assessed_at", "assessed_clock", "reason"):
            return
        assessed = self.moment("assessed_at", self._day, self._clock)
        if assessed:
            self.perform(
                NeedRuledOut(
                    reason=self._reason.toPlainText().strip(),
                    assessed_by=self._physician.value(),
                    assessed_at=assessed,
                )
            )
