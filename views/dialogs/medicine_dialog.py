"""One medicine of a transcribed list. It changes the list being written, not yet the case."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.reasons import Refusal, sentence
from models.values import Dose, Medicine, MedicineStatus, MedicineUse
from resources import _
from views.dialogs.dose_editors import AsNeededDose, CourseDoses, DailyDoses
from views.dialogs.form_parts import field_row, set_day, set_text, text_of
from views.dialogs.moments import read_day
from views.medicines.words import status_word, use_word
from views.widgets.choice import CheckBox, Option, SegmentedChoice
from views.widgets.date_fields import DateField
from views.widgets.dialog import FormDialog
from views.widgets.fields import LabelledField, TextField
from views.widgets.identity_band import Identity
from views.widgets.plain_words import propose_plain_words
from views.widgets.section import Hairline, SectionHeading

_WIDTH: Final = 900
_STATUSES: Final = (
    MedicineStatus.UNCHANGED,
    MedicineStatus.NEW,
    MedicineStatus.CHANGED,
    MedicineStatus.STOPPED,
)

Check = Callable[[Medicine], Refusal | None]
"""Returns what must change in a medicine before it can stand in the list."""


class MedicineDialog(FormDialog):
    """Writes one medicine; ``written`` gives it to the list it belongs to."""

    written = Signal(object)  # Medicine

    def __init__(
        self,
        identity: Identity | None,
        today: dt.date,
        check: Check,
        medicine: Medicine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = _("Ändra läkemedel") if medicine else _("Lägg till läkemedel")
        primary = _("Ändra i listan") if medicine else _("Lägg till i listan")
        super().__init__(title, primary, identity=identity, width=_WIDTH, parent=parent)
        self._today = today
        self._check = check
        self._build_what()
        self._build_change()
        self._build_taking()
        self._fields = self._by_name()
        for field in (self.purpose, self.change_reason, self.instruction, self.dosage):
            propose_plain_words(field)
        if medicine:
            self._show(medicine)
        self._on_status(self.status.value())
        self._on_use(self.use.value())
        self.submit_requested.connect(self._submit)
        self.set_footer_note(_("Listan sparas först när du sparar hela listan."))

    def show_refusal(self, refusal: Refusal) -> None:
        """Show the reason at the field that must change."""
        fields = {**self._fields, **self._dose_fields()}
        field = fields.get(refusal.field or "")
        if field is None:
            self.set_error_summary(refusal.sentence)
            return
        if field is self.name:  # one medicine has no number to go by
            field.set_error(sentence("field_missing", {"field": "medicine_name"}))
        else:
            field.set_error(refusal.sentence)
        if field is self.daily.doses and refusal.code == "dose_missing":
            self.daily.amounts.mark_empty()
        self.show_problems()

    # --- how it is built -------------------------------------------------------------------

    def _build_what(self) -> None:
        self.name = LabelledField(_("Läkemedlets namn"), TextField("Alvedon"))
        self.strength = LabelledField(_("Styrka"), TextField("500 mg"))
        self.form_field = LabelledField(_("Form"), TextField(_("tablett")))
        self.substance = LabelledField(_("Verksamt ämne"), TextField("paracetamol"))
        self.purpose = LabelledField(
            _("Varför läkemedlet ges"),
            TextField(_("Mot ont i höften")),
            hint=_("Med vanliga ord. Det står på pappret."),
        )
        self.add_widget(field_row(self.name, self.strength, self.form_field))
        self.add_widget(field_row(self.substance, self.purpose))

    def _build_change(self) -> None:
        self.add_heading(_("Vad är nytt?"))
        options = [Option(status, status_word(status)) for status in _STATUSES]
        self.status = SegmentedChoice(_("Vad är nytt?"), options)
        self.change_from = LabelledField(_("Förut"), TextField(_("10 mg på morgonen")))
        self.change_to = LabelledField(_("Nu"), TextField(_("5 mg på morgonen")))
        self.change_reason = LabelledField(
            _("Varför ändringen görs"), TextField(_("Ditt blodtryck blev för lågt"))
        )
        self.changed_on = LabelledField(_("Från när"), DateField(self._today))
        self._before_and_now = field_row(self.change_from, self.change_to)
        self._why_and_when = field_row(self.change_reason, self.changed_on)
        for part in (self.status, self._before_and_now, self._why_and_when):
            self.add_widget(part)
        self.status.value_changed.connect(self._on_status)

    def _build_taking(self) -> None:
        options = [Option(use, use_word(use)) for use in MedicineUse]
        self.use = SegmentedChoice(_("Så tas det"), options)
        self.daily = DailyDoses()
        self.as_needed = AsNeededDose()
        self.course = CourseDoses(self._today)
        self.dosage = LabelledField(
            _("Dosen med ord"),
            TextField(_("4 tabletter varje måndag klockan 8.00")),
            hint=_("Hur mycket, vilka dagar och när. Det står på pappret som du skriver det."),
        )
        self.instruction = LabelledField(
            _("Så här tar du det"), TextField(_("Ta en halv timme före maten"))
        )
        self.until = LabelledField(_("Till och med"), DateField(self._today))
        self.in_pouch = CheckBox(_("Ligger i dosrulle"))
        self._more = field_row(self.instruction, self.until)
        self._taking = QWidget()
        column = QVBoxLayout(self._taking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        heading = (Hairline(), SectionHeading(_("Så tas det")))
        ways = (self.use, self.daily, self.as_needed, self.course, self.dosage)
        for part in (*heading, *ways, self._more, self.in_pouch):
            column.addWidget(part)
        self.add_widget(self._taking)
        self.use.value_changed.connect(self._on_use)

    def _by_name(self) -> dict[str, LabelledField]:
        """Return the fields under the names that refusals use; those of the doses follow the choice."""
        return {
            "medicine_name": self.name,
            "name": self.name,
            "strength": self.strength,
            "form": self.form_field,
            "substance": self.substance,
            "purpose": self.purpose,
            "change_from": self.change_from,
            "change_to": self.change_to,
            "change_reason": self.change_reason,
            "instruction": self.instruction,
        }

    def _dose_fields(self) -> Mapping[str, LabelledField]:
        match self.use.value():
            case MedicineUse.AS_NEEDED:
                return {
                    "doses": self.as_needed.doses,
                    "unit": self.as_needed.unit,
                    "max_per_day": self.as_needed.most,
                    "min_interval": self.as_needed.wait,
                    "when_needed": self.as_needed.when,
                    "when": self.as_needed.when,
                }
            case MedicineUse.COURSE:
                doses = self.course.doses
                dates = {"from_date": doses, "to_date": doses}
                return {"doses": doses, "unit": self.course.unit, **dates}
            case MedicineUse.AS_WRITTEN:
                return {"dosage": self.dosage}
            case _:
                return {"doses": self.daily.doses, "unit": self.daily.unit}

    # --- what is shown ---------------------------------------------------------------------

    def _show(self, medicine: Medicine) -> None:
        texts = (
            (self.name, medicine.name),
            (self.strength, medicine.strength),
            (self.form_field, medicine.form),
            (self.substance, medicine.substance),
            (self.purpose, medicine.purpose),
            (self.change_from, medicine.change_from),
            (self.change_to, medicine.change_to),
            (self.change_reason, medicine.change_reason),
            (self.instruction, medicine.instruction),
            (self.dosage, medicine.dosage),
        )
        for field, text in texts:
            set_text(field, text)
        set_day(self.changed_on, medicine.changed_on)
        set_day(self.until, medicine.until)
        self.in_pouch.setChecked(medicine.in_dose_pouch)
        self.status.set_value(medicine.status)
        self.use.set_value(medicine.use)
        if medicine.as_needed:
            self.as_needed.show_need(medicine.as_needed)
        elif medicine.use is MedicineUse.COURSE:
            self.course.show_doses(medicine.doses)
        else:
            self.daily.show_doses(medicine.doses)

    def _on_status(self, status: MedicineStatus) -> None:
        changed = status is MedicineStatus.CHANGED
        stopped = status is MedicineStatus.STOPPED
        self._before_and_now.setVisible(changed)
        self._why_and_when.setVisible(status is not MedicineStatus.UNCHANGED)
        self.change_reason.setVisible(changed or stopped)
        self._taking.setVisible(not stopped)

    def _on_use(self, use: MedicineUse) -> None:
        self.daily.setVisible(use is MedicineUse.DAILY)
        self.as_needed.setVisible(use is MedicineUse.AS_NEEDED)
        self.course.setVisible(use is MedicineUse.COURSE)
        self.dosage.setVisible(use is MedicineUse.AS_WRITTEN)

    # --- what is read ----------------------------------------------------------------------

    def _submit(self) -> None:
        self._clear_errors()
        medicine = self._read()
        if self.show_problems():
            return
        refusal = self._check(medicine)
        if refusal:
            self.show_refusal(refusal)
            return
        self.written.emit(medicine)
        self.accept()

    def _read(self) -> Medicine:
        use: MedicineUse = self.use.value()
        status: MedicineStatus = self.status.value()
        stopped = status is MedicineStatus.STOPPED
        need = self.as_needed.read() if use is MedicineUse.AS_NEEDED and not stopped else None
        return Medicine(
            name=text_of(self.name),
            substance=text_of(self.substance),
            form=text_of(self.form_field),
            strength=text_of(self.strength),
            purpose=text_of(self.purpose),
            use=use,
            status=status,
            doses=() if stopped else self._read_doses(use),
            as_needed=need,
            dosage=text_of(self.dosage) if use is MedicineUse.AS_WRITTEN and not stopped else "",
            instruction=text_of(self.instruction),
            in_dose_pouch=self.in_pouch.isChecked(),
            until=read_day(self.until),
            change_from=text_of(self.change_from),
            change_to=text_of(self.change_to),
            change_reason=text_of(self.change_reason),
            changed_on=read_day(self.changed_on),
        )

    def _read_doses(self, use: MedicineUse) -> tuple[Dose, ...]:
        if use is MedicineUse.DAILY:
            return self.daily.read()
        return self.course.read() if use is MedicineUse.COURSE else ()

    def _clear_errors(self) -> None:
        for field in self.findChildren(LabelledField):
            field.set_error(None)
        self.set_error_summary(None)
