"""Plans training of the staff who receive the person (sv: utbildning av mottagande personal)."""

from PySide6.QtWidgets import QWidget

from models.operations import new_id
from models.operations.readiness import TrainingConfirmed, TrainingPlanned
from models.services.desk import Desk
from models.state import CaseFile
from models.state.readiness import PlannedTraining
from models.values import MUNICIPAL, Training, Unit
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.date_fields import DateField
from views.widgets.fields import ChoiceField, TextField


def trained_units(desk: Desk, case: CaseFile) -> tuple[Unit, ...]:
    """Return the municipal units of the case: those whose staff may need training."""
    return tuple(
        desk.directory.unit(receiver.unit)
        for receiver in case.receivers
        if receiver.party in MUNICIPAL
    )


class TrainingDialog(CaseDialog):
    """What is taught, to whose staff, by whom and on which day."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        parent: QWidget | None = None,
        *,
        planned: PlannedTraining | None = None,
    ) -> None:
        title = _("Ändra utbildning") if planned else _("Planera utbildning")
        super().__init__(desk, case, title, _("Spara"), parent)
        before = planned.training if planned else None
        self._id = planned.id if planned else new_id(desk.now())
        self._what = TextField(_("till exempel sondmatning eller lyft"))
        self._by = TextField(_("till exempel avdelningens sjuksköterska"))
        self._on = DateField(self.today, before.on if before else None)
        choices = [(unit.short_name, unit.id) for unit in trained_units(desk, case)]
        self._unit = ChoiceField(choices, placeholder=_("Välj enhet"))
        own = self.acting.unit.id
        self._unit.set_value(before.for_unit if before else own)
        if before:
            self._what.setText(before.what)
            self._by.setText(before.by)
        self.add_row(
            self.field("what", self._what, label=_("Vad personalen lär sig")),
            self.field("for_unit", self._unit, label=_("Vems personal")),
        )
        self.add_row(self.field("by", self._by), self.field("on", self._on, label=_("Vilken dag")))
        self.set_footer_note(_("Enheten bekräftar när utbildningen är klar."))

    def _submit(self) -> None:
        if not self.is_filled_in("what", "for_unit", "by", "on"):
            return
        on = self._on.value()
        if on is None:
            return
        training = Training(
            what=self._what.text().strip(),
            for_unit=self._unit.value(),
            by=self._by.text().strip(),
            on=on,
        )
        self.perform(TrainingPlanned(training_id=self._id, training=training))


class TrainingDoneDialog(CaseDialog):
    """On which day the staff was trained."""

    def __init__(
        self, desk: Desk, case: CaseFile, planned: PlannedTraining, parent: QWidget | None = None
    ) -> None:
        title = _("Bekräfta utbildning: %(what)s") % {"what": planned.training.what}
        super().__init__(desk, case, title, _("Bekräfta"), parent)
        self._id = planned.id
        day = min(planned.training.on, self.today)
        self._on = DateField(self.today, day)
        self.add_half(self.field("on", self._on, label=_("Klar den")))

    def _submit(self) -> None:
        if not self.is_filled_in("on"):
            return
        on = self._on.value()
        if on is not None:
            self.perform(TrainingConfirmed(training_id=self._id, on=on))
