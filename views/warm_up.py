"""Makes ready, while nobody waits, what the next click will need.

Right after the first list is painted the rest of the window is loaded off its thread, and then built one
part at a time with a rest between, so that the user is never kept waiting for more than one part.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from views import first_use
from views.ports import Background

_AFTER_THE_LIST: Final = 100  # milliseconds, in which the list is painted
_REST: Final = 30  # milliseconds between two parts

Part = Callable[[], object]


class WarmUp(QObject):
    """Runs ``parts`` once, one at a time, after everything is loaded."""

    def __init__(self, background: Background, parts: Sequence[Part], parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._parts = list(parts)
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._load)

    def begin(self) -> None:
        """Begin shortly, if it is not begun already."""
        if not self._begun:
            self._begun = True
            self._timer.start(_AFTER_THE_LIST)

    def _load(self) -> None:
        self._timer.timeout.disconnect(self._load)
        self._timer.timeout.connect(self._build_next)
        self._background.run(first_use.load_all, lambda _nothing: self._timer.start(_REST))

    def _build_next(self) -> None:
        if self._parts:
            self._parts.pop(0)()
            self._timer.start(_REST)
