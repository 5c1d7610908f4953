"""The four stories, each played once in a profile of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.demo.four import STORIES
from desktop.replay.player import Outcome, play
from desktop.replay.reading import read_history
from desktop.replay.step import Step
from models.clock import PracticeClock, system_clock
from models.directory import load_practice_directory
from models.store import Store
from resources import path

Played = tuple[tuple[Step, ...], Outcome, Store]


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Played]]:
    """Return a way to each story: its steps, how they went, and the store that they were played into."""
    directory = load_practice_directory()
    stories: dict[str, Played] = {}
    for name in STORIES:
        steps = read_history(path("stories", f"{name}.json"), directory)
        clock = PracticeClock(steps[0].at)
        store = Store.create(Path(tmp_path_factory.mktemp(name)) / "hemvag.db", system_clock)
        store.use_clock(clock)
        stories[name] = (steps, play(steps, store, directory, clock), store)
    yield stories.__getitem__
    for _steps, _outcome, store in stories.values():
        store.close()
