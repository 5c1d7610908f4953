"""Takes utskrivningsklar back, with the reason."""

from PySide6.QtWidgets import QWidget

from models.operations.messages import DischargeReadyWithdrawn
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.fields import NoteField
from views.widgets.text import Text


class WithdrawDialog(CaseDialog):
    """Says what taking it back does, and asks why."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Ta tillbaka utskrivningsklar")
        super().__init__(desk, case, title, title, parent)
        text = _(
            "Alla enheter ser att personen inte längre är utskrivningsklar. "
            "Tiderna för SIP-kallelse och betalningsansvar slutar löpa. "
            "En ny utskrivningsklar börjar om från dag 0."
        )
        self.add_widget(Text(text, wrap=True))
        self._reason = NoteField(lines=3)
        self.add_named("reason", self._reason)

    def _submit(self) -> None:
        if self.is_filled_in("reason"):
            self.perform(DischargeReadyWithdrawn(reason=self._reason.toPlainText().strip()))
