"""The lines above the tabs: what two have written differently, each with the way to choose."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.services.desk import Desk
from models.state import CaseFile
from resources import _, ngettext
from views.dialogs.choose_text_dialog import ChooseTextDialog
from views.dialogs.opening import open_dialog
from views.pages.case.standing_texts import (
    Conflict,
    conflicts_of,
    register_words,
    standing_texts,
    why_not_choose,
)
from views.theme import IconName
from views.widgets.banner import Banner, BannerKind

_MOST: Final = 2  # lines; the others come up as these are settled


class ConflictBand(QWidget):
    """One line for each field that has two texts; nothing when there is none."""

    case_changed = Signal(object)  # CaseFile

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: CaseFile | None = None
        self._shown: tuple[Conflict, ...] = ()
        self.lines: list[Banner] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self.hide()

    def refresh(self, case: CaseFile) -> None:
        """Show what has to be chosen in ``case``."""
        self._case = case
        wanted = conflicts_of(case)
        if wanted != self._shown:
            self._show(wanted)

    def choose_in(self, register: str) -> None:
        """Open the texts of a register to choose between, while there are several."""
        case = self._case
        if case is None or register not in dict(case.conflicts):
            return
        desk, words = self._desk, register_words(register, case)
        texts = standing_texts(register, case, desk)
        dialog = ChooseTextDialog(desk, case, register, words, texts, self.window())
        dialog.refuse(why_not_choose(register, case, desk))
        open_dialog(dialog, self.case_changed.emit)

    def _show(self, wanted: tuple[Conflict, ...]) -> None:
        self._shown = wanted
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(conflict) for conflict in wanted[:_MOST]]
        left = len(wanted) - _MOST
        if left > 0:
            text = ngettext("och %(count)d till", "och %(count)d till", left) % {"count": left}
            self.lines[-1].set_texts(_sentence(wanted[_MOST - 1]), text, _("Välj…"))
        for line, conflict in zip(self.lines, wanted, strict=False):
            self._column.addWidget(line)
            # Translators: read out; %(what)s is what two have written differently
            line.name_action(_("Välj: %(what)s") % {"what": conflict.words})
        self.setVisible(bool(wanted))

    def _line(self, conflict: Conflict) -> Banner:
        line = Banner(
            BannerKind.INK, _sentence(conflict), action=_("Välj…"), icon=IconName.SWAP, parent=self
        )
        line.action_requested.connect(lambda: self.choose_in(conflict.register))
        return line


def _sentence(conflict: Conflict) -> str:
    # Translators: %(what)s is the field that two have written differently
    return _("Två olika texter: %(what)s. Välj vilken som gäller.") % {"what": conflict.words}
