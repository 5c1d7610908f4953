"""A measure that is to be (sv: insats), with how far it has come."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from models.operations import Body
from models.operations.planning import MeasureAdvanced
from models.state.register import Register
from models.values import Measure, MeasureStage, UnitId


@dataclass(frozen=True, slots=True)
class PlannedMeasure:
    """A measure with its stage and the day each stage was reached."""

    id: str
    unit: UnitId
    measure: Measure
    stages: Mapping[MeasureStage, dt.date]

    @property
    def stage(self) -> MeasureStage | None:
        """The last stage reached."""
        return max(self.stages, default=None)

    @property
    def confirmed(self) -> bool:
        """Whether the first visit is a promise that may stand on paper."""
        return self.stage is MeasureStage.CONFIRMED


def stages_reached(register: Register[Body] | None) -> Mapping[MeasureStage, dt.date]:
    """Return the day of each stage; going back takes the later ones away."""
    stages: dict[MeasureStage, dt.date] = {}
    written = (revision.body for revision in register.history) if register else ()
    for body in (body for body in written if isinstance(body, MeasureAdvanced)):
        stages = {stage: on for stage, on in stages.items() if stage <= body.stage}
        stages[body.stage] = body.on
    return stages
