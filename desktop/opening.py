"""Opening the window before the program is loaded: its frame first, its pages as soon as they are there.

Nothing of the program but the frame is imported here; the rest is loaded beside the event loop.
"""

import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from views.shell import Shell

if TYPE_CHECKING:
    from desktop.window_start import Session

_THE_REST: Final = "desktop.window_start"


def can_open() -> bool:
    """Tell whether a window can be shown; where it cannot, Qt would end the program on the spot."""
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def open_at_once() -> int:
    """Open the window on the usual profile and return the exit code when it is closed."""
    gc.disable()  # while it loads there is no garbage to look for; see desktop.garbage
    application = QApplication(sys.argv[:1])
    opening = _Opening()
    opening.shell.show()
    application.exec()
    return opening.end()


class _Loader(QThread):
    """Imports the rest of the program."""

    def run(self) -> None:
        """Import it; what fails here is met again, and told, when it is used."""
        importlib.import_module(_THE_REST)


class _Opening:
    """The frame, and the session that fills it when the rest is loaded."""

    def __init__(self) -> None:
        self.shell = Shell()
        self._session: Session | None = None
        self._loader = _Loader()
        self._loader.finished.connect(self._begin)
        self.shell.painted.connect(self._loader.start)

    def end(self) -> int:
        """Close what was opened; 1 if nothing was."""
        self._loader.wait()
        return self._session.end() if self._session is not None else 0

    def _begin(self) -> None:
        from desktop.window_start import usual_session

        if self.shell.isVisible():
            self._session = usual_session(self.shell)
            self._session.begin()
