"""A second person, physician or nurse, compares a transcribed list with the record, line by line."""

from typing import Final

from PySide6.QtWidgets import QWidget

from models.directory import title_of
from models.operations.papers import MedicationChecked
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.medicines.sheet import MedicationSheet
from views.theme import Tone
from views.when import day_time
from views.widgets.choice import CheckBox
from views.widgets.text import Text, TextStyle

_WIDTH: Final = 1000


class MedicationCheckDialog(CaseDialog):
    """Shows the whole list to read, and takes the word that it agrees with the record."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Kontrollera läkemedelslistan")
        super().__init__(desk, case, title, _("Listan stämmer"), parent)
        self.setMinimumWidth(_WIDTH)
        self._transcription = case.transcription
        self.sheet = MedicationSheet()
        self.tick = CheckBox(_("Jag har jämfört listan med journalen"))
        if self._transcription:
            now, copied = desk.now(), self._transcription
            author = desk.directory.member(copied.author)
            intro = _(
                "Avskriven av %(title)s %(name)s %(when)s. Öppna journalen och jämför rad för rad. "
                "Stämmer något inte: stäng och be %(name)s ändra listan."
            ) % {
                "title": title_of(author),
                "name": author.name,
                "when": day_time(copied.at, now),
            }
            self.add_widget(Text(intro, TextStyle.BODY, Tone.TEXT2, wrap=True))
            self.add_widget(self.sheet)
            self.sheet.show_list(copied.body.medication, now)
            self.add_widget(self.tick)
        self.tick.toggled.connect(self._on_tick)
        self._on_tick(on=False)

    def _on_tick(self, on: bool) -> None:
        self.set_reason(None if on else _("Läs hela listan och kryssa i längst ner."))

    def _submit(self) -> None:
        if self._transcription:
            self.perform(MedicationChecked(transcription=self._transcription.operation))
