"""What is assessed as self-care (sv: egenvård)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Performer(StrEnum):
    """Who does what is assessed as self-care."""

    SELF = "self"
    NEXT_OF_KIN = "next_of_kin"
    HOME_HELP = "home_help"  # personnel by a decision on bistånd
    ASSISTANT = "assistant"  # personlig assistent


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCareMeasure:
    """One thing that is done as self-care. Source: lag (2022:1250) 2–4 §§."""

    what: str
    how: str
    when: str
    why: str
    performer: Performer
    performer_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """Someone with whom the assessment was talked over."""

    who: str
    role: str
    on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCare:
    """An assessment of self-care (sv: egenvårdsbedömning), basis of the certificate."""

    measures: tuple[SelfCareMeasure, ...]
    body: str
    mind: str
    mood: str
    home: str
    risks: tuple[str, ...]
    risk_acceptable: bool
    instruction: str  # how the person learned it
    call_if: tuple[str, ...]
    aids: str
    consulted: tuple[Consulted, ...]
    attitude: str  # what the person thinks
    share_with_municipality: bool
    valid_from: dt.date
    valid_to: dt.date
    follow_up: str
    reassess_if: str
