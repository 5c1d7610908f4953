"""The person whom a case is about, and what he or she has said yes to."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class IdentityKind(StrEnum):
    """Which kind of number identifies the person."""

    PERSONNUMMER = "personnummer"
    COORDINATION = "coordination"  # sv: samordningsnummer
    RESERVE = "reserve"  # sv: reservnummer; the identity is not confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetails:
    """Who the case is about. ``identity_number`` holds 12 digits, or a reserve number as given."""

    name: str
    identity_number: str
    identity_kind: IdentityKind = IdentityKind.PERSONNUMMER
    registered_address: str = ""  # sv: folkbokföringsadress
    municipality: str = ""
    phone: str = ""
    language: str = "svenska"
    interpreter: bool = False
    bed: str = ""  # sv: sal/säng


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What the person has said yes to (sv: samtycke). Source: lag (2017:612) 2:2; RJH; OSL."""

    given: bool
    given_by: str  # the person, guardian, god man
    given_on: dt.date
    exceptions: str = ""
    valid_to: dt.date | None = None
