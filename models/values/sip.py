"""The SIP (sv: samordnad individuell plan): who meets, and what they agree on.

Source: lag (2017:612) 4:1–3; HSL 16:4; SoL (2025:400) 10:8–9.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from models.values.ids import UnitId
from models.values.times import Moment


class SipPurpose(StrEnum):
    """Why one meets."""

    FIRST = "first"
    UPDATE = "update"
    FOLLOW_UP = "follow_up"


class SipMode(StrEnum):
    """Where or how one meets."""

    HOSPITAL = "hospital"
    DIGITAL = "digital"
    HOME = "home"
    HEALTH_CENTRE = "health_centre"
    OTHER = "other"


class Principal(StrEnum):
    """Who answers for the care of a participant or a measure (sv: huvudman)."""

    REGION = "region"
    MUNICIPALITY = "municipality"
    OTHER = "other"


class SipAttendance(StrEnum):
    """Whether a participant comes, and whether he or she came (sv: närvaro, förhinder)."""

    COMING = "coming"
    HINDERED = "hindered"
    ATTENDED = "attended"
    ABSENT = "absent"


class SipOutcome(StrEnum):
    """How a goal ended."""

    REACHED = "reached"
    ENDED = "ended"


class SipEnd(StrEnum):
    """Why a SIP was closed."""

    GOALS_REACHED = "goals_reached"
    DECLINED = "declined"
    DECEASED = "deceased"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SipParticipant:
    """Somebody at the meeting. Who is ``called`` (kallad) must come; the others are invited (inbjudna).

    ``unit`` is set for units of the county; ``key`` is the participant's own within the meeting.
    """

    key: str
    name: str
    role: str
    organisation: str
    principal: Principal
    unit: UnitId | None = None
    phone: str = ""
    called: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SipMeeting:
    """When, where and why one meets, and with whom."""

    purpose: SipPurpose
    mode: SipMode
    at: Moment
    place: str
    about: str
    participants: tuple[SipParticipant, ...]
    minutes: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SipGoal:
    """A row of the plan: a need, the goal, the measure and who answers for it."""

    key: str
    need: str
    goal: str
    measure: str
    own_part: str = ""  # sv: det här gör jag själv
    responsible: str = ""
    organisation: str = ""
    principal: Principal | None = None
    long_term: bool = False
    start: dt.date | None = None
    follow_up: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SipPlan:
    """What the SIP says. A draft may lack anything; an agreed one has the four items that the act asks for.

    ``others`` holds the measures of others than region and municipality, or says that there are none.
    """

    important: str  # sv: vad är viktigt för mig
    situation: str = ""
    goals: tuple[SipGoal, ...] = ()
    others: str = ""
    overall_principal: Principal | None = None
    overall_person: str = ""
    if_worse: str = ""
    follow_up: str = ""  # in which form, and who calls
    follow_up_on: dt.date | None = None
