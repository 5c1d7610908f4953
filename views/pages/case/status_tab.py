"""Läget: how the case stands, as text; each section is changed in place by a small dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    MessageAcknowledged,
    ReceiverAdded,
)
from models.operations.planning import (
    AdlAssessed,
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    FrailtyAssessed,
    TrackSet,
)
from models.services.desk import Desk
from models.state import CaseFile
from models.values import PlanSection
from resources import _
from views.dialogs.adl_dialog import AdlDialog
from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
from views.dialogs.answer_dialog import AnswerDialog
from views.dialogs.care_contact_dialog import CareContactDialog
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.consent_dialog import ConsentDialog
from views.dialogs.expected_discharge_dialog import ExpectedDischargeDialog
from views.dialogs.frailty_dialog import FrailtyDialog, advice_text
from views.dialogs.plan_note_dialog import PlanNoteDialog
from views.dialogs.ready_dialog import ReadyDialog
from views.dialogs.receiver_add_dialog import ReceiverAddDialog
from views.dialogs.track_dialog import TrackDialog
from views.dialogs.withdraw_dialog import WithdrawDialog
from views.pages.case import status_facts as facts
from views.pages.case.plan_notes import PlanNotes
from views.pages.case.scope_section import ScopeSection
from views.pages.case.scroll_tab import ScrollTab
from views.pages.case.status_facts import Reader
from views.pages.case.status_sections import Answers, FactsSection, offer, pair
from views.pages.case.tab_section import TabSection
from views.pages.case.value_table import ValueColumn, ValueTable
from views.theme import IconName
from views.widgets.buttons import SecondaryButton
from views.widgets.track_mark import TrackMark

_Make = Callable[[Desk, CaseFile, QWidget | None], CaseDialog]


class StatusTab(ScrollTab):
    """Sections in the order of the process; nothing here is a form."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.track = FactsSection(_("Färgspår"), 1)
        self.expected = FactsSection(_("Beräknad hemgång"), 1)
        self.consent = FactsSection(_("Samtycke"), 1)
        self.contact = FactsSection(_("Fast vårdkontakt"), 1)
        self.admission = FactsSection(_("Inskrivning"), 4)
        self.answers = TabSection(_("Svar från enheterna"))
        self.ready = FactsSection(_("Utskrivningsklar"), 4)
        self.adl = FactsSection(_("ADL"), 2)
        self.frailty = FactsSection(_("CFS"), 1)
        self.notes = PlanNotes(desk)
        self.scope = ScopeSection(desk)
        self.acknowledge = SecondaryButton(_("Kvittera inskrivningsmeddelandet"), IconName.CHECK)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._mark = TrackMark()
        self.track.body.insertWidget(0, self._mark)
        self.receiver_table = ValueTable(
            [
                ValueColumn(_("Mottagare"), 3),
                ValueColumn(_("Telefon"), 3),
                ValueColumn(_("Inskrivningsmeddelande"), 3),
                ValueColumn(_("Svar"), 3),
                ValueColumn(_("Utskrivningsklar"), 3),
            ]
        )
        self.admission.body.addWidget(self.receiver_table)
        self.admission.body.addWidget(self.acknowledge)
        self._answers = Answers()
        self.answers.body.addWidget(self._answers)
        plan = TabSection(_("Planens texter"))
        plan.set_note(_("varje yrkesgrupp skriver sin egen text"))
        plan.button.hide()
        plan.body.addWidget(self.notes)
        for part in (
            pair(self.track, self.expected),
            pair(self.consent, self.contact),
            self.admission,
            self.answers,
            self.ready,
            pair(self.adl, self.frailty),
            plan,
            self.scope,
        ):
            self.column.addWidget(part)

    def _connect(self) -> None:
        dialogs: tuple[tuple[TabSection, _Make], ...] = (
            (self.track, TrackDialog),
            (self.expected, ExpectedDischargeDialog),
            (self.consent, ConsentDialog),
            (self.contact, CareContactDialog),
            (self.answers, AnswerDialog),
            (self.adl, AdlDialog),
            (self.frailty, FrailtyDialog),
        )
        for section, make in dialogs:
            section.edit_requested.connect(lambda make=make: self._open(make))
        self.admission.edit_requested.connect(self._on_admission)
        self.ready.edit_requested.connect(self._on_ready)
        self.acknowledge.clicked.connect(self._on_acknowledge)
        self.notes.write_requested.connect(self._on_write)
        self.scope.dialog_wanted.connect(self._open)

    # --- showing -------------------------------------------------------------------------

    def _show(self, case: CaseFile) -> None:
        unit = self.desk.acting_in(case).unit.id
        reader = Reader(case, self.desk.directory, self.desk.now(), unit)
        self._show_planning(case, reader)
        self._show_admission(case, reader)
        self._show_ready(case, reader)
        self._show_assessments(case, reader)
        self.notes.show_case(case)
        self.scope.show_case(case)

    def _show_planning(self, case: CaseFile, reader: Reader) -> None:
        change = _("Ändra")
        empty = _("Inte valt än. Avdelningen väljer.")
        self.track.show_facts(facts.track_facts(reader), facts.track_lines(reader), empty)
        self._mark.set_track(case.track)
        self._mark.setVisible(case.track is not None)
        offer(self.track, self.desk, case, TrackSet, change if case.track else _("Välj färgspår"))
        empty = _("Ingen dag är angiven än. Avdelningen anger.")
        self.expected.show_facts(facts.expected_facts(reader), facts.expected_lines(reader), empty)
        words = change if case.expected else _("Ange dag")
        offer(self.expected, self.desk, case, ExpectedDischargeSet, words)
        empty = _("Personen är inte tillfrågad än. Avdelningen frågar.")
        self.consent.show_facts(facts.consent_facts(reader), empty=empty)
        words = change if case.consent else _("Registrera svaret")
        offer(self.consent, self.desk, case, ConsentRecorded, words)
        empty = _("Inte utsedd än. Hälsocentralen utser.")
        self.contact.show_facts(facts.contact_facts(reader), empty=empty)
        words = change if case.care_contacts else _("Utse")
        offer(self.contact, self.desk, case, CareContactsNamed, words)

    def _show_admission(self, case: CaseFile, reader: Reader) -> None:
        self.admission.show_facts(facts.admission_facts(reader))
        self.receiver_table.set_rows(facts.receiver_rows(reader))
        if case.notice:
            offer(self.admission, self.desk, case, ReceiverAdded, _("Lägg till mottagare …"))
        else:
            words = _("Skicka inskrivningsmeddelande")
            offer(self.admission, self.desk, case, AdmissionNoticeSent, words)
        unit = self.desk.acting_in(case).unit.id
        got = unit in {receiver.unit for receiver in case.receivers}
        notice = case.notice.operation if case.notice else None
        done = (notice, unit) in case.acknowledged() or unit in case.answers()
        refused = self.desk.refusal(MessageAcknowledged, case)
        self.acknowledge.setVisible(got and not done and refused is None)
        self._answers.set_answers(facts.answer_views(reader))
        self.answers.set_empty("" if case.answers() else _("Ingen enhet har svarat än."))
        words = _("Ändra svaret") if unit in case.answers() else _("Svara")
        offer(self.answers, self.desk, case, AnswerGiven, words)

    def _show_ready(self, case: CaseFile, reader: Reader) -> None:
        empty = _("Inte utskrivningsklar än. En läkare på avdelningen bedömer.")
        self.ready.show_facts(facts.ready_facts(reader), empty=empty)
        if case.ready and self.desk.refusal(DischargeReadyWithdrawn, case) is None:
            offer(self.ready, self.desk, case, DischargeReadyWithdrawn, _("Ta tillbaka"))
        else:
            words = _("Skicka utskrivningsklar")
            offer(self.ready, self.desk, case, DischargeReadySent, words)
        if case.discharge:
            self.ready.set_button(_("Skicka utskrivningsklar"))
            self.ready.button.hide()

    def _show_assessments(self, case: CaseFile, reader: Reader) -> None:
        staff_only = _("bara för personal")
        self.adl.set_note(staff_only)
        self.adl.show_facts(facts.adl_facts(reader), empty=_("Inte bedömt än."))
        words = _("Bedöm på nytt") if case.adl else _("Bedöm ADL")
        offer(self.adl, self.desk, case, AdlAssessed, words)
        self.frailty.set_note(staff_only)
        advice = [advice_text(case, self.desk)] if advice_text(case, self.desk) else []
        empty = " ".join([_("Inte bedömt än."), *advice])
        self.frailty.show_facts(facts.frailty_facts(reader), empty=empty)
        words = _("Bedöm på nytt") if case.frailty else _("Bedöm CFS")
        offer(self.frailty, self.desk, case, FrailtyAssessed, words)

    # --- acts ----------------------------------------------------------------------------

    def _open(self, make: _Make) -> None:
        self.show_dialog(make(self.desk, self.case, self.window()))

    def _on_admission(self) -> None:
        self._open(ReceiverAddDialog if self.case.notice else AdmissionNoticeDialog)

    def _on_ready(self) -> None:
        self._open(WithdrawDialog if self.case.ready else ReadyDialog)

    def _on_write(self, section: PlanSection) -> None:
        self.show_dialog(PlanNoteDialog(self.desk, self.case, section, self.window()))

    def _on_acknowledge(self) -> None:
        if self.case.notice:
            party = self.desk.acting_in(self.case).party
            body = MessageAcknowledged(message=self.case.notice.operation, party=party)
            self.admission.set_problem(self.do(body))
