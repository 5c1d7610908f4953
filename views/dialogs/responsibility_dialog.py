"""Who answers medically after discharge (medicinskt ansvar), for what and until when."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.clock import local_date
from models.directory import Directory
from models.operations.planning import MedicalResponsibilitySet
from models.services.desk import Desk
from models.state import CaseFile
from models.values import MedicalResponsibility, Party
from resources import _
from views.dialogs.rows_dialog import RowsDialog, RowsForm
from views.widgets.date_fields import DateField
from views.widgets.fields import TextField
from views.widgets.row_editor import Cell, RowValues


class ResponsibilityDialog(RowsDialog):
    """Writes the whole list. An empty one begins with the health centre, from the day of going home."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        rows = [_row(responsible) for responsible in case.responsible]
        form = _form(local_date(desk.now()))
        super().__init__(desk, case, form, rows or _proposal(desk.directory, case), parent)

    def _body(self, rows: Sequence[RowValues]) -> MedicalResponsibilitySet:
        return MedicalResponsibilitySet(
            responsible=tuple(
                MedicalResponsibility(
                    who=row["who"],
                    concerning=row["concerning"],
                    from_date=row["from_date"],
                    until=row["until"],
                )
                for row in rows
            )
        )


def _form(today: dt.date) -> RowsForm:
    return RowsForm(
        title=_("Medicinskt ansvar efter hemgång"),
        intro=_("Vem som har ansvaret för vården efter hemgången, för vad och hur länge."),
        cells=(
            Cell(name="who", label=_("Vem"), stretch=5),
            Cell(
                name="concerning",
                label=_("Gäller"),
                make=lambda: TextField(_("till exempel höften och såret")),
                stretch=6,
            ),
            Cell(
                name="from_date",
                label=_("Från"),
                make=lambda: DateField(today),
                stretch=5,
                line=1,
            ),
            Cell(
                name="until",
                label=_("Till och med"),
                make=lambda: TextField(_("till exempel återbesöket, eller tills vidare")),
                stretch=6,
                line=1,
            ),
        ),
        required=("who",),
        add=_("Lägg till ansvarig"),
        empty=_("Ingen ansvarig i listan."),
    )


def _proposal(directory: Directory, case: CaseFile) -> list[RowValues]:
    names = [
        directory.unit(receiver.unit).name
        for receiver in case.receivers
        if receiver.party is Party.OUTPATIENT
    ]
    home = case.homegoing.on if case.homegoing else None
    return [{"who": name, "from_date": home} for name in names] or [{}]


def _row(responsible: MedicalResponsibility) -> RowValues:
    return {
        "who": responsible.who,
        "concerning": responsible.concerning,
        "from_date": responsible.from_date,
        "until": responsible.until,
    }
