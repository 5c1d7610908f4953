"""Sends the admission notice to one unit more."""

from PySide6.QtWidgets import QWidget

from models.operations.messages import Receiver, ReceiverAdded
from models.rules.receiver_content import reason_goes_along
from models.rules.withheld import consent_in_force
from models.services.desk import Desk
from models.state import CaseFile
from models.values import MUNICIPAL, Party, Unit
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.fields import ChoiceField
from views.widgets.text import Text


class ReceiverAddDialog(CaseDialog):
    """The units that have not got the notice; those of the person's municipality first."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Lägg till mottagare"), _("Skicka till enheten"), parent)
        text = _(
            "Enheten får inskrivningsmeddelandet nu, svarar och deltar sedan som de andra. "
            "Tiden för dess svar räknas från nu."
        )
        self.add_widget(Text(text, wrap=True))
        choices = [(unit.short_name, unit.id) for unit in self._units()]
        self._unit = ChoiceField(choices, placeholder=_("Välj enhet"))
        self.add_named("receivers", self._unit, label=_("Enhet"))
        if "reason" in self._withheld():
            held = _("Det här hålls inne utan samtycke: %(fields)s.")
            self.set_footer_note(held % {"fields": _("inskrivningsorsak")})

    def _units(self) -> list[Unit]:
        person, directory = self.case.person, self.desk.directory
        got = {row.unit for row in self.case.receivers}
        parties = (*sorted(MUNICIPAL, key=list(Party).index), Party.OUTPATIENT)
        units = [unit for party in parties for unit in directory.of_party(party)]
        here = person.municipality if person else ""
        units.sort(key=lambda unit: unit.municipality != here)  # the own municipality first
        return [unit for unit in units if unit.id not in got]

    def _withheld(self) -> tuple[str, ...]:
        notice = self.case.notice.body if self.case.notice else None
        if consent_in_force(self.case.consent, self.today) or not reason_goes_along(notice, ()):
            return ()
        return ("reason",)

    def _submit(self) -> None:
        if not self.is_filled_in("receivers"):
            return
        unit = self.desk.directory.unit(self._unit.value())
        receiver = Receiver(unit=unit.id, party=unit.party)
        self.perform(ReceiverAdded(receiver=receiver, withheld=self._withheld()))
