"""What the story is played on: a fresh profile in a folder of its own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.story.flashes import flashes
from tests.story.stage import Stage, stage
from tests.story.story import BEGINS, STORY, Step

OFFSCREEN = ("does not support raise", "does not support grabbing the keyboard")
"""What the offscreen platform says when a list drops down."""


class Play:
    """The story as far as it has been told; ``after`` tells on, up to and with a step."""

    def __init__(self, played: Stage, flashes: list[str]) -> None:
        self.stage = played
        self.flashes = flashes
        self._told = 0

    def after(self, step: Step) -> Stage:
        """Play all that comes up to ``step``, and it; the story never goes back."""
        last = STORY.index(step)
        assert self._told <= last + 1, f"{step.__name__} is past"
        for told in STORY[self._told : last + 1]:
            told(self.stage)
        self._told = last + 1
        return self.stage


@pytest.fixture(scope="module")
def play(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """Return Anna's story, which the tests of a module tell together, each some way further."""
    del qapp
    profile = tmp_path_factory.mktemp("anna") / "profil"
    with flashes() as seen, stage(profile, BEGINS) as played:
        yield Play(played, seen)


OpenStage = Callable[[str], Stage]


@pytest.fixture
def open_stage(qapp: QApplication, tmp_path: Path) -> Iterator[OpenStage]:
    """Return a way to open the program on an empty profile at a moment."""
    del qapp
    with ExitStack() as opened:
        yield lambda moment: opened.enter_context(stage(tmp_path / "profil", moment))
