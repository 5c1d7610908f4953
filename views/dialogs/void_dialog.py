"""Takes back what others have been told (sv: makulerar), with the reason."""

from PySide6.QtWidgets import QWidget

from models.fold import fold
from models.operations import Operation
from models.operations.corrections import Voided
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.open_tasks_note import Notes
from views.theme import IconName
from views.widgets.fields import NoteField
from views.widgets.text import Text, TextStyle
from views.words import status_word


class VoidDialog(CaseDialog):
    """Shows what is taken back and what follows, and asks why."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        operation: Operation,
        words: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, case, _("Makulera"), _("Makulera"), parent)
        self._target = operation.id
        title, detail = words
        self.add_widget(Text(title, TextStyle.STRONG, wrap=True))
        if detail:
            self.add_widget(Text(detail, wrap=True))
        self.add_widget(Notes(consequences(case, operation), IconName.ARROW_RIGHT))
        self._reason = NoteField(_("till exempel Fel person"), lines=2)
        self.add_named("reason", self._reason)

    def _submit(self) -> None:
        if self.is_filled_in("reason"):
            reason = self._reason.toPlainText().strip()
            self.perform(Voided(target=self._target, reason=reason))


def consequences(case: CaseFile, operation: Operation) -> list[str]:
    """Return what follows when ``operation`` is taken back."""
    rest = [row for row in case.operations if row.id != operation.id]
    status = fold(case.id, rest).status
    lines = [_("Händelsen står kvar, överstruken, med din orsak. Alla enheter ser det.")]
    if status is not case.status:
        # Translators: %(status)s is where a case stands, as Utskrivningsklar
        text = _("Ärendet går tillbaka till %(status)s.")
        lines.append(text % {"status": status_word(status)})
    return lines
