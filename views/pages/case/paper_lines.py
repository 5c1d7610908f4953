"""What the list of papers says of each: ready, draft, stopped or not there, and when it was last made."""

from models.operations.papers import SelfCareDeclined
from models.services.desk import Desk
from models.services.paper_desk import PaperStatus
from models.state import CaseFile
from models.values import FindingLevel, PaperKind, PaperState
from resources import _, ngettext
from views.pages.case.paper_list import PaperLine
from views.theme import IconName
from views.when import day_time
from views.widgets.badge import BadgeKind
from views.words import paper_word


def paper_line(status: PaperStatus, case: CaseFile, desk: Desk) -> PaperLine:
    """Return the line of one paper."""
    title = paper_word(status.kind)
    made = _last_made(status.kind, case, desk)
    if not status.exists:
        return PaperLine(
            kind=status.kind,
            title=title,
            note=_why_not_there(status.kind, case),
            icon=IconName.DOCUMENT,
            state=_("Finns inte"),
            quiet=True,
        )
    if status.state is None:
        count = sum(1 for row in status.findings if row.level is FindingLevel.BLOCK)
        stops = ngettext("%(count)d sak stoppar", "%(count)d saker stoppar", count)
        return PaperLine(
            kind=status.kind,
            title=title,
            note=made or stops % {"count": count},
            icon=IconName.ALERT,
            state=_("Går inte att göra än"),
            badge=BadgeKind.OUTLINE,
        )
    draft = status.state is PaperState.DRAFT
    return PaperLine(
        kind=status.kind,
        title=title,
        note=made or _look_at(status),
        icon=IconName.DOCUMENT if draft else IconName.CHECK,
        state=_("UTKAST") if draft else _("Klar"),
        badge=BadgeKind.DASHED if draft else None,
    )


def _look_at(status: PaperStatus) -> str:
    """Return how many things are worth a look before the paper is made for the first time."""
    count = len(status.findings)
    if not count:
        return _("Inte gjort än")
    return ngettext("%(count)d sak att se över", "%(count)d saker att se över", count) % {
        "count": count
    }


def _why_not_there(kind: PaperKind, case: CaseFile) -> str:
    if kind is PaperKind.MEDICATION and case.handed_over:
        return _("Listan från Cosmic är lämnad")
    if kind is PaperKind.SELFCARE and case.standing("self_care", SelfCareDeclined):
        return _("Ingen egenvård, enligt bedömning")
    return _("Inget skrivet i ärendet än")


def paper_line_waiting(kind: PaperKind) -> PaperLine:
    """Return the line of a paper while nobody knows yet how it stands."""
    note = _("Går igenom …")
    return PaperLine(
        kind=kind, title=paper_word(kind), note=note, icon=IconName.DOCUMENT, quiet=True
    )


def _last_made(kind: PaperKind, case: CaseFile, desk: Desk) -> str:
    """Return which version was last given out, when and by whom; nothing if none was."""
    made = [row for row in case.papers() if row[1].kind_of_paper is kind]
    if not made:
        return ""
    operation, body = made[-1]
    values = {
        "version": body.paper_version,
        "when": day_time(operation.at, desk.now()),
        "name": desk.directory.member(operation.author).name,
    }
    if body.state is PaperState.DRAFT:
        # Translators: that a draft was made, when and by whom; one short line
        return _("Utkast · %(when)s · %(name)s") % values
    # Translators: which version was made, when and by whom; one short line
    return _("Version %(version)s · %(when)s · %(name)s") % values
