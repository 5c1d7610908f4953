"""Makes the lines of the list for one user: which columns, which cells, which words to search in."""

from collections.abc import Sequence
from typing import Final

from models.directory import Directory
from models.rules.overview import OverviewRow
from models.rules.search import SEARCHED_STEPS, searched_words
from models.task_texts import act
from models.values import CaseStatus, Party
from views.pages.overview.columns import Column, Seen
from views.pages.overview.receiver_cells import RECEIVER_COLUMNS, receiver_filters
from views.pages.overview.row import ListRow
from views.pages.overview.traits import traits_of, ward_name
from views.pages.overview.ward_cells import WARD_COLUMNS, ward_filters
from views.widgets.track_mark import track_word
from views.words import status_word

_UNSEARCHED: Final = frozenset({CaseStatus.SIP_ONGOING})  # it tells of the help that is planned


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
            searched=_searched(facts, seen.directory),
            traits=traits_of(facts, seen.directory),
        )
        for facts in rows
    ]


def _searched(facts: OverviewRow, directory: Directory) -> str:
    """Return the words of who and where the person is and what comes next; of no help that somebody gets."""
    summary, task = facts.summary, facts.next_task
    places = (summary.bed, ward_name(facts, directory), summary.municipality, summary.place)
    step = act(task.kind) if task is not None and task.kind in SEARCHED_STEPS else ""
    track = track_word(summary.track) if summary.track else ""
    status = "" if summary.status in _UNSEARCHED else status_word(summary.status)
    return searched_words(summary.name, *places, track, step, status)
