"""Practice profiles: one county is played for the whole run, and each test gets a copy of its own."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.clock import PracticeClock, parse_local
from models.directory import load_practice_directory
from models.services.desk import Desk
from models.store import AccessEntry, Store
from models.values import CaseId, PersonDetails, StaffId, UnitId
from tests.cli.calling import NOW, Said, hemvag

Call = Callable[..., Said]


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a profile with the county; nobody writes in it."""
    profile = tmp_path_factory.mktemp("county")
    assert hemvag("--profile", profile, "--now", NOW, "demo", "--small").answer == {"cases": 30}
    return profile


@pytest.fixture
def profile(county: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(county, tmp_path / "profil"))


@pytest.fixture
def call(profile: Path) -> Call:
    """Return a way to call the program on the profile, at the county's own moment."""
    return lambda *arguments: hemvag("--profile", profile, "--now", NOW, *arguments)


@pytest.fixture
def store(profile: Path) -> Iterator[Store]:
    """Return the profile's store, open beside the calls."""
    opened = Store.open(profile / "hemvag.db", PracticeClock(parse_local(NOW)))
    yield opened
    opened.close()


def ids(store: Store) -> dict[str, CaseId]:
    """Return the id of each case by the person's name."""
    return {row.name: row.case_id for row in store.active_cases()}


def desk_of(store: Store, staff: str, unit: str) -> Desk:
    """Return somebody's desk, at the county's own moment."""
    directory = load_practice_directory()
    actor = directory.actor(StaffId(staff), UnitId(unit))
    assert actor is not None
    return Desk(store, directory, PracticeClock(parse_local(NOW)), actor)


def admit(store: Store, name: str) -> CaseId:
    """Open one more case, at the ward."""
    person = PersonDetails(
        name=name,
        identity_number="196002262852",
        registered_address="Storgatan 1, 831 30 Östersund",
        municipality="Östersund",
    )
    desk = desk_of(store, "birgitta-wallin", "avd-ortopedi")
    return desk.open_case(person, parse_local(NOW))


def logged(store: Store, after: int) -> list[tuple[str, str, str | None]]:
    """Return what the access log says after a line: action, person and case."""
    rows: tuple[AccessEntry, ...] = store.access_log.entries(after=after)
    return [(row.action.value, row.staff, row.case_id) for row in rows]


def tamper(profile: Path, statement: str, *values: str) -> None:
    """Change the database behind the program's back."""
    with closing(sqlite3.connect(profile / "hemvag.db")) as connection, connection:
        connection.execute(statement, values)
