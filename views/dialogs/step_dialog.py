"""What the forms of the process steps share: dates that are read, fields that must be filled in."""

import datetime as dt

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.clock import from_local, local_date
from models.errors import RuleError
from models.reasons import Refusal, field_label, sentence
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Actor
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.choice import RadioGroup
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import ChoiceField, LabelledField, NoteField, TextField


class StepDialog(CaseDialog):
    """A form over one case whose fields bear the names of models/reason_texts.FIELDS."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        title: str,
        primary: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, case, title, primary, parent)
        self.now = desk.now()
        self.today = local_date(self.now)

    @property
    def acting(self) -> Actor:
        """The person with the unit that he or she acts for in this case."""
        return self.desk.acting_in(self.case)

    def field(
        self, name: str, editor: QWidget, *, label: str = "", hint: str = ""
    ) -> LabelledField:
        """Return the editor under its label, for a row; refusals can name it."""
        made = LabelledField(label or field_label(name), editor, hint=hint)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return self.name(name, made)

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

    def set_error_summary(self, sentence: str | None) -> None:
        """Say why the form was refused, and make room for the sentences once they are laid out."""
        super().set_error_summary(sentence)
        self.grow_soon()

    def grow_soon(self) -> None:
        """Make room for what has just been shown."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        self._scroll.updateGeometry()  # what it asked for was remembered from before
        self._grow()

    def is_filled_in(self, *names: str) -> bool:
        """Mark what cannot be read, and those of ``names`` that are empty; tell whether none is."""
        self.clear_errors()
        for name, made in self._named.items():
            if made.isHidden():
                continue
            problem = _problem(made.editor)
            if problem is None and name in names and _is_empty(made.editor):
                problem = _missing(made)
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


def _missing(field: LabelledField) -> str:
    if isinstance(field.editor, RadioGroup | ChoiceField):
        return _("Välj ett av alternativen.")
    return sentence("field_missing", {"field": field.label})


def _problem(editor: QWidget) -> str | None:
    return editor.problem() if isinstance(editor, DateField | TimeField) else None


def _is_empty(editor: QWidget) -> bool:
    if isinstance(editor, NoteField):
        return not editor.toPlainText().strip()
    if isinstance(editor, TextField):
        return not editor.text().strip()
    if isinstance(editor, ChoiceField | RadioGroup):
        return editor.value() is None
    return False
