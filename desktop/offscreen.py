"""The window without a display: for the selftest and for a run where nobody can look."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from models.reasons import Refusal, Refused

if TYPE_CHECKING:
    from views.pages.overview_page import OverviewPage

SIZE: Final = (1440, 900)
_PATIENCE: Final = 8000  # milliseconds


def window_shows(profile: Path, picture: Path | None = None) -> None:
    """Open the window of a profile offscreen, wait until its list is there, and close it.

    With ``picture`` the window is saved as a PNG. An error inside the window is raised here.

    Raises:
        TimeoutError: If the list does not come within 8 seconds.
        Refused: ``cannot_write_file`` for the picture.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # The platform says of every window, in English, what it does not support.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from desktop.window_start import make_application, start

    application = make_application()  # lives as long as this name does
    with _errors_raised():
        started = start(profile)
        started.window.resize(*SIZE)
        started.window.show()
        try:
            _wait_for_list(started.window.overview)
            if picture is not None and not started.window.grab().save(str(picture)):
                raise Refused(Refusal("cannot_write_file"))
        finally:
            started.window.close()
            started.close()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _errors_raised() -> Iterator[None]:
    """Raise at the end the first error that Qt met in our code, which Qt itself goes past."""
    met: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: met.append(error)
    try:
        yield
    finally:
        sys.excepthook = before
    if met:
        raise met[0]


def _wait_for_list(overview: "OverviewPage") -> None:
    loop = QEventLoop()
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(lambda: loop.exit(1))
    overview.loaded.connect(loop.quit)
    late.start(_PATIENCE)
    if loop.exec() != 0:
        raise TimeoutError
