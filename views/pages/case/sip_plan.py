"""The plan of a SIP as text, its goals as rows, and the acts that make it hold and end it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.clock import local_date
from models.operations.sip import SipAgreed, SipClosed, SipGoalEnded, SipPlanWritten
from models.reasons import Refusal
from models.rules.guards import refusal_of
from models.rules.setting import Setting
from models.services.desk import Desk
from models.state import CaseFile
from models.state.sip import GoalStanding, Sip, sip_of
from models.values import SipEnd, SipGoal, SipPlan
from resources import _
from views import when
from views.pages.case.act_row import ActRow
from views.pages.case.tab_section import TabSection
from views.sip_words import end_word, outcome_word, principal_word
from views.theme import IconName, Tone
from views.widgets.buttons import RowButton, SecondaryButton
from views.widgets.facts import Fact, FactGrid
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalView:
    """A goal as shown; every text is ready to read."""

    key: str
    goal: str
    need: str
    measure: str
    own_part: str
    who: str
    times: str
    state: str
    may_end: bool


class GoalList(QWidget):
    """The goals, one under the other."""

    end_requested = Signal(str)  # the goal's key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[GoalView, ...] = ()
        self._rows: list[GoalRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    @property
    def rows(self) -> tuple["GoalRow", ...]:
        """Return the rows from the top."""
        return tuple(self._rows)

    def set_views(self, views: Sequence[GoalView]) -> None:
        """Show these goals; equal ones change nothing."""
        if tuple(views) == self._views:
            return
        self._views = tuple(views)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [GoalRow(view, number, self) for number, view in enumerate(views, start=1)]
        for row in self._rows:
            row.end_requested.connect(self.end_requested)
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(views))


class GoalRow(QWidget):
    """One goal: what for, the measure, who answers, when, and how it goes."""

    end_requested = Signal(str)

    def __init__(self, view: GoalView, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = view.key
        self.state = Text(view.state, TextStyle.NOTE, wrap=True)
        self.end = RowButton(_("Avsluta mål…"), self)
        # Translators: spoken name of a button; %(goal)s is what the person wants to reach
        self.end.setAccessibleName(_("Avsluta mål: %(goal)s") % {"goal": view.goal})
        self.end.setVisible(view.may_end)
        self.end.clicked.connect(lambda: self.end_requested.emit(self._key))
        goal = _stack(Text(f"{number}. {view.goal}", TextStyle.STRONG, wrap=True), view.need)
        measure = _stack(Text(view.measure or "–", TextStyle.BODY, wrap=True), view.own_part)
        who = _stack(Text(view.who or "–", TextStyle.BODY, wrap=True), view.times)
        row = QHBoxLayout()
        row.setSpacing(16)
        top = Qt.AlignmentFlag.AlignTop
        for part, share in ((goal, 5), (measure, 5), (who, 4), (self._side(), 3)):
            row.addWidget(part, share, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Hairline(self))
        column.addLayout(row)

    def _side(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.state)
        column.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)
        return holder


def _stack(first: Text, note: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(first)
    if note:
        column.addWidget(Text(note, TextStyle.SMALL, Tone.TEXT2, wrap=True))
    return holder


class PlanSection(TabSection):
    """The plan, and what is still to be done with it; it changes nothing itself."""

    agree_requested = Signal()
    close_requested = Signal()
    goal_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Planen"), IconName.PENCIL, parent)
        self._desk = desk
        self.facts = FactGrid(2)
        self.goals = GoalList()
        self.agree = SecondaryButton(_("Upprätta SIP…"), IconName.CHECK)
        self.close_sip = SecondaryButton(_("Avsluta SIP…"))
        self.acts = ActRow(self.agree, self.close_sip)
        for part in (self.facts, self.goals, self.acts):
            self.body.addWidget(part)
        self.goals.end_requested.connect(self.goal_requested)
        self.agree.clicked.connect(self.agree_requested)
        self.close_sip.clicked.connect(self.close_requested)

    def show_case(self, case: CaseFile) -> None:
        """Show the plan as it stands."""
        sip = sip_of(case)
        refusal = self._desk.refusal(SipPlanWritten, case)
        words = _("Ändra planen…") if sip.plan else _("Skriv planen…")
        self.set_button(words, refusal.sentence if refusal else None)
        empty = _("Inte skriven än. Planen skrivs tillsammans med personen på mötet.")
        self.set_empty("" if sip.plan else empty)
        self.set_note(self._standing(sip))
        self.facts.set_facts(_facts(sip.plan.body.plan) if sip.plan else [])
        may_end = self._desk.refusal(SipGoalEnded, case) is None
        self.goals.set_views([self._goal(row, may_end=may_end) for row in sip.goals])
        self._show_acts(case, sip)

    def _show_acts(self, case: CaseFile, sip: Sip) -> None:
        self.agree.setVisible(bool(sip.plan) and not sip.agreed and not sip.closed)
        self.close_sip.setVisible(sip.ongoing)
        agree, close = self.why_not_agree(case), self._why_not_close(case)
        self.acts.set_reasons(
            {
                self.agree: agree.sentence if agree else None,
                self.close_sip: close.sentence if close else None,
            }
        )
        self.acts.setVisible(not self.agree.isHidden() or not self.close_sip.isHidden())

    def why_not_agree(self, case: CaseFile) -> Refusal | None:
        """Return what the plan lacks, or what else keeps it from being agreed on today."""
        plan = sip_of(case).plan
        if plan is None:
            return self._desk.refusal(SipAgreed, case)
        setting = self._setting(case)
        return refusal_of(SipAgreed(plan=plan.operation, agreed_on=setting.today), setting)

    def _why_not_close(self, case: CaseFile) -> Refusal | None:
        closed = SipClosed(reason=SipEnd.GOALS_REACHED, note="", decided_by="–")
        return refusal_of(closed, self._setting(case))

    def _setting(self, case: CaseFile) -> Setting:
        desk = self._desk
        actor = desk.acting_in(case)
        return Setting(case=case, actor=actor, now=desk.now(), directory=desk.directory)

    def _standing(self, sip: Sip) -> str:
        now = self._desk.now()
        if sip.closing:
            day = when.day_time(sip.closing.at, now)
            why = end_word(sip.closing.body.reason).lower()
            return _("SIP avslutad %(day)s: %(why)s") % {"day": day, "why": why}
        if sip.agreement:
            day = when.day(sip.agreement.body.agreed_on, local_date(now))
            return _("Upprättad %(day)s") % {"day": day}
        if sip.plan is None:
            return ""
        return _("Ändrad, behöver upprättas igen") if sip.last_agreed else _("Utkast")

    def _goal(self, row: GoalStanding, *, may_end: bool) -> GoalView:
        goal, outcome = row.goal, row.outcome
        reason = row.ended.body.reason if row.ended else ""
        state = outcome_word(outcome) if outcome else _("Pågår")
        own = _("Själv: %(what)s") % {"what": goal.own_part} if goal.own_part else ""
        return GoalView(
            key=goal.key,
            goal=goal.goal,
            need=goal.need,
            measure=goal.measure,
            own_part=own,
            who=_who(goal),
            times=self._times(goal),
            state=f"{state}: {reason}" if reason else state,
            may_end=may_end and outcome is None,
        )

    def _times(self, goal: SipGoal) -> str:
        today = local_date(self._desk.now())
        parts = []
        if goal.start:
            parts.append(_("från %(day)s") % {"day": when.day(goal.start, today)})
        if goal.follow_up:
            parts.append(_("följs upp %(day)s") % {"day": when.day(goal.follow_up, today)})
        if goal.long_term:
            parts.append(_("långsiktigt"))
        return ", ".join(parts)


def _who(goal: SipGoal) -> str:
    principal = principal_word(goal.principal) if goal.principal else _("huvudman saknas")
    return ", ".join(part for part in (goal.responsible, goal.organisation, principal) if part)


def _facts(plan: SipPlan) -> list[Fact]:
    principal = principal_word(plan.overall_principal) if plan.overall_principal else "–"
    day = plan.follow_up_on
    return [
        Fact(_("Vad är viktigt för mig"), plan.important or "–"),
        Fact(_("Nuläge"), plan.situation or "–"),
        Fact(_("Insatser från andra"), plan.others or "–"),
        Fact(_("Huvudansvarig"), principal, plan.overall_person),
        Fact(_("Om det blir sämre"), plan.if_worse or "–"),
        Fact(_("Uppföljning"), when.calendar_day(day, day) if day else "–", plan.follow_up),
    ]
