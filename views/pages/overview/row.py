"""A case as one line of the list, made of what the rules say and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.rules.overview import Group, OverviewRow
from models.values import CaseId, Track
from views.pages.overview.cells import Cell


class Filter(StrEnum):
    """What the list can be narrowed to; each is named as the badge that it counts."""

    UNANSWERED = "unanswered"
    NO_CONSENT = "no_consent"
    PAPER_OUTDATED = "paper_outdated"
    NOT_REGISTERED = "not_registered"
    UNREAD = "unread"
    CHANGED = "changed"


class Trait(StrEnum):
    """What else the list can be narrowed by; the order is that of the buttons."""

    WARD = "ward"
    MUNICIPALITY = "municipality"
    STEP = "step"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One line. ``facts`` is what the rules said; ``searched`` holds the words that a search looks in."""

    facts: OverviewRow
    cells: tuple[Cell, ...]
    filters: frozenset[Filter]
    searched: str
    traits: Mapping[Trait, str] = field(default_factory=dict)  # those that may be asked for

    @property
    def case_id(self) -> CaseId:
        """The case that the line stands for."""
        return self.facts.summary.case_id

    @property
    def name(self) -> str:
        """The person's name."""
        return self.facts.summary.name

    @property
    def group(self) -> Group:
        """The group that the line stands in."""
        return self.facts.group

    @property
    def track(self) -> Track | None:
        """The colour track."""
        return self.facts.summary.track

    @property
    def overdue(self) -> bool:
        """Whether the next step has passed its time."""
        return self.facts.late
