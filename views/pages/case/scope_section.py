"""*Ärendet*: whether it is within the work at all and how it ends, with the ward's acts."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.operations import Body
from models.operations.corrections import CaseVoided
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from models.rules.closing import hindrance
from models.services.desk import Desk
from models.state import CaseFile
from models.values import ENDED, CaseStatus
from resources import N_, _
from views import when
from views.dialogs.close_dialog import CloseDialog, VoidCaseDialog
from views.dialogs.reassess_dialog import ReassessDialog
from views.dialogs.rule_out_dialog import RuleOutDialog
from views.pages.case.act_row import ActRow
from views.pages.case.step import MakeDialog
from views.pages.case.tab_section import TabSection
from views.widgets.buttons import Button, SecondaryButton
from views.widgets.facts import Fact, FactGrid
from views.words import status_word

_ACTS: Final[Mapping[type[Body], tuple[str, MakeDialog]]] = {
    # Translators: what the ward may do about the case as a whole
    NeedRuledOut: (N_("Omfattas inte …"), RuleOutDialog),
    NeedAssessed: (N_("Nytt behov bedömt …"), ReassessDialog),
    CaseClosed: (N_("Avsluta ärendet …"), CloseDialog),
    CaseVoided: (N_("Makulera ärendet …"), VoidCaseDialog),
}


class ScopeSection(TabSection):
    """Shows the acts that fit where the case stands; the others' acts are absent."""

    dialog_wanted = Signal(object)  # MakeDialog

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Ärendet"), parent=parent)
        self._desk = desk
        self.button.hide()
        self.facts = FactGrid(2)
        self.acts = {kind: SecondaryButton(_(words)) for kind, (words, _make) in _ACTS.items()}
        self.row = ActRow(*self.acts.values())
        self.body.addWidget(self.facts)
        self.body.addWidget(self.row)
        for kind, button in self.acts.items():
            make = _ACTS[kind][1]
            button.clicked.connect(lambda _on=False, make=make: self.dialog_wanted.emit(make))

    def show_case(self, case: CaseFile) -> None:
        """Show how the case ended, if it has, and what the ward may do about it."""
        facts = end_facts(case, self._desk)
        self.facts.set_facts(facts)
        self.facts.setVisible(bool(facts))
        reasons: dict[Button, str | None] = {}
        for kind, button in self.acts.items():
            button.setVisible(kind in offered(case, self._desk))
            reasons[button] = self._why_not(kind, case)
        self.row.set_reasons(reasons)
        shown = any(not button.isHidden() for button in self.acts.values())
        self.row.setVisible(shown)
        self.setVisible(shown or bool(facts))

    def _why_not(self, kind: type[Body], case: CaseFile) -> str | None:
        refusal = self._desk.refusal(kind, case)
        if refusal is None and kind is CaseClosed:
            refusal = hindrance(case, self._desk.directory)
        return refusal.sentence if refusal else None


def offered(case: CaseFile, desk: Desk) -> tuple[type[Body], ...]:
    """Return the acts that fit where the case stands, for the ward only."""
    if desk.acting_in(case).unit.id != case.ward:
        return ()
    if case.process is CaseStatus.ADMITTED:
        told = desk.refusal(CaseVoided, case) is not None
        return (NeedRuledOut,) if told else (NeedRuledOut, CaseVoided)
    if case.process is CaseStatus.NOT_COVERED:
        return (NeedAssessed,)
    return (CaseClosed,) if case.process is CaseStatus.DISCHARGED else ()


def end_facts(case: CaseFile, desk: Desk) -> list[Fact]:
    """Return how and why the case ended; none while it goes on."""
    if case.process not in ENDED:
        return []
    end = next((row for row in case.operations if row.id == case.process_head), None)
    if end is None:
        return []
    now, directory = desk.now(), desk.directory
    who = f"{directory.member(end.author).name}, {directory.unit(end.unit).short_name}"
    body = end.body
    facts = [Fact(status_word(case.process), when.day_time(end.at, now), who)]
    if isinstance(body, NeedRuledOut):
        physician = directory.member(body.assessed_by).name
        facts.append(Fact(_("Bedömt av"), physician, when.day_time(body.assessed_at, now)))
    if isinstance(body, NeedRuledOut | CaseClosed | CaseVoided):
        facts.append(Fact(_("Orsak"), body.reason))
    return facts
