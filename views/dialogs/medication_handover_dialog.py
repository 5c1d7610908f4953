"""Ticks that the list printed from Cosmic was handed to the person: nothing is retyped."""

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.operations.papers import MedicationHandedOver
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.form_parts import field_row
from views.dialogs.moments import read_moment
from views.theme import Tone
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField, TimeField
from views.widgets.text import Text, TextStyle


class MedicationHandoverDialog(CaseDialog):
    """Asks when; saving needs the tick, for it is somebody's word."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Läkemedelslista från Cosmic lämnad")
        super().__init__(desk, case, title, _("Spara"), parent)
        intro = _(
            "Skriv ut listan i Cosmic och gå igenom den med personen. Ingenting skrivs av här."
        )
        self.add_widget(Text(intro, TextStyle.BODY, Tone.TEXT2, wrap=True))
        local = to_local(self.now)
        self.tick = CheckBox(_("Listan är utskriven från Cosmic och lämnad till personen"))
        self.add_widget(self.tick)
        self.day = self.field(
            "handed_over_at", DateField(self.today, self.today), label=_("Lämnad, dag")
        )
        self.time = self.field("handed_over_time", TimeField(local.time()), label=_("Klockan"))
        self.add_widget(field_row(self.day, self.time))
        if case.transcription:
            self.set_footer_note(_("Den avskrivna listan ersätts. Den finns kvar i Händelser."))
        self.tick.toggled.connect(self._on_tick)
        self._on_tick(on=False)

    def _on_tick(self, on: bool) -> None:
        self.set_reason(None if on else _("Kryssa i att listan är lämnad."))

    def _submit(self) -> None:
        self.clear_errors()
        moment = read_moment(self.day, self.time, required=True)
        if self.show_problems() or moment is None:
            return
        self.perform(MedicationHandedOver(handed_over_at=moment))
