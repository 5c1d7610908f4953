"""The lines of the list of all cases: who it was, where, and when it was over."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from models.clock import local_date, to_local
from models.rules.summary import CaseSummary
from models.services.history import Hit
from models.values import CaseId
from resources import N_
from views import when
from views.pages.overview.cells import NOTHING, Cell
from views.pages.overview.columns import Seen
from views.pages.overview.shared_cells import identity_text
from views.theme import Tone, Weight
from views.widgets.track_mark import track_spoken, track_word
from views.words import status_word

HISTORY_HEADERS: Final = (
    # Translators: column headings of the list of all cases, ended ones too
    N_("Namn"),
    N_("Personnummer"),
    N_("Spår"),
    N_("Status"),
    N_("Avdelning"),
    N_("Utskriven"),
    N_("Avslutat"),
)


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of the list of all cases."""

    case_id: CaseId
    name: str
    cells: tuple[Cell, ...]


def history_rows(hits: Sequence[Hit], seen: Seen) -> list[HistoryRow]:
    """Return the lines of what was found, in the same order."""
    return [_row(hit.summary, seen) for hit in hits]


def _row(summary: CaseSummary, seen: Seen) -> HistoryRow:
    unit = seen.directory.unit(summary.ward)
    hidden = unit.neutral_name if not summary.consent else None
    name_weight = Weight.SEMIBOLD if summary.active else Weight.REGULAR
    track = summary.track
    return HistoryRow(
        case_id=summary.case_id,
        name=summary.name,
        cells=(
            Cell(summary.name, weight=name_weight),
            Cell(identity_text(summary.identity_number), pixels=14, tone=Tone.TEXT2),
            Cell(track_word(track), shows_track=True, track=track, spoken=track_spoken(track)),
            Cell(status_word(summary.status)),
            Cell(hidden or unit.short_name),
            _day(summary.discharged_at, seen),
            _day(summary.ended_at, seen),
        ),
    )


def _day(moment: dt.datetime | None, seen: Seen) -> Cell:
    if moment is None:
        return NOTHING
    return Cell(when.day(to_local(moment).date(), local_date(seen.now)), tone=Tone.TEXT2)
