"""The dimmed page behind a dialog, with the dialog's shadow on it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from views.theme.tokens import DIALOG_RADIUS

_DIM: Final = QColor(16, 24, 32, 140)
_SHADOW: Final = 24


class Scrim(QWidget):
    """Covers ``window`` while a dialog is open; follows its size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._hole = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def set_dialog(self, geometry: QRect) -> None:
        """Lay the shadow around ``geometry``, given in global pixels."""
        corner = self.mapFromGlobal(geometry.topLeft())
        self._hole = QRect(corner, geometry.size())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_DIM)
        round_window = self.window().testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        corner = DIALOG_RADIUS if round_window else 0
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        for step in range(_SHADOW, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 7))
            box = QRectF(self._hole).adjusted(-step, -step + 6, step, step + 6)
            radius = DIALOG_RADIUS + step
            painter.drawRoundedRect(box, radius, radius)
        painter.end()
