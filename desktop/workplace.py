"""A profile that is open: where the window and the commands get their desks and papers."""

from dataclasses import dataclass

from desktop.press import ReportLabPress, first_unprintable
from models.clock import Clock, PracticeClock, system_clock
from models.directory import Directory, load_practice_directory
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.store import Store
from models.values import Actor


@dataclass(frozen=True, slots=True)
class Workplace:
    """A store with the register of its county and the clock that it goes by."""

    store: Store
    directory: Directory
    clock: Clock

    def desk(self, actor: Actor) -> Desk:
        """Return the desk of ``actor``."""
        return Desk(self.store, self.directory, self.clock, actor, first_unprintable)

    def papers(self, desk: Desk) -> PaperDesk:
        """Return the papers of a desk; practice is marked on each."""
        return PaperDesk(desk, ReportLabPress(self.directory, practice=True))


def workplace(store: Store, clock: Clock) -> Workplace:
    """Return the workplace of an open store, which goes by ``clock`` from here on."""
    store.use_clock(clock)
    return Workplace(store, load_practice_directory(), clock)


def profile_clock(store: Store) -> Clock:
    """Return the clock that the practice profile asks for: running, shifted, or standing still."""
    profile = store.profile.read()
    if profile.clock_stands_at is not None:
        return PracticeClock(profile.clock_stands_at)
    offset = profile.clock_offset
    if offset is None:
        return system_clock
    return lambda: system_clock() + offset
