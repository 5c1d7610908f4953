"""What happened to the papers of a case, as events in plain Swedish."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.directory import title_of
from models.operations import Body
from models.operations.papers import (
    PRINTER,
    PaperMade,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareRevoked,
    SelfCareSigned,
)
from models.operations.planning import NoMeasuresStated
from models.values import PaperReceiver, PaperState
from resources import N_, _, ngettext
from views.pages.case.event_words import EventText, Happening, moment_text, sentences
from views.theme import IconName
from views.words import paper_word

_STATES: Final[Mapping[PaperState, str]] = {
    PaperState.FINAL: "",
    # Translators: what sort of printout a paper was
    PaperState.DRAFT: N_("Utkast"),
    PaperState.FOR_SIGNATURE: N_("För underskrift"),
    PaperState.REVOKED: N_("Upphävt"),
}
_RECEIVERS: Final[Mapping[PaperReceiver, str]] = {
    # Translators: to whom the papers were handed, after "Till "
    PaperReceiver.SELF: N_("personen själv"),
    PaperReceiver.NEXT_OF_KIN: N_("närstående"),
    PaperReceiver.TRUSTEE: N_("god man"),
    PaperReceiver.GUARDIAN: N_("vårdnadshavare"),
    PaperReceiver.OTHER: N_("annan"),
}


def state_words(state: PaperState) -> str:
    """Return what sort of printout a paper was; nothing for one that just holds."""
    return _(_STATES[state]) if _STATES[state] else ""


def receiver_words(body: PapersHandedOver) -> str:
    """Return who got the papers: "närstående Lars Öberg"."""
    who = _(_RECEIVERS[body.to_whom])
    return f"{who} {body.receiver_name}".rstrip()


def _paper(body: PaperMade, seen: Happening) -> EventText:
    del seen
    values = {"version": body.paper_version, "count": body.pages}
    # Translators: a paper's version and number of pages
    what = ngettext(
        "Version %(version)d, %(count)d sida", "Version %(version)d, %(count)d sidor", body.pages
    )
    way = _("Skickat till skrivaren") if body.way == PRINTER else _("Sparat som fil")
    title = _("Pappret gjort: %(paper)s") % {"paper": paper_word(body.kind_of_paper)}
    return EventText(
        title, sentences(what % values, state_words(body.state), way), IconName.PRINTER
    )


def _handed(body: PapersHandedOver, seen: Happening) -> EventText:
    names = ", ".join(paper_word(row.kind) for row in body.papers)
    # Translators: who got the papers, "Till närstående Lars Öberg"
    to = _("Till %(who)s %(at)s") % {
        "who": receiver_words(body),
        "at": moment_text(body.handed_at),
    }
    told = ""
    if body.understood and body.asked_by:
        # Translators: the person told in own words what to do at home; who asked
        told = _("Berättade med egna ord för %(name)s") % {
            "name": seen.directory.member(body.asked_by).name
        }
    return EventText(_("Papper lämnade"), sentences(names, to, told), IconName.DOCUMENT)


def _taken_back(body: PaperTakenBack, seen: Happening) -> EventText:
    del seen
    what = paper_word(body.kind_of_paper)
    return EventText(_("Pappret bytt eller hämtat tillbaka"), sentences(what), IconName.CHECK)


def _signed(body: SelfCareSigned, seen: Happening) -> EventText:
    if body.on_paper_by is None:
        return EventText(_("Egenvårdsintyg undertecknat"), icon=IconName.CHECK)
    member = seen.directory.member(body.on_paper_by)
    # Translators: who signed in ink, title and name
    by = _("På papper av %(title)s %(name)s") % {"title": title_of(member), "name": member.name}
    return EventText(_("Egenvårdsintyg undertecknat"), sentences(by), IconName.CHECK)


def _revoked(body: SelfCareRevoked, seen: Happening) -> EventText:
    del seen
    return EventText(_("Egenvårdsintyg upphävt"), sentences(body.reason), IconName.CLOSE)


def _no_measures(body: NoMeasuresStated, seen: Happening) -> EventText:
    del body, seen
    return EventText(_("Inga insatser efter hemgång"), icon=IconName.HOME)


PAPER_TEXTS: Final[Mapping[type[Body], Callable[[Any, Happening], EventText]]] = {
    PaperMade: _paper,
    PapersHandedOver: _handed,
    PaperTakenBack: _taken_back,
    SelfCareSigned: _signed,
    SelfCareRevoked: _revoked,
    NoMeasuresStated: _no_measures,
}
