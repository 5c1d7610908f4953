"""The domain and the papers work where Qt was never installed.

Each import runs in an interpreter of its own, in which the library is missing.
"""

import subprocess
import sys
from typing import Final

import pytest

from tests.architecture.sources import ROOT

QT: Final = "PySide6,shiboken6"

IMPORT_ALL: Final = """
import importlib, pkgutil, sys
package, missing = sys.argv[1:]
for name in missing.split(","):
    sys.modules[name] = None  # an import of it now fails
root = importlib.import_module(package)
for module in pkgutil.walk_packages(root.__path__, f"{package}."):
    importlib.import_module(module.name)
"""


@pytest.mark.parametrize(
    ("package", "missing"),
    [
        ("resources", f"{QT},reportlab,peewee,babel"),
        ("models", f"{QT},reportlab"),
        ("models.operations", f"{QT},reportlab,peewee,babel"),
        ("models.state", f"{QT},reportlab,peewee,babel"),
        ("models.rules", f"{QT},reportlab,peewee,babel"),
        ("printing", f"{QT},peewee"),
        ("views", "reportlab,pikepdf"),
    ],
)
def test_every_module_imports_where_the_library_is_missing(package: str, missing: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, package, missing],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
