"""Cards: white with a hairline, or soft for the one next step."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from views.theme import current_theme
from views.theme.tokens import CARD_RADIUS
from views.widgets.painting import paint_box, pen


class Card(QFrame):
    """A box for what belongs together; put widgets into ``body``. Never a card inside a card."""

    def __init__(self, *, soft: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soft = soft
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 12, 16, 12)
        self.body.setSpacing(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        fill = tokens.soft if self._soft else tokens.surface
        outline = pen(tokens.accent if self._soft else tokens.line)
        paint_box(painter, QRectF(self.rect()), CARD_RADIUS, fill, outline)
        painter.end()


class SoftCard(Card):
    """The only tinted card of a page: the next step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(soft=True, parent=parent)
