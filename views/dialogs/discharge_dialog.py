"""Registers that the person left the ward (sv: utskriven)."""

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.operations.messages import PersonDischarged
from models.rules.tracks import ChecklistMoment
from models.services.desk import Desk
from models.state import CaseFile
from models.values import PaperKind, PaperState
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.checklist_note import ChecklistNote
from views.dialogs.open_tasks_note import Notes
from views.theme import IconName, Tone
from views.widgets.date_fields import DateField, TimeField


class DischargeDialog(CaseDialog):
    """When the person left; what is missing is said and does not stop it."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Registrera utskrivning")
        super().__init__(desk, case, title, title, parent)
        local = to_local(self.now)
        self._day = DateField(self.today, local.date())
        self._clock = TimeField(local.time().replace(second=0, microsecond=0))
        warnings = warnings_of(case)
        if warnings:
            self.add_widget(Notes(warnings, IconName.ALERT, Tone.ALARM))
        self.add_row(
            self.field("left_at", self._day, label=_("Lämnade avdelningen den")),
            self.field("left_clock", self._clock, label=_("Klockan")),
        )
        note = ChecklistNote(desk, case, ChecklistMoment.LEAVING, self._on_list, self)
        self.add_heading(_("Följer med hem"), _("hindrar inte utskrivningen"))
        self.add_widget(note)
        self.set_footer_note(_("Alla enheter i ärendet ser att personen har åkt hem."))

    def _on_list(self, case: CaseFile) -> None:
        self.case = case
        self.saved.emit(case)

    def _submit(self) -> None:
        if not self.is_filled_in("left_at", "left_clock"):
            return
        left = self.moment("left_at", self._day, self._clock)
        if left:
            self.perform(PersonDischarged(left_at=left))


def warnings_of(case: CaseFile) -> list[str]:
    """Return what the person would go home without; allowed, but worth a second look."""
    found = []
    if not case.care_contacts:
        found.append(_("Ingen fast vårdkontakt är utsedd. Ring hälsocentralen."))
    if not case.homegoing_understood:
        found.append(_("Kommunen har inte svarat Tid uppfattad. Ring innan personen åker."))
    final = any(
        body.kind_of_paper is PaperKind.PLAN and body.state is PaperState.FINAL
        for _operation, body in case.papers()
    )
    if not final:
        found.append(_("Utskrivningsplanen är inte utskriven. Personen saknar sitt papper."))
    return found
