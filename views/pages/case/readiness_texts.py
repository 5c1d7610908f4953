"""The events of readiness in plain Swedish: checklist, training, hindrances, dose pouches."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.operations import Body
from models.operations.readiness import (
    ChecklistAnswered,
    DosePouchesArranged,
    HindranceReported,
    TrainingConfirmed,
    TrainingPlanned,
)
from models.rules.tracks import policy_of
from resources import _
from views.pages.case.event_words import EventText, Happening, sentences
from views.readiness_words import answer_word, hindrance_word, pouches_text
from views.theme import IconName
from views.widgets.entry import day_text


def _answered(body: ChecklistAnswered, seen: Happening) -> EventText:
    name = body.row.partition(".")[0]
    rows = {row.id: row.text for row in policy_of(seen.case).checklist}
    # Translators: a row of the checklist and its answer
    title = _("Checklista: %(answer)s") % {"answer": answer_word(body.answer).lower()}
    until = ""
    if body.covers_until:
        until = _("Räcker till och med %(day)s") % {"day": day_text(body.covers_until)}
    who = _("Ordnas av %(who)s") % {"who": body.responsible} if body.responsible.strip() else ""
    detail = sentences(rows.get(name, name), until, who, body.note)
    return EventText(title, detail, IconName.CHECK)


def _planned(body: TrainingPlanned, seen: Happening) -> EventText:
    training = body.training
    values = {
        "unit": seen.directory.unit(training.for_unit).short_name,
        "day": day_text(training.on),
        "by": training.by,
    }
    if seen.before(TrainingPlanned) is None:
        title = _("Utbildning planerad: %(what)s") % {"what": training.what}
    else:
        title = _("Utbildning ändrad: %(what)s") % {"what": training.what}
    # Translators: which unit is trained, on which day and by whom
    detail = _("%(unit)s, %(day)s. %(by)s utbildar.") % values
    return EventText(title, detail, IconName.USERS)


def _confirmed(body: TrainingConfirmed, seen: Happening) -> EventText:
    register = seen.case.registers.get(f"training/{body.training_id}")
    planned = register.head.body if register else None
    what = planned.training.what if isinstance(planned, TrainingPlanned) else ""
    title = _("Utbildning klar: %(what)s") % {"what": what}
    return EventText(title, sentences(day_text(body.on).capitalize()), IconName.CHECK)


def _hindrance(body: HindranceReported, seen: Happening) -> EventText:
    del seen
    values = {"start": day_text(body.from_on)}
    if body.to_on is None:
        days = _("Från och med %(start)s") % values
    else:
        days = _("%(start)s till och med %(end)s") % {**values, "end": day_text(body.to_on)}
    detail = sentences(hindrance_word(body.reason), days, body.note)
    return EventText(_("Hälsocentralens insats inte klar"), detail, IconName.ALERT)


def _pouches(body: DosePouchesArranged, seen: Happening) -> EventText:
    del seen
    return EventText(_("Dosrullar"), pouches_text(body.pouches), IconName.PILL)


READINESS_TEXTS: Final[Mapping[type[Body], Callable[[Any, Happening], EventText]]] = {
    ChecklistAnswered: _answered,
    TrainingPlanned: _planned,
    TrainingConfirmed: _confirmed,
    HindranceReported: _hindrance,
    DosePouchesArranged: _pouches,
}
