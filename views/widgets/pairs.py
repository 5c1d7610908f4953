"""Labels with what stands for each beside it, under a heading."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from views.theme import Tone
from views.widgets.section import SectionHeading
from views.widgets.text import Text, TextStyle

_LABEL_WIDTH: Final = 168


class Pairs(QWidget):
    """Rows of a label and a text that wraps; hidden when there are none."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if heading:
            column.addWidget(SectionHeading(heading))
        column.addLayout(self._grid)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these rows in place of the others."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for number, (label, text) in enumerate(rows):
            name = Text(label, TextStyle.NOTE, Tone.TEXT2, wrap=True)
            name.setMaximumWidth(_LABEL_WIDTH)
            self._grid.addWidget(name, number, 0, top)
            self._grid.addWidget(Text(text, TextStyle.BODY, wrap=True), number, 1, top)
        self.setVisible(bool(rows))
