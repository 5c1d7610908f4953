"""Buttons beside each other; what cannot be done now is said once, on the line under them."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from views.theme import Tone
from views.widgets.buttons import Button
from views.widgets.text import Text, TextStyle


class ActRow(QWidget):
    """Takes the reasons of all its buttons together, so that equal ones are not repeated."""

    def __init__(self, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._why)

    @property
    def reason(self) -> str:
        """Why something cannot be done now; empty when all can."""
        return self._why.text()

    def set_reasons(self, reasons: Mapping[Button, str | None]) -> None:
        """Enable each button or say why not; the reason of one that is hidden is left out."""
        shown: dict[str, None] = {}
        for button, reason in reasons.items():
            button.setEnabled(not reason)
            button.setAccessibleDescription(reason or "")
            if reason and not button.isHidden():
                shown[reason] = None
        self._why.setText("\n".join(shown))
        self._why.setVisible(bool(shown))
