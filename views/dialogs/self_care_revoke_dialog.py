"""Revokes the certificate of self-care, and says why."""

from PySide6.QtWidgets import QWidget

from models.operations.papers import SelfCareRevoked
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.theme import Tone
from views.widgets.fields import NoteField
from views.widgets.text import Text, TextStyle


class SelfCareRevokeDialog(CaseDialog):
    """Asks for the reason, which stands on the paper."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Upphäv egenvårdsintyget")
        super().__init__(desk, case, title, _("Upphäv intyget"), parent)
        words = _(
            "Intyget gäller inte längre. Skrivs det ut igen står UPPHÄVT på varje sida. "
            "Har personen ett exemplar ska det hämtas tillbaka."
        )
        self.add_widget(Text(words, TextStyle.BODY, Tone.TEXT2, wrap=True))
        self.reason = NoteField(_("Sköterskan tar över omläggningen"))
        self.add_named("reason", self.reason, hint=_("Orsaken står på intyget. Skriv enkelt."))

    def _submit(self) -> None:
        if self.is_filled_in("reason") and self.case.self_care:
            act = SelfCareRevoked(
                assessment=self.case.self_care.operation,
                reason=self.reason.toPlainText().strip(),
            )
            self.perform(act)
