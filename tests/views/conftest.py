"""What every test of the window stands on: the theme, a store on disk, and a desk for each role."""

import datetime as dt
import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication

from models.clock import PracticeClock
from models.directory import Directory, load_practice_directory
from models.services.desk import Desk
from models.state import CaseFile
from models.store import Store
from models.values import CaseId, PersonDetails, StaffId, UnitId
from tests.views.county import ADMITTED, ANNA, NOW, County
from views.theme import Scheme, Theme, apply_theme, current_theme

__all__ = ["ANNA", "AtOnce", "DeskOf", "open_case"]

T = TypeVar("T")


class AtOnce:
    """Runs work where it stands; the program itself runs it in a worker."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``work`` now and hand on what came of it."""
        try:
            result = work()
        except Exception as error:
            if failed is None:
                raise
            failed(error)
            return
        done(result)


@pytest.fixture(autouse=True)
def no_garbage_while_painting() -> Iterator[None]:
    """Let forgotten windows be freed between tests only; freed in the middle of a paint they end the run."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Theme:
    """Return the light colours, put on anew only when a test has left others behind."""
    worn = current_theme()
    return worn if worn.tokens.scheme is Scheme.LIGHT else apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def clock() -> PracticeClock:
    """Return a clock that stands at half past seven on Tuesday the 3rd of February 2026."""
    return PracticeClock(NOW)


@pytest.fixture(scope="session")
def directory() -> Directory:
    """Return the units and staff of the practice county."""
    return load_practice_directory()


@dataclass(frozen=True)
class Morning:
    """A closed store with fourteen people at every stage of their stays, by first name."""

    path: Path
    people: dict[str, CaseId]


@pytest.fixture(scope="session")
def morning(tmp_path_factory: pytest.TempPathFactory, directory: Directory) -> Morning:
    """Write the stays once; each test that asks for ``people`` gets a copy."""
    path, clock = tmp_path_factory.mktemp("morning") / "hemvag.db", PracticeClock(NOW)
    store = Store.create(path, clock)
    county = County(store, directory, clock)
    people = {county.first_name(case_id): case_id for case_id in county.receive()}
    store.close()
    return Morning(path, people)


@pytest.fixture
def store(tmp_path: Path, clock: PracticeClock, request: pytest.FixtureRequest) -> Iterator[Store]:
    """Return a store on disk: empty, or with the people of the morning if the test asks for them."""
    path = tmp_path / "hemvag.db"
    if "people" in request.fixturenames:
        shutil.copyfile(request.getfixturevalue("morning").path, path)
        made = Store.open(path, clock)
    else:
        made = Store.create(path, clock)
    yield made
    made.close()


@pytest.fixture
def background() -> AtOnce:
    """Return work that is done before the call returns."""
    return AtOnce()


DeskOf = Callable[[str, str], Desk]


@pytest.fixture
def desk_of(store: Store, directory: Directory, clock: PracticeClock) -> DeskOf:
    """Return a way to seat any person of the county at a unit: ``desk_of("lisa-frank", "avd-ortopedi")``."""

    def seat(staff: str, unit: str) -> Desk:
        actor = directory.actor(StaffId(staff), UnitId(unit))
        assert actor is not None
        return Desk(store, directory, clock, actor)

    return seat


@pytest.fixture
def desk(desk_of: DeskOf) -> Desk:
    """Return the desk of the ward's secretary."""
    return desk_of("birgitta-wallin", "avd-ortopedi")


@pytest.fixture
def physician_desk(desk_of: DeskOf) -> Desk:
    """Return the desk of the ward's physician."""
    return desk_of("karin-hedlund", "avd-ortopedi")


@pytest.fixture
def ward_nurse_desk(desk_of: DeskOf) -> Desk:
    """Return the desk of the ward's nurse."""
    return desk_of("lisa-frank", "avd-ortopedi")


@pytest.fixture
def health_centre_desk(desk_of: DeskOf) -> Desk:
    """Return the desk of the health centre's district nurse."""
    return desk_of("eva-norin", "hc-krokom")


@pytest.fixture
def municipal_desk(desk_of: DeskOf) -> Desk:
    """Return the desk of the municipal nurse."""
    return desk_of("maria-sundin", "ssk-krokom")


@pytest.fixture
def care_manager_desk(desk_of: DeskOf) -> Desk:
    """Return the desk of the municipality's care manager."""
    return desk_of("lena-strand", "bistand-krokom")


@pytest.fixture
def anna_case(desk: Desk) -> CaseFile:
    """Return Anna's case, just opened on the ward; no notice is sent yet."""
    return open_case(desk, ANNA)


def open_case(desk: Desk, person: PersonDetails, admitted_at: dt.datetime = ADMITTED) -> CaseFile:
    """Admit a person at the desk's ward and return the case."""
    return desk.case(desk.open_case(person, admitted_at))


@pytest.fixture
def county(store: Store, directory: Directory, clock: PracticeClock) -> County:
    """Return a way to let anybody in the county write, at any time."""
    return County(store, directory, clock)


@pytest.fixture
def people(morning: Morning) -> dict[str, CaseId]:
    """Return the cases of the fourteen people, by first name; it is half past seven."""
    return morning.people
