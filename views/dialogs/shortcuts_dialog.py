"""F1: every key that does something, and where."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from resources import N_, _
from views.theme import Tone
from views.widgets.dialog import FormDialog
from views.widgets.text import Text, TextStyle

_KEY_WIDTH: Final = 150

EVERYWHERE: Final = (
    # Translators: a key, and what it does
    ("F1", N_("Alla kortkommandon")),
    ("F6", N_("Nästa del av fönstret")),
    ("Ctrl F, Ctrl K", N_("Sök i översikten")),
    ("Alt ←", N_("Tillbaka till översikten")),
    ("Tab", N_("Nästa fält eller knapp")),
)
IN_LIST: Final = (
    ("↑ ↓", N_("Förra eller nästa person")),
    ("Enter", N_("Öppna ärendet")),
    ("-", N_("Fäll ihop gruppen")),
    (N_("+, mellanslag"), N_("Fäll ut gruppen")),
    ("↓, Enter", N_("Från sökrutan till listan")),
    ("Esc", N_("Töm sökrutan")),
)
IN_CASE: Final = (
    ("Ctrl Z", N_("Ångra det du skrev senast")),
    ("Delete", N_("Ångra eller makulera den valda händelsen")),
    ("Page Up, Page Down", N_("Förra eller nästa sida av pappret")),
)
ON_WARD: Final = (("Ctrl N", N_("Nytt inskrivningsmeddelande")),)
IN_FORM: Final = (
    ("Enter", N_("Spara eller skicka")),
    ("Esc", N_("Avbryt")),
    ("Alt ↑, Alt ↓", N_("Flytta raden uppåt eller nedåt")),
    ("1, 2, 3", N_("Klart, Inte klart, Ej aktuellt i checklistan")),
)


class ShortcutsDialog(FormDialog):
    """Only tells; closes with Enter or Esc."""

    def __init__(self, *, ward: bool, parent: QWidget | None = None) -> None:
        super().__init__(_("Kortkommandon"), _("Stäng"), width=520, parent=parent)
        self._hide_cancel()
        self._add(_("Överallt"), (*EVERYWHERE, *(ON_WARD if ward else ())))
        self._add(_("I listan"), IN_LIST)
        self._add(_("I ärendet"), IN_CASE)
        self._add(_("I formulär"), IN_FORM)
        self.submit_requested.connect(self.accept)

    def _add(self, heading: str, keys: Sequence[tuple[str, str]]) -> None:
        self.add_heading(heading)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _KEY_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, (key, meaning) in enumerate(keys):
            grid.addWidget(Text(_(key), TextStyle.STRONG, Tone.TEXT2), number, 0)
            grid.addWidget(Text(_(meaning)), number, 1, Qt.AlignmentFlag.AlignLeft)
        self.add_widget(holder)

    def _hide_cancel(self) -> None:
        for number in range(self._buttons.count()):
            item = self._buttons.itemAt(number)
            button = item.widget() if item else None
            if button is not None and button is not self.primary and button is not self._note:
                button.hide()
