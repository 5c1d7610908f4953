"""The Katz index: which of six activities the person needs help with (sv: ADL)."""

from PySide6.QtWidgets import QGridLayout, QWidget

from models.operations.planning import AdlAssessed
from models.services.desk import Desk
from models.state import CaseFile
from models.values import AdlKey
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.theme import Tone
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField
from views.widgets.text import Text, TextStyle
from views.words import activity_word, adl_letter


class AdlDialog(CaseDialog):
    """Six boxes to tick; the letter follows from them."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("ADL enligt Katz"), _("Spara bedömning"), parent)
        before = case.adl.body.dependent if case.adl else frozenset()
        self._boxes = {key: CheckBox(activity_word(key)) for key in AdlKey}
        for key, box in self._boxes.items():
            box.setChecked(key in before)
            box.toggled.connect(self._show_letter)
        self._letter = Text("", TextStyle.SECTION)
        self._on = DateField(self.today, self.today)
        self._lay_out()
        self._show_letter()

    def _lay_out(self) -> None:
        self.add_widget(Text(_("Personen behöver hjälp av någon med:"), TextStyle.BODY))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(10)
        for number, box in enumerate(self._boxes.values()):
            grid.addWidget(box, number % 3, number // 3)
        self.add_widget(holder)
        self.add_widget(self._letter)
        note = _("Bara för personal. Bokstaven skrivs aldrig på personens papper.")
        self.add_widget(Text(note, TextStyle.SMALL, Tone.TEXT2))
        self.add_half(self.field("on", self._on, label=_("Bedömt den")))

    def _dependent(self) -> frozenset[AdlKey]:
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def _show_letter(self) -> None:
        # Translators: %(letter)s is A to G, or Övrigt
        text = _("Katz ADL: %(letter)s") % {"letter": adl_letter(self._dependent())}
        self._letter.setText(text)

    def _submit(self) -> None:
        if self.is_filled_in("on") and (on := self._on.value()):
            self.perform(AdlAssessed(dependent=self._dependent(), assessed_on=on))
