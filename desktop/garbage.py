"""Freeing what Python has forgotten, when the window rests and in its own thread.

Left to itself Python does it in whichever thread runs, in the middle of anything. A forgotten widget that is
freed in the worker, or while another is painted, ends the program.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1000  # milliseconds
_FULL: Final = 30  # of so many times, one looks through everything made since the start


class Garbage(QObject):
    """Keeps Python from freeing by itself, from the moment it is made until ``stop``."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._times = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._free)

    def begin(self) -> None:
        """Free at rest from now on; what is there now, the program itself, is not looked through."""
        gc.freeze()
        self._timer.start(_EVERY)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _free(self) -> None:
        self._times += 1
        gc.collect(1 if self._times % _FULL else 2)
