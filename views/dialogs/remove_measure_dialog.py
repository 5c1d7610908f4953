"""Takes a measure away, with the reason; it stays among the events."""

from PySide6.QtWidgets import QWidget

from models.operations.planning import MeasureRemoved
from models.services.desk import Desk
from models.state import CaseFile, PlannedMeasure
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import missing
from views.dialogs.form_parts import text_of
from views.widgets.fields import NoteField
from views.widgets.text import Text, TextStyle


class RemoveMeasureDialog(CaseDialog):
    """Asks why the measure is not to be."""

    def __init__(
        self, desk: Desk, case: CaseFile, planned: PlannedMeasure, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, case, _("Ta bort insats"), _("Ta bort"), parent)
        self._id = planned.id
        self.add_widget(Text(planned.measure.what, TextStyle.STRONG, wrap=True))
        self._reason = self.add_named(
            "reason",
            NoteField(_("till exempel Anhöriga hjälper till i stället")),
            hint=_("Insatsen försvinner från pappret. Händelsen och orsaken står kvar i ärendet."),
        )

    def _submit(self) -> None:
        self.clear_errors()
        if not text_of(self._reason):
            self._reason.set_error(missing("reason"))
        if not self.show_problems():
            self.perform(MeasureRemoved(measure_id=self._id, reason=text_of(self._reason)))
