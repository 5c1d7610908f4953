"""Who gets the admission notice: a health centre, and the units of one municipality."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.directory import Directory
from models.operations.messages import Receiver
from models.values import Party, PersonDetails, Unit
from resources import _
from views.dialogs.municipalities import (
    likely_health_centre,
    municipal_unit,
    municipality_choices,
)
from views.widgets.choice import CheckBox
from views.widgets.fields import ChoiceField

_PARTIES = (Party.SOCIAL_SERVICES, Party.MUNICIPAL_CARE)


class ReceiverFields:
    """A health centre chooser, a municipality chooser, and a box for each of its two units."""

    def __init__(self, directory: Directory, person: PersonDetails | None) -> None:
        self._directory = directory
        centres = [(unit.short_name, unit.id) for unit in directory.of_party(Party.OUTPATIENT)]
        self.health_centre = ChoiceField(
            [*centres, (_("Ingen hälsocentral"), "")], placeholder=_("Välj hälsocentral")
        )
        self.municipality = ChoiceField(
            municipality_choices(directory), placeholder=_("Välj kommun")
        )
        self._box_row = QWidget()
        self.boxes = {party: CheckBox("", parent=self._box_row) for party in _PARTIES}
        self._lay_out_boxes()
        self._suggest(person)
        self.municipality.currentIndexChanged.connect(self._name_boxes)
        self._name_boxes()

    def _suggest(self, person: PersonDetails | None) -> None:
        if person is None:
            return
        self.municipality.set_value(person.municipality)
        address, municipality = person.registered_address, person.municipality
        centre = likely_health_centre(self._directory, municipality, address)
        if centre:
            self.health_centre.set_value(centre.id)

    def _name_boxes(self) -> None:
        for party, box in self.boxes.items():
            unit = self._municipal(party)
            box.setText(unit.short_name if unit else "")
            box.setAccessibleName(box.text())
            box.setVisible(unit is not None)
            box.updateGeometry()

    def box_row(self) -> QWidget:
        """Return the two boxes beside each other."""
        return self._box_row

    def _lay_out_boxes(self) -> None:
        row = QHBoxLayout(self._box_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for box in self.boxes.values():
            box.setChecked(True)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)

    def on_change(self, tell: Callable[[], None]) -> None:
        """Call ``tell`` whenever the choice changes."""
        self.health_centre.currentIndexChanged.connect(lambda _index: tell())
        self.municipality.currentIndexChanged.connect(lambda _index: tell())
        for box in self.boxes.values():
            box.toggled.connect(lambda _on: tell())

    def units(self) -> tuple[Unit, ...]:
        """Return the chosen units, the health centre first."""
        centre = self.health_centre.value()
        found = [self._directory.unit(centre)] if centre else []
        for party, box in self.boxes.items():
            unit = self._municipal(party)
            if unit and box.isChecked():
                found.append(unit)
        return tuple(found)

    def value(self) -> tuple[Receiver, ...]:
        """Return the chosen receivers."""
        return tuple(Receiver(unit=unit.id, party=unit.party) for unit in self.units())

    def _municipal(self, party: Party) -> Unit | None:
        return municipal_unit(self._directory, self.municipality.value() or "", party)
