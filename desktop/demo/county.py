"""Filling a practice profile with the county and its cases."""

from desktop.demo.anna import anna
from desktop.demo.others import others
from desktop.demo.timeline import Days, play
from models.clock import Clock, PracticeClock
from models.directory import Directory
from models.store import Store


def fill(store: Store, directory: Directory, clock: Clock) -> int:
    """Play every story into an empty store, placed around now, and return the number of cases."""
    days = Days(clock())
    practice = PracticeClock(days.now)
    store.use_clock(practice)
    try:
        return play((anna(days), *others(days)), store, directory, practice)
    finally:
        store.use_clock(clock)
