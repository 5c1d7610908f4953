"""A store in a real file, the practice county, and a desk for each person."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.clock import PracticeClock
from models.services.desk import Desk
from models.store import Store
from models.values import Actor
from tests.makers import DIRECTORY, moment

DeskOf = Callable[[Actor], Desk]


@pytest.fixture
def clock() -> PracticeClock:
    return PracticeClock(moment(12, 14, 40))


@pytest.fixture
def store(tmp_path: Path, clock: PracticeClock) -> Iterator[Store]:
    made = Store.create(tmp_path / "hemvag.db", clock)
    yield made
    made.close()


@pytest.fixture
def desk_of(store: Store, clock: PracticeClock) -> DeskOf:
    """Return a way to sit down at a desk; each call is another program beside the others."""
    return lambda who: Desk(store, DIRECTORY, clock, who)
