"""A transcribed list of medicines, dose by dose."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from models.values.times import Moment


class MedicineStatus(StrEnum):
    """What is new about a medicine since before the stay."""

    UNCHANGED = "unchanged"
    NEW = "new"
    CHANGED = "changed"
    STOPPED = "stopped"


class MedicineUse(StrEnum):
    """When the medicine is taken."""

    DAILY = "daily"
    AS_NEEDED = "as_needed"  # sv: vid behov
    COURSE = "course"  # sv: kur eller trappning
    AS_WRITTEN = "as_written"  # sv: fritextdosering; not the same every day, so no amounts stand


class DayPeriod(StrEnum):
    """A time of day in which a dose is taken."""

    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"
    NIGHT = "night"


class AllergyAnswer(StrEnum):
    """What the record says of hypersensitivity (sv: överkänslighet)."""

    NOT_STATED = "not_stated"  # sv: ingen uppgift
    NONE_KNOWN = "none_known"
    KNOWN = "known"  # the text says to what


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """One dose of each day: how much, of what, when. ``amount`` is never a float."""

    amount: Decimal
    unit: str  # singular or plural as it is read, e.g. "tablett"
    period: DayPeriod
    from_date: dt.date | None = None  # courses: first and last day of this dose
    to_date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AsNeeded:
    """How a medicine is taken when needed."""

    when: str
    amount: Decimal
    unit: str
    max_per_day: Decimal
    min_interval: str  # "4 timmar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """One medicine as it stands in the record; the program never changes an ordination."""

    name: str
    substance: str
    form: str
    strength: str
    purpose: str  # sv: behandlingsändamål, in plain words
    use: MedicineUse = MedicineUse.DAILY
    status: MedicineStatus = MedicineStatus.UNCHANGED
    doses: tuple[Dose, ...] = ()
    as_needed: AsNeeded | None = None
    dosage: str = ""  # in words, when taken as written: "4 tabletter varje måndag"
    instruction: str = ""
    in_dose_pouch: bool = False  # sv: ligger i dosrulle
    until: dt.date | None = None
    change_from: str = ""  # how it was taken before, when changed
    change_to: str = ""
    change_reason: str = ""
    changed_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenDose:
    """What was last given on the ward, as recorded; ``at`` None means not given there."""

    label: str
    at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationList:
    """A transcribed list of medicines (sv: läkemedelslista) with what the person must know about it."""

    valid_from: dt.date
    responsible_physician: str
    medicines: tuple[Medicine, ...]
    allergies: str = ""  # sv: överkänslighet; a text stands whatever the answer is
    allergy_answer: AllergyAnswer = AllergyAnswer.NOT_STATED
    given: tuple[GivenDose, ...] = ()
    next_dose: Moment | None = None
    next_dose_label: str = ""
    supply_until: dt.date | None = None
    dose_pouches: str = ""
    dose_pouches_paused: bool = False
    prescriptions: str = ""
    goals: str = ""
    follow_up: str = ""
    responsibility: str = ""
