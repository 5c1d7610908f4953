"""Makes the lines of the list for one user: which columns, which cells, which words to search in."""

from collections.abc import Sequence

from models.rules.overview import OverviewRow
from models.values import Party
from views.pages.overview.columns import Column, Seen
from views.pages.overview.receiver_cells import RECEIVER_COLUMNS, receiver_filters
from views.pages.overview.row import ListRow
from views.pages.overview.shared_cells import identity_text
from views.pages.overview.ward_cells import WARD_COLUMNS, ward_filters


def columns_of(party: Party) -> tuple[Column, ...]:
    """Return the columns that a kind of unit sees, in order."""
    return WARD_COLUMNS if party is Party.INPATIENT else RECEIVER_COLUMNS


def list_rows(rows: Sequence[OverviewRow], seen: Seen, party: Party) -> list[ListRow]:
    """Return the lines as that kind of unit sees them, in the same order."""
    columns = columns_of(party)
    filters = ward_filters if party is Party.INPATIENT else receiver_filters
    return [
        ListRow(
            facts=facts,
            cells=tuple(column.cell(facts, seen) for column in columns),
            filters=filters(facts, seen),
            searched=_searched(facts, party),
        )
        for facts in rows
    ]


def _searched(facts: OverviewRow, party: Party) -> str:
    summary = facts.summary
    digits = summary.identity_number
    place = summary.bed if party is Party.INPATIENT else summary.place
    return f"{summary.name} {digits} {identity_text(digits)} {place}".casefold()
