"""Fields for a date and for a time of day, typed as people write them."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources import _
from views.theme import current_theme
from views.widgets.entry import EntryError, day_text, parse_date, parse_time
from views.widgets.fields import TextField
from views.widgets.painting import RIGHT, paint_text, text_width

_PADDING: Final = 12


class DateField(TextField):
    """A date typed as ``15/1``, ``15 jan``, ``2026-01-15`` or ``260115``.

    The weekday stands at the right as soon as the date can be read. ``today`` is given and decides the year.
    """

    value_changed = Signal()

    def __init__(
        self,
        today: dt.date,
        value: dt.date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("dag/månad"), parent)
        self._today = today
        self.setMinimumWidth(180)
        self.textChanged.connect(self.value_changed)
        self.editingFinished.connect(self._write_out)
        self.set_value(value)

    def value(self) -> dt.date | None:
        """Return the date, or ``None`` when the field is empty or cannot be read."""
        try:
            return parse_date(self.text(), self._today)
        except EntryError:
            return None

    def problem(self) -> str | None:
        """Return the sentence about what was typed; an empty field has none."""
        if not self.text().strip():
            return None
        try:
            parse_date(self.text(), self._today)
        except EntryError as error:
            return str(error)
        return None

    def set_value(self, value: dt.date | None) -> None:
        """Show ``value`` as ``2026-01-15``; ``None`` empties the field."""
        self.setText(value.isoformat() if value else "")

    def _write_out(self) -> None:
        if value := self.value():
            self.set_value(value)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        value = self.value()
        if value is None:
            return
        theme = current_theme()
        note, small = day_text(value), theme.fonts.note
        room = self.width() - 3 * _PADDING - text_width(self.font(), self.text())
        if text_width(small, note) > room:
            return
        painter = QPainter(self)
        line = QRectF(0, 0, self.width() - _PADDING, self.height())
        paint_text(painter, line, note, small, theme.tokens.text2, RIGHT)
        painter.end()


class TimeField(TextField):
    """A time of day typed as ``9``, ``9.30``, ``0930`` or ``09:30``; naive, local."""

    value_changed = Signal()

    def __init__(self, value: dt.time | None = None, parent: QWidget | None = None) -> None:
        super().__init__(_("tt:mm"), parent)
        self.setMinimumWidth(88)
        self.textChanged.connect(self.value_changed)
        self.editingFinished.connect(self._write_out)
        self.set_value(value)

    def value(self) -> dt.time | None:
        """Return the time, or ``None`` when the field is empty or cannot be read."""
        try:
            return parse_time(self.text())
        except EntryError:
            return None

    def problem(self) -> str | None:
        """Return the sentence about what was typed; an empty field has none."""
        if not self.text().strip():
            return None
        try:
            parse_time(self.text())
        except EntryError as error:
            return str(error)
        return None

    def set_value(self, value: dt.time | None) -> None:
        """Show ``value`` as ``09:30``; ``None`` empties the field."""
        self.setText(value.strftime("%H:%M") if value else "")

    def _write_out(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)
