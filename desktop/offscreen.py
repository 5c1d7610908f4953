"""The window without a display: for the selftest and for a run where nobody can look."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QTimer

if TYPE_CHECKING:
    from views.pages.overview_page import OverviewPage


def window_shows(profile: Path, picture: Path | None = None) -> None:
    """Open the window of a profile offscreen, wait until its list is there, and close it.

    With ``picture`` the window is saved as a PNG.

    Raises:
        TimeoutError: If the list does not come within 8 seconds.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.window_start import make_application, start

    application = make_application()  # lives as long as this name does
    started = start(profile)
    started.window.resize(1440, 900)
    started.window.show()
    try:
        _wait_for_list(started.window.overview)
        if picture is not None:
            started.window.grab().save(str(picture))
    finally:
        started.window.close()
        started.close()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _wait_for_list(overview: "OverviewPage") -> None:
    loop = QEventLoop()
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(lambda: loop.exit(1))
    overview.loaded.connect(loop.quit)
    late.start(8000)
    if loop.exec() != 0:
        raise TimeoutError
