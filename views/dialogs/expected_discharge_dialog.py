"""The ward's estimate of when the person goes home (sv: beräknad hemgång)."""

from PySide6.QtWidgets import QWidget

from models.operations.planning import ExpectedDischargeSet
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.expected_fields import ExpectedFields


class ExpectedDischargeDialog(CaseDialog):
    """Day, perhaps a time, and how sure; without a day only *oklar*."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Beräknad hemgång"), _("Spara"), parent)
        self.fields = ExpectedFields(self, case.expected)
        self.set_footer_note(_("Tidigare datum finns kvar under Läget."))

    def _submit(self) -> None:
        if self.is_filled_in():
            self.perform(ExpectedDischargeSet(expected=self.fields.value()))
