"""What every test of the window stands on: the theme, a store on disk, and a desk for each role."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication

from models.clock import PracticeClock
from models.directory import Directory, load_practice_directory
from models.services.desk import Desk
from models.state import CaseFile
from models.store import Store
from models.values import CaseId, StaffId, UnitId
from tests.views.county import ADMITTED, ANNA, NOW, County
from views.theme import Scheme, Theme, apply_theme

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
def theme(qapp: QApplication) -> Theme:
    """Dress the application in its light colours."""
    return apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def clock() -> PracticeClock:
    """Return a clock that stands at half past seven on Tuesday the 3rd of February 2026."""
    return PracticeClock(NOW)


@pytest.fixture(scope="session")
def directory() -> Directory:
    """Return the units and staff of the practice county."""
    return load_practice_directory()


@pytest.fixture
def store(tmp_path: Path, clock: PracticeClock) -> Iterator[Store]:
    """Return an empty store on disk."""
    made = Store.create(tmp_path / "hemvag.db", clock)
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
    return desk.case(desk.open_case(ANNA, ADMITTED))


@pytest.fixture
def county(store: Store, directory: Directory, clock: PracticeClock) -> County:
    """Return a way to let anybody in the county write, at any time."""
    return County(store, directory, clock)


@pytest.fixture
def people(county: County) -> dict[str, CaseId]:
    """Return fourteen people at every stage of their stays, by first name; it is half past seven."""
    stays = county.receive()
    return {county.first_name(case_id): case_id for case_id in stays}
