"""Buttons: one primary a view, the others white; a refused one says why and who can mend it."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from views.theme import IconName, Tokens, Tone, Weight, current_theme
from views.theme.tokens import CONTROL_HEIGHT, CONTROL_RADIUS
from views.widgets.focus_ring import give_focus_ring
from views.widgets.painting import LEFT, paint_box, paint_text, pen, text_width
from views.widgets.text import Text, TextStyle

_PADDING: Final = 13
_ICON: Final = 16
_ICON_GAP: Final = 7
_HINT_GAP: Final = 12


class ButtonKind(Enum):
    """How loud a button is."""

    PRIMARY = auto()  # accent; one a view
    SECONDARY = auto()  # white with an outline
    ROW = auto()  # small, accent outline, inside a list row
    LINK = auto()  # accent words without a box
    FLAT = auto()  # no box until the pointer is over


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str | None
    outline: QPen | None
    text: str
    hint: str


class Button(QPushButton):
    """A button with an optional icon before its words and a key hint after them."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: IconName | None = None,
        *,
        hint: str = "",
        trailing: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._hint = hint
        self._trailing = trailing
        self._height = 24 if kind is ButtonKind.ROW else CONTROL_HEIGHT
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        give_focus_ring(self, CONTROL_RADIUS)

    def set_height(self, height: int) -> None:
        """Set the height in pixels: 32 on a page, 36 in the foot of a dialog."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        fonts = current_theme().fonts
        width = float(2 * self._padding())
        width += text_width(self._font(), self.text())
        if self._icon:
            width += _ICON + (_ICON_GAP if self.text() else 0)
        if self._hint:
            width += _HINT_GAP + text_width(fonts.small, self._hint)
        if self._trailing:
            width += _ICON_GAP + _ICON
        return QSize(max(self._height, int(width + 0.999)), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        look = self._look(theme.tokens)
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, box, CONTROL_RADIUS, look.fill, look.outline)
        spare = max(0.0, (self.width() - self.sizeHint().width()) / 2)
        x = spare + self._padding()
        if self._icon and not self.text():
            x = (self.width() - _ICON) / 2
        if self._icon:
            place = QRectF(x, (self.height() - _ICON) / 2, _ICON, _ICON)
            theme.icons.paint(painter, self._icon, place, look.text)
            x += _ICON + _ICON_GAP
        line = QRectF(x, 0, self.width() - x, self.height())
        paint_text(painter, line, self.text(), self._font(), look.text, LEFT)
        x += text_width(self._font(), self.text())
        self._paint_end(painter, x, look)
        painter.end()

    def _paint_end(self, painter: QPainter, x: float, look: _Look) -> None:
        theme = current_theme()
        if self._hint:
            line = QRectF(x + _HINT_GAP, 0, self.width(), self.height())
            paint_text(painter, line, self._hint, theme.fonts.small, look.hint, LEFT)
        if self._trailing:
            top = (self.height() - _ICON) / 2
            place = QRectF(x + _ICON_GAP, top, _ICON, _ICON)
            theme.icons.paint(painter, self._trailing, place, look.text)

    def _padding(self) -> int:
        if self._kind is ButtonKind.LINK:
            return 2
        if self._kind is ButtonKind.ROW:
            return 7
        return 8 if self._kind is ButtonKind.FLAT or not self.text() else _PADDING

    def _font(self) -> QFont:
        fonts = current_theme().fonts
        if self._kind in {ButtonKind.ROW, ButtonKind.LINK}:
            return fonts.of(14, Weight.SEMIBOLD)
        return fonts.note if self._kind is ButtonKind.FLAT else fonts.strong

    def _look(self, tokens: Tokens) -> _Look:
        lit = self.underMouse() or self.isDown()
        if not self.isEnabled():
            boxed = self._kind not in {ButtonKind.LINK, ButtonKind.FLAT}
            fill = tokens.sunken if boxed else None
            outline = pen(tokens.line) if boxed else None
            return _Look(fill, outline, tokens.disabled, tokens.disabled)
        match self._kind:
            case ButtonKind.PRIMARY:
                fill = tokens.accent_hover if lit else tokens.accent
                return _Look(fill, None, tokens.accent_text, tokens.accent_text)
            case ButtonKind.SECONDARY:
                fill = tokens.hover if lit else tokens.surface
                return _Look(fill, pen(tokens.ctl), tokens.text, tokens.text3)
            case ButtonKind.ROW:
                fill = tokens.hover if lit else tokens.surface
                return _Look(fill, pen(tokens.accent), tokens.accent, tokens.accent)
            case ButtonKind.FLAT:
                fill = tokens.hover if lit else "transparent"
                return _Look(fill, None, tokens.text2, tokens.text3)
            case _:
                colour = tokens.accent_hover if lit else tokens.accent
                return _Look(None, None, colour, colour)


class PrimaryButton(Button):
    """The one act that the view is about."""

    def __init__(
        self,
        text: str,
        icon: IconName | None = None,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, ButtonKind.PRIMARY, icon, hint=hint, parent=parent)


class SecondaryButton(Button):
    """Any other act."""

    def __init__(
        self,
        text: str,
        icon: IconName | None = None,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, ButtonKind.SECONDARY, icon, hint=hint, parent=parent)


class MenuButton(Button):
    """A button with a chevron that opens the menu given with ``setMenu``."""

    def __init__(self, text: str, *, flat: bool = False, parent: QWidget | None = None) -> None:
        kind = ButtonKind.FLAT if flat else ButtonKind.SECONDARY
        chevron = IconName.CHEVRON_DOWN
        super().__init__(text, kind, trailing=chevron, parent=parent)


class RowButton(Button):
    """A small act inside a list row or a table."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.ROW, parent=parent)


class LinkButton(Button):
    """An act that reads as a link; it looks like one of the words on its line."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.LINK, parent=parent)
        self.set_height(24)


class IconButton(Button):
    """A square with an icon alone; its name is spoken and shown as a tip."""

    def __init__(
        self,
        icon: IconName,
        name: str,
        *,
        flat: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        kind = ButtonKind.FLAT if flat else ButtonKind.SECONDARY
        super().__init__("", kind, icon, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(name)


class ReasonedButton(QWidget):
    """A button that, when it cannot be pressed, shows why and who can mend it."""

    clicked = Signal()

    def __init__(
        self,
        text: str,
        icon: IconName | None = None,
        *,
        primary: bool = True,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        kind = ButtonKind.PRIMARY if primary else ButtonKind.SECONDARY
        self.button = Button(text, kind, icon, parent=self)
        self.button.clicked.connect(self.clicked)
        self._reason = Text(style=TextStyle.NOTE, tone=Tone.TEXT2, wrap=True, parent=self)
        self._reason.hide()
        direction = QBoxLayout.Direction
        side = direction.TopToBottom if below else direction.LeftToRight
        row = QBoxLayout(side, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6 if below else _PADDING)
        row.addWidget(self.button)
        row.addWidget(self._reason, 1)
        self.setFocusProxy(self.button)

    @property
    def reason(self) -> str:
        """Return the sentence shown, or an empty one when the button can be pressed."""
        return self._reason.text()

    def set_reason(self, reason: str | None) -> None:
        """Disable the button for that reason; ``None`` enables it."""
        self._reason.setText(reason or "")
        self._reason.setVisible(bool(reason))
        self.button.setEnabled(not reason)
        self.button.setAccessibleDescription(reason or "")
