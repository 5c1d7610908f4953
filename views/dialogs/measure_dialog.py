"""Adds or changes a measure (insats): what, who, from when, how often."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from models.operations import Body, new_id
from models.operations.planning import MeasureAdvanced, MeasurePlanned
from models.services.desk import Desk
from models.state import CaseFile, PlannedMeasure
from models.values import Measure, MeasureStage, Party, Unit, UnitId
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import mark_unreadable, missing
from views.dialogs.form_parts import text_of
from views.dialogs.period_choice import PeriodChoice
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import ChoiceField, LabelledField, NoteField, TextField


def owners(desk: Desk, case: CaseFile) -> tuple[Unit, ...]:
    """Return the units of the case that may own a measure: municipal ones and health centres."""
    parties = (Party.SOCIAL_SERVICES, Party.MUNICIPAL_CARE, Party.OUTPATIENT)
    return tuple(
        desk.directory.unit(receiver.unit)
        for party in parties
        for receiver in case.receivers
        if receiver.party is party
    )


class MeasureDialog(CaseDialog):
    """Writes one measure. A new one may be marked as requested at once."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        planned: PlannedMeasure | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = _("Ändra insats") if planned else _("Lägg till insats")
        primary = _("Spara") if planned else _("Lägg till")
        super().__init__(desk, case, title, primary, parent)
        self._id = planned.id if planned else new_id(desk.now())
        self._new = planned is None
        self._units = owners(desk, case)
        self._build_form(planned.measure if planned else None)
        self._begin_owner(planned)

    def _build_form(self, measure: Measure | None) -> None:
        before = measure or Measure(what="", provider="", phone="", how_often="")
        self._what = self._text("what", _("Vad"), before.what, _("till exempel Hemtjänst"))
        self._often = self._text(
            "how_often", _("Hur ofta"), before.how_often, _("till exempel morgon och kväll")
        )
        self.add_row(self._what, self._often)
        choices = [(unit.short_name, unit.id) for unit in self._units]
        self._owner = ChoiceField(choices, placeholder=_("Välj enhet"))
        hint = _("Enheten som beslutar och bekräftar.")
        self._unit = LabelledField(_("Enhet"), self._owner, hint=hint)
        self._provider = self._text(
            "provider", _("Vem"), before.provider, _("till exempel Hemtjänsten")
        )
        self._phone = self._text("phone", _("Telefon"), before.phone)
        self.add_row(self._unit, self._provider, self._phone)
        self._first_on = self.field("first_on", DateField(self.today, before.first_on))
        self._first_at = LabelledField(_("Kl"), TimeField(before.first_at))
        self.add_row(self._first_on, self._first_at)
        self._periods = PeriodChoice(before.every_day_at)
        hint = _(
            "Ritas som ett schema över de första dagarna. Lämna tomt om det inte är varje dag."
        )
        self.add_widget(LabelledField(_("Kommer varje dag"), self._periods, hint=hint))
        self._if_not_ready = self.add_named(
            "if_not_ready",
            NoteField(_("till exempel Lena Strand på kommunen ringer fredag 16 januari"), lines=2),
            hint=_("Står på pappret under Inte klart än, tills första besöket är bekräftat."),
        )
        editor = self._if_not_ready.editor
        if isinstance(editor, NoteField):
            editor.setPlainText(before.if_not_ready)
        self._requested = CheckBox(_("Ansökt i dag"), parent=self)
        self._requested.setChecked(True)
        self._requested.setVisible(self._new)
        if self._new:
            self.add_widget(self._requested)

    def _begin_owner(self, planned: PlannedMeasure | None) -> None:
        """Choose the owner there is, or the own unit; from then on a choice brings its telephone."""
        own = self.desk.acting_in(self.case).unit.id
        self._owner.set_value(planned.unit if planned else own)
        self._owner.currentIndexChanged.connect(self._on_owner)
        if self._new:
            self._on_owner()

    def _on_owner(self) -> None:
        unit = next((unit for unit in self._units if unit.id == self._owner.value()), None)
        numbers = {"", *(unit.phone for unit in self._units)}
        if unit and text_of(self._phone) in numbers:
            editor = self._phone.editor
            if isinstance(editor, TextField):
                editor.setText(unit.phone)

    def _text(self, name: str, label: str, value: str, placeholder: str = "") -> LabelledField:
        editor = TextField(placeholder)
        editor.setText(value)
        return self.name(name, LabelledField(label, editor))

    def _fields(self) -> tuple[LabelledField, ...]:
        return (self._first_on, self._first_at)

    def _measure(self) -> Measure:
        first_on, first_at = self._first_on.editor, self._first_at.editor
        return Measure(
            what=text_of(self._what),
            provider=text_of(self._provider),
            phone=text_of(self._phone),
            how_often=text_of(self._often),
            first_on=first_on.value() if isinstance(first_on, DateField) else None,
            first_at=first_at.value() if isinstance(first_at, TimeField) else None,
            if_not_ready=text_of(self._if_not_ready),
            every_day_at=self._periods.chosen(),
        )

    def _bodies(self, unit: UnitId) -> Iterator[Body]:
        yield MeasurePlanned(measure_id=self._id, unit=unit, measure=self._measure())
        if self._new and self._requested.isChecked():
            yield MeasureAdvanced(measure_id=self._id, stage=MeasureStage.REQUESTED, on=self.today)

    def _submit(self) -> None:
        self.clear_errors()
        for field in (self._unit, self._first_at):
            field.set_error(None)
        for name, field in (("what", self._what), ("provider", self._provider)):
            if not text_of(field):
                field.set_error(missing(name))
        if self._owner.value() is None:
            self._unit.set_error(missing("unit"))
        if text_of(self._first_at) and not text_of(self._first_on):
            self._first_on.set_error(missing("first_on"))
        mark_unreadable(self._fields())
        if not self.show_problems():
            self.perform(*self._bodies(self._owner.value()))
