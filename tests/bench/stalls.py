"""The longest time for which the window does not answer while Anna's whole story is played in it.

How it is measured: a timer beats every 5 ms in the window's thread. Whatever keeps the thread busy delays
the next beat, so the longest time between two beats is the longest that a key or a click would have had to
wait. Every click and every key is given to the event loop and handled there, each in its own turn, with all
that follows from it: reading, writing, laying out, painting. The heart stands still only while the story
itself looks for the next button, for a person does that outside the program.

The story is played twice, and of each step the better time counts: what another program on the computer does
to a step it hardly does to the same step twice.
"""

import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.background import BackgroundWorker
from tests.bench.figure import Figure
from tests.story.loop import Loop
from tests.story.stage import stage
from tests.story.story import BEGINS, STORY

_ROUNDS = 2
_BEAT = 5  # ms
_TARGET = 50  # ms
_FIRST_LOOK = 2000  # ms that a person looks at the list before the first click


class HeardLoop(Loop):
    """The event loop with a heart: ``longest`` is the longest gap since it was last set, in ms."""

    def __init__(self, background: BackgroundWorker) -> None:
        super().__init__(background)
        self.longest = 0.0
        self._last = 0.0
        self._heart = QTimer()
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(_BEAT)
        self._heart.timeout.connect(self._on_beat)

    def typed(self, widget: QWidget, text: str) -> None:
        """Type ``text`` key by key; the program works on each before the next."""
        for letter in text:
            self.give(partial(self.press_keys, widget, letter))

    def idle(self, milliseconds: int) -> None:
        """Do nothing for a while; the program may."""
        self._turn(milliseconds)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def _spin(self, loop: QEventLoop) -> None:
        self._last = time.perf_counter()
        self._heart.start()
        super()._spin(loop)
        self._heart.stop()
        self._on_beat()


def figures() -> Iterator[Figure]:
    """Yield the longest stall of the whole story."""
    rounds = [dict(stalls_by_step()) for _round in range(_ROUNDS)]
    longest = max(min(played[step] for played in rounds) for step in rounds[0])
    yield Figure("gui_stall_longest", longest, "ms", _TARGET)


def stalls_by_step() -> Iterator[tuple[str, float]]:
    """Yield the name and the longest stall of each step of the story, in ms."""
    with (
        tempfile.TemporaryDirectory() as folder,
        stage(Path(folder) / "profil", BEGINS, HeardLoop) as played,
    ):
        loop = played.hands.loop
        assert isinstance(loop, HeardLoop)
        loop.idle(_FIRST_LOOK)
        yield "start", loop.longest
        for step in STORY:
            loop.longest = 0.0
            step(played)
            yield step.__name__, loop.longest
