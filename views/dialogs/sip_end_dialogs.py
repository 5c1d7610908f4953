"""Short forms at the end of a SIP: agreed on, a goal ended, the whole closed."""

from PySide6.QtWidgets import QWidget

from models.operations.sip import SipAgreed, SipClosed, SipGoalEnded
from models.services.desk import Desk
from models.state import CaseFile
from models.state.sip import GoalStanding, sip_of
from models.values import SipEnd, SipOutcome
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import missing
from views.dialogs.form_parts import let_focus_in, text_of
from views.sip_words import end_word, outcome_word
from views.theme import Tone
from views.widgets.choice import Option, RadioGroup
from views.widgets.date_fields import DateField
from views.widgets.fields import NoteField, TextField
from views.widgets.text import Text, TextStyle


class SipAgreeDialog(CaseDialog):
    """Writes that those concerned agreed on the plan as it stands, and on which day."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Upprätta SIP"), _("Upprätta SIP"), parent)
        words = _(
            "Planen gäller när personen och de som deltog är överens om den."
            " Ändras den sedan behöver den upprättas igen."
        )
        self.add_widget(Text(words, TextStyle.NOTE, Tone.TEXT2, wrap=True))
        self._on = DateField(self.today, self.today)
        self.add_half(self.field("agreed_on", self._on))

    def _submit(self) -> None:
        plan = sip_of(self.case).plan
        if not self.is_filled_in() or plan is None:
            return
        day = self._on.value()
        if day is None:
            self._named["agreed_on"].set_error(missing("agreed_on"))
            self.show_problems()
            return
        self.perform(SipAgreed(plan=plan.operation, agreed_on=day))


class SipGoalDialog(CaseDialog):
    """Writes that a goal was reached, or ended with a reason."""

    def __init__(
        self, desk: Desk, case: CaseFile, row: GoalStanding, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, case, _("Avsluta mål"), _("Spara"), parent)
        self._key = row.goal.key
        self.add_widget(Text(row.goal.goal, TextStyle.STRONG, wrap=True))
        question = _("Hur gick det?")
        options = [Option(outcome, outcome_word(outcome)) for outcome in SipOutcome]
        self._outcome = RadioGroup(question, options)
        self._question = self.add_field(question, self._outcome)
        self._reason = self.add_named(
            "reason", NoteField(_("till exempel Anna vill träna på egen hand i stället"), lines=2)
        )
        self._outcome.value_changed.connect(self._on_outcome)
        self._on_outcome()
        let_focus_in(self._outcome)

    def _on_outcome(self) -> None:
        self._reason.setVisible(self._outcome.value() is SipOutcome.ENDED)
        self.make_room()

    def _submit(self) -> None:
        self.clear_errors()
        outcome = self._outcome.value()
        self._question.set_error(None if outcome else _("Välj ett av alternativen."))
        ended = outcome is SipOutcome.ENDED
        if ended and not text_of(self._reason):
            self._reason.set_error(missing("reason"))
        if not self.show_problems():
            reason = text_of(self._reason) if ended else ""
            self.perform(SipGoalEnded(goal=self._key, outcome=outcome, reason=reason))


class SipCloseDialog(CaseDialog):
    """Writes why the SIP is over, and who decided it."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Avsluta SIP"), _("Avsluta SIP"), parent)
        question = _("Varför avslutas den?")
        options = [Option(end, end_word(end)) for end in SipEnd]
        self._end = RadioGroup(question, options, vertical=True)
        self._question = self.add_field(question, self._end)
        self._why = self.add_named("note", NoteField(lines=2), label=_("Beskriv"))
        self._by = self.add_named("decided_by", TextField(_("till exempel Anna och Eva Norin")))
        let_focus_in(self._end)

    def _submit(self) -> None:
        self.clear_errors()
        end = self._end.value()
        self._question.set_error(None if end else _("Välj ett av alternativen."))
        if end in {SipEnd.DECLINED, SipEnd.OTHER} and not text_of(self._why):
            self._why.set_error(missing("note"))
        if not text_of(self._by):
            self._by.set_error(missing("decided_by"))
        if not self.show_problems():
            self.perform(
                SipClosed(reason=end, note=text_of(self._why), decided_by=text_of(self._by))
            )
