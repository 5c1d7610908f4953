"""Says how far a measure has come, on another day than today, or takes a stage back."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from models.operations import Body
from models.operations.planning import MeasureAdvanced, MeasurePlanned
from models.services.desk import Desk
from models.state import CaseFile, PlannedMeasure
from models.values import MeasureStage
from resources import _
from views import when
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import mark_unreadable, missing
from views.dialogs.form_parts import let_focus_in, text_of
from views.widgets.choice import Option, RadioGroup
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import LabelledField
from views.widgets.text import Text, TextStyle
from views.words import stage_word


class MeasureStageDialog(CaseDialog):
    """Offers the next stage and the earlier ones; the last one needs the day of the first visit."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        planned: PlannedMeasure,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, case, _("Hur långt har insatsen kommit?"), _("Spara"), parent)
        self._planned = planned
        self._build_form()

    def _build_form(self) -> None:
        measure, following = self._planned.measure, next_stage(self._planned)
        self.add_widget(Text(measure.what, TextStyle.STRONG, wrap=True))
        self._stage = RadioGroup(_("Läge"), list(self._options()), vertical=True)
        self.add_field(_("Läge"), self._stage)
        self._on = self.field("on", DateField(self.today, self.today))
        self._first_on = self.field("first_on", DateField(self.today, measure.first_on))
        self._first_at = LabelledField(_("Kl"), TimeField(measure.first_at))
        self.add_widget(self._on)
        self.add_row(self._first_on, self._first_at)
        self._stage.value_changed.connect(self._on_stage)
        self._stage.set_value(self._allowed(following) or self._planned.stage)
        self._on_stage()
        let_focus_in(self._stage)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stage.setFocus()

    def _options(self) -> Iterator[Option]:
        following = next_stage(self._planned)
        for stage in MeasureStage:
            reached = self._planned.stages.get(stage)
            note = when.calendar_day(reached, self.today) if reached else ""
            reason = ""
            if not self._allowed(stage):
                owner = self.desk.directory.unit(self._planned.unit).short_name
                reason = _("%(unit)s anger det.") % {"unit": owner}
            elif following is not None and stage > following:
                reason = _("Kommer efter %(stage)s.") % {"stage": stage_word(following)}
            yield Option(stage, stage_word(stage), note, reason)

    def _allowed(self, stage: MeasureStage | None) -> MeasureStage | None:
        """Return ``stage`` if the acting unit may set it."""
        own = self._planned.unit == self.desk.acting_in(self.case).unit.id
        return stage if own or stage is MeasureStage.REQUESTED else None

    def _on_stage(self) -> None:
        stage = self._stage.value()
        for field in (self._first_on, self._first_at):
            field.setVisible(stage is MeasureStage.CONFIRMED)
        back = stage is not None and stage < (self._planned.stage or stage)
        # Translators: what happens when an earlier stage is chosen
        note = _("Senare lägen tas bort.") if back else ""
        self.set_footer_note(note)
        self.make_room()

    def _bodies(self) -> Iterator[Body]:
        measure, stage, on = self._planned.measure, self._stage.value(), _date(self._on)
        if stage is MeasureStage.CONFIRMED:
            visit = replace(measure, first_on=_date(self._first_on), first_at=_time(self._first_at))
            if visit != measure:
                yield MeasurePlanned(
                    measure_id=self._planned.id, unit=self._planned.unit, measure=visit
                )
        yield MeasureAdvanced(measure_id=self._planned.id, stage=stage, on=on or self.today)

    def _submit(self) -> None:
        self.clear_errors()
        self._first_at.set_error(None)
        if not text_of(self._on):
            self._on.set_error(missing("on"))
        confirming = self._stage.value() is MeasureStage.CONFIRMED
        if confirming and not text_of(self._first_on):
            self._first_on.set_error(missing("first_on"))
        mark_unreadable((self._on, *((self._first_on, self._first_at) if confirming else ())))
        if not self.show_problems():
            self.perform(*self._bodies())


def next_stage(planned: PlannedMeasure) -> MeasureStage | None:
    """Return the stage that comes next; ``None`` when the first visit is confirmed."""
    reached = planned.stage or 0
    return None if planned.confirmed else MeasureStage(reached + 1)


def _date(field: LabelledField) -> dt.date | None:
    return field.editor.value() if isinstance(field.editor, DateField) else None


def _time(field: LabelledField) -> dt.time | None:
    return field.editor.value() if isinstance(field.editor, TimeField) else None
