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
_ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
_EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
app = QApplication(sys.argv)
class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
table = Table()
table.setModel(QStandardItemModel(0, 9))
table.resize(1440, 900)
table.show()
app.exec()
"""
_HEMVAG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, QObject, QEvent
from desktop.window_start import make_application, start
app = make_application()
started = start(Path(sys.argv[1]))
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, app.quit)
        return False
painted = Painted()
started.window.installEventFilter(painted)
started.window.resize(1440, 900)
started.window.show()
app.exec()
started.close()
"""


def figures() -> Iterator[Figure]:
    """Yield the ratio of the medians; the two are timed in turns."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        subprocess.run([sys.executable, "-m", "desktop.main", "--profile", str(profile), "demo"],
                       check=True, capture_output=True)  # fmt: skip
        empty, ours = [], []
        for _ in range(_ROUNDS):
            empty.append(_timed(_EMPTY, ""))
            ours.append(_timed(_HEMVAG, str(profile)))
    yield Figure("first_paint_to_empty_window", median(ours) / median(empty), "x", 1.5)


def _timed(program: str, argument: str) -> float:
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program, argument], check=True, capture_output=True, env=_ENVIRONMENT
    )
    return time.perf_counter() - begun
