"""Sees parts of the program that are shown before they have a place in the window.

Such a part is a window of its own for a moment: it flickers, and takes the keyboard from whoever is typing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from views.shell import Shell

_POPUPS = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class _Watcher(QObject):
    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            own = isinstance(watched, QDialog | Shell) or watched.windowType() in _POPUPS
            if not own:
                self._seen.append(type(watched).__name__)
        return False


@contextmanager
def flashes() -> Iterator[list[str]]:
    """Yield the list that the kinds of such parts are written into, for as long as the block lasts."""
    application, seen = QApplication.instance(), list[str]()
    assert isinstance(application, QApplication)
    watcher = _Watcher(seen)
    application.installEventFilter(watcher)
    try:
        yield seen
    finally:
        application.removeEventFilter(watcher)
