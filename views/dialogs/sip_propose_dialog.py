"""The ward proposes how a SIP could be held; the health centre calls to it."""

from PySide6.QtWidgets import QWidget

from models.operations.sip import SipProposed
from models.rules.sip_modes import sip_modes
from models.services.desk import Desk
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import SipPurpose
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.form_parts import set_text, text_of
from views.sip_words import mode_word
from views.widgets.fields import ChoiceField, NoteField


class SipProposeDialog(CaseDialog):
    """Asks for the form and a few words; only forms that fit the track can be chosen."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Föreslå SIP"), _("Föreslå"), parent)
        modes = sip_modes(SipPurpose.FIRST, case)
        self._mode = ChoiceField(
            [(mode_word(mode), mode) for mode in modes], placeholder=_("Välj form")
        )
        self.add_named("mode", self._mode)
        self._text = self.add_named(
            "text",
            NoteField(_("till exempel Olle vill ha med sin syster. Helst före torsdag.")),
            label=_("Önskemål"),
        )
        self.set_footer_note(_("Hälsocentralen ser förslaget. Fast vårdkontakt kallar."))
        proposal = sip_of(case).proposal
        if proposal:
            self._mode.set_value(proposal.body.mode)
            set_text(self._text, proposal.body.text)

    def _submit(self) -> None:
        if self.is_filled_in("mode"):
            self.perform(SipProposed(mode=self._mode.value(), text=text_of(self._text)))
