"""Planens texter: what each profession has written, section by section, and the own text to write."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.directory import title_of
from models.operations.planning import PlanNoteWritten
from models.services.desk import Desk
from models.state import CaseFile, Revision
from models.values import PlanSection
from resources import _
from views import when
from views.theme import Tone
from views.widgets.buttons import RowButton
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle
from views.words import section_word


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note with who wrote it and when."""

    text: str
    who: str


class PlanNotes(QWidget):
    """All sections in the order of the paper; a section without text is one line."""

    write_requested = Signal(object)  # PlanSection

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = {section: _NoteSection(section) for section in PlanSection}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for section, row in self._rows.items():
            row.button.clicked.connect(lambda _on=False, chosen=section: self._write(chosen))
            column.addWidget(row)
            column.addWidget(Hairline())

    def show_case(self, case: CaseFile) -> None:
        """Show the notes of ``case``."""
        refusal = self._desk.refusal(PlanNoteWritten, case)
        actor = self._desk.acting_in(case)
        for section, row in self._rows.items():
            register = f"plan/{section}/{actor.unit.id}/{actor.staff.profession}"
            own = case.standing(register, PlanNoteWritten)
            written = own is not None and bool(own.body.text.strip())
            row.set_notes([self._view(note) for note in case.notes(section)])
            row.set_button(written=written, reason=refusal.sentence if refusal else None)

    def _view(self, note: Revision[PlanNoteWritten]) -> NoteView:
        member = self._desk.directory.member(note.author)
        unit = self._desk.directory.unit(note.unit).short_name
        at = when.day_time(note.at, self._desk.now())
        return NoteView(note.body.text, f"{member.name}, {title_of(member)}, {unit} · {at}")

    def _write(self, section: PlanSection) -> None:
        self.write_requested.emit(section)

    def texts(self, section: PlanSection) -> list[str]:
        """Return the notes that stand under a section."""
        return [view.text for view in self._rows[section].notes]

    def button(self, section: PlanSection) -> RowButton:
        """Return the button that writes the own note of a section."""
        return self._rows[section].button


class _NoteSection(QWidget):
    def __init__(self, section: PlanSection) -> None:
        super().__init__()
        self._title = section_word(section)
        self.notes: tuple[NoteView, ...] = ()
        self.button = RowButton("")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text(self._title, TextStyle.STRONG))
        if section is PlanSection.STAFF:
            note = _("skrivs inte på personens papper")
            head.addWidget(Text(note, TextStyle.NOTE, Tone.TEXT2))
        head.addStretch(1)
        head.addWidget(self.button)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._column)

    def set_notes(self, notes: Sequence[NoteView]) -> None:
        """Show these notes; equal ones change nothing."""
        if tuple(notes) == self.notes:
            return
        self.notes = tuple(notes)
        while (item := self._column.takeAt(0)) is not None:
            if part := item.widget():
                part.hide()
                part.deleteLater()
        for view in notes:
            self._column.addWidget(Text(view.text, TextStyle.BODY, wrap=True))
            who = Text(view.who, TextStyle.SMALL, Tone.TEXT2, wrap=True)
            who.setContentsMargins(0, 0, 0, 6)
            self._column.addWidget(who)

    def set_button(self, *, written: bool, reason: str | None) -> None:
        """Offer to write or change the own note; the reason is spoken and shown as a tip."""
        self.button.setText(_("Ändra") if written else _("Skriv"))
        self.button.setAccessibleName(f"{self.button.text()}: {self._title}")
        self.button.setAccessibleDescription(reason or "")
        self.button.setToolTip(reason or "")
        self.button.setEnabled(reason is None)
        self.button.updateGeometry()
