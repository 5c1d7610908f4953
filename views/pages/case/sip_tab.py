"""The tab SIP: whether the person needs one, who is called when, and what one has agreed on."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import local_date
from models.directory import Directory, title_of
from models.operations.planning import SipNeedDecided
from models.operations.sip import SipAttendanceRecorded, SipCalled, SipProposed
from models.reasons import Refused
from models.rules.setting import Setting
from models.rules.sip_call import sip_call_last_day, sip_is_wanted
from models.rules.sip_content import may_answer
from models.rules.sip_modes import is_during_stay
from models.rules.sip_steps import refusal_of_need, refusal_without_consent
from models.services.desk import Desk
from models.services.sip_calendar import save_calendar_file
from models.state import CaseFile
from models.state.sip import Attending, CalledMeeting, Sip, sip_of
from models.values import SipAttendance
from resources import _
from views import when
from views.dialogs.sip_attendance_dialog import SipAttendanceDialog, answers_now
from views.dialogs.sip_call_dialog import SipCallDialog
from views.dialogs.sip_end_dialogs import SipAgreeDialog, SipCloseDialog, SipGoalDialog
from views.dialogs.sip_need_dialog import SipNeedDialog
from views.dialogs.sip_plan_dialog import SipPlanDialog
from views.dialogs.sip_propose_dialog import SipProposeDialog
from views.pages.case.scroll_tab import ScrollTab
from views.pages.case.sip_meetings import MeetingList, MeetingView
from views.pages.case.sip_participants import ParticipantRow
from views.pages.case.sip_plan import PlanSection
from views.pages.case.tab_section import TabSection
from views.sip_words import mode_word, purpose_word
from views.theme import IconName, Tone
from views.widgets.facts import Fact, FactGrid
from views.widgets.folder_choice import FolderChoice
from views.widgets.text import IconMark, Text, TextStyle
from views.words import exemption_word


class SipTab(ScrollTab):
    """Shows the decision, the ward's proposal, the meetings and the plan; each with its own button."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.section = TabSection(_("Behov av SIP"), IconName.PENCIL)
        self.facts = FactGrid(3)
        self.call = Text("", TextStyle.STRONG, wrap=True)
        self.proposal = TabSection(_("Avdelningens förslag"), IconName.PENCIL)
        self.proposed = Text("", TextStyle.BODY, wrap=True)
        self.proposed_by = Text("", TextStyle.SMALL, Tone.TEXT2, wrap=True)
        self.meetings = TabSection(_("SIP-möten"), IconName.CALENDAR)
        self.list = MeetingList()
        self.plan = PlanSection(desk)
        self._folder = FolderChoice(_("Välj mapp för kalenderfilen"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self._call_row = QWidget()
        row = QHBoxLayout(self._call_row)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(IconName.CLOCK))
        row.addWidget(self.call, 1)
        self.section.body.addWidget(self.facts)
        self.section.body.addWidget(self._call_row)
        self.proposal.body.addWidget(self.proposed)
        self.proposal.body.addWidget(self.proposed_by)
        self.meetings.body.addWidget(self.list)
        for section in (self.section, self.proposal, self.meetings, self.plan):
            self.column.addWidget(section)

    def _connect(self) -> None:
        self.section.edit_requested.connect(self._edit)
        self.proposal.edit_requested.connect(self._propose)
        self.meetings.edit_requested.connect(self._call)
        self.list.answered.connect(self._on_answer)
        self.list.change_requested.connect(self._change)
        self.list.file_requested.connect(self._choose_folder)
        self.plan.edit_requested.connect(self._write)
        self.plan.agree_requested.connect(self._agree)
        self.plan.close_requested.connect(self._close)
        self.plan.goal_requested.connect(self._end_goal)

    # --- what it shows -------------------------------------------------------------------

    def _show(self, case: CaseFile) -> None:
        sip = sip_of(case)
        self._show_need(case, sip)
        wanted = refusal_of_need(case) is None
        self._show_proposal(sip, wanted=wanted)
        self._show_meetings(case, sip, wanted=wanted)
        self.plan.setVisible(wanted or sip.plan is not None)
        self.plan.show_case(case)

    def _show_need(self, case: CaseFile, sip: Sip) -> None:
        decided = case.sip_need is not None
        words = _("Ändra") if decided else _("Bedöm behov av SIP")
        self.section.set_button(words, self.reason(SipNeedDecided))
        empty = _(
            "Inte bedömt än. Avdelningen eller hälsocentralen bedömer om personen behöver en"
            " samordnad individuell plan."
        )
        self.section.set_empty("" if decided else empty)
        self.facts.set_facts(need_facts(case, self.desk.directory, self.desk.now()))
        text = "" if sip.called_to_plan else call_text(case, self.desk.now())
        self.call.setText(text)
        self._call_row.setVisible(bool(text))

    def _show_proposal(self, sip: Sip, *, wanted: bool) -> None:
        proposal = sip.proposal
        asked = wanted and not sip.called_to_plan and self.reason(SipProposed) is None
        self.proposal.setVisible(proposal is not None or asked)
        words = _("Ändra förslaget…") if proposal else _("Föreslå möte…")
        self.proposal.set_button(words, self.reason(SipProposed))
        empty = _("Inget förslag. Avdelningen kan föreslå hur det första mötet hålls.")
        self.proposal.set_empty("" if proposal else empty)
        for part in (self.proposed, self.proposed_by):
            part.setVisible(proposal is not None)
        if proposal is None:
            return
        words = ". ".join(
            part for part in (mode_word(proposal.body.mode), proposal.body.text) if part
        )
        self.proposed.setText(words)
        member = self.desk.directory.member(proposal.author)
        at = when.day_time(proposal.at, self.desk.now())
        self.proposed_by.setText(f"{member.name}, {title_of(member)}, {at}")

    def _show_meetings(self, case: CaseFile, sip: Sip, *, wanted: bool) -> None:
        self.meetings.setVisible(wanted or bool(sip.meetings))
        self.meetings.set_problem("")
        self.meetings.set_button(_("Kalla till SIP…"), self._why_not_call(case))
        empty = _("Ingen är kallad än. Fast vårdkontakt kallar personen och alla som deltar.")
        self.meetings.set_empty("" if sip.meetings else empty)
        fixed = self._why_not_call(case)
        self.list.set_views([self._view(meeting, sip, fixed) for meeting in sip.meetings])

    def _why_not_call(self, case: CaseFile) -> str | None:
        """Return why nobody can be called now; a consent may also have ended."""
        refusal = self.desk.refusal(SipCalled, case)
        refusal = refusal or refusal_without_consent(case.consent, local_date(self.desk.now()))
        return refusal.sentence if refusal else None

    def _view(self, meeting: CalledMeeting, sip: Sip, fixed: str | None) -> MeetingView:
        now, called = self.desk.now(), meeting.meeting
        member = self.desk.directory.member(meeting.call.author)
        values = {"name": member.name, "at": when.day_time(meeting.call.at, now)}
        # Translators: who called to the meeting, and when; then: who changed the call last
        words = (
            _("Ändrad av %(name)s %(at)s") if meeting.changes else _("Kallat av %(name)s %(at)s")
        )
        at = when.calendar_time(called.at, now)
        begun = called.at <= now
        return MeetingView(
            id=meeting.id,
            title=f"{purpose_word(called.purpose)}, {at}",
            where=_("%(place)s (%(mode)s), %(minutes)d minuter")
            % {
                "mode": mode_word(called.mode).lower(),
                "place": called.place,
                "minutes": called.minutes,
            },
            about=called.about,
            called=words % values,
            rows=tuple(self._row(row, meeting, sip) for row in meeting.attending),
            why_fixed=_("Mötet har varit.") if begun else fixed,
        )

    def _row(self, row: Attending, meeting: CalledMeeting, sip: Sip) -> ParticipantRow:
        desk, participant, case = self.desk, row.participant, self.case
        actor, now = desk.acting_in(case), desk.now()
        setting = Setting(case=case, actor=actor, now=now, directory=desk.directory)
        may = not sip.closed and self.reason(SipAttendanceRecorded) is None
        choices = answers_now(meeting, now) if may_answer(participant, meeting, setting) else ()
        return ParticipantRow(
            key=participant.key,
            name=participant.name,
            role=participant.role,
            organisation=participant.organisation,
            phone=participant.phone,
            called=participant.called,
            attendance=row.attendance,
            note=row.note,
            choices=choices if may else (),
            calls=participant.unit == meeting.call.unit and now < meeting.meeting.at,
        )

    # --- what the person wants -----------------------------------------------------------

    def _edit(self) -> None:
        self.show_dialog(SipNeedDialog(self.desk, self.case, self.window()))

    def _propose(self) -> None:
        self.show_dialog(SipProposeDialog(self.desk, self.case, self.window()))

    def _call(self) -> None:
        self.show_dialog(SipCallDialog(self.desk, self.case, self.window()))

    def _change(self, meeting_id: str) -> None:
        meeting = sip_of(self.case).meeting(meeting_id)
        if meeting:
            self.show_dialog(SipCallDialog(self.desk, self.case, self.window(), meeting=meeting))

    def _on_answer(self, meeting_id: str, key: str, answer: SipAttendance) -> None:
        """Write the answer at once; who is hindered says first who comes instead."""
        meeting = sip_of(self.case).meeting(meeting_id)
        row = meeting.of(key) if meeting else None
        if meeting is None or row is None:
            return
        if answer is SipAttendance.HINDERED:
            dialog = SipAttendanceDialog(self.desk, self.case, meeting, row, answer, self.window())
            self.show_dialog(dialog)
            return
        body = SipAttendanceRecorded(meeting_id=meeting_id, participant=key, attendance=answer)
        problem = self.do(body)
        if problem:
            self.meetings.set_problem(problem)

    def _write(self) -> None:
        self.show_dialog(SipPlanDialog(self.desk, self.case, self.window()))

    def _agree(self) -> None:
        self.show_dialog(SipAgreeDialog(self.desk, self.case, self.window()))

    def _close(self) -> None:
        self.show_dialog(SipCloseDialog(self.desk, self.case, self.window()))

    def _end_goal(self, key: str) -> None:
        row = next((row for row in sip_of(self.case).goals if row.goal.key == key), None)
        if row:
            self.show_dialog(SipGoalDialog(self.desk, self.case, row, self.window()))

    # --- the calendar file ---------------------------------------------------------------

    def _choose_folder(self, meeting_id: str) -> None:
        self._folder.ask(self, lambda folder: self._on_folder(meeting_id, folder))

    def _on_folder(self, meeting_id: str, folder: Path) -> None:
        meeting = sip_of(self.case).meeting(meeting_id)
        if meeting is None:
            return
        caller = self.desk.directory.unit(meeting.call.unit)
        card = self.list.card(meeting_id)
        try:
            path = save_calendar_file(folder, meeting, caller)
        except Refused as refused:
            card.say(refused.refusal.sentence, bad=True)
            return
        # Translators: the name of the file and of its folder
        words = _("Sparad som %(file)s i mappen %(folder)s.")
        card.say(words % {"file": path.name, "folder": str(folder)})


def need_facts(case: CaseFile, directory: Directory, now: dt.datetime) -> list[Fact]:
    """Return the decision, why, and who made it; none when nobody has."""
    decided = case.standing("sip_need", SipNeedDecided)
    if decided is None:
        return []
    need, member = decided.body.need, directory.member(decided.author)
    answer = _("Ja, en SIP behövs") if need.needed else _("Nej, ingen SIP behövs")
    ground = exemption_word(need.exemption) if need.exemption else ""
    unit = directory.unit(decided.unit).short_name
    by = f"{title_of(member)}, {unit}, {when.day_time(decided.at, now)}"
    return [
        Fact(_("Bedömning"), answer, ground),
        Fact(_("Orsak"), need.reason or "–"),
        Fact(_("Bedömt av"), member.name, by),
    ]


def call_text(case: CaseFile, now: dt.datetime) -> str:
    """Return who calls to the SIP and until when; nothing when no SIP is needed."""
    if case.sip_need is not None and not sip_is_wanted(case.sip_need):
        return ""
    if case.ready is None and is_during_stay(case):
        return _("På det här spåret hålls mötet före hemgång. Fast vårdkontakt kallar nu.")
    if case.ready is None:
        return _(
            "När avdelningen har skickat utskrivningsklar har fast vårdkontakt tre dagar på sig att kalla."
        )
    last = when.calendar_day(sip_call_last_day(case.ready.at), local_date(now))
    names = [contact.name for contact in case.care_contacts]
    if names:
        words = {"name": ", ".join(names), "day": last}
        return _("Fast vårdkontakt %(name)s kallar senast %(day)s.") % words
    return _("Fast vårdkontakt kallar senast %(day)s.") % {"day": last}
