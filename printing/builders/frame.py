"""What stands on every page of every paper, and what every builder is given."""

import datetime as dt
from dataclasses import dataclass

from models.clock import local_date, to_local
from models.directory import Directory
from models.rules.identity_number import stored_identity_number
from models.state import CaseFile
from models.values import IdentityKind, PaperKind, PaperState, PersonDetails, StaffMember, Unit
from printing.blocks import ContactRow, ContactRows, PageFrame, PageWords, nb
from printing.builders.words import at_clock, full_date, whole
from resources import N_, _
from resources.language import Language

LABELS = {
    # Translators: in the header of every page; what the paper is called
    PaperKind.PLAN: N_("Utskrivningsplan"),
    PaperKind.MEDICATION: N_("Läkemedelsberättelse"),
    PaperKind.SELFCARE: N_("Egenvårdsintyg"),
    PaperKind.SIP: N_("SIP"),
}
# Translators: the name of the paper, in "Papper du har fått" and as the title of the file
NAMES = {
    PaperKind.PLAN: N_("Utskrivningsplan"),
    PaperKind.MEDICATION: N_("Läkemedelslista"),
    PaperKind.SELFCARE: N_("Egenvårdsintyg"),
    PaperKind.SIP: N_("SIP"),
}
# Translators: last on the last page
LAST_LINES = {
    PaperKind.PLAN: N_("Kasta äldre planer."),
    PaperKind.MEDICATION: N_("Kasta äldre läkemedelslistor."),
    PaperKind.SELFCARE: N_("Kasta äldre intyg."),
    PaperKind.SIP: N_("Kasta äldre planer."),
}
# Translators: when, who, number; stands under the person's own numbers on every paper
_ALWAYS = (
    (N_("Råd om vård, dygnet runt"), N_("Sjukvårdsrådgivningen"), "1177"),
    (N_("Fara för livet"), N_("Ambulans"), "112"),
)


@dataclass(frozen=True, slots=True)
class PaperContext:
    """Who makes a paper, when, for which unit, and which version of it this is."""

    directory: Directory
    made_at: dt.datetime
    made_by: StaffMember
    unit: Unit
    version: int
    practice: bool
    large: bool = False
    for_signature: bool = False
    language: Language = Language.SWEDISH

    @property
    def today(self) -> dt.date:
        """The Swedish day on which the paper is made."""
        return local_date(self.made_at)


def frame_of(
    kind: PaperKind, case: CaseFile, context: PaperContext, state: PaperState
) -> PageFrame:
    """Return header and footer of a paper; what it says of itself comes with its marks."""
    person = case.person
    unit = context.unit
    phone = _("Telefon %(number)s") % {"number": unit.phone}
    return PageFrame(
        person_name=person.name if person else "",
        identity_text=_identity(person) if person else "",
        document_label=labelled(_(LABELS[kind]), context),
        unit_name=unit.neutral_name or unit.name,
        unit_phone=nb(phone) if unit.phone else "",
        made_line=made_line(context.made_at, context.made_by.name),
        version_text=_("version %(number)d") % {"number": context.version},
        last_line=_(LAST_LINES[kind]),
        banners=_banners(case),
        state=state,
        words=_page_words(),
    )


def _page_words() -> PageWords:
    words = PageWords()
    return PageWords(
        page_count=_(words.page_count),
        draft=_(words.draft),
        revoked=_(words.revoked),
        clock=_(words.clock),
        tick_box=_(words.tick_box),
    )


def labelled(name: str, context: PaperContext) -> str:
    """Return what the header calls the paper; every page of a practice paper says so."""
    words = (
        # Translators: in the header of every page of a practice profile
        _("%(paper)s – övning, påhittad person")
        if context.practice
        # Translators: in the header of every page; the copy that the person takes home
        else _("%(paper)s – ditt exemplar")
    )
    return words % {"paper": name}


def phone_rows(case: CaseFile) -> ContactRows:
    """Return whom the person calls: the case's own numbers, then 1177 and 112."""
    own = [
        ContactRow(whole(line.when), "", whole(line.who), nb(line.phone))
        for line in case.phone_lines
    ]
    taken = {row.phone for row in own}
    always = [ContactRow(_(when), "", _(who), number) for when, who, number in _ALWAYS]
    return ContactRows((*own, *(row for row in always if row.phone not in taken)))


def _identity(person: PersonDetails) -> str:
    number = stored_identity_number(person.identity_number, person.identity_kind)
    if number.confirmed:
        return number.text
    # Translators: after a reserve number, in the header of every page
    return _("%(number)s (obekräftad identitet)") % {"number": number.text}


def made_line(made_at: dt.datetime, name: str) -> str:
    """Return who made the paper and when, for the footer."""
    made = to_local(made_at)
    return _("Pappret gjort %(day)s %(time)s av %(name)s") % {
        "day": full_date(made.date()),
        "time": at_clock(made.time()),
        "name": nb(name),
    }


def _banners(case: CaseFile) -> tuple[str, ...]:
    reserve = case.person and case.person.identity_kind is IdentityKind.RESERVE
    return (_("Obekräftad identitet"),) if reserve else ()
