"""Where a case stands, its colour track and its estimate."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.values.times import LocalTime


class Track(StrEnum):
    """The colour track (sv: färgspår): a staff label, chosen by a person, never on the person's paper."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Certainty(StrEnum):
    """How sure the ward is of the expected discharge (sv: säker, trolig, oklar)."""

    SURE = "sure"
    LIKELY = "likely"
    UNCLEAR = "unclear"


class CaseStatus(StrEnum):
    """Where a case stands; the order is the order of the process."""

    PREPARED = "prepared"
    ADMITTED = "admitted"
    PLANNING = "planning"
    DISCHARGE_READY = "discharge_ready"
    HOMEGOING_AGREED = "homegoing_agreed"
    DISCHARGED = "discharged"
    SIP_ONGOING = "sip_ongoing"
    CLOSED = "closed"
    DECEASED = "deceased"
    TRANSFERRED = "transferred"
    NOT_COVERED = "not_covered"
    VOIDED = "voided"


ENDED: Final = frozenset(
    {
        CaseStatus.CLOSED,
        CaseStatus.DECEASED,
        CaseStatus.TRANSFERRED,
        CaseStatus.NOT_COVERED,
        CaseStatus.VOIDED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedDischarge:
    """When the ward expects the person to leave; without a date only as ``UNCLEAR``."""

    on: dt.date | None
    certainty: Certainty
    at: LocalTime | None = None  # local time of day
