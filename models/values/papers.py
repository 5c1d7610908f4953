"""The papers that the person takes home, and what is found in a case that a paper cannot carry."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PaperKind(StrEnum):
    """The papers that the person takes home; the values are the words of the command line."""

    PLAN = "plan"
    MEDICATION = "medication"
    SELFCARE = "selfcare"
    SIP = "sip"


class PaperState(StrEnum):
    """Whether a paper may be handed out; each but the first says on the page what it is."""

    FINAL = "final"
    DRAFT = "draft"
    FOR_SIGNATURE = "for_signature"  # an unsigned certificate with a line to sign in ink
    REVOKED = "revoked"  # a certificate that holds no longer


IN_HANDS: Final = frozenset({PaperState.FINAL, PaperState.FOR_SIGNATURE})
"""What may be given to the person."""


class PaperReceiver(StrEnum):
    """To whom the papers were handed."""

    SELF = "self"
    NEXT_OF_KIN = "next_of_kin"
    TRUSTEE = "trustee"  # sv: god man
    GUARDIAN = "guardian"  # sv: vårdnadshavare
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedPaper:
    """One paper that was handed over: exactly the file with this fingerprint."""

    kind: PaperKind
    version: int
    fingerprint: str


class FindingLevel(StrEnum):
    """What a finding does to its paper; it never touches another paper."""

    BLOCK = "block"  # the paper is not made
    DRAFT = "draft"  # the paper says that it must not be handed out
    WARN = "warn"  # worth a look


UNFINISHED: Final = frozenset({FindingLevel.BLOCK, FindingLevel.DRAFT})
"""What keeps a paper from being handed out."""


class FindingPlace(StrEnum):
    """The tab of the case where a finding is mended."""

    STATE = "läget"
    HOME = "hem"
    MEDICINES = "läkemedel"
    AIDS = "hjälpmedel"
    SIP = "sip"
    PAPERS = "papper"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a paper cannot or should not carry, and where it is mended.

    ``field`` is the Swedish label; ``text`` says why and the way out, and quotes nobody.
    """

    level: FindingLevel
    code: str
    field: str
    place: FindingPlace
    text: str
