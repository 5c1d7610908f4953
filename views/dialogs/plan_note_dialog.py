"""Writes a profession's own part of a section of the plan."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.directory import title_of
from models.operations.planning import PlanNoteWritten
from models.services.desk import Desk
from models.state import CaseFile, Revision
from models.values import PlanSection
from resources import N_, _
from views import when
from views.dialogs.case_dialog import CaseDialog
from views.theme import Tone
from views.widgets.fields import NoteField
from views.widgets.plain_words import propose_plain_words
from views.widgets.text import Text, TextStyle
from views.words import section_word

_HINTS: Final[Mapping[PlanSection, str]] = {
    PlanSection.OWN_WORDS: N_("Personens egna ord."),
    PlanSection.CALL_112: N_("En rad för varje sak att hålla utkik efter."),
    PlanSection.CALL_NURSE: N_("En rad för varje sak att hålla utkik efter."),
    PlanSection.STAFF: N_("Bara för personal – skrivs inte på personens papper."),
}
_PLAIN: Final = N_(
    "Skrivs på personens papper. Skriv till personen: du, korta meningar, vanliga ord."
)


class PlanNoteDialog(CaseDialog):
    """The own note to write or change; what the others wrote stands above it to read."""

    def __init__(
        self, desk: Desk, case: CaseFile, section: PlanSection, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, case, section_word(section), _("Spara"), parent)
        self._section = section
        actor = self.acting
        register = f"plan/{section}/{actor.unit.id}/{actor.staff.profession}"
        own = case.standing(register, PlanNoteWritten)
        for note in case.notes(section):
            if own is None or note.operation != own.operation:
                self._show_other(note)
        self._text = NoteField(lines=7)
        self._text.setPlainText(own.body.text if own else "")
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        hint = _(_HINTS[section]) if section is PlanSection.STAFF else _plain_hint(section)
        values = {"title": title_of(actor.staff), "unit": actor.unit.short_name}
        # Translators: whose text it is; %(title)s is a profession
        label = _("Texten från %(title)s, %(unit)s") % values
        written = self.add_named("text", self._text, label=label, hint=hint)
        if section is not PlanSection.STAFF:
            propose_plain_words(written)
        if own:
            self.set_footer_note(_("Töm rutan för att ta bort texten."))

    def _show_other(self, note: Revision[PlanNoteWritten]) -> None:
        member = self.desk.directory.member(note.author)
        unit = self.desk.directory.unit(note.unit).short_name
        at = when.day_time(note.at, self.now)
        who = f"{member.name}, {title_of(member)}, {unit} · {at}"
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(note.body.text, wrap=True))
        column.addWidget(Text(who, TextStyle.SMALL, Tone.TEXT2))
        self.add_widget(holder)

    def _submit(self) -> None:
        self.clear_errors()
        actor = self.acting
        self.perform(
            PlanNoteWritten(
                section=self._section,
                unit=actor.unit.id,
                profession=actor.staff.profession,
                text=self._text.toPlainText().strip(),
            )
        )


def _plain_hint(section: PlanSection) -> str:
    own = _HINTS.get(section)
    return f"{_(_PLAIN)} {_(own)}" if own else _(_PLAIN)
