"""The ring around what has the keyboard: 2 px accent, drawn outside the widget."""

from typing import Final

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from views.theme import current_theme
from views.widgets.painting import paint_box, pen

_REACH: Final = 4  # from the widget's edge to the ring's outer edge
_FOLLOW: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest})
_DROP: Final = frozenset({QEvent.Type.FocusOut, QEvent.Type.Hide})


def give_focus_ring(widget: QWidget, radius: int) -> None:
    """Show a ring around ``widget`` while it has focus; ``radius`` is that of its corners."""
    _Keeper(widget, radius)


class _Keeper(QObject):
    """Watches one widget; makes its ring at focus and drops it afterwards."""

    def __init__(self, widget: QWidget, radius: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._radius = radius
        self._ring: FocusRing | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._widget and kind == QEvent.Type.FocusIn:
            self._show()
        elif watched is self._widget and kind in _DROP:
            self._drop()
        elif kind in _FOLLOW:
            self._place()
        return False

    def _show(self) -> None:
        self._drop()
        host = _host(self._widget)
        if host is None:
            return
        ring = self._ring = FocusRing(self._radius + _REACH, host)
        self._widget.destroyed.connect(ring.deleteLater)
        ring.destroyed.connect(lambda _gone: self._forget(ring))
        self._place()
        self._ring.show()
        for ancestor in _ancestors(self._widget, host):
            ancestor.installEventFilter(self)

    def _place(self) -> None:
        ring = self._ring
        host = ring.parentWidget() if ring else None
        if ring is None or host is None:
            return
        corner = self._widget.mapTo(host, QPoint(0, 0))
        reach = QMargins(_REACH, _REACH, _REACH, _REACH)
        ring.setGeometry(QRect(corner, self._widget.size()).marginsAdded(reach))
        ring.raise_()

    def _forget(self, gone: QWidget) -> None:
        if self._ring is gone:
            self._ring = None

    def _drop(self) -> None:
        ring, self._ring = self._ring, None
        if ring is None:
            return
        host = ring.parentWidget()
        for ancestor in _ancestors(self._widget, host):
            ancestor.removeEventFilter(self)
        ring.hide()
        ring.deleteLater()


class FocusRing(QWidget):
    """Paints the ring and lets the pointer through."""

    def __init__(self, radius: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        outline = pen(current_theme().tokens.accent, 2)
        paint_box(painter, QRectF(self.rect()), self._radius, None, outline)
        painter.end()


def _ancestors(widget: QWidget, host: QWidget | None) -> list[QWidget]:
    """Return the widgets between ``widget`` and ``host``, whose moves move the ring."""
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None and parent is not host:
        found.append(parent)
        parent = parent.parentWidget()
    return found


def _host(widget: QWidget) -> QWidget | None:
    """Return the outermost ancestor that the ring may be drawn on: window or scrolled page."""
    host = widget.parentWidget()
    while host is not None and not host.isWindow():
        parent = host.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
            break
        host = parent
    return host
