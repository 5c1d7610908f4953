"""Egenvård: what is assessed, who signed it, and what can be done next."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.clock import local_date
from models.directory import title_of
from models.operations import Body
from models.operations.papers import SelfCareAssessed, SelfCareDeclined, SelfCareSigned
from models.services.desk import Desk
from models.state import CaseFile, Revision
from models.values import SelfCare
from resources import _
from views.dialogs.opening import open_dialog
from views.dialogs.self_care_decline_dialog import SelfCareDeclineDialog
from views.dialogs.self_care_dialog import SelfCareDialog
from views.dialogs.self_care_sign_dialog import SelfCareSignDialog
from views.dialogs.self_care_words import performer_text, validity_text
from views.pages.case.act_row import ActRow
from views.theme import IconName, Tone
from views.when import day_time
from views.widgets.badge import Badge, BadgeKind
from views.widgets.buttons import SecondaryButton
from views.widgets.section import SectionHeading
from views.widgets.text import IconMark, Text, TextStyle


class SelfCareSection(QWidget):
    """Shows the assessment that stands; its dialogs write a new one."""

    case_changed = Signal(object)  # CaseFile

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: CaseFile | None = None
        self._build()

    def refresh(self, case: CaseFile) -> None:
        """Show the case as it stands now."""
        self._case = case
        assessed, signed = case.self_care, case.self_care_signature
        declined = case.standing("self_care", SelfCareDeclined)
        self._unsigned.setVisible(assessed is not None and signed is None)
        self._signed.setVisible(signed is not None)
        self.sign_acts.setVisible(assessed is not None and signed is None)
        self.decline_button.setVisible(declined is None)
        words = _("Ändra bedömningen") if assessed else _("Bedöm egenvård")
        self.assess_button.setText(words)
        self.assess_button.setAccessibleName(words)
        self.assess_button.updateGeometry()
        if assessed:
            self._show_assessed(assessed.body.self_care)
            self._by.setText(self._signature(_("Bedömd av"), assessed))
        elif declined:
            self._say(_("Ingen egenvård: %(reason)s") % {"reason": declined.body.reason})
            self._by.setText(self._signature(_("Beslutat av"), declined))
        else:
            self._say(_("Ingen har bedömt egenvård än."))
            self._by.setText("")
        self._by.setVisible(bool(self._by.text()))
        if signed:
            self._signed_by.setText(self._signature(_("Undertecknad av legitimerad"), signed))
        self.sign_acts.set_reasons({self.sign_button: self._reason(SelfCareSigned)})
        self.acts.set_reasons(
            {
                self.assess_button: self._reason(SelfCareAssessed),
                self.decline_button: self._reason(SelfCareDeclined),
            }
        )

    def assess(self) -> None:
        """Open the form of the assessment."""
        self._open(SelfCareDialog)

    def assess_refusal(self) -> str | None:
        """Return why the assessment cannot be written now."""
        return self._reason(SelfCareAssessed)

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        heading = SectionHeading(_("Egenvård"))
        self._unsigned = Badge(_("Inte undertecknad"), BadgeKind.DASHED)
        heading.add_right(self._unsigned)
        self._text = Text("", TextStyle.BODY, wrap=True)
        self._validity = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._by = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._signed = self._build_signed()
        self.sign_button = SecondaryButton(_("Skriv under"), IconName.PENCIL)
        self.assess_button = SecondaryButton(_("Bedöm egenvård"))
        self.decline_button = SecondaryButton(_("Ingen egenvård"))
        self.sign_button.clicked.connect(self._on_sign)
        self.assess_button.clicked.connect(self.assess)
        self.decline_button.clicked.connect(self._on_decline)
        self.sign_acts = ActRow(self.sign_button)
        self.acts = ActRow(self.assess_button, self.decline_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        texts = (heading, self._text, self._validity, self._by, self._signed)
        for part in (*texts, self.sign_acts, self.acts):
            column.addWidget(part)

    def _build_signed(self) -> QWidget:
        self._signed_by = Text("", TextStyle.NOTE, wrap=True)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark(IconName.CHECK, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._signed_by, 1)
        return holder

    # --- what is shown ---------------------------------------------------------------------

    def _show_assessed(self, care: SelfCare) -> None:
        lines = [f"{measure.what} – {performer_text(measure)}" for measure in care.measures]
        self._text.setText("\n".join(lines))
        valid = validity_text(care, local_date(self._desk.now()))
        self._validity.setText(_("Gäller %(days)s") % {"days": valid})
        self._validity.show()

    def _say(self, text: str) -> None:
        self._text.setText(text)
        self._validity.hide()

    def _signature(self, act: str, revision: Revision[Any]) -> str:
        member = self._desk.directory.member(revision.author)
        # Translators: what was done, by whom (title and name), when
        return _("%(act)s %(title)s %(name)s %(when)s") % {
            "act": act,
            "title": title_of(member),
            "name": member.name,
            "when": day_time(revision.at, self._desk.now()),
        }

    def _reason(self, kind: type[Body]) -> str | None:
        refusal = self._desk.refusal(kind, self._case) if self._case else None
        return refusal.sentence if refusal else None

    # --- what is done ----------------------------------------------------------------------

    def _on_sign(self) -> None:
        self._open(SelfCareSignDialog)

    def _on_decline(self) -> None:
        self._open(SelfCareDeclineDialog)

    def _open(
        self, make: type[SelfCareDialog | SelfCareSignDialog | SelfCareDeclineDialog]
    ) -> None:
        if self._case is not None:
            open_dialog(make(self._desk, self._case, self.window()), self._on_saved)

    def _on_saved(self, case: CaseFile) -> None:
        self.refresh(case)
        self.case_changed.emit(case)
