"""A measure that is to be (sv: insats), with how far it has come."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from models.operations import Body
from models.operations.planning import MeasureAdvanced, MeasurePlanned
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


def planned_measures(registers: Mapping[str, Register[Body]]) -> tuple[PlannedMeasure, ...]:
    """Return the measures that are to be, in the order they were first planned."""
    rows = []
    for name, register in registers.items():
        if name.startswith("measure/") and isinstance(register.head.body, MeasurePlanned):
            rows.append((register.history[0].at, register.head.body))
    rows.sort(key=lambda row: (row[0], row[1].measure_id))
    return tuple(
        PlannedMeasure(
            row.measure_id,
            row.unit,
            row.measure,
            stages_reached(registers.get(f"measure_stage/{row.measure_id}")),
        )
        for _, row in rows
    )


def stages_reached(register: Register[Body] | None) -> Mapping[MeasureStage, dt.date]:
    """Return the day of each stage; going back takes the later ones away."""
    stages: dict[MeasureStage, dt.date] = {}
    written = (revision.body for revision in register.counted) if register else ()
    for body in (body for body in written if isinstance(body, MeasureAdvanced)):
        stages = {stage: on for stage, on in stages.items() if stage <= body.stage}
        stages[body.stage] = body.on
    return stages
