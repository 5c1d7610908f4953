"""Copies the medication list from the record, medicine by medicine. Nothing typed is ever lost."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.operations.papers import MedicationTranscribed
from models.reasons import Refusal, field_label
from models.rules.content import refusal_of_content, texts_of
from models.rules.setting import Setting
from models.services.desk import Desk
from models.state import CaseFile
from models.values import AllergyAnswer, MedicationList, Medicine
from resources import _
from views.dialogs.case_dialog import CaseDialog, identity_of
from views.dialogs.form_parts import field_row, let_focus_in, set_day, set_text, text_of
from views.dialogs.given_doses import GivenDoses
from views.dialogs.medicine_dialog import MedicineDialog
from views.dialogs.moments import read_day, read_moment, show_moment
from views.medicines.table import MedicineTable, MedicineTableModel
from views.medicines.words import allergy_options, answer_of
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.choice import CheckBox, RadioGroup
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import LabelledField, NoteField, TextField
from views.widgets.plain_words import propose_plain_words
from views.widgets.text import Text, TextStyle

_WIDTH: Final = 1000
_LINES: Final = 2


class TranscribeDialog(CaseDialog):
    """The whole list: when it holds, its medicines, what was given, and what goes home."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Skriv av läkemedelslistan")
        super().__init__(desk, case, title, _("Spara listan"), parent)
        self.setMinimumWidth(_WIDTH)
        self._model = MedicineTableModel(self.today, self)
        self._refused: dict[int, Refusal] = {}
        self._build_head()
        self._build_medicines()
        self._build_given()
        self._build_taken_home()
        standing = case.transcription
        if standing:
            self._show(standing.body.medication)
        else:
            set_day(self.valid_from, self.today)
        self._on_medicines()
        self.set_footer_note(
            _("En annan läkare eller sjuksköterska kontrollerar listan när den är sparad.")
        )

    def show_refusal(self, refusal: Refusal) -> None:
        """Mark the medicine that the reason is about, or else the field."""
        row = self._refused_row(refusal)
        if row is None:
            super().show_refusal(refusal)
            return
        self._refused = {row: refusal}
        self._model.set_problem(row, refusal.sentence)
        self._table.choose(row)
        self._table.setFocus()
        self.set_error_summary(refusal.sentence)

    def clear_errors(self) -> None:
        """Take every error mark away, those of the medicines too."""
        super().clear_errors()
        for field in self.given.all_fields():
            field.set_error(None)
        self._model.clear_problems()

    # --- how it is built -------------------------------------------------------------------

    def _build_head(self) -> None:
        self.valid_from = LabelledField(_("Gäller från"), DateField(self.today))
        self.physician = self.field("responsible_physician", TextField(_("För- och efternamn")))
        self.add_widget(field_row(self.valid_from, self.physician))
        self.allergy_answer = RadioGroup(field_label("allergies"), allergy_options())
        answer = LabelledField(field_label("allergies"), self.allergy_answer)
        let_focus_in(self.allergy_answer)
        placeholder = TextField(_("penicillin (utslag)"))
        self.allergies = self.field("allergies", placeholder, label=_("Överkänslig mot"))
        self.add_widget(field_row(answer, self.allergies))
        self.allergy_answer.value_changed.connect(self._on_allergy)
        self.allergy_answer.set_value(AllergyAnswer.NOT_STATED)

    def _on_allergy(self, answer: AllergyAnswer) -> None:
        """Ask to what, only when there is something; no text is left that nobody sees."""
        known = answer is AllergyAnswer.KNOWN
        self.allergies.setVisible(known)
        if not known:
            set_text(self.allergies, "")

    def _build_medicines(self) -> None:
        self.add_heading(_("Läkemedel"))
        self._table = MedicineTable(self._model, editable=True)
        self._table.edit_requested.connect(self._open_medicine)
        self._empty = Text(
            _("Inga läkemedel än. Lägg till ett i taget, i samma ordning som i journalen."),
            TextStyle.BODY,
            Tone.TEXT2,
            wrap=True,
        )
        self.add_button = SecondaryButton(_("Lägg till läkemedel"), IconName.PLUS)
        self.edit_button = SecondaryButton(_("Ändra"), IconName.PENCIL)
        self.remove_button = SecondaryButton(_("Ta bort"), IconName.CLOSE)
        self.add_button.clicked.connect(lambda: self._open_medicine(None))
        self.edit_button.clicked.connect(self._on_edit)
        self.remove_button.clicked.connect(self._on_remove)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.add_button, self.edit_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self._table, self._empty, holder):
            self.add_widget(part)
        self._table.selectionModel().selectionChanged.connect(self._on_medicines)
        for change in (self._model.rowsInserted, self._model.rowsRemoved):
            change.connect(self._on_medicines)

    def _build_given(self) -> None:
        self.add_heading(_("Senast givet och nästa dos"))
        self.given = GivenDoses(self.today)
        self.add_widget(self.given)
        self.next_label = self.field("next_dose_label", TextField(_("på kvällen")))
        self.next_day = LabelledField(_("Nästa dos, dag"), DateField(self.today))
        self.next_time = LabelledField(_("Nästa dos, klockan"), TimeField())
        self.add_widget(field_row(self.next_label, self.next_day, self.next_time))

    def _build_taken_home(self) -> None:
        self.add_heading(_("Med hem"))
        self.supply_until = LabelledField(_("Räcker till och med"), DateField(self.today))
        self.pouches_paused = CheckBox(
            _("Använd inte gamla dosrullar"), _("Står med fet stil på pappret.")
        )
        beside = QWidget()
        column = QHBoxLayout(beside)
        column.setContentsMargins(0, 20, 0, 0)
        column.addWidget(self.pouches_paused)
        self.add_widget(field_row(self.supply_until, beside))
        texts = ("dose_pouches", "prescriptions", "goals", "follow_up", "responsibility")
        notes = [self.field(name, NoteField(lines=_LINES)) for name in texts]
        self.pouches, self.prescriptions, self.goals, self.follow_up, self.answers = notes
        for note in notes:
            propose_plain_words(note)
        self.add_widget(field_row(self.pouches, self.prescriptions))
        self.add_widget(field_row(self.goals, self.follow_up))
        self.add_widget(self.answers)

    # --- medicines -------------------------------------------------------------------------

    def _open_medicine(self, row: int | None) -> None:
        """Open a medicine; ``None`` is one that is not there yet."""
        medicine = None if row is None else self._model.medicines[row]
        dialog = MedicineDialog(
            identity_of(self.case), self.today, self._refusal_of, medicine, self
        )
        place = len(self._model.medicines) if row is None else row
        dialog.written.connect(lambda written: self._put(place, written))
        dialog.finished.connect(dialog.deleteLater)
        refused = self._refused.get(place)
        dialog.open()
        if refused and self._model.problem(place):
            dialog.show_refusal(refused)

    def _put(self, row: int, medicine: Medicine) -> None:
        self._model.put(row, medicine)
        self._table.choose(row)
        self.set_error_summary(None)

    def _on_edit(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._open_medicine(row)

    def _on_remove(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._model.remove(row)
            self._refused = {}

    def _on_medicines(self) -> None:
        some = bool(self._model.medicines)
        self._table.setVisible(some)
        self._empty.setVisible(not some)
        chosen = self._table.current_row() is not None
        for button in (self.edit_button, self.remove_button):
            button.setVisible(some)
            button.setEnabled(chosen)

    def _refusal_of(self, medicine: Medicine) -> Refusal | None:
        """Return what must change in one medicine, as the list would be judged with it alone."""
        alone = MedicationList(
            valid_from=self.today, responsible_physician="-", medicines=(medicine,)
        )
        setting = Setting(self.case, self.acting, self.now, self.desk.directory)
        return refusal_of_content(MedicationTranscribed(medication=alone), setting)

    def _refused_row(self, refusal: Refusal) -> int | None:
        """Return the row that a refusal of the whole list is about."""
        letter = str(refusal.values.get("letter", ""))
        for row, medicine in enumerate(self._model.medicines):
            alone = self._refusal_of(medicine)
            if alone is not None and alone.code == refusal.code:
                return row
            texts = (text for name, text in texts_of(medicine) if name == refusal.field)
            if letter and any(letter in text for text in texts):
                return row
        return None

    # --- what is shown and read ------------------------------------------------------------

    def _show(self, medication: MedicationList) -> None:
        self._model.set_medicines(medication.medicines)
        texts = (
            (self.physician, medication.responsible_physician),
            (self.next_label, medication.next_dose_label),
            (self.pouches, medication.dose_pouches),
            (self.prescriptions, medication.prescriptions),
            (self.goals, medication.goals),
            (self.follow_up, medication.follow_up),
            (self.answers, medication.responsibility),
        )
        self.allergy_answer.set_value(answer_of(medication))
        set_text(self.allergies, medication.allergies)
        for field, text in texts:
            set_text(field, text)
        set_day(self.valid_from, medication.valid_from)
        set_day(self.supply_until, medication.supply_until)
        show_moment(self.next_day, self.next_time, medication.next_dose)
        self.pouches_paused.setChecked(medication.dose_pouches_paused)
        self.given.show_doses(medication.given)

    def _submit(self) -> None:
        self.clear_errors()
        valid_from = read_day(self.valid_from, required=True)
        supply_until = read_day(self.supply_until)
        next_dose = read_moment(self.next_day, self.next_time)
        given = self.given.read()
        if self.show_problems() or valid_from is None:
            return
        medication = MedicationList(
            valid_from=valid_from,
            responsible_physician=text_of(self.physician),
            medicines=self._model.medicines,
            allergies=text_of(self.allergies),
            allergy_answer=self.allergy_answer.value(),
            given=given,
            next_dose=next_dose,
            next_dose_label=text_of(self.next_label),
            supply_until=supply_until,
            dose_pouches=text_of(self.pouches),
            dose_pouches_paused=self.pouches_paused.isChecked(),
            prescriptions=text_of(self.prescriptions),
            goals=text_of(self.goals),
            follow_up=text_of(self.follow_up),
            responsibility=text_of(self.answers),
        )
        self.perform(MedicationTranscribed(medication=medication))
