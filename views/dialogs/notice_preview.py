"""What an admission notice will hold, and what is held back without consent, before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from resources import _
from views.theme import IconName, Tone, current_theme
from views.theme.tokens import CARD_RADIUS
from views.widgets.buttons import SecondaryButton
from views.widgets.painting import paint_box
from views.widgets.text import IconMark, Text, TextStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePreview:
    """The texts of the preview, ready to read."""

    receivers: str  # "HC Krokom, Bistånd Krokom"
    rows: tuple[tuple[str, str], ...]  # label and value of each field that goes
    held: str  # what is held back, and why; empty when nothing is
    note: str = ""  # what the consent excepts


class NoticePreviewBox(QWidget):
    """A sunken box that follows what is typed."""

    consent_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[Text] = []
        self._title = Text("", TextStyle.STRONG, wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._held = Text("", TextStyle.NOTE_STRONG, wrap=True)
        self._note = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self.consent_button = SecondaryButton(_("Registrera samtycke"))
        self.consent_button.clicked.connect(self.consent_requested)
        self._held_row = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._held_row)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(IconName.LOCK, 16, Tone.TEXT), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._held, 1)
        row.addWidget(self.consent_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(self._note)
        column.addWidget(self._held_row)

    def show_preview(self, preview: NoticePreview) -> None:
        """Show what would be sent now."""
        # Translators: %(units)s is a list of units
        title = _("Det här skickas till %(units)s") % {"units": preview.receivers}
        self._title.setText(title if preview.receivers else _("Ingen mottagare är vald."))
        self._show_rows(preview.rows if preview.receivers else ())
        self._held.setText(preview.held)
        self._held_row.setVisible(bool(preview.held))
        self._note.setText(preview.note)
        self._note.setVisible(bool(preview.note))

    def texts(self) -> str:
        """Return all that the box says, line by line."""
        parts = [self._title, *self._labels, self._held]
        return "\n".join(part.text() for part in parts if part.text())

    def _show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for number, (name, value) in enumerate(rows):
            label = Text(name, TextStyle.NOTE, Tone.TEXT2)
            label.setContentsMargins(0, 1, 0, 0)  # stands on the line of the larger value
            words = Text(value, TextStyle.BODY, wrap=True)
            self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, number, 1)
            self._labels += [label, words]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        fill = current_theme().tokens.sunken
        paint_box(painter, QRectF(self.rect()), CARD_RADIUS, fill)
        painter.end()
