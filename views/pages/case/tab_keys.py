"""The tabs of the page Ärende, and where each kind of user lands."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from models.state import CaseFile
from models.values import MUNICIPAL, Actor, CaseStatus, Profession
from resources import N_


class TabKey(StrEnum):
    """The tabs in their order."""

    STATUS = "status"
    HOME = "home"
    MEDICATION = "medication"
    AIDS = "aids"
    SIP = "sip"
    PAPERS = "papers"
    EVENTS = "events"


TAB_TITLES: Final[Mapping[TabKey, str]] = {
    # Translators: the tabs of a case
    TabKey.STATUS: N_("Läget"),
    TabKey.HOME: N_("Hem och hjälp"),
    TabKey.MEDICATION: N_("Läkemedel"),
    TabKey.AIDS: N_("Hjälpmedel"),
    TabKey.SIP: N_("SIP"),
    TabKey.PAPERS: N_("Papper"),
    TabKey.EVENTS: N_("Händelser"),
}

_LEAVING: Final = frozenset(
    {CaseStatus.DISCHARGE_READY, CaseStatus.HOMEGOING_AGREED, CaseStatus.DISCHARGED}
)


def landing_tab(case: CaseFile, actor: Actor) -> TabKey:
    """Return the tab that the person most likely came for."""
    profession = actor.staff.profession
    if profession is Profession.SECRETARY and case.process in _LEAVING:
        return TabKey.PAPERS
    if profession is Profession.NURSE and actor.party in MUNICIPAL:
        return TabKey.HOME
    return TabKey.STATUS
