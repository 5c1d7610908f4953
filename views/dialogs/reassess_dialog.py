"""A need was seen after all: the case is open again, with 24 hours of its own."""

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.operations.scope import NeedAssessed
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.date_fields import DateField, TimeField
from views.widgets.text import Text


class ReassessDialog(CaseDialog):
    """When the need was seen; the notice is due 24 hours later."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Nytt behov bedömt"), _("Öppna ärendet igen"), parent)
        local = to_local(self.now)
        self._day = DateField(self.today, local.date())
        self._clock = TimeField(local.time().replace(second=0, microsecond=0))
        text = _("Inskrivningsmeddelandet ska skickas senast 24 timmar efter bedömningen.")
        self.add_widget(Text(text, wrap=True))
        self.add_row(
            self.field("assessed_at", self._day, label=_("Behovet bedömt den")),
            self.field("assessed_clock", self._clock, label=_("Klockan")),
        )

    def _submit(self) -> None:
        if not self.is_filled_in("assessed_at", "assessed_clock"):
            return
        assessed = self.moment("assessed_at", self._day, self._clock)
        if assessed:
            self.perform(NeedAssessed(assessed_at=assessed))
