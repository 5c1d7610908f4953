"""The window shows itself before the heavy libraries are loaded."""

import subprocess
import sys
from typing import Final

from tests.architecture.sources import ROOT

START: Final = "desktop.main"
LATER: Final = ("babel.dates", "pikepdf", "psycopg", "pypdfium2", "reportlab")

LOADED: Final = """
import importlib, sys
start, *later = sys.argv[1:]
importlib.import_module(start)
print("loaded:", *sorted(sys.modules.keys() & later))
"""


def test_starting_the_window_loads_no_library_that_it_may_never_need() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, START, *LATER],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == "loaded:\n"
