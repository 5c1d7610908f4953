"""Readiness: what each unit has seen to before the person goes home, and what hinders it."""

import datetime as dt
from dataclasses import dataclass

from models.operations.base import Body, operation_kind
from models.values import ChecklistAnswer, DosePouches, HindranceReason, Training


@operation_kind("checklist_answered")
@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistAnswered(Body):
    """A unit answered a row of the checklist. Source: RJH 2025-11-28, Utskrivningsklar.

    ``row`` is the row's id in the table of tracks; ``covers_until`` is the last day that the supply lasts,
    and ``responsible`` who supplies until then.
    """

    row: str
    answer: ChecklistAnswer
    note: str = ""
    covers_until: dt.date | None = None
    responsible: str = ""

    @property
    def register(self) -> str | None:
        """One field a row."""
        return f"checklist/{self.row}"


@operation_kind("training_planned")
@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPlanned(Body):
    """Training of receiving staff was planned, or its day moved. Source: RJH 2025-11-28, Olle."""

    training_id: str
    training: Training

    @property
    def register(self) -> str | None:
        """One field a training."""
        return f"training/{self.training_id}"


@operation_kind("training_confirmed")
@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingConfirmed(Body):
    """The staff has been trained."""

    training_id: str
    on: dt.date

    @property
    def register(self) -> str | None:
        """A field of its own, so that a new day and a confirmation do not collide."""
        return f"training_done/{self.training_id}"


@operation_kind("hindrance_reported")
@dataclass(frozen=True, slots=True, kw_only=True)
class HindranceReported(Body):
    """The health centre's part is not ready, so the person cannot leave. Source: lag (2017:612) 5:5.

    ``to_on`` None means that it still hinders; both days are included.
    """

    reason: HindranceReason
    from_on: dt.date
    to_on: dt.date | None = None
    note: str = ""

    @property
    def register(self) -> str | None:
        """One hindrance at a time; the history keeps the earlier ones."""
        return "hindrance"


@operation_kind("dose_pouches_arranged")
@dataclass(frozen=True, slots=True, kw_only=True)
class DosePouchesArranged(Body):
    """What happens with the dose pouches was agreed (sv: dosrullar)."""

    pouches: DosePouches

    @property
    def register(self) -> str | None:
        """One arrangement at a time."""
        return "dose_pouches"
