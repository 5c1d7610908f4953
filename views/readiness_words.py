"""The words of readiness on the screen: what a row of the checklist says, and what is still open."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from models.directory import Directory
from models.rules.checklist import ChecklistLine
from models.rules.checklist_facts import Fact
from models.rules.tracks import KnownFrom, TrackEvent
from models.values import ChecklistAnswer, DosePouches, HindranceReason
from resources import N_, _, ngettext
from views import when
from views.widgets.entry import day_text

_ANSWERS: Final[Mapping[ChecklistAnswer, str]] = {
    # Translators: the answer to a row of the checklist
    ChecklistAnswer.READY: N_("Klart"),
    ChecklistAnswer.NOT_READY: N_("Inte klart"),
    ChecklistAnswer.NOT_APPLICABLE: N_("Ej aktuellt"),
}

_HINDRANCES: Final[Mapping[HindranceReason, str]] = {
    # Translators: why the health centre's part is not ready
    HindranceReason.UNAVAILABLE: N_("Vården kan inte ges än"),
    HindranceReason.UNCLEAR: N_("Det är oklart om vården kan ges"),
}

_EVENTS: Final[Mapping[TrackEvent, str]] = {
    # Translators: when a task of the track begins
    TrackEvent.TRACK_SET: N_("nu"),
    TrackEvent.READY_SENT: N_("vid utskrivningsklar"),
    TrackEvent.HOMEGOING_PLANNED: N_("när hemtiden är skriven"),
    TrackEvent.DISCHARGED: N_("efter hemgången"),
}


def answer_word(answer: ChecklistAnswer) -> str:
    """Return what an answer is called."""
    return _(_ANSWERS[answer])


def hindrance_word(reason: HindranceReason) -> str:
    """Return why the health centre's part is not ready."""
    return _(_HINDRANCES[reason])


def event_word(event: TrackEvent) -> str:
    """Return when a task begins, as it stands after the task."""
    return _(_EVENTS[event])


def pouches_text(pouches: DosePouches) -> str:
    """Return what holds for the dose pouches, in one to three sentences."""
    parts = []
    if pouches.paused:
        parts.append(_("Pausade."))
    if pouches.new_on:
        values = {"day": day_text(pouches.new_on), "place": pouches.new_from}
        if pouches.new_from.strip():
            # Translators: %(place)s is who brings the new roll or where it is fetched
            parts.append(_("Ny rulle kommer %(day)s, %(place)s.") % values)
        else:
            parts.append(_("Ny rulle kommer %(day)s.") % values)
    if pouches.old_unused:
        parts.append(_("Gamla används inte."))
    return " ".join(parts)


def line_title(line: ChecklistLine, directory: Directory) -> str:
    """Return the row's text, with the unit before it where each unit answers for itself."""
    if not line.row.per_unit:
        return line.row.text
    unit = directory.unit(line.unit).short_name
    # Translators: a unit and what it answers for; %(text)s begins with a capital
    text = line.row.text
    return _("%(unit)s: %(text)s") % {"unit": unit, "text": text[:1].lower() + text[1:]}


def line_detail(line: ChecklistLine, today: dt.date) -> str:
    """Return what is said under the row: how long it lasts, who supplies, and what the case says."""
    parts = []
    told = line.answer.body if line.answer else None
    if line.covers_until:
        day = when.day(line.covers_until, today)
        parts.append(_("Räcker till och med %(day)s") % {"day": day})
    if line.short_of:
        # Translators: a supply ends before somebody near the home can take over
        day = when.day(line.short_of, today)
        parts.append(_("Räcker inte till %(day)s, när någon annan kan ta över") % {"day": day})
    if told and told.responsible.strip():
        parts.append(_("Ordnas av %(who)s") % {"who": told.responsible})
    if told and told.note.strip():
        parts.append(told.note.strip())
    if line.fact and (line.by_case or line.fact.answer is ChecklistAnswer.NOT_READY):
        parts.append(fact_text(line.row.known_from, line.fact, today))
    said = [part for part in parts if part]
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in said)


def fact_text(known: KnownFrom, fact: Fact, today: dt.date) -> str:
    """Return what the case itself says about a row."""
    on = when.day(fact.on, today) if fact.on else ""
    values = {"count": fact.count, "day": on}
    one, many = _FACTS.get((known, fact.answer), ("", ""))
    return ngettext(one, many, fact.count) % values if one else ""


_FACTS: Final[Mapping[tuple[KnownFrom, ChecklistAnswer], tuple[str, str]]] = {
    (KnownFrom.AIDS, ChecklistAnswer.READY): (
        N_("%(count)d levererat"),
        N_("%(count)d levererade"),
    ),
    (KnownFrom.AIDS, ChecklistAnswer.NOT_READY): (
        N_("%(count)d inte levererat"),
        N_("%(count)d inte levererade"),
    ),
    (KnownFrom.HOME_TIME, ChecklistAnswer.READY): (
        N_("Kommunen har bekräftat hemtiden %(day)s"),
        N_("Kommunen har bekräftat hemtiden %(day)s"),
    ),
    (KnownFrom.HOME_TIME, ChecklistAnswer.NOT_READY): (
        N_("Kommunen har inte bekräftat hemtiden %(day)s"),
        N_("Kommunen har inte bekräftat hemtiden %(day)s"),
    ),
    (KnownFrom.PAPERS, ChecklistAnswer.READY): (N_("Lämnade %(day)s"), N_("Lämnade %(day)s")),
    (KnownFrom.MEASURES, ChecklistAnswer.NOT_APPLICABLE): (
        N_("Inga insatser behövs hemma"),
        N_("Inga insatser behövs hemma"),
    ),
    (KnownFrom.MEASURES, ChecklistAnswer.READY): (
        N_("%(count)d insats har första dag"),
        N_("%(count)d insatser har första dag"),
    ),
    (KnownFrom.MEASURES, ChecklistAnswer.NOT_READY): (
        N_("%(count)d insats saknar första dag eller utförare"),
        N_("%(count)d insatser saknar första dag eller utförare"),
    ),
    (KnownFrom.TRAINING, ChecklistAnswer.READY): (
        N_("Utbildad %(day)s"),
        N_("Utbildad %(day)s"),
    ),
    (KnownFrom.TRAINING, ChecklistAnswer.NOT_READY): (
        N_("Utbildning planerad %(day)s, inte bekräftad"),
        N_("%(count)d utbildningar är inte bekräftade, den första %(day)s"),
    ),
}
"""What the case says, for one thing and for several."""
