"""What the first list does not need: loaded after it, and built while nobody waits."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.views.conftest import AtOnce
from views import first_use
from views.warm_up import WarmUp

T = TypeVar("T")

ROOT: Final = Path(__file__).parents[2]
LATER: Final = ("views.pages.case_page", "views.widgets.dialog", "views.dialogs.case_dialog")
LOADED: Final = """
import sys
import views.main_window
print("loaded:", *sorted(sys.modules.keys() & set(sys.argv[1:])))
"""


class Unfinished:
    """Work that is begun and never done."""

    def __init__(self) -> None:
        self.begun: list[Callable[[], object]] = []

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Note the work."""
        del done, failed
        self.begun.append(work)


def test_the_window_loads_neither_the_case_page_nor_a_dialog_before_its_list() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *LATER],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("loaded:\n", "")


def test_the_parts_are_built_one_by_one_in_their_order(qtbot: QtBot) -> None:
    built: list[str] = []
    owner = QObject()
    parts = [lambda: built.append("page"), lambda: built.append("tab")]
    WarmUp(AtOnce(), parts, owner).begin()
    assert built == []
    qtbot.waitUntil(lambda: built == ["page"])
    qtbot.waitUntil(lambda: built == ["page", "tab"])


def test_nothing_is_built_before_it_is_loaded(qtbot: QtBot) -> None:
    built: list[str] = []
    worker, owner = Unfinished(), QObject()
    WarmUp(worker, [lambda: built.append("page")], owner).begin()
    qtbot.waitUntil(lambda: worker.begun == [first_use.load_all])
    qtbot.wait(60)
    assert built == []


def test_it_warms_up_once(qtbot: QtBot) -> None:
    worker, owner = Unfinished(), QObject()
    warm_up = WarmUp(worker, [], owner)
    warm_up.begin()
    warm_up.begin()
    qtbot.waitUntil(lambda: bool(worker.begun))
    warm_up.begin()
    qtbot.wait(150)
    assert len(worker.begun) == 1
