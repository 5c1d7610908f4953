"""The words of the screen for a SIP: why and how one meets, who answers, how goals end."""

from collections.abc import Mapping
from typing import Final

from models.values import (
    Principal,
    SipAttendance,
    SipEnd,
    SipMode,
    SipOutcome,
    SipPurpose,
)
from resources import N_, _

_PURPOSES: Final[Mapping[SipPurpose, str]] = {
    # Translators: why one meets
    SipPurpose.FIRST: N_("Första mötet"),
    SipPurpose.UPDATE: N_("Uppdatering"),
    SipPurpose.FOLLOW_UP: N_("Uppföljning"),
}
_MODES: Final[Mapping[SipMode, str]] = {
    # Translators: where or how one meets
    SipMode.HOSPITAL: N_("På sjukhuset"),
    SipMode.DIGITAL: N_("Digitalt"),
    SipMode.HOME: N_("Hemma"),
    SipMode.HEALTH_CENTRE: N_("På hälsocentralen"),
    SipMode.OTHER: N_("På annan plats"),
}
_PRINCIPALS: Final[Mapping[Principal, str]] = {
    # Translators: who answers for a measure or a participant
    Principal.REGION: N_("Regionen"),
    Principal.MUNICIPALITY: N_("Kommunen"),
    Principal.OTHER: N_("Annan"),
}
_ATTENDANCES: Final[Mapping[SipAttendance, str]] = {
    # Translators: whether somebody comes to the meeting, or was there
    SipAttendance.COMING: N_("Kommer"),
    SipAttendance.HINDERED: N_("Förhinder"),
    SipAttendance.ATTENDED: N_("Deltog"),
    SipAttendance.ABSENT: N_("Deltog inte"),
}
_OUTCOMES: Final[Mapping[SipOutcome, str]] = {
    # Translators: how a goal ended
    SipOutcome.REACHED: N_("Uppnått"),
    SipOutcome.ENDED: N_("Avslutat"),
}
_ENDS: Final[Mapping[SipEnd, str]] = {
    # Translators: why a SIP was closed
    SipEnd.GOALS_REACHED: N_("Målen är uppnådda"),
    SipEnd.DECLINED: N_("Personen avböjer"),
    SipEnd.DECEASED: N_("Personen har avlidit"),
    SipEnd.OTHER: N_("Annan orsak"),
}


def purpose_word(purpose: SipPurpose) -> str:
    """Return why one meets."""
    return _(_PURPOSES[purpose])


def mode_word(mode: SipMode) -> str:
    """Return where or how one meets."""
    return _(_MODES[mode])


def principal_word(principal: Principal) -> str:
    """Return *Regionen*, *Kommunen* or *Annan*."""
    return _(_PRINCIPALS[principal])


def attendance_word(attendance: SipAttendance) -> str:
    """Return whether somebody comes, or was there."""
    return _(_ATTENDANCES[attendance])


def outcome_word(outcome: SipOutcome) -> str:
    """Return how a goal ended."""
    return _(_OUTCOMES[outcome])


def end_word(end: SipEnd) -> str:
    """Return why a SIP was closed."""
    return _(_ENDS[end])


def called_word(*, called: bool) -> str:
    """Return *Kallad* of those who must come, *Inbjuden* of the others."""
    return _("Kallad") if called else _("Inbjuden")
