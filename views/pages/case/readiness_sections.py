"""What must be ready before the homegoing, in Hem och hjälp: checklist, training, hindrance."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import local_date
from models.operations.readiness import (
    HindranceReported,
    TrainingConfirmed,
    TrainingPlanned,
)
from models.rules.checklist import ChecklistLine, checklist
from models.services.desk import Desk
from models.state import CaseFile
from models.state.readiness import PlannedTraining, hindrances, trainings
from models.values import ChecklistAnswer, Track
from resources import _, ngettext
from views import when
from views.dialogs.training_dialog import trained_units
from views.pages.case.tab_section import TabSection
from views.pages.case.value_table import Value, ValueColumn, ValueTable
from views.readiness_words import answer_word, hindrance_word, line_detail, line_title
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.text import Text, TextStyle


class ChecklistSection(TabSection):
    """How far the checklist has come, and the rows that somebody said are not ready."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Checklista"), IconName.LIST, parent)
        self._desk = desk
        columns = (ValueColumn(_("Inte klart"), 5), ValueColumn(_("Varför"), 6))
        self.table = ValueTable(columns, self)
        self.body.addWidget(self.table)

    def show_case(self, case: CaseFile) -> None:
        """Show the count, and each row that is said or known not to be ready."""
        lines, today = checklist(case), local_date(self._desk.now())
        left = sum(1 for line in lines if line.open)
        values = {"left": left, "all": len(lines)}
        # Translators: how many rows of the checklist remain
        text = ngettext("%(left)d av %(all)d kvar", "%(left)d av %(all)d kvar", left)
        self.set_note(text % values if left else _("allt är klart"))
        self.set_button(_("Öppna checklistan"))
        told = [line for line in lines if line.open and line.standing is not None]
        self.set_empty(
            "" if told else _("Hjälpmedel, läkemedel, papper och det som följer med hem.")
        )
        self.table.set_rows([self._row(line, today) for line in told])

    def _row(self, line: ChecklistLine, today: dt.date) -> tuple[Value, ...]:
        short = line.standing is ChecklistAnswer.READY
        why = line_detail(line, today) or answer_word(ChecklistAnswer.NOT_READY)
        return Value(line_title(line, self._desk.directory), strong=True), Value(
            why, quiet=not short
        )


class TrainingSection(TabSection):
    """The planned trainings; the unit whose staff is trained confirms its own."""

    confirm_requested = Signal(str)  # the training's id
    change_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Utbildning av personalen"), IconName.PLUS, parent)
        self._desk = desk
        self._buttons: list[QWidget] = []
        self.table = ValueTable(
            (
                ValueColumn(_("Vad"), 5),
                ValueColumn(_("Enhet"), 3),
                ValueColumn(_("Vem utbildar"), 4),
                ValueColumn(_("När"), 3),
                ValueColumn(_("Klart"), 3),
            ),
            self,
        )
        self.body.addWidget(self.table)
        self._acts = QWidget(self)
        self._row = QHBoxLayout(self._acts)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addStretch(1)
        self.body.addWidget(self._acts)

    def show_case(self, case: CaseFile) -> None:
        """Show them; hidden while nobody plans any and the track does not ask for it."""
        rows, today = trainings(case), local_date(self._desk.now())
        self.setVisible(bool(rows) or case.track is Track.RED)
        refusal = self._desk.refusal(TrainingPlanned, case)
        why = refusal.sentence if refusal else None
        if why is None and not trained_units(self._desk, case):
            why = _("Ingen enhet i kommunen deltar i ärendet.")
        self.set_button(_("Planera utbildning"), why)
        empty = _("Ingen utbildning planerad. Behövs ingen, svara Ej aktuellt i checklistan.")
        self.set_empty("" if rows else empty)
        self.table.set_rows([self._values(row, today) for row in rows])
        self._show_acts(case, rows)

    def _values(self, row: PlannedTraining, today: dt.date) -> tuple[Value, ...]:
        training, done = row.training, row.done_on
        state = when.day(done, today) if done else _("inte bekräftad")
        return (
            Value(training.what, strong=True),
            Value(self._desk.directory.unit(training.for_unit).short_name),
            Value(training.by),
            Value(when.day(training.on, today)),
            Value(state, quiet=done is not None),
        )

    def _show_acts(self, case: CaseFile, rows: tuple[PlannedTraining, ...]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        own = self._desk.acting_in(case).unit.id
        may = self._desk.refusal(TrainingConfirmed, case) is None
        for row in rows:
            if may and row.confirmed is None and row.training.for_unit == own:
                self._add(_("Bekräfta: %(what)s"), row, self.confirm_requested.emit)
            if row.confirmed is None and self._desk.refusal(TrainingPlanned, case) is None:
                self._add(_("Ändra: %(what)s"), row, self.change_requested.emit)
        self._acts.setVisible(bool(self._buttons))

    def _add(self, words: str, row: PlannedTraining, wanted: Callable[[str], None]) -> None:
        button = SecondaryButton(words % {"what": row.training.what}, parent=self)
        button.clicked.connect(lambda _on=False, key=row.id: wanted(key))
        self._row.insertWidget(len(self._buttons), button)
        self._buttons.append(button)
        button.show()


class HindranceSection(TabSection):
    """*Hälsocentralens insats inte klar*: shown to the health centre, and to all while there is one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Hälsocentralens insats"), IconName.ALERT, parent)
        self._desk = desk
        columns = (
            ValueColumn(_("Inte klar"), 4),
            ValueColumn(_("Från och med"), 3),
            ValueColumn(_("Till och med"), 3),
            ValueColumn(_("Vad som saknas"), 6),
        )
        self.table = ValueTable(columns, self)
        self.body.addWidget(self.table)
        self._meaning = Text(
            _("De dagarna räknas inte i kommunens betalningsansvar."),
            TextStyle.NOTE,
            Tone.TEXT2,
            wrap=True,
        )
        self.body.addWidget(self._meaning)

    def show_case(self, case: CaseFile) -> None:
        """Show each hindrance with its days."""
        rows, today = hindrances(case), local_date(self._desk.now())
        refusal = self._desk.refusal(HindranceReported, case)
        self.setVisible(bool(rows) or refusal is None)
        ongoing = bool(rows) and rows[-1].to_on is None
        words = _("Ändra eller avsluta") if ongoing else _("Insatsen är inte klar")
        self.set_button(words, refusal.sentence if refusal else None)
        self.set_empty("" if rows else _("Säg till om er insats inte är klar när personen är det."))
        self._meaning.setVisible(bool(rows))
        self.table.set_rows(
            [
                (
                    Value(hindrance_word(row.reason), strong=row.to_on is None),
                    Value(when.day(row.from_on, today)),
                    Value(when.day(row.to_on, today) if row.to_on else _("pågår")),
                    Value(row.note),
                )
                for row in rows
            ]
        )
