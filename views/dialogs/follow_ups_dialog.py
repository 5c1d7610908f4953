"""Visits, samples and calls after discharge (uppföljning)."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from models.clock import local_date
from models.operations.planning import FollowUpsPlanned
from models.services.desk import Desk
from models.state import CaseFile
from models.values import FollowUp
from resources import _
from views.dialogs.entry_problems import missing
from views.dialogs.form_parts import text_of
from views.dialogs.rows_dialog import RowsDialog, RowsForm
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import LabelledField, TextField
from views.widgets.row_editor import Cell, RowValues


class FollowUpsDialog(RowsDialog):
    """Writes the whole list of follow-ups."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        rows = [_row(follow_up) for follow_up in case.follow_ups] or [{}]
        super().__init__(desk, case, _form(local_date(desk.now())), rows, parent)

    def _body(self, rows: Sequence[RowValues]) -> FollowUpsPlanned:
        return FollowUpsPlanned(
            follow_ups=tuple(
                FollowUp(
                    what=row["what"],
                    on=row["on"],
                    at=row["at"],
                    if_not_ready=row["if_not_ready"],
                )
                for row in rows
            )
        )

    def _mark_row(self, fields: Mapping[str, LabelledField]) -> None:
        super()._mark_row(fields)
        if text_of(fields["at"]) and not text_of(fields["on"]):
            fields["on"].set_error(missing("on"))


def _form(today: dt.date) -> RowsForm:
    return RowsForm(
        title=_("Uppföljning"),
        intro=_(
            "Återbesök, prover och samtal efter hemgången. Utan datum står raden under Inte klart än."
        ),
        cells=(
            Cell(
                name="what",
                label=_("Vad"),
                make=lambda: TextField(_("till exempel Återbesök på ortopedmottagningen")),
            ),
            Cell(name="on", label=_("Datum"), make=lambda: DateField(today), stretch=4, line=1),
            Cell(name="at", label=_("Kl"), make=TimeField, stretch=2, line=1),
            Cell(
                name="if_not_ready",
                label=_("Utan datum: vem hör av sig, och när"),
                stretch=7,
                line=1,
            ),
        ),
        required=("what",),
        add=_("Lägg till uppföljning"),
        empty=_("Ingen uppföljning i listan."),
    )


def _row(follow_up: FollowUp) -> RowValues:
    return {
        "what": follow_up.what,
        "on": follow_up.on,
        "at": follow_up.at,
        "if_not_ready": follow_up.if_not_ready,
    }
