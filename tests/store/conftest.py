"""A store in a real file, and a clock that stands until a test moves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.clock import PracticeClock
from models.store import Store
from tests.store.journeys import MORNING


@pytest.fixture
def clock() -> PracticeClock:
    return PracticeClock(MORNING)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hemvag.db"


@pytest.fixture
def store(path: Path, clock: PracticeClock) -> Iterator[Store]:
    made = Store.create(path, clock)
    yield made
    made.close()
