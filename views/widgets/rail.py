"""The navigation rail at the left: logo, the mark of practice, pages above and settings below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from resources import _
from views.theme import IconName, Scheme, Weight, current_theme
from views.theme.tokens import CARD_RADIUS, RAIL_WIDTH
from views.widgets.painting import CENTRE, centred, paint_box, paint_text, pen

_NARROW: Final = 56
_TAG: Final = (56, 14)  # width of the mark of practice, and the size of its word
_NARROW_TAG: Final = (48, 13)
_TILE: Final = 32
_ITEM_HEIGHT: Final = 56
_MARGIN: Final = 9


@dataclass(frozen=True, slots=True)
class RailItem:
    """A place to go: its key, its word and its icon; ``page`` false is an act, never current."""

    key: str
    text: str
    icon: IconName
    page: bool = True


class Rail(QWidget):
    """Says which page the user wants; shows which one is open."""

    chosen = Signal(str)  # RailItem.key

    def __init__(
        self,
        items: Sequence[RailItem],
        bottom_items: Sequence[RailItem] = (),
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[str, _RailButton] = {}
        self.setAccessibleName(_("Sidor"))
        self._wish_for(RAIL_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 8)
        self._column.setSpacing(4)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column.addWidget(_Tile(self), 0, centre)
        self._column.addSpacing(4)
        self._practice = _PracticeTag(self)
        self._practice.setVisible(practice)
        self._column.addWidget(self._practice, 0, centre)
        self._column.addSpacing(12)
        for item in items:
            self._add(item)
        self._column.addStretch(1)
        for item in bottom_items:
            self._add(item)

    def set_current(self, key: str) -> None:
        """Mark the page that is open; an unknown key marks none."""
        for name, button in self._buttons.items():
            button.set_current(name == key)

    def set_enabled(self, key: str, enabled: bool, reason: str = "") -> None:
        """Allow or refuse a page; the reason is spoken and shown as a tip."""
        button = self._buttons[key]
        button.setEnabled(enabled)
        button.setToolTip("" if enabled else reason)
        button.setAccessibleDescription("" if enabled else reason)

    def set_labels_shown(self, shown: bool) -> None:
        """Show or hide the words; without them the rail is narrower."""
        self._wish_for(RAIL_WIDTH if shown else _NARROW)
        self._practice.set_narrow(not shown)
        for button in self._buttons.values():
            button.set_label_shown(shown)

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def _wish_for(self, width: int) -> None:
        """Be that wide, without keeping the window from being made narrower."""
        self.setMinimumWidth(_NARROW)
        self.setMaximumWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.rail))
        edge = QRectF(self.width() - 1, 0, 1, self.height())
        contrast = tokens.scheme is Scheme.HIGH_CONTRAST
        painter.fillRect(edge, QColor(tokens.ctl if contrast else tokens.line))
        painter.end()

    def _add(self, item: RailItem) -> None:
        button = _RailButton(item, self)
        button.wanted.connect(self.chosen)
        self._buttons[item.key] = button
        self._column.addWidget(button)


class _RailButton(QAbstractButton):
    wanted = Signal(str)

    def __init__(self, item: RailItem, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self._current = False
        self._label_shown = True
        self.setText(item.text)
        self.setAccessibleName(item.text)
        self.setFixedHeight(_ITEM_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._announce)

    def _announce(self) -> None:
        self.wanted.emit(self._item.key)

    def set_current(self, current: bool) -> None:
        current = current and self._item.page
        if current != self._current:
            self._current = current
            # Translators: spoken after the name of the page that is open
            self.setAccessibleDescription(_("öppen sida") if current else "")
            self.update()

    def set_label_shown(self, shown: bool) -> None:
        self._label_shown = shown
        self.setToolTip("" if shown else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_NARROW, _ITEM_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self._paint_box(painter)
        theme = current_theme()
        colour = theme.tokens.accent if self._current else theme.tokens.text2
        if not self.isEnabled():
            colour = theme.tokens.disabled
        weight = Weight.SEMIBOLD if self._current else Weight.REGULAR
        middle = self.height() / 2
        at = middle - 10 if self._label_shown else middle
        icon = centred(QRectF(0, at - 10, self.width(), 20), 20, 20)
        theme.icons.paint(painter, self._item.icon, icon, colour)
        if self._label_shown:
            line = QRectF(0, middle + 2, self.width(), 20)
            font = theme.fonts.of(14, weight)
            paint_text(painter, line, self.text(), font, colour, CENTRE)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        tokens = current_theme().tokens
        box = QRectF(self.rect()).adjusted(_MARGIN, 0, -_MARGIN, 0)
        contrast = tokens.scheme is Scheme.HIGH_CONTRAST
        if self._current:
            light = tokens.scheme is Scheme.LIGHT
            fill = tokens.surface if light or contrast else tokens.sel
            outline = pen(tokens.accent if contrast else tokens.line)
            paint_box(painter, box, CARD_RADIUS, fill, outline)
            mark = QRectF(-3, 12, 7, self.height() - 24)
            paint_box(painter, mark, 3, tokens.accent)
        elif self.underMouse() and self.isEnabled():
            paint_box(painter, box, CARD_RADIUS, tokens.sunken, pen(tokens.line))
        if self.hasFocus():
            ring = box.adjusted(-3, -1, 3, 1)
            paint_box(painter, ring, CARD_RADIUS + 2, None, pen(tokens.accent, 2))


class _Tile(QWidget):
    """The logo: a roof and the way home under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_TILE, _TILE)
        self.setAccessibleName("Hemväg")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, box, CARD_RADIUS, theme.tokens.accent)
        mark = centred(box, 22, 22)
        theme.icons.paint(painter, IconName.LOGO, mark, theme.tokens.accent_text)
        painter.end()


class _PracticeTag(QWidget):
    """Says on every screen that the people are invented."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Övning: påhittade personer"))
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Fit the narrow rail."""
        width, self._pixels = _NARROW_TAG if narrow else _TAG
        self.setFixedSize(width, 20)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        painter = QPainter(self)
        outline = pen(theme.tokens.text, dashed=True)
        paint_box(painter, QRectF(self.rect()), 4, None, outline)
        font = theme.fonts.of(self._pixels, Weight.SEMIBOLD)
        box = QRectF(self.rect())
        paint_text(painter, box, _("Övning"), font, theme.tokens.text, CENTRE)
        painter.end()
