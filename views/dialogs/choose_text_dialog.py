"""Two that wrote the same field without having seen each other: both texts, and which one is to hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.operations.corrections import TextChosen
from models.services.desk import Desk
from models.state import CaseFile
from models.values import OperationId
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle

_WIDTH: Final = 900
_BESIDE: Final = 2


@dataclass(frozen=True, slots=True)
class StandingText:
    """One of the texts, ready to read; ``differing`` are the lines that not all of them have."""

    operation: OperationId
    who: str
    unit: str
    when: str
    lines: tuple[str, ...]
    differing: frozenset[str] = frozenset()


class ChooseTextDialog(CaseDialog):
    """Shows the texts beside each other, equal in width, each with the same button and none chosen."""

    def __init__(
        self,
        desk: Desk,
        case: CaseFile,
        register: str,
        words: str,
        texts: Sequence[StandingText],
        parent: QWidget | None = None,
    ) -> None:
        # Translators: %(what)s is the field that two have written differently
        title = _("Två olika texter: %(what)s") % {"what": words}
        super().__init__(desk, case, title, _("Den här gäller"), parent)
        self.setMinimumWidth(_WIDTH)
        self.primary.setDefault(False)
        self.primary.hide()
        self.register = register
        self.texts = tuple(texts)
        self.buttons: list[SecondaryButton] = []
        intro = _(
            "De skrevs utan att den ena hade sett den andra. Det som skiljer är understruket. "
            "Tills någon har valt gäller det strängare av spår och av samtycke, och papper där texten "
            "står kan inte göras."
        )
        self.add_widget(Text(intro, TextStyle.BODY, Tone.TEXT2, wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(20)
        for number, text in enumerate(self.texts):
            row, column = divmod(number, _BESIDE)
            grid.addWidget(self._panel(text, number + 1), row, column)
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        self.form.addLayout(grid)
        self.set_footer_note(_("Den text som inte väljs finns kvar under Händelser."))

    def refuse(self, why: str | None) -> None:
        """Let the texts be read only, and say why; ``None`` lets one be chosen."""
        self.set_footer_note(why or _("Den text som inte väljs finns kvar under Händelser."))
        for button in self.buttons:
            button.setEnabled(not why)
            button.setAccessibleDescription(why or "")

    def _panel(self, text: StandingText, number: int) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(text.who, TextStyle.STRONG, wrap=True))
        column.addWidget(Text(f"{text.unit} · {text.when}", TextStyle.NOTE, Tone.TEXT2, wrap=True))
        column.addWidget(Hairline())
        for line in text.lines:
            shown = Text(line, TextStyle.BODY, wrap=True)
            shown.set_changed(line in text.differing)
            column.addWidget(shown)
        column.addSpacing(8)
        column.addStretch(1)
        button = SecondaryButton(_("Den här gäller"), IconName.CHECK)
        # Translators: read out; %(number)d is 1 for the text to the left
        spoken = _("Den här gäller: text %(number)d, %(who)s") % {"number": number, "who": text.who}
        button.setAccessibleName(spoken)
        button.clicked.connect(lambda: self._choose(text))
        self.buttons.append(button)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _choose(self, text: StandingText) -> None:
        over = tuple(row.operation for row in self.texts if row is not text)
        self.perform(TextChosen(register=self.register, chosen=text.operation, over=over))

    def _submit(self) -> None:
        """There is no default: Enter chooses none."""
