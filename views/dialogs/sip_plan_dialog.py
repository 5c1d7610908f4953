"""Writes the plan of a SIP: what matters to the person, the goals as rows, and who answers for the whole."""

from typing import Final

from PySide6.QtWidgets import QWidget

from models.operations import new_id
from models.operations.sip import SipPlanWritten
from models.reasons import Refusal, sentence
from models.services.desk import Desk
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import Principal, SipGoal, SipPlan
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import is_about, mark_unreadable, missing
from views.dialogs.form_parts import set_text, text_of
from views.sip_words import principal_word
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField
from views.widgets.fields import ChoiceField, LabelledField, NoteField, TextField
from views.widgets.row_editor import Cell, RowEditor, RowValues

_WIDTH: Final = 940


class SipPlanDialog(CaseDialog):
    """The whole plan; a draft may lack anything, and *Upprätta SIP* then says what."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        sip = sip_of(case)
        title = _("Ändra SIP-planen") if sip.plan else _("Skriv SIP-planen")
        super().__init__(desk, case, title, _("Spara"), parent)
        plan = sip.plan.body.plan if sip.plan else SipPlan(important="")
        self._build_person(plan)
        self._build_goals(plan)
        self._build_whole(plan)
        self.setMinimumWidth(_WIDTH)
        if sip.last_agreed:
            self.set_footer_note(_("En ändrad plan behöver upprättas igen."))

    # --- the form ------------------------------------------------------------------------

    def _build_person(self, plan: SipPlan) -> None:
        self._important = self._long(
            "important", plan.important, _("personens egna ord"), _("Personens egna ord.")
        )
        self._situation = self._long("situation", plan.situation, _("hur det är nu"))

    def _build_goals(self, plan: SipPlan) -> None:
        self.add_heading(_("Mål och insatser"))
        self.goals = RowEditor(
            self._cells(), add=_("Lägg till mål"), empty=_("Inga mål än. Varje rad är ett mål.")
        )
        self.goals.set_rows([_row(goal) for goal in plan.goals] or [{}])
        self.goals.rows_changed.connect(self.make_room)
        self.add_widget(self.goals)

    def _build_whole(self, plan: SipPlan) -> None:
        self.add_heading(_("Hela planen"))
        self._others = self._long(
            "others",
            plan.others,
            _("närstående, Försäkringskassan … Skriv Inga om det inte finns några."),
        )
        self._principal = _principal_choice(own=True)
        self._principal.set_value(plan.overall_principal)
        principal = self.field("overall_principal", self._principal)
        self._person = self.field("overall_person", TextField())
        self.add_row(principal, self._person)
        self._if_worse = self._long("if_worse", plan.if_worse, _("vad man gör och vem man ringer"))
        self._follow_up_on = DateField(self.today, plan.follow_up_on)
        self._follow_up = self.field(
            "follow_up",
            TextField(_("till exempel Eva Norin kallar till ett möte hemma")),
            label=_("Hur den följs upp"),
        )
        self.add_row(self.field("follow_up_on", self._follow_up_on), self._follow_up)
        set_text(self._person, plan.overall_person)
        set_text(self._follow_up, plan.follow_up)

    def _long(self, name: str, value: str, placeholder: str, hint: str = "") -> LabelledField:
        field = self.add_named(name, NoteField(placeholder, lines=2), hint=hint)
        set_text(field, value)
        return field

    def _cells(self) -> tuple[Cell, ...]:
        def day() -> DateField:
            return DateField(self.today)

        return (
            Cell(name="need", label=_("Behov"), stretch=4),
            Cell(name="goal", label=_("Mål"), stretch=4),
            Cell(name="measure", label=_("Insats"), stretch=4, line=1),
            Cell(name="own_part", label=_("Det här gör jag själv"), stretch=4, line=1),
            Cell(name="responsible", label=_("Ansvarig person"), stretch=3, line=2),
            Cell(name="organisation", label=_("Verksamhet"), stretch=3, line=2),
            Cell(name="principal", label=_("Huvudman"), make=_principal_choice, stretch=2, line=2),
            Cell(name="start", label=_("Börjar"), make=day, stretch=3, line=3),
            Cell(name="follow_up", label=_("Följs upp"), make=day, stretch=3, line=3),
            Cell(
                name="long_term",
                label=_("Långsiktigt mål"),
                make=lambda: CheckBox(_("Långsiktigt mål")),
                stretch=2,
                line=3,
            ),
        )

    # --- what is done --------------------------------------------------------------------

    def clear_errors(self) -> None:
        """Take every error mark away, those of the goals too."""
        super().clear_errors()
        for field in self.goals.all_fields():
            field.set_error(None)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show the reason at the first goal that it is about, or at the field of the whole plan."""
        for fields in self.goals.fields():
            field = fields.get(refusal.field or "")
            if field is not None and is_about(refusal, text_of(field)):
                field.set_error(refusal.sentence)
                self.show_problems()
                return
        super().show_refusal(refusal)

    def _submit(self) -> None:
        self.is_filled_in()
        for fields, row in zip(self.goals.fields(), self.goals.rows(), strict=True):
            if not row["goal"]:
                fields["goal"].set_error(missing("goal"))
            if row["start"] and row["follow_up"] and row["follow_up"] < row["start"]:
                early = sentence("ends_before_start", {"field": "follow_up"})
                fields["follow_up"].set_error(early)
        mark_unreadable(self.goals.all_fields())
        if not self.show_problems():
            self.perform(SipPlanWritten(plan=self._plan()))

    def _plan(self) -> SipPlan:
        return SipPlan(
            important=text_of(self._important),
            situation=text_of(self._situation),
            goals=tuple(self._goal(row) for row in self.goals.rows()),
            others=text_of(self._others),
            overall_principal=self._principal.value(),
            overall_person=text_of(self._person),
            if_worse=text_of(self._if_worse),
            follow_up=text_of(self._follow_up),
            follow_up_on=self._follow_up_on.value(),
        )

    def _goal(self, row: RowValues) -> SipGoal:
        return SipGoal(
            key=row.get("key") or new_id(self.now),
            need=row["need"],
            goal=row["goal"],
            measure=row["measure"],
            own_part=row["own_part"],
            responsible=row["responsible"],
            organisation=row["organisation"],
            principal=row["principal"],
            long_term=row["long_term"],
            start=row["start"],
            follow_up=row["follow_up"],
        )


def _principal_choice(*, own: bool = False) -> ChoiceField:
    """Return a choice of who answers; the whole plan is answered for by region or municipality only."""
    kinds = [one for one in Principal if not own or one is not Principal.OTHER]
    return ChoiceField([(principal_word(one), one) for one in kinds], placeholder=_("Välj"))


def _row(goal: SipGoal) -> RowValues:
    return {
        "key": goal.key,
        "need": goal.need,
        "goal": goal.goal,
        "measure": goal.measure,
        "own_part": goal.own_part,
        "responsible": goal.responsible,
        "organisation": goal.organisation,
        "principal": goal.principal,
        "long_term": goal.long_term,
        "start": goal.start,
        "follow_up": goal.follow_up,
    }
