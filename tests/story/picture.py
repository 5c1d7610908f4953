"""A picture of what a person sees: the window with the open dialogs on it."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget


def picture(window: QWidget) -> QPixmap:
    """Return the window as it is shown; a dialog of its own is painted where it stands."""
    whole = window.grab()
    painter = QPainter(whole)
    for other in _over(window):
        place = window.mapFromGlobal(other.mapToGlobal(other.rect().topLeft()))
        painter.drawPixmap(place, other.grab())
    painter.end()
    return whole


def _over(window: QWidget) -> Iterator[QWidget]:
    """Yield the other windows that are shown, the lowest first."""
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    yield from sorted((widget for widget in shown if widget is not window), key=_depth)


def _depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent.window())
