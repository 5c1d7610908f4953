"""Playing what happened in several cases at once, in the order it happened, through the real services."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.clock import STOCKHOLM, PracticeClock
from models.directory import Directory
from models.operations import Body
from models.services.desk import Desk
from models.state import CaseFile
from models.store import Store
from models.values import CaseId, PersonDetails, StaffId, UnitId

Acts = Callable[[CaseFile], Iterable[Body]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A ward opened a case."""

    at: dt.datetime
    by: StaffId
    unit: UnitId
    person: PersonDetails
    admitted_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Somebody did one or several things in the case."""

    at: dt.datetime
    by: StaffId
    unit: UnitId
    acts: Acts


@dataclass(frozen=True, slots=True)
class Story:
    """What happened in one case; the steps are in order."""

    opening: Opening
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Days:
    """Moments counted from today, in Swedish time."""

    now: dt.datetime

    @property
    def today(self) -> dt.date:
        """The Swedish calendar day of ``now``."""
        return self.now.astimezone(STOCKHOLM).date()

    def day(self, days: int) -> dt.date:
        """Return the day that many days from today."""
        return self.today + dt.timedelta(days=days)

    def at(self, days: int, hour: int, minute: int = 0) -> dt.datetime:
        """Return a moment on that day, never later than now."""
        wall = dt.datetime.combine(self.day(days), dt.time(hour, minute), STOCKHOLM)
        return min(wall.astimezone(dt.UTC), self.now)


def always(*bodies: Body) -> Acts:
    """Return acts that do not depend on the case."""
    return lambda _case: bodies


def play(stories: Sequence[Story], store: Store, directory: Directory, clock: PracticeClock) -> int:
    """Play the stories and return how many cases they made.

    Raises:
        Refused: If a story breaks a rule; then the story is wrong.
    """
    cases: dict[int, CaseId] = {}
    moments: list[tuple[dt.datetime, int, int, Opening | Step]] = []
    for number, story in enumerate(stories):
        moments.append((story.opening.at, number, -1, story.opening))
        moments.extend((step.at, number, place, step) for place, step in enumerate(story.steps))
    for at, number, _place, event in sorted(moments, key=lambda row: row[:3]):
        clock.move_to(at)
        actor = directory.actor(event.by, event.unit)
        if actor is None:
            msg = "the story names a person who does not work at the unit"
            raise LookupError(msg)
        desk = Desk(store, directory, clock, actor)
        if isinstance(event, Opening):
            cases[number] = desk.open_case(event.person, event.admitted_at)
            continue
        for body in event.acts(desk.open(cases[number])):
            desk.perform(cases[number], body)
    return len(cases)
