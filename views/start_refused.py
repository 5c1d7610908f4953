"""Why the program cannot open the profile, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources import _
from views.widgets.buttons import PrimaryButton, SecondaryButton
from views.widgets.text import Text, TextStyle


class StartRefused(QWidget):
    """A small window with the reason; a damaged database may be set aside from here."""

    set_aside_wanted = Signal()

    def __init__(self, words: str, *, can_set_aside: bool) -> None:
        super().__init__()
        self.setWindowTitle(_("Hemväg"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(Text(_("Hemväg kan inte öppnas"), TextStyle.CARD_TITLE))
        column.addWidget(Text(words, TextStyle.BODY, wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        close = SecondaryButton(_("Stäng"))
        close.clicked.connect(self.close)
        buttons.addWidget(close)
        if can_set_aside:
            aside = PrimaryButton(_("Lägg åt sidan och börja om"))
            aside.clicked.connect(self._on_aside)
            buttons.addWidget(aside)
        column.addLayout(buttons)

    def _on_aside(self) -> None:
        self.set_aside_wanted.emit()
        self.close()
