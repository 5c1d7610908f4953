"""From the start of the process to the first painted window, beside an empty table window."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figure import Figure, median

_ROUNDS = 7
_SEEN = """
import os
def seen():
    os._exit(0)  # how long it takes to end is another matter
"""
_EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
app = QApplication(sys.argv)
class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, seen)
table = Table()
table.setModel(QStandardItemModel(0, 9))
table.resize(1440, 900)
table.show()
app.exec()
"""
_OURS = """
import sys
from PySide6.QtCore import QTimer
import desktop.opening
{seen}
sys.exit(desktop.main.main([]))
"""
_FRAME = """
import desktop.main
from views.shell import Shell
class Watched(Shell):
    def __init__(self):
        super().__init__()
        self.painted.connect(lambda: QTimer.singleShot(0, seen))
desktop.opening.Shell = Watched
"""
_LIST = """
import desktop.main
from views.shell import Shell
class Watched(Shell):
    def fill(self, page):
        page.overview.loaded.connect(lambda: QTimer.singleShot(0, seen))
        super().fill(page)
desktop.opening.Shell = Watched
"""


def figures() -> Iterator[Figure]:
    """Yield the ratios of the medians; the programs are timed in turns.

    The first is to the first paint, the frame; the second to the list with its rows.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": folder}
        profile = Path(folder) / "hemvag" / "practice"
        _run(["-m", "desktop.main", "--profile", str(profile), "demo"], environment)
        empty, frame, rows = [], [], []
        for _ in range(_ROUNDS):
            empty.append(_timed(_EMPTY, environment))
            frame.append(_timed(_OURS.format(seen=_FRAME), environment))
            rows.append(_timed(_OURS.format(seen=_LIST), environment))
    yield Figure("first_paint_to_empty_window", median(frame) / median(empty), "x", 1.5)
    yield Figure("list_shown_to_empty_window", median(rows) / median(empty), "x", 4)


def _timed(program: str, environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    _run(["-c", _SEEN + program], environment)
    return time.perf_counter() - begun


def _run(arguments: list[str], environment: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, env=environment, timeout=60
    )
