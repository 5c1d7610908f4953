"""What must be ready before the person goes home: the checklist, training, hindrances, dose pouches."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from models.values.ids import UnitId


class ChecklistAnswer(StrEnum):
    """How a row of the checklist stands."""

    READY = "ready"  # Klart
    NOT_READY = "not_ready"  # Inte klart
    NOT_APPLICABLE = "not_applicable"  # Ej aktuellt


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """Training of the staff who receive the person (sv: utbildning av mottagande personal)."""

    what: str
    for_unit: UnitId  # the unit whose staff is trained
    by: str  # who teaches
    on: dt.date


class HindranceReason(StrEnum):
    """Why the regional outpatient care hinders the discharge. Source: lag (2017:612) 5:5."""

    UNAVAILABLE = "unavailable"  # the care cannot be given
    UNCLEAR = "unclear"  # it is unclear whether it can


@dataclass(frozen=True, slots=True, kw_only=True)
class DosePouches:
    """What happens with the dose pouches (sv: dosrullar) that the person had before the stay.

    The three may hold together: paused, a new roll on a day, and the old ones not to be used.
    """

    paused: bool
    old_unused: bool  # sv: gamla används inte
    new_on: dt.date | None = None  # sv: ny rulle kommer
    new_from: str = ""  # who brings the new roll, or where it is fetched
