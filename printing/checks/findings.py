"""A finding: something that a paper cannot or should not carry, and where it is mended."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.values import PaperState


class Level(StrEnum):
    """What a finding does to its paper; it never touches another paper."""

    BLOCK = "block"  # the paper is not made
    DRAFT = "draft"  # the paper says that it must not be handed out
    WARN = "warn"  # worth a look


class Place(StrEnum):
    """The tab of the case where the finding is mended."""

    STATE = "läget"
    HOME = "hem"
    MEDICINES = "läkemedel"
    AIDS = "hjälpmedel"
    SIP = "sip"
    PAPERS = "papper"


@dataclass(frozen=True, slots=True)
class Finding:
    """``field`` is the Swedish label; ``text`` says why and the way out, and quotes nobody."""

    level: Level
    code: str
    field: str
    place: Place
    text: str


_ORDER: Final = list(Level)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once, what stops a paper first."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda finding: _ORDER.index(finding.level)))


def state_after(findings: Iterable[Finding]) -> PaperState | None:
    """Return what the paper may be; ``None`` if something stops it."""
    levels = {finding.level for finding in findings}
    if Level.BLOCK in levels:
        return None
    return PaperState.DRAFT if Level.DRAFT in levels else PaperState.FINAL
