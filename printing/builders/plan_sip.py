"""The SIP on the plan: when and where one meets, who gets in touch about it, or why there is none."""

from collections.abc import Iterator, Mapping
from typing import Final

from models.clock import to_local
from models.state import CaseFile
from models.state.sip import CalledMeeting, sip_of
from models.values import SipExemption, SipMode, SipPurpose
from printing.blocks import DatedRow, strong, text
from printing.builders.words import at_clock, phrase, weekday_date
from resources import N_, _

_NO_SIP: Final[Mapping[SipExemption, str]] = {
    # Translators: why the person is not called to a SIP, in words for the person
    SipExemption.CURRENT_SIP: N_(
        "Du har redan en gemensam plan (SIP) som gäller. "
        "Du och alla som hjälper dig har gjort den tillsammans."
    ),
    SipExemption.ONE_PRINCIPAL: N_(
        "Du behöver ingen gemensam plan (SIP). Du får all din vård och hjälp från samma håll."
    ),
    SipExemption.DECLINED: N_(
        "Du har sagt nej till en gemensam plan (SIP). "
        "Säg till din fasta vårdkontakt om du ändrar dig."
    ),
    SipExemption.COMPULSORY_CARE: N_(
        "Du har en samordnad vårdplan i stället för en gemensam plan (SIP)."
    ),
}


def sip_rows(case: CaseFile) -> Iterator[DatedRow]:
    """Yield the meetings that are called to; without one, who calls, or why nobody does."""
    need, meetings = case.sip_need, sip_of(case).meetings
    if need is None:
        return
    yield from (_meeting(meeting) for meeting in meetings)
    if not need.needed:
        no_need = N_("Du behöver ingen gemensam plan (SIP) nu.")
        words = _(_NO_SIP[need.exemption] if need.exemption else no_need)
        yield DatedRow(_("Plan"), text(words))
    elif not meetings:
        yield DatedRow(
            # Translators: in the column of days, of a meeting whose day is not set
            _("Du får en tid"),
            text(strong(_("Möte (SIP)")), " ", _makes_a_plan(), " ", _caller(case)),
        )


def _meeting(meeting: CalledMeeting) -> DatedRow:
    called, at = meeting.meeting, to_local(meeting.meeting.at)
    follows = called.purpose is SipPurpose.FOLLOW_UP
    heading = _("Möte (SIP)")
    # Translators: after "Möte (SIP)" in bold, of a meeting that follows up the plan
    words = _("där du och alla som hjälper dig ser hur planen fungerar.")
    when = f"{weekday_date(at.date())}\n{at_clock(at.time())}"
    about = words if follows else _makes_a_plan()
    return DatedRow(when, text(strong(heading), " ", about, " ", _where(meeting)))


def _where(meeting: CalledMeeting) -> str:
    place = {"place": phrase(meeting.meeting.place)}
    if meeting.meeting.mode is SipMode.DIGITAL:
        # Translators: how one meets over a screen or by telephone, as the caller wrote it
        return _("Ni möts digitalt: %(place)s.") % place
    return _("Plats: %(place)s.") % place


def _caller(case: CaseFile) -> str:
    """Return who gets in touch about the meeting; one alone, so that nobody waits for the other."""
    contacts = case.care_contacts
    who = phrase(contacts[0].name) if len(contacts) == 1 else _("Hälsocentralen")
    return _("%(who)s hör av sig till dig.") % {"who": who}


def _makes_a_plan() -> str:
    # Translators: after "Möte (SIP)" in bold
    return _("där du och alla som hjälper dig gör en plan.")
