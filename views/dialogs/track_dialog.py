"""Chooses the colour track (sv: färgspår); a person's choice with a reason, never computed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.operations.planning import TrackSet
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Track
from resources import _
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.open_tasks_note import Notes
from views.dialogs.track_words import track_lines
from views.widgets.section import SectionHeading
from views.widgets.track_picker import TrackPicker


class TrackDialog(CaseDialog):
    """Three tracks and the reason; all units see both."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, _("Färgspår"), _("Spara färgspår"), parent)
        self.picker = TrackPicker(parent=self)
        self.picker.set_track(case.track)
        self.name("reason", self.picker.reason_field)
        self.add_widget(self.picker)
        self._change = QVBoxLayout()
        self._change.setSpacing(8)
        self.form.addLayout(self._change)
        self._parts: list[QWidget] = []
        self.picker.track_changed.connect(self._on_track)
        self.set_footer_note(_("Syns för alla enheter i ärendet, aldrig på personens papper."))

    def _on_track(self, track: Track) -> None:
        """Say what the choice would close and open, before it is saved."""
        for part in self._parts:
            self._change.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        directory = self.desk.directory
        lines = track_lines(self.case, track, directory)
        for heading, said, icon in lines:
            self._add(SectionHeading(heading))
            self._add(Notes(said, icon))
        self.make_room()

    def _add(self, part: QWidget) -> None:
        self._change.addWidget(part)
        self._parts.append(part)

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
