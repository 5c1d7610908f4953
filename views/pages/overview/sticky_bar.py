"""The bar that stays at the top of the list while its group is scrolled through."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from views.theme import current_theme
from views.widgets.row_paint import GroupBar, paint_group_bar


class StickyBar(QWidget):
    """Shows a copy of a group's bar and lets the pointer through to what lies under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: GroupBar | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_bar(self, look: GroupBar | None) -> None:
        """Show this bar; ``None`` shows none."""
        if look != self._look:
            self._look = look
            self.setVisible(look is not None)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._look is None:
            return
        painter = QPainter(self)
        paint_group_bar(painter, QRectF(self.rect()), self._look, current_theme())
        painter.end()
