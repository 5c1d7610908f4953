"""The line across the page that says what state the program is in and what to do."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from views.theme import IconName, Tokens, Tone, current_theme
from views.theme.tokens import BANNER_HEIGHT
from views.widgets.buttons import LinkButton
from views.widgets.text import IconMark, Text, TextStyle


class BannerKind(Enum):
    """What the banner tells."""

    PLAIN = auto()
    INK = auto()  # offline
    RUST = auto()  # refused


class Banner(QWidget):
    """A line of 40 px: icon, what is so, what it means, and the next act as a link."""

    action_requested = Signal()

    def __init__(
        self,
        kind: BannerKind,
        text: str,
        *,
        detail: str = "",
        action: str = "",
        icon: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedHeight(BANNER_HEIGHT)
        rust = kind is BannerKind.RUST
        icon = icon or (IconName.ALERT if rust else IconName.CLOUD_OFF)
        tone = Tone.ALARM if rust else Tone.TEXT
        self._text = Text(text, TextStyle.NOTE_STRONG, tone, parent=self)
        self._detail = Text(detail, TextStyle.NOTE, Tone.TEXT2, parent=self)
        self._action = LinkButton(action, self)
        self._action.setVisible(bool(action))
        self._action.clicked.connect(self.action_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(IconMark(icon, 18, tone, self))
        row.addWidget(self._text)
        row.addSpacing(6)
        row.addWidget(self._detail, 1)
        row.addWidget(self._action)
        self._name()

    def set_texts(self, text: str, detail: str = "", action: str = "") -> None:
        """Say something else; no action hides the link."""
        self._text.setText(text)
        self._detail.setText(detail)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self._name()

    def name_action(self, name: str) -> None:
        """Let screen readers tell this link from the same one on another line."""
        self._action.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        fill, bar = _colours(self._kind, tokens)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.fillRect(rect, QColor(fill))
        line = QColor(tokens.line)
        painter.fillRect(QRectF(0, 0, rect.width(), 1), line)
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), line)
        if bar:
            painter.fillRect(QRectF(0, 0, 4, rect.height()), QColor(bar))
        painter.end()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._text.text()} {self._detail.text()}".strip())


def _colours(kind: BannerKind, tokens: Tokens) -> tuple[str, str | None]:
    match kind:
        case BannerKind.INK:
            return tokens.sunken, tokens.ink
        case BannerKind.RUST:
            return tokens.alarm_soft, tokens.alarm
        case BannerKind.PLAIN:
            return tokens.surface, None
