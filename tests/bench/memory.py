"""How much memory the program takes while its list is shown and nothing has been printed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figure import Figure

_TARGET = 130  # MB
_IDLE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import desktop.main
import desktop.opening
from views.shell import Shell

def told():
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if "VmRSS" in line)
    print(int(line.split()[1]) / 1024)
    import os
    sys.stdout.flush()
    os._exit(0)

class Watched(Shell):
    def fill(self, page):
        page.overview.loaded.connect(lambda: QTimer.singleShot(4000, told))  # what is built ahead is there
        super().fill(page)

desktop.opening.Shell = Watched
sys.exit(desktop.main.main([]))
"""


def figures() -> Iterator[Figure]:
    """Yield the resident memory of the real program."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": folder}
        profile = Path(folder) / "hemvag" / "practice"
        _run(["-m", "desktop.main", "--profile", str(profile), "demo"], environment)
        megabytes = float(_run(["-c", _IDLE], environment))
    yield Figure("memory_before_first_print", megabytes, "MB", _TARGET)


def _run(arguments: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
    )
    return done.stdout
