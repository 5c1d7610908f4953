"""Ends a case: closed when all is done, or voided when it was opened by mistake."""

from PySide6.QtWidgets import QWidget

from models.operations.corrections import CaseVoided
from models.operations.scope import CaseClosed
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.open_tasks_note import Notes, task_lines
from views.theme import IconName, Tone
from views.widgets.fields import NoteField
from views.widgets.text import Text


class CloseDialog(CaseDialog):
    """Says what closing does; the usual reason is written already."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Avsluta ärendet"), _("Avsluta ärendet"), parent)
        text = _(
            "Ärendet lämnar listorna och går bara att läsa. En SIP som pågår fortsätter hos "
            "hälsocentralen och kommunen."
        )
        self.add_widget(Text(text, wrap=True))
        left = [task for task in desk.tasks(case) if task.done_at is None]
        if left:
            self.add_heading(_("Inte klart"), _("försvinner ur enheternas listor"))
            lines = task_lines(left, case, desk.directory)
            self.add_widget(Notes(lines, IconName.ALERT, Tone.ALARM))
        self._reason = NoteField(lines=2)
        self._reason.setPlainText(_("Allt är gjort."))
        self._reason.selectAll()
        self.add_named("reason", self._reason)

    def _submit(self) -> None:
        if self.is_filled_in("reason"):
            self.perform(CaseClosed(reason=self._reason.toPlainText().strip()))


class VoidCaseDialog(CaseDialog):
    """Asks why a whole case is taken back."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Makulera ärendet"), _("Makulera ärendet"), parent)
        text = _(
            "Ärendet lämnar listorna. Inget raderas, och avdelningen kan läsa det. En makulering "
            "kan inte tas tillbaka: öppna ett nytt ärende om det behövs."
        )
        self.add_widget(Text(text, wrap=True))
        self._reason = NoteField(_("till exempel Fel person"), lines=2)
        self.add_named("reason", self._reason)

    def _submit(self) -> None:
        if self.is_filled_in("reason"):
            self.perform(CaseVoided(reason=self._reason.toPlainText().strip()))
