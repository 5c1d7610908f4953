"""A short list shown as text: column headers, and rows whose words wrap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from views.theme import Tone
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle

_GAP: Final = 16
_AIR: Final = 6


@dataclass(frozen=True, slots=True)
class Value:
    """One cell: its words, strong for what the row is about, quiet for what is not there or is done."""

    text: str
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A header and how much of the width it gets beside the others."""

    label: str
    stretch: int = 1


class ValueTable(QWidget):
    """Shows rows of values; hidden while there are none."""

    def __init__(self, columns: Sequence[ValueColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[tuple[Value, ...], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_AIR)
        for number, column in enumerate(self._columns):
            header = Text(column.label, TextStyle.SMALL_STRONG, Tone.TEXT2, parent=self)
            self._grid.addWidget(header, 0, number)
            self._grid.setColumnStretch(number, column.stretch)
            self._grid.setColumnMinimumWidth(number, 1)
        self._parts: list[QWidget] = []
        self._add_line(1)
        self.hide()

    @property
    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """Return what is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Sequence[Value]]) -> None:
        """Show these rows; equal ones change nothing."""
        wanted = tuple(tuple(row) for row in rows)
        if wanted == self._rows:
            return
        self._rows = wanted
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for number, row in enumerate(wanted):
            place = 2 + 2 * number
            for column, value in enumerate(row):
                self._add_value(value, place, column)
            self._parts.append(self._add_line(place + 1))
        self.setVisible(bool(wanted))

    def _add_value(self, value: Value, row: int, column: int) -> None:
        style = TextStyle.STRONG if value.strong else TextStyle.BODY
        tone = Tone.TEXT2 if value.quiet else Tone.TEXT
        text = Text(value.text, style, tone, wrap=True, parent=self)
        text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(text, row, column)
        text.show()
        self._parts.append(text)

    def _add_line(self, row: int) -> QWidget:
        line = Hairline(self)
        self._grid.addWidget(line, row, 0, 1, len(self._columns))
        line.show()
        return line
