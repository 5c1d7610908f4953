"""Signs an assessment of self-care: the licensed person reads the whole of it first."""

from PySide6.QtWidgets import QWidget

from models.clock import local_date
from models.directory import title_of
from models.operations.papers import SelfCareSigned
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.self_care_words import assessment_rows, measure_rows
from views.theme import Tone
from views.widgets.pairs import Pairs
from views.widgets.text import Text, TextStyle


class SelfCareSignDialog(CaseDialog):
    """Shows what is signed and as whom."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        title = _("Skriv under egenvårdsintyget")
        super().__init__(desk, case, title, _("Skriv under"), parent)
        self._assessment = case.self_care
        actor = desk.acting_in(case)
        # Translators: as whom somebody signs: title, name, unit
        words = _("Du skriver under som legitimerad %(title)s: %(name)s, %(unit)s.")
        signs = words % {
            "title": title_of(actor.staff),
            "name": actor.staff.name,
            "unit": actor.unit.name,
        }
        if self._assessment:
            care, today = self._assessment.body.self_care, local_date(desk.now())
            measures = Pairs(_("Det här görs som egenvård"))
            rest = Pairs(_("Så har vi bedömt"))
            self.add_widget(measures)
            self.add_widget(rest)
            measures.show_rows(measure_rows(care))
            rest.show_rows(assessment_rows(care, today))
        self.add_widget(Text(signs, TextStyle.STRONG, wrap=True))
        note = _("Ändras bedömningen efteråt behövs en ny underskrift.")
        self.add_widget(Text(note, TextStyle.NOTE, Tone.TEXT2, wrap=True))

    def _submit(self) -> None:
        if self._assessment:
            profession = self.desk.acting_in(self.case).staff.profession
            act = SelfCareSigned(assessment=self._assessment.operation, profession=profession)
            self.perform(act)
