"""The language of papers: Swedish, or another that the papers' own words are translated to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from resources import _
from resources.language import Language, languages, own_name
from views.theme import Tone
from views.widgets.choice import Option, SegmentedChoice
from views.widgets.text import Text, TextStyle


class LanguageChoice(QWidget):
    """Each language under its own name, Swedish first and chosen."""

    value_changed = Signal(object)  # Language

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Translators: before the languages that papers can be made in
        name = _("Språk")
        options = [Option(row, own_name(row)) for row in languages()]
        self.choice = SegmentedChoice(name, options)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Text(name, TextStyle.SMALL, Tone.TEXT2))
        row.addWidget(self.choice, 1)
        self.choice.value_changed.connect(self.value_changed)

    def value(self) -> Language:
        """Return the chosen language."""
        return Language(self.choice.value())
