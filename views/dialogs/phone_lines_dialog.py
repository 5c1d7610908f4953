"""Whom the person calls by day, and by night and weekend."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.directory import Directory
from models.operations.planning import PhoneLinesSet
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Party, PhoneLine, Unit
from resources import _
from views.dialogs.rows_dialog import RowsDialog, RowsForm
from views.theme import Tone
from views.widgets.fields import TextField
from views.widgets.row_editor import Cell, RowValues
from views.widgets.text import Text, TextStyle

_FIRST_CALLED = (Party.MUNICIPAL_CARE, Party.OUTPATIENT, Party.SOCIAL_SERVICES)


class PhoneLinesDialog(RowsDialog):
    """Writes the whole list; 1177 and 112 are always added after it.

    An empty list begins with the unit that the person will call, by day and by night.
    """

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        rows = [_row(line) for line in case.phone_lines]
        super().__init__(desk, case, _form(), rows or _proposal(desk.directory, case), parent)
        always = _("1177 och 112 läggs alltid till på pappret.")
        self.add_widget(Text(always, TextStyle.NOTE, Tone.TEXT2))

    def _body(self, rows: Sequence[RowValues]) -> PhoneLinesSet:
        return PhoneLinesSet(
            lines=tuple(
                PhoneLine(when=row["when"], who=row["who"], phone=row["phone"]) for row in rows
            )
        )


def _form() -> RowsForm:
    return RowsForm(
        title=_("Telefonnummer för personen"),
        intro=_(
            "Ett nummer för varje behov och tid. Skriv tiderna som de gäller, till exempel 8–16."
        ),
        cells=(
            Cell(
                name="when",
                label=_("När"),
                make=lambda: TextField(_("Vardagar 8.00–16.30")),
                stretch=4,
            ),
            Cell(name="who", label=_("Vem"), stretch=6),
            Cell(name="phone", label=_("Telefon"), stretch=3),
        ),
        required=("when", "who", "phone"),
        add=_("Lägg till nummer"),
        empty=_("Inga nummer utom 1177 och 112."),
    )


def _proposal(directory: Directory, case: CaseFile) -> list[RowValues]:
    unit = _first_called(directory, case)
    who, phone = (unit.name, unit.phone) if unit else ("", "")
    times = (_("Vardagar, dagtid"), _("Kväll, natt och helg"))
    return [{"when": when, "who": who, "phone": phone} for when in times]


def _first_called(directory: Directory, case: CaseFile) -> Unit | None:
    """Return the municipality's nurses, or else the health centre, or else the bistånd."""
    for party in _FIRST_CALLED:
        for receiver in case.receivers:
            if receiver.party is party:
                return directory.unit(receiver.unit)
    return None


def _row(line: PhoneLine) -> RowValues:
    return {"when": line.when, "who": line.who, "phone": line.phone}
