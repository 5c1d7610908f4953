"""Undertecknat på papper av: registers who signed the printed certificate in ink."""

from PySide6.QtWidgets import QWidget

from models.directory import title_of
from models.operations.papers import SelfCareSigned
from models.services.desk import Desk
from models.state import CaseFile
from models.values import StaffId
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.theme import Tone
from views.widgets.choice import CheckBox
from views.widgets.fields import ChoiceField
from views.widgets.text import Text, TextStyle


class SelfCareInkDialog(CaseDialog):
    """Offers the licensed staff of the unit that assessed; the tick says that the ink was seen."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Undertecknat på papper")
        super().__init__(desk, case, title, _("Spara"), parent)
        self._assessment = case.self_care
        intro = _(
            "Intyget skrivs ut för underskrift, undertecknas med penna och gäller sedan. "
            "Här skriver du in vem som har undertecknat."
        )
        self.add_widget(Text(intro, TextStyle.BODY, Tone.TEXT2, wrap=True))
        unit = case.self_care.unit if case.self_care else self.acting.unit.id
        self._signers = {
            row.id: row.profession for row in desk.directory.members_of(unit) if row.licensed
        }
        self.signer = ChoiceField()
        choices = [
            (f"{row.name}, {title_of(row)}", row.id)
            for row in desk.directory.members_of(unit)
            if row.licensed
        ]
        self.signer.set_choices([(_("Välj"), ""), *choices])
        self.add_named("on_paper_by", self.signer)
        self.seen = CheckBox(_("Jag har sett underskriften på pappret"))
        self.add_widget(self.seen)
        self.seen.toggled.connect(self._on_seen)
        self._on_seen(on=False)
        self.set_footer_note(
            _("Intyget är sedan klart, och säger att det är undertecknat på papper.")
        )

    def _on_seen(self, on: bool) -> None:
        self.set_reason(None if on else _("Kryssa i att du har sett underskriften."))

    def _submit(self) -> None:
        signer = StaffId(str(self.signer.value() or ""))
        if self._assessment is None:
            return
        if signer not in self._signers:
            self.clear_errors()
            self._named["on_paper_by"].set_error(_("Välj vem som har undertecknat."))
            self.show_problems()
            return
        self.perform(
            SelfCareSigned(
                assessment=self._assessment.operation,
                profession=self._signers[signer],
                on_paper_by=signer,
            )
        )
