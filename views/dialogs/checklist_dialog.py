"""The checklist (sv: checklista): one calm list, answered with 1, 2 and 3, saved as a whole."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import StoreError
from models.operations.readiness import ChecklistAnswered
from models.reasons import Refused, sentence
from models.rules.checklist import ChecklistLine, checklist
from models.rules.tracks import ChecklistMoment, Covers
from models.services.desk import Desk
from models.state import CaseFile
from models.values import ChecklistAnswer
from resources import _, ngettext
from views import when
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.checklist_list import ROW_HEIGHT, ChecklistList, ChecklistRowView
from views.dialogs.checklist_pane import ChecklistPane, Entry, entry_of
from views.readiness_words import line_title

_WIDTH: Final = 1000
_LEAST_ROWS: Final = 12


@dataclass(frozen=True, slots=True)
class _Group:
    heading: str
    lines: tuple[ChecklistLine, ...]


class ChecklistDialog(CaseDialog):
    """A list at the left, the chosen row at the right. Nothing is written until it is saved."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        parent: QWidget | None = None,
        *,
        moment: ChecklistMoment | None = None,
    ) -> None:
        super().__init__(desk, case, _("Checklista"), _("Spara svaren"), parent)
        self._lines = {line.key: line for line in checklist(case)}
        self._entries: dict[str, Entry] = {}
        self._first = self._first_open(moment)
        self.list = ChecklistList()
        self.pane = ChecklistPane(self.today)
        for name, field in self.pane.fields.items():
            self.name(name, field)
        self._lay_out()
        self._connect()
        self._show_rows()

    def _lay_out(self) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        rows = len(self._lines) + len(self._groups())
        self.list.setMinimumHeight(min(rows, _LEAST_ROWS) * ROW_HEIGHT + 2)
        self.list.setMaximumHeight(rows * ROW_HEIGHT + 2)
        self.list.setFixedHeight(min(rows, self._room()) * ROW_HEIGHT + 2)
        row.addWidget(self.list, 5)
        side = QVBoxLayout()
        side.addWidget(self.pane)
        side.addStretch(1)
        row.addLayout(side, 4)
        self.add_widget(holder)
        self.setMinimumWidth(min(_WIDTH, self._parent_width()))
        self.set_footer_note(_("Piltangenter väljer rad. 1 Klart, 2 Inte klart, 3 Ej aktuellt."))

    def _room(self) -> int:
        """Return how many rows a window of that height can show under the title and over the foot."""
        parent = self.parentWidget()
        high = parent.window().height() if parent is not None else 900
        return max(_LEAST_ROWS, (high - 292) // ROW_HEIGHT)

    def _parent_width(self) -> int:
        parent = self.parentWidget()
        return parent.window().width() - 64 if parent is not None else _WIDTH

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._on_row)
        self.list.answered.connect(self._on_answer)
        self.pane.answered.connect(self._on_answer)
        self.pane.typed.connect(self._on_typed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.list.current_key:
            self.list.choose(self._first)
        self.list.setFocus()

    # --- what it shows -------------------------------------------------------------------

    def _groups(self) -> list[_Group]:
        lines = self._lines.values()
        ward = [line for line in lines if not line.row.per_unit]
        ready = [line for line in ward if line.row.moment is ChecklistMoment.READY]
        leaving = [line for line in ward if line.row.moment is ChecklistMoment.LEAVING]
        units = [line for line in lines if line.row.per_unit]
        found = (
            _Group(_("Före utskrivningsklar"), tuple(ready)),
            _Group(_("Enheterna svarar själva"), tuple(units)),
            _Group(_("Följer med hem"), tuple(leaving)),
        )
        return [group for group in found if group.lines]

    def _show_rows(self) -> None:
        rows: list[ChecklistRowView] = []
        for group in self._groups():
            rows.append(ChecklistRowView(text=group.heading))
            rows.extend(self._view(line) for line in group.lines)
        self.list.set_rows(rows)
        self._show_progress()

    def _show_progress(self) -> None:
        count = len(self._answered())
        text = ngettext("Spara %(count)d svar", "Spara %(count)d svar", count) % {"count": count}
        words = text if count else _("Stäng listan")
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        self.primary.updateGeometry()

    def _view(self, line: ChecklistLine) -> ChecklistRowView:
        entry = self._entries.get(line.key)
        told = entry.answer if entry else None
        until = line.covers_until
        alarm = told is None and line.short_of is not None
        note = ""
        if alarm and line.short_of:
            note = _("räcker inte till %(day)s") % {"day": when.day(line.short_of, self.today)}
        elif told is None and until:
            # Translators: until when a supply lasts; "t.o.m." is short for till och med
            note = _("t.o.m. %(day)s") % {"day": when.day(until, self.today)}
        elif told is None and line.by_case and not line.open:
            note = _("enligt ärendet")
        return ChecklistRowView(
            text=line_title(line, self.desk.directory),
            key=line.key,
            standing=told or line.standing,
            note=note,
            alarm=alarm,
            unsaved=told is not None,
            own=self._is_own(line),
        )

    def _is_own(self, line: ChecklistLine) -> bool:
        return line.unit == self.acting.unit.id

    def _first_open(self, moment: ChecklistMoment | None) -> str:
        own = [line for line in self._lines.values() if self._is_own(line)]
        wanted = [line for line in own if line.open and moment in (None, line.row.moment)]
        first = next(iter([*wanted, *own, *self._lines.values()]), None)
        return first.key if first else ""

    def _on_row(self, key: str) -> None:
        line = self._lines.get(key)
        if line is None:
            return
        unit = self.desk.directory.unit(line.unit).short_name
        refusal = self.desk.refusal(ChecklistAnswered, self.case)
        why = refusal.sentence if refusal else ""
        if not why and not self._is_own(line):
            why = sentence("other_unit_answers", {"unit": unit})
        self.clear_errors()
        title = line_title(line, self.desk.directory)
        self.pane.show_line(line, title, self._entries.get(key), why)

    # --- what the person does ------------------------------------------------------------

    def _on_typed(self) -> None:
        key = self.list.current_key
        before = self._entries.get(key)
        answer = before.answer if before else None
        told = self._lines[key].answer if key in self._lines else None
        if answer is None and told is not None:
            answer = told.body.answer
        self._remember(key, replace(self.pane.entry(), answer=answer))

    def _on_answer(self, answer: ChecklistAnswer) -> None:
        key = self.list.current_key
        line = self._lines.get(key)
        if line is None or not self.pane.can_answer:
            return
        self._remember(key, replace(self.pane.entry(), answer=answer))
        self.pane.mark(answer)
        asks = line.row.covers is Covers.REQUIRED and answer is ChecklistAnswer.READY
        if asks and not self.pane.entry().covers.strip():
            self.pane.focus_covers()
        elif line.row.gate and answer is ChecklistAnswer.READY and line.gate_is_shut:
            self.pane.focus_note()
        else:
            self._go_on(key)

    def _go_on(self, key: str) -> None:
        """Go to the next own row, and stay on the last one."""
        keys = [found for found, line in self._lines.items() if self._is_own(line)]
        ordered = [line.key for group in self._groups() for line in group.lines if line.key in keys]
        following = ordered[ordered.index(key) + 1 :] if key in ordered else []
        if following:
            self.list.choose(following[0])
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remember(self, key: str, entry: Entry) -> None:
        if key in self._lines and entry != entry_of(self._lines[key]):
            self._entries[key] = entry
        else:
            self._entries.pop(key, None)
        self._show_rows()

    def is_touched(self) -> bool:
        """Return whether any answer waits to be saved."""
        return bool(self._entries)

    # --- saving --------------------------------------------------------------------------

    def _answered(self) -> dict[str, Entry]:
        return {key: entry for key, entry in self._entries.items() if entry.answer is not None}

    def _submit(self) -> None:
        self.clear_errors()
        case, wrote = self.case, False
        for key, entry in list(self._entries.items()):
            saved = self._save(key, entry)
            if saved is None:
                break
            case, wrote = saved, True
            del self._entries[key]
        if wrote:
            self.case = case
            self._lines = {line.key: line for line in checklist(case)}
            self._show_rows()
            self.saved.emit(case)
        if not self._entries:
            self.accept()

    def _save(self, key: str, entry: Entry) -> CaseFile | None:
        self.list.choose(key)
        if entry.answer is None:
            self.set_error_summary(_("Välj Klart, Inte klart eller Ej aktuellt."))
            return None
        if self.pane.show_problem():
            self.show_problems()
            return None
        try:
            return self.desk.perform(self.case.id, self.pane.body(key, entry))
        except Refused as refused:
            self.show_refusal(refused.refusal)
        except StoreError as error:
            self.set_error_summary(sentence(error.code, error.values))
        return None
