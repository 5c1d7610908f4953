"""The event loop as a person meets it: an act goes in, and the program works until it rests."""

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.background import BackgroundWorker
from tests.typing_keys import typewrite

Act = Callable[[], object]

_PATIENCE = 10.0  # seconds, before it is said that nothing came


class Loop:
    """Runs the program between two acts. Every act happens inside the loop, as a real click does."""

    def __init__(self, background: BackgroundWorker) -> None:
        self._background = background

    def give(self, act: Act) -> None:
        """Let ``act`` happen and the program work until it rests; an error of either is raised."""
        problems: list[Exception] = []

        def guarded() -> None:
            try:
                act()
            except Exception as problem:  # noqa: BLE001 - raised again below, outside Qt's own code
                problems.append(problem)

        QTimer.singleShot(0, guarded)
        self.rest()
        if problems:
            raise problems[0]

    def rest(self) -> None:
        """Let the program work until neither the window nor the background has anything left."""
        self._turn()
        self._turn()  # what was done may have set a timer that runs out at once
        while not self._background.rests:
            self.until("the work in the background", lambda: self._background.rests)
            self._turn()  # what is done there may ask for more
        self._turn()

    def until(self, what: str, done: Callable[[], bool]) -> None:
        """Let the program work until ``done``; it is told what did not come."""
        late = time.monotonic() + _PATIENCE
        while not done():
            if time.monotonic() > late:
                raise TimeoutError(what)
            self._turn(5)

    def typed(self, widget: QWidget, text: str) -> None:
        """Type ``text``; the program works on all of it at once."""
        self.give(lambda: self.press_keys(widget, text))

    @staticmethod
    def press_keys(widget: QWidget, text: Iterable[str]) -> None:
        """Send the keys of ``text``; a line break is the key Return."""
        for letter in text:
            if letter == "\n":
                press(widget, Qt.Key.Key_Return)
            else:
                typewrite(widget, letter)

    def _turn(self, milliseconds: int = 0) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        self._spin(loop)

    def _spin(self, loop: QEventLoop) -> None:
        loop.exec()


def press(
    widget: QObject,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and release a key that is no letter."""
    text = "\r" if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} else ""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, held, text))
