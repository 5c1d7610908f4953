"""Reports that the health centre's part is not ready (sv: Hälsocentralens insats inte klar)."""

from PySide6.QtWidgets import QWidget

from models.operations.readiness import HindranceReported
from models.services.desk import Desk
from models.state import CaseFile
from models.state.readiness import hindrances
from models.values import HindranceReason
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.readiness_words import hindrance_word
from views.widgets.choice import Option, RadioGroup
from views.widgets.date_fields import DateField
from views.widgets.fields import NoteField


class HindranceDialog(CaseDialog):
    """Why, from when, and until when if that is known. One that still hinders is gone on with."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Hälsocentralens insats inte klar")
        super().__init__(desk, case, title, _("Spara"), parent)
        known = hindrances(case)
        before = known[-1] if known and known[-1].to_on is None else None
        options = [Option(reason, hindrance_word(reason)) for reason in HindranceReason]
        self._reason = RadioGroup(_("Varför"), options)
        self._reason.set_value(before.reason if before else None)
        self._from = DateField(self.today, before.from_on if before else self.today)
        self._to = DateField(self.today)
        self._lacking = NoteField(_("till exempel: ingen kan ge dropp i hemmet än"), lines=2)
        self._lacking.setPlainText(before.note if before else "")
        self.add_named("reason_kind", self._reason, label=_("Varför"))
        hint = _("Lämna tomt så länge hindret finns.")
        self.add_row(self.field("from_on", self._from), self.field("to_on", self._to, hint=hint))
        self.add_named("note", self._lacking, label=_("Vad som saknas"))
        self.set_footer_note(_("De dagarna räknas inte i kommunens betalningsansvar."))

    def _submit(self) -> None:
        if not self.is_filled_in("reason_kind", "from_on", "note"):
            return
        start = self._from.value()
        if start is None:
            return
        note = self._lacking.toPlainText().strip()
        self.perform(
            HindranceReported(
                reason=self._reason.value(), from_on=start, to_on=self._to.value(), note=note
            )
        )
