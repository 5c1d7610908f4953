"""The aids (hjälpmedel) that the person needs at home or brings along."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.clock import local_date
from models.operations.planning import AidsListed
from models.rules.tracks import AidCategory, policy_of
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Aid
from resources import _
from views.dialogs.rows_dialog import RowsDialog, RowsForm
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField
from views.widgets.fields import ChoiceField, TextField
from views.widgets.row_editor import Cell, RowValues


class AidsDialog(RowsDialog):
    """Writes the whole list of aids."""

    def __init__(self, desk: Desk, case: CaseFile, parent: QWidget | None = None) -> None:
        form = _form(local_date(desk.now()), policy_of(case).aid_category)
        super().__init__(desk, case, form, [_row(aid) for aid in case.aids] or [{}], parent)

    def _body(self, rows: Sequence[RowValues]) -> AidsListed:
        return AidsListed(
            aids=tuple(
                Aid(
                    item=row["item"],
                    responsible=row["responsible"],
                    phone=row["phone"],
                    delivered_on=row["delivered_on"],
                    expected=row["expected"],
                    needed_before_home=row["needed_before_home"],
                    category=row["category"] or "",
                    prescriber=row["prescriber"],
                    customer_number=row["customer_number"],
                    ordered_on=row["ordered_on"],
                )
                for row in rows
            )
        )


def _form(today: dt.date, categories: tuple[AidCategory, ...]) -> RowsForm:
    kinds = [(category.text, category.id) for category in categories]
    return RowsForm(
        title=_("Hjälpmedel"),
        intro=_(
            "Det personen behöver hemma eller tar med sig. Säg till tidigt om vårdsäng och madrass."
        ),
        cells=(*_what(kinds), *_between_units(today), *_when(today)),
        required=("item",),
        add=_("Lägg till hjälpmedel"),
        empty=_("Inga hjälpmedel i listan."),
    )


def _what(kinds: Sequence[tuple[str, object]]) -> tuple[Cell, ...]:
    return (
        Cell(name="item", label=_("Hjälpmedel"), stretch=4),
        Cell(
            name="category",
            label=_("Slag"),
            make=lambda: ChoiceField(kinds, placeholder=_("Välj slag")),
            stretch=4,
        ),
        Cell(name="responsible", label=_("Ansvarig"), stretch=4),
        Cell(name="phone", label=_("Telefon"), stretch=3),
    )


def _between_units(today: dt.date) -> tuple[Cell, ...]:
    """Return what the ward and the primary care need of each other (sv: förtroendeförskrivning)."""
    return (
        Cell(name="prescriber", label=_("Förskrivare"), stretch=4, line=1),
        Cell(name="customer_number", label=_("Kundnummer"), stretch=2, line=1),
        Cell(
            name="ordered_on",
            label=_("Beställt"),
            make=lambda: DateField(today),
            stretch=3,
            line=1,
        ),
    )


def _when(today: dt.date) -> tuple[Cell, ...]:
    return (
        Cell(
            name="delivered_on",
            label=_("Levererat"),
            make=lambda: DateField(today),
            stretch=4,
            line=2,
        ),
        Cell(
            name="expected",
            label=_("Väntas, om det inte är levererat"),
            make=lambda: TextField(_("till exempel ons 14 jan")),
            stretch=4,
            line=2,
        ),
        Cell(
            name="needed_before_home",
            label=_("Behövs före hemgång"),
            make=lambda: CheckBox(_("Behövs före hemgång")),
            stretch=3,
            line=2,
            default=True,
        ),
    )


def _row(aid: Aid) -> RowValues:
    return {
        "item": aid.item,
        "responsible": aid.responsible,
        "phone": aid.phone,
        "delivered_on": aid.delivered_on,
        "expected": aid.expected,
        "needed_before_home": aid.needed_before_home,
        "category": aid.category or None,
        "prescriber": aid.prescriber,
        "customer_number": aid.customer_number,
        "ordered_on": aid.ordered_on,
    }
