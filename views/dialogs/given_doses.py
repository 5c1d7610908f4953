"""What was last given on the ward: a medicine or a round, and when."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.clock import to_local
from models.reasons import sentence
from models.values import GivenDose
from resources import _
from views.dialogs.moments import read_moment
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import TextField
from views.widgets.row_editor import Cell, RowEditor, RowValues


class GivenDoses(RowEditor):
    """Rows of what was given; a row without day and time says that it was not given there."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        cells = (
            Cell(
                name="label",
                label=_("Läkemedel"),
                make=lambda: TextField(_("Läkemedel på morgonen")),
                stretch=3,
            ),
            Cell(name="on", label=_("Senast, dag"), make=lambda: DateField(today), stretch=2),
            Cell(name="at", label=_("Klockan"), make=TimeField),
        )
        super().__init__(
            cells,
            add=_("Lägg till givet läkemedel"),
            empty=_("Inget skrivet. En rad utan dag betyder: inte given på sjukhuset."),
            parent=parent,
        )

    def show_doses(self, given: Sequence[GivenDose]) -> None:
        """Show these rows in place of the others."""
        self.set_rows([_values(dose) for dose in given])

    def read(self) -> tuple[GivenDose, ...]:
        """Return the rows; what is missing or cannot be read is marked."""
        found = []
        for values, fields in zip(self.rows(), self.fields(), strict=True):
            at = read_moment(fields["on"], fields["at"])
            label = str(values["label"])
            missing = sentence("field_missing", {"field": "label"})
            fields["label"].set_error(None if label else missing)
            found.append(GivenDose(label=label, at=at))
        return tuple(found)


def _values(dose: GivenDose) -> RowValues:
    local = to_local(dose.at) if dose.at else None
    return {
        "label": dose.label,
        "on": local.date() if local else None,
        "at": local.time() if local else None,
    }
