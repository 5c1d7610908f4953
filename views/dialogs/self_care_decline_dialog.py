"""Says that nothing is done as self-care, and why."""

from PySide6.QtWidgets import QWidget

from models.operations.papers import SelfCareDeclined
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.fields import NoteField


class SelfCareDeclineDialog(CaseDialog):
    """Asks for the reason."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Ingen egenvård"), _("Spara"), parent)
        self.reason = NoteField(_("Kommunens sjuksköterska gör det som behövs"))
        self.add_named("reason", self.reason)
        if case.self_care:
            self.set_footer_note(_("Bedömningen ersätts. Den finns kvar i Händelser."))

    def _submit(self) -> None:
        if self.is_filled_in("reason"):
            self.perform(SelfCareDeclined(reason=self.reason.toPlainText().strip()))
