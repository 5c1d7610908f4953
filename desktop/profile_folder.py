"""Where a profile lies on the computer, and what is in it."""

from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from models.errors import StoreError
from models.reasons import Refusal, Refused

STORE_FILE: Final = "hemvag.db"
LOCK_FILE: Final = "hemvag.lock"
REPORT_FILE: Final = "felrapport.txt"


def default_profile() -> Path:
    """Return the folder of the practice profile of whoever is signed in to the computer.

    Raises:
        Refused: ``no_home`` when the computer knows of no folder for this user.
    """
    try:
        return user_data_path("hemvag", appauthor=False) / "practice"
    except RuntimeError as error:
        raise Refused(Refusal("no_home")) from error


def store_path(profile: Path) -> Path:
    """Return the profile's database file."""
    return profile / STORE_FILE


def make_folder(profile: Path) -> None:
    """Make the profile's folder if it is not there; only its owner may look into a new one.

    Raises:
        StoreError: ``no_access``.
    """
    try:
        profile.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("no_access") from error
