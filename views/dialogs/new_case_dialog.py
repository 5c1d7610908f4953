"""Admits a person: opens a case at the user's ward."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.clock import local_date, to_local
from models.errors import RuleError, StoreError
from models.reasons import Refusal, Refused, field_label, sentence
from models.rules.identity_number import IdentityNumber, parse_identity_number
from models.services.desk import Desk
from models.values import PersonDetails
from resources import _
from views.dialogs.form_parts import field_row
from views.dialogs.moments import read_moment
from views.dialogs.municipalities import municipality_choices
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField, TimeField
from views.widgets.dialog import FormDialog
from views.widgets.fields import ChoiceField, LabelledField, TextField

_BELOW_LABEL: Final = 25  # px from the top of a field to its editor's first line


class NewCaseDialog(FormDialog):
    """Asks who is admitted and when; the personnummer comes first and is checked as soon as it is left."""

    case_opened = Signal(str)  # CaseId

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Nytt ärende"), _("Öppna ärendet"), parent=parent)
        self._desk = desk
        self._today = local_date(desk.now())
        self._fields: dict[str, LabelledField] = {}
        self._build_person()
        self._build_times(to_local(desk.now()))
        self.set_footer_note(_("Sedan skriver du inskrivningsmeddelandet."))
        self.submit_requested.connect(self._submit)

    # --- how it is built -----------------------------------------------------------------

    def _build_person(self) -> None:
        self._identity = TextField(_("ÅÅÅÅMMDD-NNNN"))
        self._name, self._bed, self._phone = TextField(), TextField(), TextField()
        self._address = TextField(_("gata, postnummer och ort"))
        self._municipality = ChoiceField(
            municipality_choices(self._desk.directory), placeholder=_("Välj kommun")
        )
        self._language = TextField()
        self._language.setText(_("svenska"))
        self._interpreter = CheckBox(_("Behöver tolk"))
        self._identity.editingFinished.connect(self._on_identity_left)
        self.add_row(
            self._field("identity_number", self._identity), self._field("name", self._name)
        )
        self.add_row(
            self._field("registered_address", self._address),
            self._field("municipality", self._municipality),
        )
        self.add_row(self._field("bed", self._bed), self._field("phone", self._phone))
        self.add_row(self._field("language", self._language), _level(self._interpreter))

    def _build_times(self, now: dt.datetime) -> None:
        self.add_heading(_("Inskrivning"), _("Inskrivningsmeddelandet ska skickas inom 24 timmar."))
        self._admitted = self._field("admitted_at", DateField(self._today, now.date()))
        self._admitted_at = self._clock(_("Inskriven kl"), now.time())
        self.add_row(self._admitted, self._admitted_at)
        self._later = CheckBox(
            _("Behovet bedömdes senare"),
            _("Då räknas de 24 timmarna från bedömningen i stället."),
        )
        self._later.toggled.connect(self._on_later)
        self.add_widget(self._later)
        self._assessed = self._field("assessed_at", DateField(self._today))
        self._assessed_at = self._clock(_("Bedömt kl"))
        self._assessment = field_row(self._assessed, self._assessed_at)
        self.add_widget(self._assessment)
        self._assessment.hide()

    def _field(self, name: str, editor: QWidget) -> LabelledField:
        self._fields[name] = LabelledField(field_label(name), editor)
        return self._fields[name]

    def _clock(self, label: str, time: dt.time | None = None) -> LabelledField:
        self._fields[label] = LabelledField(label, TimeField(time))
        return self._fields[label]

    # --- what happens --------------------------------------------------------------------

    def _on_later(self, later: bool) -> None:
        self._assessment.setVisible(later)
        self.make_room()
        if later:
            self._assessed.editor.setFocus()

    def _on_identity_left(self) -> None:
        if self._identity.text().strip():
            self._read_identity()
        else:
            self._fields["identity_number"].set_error(None)

    def _read_identity(self) -> IdentityNumber | None:
        field = self._fields["identity_number"]
        try:
            number = parse_identity_number(self._identity.text(), self._today)
        except RuleError as error:
            field.set_error(sentence(error.code, error.values))
            return None
        field.set_error(None)
        self._identity.setText(number.text)
        return number

    def _submit(self) -> None:
        for field in self._fields.values():
            field.set_error(None)
        self.set_error_summary(None)
        number = self._read_identity()
        if not self._name.text().strip():
            self._fields["name"].set_error(sentence("field_missing", {"field": "name"}))
        admitted_at = read_moment(self._admitted, self._admitted_at, required=True)
        later = self._later.isChecked()
        assessed_at = (
            read_moment(self._assessed, self._assessed_at, required=True) if later else None
        )
        if self.show_problems() or number is None or admitted_at is None:
            return
        self._open(self._person(number), admitted_at, assessed_at)

    def _person(self, number: IdentityNumber) -> PersonDetails:
        return PersonDetails(
            name=" ".join(self._name.text().split()),
            identity_number=number.digits,
            identity_kind=number.kind,
            registered_address=self._address.text().strip(),
            municipality=self._municipality.value() or "",
            phone=self._phone.text().strip(),
            language=self._language.text().strip() or _("svenska"),
            interpreter=self._interpreter.isChecked(),
            bed=self._bed.text().strip(),
        )

    def _open(
        self, person: PersonDetails, admitted_at: dt.datetime, assessed_at: dt.datetime | None
    ) -> None:
        try:
            case_id = self._desk.open_case(person, admitted_at, assessed_at)
        except Refused as refused:
            self._show_refusal(refused.refusal)
            return
        except StoreError as error:
            self.set_error_summary(sentence(error.code, error.values))
            return
        self.accept()
        self.case_opened.emit(case_id)

    def _show_refusal(self, refusal: Refusal) -> None:
        field = self._fields.get(refusal.field or "")
        if field is None:
            self.set_error_summary(refusal.sentence)
            return
        field.set_error(refusal.sentence)
        self.show_problems()


def _level(box: CheckBox) -> QWidget:
    """Return the box on the line of the editor beside it, below where a label would be."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, _BELOW_LABEL, 0, 0)
    column.addWidget(box)
    return holder
