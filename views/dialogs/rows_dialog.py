"""A form over one short list of a case: the whole list is written each time it is saved."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from models.operations import Body
from models.reasons import Refusal
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import is_about, mark_unreadable, missing
from views.dialogs.form_parts import text_of
from views.theme import Tone
from views.widgets.fields import LabelledField
from views.widgets.row_editor import Cell, RowEditor, RowValues
from views.widgets.text import Text, TextStyle

_WIDTH: Final = 840


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsForm:
    """What a list is called and made of; ``required`` names the cells that each row must have."""

    title: str
    intro: str
    cells: Sequence[Cell]
    required: Collection[str]
    add: str
    empty: str


class RowsDialog(CaseDialog):
    """Subclasses give the form and the rows, and make the act of the rows in ``_body``."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        form: RowsForm,
        rows: Sequence[RowValues],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, case, form.title, _("Spara"), parent)
        self._required = tuple(form.required)
        self.add_widget(Text(form.intro, TextStyle.NOTE, Tone.TEXT2, wrap=True))
        self.editor = RowEditor(form.cells, add=form.add, empty=form.empty)
        self.editor.set_rows(rows)
        self.editor.rows_changed.connect(self._on_rows)
        self.add_widget(self.editor)
        self.setMinimumWidth(_WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.editor.focus_first()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show the reason at the first row that it is about."""
        for fields in self.editor.fields():
            field = fields.get(refusal.field or "")
            if field is not None and is_about(refusal, text_of(field)):
                field.set_error(refusal.sentence)
                self.show_problems()
                return
        super().show_refusal(refusal)

    def clear_errors(self) -> None:
        """Take every error mark away, those of the rows too."""
        super().clear_errors()
        for field in self.editor.all_fields():
            field.set_error(None)

    def _on_rows(self) -> None:
        self.make_room()

    def _body(self, rows: Sequence[RowValues]) -> Body:
        raise NotImplementedError

    def _mark_row(self, fields: Mapping[str, LabelledField]) -> None:
        """Show what a row lacks; subclasses add what else must hold in it."""
        for name in self._required:
            if not text_of(fields[name]):
                fields[name].set_error(missing(name))

    def _submit(self) -> None:
        self.clear_errors()
        for fields in self.editor.fields():
            self._mark_row(fields)
        mark_unreadable(self.editor.all_fields())
        if not self.show_problems():
            self.perform(self._body(self.editor.rows()))
