"""What stands where no case of all was found: what was looked for, and where else to look."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from resources import _
from views.theme import IconName
from views.widgets.empty_state import EmptyState

_WIDTH: Final = 560


class HistoryEmpty(QWidget):
    """Tells apart that nobody bears the name, and that a number is not looked for here."""

    active_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nobody = EmptyState("", icon=IconName.SEARCH)
        self._number = EmptyState(
            _("Personnummer söks bara bland pågående ärenden"),
            _("Skriv namnet för att söka även bland avslutade."),
            icon=IconName.SEARCH,
            action=_("Sök bland pågående"),
        )
        self._number.action_requested.connect(self.active_wanted)
        self._cards = QStackedLayout(self)
        for card in (self._nobody, self._number):
            card.setFixedWidth(_WIDTH)
            holder = QWidget(self)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 40, 0, 0)
            column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addStretch(1)
            self._cards.addWidget(holder)

    def say_nobody(self, typed: str) -> None:
        """Say what was looked for, and in what."""
        words = typed.strip()
        if words:
            # Translators: %(words)s is what was typed
            title = _("Ingen hittades för ”%(words)s”") % {"words": words}
            text = _("Sökningen gällde namnen i alla era enheters ärenden, även avslutade.")
            note = _("Börja skriva för- eller efternamnet. Färre bokstäver hittar fler.")
        else:
            title = _("Era enheter har inga ärenden än")
            text = _("Ärenden som er enhet är med i visas här, även när de är avslutade.")
            note = ""
        self._nobody.set_texts(title, text, note)
        self._cards.setCurrentIndex(0)

    def say_number(self) -> None:
        """Say why a personnummer is not looked for here."""
        self._cards.setCurrentIndex(1)
