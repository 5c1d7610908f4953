"""What the checklist says, as a line in another dialog; it stops nothing."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.rules.checklist import open_lines
from models.rules.tracks import ChecklistMoment
from models.services.desk import Desk
from models.state import CaseFile
from resources import _, ngettext
from views.dialogs.checklist_dialog import ChecklistDialog
from views.dialogs.opening import open_dialog
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.text import IconMark, Text, TextStyle

_NAMED = 3


class ChecklistNote(QWidget):
    """How many rows of one moment are open, the first of them by name, and the way to the list."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        moment: ChecklistMoment | None,
        saved: Callable[[CaseFile], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case = case
        self._moment = moment
        self._saved = saved
        self.text = Text("", TextStyle.BODY, Tone.TEXT, wrap=True)
        self.button = SecondaryButton(_("Öppna checklistan"), IconName.LIST)
        self.button.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(IconName.LIST, 16, Tone.TEXT2))
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self._show()

    def _show(self) -> None:
        lines = [line for line in open_lines(self._case, self._moment) if not line.row.per_unit]
        if not lines:
            self.text.setText(_("Checklistan är klar."))
            return
        count = len(lines)
        text = ngettext(
            "Checklistan: %(count)d rad är inte klar: %(rows)s.",
            "Checklistan: %(count)d rader är inte klara: %(rows)s.",
            count,
        )
        if count > _NAMED:
            text = _("Checklistan: %(count)d rader är inte klara, bland annat %(rows)s.")
        names = [line.row.text[:1].lower() + line.row.text[1:] for line in lines[:_NAMED]]
        self.text.setText(text % {"count": count, "rows": ", ".join(names)})

    def _open(self) -> None:
        over = self.window().parentWidget() or self.window()
        dialog = ChecklistDialog(self._desk, self._case, over.window(), moment=self._moment)
        open_dialog(dialog, self._on_saved)

    def _on_saved(self, case: CaseFile) -> None:
        self._case = case
        self._show()
        self._saved(case)
