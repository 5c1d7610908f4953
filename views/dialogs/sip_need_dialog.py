"""Whether the person needs a SIP (samordnad individuell plan), and why or why not."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from models.operations.planning import SipNeedDecided
from models.services.desk import Desk
from models.state import CaseFile
from models.values import SipExemption, SipNeed
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.entry_problems import missing
from views.dialogs.form_parts import let_focus_in, text_of
from views.widgets.choice import Option, RadioGroup
from views.widgets.fields import NoteField
from views.words import exemption_word

_OTHER = "other"


class SipNeedDialog(CaseDialog):
    """Writes the decision. Without a need it asks for the ground, or for a reason in words."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Behov av SIP"), _("Spara"), parent)
        self._build_form()
        if case.sip_need:
            self._show(case.sip_need)
        self._needed.value_changed.connect(self._on_needed)
        self._on_needed()
        for group in (self._needed, self._ground):
            let_focus_in(group)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._needed.setFocus()

    def _build_form(self) -> None:
        question = _("Behöver personen en SIP?")
        yes = Option(True, _("Ja"), _("Insatser från mer än en huvudman behöver samordnas."))
        no = Option(False, _("Nej"))
        self._needed = RadioGroup(question, [yes, no], vertical=True)
        self._need = self.add_field(question, self._needed)
        grounds = [Option(ground, exemption_word(ground)) for ground in SipExemption]
        grounds.append(Option(_OTHER, _("Annat skäl, se orsak")))
        self._ground = RadioGroup(_("Varför inte"), grounds, vertical=True)
        self._why_not = self.add_field(_("Varför inte"), self._ground)
        self._reason = self.add_named("reason", NoteField())

    def _show(self, need: SipNeed) -> None:
        self._needed.set_value(need.needed)
        if not need.needed:
            self._ground.set_value(need.exemption or _OTHER)
        editor = self._reason.editor
        if isinstance(editor, NoteField):
            editor.setPlainText(need.reason)

    def _on_needed(self) -> None:
        self._why_not.setVisible(self._needed.value() is False)
        self.make_room()

    def _submit(self) -> None:
        self.clear_errors()
        needed, ground = self._needed.value(), self._ground.value()
        refused = needed is False
        self._need.set_error(_("Välj Ja eller Nej.") if needed is None else None)
        no_ground = refused and ground is None
        self._why_not.set_error(_("Välj varför ingen SIP behövs.") if no_ground else None)
        grounded = refused and isinstance(ground, SipExemption)
        if not text_of(self._reason) and not grounded and not no_ground and needed is not None:
            self._reason.set_error(missing("reason"))
        if not self.show_problems():
            exemption = ground if grounded else None
            need = SipNeed(needed=needed, reason=text_of(self._reason), exemption=exemption)
            self.perform(SipNeedDecided(need=need))
