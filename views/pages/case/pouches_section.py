"""What happens with the dose pouches (sv: dosrullar), in the tab Läkemedel."""

from PySide6.QtWidgets import QWidget

from models.operations.readiness import DosePouchesArranged
from models.services.desk import Desk
from models.state import CaseFile
from models.state.readiness import dose_pouches
from resources import _
from views.pages.case.tab_section import TabSection
from views.readiness_words import pouches_text
from views.theme import IconName
from views.widgets.text import Text


class PouchesSection(TabSection):
    """One or several of: paused, a new roll on a day, the old ones not to be used."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Dosrullar"), IconName.PENCIL, parent)
        self._desk = desk
        self.text = Text("", wrap=True)
        self.body.addWidget(self.text)

    def show_case(self, case: CaseFile) -> None:
        """Show what was agreed."""
        agreed = dose_pouches(case)
        refusal = self._desk.refusal(DosePouchesArranged, case)
        words = _("Ändra") if agreed else _("Skriv om dosrullar")
        self.set_button(words, refusal.sentence if refusal else None)
        self.set_empty("" if agreed else _("Har personen dosrullar? Skriv vad som gäller för dem."))
        self.text.setText(pouches_text(agreed) if agreed else "")
        self.text.setVisible(agreed is not None)
