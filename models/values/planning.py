"""What is planned for the time after the ward: help, aids, contacts, follow-up, SIP."""

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from models.values.medication import DayPeriod
from models.values.times import LocalTime


class AdlKey(StrEnum):
    """The six activities of the Katz index (sv: ADL), in the index's own order."""

    BATHING = "bathing"
    DRESSING = "dressing"
    TOILETING = "toileting"
    TRANSFER = "transfer"
    CONTINENCE = "continence"
    FEEDING = "feeding"


class PlanSection(StrEnum):
    """A part of the discharge plan that professions write in plain words.

    ``STAFF`` never reaches the person's paper.
    """

    OWN_WORDS = "own_words"  # Vad är viktigt för dig
    REASON = "reason"  # Därför var du på sjukhuset
    COURSE = "course"  # Så gick det
    SELF = "self"  # Det här gör du själv
    NUTRITION = "nutrition"  # Mat
    WOUND = "wound"  # Sår och förband
    CONTINENCE = "continence"  # Sond och inkontinens
    CALL_112 = "call_112"  # Ring 112 om du
    CALL_NURSE = "call_nurse"  # Ring sjuksköterskan samma dag om
    STAFF = "staff"  # Bara för personal


@dataclass(frozen=True, slots=True, kw_only=True)
class CareContact:
    """A fast vårdkontakt, who calls to the SIP. Source: lag (2017:612) 2:5."""

    name: str
    role: str
    unit_name: str
    phone: str


class MeasureStage(IntEnum):
    """How far a measure has come; only the last one is a promise on paper."""

    REQUESTED = 1  # Ansökt
    DECIDED = 2  # Beslutad
    ORDERED = 3  # Beställd
    CONFIRMED = 4  # Första besök bekräftat


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Help after homegoing (sv: insats): what, who, from when, how often."""

    what: str
    provider: str
    phone: str
    how_often: str
    first_on: dt.date | None = None
    first_at: LocalTime | None = None
    if_not_ready: str = ""  # who calls the person, and when; printed under Inte klart än
    every_day_at: tuple[
        DayPeriod, ...
    ] = ()  # when on each day somebody comes; empty if not every day


@dataclass(frozen=True, slots=True, kw_only=True)
class Aid:
    """An aid (sv: hjälpmedel) that the person needs at home or brings along."""

    item: str
    responsible: str
    phone: str = ""
    delivered_on: dt.date | None = None
    expected: str = ""  # when it comes, while it is not delivered
    needed_before_home: bool = True
    category: str = ""  # an id of the table of tracks
    prescriber: str = ""  # sv: förskrivare
    customer_number: str = ""  # sv: kundnummer, for förtroendeförskrivning
    ordered_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneLine:
    """Whom the person calls, and when (sv: Vem ringer jag?)."""

    when: str
    who: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A visit, a sample or a call after discharge; without a date it is not ready yet."""

    what: str
    on: dt.date | None = None
    at: LocalTime | None = None
    if_not_ready: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicalResponsibility:
    """Who answers medically after discharge (sv: medicinskt ansvar), until when."""

    who: str
    concerning: str = ""
    from_date: dt.date | None = None
    until: str = ""


class SipExemption(StrEnum):
    """Why no call to a SIP is needed. Source: lag (2017:612) 4:1–3 and 5:3."""

    CURRENT_SIP = "current_sip"  # en aktuell SIP finns
    ONE_PRINCIPAL = "one_principal"  # bara en huvudman
    DECLINED = "declined"  # personen avböjer
    COMPULSORY_CARE = "compulsory_care"  # ÖPT/ÖRV: samordnad vårdplan i stället


@dataclass(frozen=True, slots=True, kw_only=True)
class SipNeed:
    """Whether the person needs a SIP, and why or why not."""

    needed: bool
    reason: str
    exemption: SipExemption | None = None
