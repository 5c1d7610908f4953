"""Ticks that the list printed from Cosmic was handed to the person: nothing is retyped."""

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.operations.papers import MedicationHandedOver
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.form_parts import field_row, set_text, text_of
from views.dialogs.moments import read_moment, show_moment
from views.theme import Tone
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import TextField
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
        self.add_heading(_("Nästa dos"), _("Står på planens första sida. Läs av den i Cosmic."))
        self.next_label = self.field("next_dose_label", TextField(_("på kvällen")), label=_("När"))
        self.next_day = self.field("next_dose", DateField(self.today), label=_("Dag"))
        self.next_time = self.field("next_dose_time", TimeField(), label=_("Klockan, nästa dos"))
        self.add_widget(field_row(self.next_label, self.next_day, self.next_time))
        self._show_standing(case)
        if case.transcription:
            self.set_footer_note(_("Den avskrivna listan ersätts. Den finns kvar i Händelser."))
        self.tick.toggled.connect(self._on_tick)
        self._on_tick(on=False)

    def _show_standing(self, case: CaseFile) -> None:
        """Begin with the next dose that is already written."""
        if case.handed_over:
            set_text(self.next_label, case.handed_over.body.next_dose_label)
            show_moment(self.next_day, self.next_time, case.handed_over.body.next_dose)

    def _on_tick(self, on: bool) -> None:
        self.set_reason(None if on else _("Kryssa i att listan är lämnad."))

    def _submit(self) -> None:
        self.clear_errors()
        moment = read_moment(self.day, self.time, required=True)
        next_dose = read_moment(self.next_day, self.next_time)
        if self.show_problems() or moment is None:
            return
        body = MedicationHandedOver(
            handed_over_at=moment,
            next_dose=next_dose,
            next_dose_label=text_of(self.next_label) if next_dose else "",
        )
        self.perform(body)
