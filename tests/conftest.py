"""What every test stands on: no screen, no own files, Swedish, a still cursor."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine is no fault of the law; a build machine draws the same cases twice.
settings.register_profile("developer", deadline=None)
settings.register_profile("build", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("build" if os.environ.get("CI") == "true" else "developer")

USER_FOLDERS = (
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
)


@pytest.fixture(scope="session", autouse=True)
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the developer's own profile and settings out of every test."""
    root = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as environment:
        for name in USER_FOLDERS:
            folder = root / name.lower()
            folder.mkdir(mode=0o700)
            environment.setenv(name, str(folder))
        yield root


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Return the application with what would make two runs differ taken away."""
    QLocale.setDefault(QLocale("sv_SE"))
    qapp.setStyle("Fusion")
    qapp.setCursorFlashTime(0)
    return qapp
