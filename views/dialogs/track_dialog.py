"""Chooses the colour track (sv: färgspår); a person's choice with a reason, never computed."""

from PySide6.QtWidgets import QWidget

from models.operations.planning import TrackSet
from models.services.desk import Desk
from models.state import CaseFile
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.widgets.track_picker import TrackPicker


class TrackDialog(CaseDialog):
    """Three tracks and the reason; all units see both."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Färgspår"), _("Spara färgspår"), parent)
        self.picker = TrackPicker(parent=self)
        self.picker.set_track(case.track)
        self.name("reason", self.picker.reason_field)
        self.add_widget(self.picker)
        self.set_footer_note(_("Syns för alla enheter i ärendet, aldrig på personens papper."))

    def _submit(self) -> None:
        self.clear_errors()
        track = self.picker.track()
        if track is None:
            self.set_error_summary(_("Välj färgspår: Grön, Gul eller Röd."))
            return
        if not self.picker.reason():
            self.picker.set_error(_("Skäl saknas. Skriv varför spåret är valt."))
            self.show_problems()
            return
        self.perform(TrackSet(track=track, reason=self.picker.reason()))
