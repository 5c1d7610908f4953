"""Where the person goes, when and how (sv: hemgång)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from models.values.times import LocalTime


class Destination(StrEnum):
    """Where the person goes (sv: Åker till)."""

    OWN_HOME = "own_home"
    NEXT_OF_KIN = "next_of_kin"
    SHORT_TERM = "short_term"
    CARE_HOME = "care_home"
    OTHER = "other"


class Transport(StrEnum):
    """How the person travels (sv: färdsätt)."""

    PATIENT_TRANSPORT = "patient_transport"  # sv: sjukresa
    NEXT_OF_KIN = "next_of_kin"
    OWN = "own"
    AMBULANCE = "ambulance"  # sv: liggande sjuktransport


class Seat(StrEnum):
    """How the person sits or lies in a sjukresa."""

    SEATED = "seated"
    WHEELCHAIR = "wheelchair"
    STRETCHER = "stretcher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Homegoing:
    """Where to, when, and how (sv: hemgång). Times are local times of ``on``."""

    destination: Destination
    address: str
    on: dt.date
    leaves_at: LocalTime
    arrives_at: LocalTime
    transport: Transport
    seat: Seat | None = None
    transport_number: str = ""
    met_by: str = ""
    key_arranged: bool = False  # only that it is arranged; never where the key lies
    food_at_home: str = ""
