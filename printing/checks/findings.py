"""The findings of one paper: in what order they stand, and what the paper may be after them."""

from collections.abc import Iterable
from typing import Final

from models.values import Finding, FindingLevel, PaperState

_ORDER: Final = list(FindingLevel)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once, what stops a paper first."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda finding: _ORDER.index(finding.level)))


def state_after(findings: Iterable[Finding]) -> PaperState | None:
    """Return what the paper may be; ``None`` if something stops it."""
    levels = {finding.level for finding in findings}
    if FindingLevel.BLOCK in levels:
        return None
    return PaperState.DRAFT if FindingLevel.DRAFT in levels else PaperState.FINAL
