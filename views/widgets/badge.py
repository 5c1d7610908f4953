"""Badges: ink is an act, an outline is something to know, rust is late, dashed is not sent."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from views.theme import IconName, Theme, Tokens, current_theme
from views.theme.tokens import BADGE_HEIGHT, BADGE_RADIUS
from views.widgets.painting import LEFT, left_square, paint_box, paint_text, pen
from views.widgets.painting import text_width as width_of

_PADDING: Final = 6
_ICON: Final = 14
_ICON_GAP: Final = 4


class BadgeKind(Enum):
    """What a badge asks of the reader."""

    INK = auto()  # must act
    OUTLINE = auto()  # know
    RUST = auto()  # ring, or the time has passed
    DASHED = auto()  # not sent, or a draft


def badge_size(text: str, icon: IconName | None, theme: Theme) -> QSizeF:
    """Return the size of the badge in pixels; it is 24 high."""
    width = 2 * _PADDING + width_of(theme.fonts.small_strong, text)
    if icon:
        width += _ICON + _ICON_GAP
    return QSizeF(int(width + 0.999), BADGE_HEIGHT)


def paint_badge(  # noqa: PLR0913 - a painter's arguments, all but three by name
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    kind: BadgeKind,
    theme: Theme,
    icon: IconName | None = None,
    selected: bool = False,
) -> float:
    """Draw a badge at the left of ``rect``, centred in its height; return its width.

    It is 24 high, or as low as ``rect``.
    """
    size = badge_size(text, icon, theme)
    size.setHeight(min(size.height(), rect.height()))
    top = round(rect.center().y() - size.height() / 2)
    box = QRectF(QPointF(rect.left(), top), size)
    fill, outline, colour = _look(kind, theme.tokens, selected=selected)
    paint_box(painter, box, BADGE_RADIUS, fill, outline)
    x = float(_PADDING)
    if icon:
        theme.icons.paint(painter, icon, left_square(box, _ICON, x - 1), colour)
        x += _ICON + _ICON_GAP - 1
    line = box.adjusted(x, 0, 0, 0)
    paint_text(painter, line, text, theme.fonts.small_strong, colour, LEFT)
    return size.width()


def _look(
    kind: BadgeKind, tokens: Tokens, *, selected: bool
) -> tuple[str | None, QPen | None, str]:
    """Return fill, outline and colour of the words."""
    inverted = selected and tokens.sel_text != tokens.text  # high contrast only
    if inverted:
        return tokens.sel_text, pen(tokens.sel_text), tokens.text
    match kind:
        case BadgeKind.INK:
            return tokens.ink, None, tokens.ink_text
        case BadgeKind.OUTLINE:
            return tokens.surface, pen(tokens.ctl), tokens.text
        case BadgeKind.RUST:
            return tokens.alarm_soft, pen(tokens.alarm), tokens.alarm
        case BadgeKind.DASHED:
            return tokens.surface, pen(tokens.ctl, dashed=True), tokens.text


class Badge(QWidget):
    """A badge as a widget; its words are its accessible name."""

    def __init__(
        self,
        text: str,
        kind: BadgeKind = BadgeKind.INK,
        icon: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._kind = kind
        self._icon = icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show other words."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self._text, self._icon, current_theme()).toSize()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        rect = QRectF(self.rect())
        theme = current_theme()
        paint_badge(painter, rect, self._text, kind=self._kind, theme=theme, icon=self._icon)
        painter.end()
