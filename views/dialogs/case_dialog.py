"""A form that does one thing in a case: it stays open, with everything typed, until it is saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.errors import StoreError
from models.operations import Body
from models.reasons import Refusal, Refused, sentence
from models.rules.identity_number import stored_identity_number
from models.services.desk import Desk
from models.state import CaseFile
from views.widgets.dialog import FormDialog
from views.widgets.fields import LabelledField
from views.widgets.identity_band import Identity


class CaseDialog(FormDialog):
    """A form over one case. Subclasses build their fields and call ``perform`` from ``_submit``.

    Register a field with ``named`` under its name in models/reason_texts.FIELDS; a refusal that names it
    is then shown there.
    """

    saved = Signal(object)  # CaseFile, as it stands after saving

    def __init__(
        self, desk: Desk, case: CaseFile, title: str, primary: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, primary, identity=identity_of(case), parent=parent)
        self.desk = desk
        self.case = case
        self._named: dict[str, LabelledField] = {}
        self.submit_requested.connect(self._submit)

    def named(self, name: str, label: str, editor: QWidget, *, hint: str = "") -> LabelledField:
        """Add a field that refusals can name."""
        field = self.add_field(label, editor, hint=hint)
        self._named[name] = field
        return field

    def name(self, name: str, field: LabelledField) -> LabelledField:
        """Let refusals name a field that stands in a row of its own."""
        self._named[name] = field
        return field

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
