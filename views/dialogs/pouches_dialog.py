"""What happens with the dose pouches (sv: dosrullar) that the person had before the stay."""

from PySide6.QtWidgets import QWidget

from models.operations.readiness import DosePouchesArranged
from models.services.desk import Desk
from models.state import CaseFile
from models.state.readiness import dose_pouches
from models.values import DosePouches
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField
from views.widgets.fields import TextField


class PouchesDialog(CaseDialog):
    """Paused, a new roll on a day, the old ones not to be used: one or several of them."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Dosrullar"), _("Spara"), parent)
        before = dose_pouches(case)
        self._paused = CheckBox(_("Pausade"), _("Inga nya rullar görs förrän någon startar dem."))
        self._old = CheckBox(_("Gamla används inte"), _("Rullarna hemma har fel läkemedel i sig."))
        self._new_on = DateField(self.today, before.new_on if before else None)
        self._new_from = TextField(_("till exempel hemtjänsten hämtar på apoteket"))
        if before:
            self._paused.setChecked(before.paused)
            self._old.setChecked(before.old_unused)
            self._new_from.setText(before.new_from)
        self.add_row(self._paused, self._old)
        self.add_row(
            self.field("new_on", self._new_on, hint=_("Lämna tomt om ingen dag är bestämd.")),
            self.field("new_from", self._new_from),
        )
        self.set_footer_note(_("Står på utskrivningsplanen och läkemedelslistan."))

    def _submit(self) -> None:
        if not self.is_filled_in():
            return
        pouches = DosePouches(
            paused=self._paused.isChecked(),
            old_unused=self._old.isChecked(),
            new_on=self._new_on.value(),
            new_from=self._new_from.text().strip(),
        )
        self.perform(DosePouchesArranged(pouches=pouches))
