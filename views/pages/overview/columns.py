"""The columns of a list, and how wide each one is in the room there is."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.clock import local_date
from models.directory import Directory
from models.rules.overview import OverviewRow
from models.rules.tasks import Task
from models.values import UnitId
from views.pages.overview.cells import Cell


@dataclass(frozen=True, slots=True)
class Seen:
    """From where and when the list is seen."""

    directory: Directory
    units: frozenset[UnitId]
    now: dt.datetime

    @property
    def today(self) -> dt.date:
        """The Swedish calendar day."""
        return local_date(self.now)

    def passed(self, task: Task) -> bool:
        """Tell whether the task's time has passed."""
        return task.due is not None and task.due < self.now


CellMaker = Callable[[OverviewRow, Seen], Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, how its cells are made, and how narrow it may become.

    ``least`` is for rows of one line, ``folded`` for rows of two; without them the column is always as
    wide as what stands in it.
    """

    header: str
    cell: CellMaker
    least: int | None = None
    folded: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """The pixels that a column wants, and what it can do with at the least."""

    full: int
    least: int


def share(room: int, wanted: Sequence[Wanted]) -> list[int]:
    """Return the widths of the columns in ``room`` pixels.

    Each gets what it wants when there is room, and an equal part of the rest. When there is too little,
    the columns that can give way do so alike, down to their least; below that the list is wider than its
    room.
    """
    spare = room - sum(column.full for column in wanted)
    if spare >= 0:
        widths = [column.full + spare // len(wanted) for column in wanted]
    else:
        giving = [column.full - column.least for column in wanted]
        taken, total = min(-spare, sum(giving)), max(1, sum(giving))
        widths = [
            column.full - (taken * give + total - 1) // total
            for column, give in zip(wanted, giving, strict=True)
        ]
    rest = max(0, room - sum(widths))
    return [*widths[:-1], widths[-1] + rest]
