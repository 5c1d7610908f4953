"""The groups of the list: their names, their quiet notes, and the bars over them."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from models.rules.overview import Group
from resources import N_, _, ngettext
from views.pages.overview.row import ListRow
from views.widgets.entry import WEEKDAYS, day_text
from views.widgets.row_paint import GroupBar

GROUP_NAMES: Final[Mapping[Group, str]] = {
    # Translators: the groups of the overview, in their order
    Group.MUST_DO_NOW: N_("Måste göras nu"),
    Group.NEW: N_("Nytt sedan sist"),
    Group.HOME_TODAY: N_("Hem i dag"),
    Group.HOME_TOMORROW: N_("Hem i morgon"),
    Group.HOME_WEEKEND: N_("Hem i helgen"),
    Group.WAITING_FOR_US: N_("Väntar på oss"),
    Group.WAITING_FOR_OTHERS: N_("Väntar på andra"),
    Group.DISCHARGED: N_("Utskrivna – kvar att göra"),
}
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar over a group."""

    group: Group
    look: GroupBar

    @property
    def said(self) -> str:
        """What a screen reader says."""
        # Translators: read aloud for the heading of a group; %(count)d is how many people it holds
        count = ngettext("%(count)d person", "%(count)d personer", self.look.count)
        state = _("hopfälld") if self.look.folded else ""
        parts = (self.look.text, count % {"count": self.look.count}, self.look.note, state)
        return ", ".join(part for part in parts if part)


Entry = Bar | ListRow


def arrange(rows: Sequence[ListRow], folded: Collection[Group], today: dt.date) -> list[Entry]:
    """Return the bars with the rows under them; empty groups are left out, folded ones show no rows."""
    entries: list[Entry] = []
    for group in Group:
        members = [row for row in rows if row.group is group]
        if not members:
            continue
        entries.append(Bar(group, _look(group, members, group in folded, today)))
        if group not in folded:
            entries.extend(members)
    return entries


def _look(group: Group, members: Sequence[ListRow], folded: bool, today: dt.date) -> GroupBar:
    return GroupBar(
        text=_(GROUP_NAMES[group]),
        count=len(members),
        note=_note(group, members, today),
        urgent=group is Group.MUST_DO_NOW,
        folded=folded,
    )


def _note(group: Group, members: Sequence[ListRow], today: dt.date) -> str:
    match group:
        case Group.MUST_DO_NOW:
            return _overdue_note(sum(row.overdue for row in members))
        case Group.HOME_TODAY:
            return day_text(today)
        case Group.HOME_TOMORROW:
            return day_text(today + dt.timedelta(days=1))
        case Group.HOME_WEEKEND:
            return _weekend(today)
        case _:
            return ""


def _overdue_note(count: int) -> str:
    if not count:
        return ""
    text = ngettext("%(count)d har passerat sin tid", "%(count)d har passerat sin tid", count)
    return text % {"count": count}


def _weekend(today: dt.date) -> str:
    saturday = today + dt.timedelta(days=_SATURDAY - today.weekday())
    sunday = saturday + dt.timedelta(days=1)
    first = day_text(saturday)
    if saturday.month == sunday.month:
        first = f"{_(WEEKDAYS[_SATURDAY])} {saturday.day}"
    return f"{first}–{day_text(sunday)}"
