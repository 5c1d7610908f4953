"""The tab Hjälpmedel: what the person needs at home, who answers for it, and when it comes."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from models.clock import local_date
from models.operations.planning import AidsListed
from models.rules.tracks import policy_of
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Aid
from resources import _, ngettext
from views import when
from views.dialogs.aids_dialog import AidsDialog
from views.pages.case.scroll_tab import ScrollTab
from views.pages.case.tab_section import TabSection
from views.pages.case.value_table import Value, ValueColumn, ValueTable
from views.theme import IconName


class AidsTab(ScrollTab):
    """Shows the aids as a list; one button changes the whole list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.section = TabSection(_("Hjälpmedel"), IconName.PENCIL)
        self.table = ValueTable(
            (
                ValueColumn(_("Hjälpmedel"), 4),
                ValueColumn(_("Ansvarig"), 4),
                ValueColumn(_("Telefon"), 3),
                ValueColumn(_("Förskrivare"), 4),
                ValueColumn(_("Kundnummer"), 3),
                ValueColumn(_("Beställt"), 2),
                ValueColumn(_("Levererat"), 3),
                ValueColumn(_("Behövs före hemgång"), 2),
            )
        )
        self.section.body.addWidget(self.table)
        self.section.edit_requested.connect(self._edit)
        self.column.addWidget(self.section)

    def _show(self, case: CaseFile) -> None:
        aids, today = case.aids, local_date(self.desk.now())
        words = _("Ändra") if aids else _("Skriv hjälpmedel")
        self.section.set_button(words, self.reason(AidsListed))
        self.section.set_note(_missing_text(aids))
        empty = _(
            "Inga hjälpmedel. Här skrivs det som behövs hemma, till exempel rollator eller säng."
        )
        self.section.set_empty("" if aids else empty)
        kinds = {kind.id: kind.text for kind in policy_of(case).aid_category}
        self.table.set_rows([_row(aid, today, kinds) for aid in aids])

    def _edit(self) -> None:
        self.show_dialog(AidsDialog(self.desk, self.case, self.window()))


def _row(aid: Aid, today: dt.date, kinds: Mapping[str, str]) -> tuple[Value, ...]:
    if aid.delivered_on:
        delivered = Value(when.day(aid.delivered_on, today), quiet=True)
    elif aid.expected:
        # Translators: when an aid is expected, in the user's own words
        delivered = Value(_("väntas %(when)s") % {"when": aid.expected})
    else:
        delivered = Value(_("inte levererat"))
    needed = Value(_("Ja")) if aid.needed_before_home else Value(_("Nej"), quiet=True)
    kind = kinds.get(aid.category, aid.category)
    # Translators: an aid and what sort it is: "Rollator (förflyttning)"
    words = (
        _("%(item)s (%(kind)s)") % {"item": aid.item, "kind": kind.lower()} if kind else aid.item
    )
    return (
        Value(words, strong=True),
        Value(aid.responsible),
        Value(aid.phone),
        Value(aid.prescriber),
        Value(aid.customer_number),
        Value(when.day(aid.ordered_on, today) if aid.ordered_on else "", quiet=True),
        delivered,
        needed,
    )


def _missing_text(aids: tuple[Aid, ...]) -> str:
    """Return how many aids are still to come before the person goes home."""
    count = sum(1 for aid in aids if aid.needed_before_home and aid.delivered_on is None)
    if not count:
        return ""
    text = ngettext(
        "%(count)d är inte levererat men behövs före hemgång",
        "%(count)d är inte levererade men behövs före hemgång",
        count,
    )
    return text % {"count": count}
