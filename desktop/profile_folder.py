"""Where a profile lies on the computer, and that only one window uses it at a time."""

from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from models.clock import Clock, PracticeClock, system_clock
from models.store import Store

STORE_FILE: Final = "hemvag.db"
LOCK_FILE: Final = "hemvag.lock"


def default_profile() -> Path:
    """Return the folder of the practice profile of whoever is signed in to the computer."""
    return user_data_path("hemvag", appauthor=False) / "practice"


def store_path(profile: Path) -> Path:
    """Return the profile's database file."""
    return profile / STORE_FILE


def profile_clock(store: Store) -> Clock:
    """Return the clock that the practice profile asks for: running, shifted, or standing still."""
    profile = store.profile.read()
    if profile.clock_stands_at is not None:
        return PracticeClock(profile.clock_stands_at)
    offset = profile.clock_offset
    if offset is None:
        return system_clock
    return lambda: system_clock() + offset
