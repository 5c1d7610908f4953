"""The ward's columns: what is next, by when, and who has answered."""

from collections.abc import Mapping
from typing import Final

from models.clock import local_date, to_local
from models.rules.overview import Group, OverviewRow
from models.rules.summary import Reply
from models.rules.tasks import Task, TaskKind
from models.task_texts import act
from models.values import PaperState, Party
from resources import N_, _
from views import when
from views.pages.overview.cells import NOTHING, Cell, CellBadge
from views.pages.overview.columns import CellMaker, Column, Seen
from views.pages.overview.row import Filter
from views.pages.overview.shared_cells import (
    expected_cell,
    name_cell,
    number_cell,
    track_cell,
)
from views.theme import Tone, Weight
from views.words import destination_word

UNANSWERED: Final = N_("Ej svarat")
NO_CONSENT: Final = N_("Samtycke saknas")
NOT_REGISTERED: Final = N_("Utskrivning ej registrerad")
OUTDATED: Final = N_("Papper att byta")

_WAITS: Final[Mapping[TaskKind, str]] = {
    # Translators: what another unit is to do, after its name: "HC Krokom: svara"
    TaskKind.ANSWER_NOTICE: N_("svara"),
    TaskKind.NAME_CARE_CONTACT: N_("utse fast vårdkontakt"),
    TaskKind.ACKNOWLEDGE_READY: N_("kvittera"),
    TaskKind.CONFIRM_HOMEGOING: N_("bekräfta hemtiden"),
    TaskKind.CONFIRM_FIRST_VISIT: N_("bekräfta besök"),
    TaskKind.CALL_TO_SIP: N_("kalla till SIP"),
    TaskKind.ATTEND_SIP: N_("svara på kallelsen till SIP"),
    TaskKind.HOLD_SIP: N_("upprätta SIP"),
    TaskKind.FOLLOW_UP_SIP: N_("följa upp SIP"),
    TaskKind.SIGN_SELF_CARE: N_("skriv under intyget"),
}


def ward_filters(facts: OverviewRow, seen: Seen) -> frozenset[Filter]:
    """Return what the ward can narrow the list to and that fits this case."""
    found = set[Filter]()
    if any(_is_late_answer(task, seen) for task in facts.summary.open_tasks):
        found.add(Filter.UNANSWERED)
    if facts.summary.replies and facts.summary.consent is None:
        found.add(Filter.NO_CONSENT)
    if any(_is_unregistered(task, seen) for task in facts.summary.open_tasks):
        found.add(Filter.NOT_REGISTERED)
    if any(_is_outdated(task) for task in facts.summary.open_tasks):
        found.add(Filter.PAPER_OUTDATED)
    return frozenset(found)


def _is_late_answer(task: Task, seen: Seen) -> bool:
    return task.kind is TaskKind.ANSWER_NOTICE and seen.passed(task)


def _is_unregistered(task: Task, seen: Seen) -> bool:
    return task.kind is TaskKind.REGISTER_DISCHARGE and seen.passed(task)


def _bed(facts: OverviewRow, _seen: Seen) -> Cell:
    bed = facts.summary.bed
    return Cell(bed, tone=Tone.TEXT2) if bed else NOTHING


def _next_step(facts: OverviewRow, seen: Seen) -> Cell:
    task = facts.next_task
    filters = ward_filters(facts, seen)
    if task is None:
        return NOTHING
    if Filter.NOT_REGISTERED in filters and task.kind is TaskKind.REGISTER_DISCHARGE:
        return Cell(badges=(CellBadge(text=_(NOT_REGISTERED)),))
    rings = not facts.own and facts.group is Group.MUST_DO_NOW  # others are late: the ward rings
    words = act(task.kind) if facts.own else _of_others(task, seen, rings=rings)
    badges: tuple[CellBadge, ...] = ()
    if Filter.NO_CONSENT in filters:
        badges = (CellBadge(text=_(NO_CONSENT)),)
        if task.kind is TaskKind.RECORD_CONSENT:
            # Translators: the next step; %(name)s is the person's first name
            words = _("Fråga %(name)s") % {"name": facts.summary.name.split()[0]}
    tone = Tone.TEXT if facts.own or rings else Tone.TEXT2
    return Cell(words, badges=badges, tone=tone, wraps=True)


def _of_others(task: Task, seen: Seen, *, rings: bool) -> str:
    unit = seen.directory.unit(task.unit).short_name
    if rings:
        # Translators: what others are to do is late; %(unit)s is whom to ring
        return _("Ring %(unit)s") % {"unit": unit}
    words = _WAITS.get(task.kind)
    short = _(words) if words else act(task.kind)
    # Translators: which unit does what
    return _("%(unit)s: %(act)s") % {"unit": unit, "act": short}


def _due(facts: OverviewRow, seen: Seen) -> Cell:
    due = facts.next_task.due if facts.next_task else None
    if due is None:
        return NOTHING
    local, today = to_local(due), local_date(seen.now)
    urgent = facts.late or facts.group is Group.MUST_DO_NOW
    return Cell(
        when.day(local.date(), today),
        when.clock(local.time()),
        late=facts.late,
        weight=Weight.SEMIBOLD if urgent else Weight.REGULAR,
        tone=Tone.TEXT if local.date() == today else Tone.TEXT2,
    )


def _going_to(facts: OverviewRow, _seen: Seen) -> Cell:
    going = facts.summary.homegoing
    if going is None:
        return NOTHING
    destination, place = destination_word(going.destination), facts.summary.place
    return Cell(f"{destination}," if place else destination, place)


def _reply_of(party: Party) -> CellMaker:
    def cell(facts: OverviewRow, seen: Seen) -> Cell:
        replies = [reply for reply in facts.summary.replies if reply.party is party]
        waiting = [reply for reply in replies if not reply.answered]
        if not replies:
            return NOTHING
        if not waiting:
            return Cell(checked=True, spoken=_("besvarat"))
        return _waiting_cell(facts, waiting, seen)

    return cell


def _waiting_cell(facts: OverviewRow, waiting: list[Reply], seen: Seen) -> Cell:
    units = {reply.unit for reply in waiting}
    late = [task for task in facts.summary.open_tasks if _is_late_answer(task, seen)]
    if any(task.unit in units for task in late):
        return Cell(badges=(CellBadge(text=_(UNANSWERED)),))
    if all(reply.acknowledged for reply in waiting):
        return Cell(_("Kvitterad"), pixels=13, spoken=_("kvitterad, inte besvarad"))
    return Cell(_("Skickad"), pixels=13, tone=Tone.TEXT2, spoken=_("skickad, inte besvarad"))


def _is_outdated(task: Task) -> bool:
    return task.kind is TaskKind.REPLACE_PAPER


def _paper(facts: OverviewRow, _seen: Seen) -> Cell:
    if any(_is_outdated(task) for task in facts.summary.open_tasks):
        return Cell(badges=(CellBadge(text=_(OUTDATED)),))
    match facts.summary.paper:
        case PaperState.FINAL:
            return Cell(_("Klara"))
        case PaperState.DRAFT:
            return Cell(_("Utkast"), tone=Tone.TEXT2)
        case _:
            return NOTHING


WARD_COLUMNS: Final = (
    # Translators: column headings of the ward's list
    Column(N_("Säng"), _bed),
    Column(N_("Namn"), name_cell),
    Column(N_("Personnummer"), number_cell),
    Column(N_("Spår"), track_cell),
    Column(N_("Nästa steg"), _next_step, least=206, folded=156),
    Column(N_("Senast"), _due),
    Column(N_("Beräknad hemgång"), expected_cell),
    Column(N_("Åker till"), _going_to, least=150, folded=106),
    Column(N_("Svar: HC"), _reply_of(Party.OUTPATIENT)),
    Column(N_("Bistånd"), _reply_of(Party.SOCIAL_SERVICES)),
    Column(N_("Ssk"), _reply_of(Party.MUNICIPAL_CARE)),
    Column(N_("Papper"), _paper),
)
