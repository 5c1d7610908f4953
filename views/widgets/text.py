"""Labels in the styles of the type scale, and icons that stand alone beside them."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from views.theme import IconName, Tone, Weight, current_theme
from views.widgets.painting import text_width


class TextStyle(Enum):
    """Size in pixels and weight of a text."""

    CASE_NAME = (26, Weight.SEMIBOLD)
    PAGE_TITLE = (24, Weight.SEMIBOLD)
    CARD_TITLE = (20, Weight.SEMIBOLD)
    SECTION_LARGE = (18, Weight.SEMIBOLD)
    SECTION = (16, Weight.SEMIBOLD)
    BODY = (15, Weight.REGULAR)
    STRONG = (15, Weight.SEMIBOLD)
    NOTE = (14, Weight.REGULAR)
    NOTE_STRONG = (14, Weight.SEMIBOLD)
    SMALL = (13, Weight.REGULAR)
    SMALL_STRONG = (13, Weight.SEMIBOLD)

    @property
    def font(self) -> QFont:
        """Return the font of this style."""
        pixels, weight = self.value
        return current_theme().fonts.of(pixels, weight)


class Text(QLabel):
    """A text as it stands: never markup, never elided.

    A text marked as changed is semibold with an accent line under it.
    """

    def __init__(
        self,
        text: str = "",
        style: TextStyle = TextStyle.BODY,
        tone: Tone = Tone.TEXT,
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._style = style
        self._changed = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(style.font)
        self.setWordWrap(wrap)
        self.setProperty("tone", tone.value)

    def set_tone(self, tone: Tone) -> None:
        """Change the colour to that of ``tone``."""
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            self.style().polish(self)

    def set_changed(self, changed: bool) -> None:
        """Mark the text as changed or different; the same mark is used everywhere."""
        self._changed = changed
        pixels, weight = self._style.value
        weight = Weight.SEMIBOLD if changed else weight
        self.setFont(current_theme().fonts.of(pixels, weight))
        self.setContentsMargins(0, 0, 0, 3 if changed else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._changed:
            return
        painter = QPainter(self)
        width = min(self.width(), round(text_width(self.font(), self.text())))
        accent = QColor(current_theme().tokens.accent)
        painter.fillRect(0, self.height() - 2, width, 2, accent)
        painter.end()


class IconMark(QWidget):
    """An icon that says nothing by itself: the word stands beside it."""

    def __init__(
        self,
        icon: IconName,
        size: int = 16,
        tone: Tone = Tone.TEXT2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self.setFixedSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        theme.icons.paint(painter, self._icon, rect, theme.tokens.tone(self._tone))
        painter.end()
