"""Egenvård: what is assessed, who signed it, and what can be done next."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.clock import local_date
from models.directory import title_of
from models.operations import Body
from models.operations.papers import (
    SelfCareAssessed,
    SelfCareDeclined,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.rules.paper_content import refusal_of_own_hand
from models.services.desk import Desk
from models.state import CaseFile, Revision
from models.state.papers import revocation
from models.values import SelfCare
from resources import _
from views.dialogs.opening import open_dialog
from views.dialogs.self_care_decline_dialog import SelfCareDeclineDialog
from views.dialogs.self_care_dialog import SelfCareDialog
from views.dialogs.self_care_ink_dialog import SelfCareInkDialog
from views.dialogs.self_care_revoke_dialog import SelfCareRevokeDialog
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
        self._show_state(case)
        self._show_words(case)
        ink = self._reason(SelfCareSigned)
        self.sign_acts.set_reasons(
            {self.sign_button: ink or self._own_hand_reason(case), self.ink_button: ink}
        )
        self.revoke_acts.set_reasons({self.revoke_button: self._reason(SelfCareRevoked)})
        self.acts.set_reasons(
            {
                self.assess_button: self._reason(SelfCareAssessed),
                self.decline_button: self._reason(SelfCareDeclined),
            }
        )

    def _show_state(self, case: CaseFile) -> None:
        """Show what can be done with the assessment that stands."""
        assessed, revoked = case.self_care is not None, revocation(case) is not None
        signed = case.self_care_signature is not None
        open_ = assessed and not signed and not revoked
        self._unsigned.setVisible(open_)
        self.sign_acts.setVisible(open_)
        self._revoked.setVisible(revoked)
        self._signed.setVisible(signed)
        self.revoke_acts.setVisible(assessed and not revoked)
        self.decline_button.setVisible(case.standing("self_care", SelfCareDeclined) is None)
        words = _("Ändra bedömningen") if assessed else _("Bedöm egenvård")
        self.assess_button.setText(words)
        self.assess_button.setAccessibleName(words)
        self.assess_button.updateGeometry()

    def _show_words(self, case: CaseFile) -> None:
        assessed, signed, revoked = case.self_care, case.self_care_signature, revocation(case)
        declined = case.standing("self_care", SelfCareDeclined)
        by = ""
        if assessed:
            self._show_assessed(assessed.body.self_care)
            by = self._signature(_("Bedömd av"), assessed)
        elif declined:
            self._say(_("Ingen egenvård: %(reason)s") % {"reason": declined.body.reason})
            by = self._signature(_("Beslutat av"), declined)
        else:
            self._say(_("Ingen har bedömt egenvård än."))
        if revoked:
            why = _("Upphävt: %(reason)s") % {"reason": revoked.body.reason}
            by = f"{why}\n{self._signature(_('Upphävt av'), revoked)}"
        self._by.setText(by)
        self._by.setVisible(bool(by))
        if signed:
            self._signed_by.setText(self._signed_words(signed))

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
        self._revoked = Badge(_("Upphävt"), BadgeKind.OUTLINE)
        heading.add_right(self._unsigned)
        heading.add_right(self._revoked)
        self._text = Text("", TextStyle.BODY, wrap=True)
        self._validity = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._by = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._signed = self._build_signed()
        self.sign_button = SecondaryButton(_("Skriv under"), IconName.PENCIL)
        self.ink_button = SecondaryButton(_("Undertecknat på papper"))
        self.revoke_button = SecondaryButton(_("Upphäv intyget"))
        self.assess_button = SecondaryButton(_("Bedöm egenvård"))
        self.decline_button = SecondaryButton(_("Ingen egenvård"))
        self.sign_button.clicked.connect(self._on_sign)
        self.assess_button.clicked.connect(self.assess)
        self.decline_button.clicked.connect(self._on_decline)
        self.ink_button.clicked.connect(lambda: self._open(SelfCareInkDialog))
        self.revoke_button.clicked.connect(lambda: self._open(SelfCareRevokeDialog))
        self.sign_acts = ActRow(self.sign_button, self.ink_button)
        self.revoke_acts = ActRow(self.revoke_button)
        self.acts = ActRow(self.assess_button, self.decline_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        texts = (heading, self._text, self._validity, self._by, self._signed)
        for part in (*texts, self.sign_acts, self.acts, self.revoke_acts):
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

    def _signed_words(self, signed: Revision[SelfCareSigned]) -> str:
        signer = signed.body.on_paper_by
        if signer is None:
            return self._signature(_("Undertecknad av legitimerad"), signed)
        member = self._desk.directory.member(signer)
        # Translators: who signed in ink: title and name
        words = _("Undertecknad på papper av legitimerad %(title)s %(name)s.") % {
            "title": title_of(member),
            "name": member.name,
        }
        return f"{words} {self._signature(_('Inskrivet av'), signed)}"

    def _own_hand_reason(self, case: CaseFile) -> str | None:
        actor = self._desk.acting_in(case)
        refusal = refusal_of_own_hand(actor.staff, actor.unit.short_name)
        return refusal.sentence if refusal else None

    def _reason(self, kind: type[Body]) -> str | None:
        refusal = self._desk.refusal(kind, self._case) if self._case else None
        return refusal.sentence if refusal else None

    # --- what is done ----------------------------------------------------------------------

    def _on_sign(self) -> None:
        self._open(SelfCareSignDialog)

    def _on_decline(self) -> None:
        self._open(SelfCareDeclineDialog)

    def _open(
        self,
        make: type[
            SelfCareDialog
            | SelfCareSignDialog
            | SelfCareInkDialog
            | SelfCareRevokeDialog
            | SelfCareDeclineDialog
        ],
    ) -> None:
        if self._case is not None:
            open_dialog(make(self._desk, self._case, self.window()), self._on_saved)

    def _on_saved(self, case: CaseFile) -> None:
        self.refresh(case)
        self.case_changed.emit(case)
