"""How a paper is given out: printer, large print, language, and a PDF file."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources import _
from resources.language import Language
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.choice import Switch
from views.widgets.fields import ChoiceField, LabelledField
from views.widgets.language_choice import LanguageChoice
from views.widgets.section import SectionHeading
from views.widgets.text import Text, TextStyle


class PrintPanel(QWidget):
    """Buttons are refused, with the reason under them, until there is a paper to give out."""

    print_requested = Signal(str)  # the printer
    save_requested = Signal()
    wish_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready = False
        self._known = False
        self.large_switch = Switch(_("Stor stil"))
        self.language_choice = LanguageChoice()
        self.ink_switch = Switch(_("Skriv ut för underskrift"))
        self.printer = ChoiceField(icon=IconName.PRINTER)
        self.printer_field = LabelledField(_("Skrivare"), self.printer)
        self.print_button = SecondaryButton(_("Skriv ut"), IconName.PRINTER)
        self.save_button = SecondaryButton(_("Spara som PDF"), IconName.DOCUMENT)
        self._note = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._reason = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._result = Text("", TextStyle.NOTE_STRONG, wrap=True)
        self._build()
        self.large_switch.toggled.connect(self._on_wish)
        self.language_choice.value_changed.connect(self._on_wish)
        self.ink_switch.toggled.connect(self._on_wish)
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self.save_requested)
        self._show()

    @property
    def large(self) -> bool:
        """Whether the paper is wanted in large print."""
        return self.large_switch.isChecked()

    @property
    def language(self) -> Language:
        """The language that the paper is wanted in."""
        return self.language_choice.value()

    @property
    def for_signature(self) -> bool:
        """Whether a line to sign in ink is wanted, in place of a draft."""
        return self.ink_switch.isChecked()

    def offer_ink(self, *, offered: bool) -> None:
        """Let an unsigned certificate be printed to be signed in ink."""
        self.ink_switch.setVisible(offered)

    @property
    def result(self) -> str:
        """The sentence about what was last given out."""
        return self._result.text()

    def set_printers(self, names: Sequence[str]) -> None:
        """Offer these printers; without any, say so and offer the file."""
        self._known = True
        self.printer.set_choices([(name, name) for name in names])
        self._show()

    def set_ready(self, *, ready: bool, reason: str) -> None:
        """Let the paper be given out, or say why not."""
        self._ready = ready
        self._reason.setText("" if ready else reason)
        self._show()

    def set_busy(self, text: str) -> None:
        """Say what is going on; nothing can be begun meanwhile."""
        self.set_result(text)
        self._ready = False
        self._show()

    def set_result(self, text: str, *, bad: bool = False) -> None:
        """Say how it went."""
        self._result.set_tone(Tone.ALARM if bad else Tone.TEXT)
        self._result.setText(text)
        self._result.setVisible(bool(text))

    def _build(self) -> None:
        heading = SectionHeading(_("Skriv ut och spara"))
        heading.add_right(self.large_switch)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.language_choice)
        column.addWidget(self.ink_switch)
        column.addWidget(self.printer_field)
        column.addWidget(self._note)
        column.addLayout(buttons)
        column.addWidget(self._reason)
        column.addWidget(self._result)
        self._result.hide()
        self.ink_switch.hide()

    def _show(self) -> None:
        some = self.printer.count() > 0
        self.printer_field.setVisible(some)
        none = _("Ingen skrivare hittades på datorn. Spara som PDF och skriv ut filen därifrån.")
        self._note.setText(none if self._known else _("Letar efter skrivare …"))
        self._note.setVisible(not some)
        self.print_button.setVisible(some)
        for button in (self.print_button, self.save_button):
            button.setEnabled(self._ready)
            button.setAccessibleDescription(self._reason.text())
        self._reason.setVisible(bool(self._reason.text()))

    def _on_wish(self) -> None:
        self.wish_changed.emit()

    def _on_print(self) -> None:
        self.print_requested.emit(str(self.printer.value()))
