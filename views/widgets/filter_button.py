"""A filter as a chip: named as the badge it counts, with a check mark when it is on."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from models.values import Track
from resources import ngettext
from views.theme import IconName, Weight, current_theme
from views.theme.tokens import CHIP_HEIGHT
from views.widgets.focus_ring import give_focus_ring
from views.widgets.painting import LEFT, left_square, paint_box, paint_text, pen
from views.widgets.painting import text_width as width_of
from views.widgets.track_mark import paint_track_shape

_PADDING: Final = 10
_MARK: Final = 14
_MARK_GAP: Final = 6
_COUNT_GAP: Final = 6


class FilterButton(QAbstractButton):
    """A checkable chip with a count; at nought it stays, only quieter."""

    def __init__(
        self,
        text: str,
        count: int | None = None,
        track: Track | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count = count
        self._track = track
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        give_focus_ring(self, CHIP_HEIGHT // 2)
        self._name()

    def set_count(self, count: int | None) -> None:
        """Show how many there are; ``None`` shows no number."""
        if count != self._count:
            self._count = count
            self._name()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING + width_of(self._font(), self.text())
        if self.isChecked():
            width += _MARK + _MARK_GAP
        if self._track is not None:
            width += _MARK + _MARK_GAP
        if self._count is not None:
            width += _COUNT_GAP + width_of(self._font(), str(self._count))
        return QSize(int(width + 0.999), CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        on = self.isChecked()
        fill = tokens.hover if self.underMouse() else tokens.surface
        quiet = self._count == 0 and not on
        colour = tokens.text3 if quiet else tokens.text
        outline = pen(tokens.ctl)
        if on:
            fill, colour, outline = tokens.sel, tokens.sel_accent, pen(tokens.accent, 2)
        paint_box(painter, box, CHIP_HEIGHT / 2, fill, outline)
        x = float(_PADDING)
        if on:
            place = left_square(box, _MARK, x)
            theme.icons.paint(painter, IconName.CHECK, place, colour)
            x += _MARK + _MARK_GAP
        if self._track is not None:
            place = left_square(box, _MARK, x)
            paint_track_shape(painter, place, self._track, tokens, selected=on)
            x += _MARK + _MARK_GAP
        paint_text(painter, box.adjusted(x, 0, 0, 0), self.text(), self._font(), colour, LEFT)
        if self._count is not None:
            x += width_of(self._font(), self.text()) + _COUNT_GAP
            number = colour if on else tokens.text3 if quiet else tokens.text2
            line = box.adjusted(x, 0, 0, 0)
            paint_text(painter, line, str(self._count), self._font(), number, LEFT)
        painter.end()

    def _font(self) -> QFont:
        weight = Weight.SEMIBOLD if self.isChecked() else Weight.REGULAR
        return current_theme().fonts.of(14, weight)

    def _name(self) -> None:
        name = self.text()
        if self._count is not None:
            # Translators: spoken after a filter's name; %(count)d is how many it shows
            shown = ngettext("%(count)d ärende", "%(count)d ärenden", self._count)
            name = f"{name}, {shown % {'count': self._count}}"
        self.setAccessibleName(name)
