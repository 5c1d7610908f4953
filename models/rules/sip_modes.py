"""How a SIP is held on each colour track: before or after the person goes home, where, and with whom.

Source: Samarbete vid utskrivning (RJH 2025-11-28), Färgspår; the table is resources/law/tracks.toml.
"""

import datetime as dt

from models.clock import STOCKHOLM
from models.reasons import Refusal
from models.rules.setting import Setting
from models.rules.tracks import SipWhen, policy_of
from models.state import CaseFile
from models.values import Certainty, Party, SipMode, SipPurpose


def is_during_stay(case: CaseFile) -> bool:
    """Tell whether the SIP is to be held before the person goes home, as the case stands."""
    track = case.track
    if track is None or case.discharge is not None:
        return False
    return policy_of(case).of(track).sip_when is SipWhen.DURING_STAY


def ward_takes_part(purpose: SipPurpose, case: CaseFile) -> bool:
    """Tell whether the ward must be at the meeting: on the red track, while the person is still there."""
    if purpose is SipPurpose.FOLLOW_UP or case.track is None or not is_during_stay(case):
        return False
    return Party.INPATIENT in policy_of(case).of(case.track).parties


def sip_modes(purpose: SipPurpose, case: CaseFile) -> tuple[SipMode, ...]:
    """Return the ways in which such a meeting may be held now; none while no track is chosen.

    Who has left the ward is met outside the hospital, and so is a follow-up on any track.
    """
    outside = tuple(mode for mode in SipMode if mode is not SipMode.HOSPITAL)
    if purpose is SipPurpose.FOLLOW_UP or case.discharge is not None:
        return outside
    return policy_of(case).of(case.track).sip_modes if case.track else ()


def refusal_of_mode(purpose: SipPurpose, mode: SipMode, case: CaseFile) -> Refusal | None:
    """Refuse a way of meeting that does not fit the track that is recorded."""
    return None if mode in sip_modes(purpose, case) else refusal_of_other_modes(purpose, case)


def refusal_of_other_modes(purpose: SipPurpose, case: CaseFile) -> Refusal:
    """Return why such a meeting is held in no other way than one of ``sip_modes``."""
    if purpose is SipPurpose.FOLLOW_UP or case.discharge is not None:
        return Refusal("sip_outside_hospital", {"field": "mode"})
    if case.track is None:
        return Refusal("sip_track_missing", {"field": "mode"})
    if is_during_stay(case):
        return Refusal("sip_mode_during_stay", {"field": "mode", "track": case.track})
    return Refusal("sip_mode_track", {"field": "mode", "track": case.track})


def refusal_of_time(purpose: SipPurpose, at: dt.datetime, setting: Setting) -> Refusal | None:
    """Refuse a meeting on the wrong side of the homegoing, as far as that is known."""
    case = setting.case
    leaves = _leaves(case)
    if case.discharge is not None or leaves is None:
        return None
    earliest, latest = leaves
    first = purpose is not SipPurpose.FOLLOW_UP
    if first and is_during_stay(case):
        return Refusal("sip_before_discharge", {"field": "meeting_at"}) if at >= latest else None
    return Refusal("sip_after_discharge", {"field": "meeting_at"}) if at < earliest else None


def _leaves(case: CaseFile) -> tuple[dt.datetime, dt.datetime] | None:
    """Return between which moments the person leaves the ward, in UTC; an unclear estimate says nothing."""
    plan, expected = case.homegoing, case.expected
    if plan is not None:
        leaves = _moment(plan.on, plan.leaves_at)
        return leaves, leaves
    if expected is None or expected.on is None or expected.certainty is Certainty.UNCLEAR:
        return None
    return _moment(expected.on, dt.time(0)), _moment(expected.on + dt.timedelta(1), dt.time(0))


def _moment(on: dt.date, at: dt.time) -> dt.datetime:
    return dt.datetime.combine(on, at, STOCKHOLM).astimezone(dt.UTC)
