"""A form that does one thing in a case: it stays open, with everything typed, until it is saved."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.clock import from_local, local_date
from models.errors import RuleError, StoreError
from models.operations import Body
from models.reasons import Refusal, Refused, field_label, sentence
from models.rules.identity_number import stored_identity_number
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Actor
from views.dialogs.entry_problems import is_empty, missing_from, unreadable
from views.widgets.date_fields import DateField, TimeField
from views.widgets.dialog import FormDialog
from views.widgets.fields import LabelledField
from views.widgets.identity_band import Identity


class CaseDialog(FormDialog):
    """A form over one case. Subclasses build their fields and call ``perform`` from ``_submit``.

    A field bears the label that its name has in models/reason_texts.FIELDS; a refusal that names it is
    then shown there.
    """

    saved = Signal(object)  # CaseFile, as it stands after saving

    def __init__(
        self, desk: Desk, case: CaseFile, title: str, primary: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, primary, identity=identity_of(case), parent=parent)
        self.desk = desk
        self.case = case
        self.now = desk.now()
        self.today = local_date(self.now)
        self._named: dict[str, LabelledField] = {}
        self.submit_requested.connect(self._submit)

    @property
    def acting(self) -> Actor:
        """The person with the unit that he or she acts for in this case."""
        return self.desk.acting_in(self.case)

    # --- fields --------------------------------------------------------------------------

    def field(
        self, name: str, editor: QWidget, *, label: str = "", hint: str = ""
    ) -> LabelledField:
        """Return the editor under its label, for a row; refusals can name it."""
        made = LabelledField(label or field_label(name), editor, hint=hint)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return self.name(name, made)

    def name(self, name: str, field: LabelledField) -> LabelledField:
        """Let refusals name a field that was made elsewhere."""
        self._named[name] = field
        return field

    def add_named(
        self, name: str, editor: QWidget, *, label: str = "", hint: str = ""
    ) -> LabelledField:
        """Add the editor under its label; refusals can name it."""
        made = self.field(name, editor, label=label, hint=hint)
        self.add_widget(made)
        return made

    def add_half(self, field: LabelledField) -> None:
        """Add a field that needs half the width only."""
        self.add_row(field, QWidget())

    # --- what is typed -------------------------------------------------------------------

    def is_filled_in(self, *names: str) -> bool:
        """Mark what cannot be read, and those of ``names`` that are empty; tell whether none is."""
        self.clear_errors()
        for name, made in self._named.items():
            if made.isHidden():
                continue
            problem = unreadable(made)
            if problem is None and name in names and is_empty(made):
                problem = missing_from(made)
            if problem:
                made.set_error(problem)
        return not self.show_problems()

    def moment(self, name: str, day: DateField, clock: TimeField) -> dt.datetime | None:
        """Return the moment that two filled fields name, in UTC, or mark the field and return ``None``."""
        date, time = day.value(), clock.value()
        if date is None or time is None:
            return None
        try:
            return from_local(dt.datetime.combine(date, time))
        except RuleError as error:
            self.show_refusal(Refusal(error.code, {**error.values, "field": name}))
            return None

    # --- what is done --------------------------------------------------------------------

    def perform(self, *bodies: Body) -> bool:
        """Do the acts in order; on success close and announce, else show why and keep all that is typed."""
        self.clear_errors()
        case = self.case
        try:
            for body in bodies:
                case = self.desk.perform(self.case.id, body)
        except Refused as refused:
            self.show_refusal(refused.refusal)
            return False
        except StoreError as error:
            self.set_error_summary(sentence(error.code, error.values))
            return False
        self.saved.emit(case)
        self.accept()
        return True

    def show_refusal(self, refusal: Refusal) -> None:
        """Show the reason at its field, or above the foot when no field of this form is meant."""
        field = self._named.get(refusal.field or "")
        if field is None:
            self.set_error_summary(refusal.sentence)
            return
        field.set_error(refusal.sentence)
        self.show_problems()

    def clear_errors(self) -> None:
        """Take every error mark away."""
        for field in self._named.values():
            field.set_error(None)
        self.set_error_summary(None)

    def _submit(self) -> None:
        raise TypeError


def identity_of(case: CaseFile) -> Identity | None:
    """Return who the case is about, for the band under a title."""
    person = case.person
    if person is None:
        return None
    number = stored_identity_number(person.identity_number, person.identity_kind)
    return Identity(name=person.name, personnummer=number.text, track=case.track)
