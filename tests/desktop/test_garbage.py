"""What Python has forgotten is freed in the window's own thread, whoever made it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.garbage import Garbage


class Forgotten:
    """Holds itself, so that only the collector can free it; tells in which thread it was freed."""

    def __init__(self, freed: list[int]) -> None:
        self.itself = self
        self._freed = freed

    def __del__(self) -> None:
        self._freed.append(threading.get_ident())


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    del qtbot
    made = Garbage()
    yield made
    made.stop()


def test_python_frees_nothing_by_itself_meanwhile(garbage: Garbage) -> None:
    assert not gc.isenabled()
    garbage.begin()
    assert not gc.isenabled()


def test_what_a_worker_forgot_is_freed_by_the_window(garbage: Garbage, qtbot: QtBot) -> None:
    garbage.begin()
    freed: list[int] = []

    def work() -> None:
        Forgotten(freed)
        for _number in range(5000):  # enough for Python to look for garbage, if it did
            [[] for _row in range(100)]

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert freed == []
    qtbot.waitUntil(lambda: len(freed) == 1, timeout=5000)
    assert freed == [threading.get_ident()]


def test_afterwards_it_is_left_to_python_again(qtbot: QtBot) -> None:
    del qtbot
    garbage = Garbage()
    garbage.begin()
    assert gc.get_freeze_count() > 0
    garbage.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
