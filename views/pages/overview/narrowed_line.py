"""The line over the list that says what is left out of it, and takes it back."""

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from resources import _
from views.pages.overview.filters import Narrowing, filter_word
from views.pages.overview.traits import TRAIT_NAMES, word_of
from views.theme import Tone, current_theme
from views.theme.tokens import MARGIN
from views.widgets.buttons import LinkButton
from views.widgets.text import Text, TextStyle
from views.widgets.track_mark import track_word

_HEIGHT: Final = 32


class NarrowedLine(QWidget):
    """Shown while something is left out."""

    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.text = Text(style=TextStyle.NOTE, tone=Tone.TEXT2, parent=self)
        self.clear = LinkButton(_("Rensa"), self)
        # Translators: spoken for *Rensa*
        self.clear.setAccessibleName(_("Rensa sökning och filter"))
        self.clear.clicked.connect(self.clear_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(12)
        row.addWidget(self.text)
        row.addWidget(self.clear)
        row.addStretch(1)

    def say(self, text: str, *, clearable: bool = True) -> None:
        """Show this; an empty text hides the line."""
        self.text.setText(text)
        self.clear.setVisible(clearable)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        line = QRectF(0, 0, self.width(), 1)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.surface))
        painter.fillRect(line, QColor(current_theme().tokens.line))
        painter.end()


def narrowed_text(narrowing: Narrowing, shown: int, total: int) -> str:
    """Return "Visar 3 av 24: Ej svarat · Gul · ”ann”"; an empty text while nothing is left out."""
    if not narrowing.active:
        return ""
    counts = {"shown": shown, "total": total, "what": " · ".join(_parts(narrowing))}
    # Translators: how many of all are shown, and by what the list is narrowed
    return _("Visar %(shown)d av %(total)d: %(what)s") % counts


def _parts(narrowing: Narrowing) -> list[str]:
    parts = []
    if narrowing.badge is not None:
        parts.append(_(filter_word(narrowing.badge)))
    if narrowing.track is not None:
        parts.append(track_word(narrowing.track))
    for trait, value in narrowing.traits.items():
        words = {"name": _(TRAIT_NAMES[trait]), "value": word_of(trait, value)}
        # Translators: a filter and what is chosen: "Kommun: Krokom"
        parts.append(_("%(name)s: %(value)s") % words)
    typed = narrowing.words.strip()
    if typed:
        # Translators: what was typed in the search field
        parts.append(_("”%(words)s”") % {"words": typed})
    return parts
