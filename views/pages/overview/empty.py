"""What stands where the list is empty: since when, and what would fill it."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from models.clock import to_local
from models.rules.search import LEAST_DIGITS, Query, query_of
from models.values import Actor, Party
from resources import _
from views import when
from views.pages.overview.filters import Narrowing
from views.theme import IconName
from views.widgets.empty_state import EmptyState

_WIDTH: Final = 560


class EmptyList(QWidget):
    """Tells apart that there is nobody, and that nobody fits what was chosen."""

    show_all_wanted = Signal()
    all_cases_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nobody = EmptyState("")
        self._no_hit = EmptyState(
            _("Ingen i listan passar"),
            _("Sökningen och filtren gäller dem som står i listan nu."),
            icon=IconName.SEARCH,
            action=_("Visa alla"),
        )
        self._no_hit.action_requested.connect(self.show_all_wanted)
        self._no_hit.more_requested.connect(self.all_cases_wanted)
        self._cards = QStackedLayout()
        for card in (self._nobody, self._no_hit):
            card.setFixedWidth(_WIDTH)
            holder = QWidget(self)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 40, 0, 0)
            column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addStretch(1)
            self._cards.addWidget(holder)
        self.setLayout(self._cards)

    def set_checked(self, now: dt.datetime, actor: Actor) -> None:
        """Say when the list was read and what would come into it."""
        clock = when.clock(to_local(now).time())
        if actor.party is Party.INPATIENT:
            # Translators: %(clock)s is when the list was read
            title = _("Ingen inskriven, kontrollerat %(clock)s") % {"clock": clock}
            text = _("Personer som du skriver in visas här.")
            note = _("Börja med Nytt inskrivningsmeddelande (Ctrl N).")
        else:
            # Translators: %(clock)s is when the list was read
            title = _("Inget oläst, kontrollerat %(clock)s") % {"clock": clock}
            text = _("När en avdelning skickar ett inskrivningsmeddelande till er visas det här.")
            note = ""
        self._nobody.set_texts(title, text, note)

    def set_narrowed(self, narrowing: Narrowing) -> None:
        """Say that nobody fits the choice and what was looked for, or that there is nobody at all."""
        self._cards.setCurrentIndex(1 if narrowing.active else 0)
        words, query = narrowing.words.strip(), query_of(narrowing.words)
        further = query.words and not query.numbers
        self._no_hit.offer_more(_("Sök även bland avslutade") if further else "")
        title = _("Ingen i listan passar")
        if words:
            # Translators: %(words)s is what was typed
            title = _("Ingen i listan passar ”%(words)s”") % {"words": words}
        chosen = narrowing.badge or narrowing.track or narrowing.traits
        note = _("Filtren gäller också.") if chosen and not query.empty else ""
        self._no_hit.set_texts(title, _searched_text(query), note)


def _searched_text(query: Query) -> str:
    if any(len(number) < LEAST_DIGITS for number in query.numbers):
        return _("Skriv minst fyra siffror av personnumret.")
    if query.empty:
        return _("Filtren gäller dem som står i listan nu.")
    return _("Sökningen gäller namn, personnummer, plats, färgspår, status och nästa steg.")
