"""The columns of the municipality and the health centre: what is new, when the person comes, with what."""

from typing import Final

from models.rules.overview import OverviewRow
from resources import N_, _
from views import when
from views.pages.overview.acts import to_acknowledge
from views.pages.overview.cells import EMPTY, NOTHING, Cell, CellBadge
from views.pages.overview.columns import Column, Seen
from views.pages.overview.row import Filter
from views.pages.overview.shared_cells import (
    expected_cell,
    name_cell,
    number_cell,
    track_cell,
)
from views.theme import IconName, Tone, Weight
from views.widgets.badge import BadgeKind

UNREAD: Final = N_("Oläst")
CHANGED: Final = N_("Ändrad")
ACKNOWLEDGE: Final = N_("Kvittera")


def receiver_filters(facts: OverviewRow, _seen: Seen) -> frozenset[Filter]:
    """Return what a receiving unit can narrow the list to and that fits this case."""
    found = {Filter.UNREAD: facts.unread, Filter.CHANGED: facts.changed}
    return frozenset(name for name, holds in found.items() if holds)


def _news(facts: OverviewRow, seen: Seen) -> Cell:
    badges: tuple[CellBadge, ...] = ()
    if facts.unread:
        badges = (CellBadge(text=_(UNREAD)),)
    elif facts.changed:
        badges = (CellBadge(text=_(CHANGED), kind=BadgeKind.OUTLINE, icon=IconName.PENCIL),)
    waits = bool(to_acknowledge(facts, seen.units))
    said = [badge.text for badge in badges]
    if waits:
        said.append(_("väntar på att kvitteras"))
    # Translators: read aloud when nothing is new in a case
    spoken = ", ".join(said) or _("inget nytt")
    return Cell(badges=badges, button=_(ACKNOWLEDGE) if waits else "", spoken=spoken)


def _name(facts: OverviewRow, seen: Seen) -> Cell:
    cell = name_cell(facts, seen)
    if cell.weight is Weight.BOLD:
        return cell
    return Cell(cell.text)


def _place(facts: OverviewRow, _seen: Seen) -> Cell:
    return Cell(facts.summary.place) if facts.summary.place else NOTHING


def _ward(facts: OverviewRow, seen: Seen) -> Cell:
    unit = seen.directory.unit(facts.summary.ward)
    hidden = unit.neutral_name if not facts.summary.consent else None
    return Cell(hidden or unit.short_name, note=unit.phone, notes_align=True)


def _arrives(facts: OverviewRow, _seen: Seen) -> Cell:
    going = facts.summary.homegoing
    if going is None:
        return NOTHING
    return Cell(when.clock(going.arrives_at), changed=facts.homegoing_changed)


def _needs(facts: OverviewRow, _seen: Seen) -> Cell:
    if not facts.summary.consent:
        return _withheld()
    needs = facts.summary.new_needs
    return Cell(", ".join(needs), wraps=True) if needs else NOTHING


def _aids(facts: OverviewRow, _seen: Seen) -> Cell:
    if not facts.summary.consent:
        return _withheld()
    aids = facts.summary.aids
    if not aids:
        return NOTHING
    # Translators: an aid that the person needs before going home is not delivered
    note = _("väntar") if facts.summary.aids_waiting else ""
    return Cell(", ".join(aids), note=note, wraps=True)


def _withheld() -> Cell:
    # Translators: read aloud; what the person has not agreed to let us see
    return Cell(EMPTY, tone=Tone.TEXT2, spoken=_("visas inte, samtycke saknas"))


def _supply(facts: OverviewRow, seen: Seen) -> Cell:
    if not facts.summary.consent:
        return _withheld()
    until = facts.summary.supply_until
    if until is None:
        return NOTHING
    late = until < seen.today
    weight = Weight.SEMIBOLD if late else Weight.REGULAR
    tone = Tone.TEXT
    return Cell(when.day(until, seen.today), late=late, weight=weight, tone=tone)


RECEIVER_COLUMNS: Final = (
    # Translators: column headings of the municipality's and the health centre's list
    Column(N_("Nytt"), _news),
    Column(N_("Namn"), _name),
    Column(N_("Personnummer"), number_cell),
    Column(N_("Ort"), _place, least=96, folded=96),
    Column(N_("Spår"), track_cell),
    Column(N_("Avdelning/telefon"), _ward),
    Column(N_("Beräknad hemgång"), expected_cell),
    Column(N_("Framme kl"), _arrives),
    Column(N_("Nya behov"), _needs, least=120, folded=97),
    Column(N_("Hjälpmedel"), _aids, least=100, folded=84),
    Column(N_("Läkemedel räcker till"), _supply),
)
