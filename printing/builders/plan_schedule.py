"""Who comes every day, drawn as morning, midday, evening and night, with the day it begins."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from models.state import CaseFile, PlannedMeasure
from models.values import DayPeriod
from printing.blocks import Block, Column, Table, Text, cells, strong, text
from printing.builders.medicine_words import HEADS
from printing.builders.plan_now import promised
from printing.builders.words import capital, day_after, weekday_date, whole
from resources import N_, _

_WHO: Final = 125.0
_PERIOD: Final = 92.0
_NIGHT_HEAD: Final = N_("Natt")
# When each time of day ends, so that a first visit in the evening begins with that evening.
_ENDS: Final[Mapping[DayPeriod, dt.time]] = {
    DayPeriod.MORNING: dt.time(10),
    DayPeriod.MIDDAY: dt.time(15),
    DayPeriod.EVENING: dt.time(21),
    DayPeriod.NIGHT: dt.time.max,
}


def schedule(case: CaseFile) -> Iterator[Block]:
    """Yield a table of those who come every day; nothing when nobody does."""
    rows = [row for row in promised(case) if row.measure.every_day_at and row.measure.first_on]
    if not rows:
        return
    heads = {**HEADS, DayPeriod.NIGHT: _NIGHT_HEAD}
    columns = (Column("", _WHO), *(Column(_(heads[period]), _PERIOD) for period in DayPeriod))
    rows.sort(key=_who)
    yield Table(
        columns,
        tuple(
            cells(text(strong(who)), *_begins(list(same))) for who, same in groupby(rows, key=_who)
        ),
        # Translators: in the first head cell of a table with a column for each time of day
        heading=_("Varje dag"),
    )


def _who(row: PlannedMeasure) -> str:
    return capital(whole(row.measure.provider.strip()))


def _begins(rows: list[PlannedMeasure]) -> Iterator[Text]:
    """Yield for each time of day from which day somebody comes, or a dash."""
    for period in DayPeriod:
        days = [_first_day(row, period) for row in rows if period in row.measure.every_day_at]
        if days:
            # Translators: in a table, from which day somebody comes each morning
            yield text(_("från %(day)s") % {"day": weekday_date(min(days))})
        else:
            yield text(strong("–"))


def _first_day(row: PlannedMeasure, period: DayPeriod) -> dt.date:
    """Return the first day with that time of day left after the first visit."""
    day, clock = row.measure.first_on or dt.date.max, row.measure.first_at
    return day_after(day) if clock is not None and clock >= _ENDS[period] else day
