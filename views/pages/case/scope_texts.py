"""The events of scope and corrections: outside, needed after all, closed, voided, one receiver more."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.operations import Body, Operation
from models.operations.corrections import CaseVoided, Voided
from models.operations.messages import ReceiverAdded
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from resources import _
from views.pages.case.event_words import EventText, Happening, capital, moment_text, sentences
from views.theme import IconName


def _ruled_out(body: NeedRuledOut, seen: Happening) -> EventText:
    values = {
        "physician": seen.directory.member(body.assessed_by).name,
        "at": moment_text(body.assessed_at),
    }
    # Translators: which physician assessed, and when
    who = _("Bedömt av %(physician)s %(at)s.") % values
    return EventText(_("Omfattas inte"), sentences(body.reason, who), IconName.DOCUMENT)


def _needed(body: NeedAssessed, seen: Happening) -> EventText:
    del seen
    detail = capital(moment_text(body.assessed_at)) + "."
    return EventText(_("Nytt behov bedömt"), detail, IconName.DOCUMENT)


def _closed(body: CaseClosed, seen: Happening) -> EventText:
    del seen
    return EventText(_("Ärendet avslutat"), sentences(body.reason), IconName.CHECK)


def _case_voided(body: CaseVoided, seen: Happening) -> EventText:
    del seen
    return EventText(_("Ärendet makulerat"), sentences(body.reason), IconName.CLOSE)


def _added(body: ReceiverAdded, seen: Happening) -> EventText:
    unit = seen.directory.unit(body.receiver.unit).short_name
    held = _("Utan samtycke hölls inne: inskrivningsorsak") if body.withheld else ""
    # Translators: %(units)s is a list of units
    to = _("Till %(units)s") % {"units": unit}
    return EventText(_("Mottagare tillagd"), sentences(to, held), IconName.SEND)


def voided_text(operation: Operation) -> str:
    """Return the line under an event that was taken back by ``operation``."""
    body = operation.body
    reason = body.reason.strip() if isinstance(body, Voided) else ""
    values = {"at": moment_text(operation.at), "reason": reason}
    if reason:
        # Translators: when an event was taken back, and why
        return _("Makulerad %(at)s: %(reason)s") % values
    return _("Ångrad %(at)s") % values


SCOPE: Final[Mapping[type[Body], Callable[[Any, Happening], EventText]]] = {
    NeedRuledOut: _ruled_out,
    NeedAssessed: _needed,
    CaseClosed: _closed,
    CaseVoided: _case_voided,
    ReceiverAdded: _added,
}
