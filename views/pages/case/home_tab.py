"""The tab Hem och hjälp: help after homegoing, the way home, whom to call, what follows."""

from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import local_date
from models.operations.messages import HomegoingUnderstood
from models.operations.planning import MeasureAdvanced, MeasurePlanned, NoMeasuresStated
from models.services.desk import Desk
from models.state import CaseFile, PlannedMeasure
from models.state.papers import no_measures
from models.state.readiness import trainings
from models.values import MeasureStage
from resources import _
from views.dialogs.checklist_dialog import ChecklistDialog
from views.dialogs.follow_ups_dialog import FollowUpsDialog
from views.dialogs.hindrance_dialog import HindranceDialog
from views.dialogs.homegoing_dialog import HomegoingDialog
from views.dialogs.measure_dialog import MeasureDialog, owners
from views.dialogs.measure_stage_dialog import MeasureStageDialog, next_stage
from views.dialogs.phone_lines_dialog import PhoneLinesDialog
from views.dialogs.remove_measure_dialog import RemoveMeasureDialog
from views.dialogs.responsibility_dialog import ResponsibilityDialog
from views.dialogs.training_dialog import TrainingDialog, TrainingDoneDialog
from views.pages.case.homegoing_section import HomegoingSection
from views.pages.case.list_sections import (
    FollowUpsSection,
    PhoneLinesSection,
    ResponsibilitySection,
)
from views.pages.case.measure_rows import MeasureAct, MeasureTable
from views.pages.case.measure_words import MeasureView, measure_view
from views.pages.case.person_words import first_name, whose
from views.pages.case.readiness_sections import (
    ChecklistSection,
    HindranceSection,
    TrainingSection,
)
from views.pages.case.scroll_tab import ScrollTab
from views.pages.case.tab_section import TabSection
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.text import IconMark, Text, TextStyle

_Section: TypeAlias = (
    HomegoingSection
    | ChecklistSection
    | TrainingSection
    | HindranceSection
    | PhoneLinesSection
    | FollowUpsSection
    | ResponsibilitySection
)


class HomeTab(ScrollTab):
    """Shows help and homegoing as text; each section has one button that changes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.measures = TabSection(_("Insatser efter hemgång"), IconName.PLUS)
        self.table = MeasureTable()
        self.homegoing = HomegoingSection(desk)
        self.checklist = ChecklistSection(desk)
        self.training = TrainingSection(desk)
        self.hindrance = HindranceSection(desk)
        self.phone_lines = PhoneLinesSection(desk)
        self.follow_ups = FollowUpsSection(desk)
        self.responsibility = ResponsibilitySection(desk)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.none_button = SecondaryButton(_("Inga insatser efter hemgång"), IconName.CHECK)
        self.none_button.clicked.connect(self._state_none)
        self._promise = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._promise_row = QWidget()
        row = QHBoxLayout(self._promise_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(IconName.PRINTER))
        row.addWidget(self._promise, 1)
        self.measures.body.addWidget(self.table)
        self.measures.body.addWidget(self._promise_row)
        self.measures.body.addWidget(self.none_button, 0, Qt.AlignmentFlag.AlignLeft)
        for section in (self.measures, *self._sections()):
            self.column.addWidget(section)

    def _sections(self) -> tuple[_Section, ...]:
        return (
            *(self.homegoing, self.checklist, self.training, self.hindrance),
            *(self.phone_lines, self.follow_ups, self.responsibility),
        )

    def _connect(self) -> None:
        self.measures.edit_requested.connect(self._add_measure)
        self.table.requested.connect(self._on_measure)
        self.homegoing.edit_requested.connect(self._plan_homegoing)
        self.homegoing.understood_requested.connect(self._understand)
        self.checklist.edit_requested.connect(self._open_checklist)
        self.training.edit_requested.connect(self._plan_training)
        self.training.confirm_requested.connect(self._confirm_training)
        self.training.change_requested.connect(self._change_training)
        self.hindrance.edit_requested.connect(self._report_hindrance)
        self.phone_lines.edit_requested.connect(self._edit_phone_lines)
        self.follow_ups.edit_requested.connect(self._edit_follow_ups)
        self.responsibility.edit_requested.connect(self._edit_responsibility)

    def _show(self, case: CaseFile) -> None:
        self._show_measures(case)
        for section in self._sections():
            section.set_problem("")
            section.show_case(case)

    def _show_measures(self, case: CaseFile) -> None:
        self.measures.set_problem("")
        self.measures.set_button(_("Lägg till insats"), self._why_no_measure(case))
        views = [self._view(planned) for planned in case.measures]
        self.table.set_views(views)
        empty = _("Inga insatser. Här skrivs hjälpen hemma: vem som kommer, när och hur ofta.")
        if no_measures(case):
            empty = _("Inga insatser efter hemgång. Det står så på personens papper.")
        self.measures.set_empty("" if views else empty)
        offered = not views and not no_measures(case) and not self.reason(NoMeasuresStated)
        self.none_button.setVisible(offered)
        self._promise_row.setVisible(bool(views))
        # Translators: %(whose)s is a first name in the possessive, as "Annas"
        text = _(
            "Bara bekräftat första besök skrivs som klart på %(whose)s papper."
            " Resten står under Inte klart än."
        )
        self._promise.setText(text % {"whose": whose(first_name(case))})

    def _why_no_measure(self, case: CaseFile) -> str | None:
        refusal = self.reason(MeasurePlanned)
        if refusal or owners(self.desk, case):
            return refusal
        return _("Skicka inskrivningsmeddelandet först, så finns en enhet som kan ta insatsen.")

    def _view(self, planned: PlannedMeasure) -> MeasureView:
        today = local_date(self.desk.now())
        act, own = self._next(planned), self._owns(planned)
        view = measure_view(planned, self.desk.directory, today, act, own=own)
        return replace(view, changeable=not self.reason(MeasurePlanned))

    def _owns(self, planned: PlannedMeasure) -> bool:
        return planned.unit == self.desk.acting_in(self.case).unit.id

    def _next(self, planned: PlannedMeasure) -> MeasureStage | None:
        """Return the stage that the acting unit may mark now."""
        following = next_stage(planned)
        mine = self._owns(planned) or following is MeasureStage.REQUESTED
        return following if mine and not self.reason(MeasureAdvanced) else None

    # --- what the person wants ------------------------------------------------------------

    def _state_none(self) -> None:
        problem = self.do(NoMeasuresStated())
        if problem:
            self.measures.set_problem(problem)

    def _add_measure(self) -> None:
        self.show_dialog(MeasureDialog(self.desk, self.case, parent=self.window()))

    def _on_measure(self, measure_id: str, act: MeasureAct) -> None:
        planned = next((row for row in self.case.measures if row.id == measure_id), None)
        if planned is None:
            return
        match act:
            case MeasureAct.ADVANCE:
                self._advance(planned)
            case MeasureAct.EDIT:
                self.show_dialog(MeasureDialog(self.desk, self.case, planned, self.window()))
            case MeasureAct.STAGE:
                self.show_dialog(MeasureStageDialog(self.desk, self.case, planned, self.window()))
            case MeasureAct.REMOVE:
                self.show_dialog(RemoveMeasureDialog(self.desk, self.case, planned, self.window()))

    def _advance(self, planned: PlannedMeasure) -> None:
        """Mark the next stage as reached today; a first visit without a day asks for the day."""
        stage = self._next(planned)
        if stage is None:
            return
        if stage is MeasureStage.CONFIRMED and planned.measure.first_on is None:
            self.show_dialog(MeasureStageDialog(self.desk, self.case, planned, self.window()))
            return
        today = local_date(self.desk.now())
        body = MeasureAdvanced(measure_id=planned.id, stage=stage, on=today)
        problem = self.do(body)
        if problem:
            self.measures.set_problem(problem)

    def _understand(self) -> None:
        plan = self.case.homegoing_plan
        if plan is None:
            return
        party = self.desk.acting_in(self.case).party
        problem = self.do(HomegoingUnderstood(proposal=plan.operation, party=party))
        if problem:
            self.homegoing.set_problem(problem)

    def _plan_homegoing(self) -> None:
        self.show_dialog(HomegoingDialog(self.desk, self.case, self.window()))

    def _open_checklist(self) -> None:
        self.show_dialog(ChecklistDialog(self.desk, self.case, self.window()))

    def _plan_training(self) -> None:
        self.show_dialog(TrainingDialog(self.desk, self.case, self.window()))

    def _confirm_training(self, training_id: str) -> None:
        for row in trainings(self.case):
            if row.id == training_id:
                self.show_dialog(TrainingDoneDialog(self.desk, self.case, row, self.window()))

    def _change_training(self, training_id: str) -> None:
        for row in trainings(self.case):
            if row.id == training_id:
                self.show_dialog(TrainingDialog(self.desk, self.case, self.window(), planned=row))

    def _report_hindrance(self) -> None:
        self.show_dialog(HindranceDialog(self.desk, self.case, self.window()))

    def _edit_phone_lines(self) -> None:
        self.show_dialog(PhoneLinesDialog(self.desk, self.case, self.window()))

    def _edit_follow_ups(self) -> None:
        self.show_dialog(FollowUpsDialog(self.desk, self.case, self.window()))

    def _edit_responsibility(self) -> None:
        self.show_dialog(ResponsibilityDialog(self.desk, self.case, self.window()))
