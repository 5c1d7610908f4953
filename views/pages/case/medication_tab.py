"""The tab Läkemedel: the list from Cosmic ticked as handed over, or a list copied and checked."""

from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.directory import title_of
from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
)
from models.services.desk import Desk
from models.state import CaseFile, Revision
from resources import _
from views.dialogs.medication_check_dialog import MedicationCheckDialog
from views.dialogs.medication_handover_dialog import MedicationHandoverDialog
from views.dialogs.pouches_dialog import PouchesDialog
from views.dialogs.transcribe_dialog import TranscribeDialog
from views.medicines.sheet import MedicationSheet
from views.pages.case.act_row import ActRow
from views.pages.case.pouches_section import PouchesSection
from views.pages.case.scroll_tab import ScrollTab
from views.theme import IconName, Tone
from views.when import day_time
from views.widgets.badge import Badge, BadgeKind
from views.widgets.buttons import ReasonedButton, SecondaryButton
from views.widgets.card import Card
from views.widgets.section import SectionHeading
from views.widgets.text import IconMark, Text, TextStyle

_GAP: Final = 16


class MedicationTab(ScrollTab):
    """Shows which of the two ways was taken, and offers what can be done next."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._choice = self._build_choice()
        self._handed = self._build_handed()
        self._copied = self._build_copied()
        self.pouches = PouchesSection(desk)
        self.pouches.edit_requested.connect(self._on_pouches)
        for part in (self._choice, self._handed, self._copied, self.pouches):
            self.column.addWidget(part)

    def _show(self, case: CaseFile) -> None:
        handed, copied = case.handed_over, case.transcription
        self.pouches.show_case(case)
        self._choice.setVisible(handed is None and copied is None)
        self._handed.setVisible(handed is not None)
        self._copied.setVisible(copied is not None)
        ticked = self.reason(MedicationHandedOver)
        written = self.reason(MedicationTranscribed)
        checked = self.reason(MedicationChecked)
        self.check.setVisible(case.medication_check is None)
        self.hand_over.set_reason(ticked)
        self.copy.set_reason(written)
        self.handed_acts.set_reasons({self.change_time: ticked, self.copy_instead: written})
        self.copied_acts.set_reasons(
            {self.check: checked, self.change_list: written, self.hand_over_instead: ticked}
        )
        if handed:
            self._handed_when.setText(day_time(handed.body.handed_over_at, self.desk.now()))
            self._handed_by.setText(self._signature(_("Antecknat av"), handed))
        if copied:
            self._show_copied(case, copied)

    # --- how it is built -------------------------------------------------------------------

    def _build_choice(self) -> QWidget:
        self.hand_over = ReasonedButton(
            _("Listan från Cosmic är lämnad"), IconName.CHECK, primary=False, below=True
        )
        self.copy = ReasonedButton(_("Skriv av listan"), IconName.PENCIL, primary=False, below=True)
        self.hand_over.clicked.connect(self._on_hand_over)
        self.copy.clicked.connect(self._on_copy)
        first = _way(
            _("Lämna listan från Cosmic"),
            _("Förstahandsval. Ingenting skrivs av, så inget kan bli fel."),
            _(
                "Skriv ut listan i Cosmic, gå igenom den med personen och anteckna när du lämnade den."
            ),
            self.hand_over,
        )
        second = _way(
            _("Skriv av listan här"),
            _("Ger en lista med stor text, med ändringarna och nästa dos först."),
            _(
                "En annan läkare eller sjuksköterska kontrollerar den. Till dess är pappret ett UTKAST."
            ),
            self.copy,
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            SectionHeading(_("Läkemedelslista"), _("Välj ett av två sätt."), large=True)
        )
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(first, 1)
        row.addWidget(second, 1)
        column.addLayout(row)
        return holder

    def _build_handed(self) -> QWidget:
        card = Card()
        card.body.setContentsMargins(20, 16, 20, 16)
        card.body.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(IconName.CHECK, 20, Tone.TEXT))
        head.addWidget(Text(_("Läkemedelslista från Cosmic lämnad"), TextStyle.SECTION_LARGE))
        head.addStretch(1)
        self._handed_when = Text("", TextStyle.STRONG)
        self._handed_by = Text("", TextStyle.NOTE, Tone.TEXT2)
        note = _("Hemväg gör då ingen egen läkemedelslista. Utskrivningsplanen hänvisar till den.")
        self.change_time = SecondaryButton(_("Ändra tid"), IconName.CLOCK)
        self.copy_instead = SecondaryButton(_("Skriv av listan i stället"), IconName.PENCIL)
        self.handed_acts = ActRow(self.change_time, self.copy_instead)
        self.change_time.clicked.connect(self._on_hand_over)
        self.copy_instead.clicked.connect(self._on_copy)
        card.body.addLayout(head)
        card.body.addWidget(self._handed_when)
        card.body.addWidget(self._handed_by)
        card.body.addWidget(Text(note, TextStyle.BODY, wrap=True))
        card.body.addSpacing(4)
        card.body.addWidget(self.handed_acts)
        return card

    def _build_copied(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._copied_heading = SectionHeading(_("Avskriven läkemedelslista"), large=True)
        self._unchecked = Badge(_("Inte kontrollerad – pappret blir UTKAST"), BadgeKind.DASHED)
        self._copied_heading.add_right(self._unchecked)
        self._copied_by = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._checked = QWidget()
        checked = QHBoxLayout(self._checked)
        checked.setContentsMargins(0, 0, 0, 0)
        checked.setSpacing(6)
        checked.addWidget(IconMark(IconName.CHECK, 16, Tone.TEXT2))
        self._checked_by = Text("", TextStyle.NOTE, Tone.TEXT2)
        checked.addWidget(self._checked_by, 1)
        self.check = SecondaryButton(_("Kontrollera"), IconName.CHECK)
        self.change_list = SecondaryButton(_("Ändra listan"), IconName.PENCIL)
        self.hand_over_instead = SecondaryButton(_("Cosmics lista är lämnad i stället"))
        self.copied_acts = ActRow(self.check, self.change_list, self.hand_over_instead)
        self.check.clicked.connect(self._on_check)
        self.change_list.clicked.connect(self._on_copy)
        self.hand_over_instead.clicked.connect(self._on_hand_over)
        self._sheet = MedicationSheet()
        for part in (self._copied_heading, self._copied_by, self._checked, self.copied_acts):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self._sheet)
        return holder

    # --- what is shown ---------------------------------------------------------------------

    def _show_copied(self, case: CaseFile, copied: Revision[MedicationTranscribed]) -> None:
        self._copied_by.setText(self._signature(_("Avskriven av"), copied))
        check = case.medication_check
        self._unchecked.setVisible(check is None)
        self._checked.setVisible(check is not None)
        if check:
            self._checked_by.setText(self._signature(_("Kontrollerad av"), check))
        self._sheet.show_list(copied.body.medication, self.desk.now())

    def _signature(self, act: str, revision: Revision[Any]) -> str:
        """Return who did it, and when: "Avskriven av sjuksköterska Lisa Frank i dag 09:20"."""
        member = self.desk.directory.member(revision.author)
        # Translators: what was done, by whom (title and name), when
        return _("%(act)s %(title)s %(name)s %(when)s") % {
            "act": act,
            "title": title_of(member),
            "name": member.name,
            "when": day_time(revision.at, self.desk.now()),
        }

    # --- what is done ----------------------------------------------------------------------

    def _on_hand_over(self) -> None:
        self.show_dialog(MedicationHandoverDialog(self.desk, self.case, self.window()))

    def _on_copy(self) -> None:
        self.show_dialog(TranscribeDialog(self.desk, self.case, self.window()))

    def _on_pouches(self) -> None:
        self.show_dialog(PouchesDialog(self.desk, self.case, self.window()))

    def _on_check(self) -> None:
        self.show_dialog(MedicationCheckDialog(self.desk, self.case, self.window()))


def _way(title: str, why: str, how: str, button: ReasonedButton) -> Card:
    card = Card()
    card.body.setContentsMargins(20, 16, 20, 16)
    card.body.setSpacing(8)
    card.body.addWidget(Text(title, TextStyle.SECTION_LARGE))
    card.body.addWidget(Text(why, TextStyle.STRONG, wrap=True))
    card.body.addWidget(Text(how, TextStyle.BODY, Tone.TEXT2, wrap=True))
    card.body.addStretch(1)
    card.body.addSpacing(4)
    card.body.addWidget(button)
    card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return card
