"""The chosen row of the checklist: what it means, what the case says, the answer and its details."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.operations.readiness import ChecklistAnswered
from models.reasons import field_label
from models.rules.checklist import ChecklistLine
from models.rules.tracks import Covers
from models.values import ChecklistAnswer
from resources import _
from views.dialogs.entry_problems import unreadable
from views.readiness_words import answer_word, line_detail
from views.theme import Tone
from views.widgets.choice import Option, SegmentedChoice
from views.widgets.date_fields import DateField
from views.widgets.fields import LabelledField, NoteField, TextField
from views.widgets.text import Text, TextStyle


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the fields of a row; ``covers`` as it is typed."""

    answer: ChecklistAnswer | None
    covers: str = ""
    responsible: str = ""
    note: str = ""


def _options() -> list[Option]:
    # Translators: an answer with the key that gives it
    return [
        Option(answer, _("%(key)d %(answer)s") % {"key": key, "answer": answer_word(answer)})
        for key, answer in enumerate(ChecklistAnswer, 1)
    ]


def entry_of(line: ChecklistLine) -> Entry:
    """Return what the fields of a row begin with: what was answered, else what the case says."""
    told = line.answer.body if line.answer else None
    covers = line.covers_until.isoformat() if line.covers_until else ""
    if told is None:
        return Entry(None, covers)
    return Entry(told.answer, covers, told.responsible, told.note)


class ChecklistPane(QWidget):
    """Shows one row; answers by its three buttons, and says when something is typed."""

    answered = Signal(object)  # ChecklistAnswer
    typed = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._loading = False
        self.title = Text("", TextStyle.STRONG, wrap=True)
        self.hint = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self.detail = Text("", TextStyle.NOTE, wrap=True)
        self.why_not = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._covers = DateField(today)
        self._responsible = TextField(_("till exempel avdelningen"))
        self._note = NoteField(lines=3)
        self.fields = {
            "covers_until": LabelledField(field_label("covers_until"), self._covers),
            "responsible": LabelledField(_("Ordnas till dess av"), self._responsible),
            "note": LabelledField(field_label("note"), self._note),
        }
        self.choice = SegmentedChoice(_("Svar"), _options())
        self._lay_out()
        self.choice.value_changed.connect(self.answered)
        self._covers.textChanged.connect(self._on_typed)
        self._responsible.textChanged.connect(self._on_typed)
        self._note.textChanged.connect(self._on_typed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.hint, self.detail, self.why_not):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.choice)
        column.addSpacing(8)
        for field in self.fields.values():
            column.addWidget(field)

    @property
    def can_answer(self) -> bool:
        """Whether this person answers the row that is shown."""
        return not self.why_not.text()

    def show_line(self, line: ChecklistLine, title: str, entry: Entry | None, why_not: str) -> None:
        """Show a row; ``entry`` is what was typed and not yet saved."""
        self._loading = True
        shown = entry or entry_of(line)
        self._say(self.title, title)
        self._say(self.hint, line.row.hint)
        self._say(self.detail, line_detail(line, self._today))
        self._say(self.why_not, why_not)
        self._covers.setText(shown.covers)
        self._responsible.setText(shown.responsible)
        self._note.setPlainText(shown.note)
        asks = line.row.covers is not Covers.NO
        self.fields["covers_until"].setVisible(asks)
        self.fields["responsible"].setVisible(asks)
        for field in self.fields.values():
            field.setEnabled(self.can_answer)
        self.choice.setEnabled(self.can_answer)
        self.mark(shown.answer)
        self._loading = False

    def mark(self, answer: ChecklistAnswer | None) -> None:
        """Show which answer stands, without giving it."""
        self.choice.blockSignals(True)
        self.choice.set_value(answer)
        self.choice.blockSignals(False)

    def entry(self) -> Entry:
        """Return what stands in the fields."""
        covers = self._covers.text().strip()
        if (day := self._covers.value()) is not None:
            covers = day.isoformat()
        note = self._note.toPlainText().strip()
        return Entry(None, covers, self._responsible.text().strip(), note)

    def body(self, key: str, entry: Entry) -> ChecklistAnswered:
        """Return the answer as it is written. The fields must show the row."""
        answer = entry.answer or ChecklistAnswer.NOT_READY
        gone = answer is ChecklistAnswer.NOT_APPLICABLE
        return ChecklistAnswered(
            row=key,
            answer=answer,
            note=entry.note,
            covers_until=None if gone else self._covers.value(),
            responsible="" if gone else entry.responsible,
        )

    def show_problem(self) -> bool:
        """Mark a day that cannot be read, and tell whether there was one."""
        problem = unreadable(self.fields["covers_until"])
        self.fields["covers_until"].set_error(problem)
        return problem is not None

    def focus_covers(self) -> None:
        """Go to the last day of the supply."""
        self._covers.setFocus()

    def focus_note(self) -> None:
        """Go to the note."""
        self._note.setFocus()

    def _say(self, part: Text, text: str) -> None:
        part.setText(text)
        part.setVisible(bool(text))

    def _on_typed(self) -> None:
        if not self._loading:
            self.typed.emit()
