"""*När Anna kommer hem*: where to, when, how, who meets, and who has understood the time."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import local_date
from models.directory import Directory
from models.operations.messages import HomegoingPlanned, HomegoingUnderstood
from models.services.desk import Desk
from models.state import CaseFile, Revision
from models.values import MUNICIPAL, Homegoing
from resources import _
from views import when
from views.pages.case.person_words import first_name
from views.pages.case.tab_section import TabSection
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.facts import Fact, FactGrid
from views.widgets.text import Text, TextStyle
from views.words import destination_word, seat_word, transport_word


class HomegoingSection(TabSection):
    """Shows the homegoing that stands; the ward changes it, the municipality answers."""

    understood_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(icon=IconName.PENCIL, parent=parent)
        self._desk = desk
        self.facts = FactGrid(parent=self)
        self.understood = SecondaryButton(_("Tid uppfattad"), IconName.CHECK)
        self.understood.clicked.connect(self.understood_requested)
        self.why_not = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._answer_row = QWidget(self)
        row = QHBoxLayout(self._answer_row)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.understood)
        row.addWidget(self.why_not, 1)
        self.body.addWidget(self.facts)
        self.body.addWidget(self._answer_row)

    def show_case(self, case: CaseFile) -> None:
        """Show what is planned, and to whom what is still to be done."""
        now = self._desk.now()
        plan = case.homegoing_plan
        # Translators: %(name)s is a first name
        self.set_title(_("När %(name)s kommer hem") % {"name": first_name(case)})
        self.set_note(when.day(plan.body.homegoing.on, local_date(now)) if plan else "")
        refusal = self._desk.refusal(HomegoingPlanned, case)
        words = _("Ändra") if plan else _("Skriv vart och när")
        self.set_button(words, refusal.sentence if refusal else None)
        self.set_empty("" if plan else _("Vart personen åker, när, hur och vem som möter."))
        self.facts.set_facts(homegoing_facts(case, self._desk.directory, now))
        self._show_answer(case)

    def _show_answer(self, case: CaseFile) -> None:
        actor = self._desk.acting_in(case)
        answered = actor.unit.id in case.units_that_understood()
        asked = case.homegoing_plan is not None and actor.party in MUNICIPAL and not answered
        self._answer_row.setVisible(asked)
        refusal = self._desk.refusal(HomegoingUnderstood, case)
        self.understood.setEnabled(refusal is None)
        self.why_not.setText(refusal.sentence if refusal else "")
        self.understood.setAccessibleDescription(self.why_not.text())


def homegoing_facts(case: CaseFile, directory: Directory, now: dt.datetime) -> list[Fact]:
    """Return the facts of the homegoing that stands; none when nothing is written."""
    plan = case.homegoing_plan
    if plan is None:
        return []
    home = plan.body.homegoing
    facts = [
        Fact(_("Åker till"), destination_word(home.destination), home.address),
        Fact(_("Lämnar avdelningen kl"), when.clock(home.leaves_at)),
        _arrival(case, plan, now),
        _answer(case, directory, now),
        _travel(home),
        Fact(
            _("Möter hemma"),
            home.met_by or _("ingen angiven"),
            _("nyckel: ordnat") if home.key_arranged else "",
        ),
    ]
    if home.food_at_home:
        facts.append(Fact(_("Mat hemma"), home.food_at_home))
    return facts


def _arrival(case: CaseFile, plan: Revision[HomegoingPlanned], now: dt.datetime) -> Fact:
    """Return when the person is home, marked while it differs from what was written before."""
    arrives = plan.body.homegoing.arrives_at
    register = case.registers["homegoing"]
    earlier = [entry.body for entry in register.history if entry.operation != plan.operation]
    before = earlier[-1] if earlier else None
    note = ""
    if isinstance(before, HomegoingPlanned) and before.homegoing.arrives_at != arrives:
        words = {
            "before": when.clock(before.homegoing.arrives_at),
            "changed": when.day_time(plan.at, now),
        }
        # Translators: under a changed time, as "var 11:30, ändrad i dag 07:04"
        note = _("var %(before)s, ändrad %(changed)s") % words
    return Fact(_("Framme kl"), when.clock(arrives), note, changed=bool(note))


def _answer(case: CaseFile, directory: Directory, now: dt.datetime) -> Fact:
    plan = case.homegoing_plan
    answers = [
        (directory.unit(operation.unit).short_name, when.day_time(operation.at, now))
        for operation, body in case.each(HomegoingUnderstood)
        if plan is not None and body.proposal == plan.operation
    ]
    label = _("Tid uppfattad")
    if not answers:
        return Fact(label, _("inte än"))
    note = ", ".join(at for _unit, at in answers)
    return Fact(label, ", ".join(unit for unit, _at in answers), note)


def _travel(home: Homegoing) -> Fact:
    number = home.transport_number
    # Translators: the number of a booked sjukresa
    numbered = _("nr %(number)s") % {"number": number} if number else ""
    seat = seat_word(home.seat) if home.seat else ""
    note = ", ".join(part for part in (seat, numbered) if part)
    return Fact(_("Färdsätt"), transport_word(home.transport), note)
