"""The tab SIP: whether the person needs one, who decided it, and until when the call may be made."""

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import local_date
from models.directory import Directory, title_of
from models.operations.planning import SipNeedDecided
from models.rules.sip_call import sip_call_last_day
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views import when
from views.dialogs.sip_need_dialog import SipNeedDialog
from views.pages.case.scroll_tab import ScrollTab
from views.pages.case.tab_section import TabSection
from views.theme import IconName
from views.widgets.facts import Fact, FactGrid
from views.widgets.text import IconMark, Text, TextStyle
from views.words import exemption_word


class SipTab(ScrollTab):
    """Shows the decision and the last day for the call."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.section = TabSection(_("Behov av SIP"), IconName.PENCIL)
        self.facts = FactGrid(3)
        self.call = Text("", TextStyle.STRONG, wrap=True)
        self._call_row = QWidget()
        row = QHBoxLayout(self._call_row)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(IconName.CLOCK))
        row.addWidget(self.call, 1)
        self.section.body.addWidget(self.facts)
        self.section.body.addWidget(self._call_row)
        self.section.edit_requested.connect(self._edit)
        self.column.addWidget(self.section)

    def _show(self, case: CaseFile) -> None:
        decided = case.sip_need is not None
        words = _("Ändra") if decided else _("Bedöm behov av SIP")
        self.section.set_button(words, self.reason(SipNeedDecided))
        empty = _(
            "Inte bedömt än. Avdelningen eller hälsocentralen bedömer om personen behöver en"
            " samordnad individuell plan."
        )
        self.section.set_empty("" if decided else empty)
        self.facts.set_facts(need_facts(case, self.desk.directory, self.desk.now()))
        text = call_text(case, self.desk.now())
        self.call.setText(text)
        self._call_row.setVisible(bool(text))

    def _edit(self) -> None:
        self.show_dialog(SipNeedDialog(self.desk, self.case, self.window()))


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
    if case.sip_need is not None and not case.sip_need.needed:
        return ""
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
