"""The certificate of self-care: side one what to do, side two how it was assessed."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from models.clock import local_date
from models.directory import PROFESSION_TITLES, Directory
from models.operations.papers import SelfCareAssessed, SelfCareSigned
from models.state import CaseFile, Revision
from models.state.papers import revocation
from models.values import (
    PaperKind,
    PaperState,
    Performer,
    Profession,
    SelfCare,
    SelfCareMeasure,
    StaffId,
    StaffMember,
    Unit,
)
from printing.blocks import (
    Block,
    Bullets,
    ColumnRows,
    Content,
    Heading,
    Keep,
    Lead,
    PageBreak,
    Paper,
    Prose,
    Rule,
    RuleWeight,
    Side,
    SignatureField,
    SignatureLine,
    Text,
    Title,
    nb,
    strong,
    text,
)
from printing.builders.frame import NAMES, PaperContext, frame_of, phone_rows
from printing.builders.notes import continued, prose
from printing.builders.words import (
    capital,
    day_month,
    ended,
    full_date,
    inside,
    phrase,
    sentence,
    validity,
    whole,
)
from resources import N_, _

_CONSULTED_STOPS: Final = (0.0, 104.0, 228.0)

_THE_PERSON: Final = frozenset({"du", "du själv", "dig", "personen", "patienten"})
_HELPED: Final[Mapping[Performer, str]] = {
    # Translators: who does it, in bold; %(name)s is a person or a service
    Performer.SELF: N_("Du gör det själv."),
    Performer.NEXT_OF_KIN: N_("%(name)s hjälper dig."),
    Performer.HOME_HELP: N_("%(name)s hjälper dig."),
    Performer.ASSISTANT: N_("%(name)s hjälper dig."),
}
_UNNAMED: Final[Mapping[Performer, str]] = {
    # Translators: who helps, when no name is written
    Performer.NEXT_OF_KIN: N_("En närstående"),
    Performer.HOME_HELP: N_("Hemtjänsten"),
    Performer.ASSISTANT: N_("Din personliga assistent"),
}


def build_self_care(
    case: CaseFile,
    context: PaperContext,
    assessed: Revision[SelfCareAssessed],
    state: PaperState,
) -> Paper:
    """Return the certificate, made of the assessment that stands."""
    care = assessed.body.self_care
    blocks = (
        *_opening(care),
        *_measures(care),
        *_if_something_happens(case, care),
        PageBreak(),
        *_assessment(care),
        *_agreement(care),
        *_revoked(case),
        *_end(case, care, context, assessed, state),
    )
    return Paper(
        kind=PaperKind.SELFCARE.value,
        title=_(NAMES[PaperKind.SELFCARE]),
        frame=frame_of(PaperKind.SELFCARE, case, context, state),
        blocks=blocks,
        large=context.large,
    )


def _opening(care: SelfCare) -> Iterator[Block]:
    yield Title(_("Ditt egenvårdsintyg"))
    span = validity(care.valid_from, care.valid_to)
    yield Lead(_("Gäller från %(span)s.") % {"span": span})
    yield Prose(
        text(_("Egenvård är vård som du gör själv eller får hjälp med.\nDet är inte sjukvård."))
    )


def _measures(care: SelfCare) -> Iterator[Block]:
    for number, measure in enumerate(care.measures, start=1):
        heading = f"{number}. {capital(phrase(measure.what))}"
        yield Rule(RuleWeight.TURN)
        yield Keep((Heading(heading), *_answers(measure)))


def _answers(measure: SelfCareMeasure) -> Iterator[Block]:
    answers: tuple[tuple[str, Content | None], ...] = (
        (_("Vem gör det?"), Prose(_performer(measure))),
        (_("Hur?"), _written(measure.how)),
        (_("När?"), _written(measure.when)),
        (_("Varför?"), _written(measure.why)),
    )
    for number, (question, answer) in enumerate(answers):
        if answer:
            yield Side(question, (answer,), close=number > 0)


def _written(words: str) -> Content | None:
    return prose(words) if words.strip() else None


def _performer(measure: SelfCareMeasure) -> Text:
    performer = measure.performer
    name = capital(phrase(measure.performer_name))
    if performer is Performer.SELF:
        return text(strong(_(_HELPED[performer])))
    bold = strong(_(_HELPED[performer]) % {"name": name or _(_UNNAMED[performer])})
    if performer is Performer.HOME_HELP:
        return text(bold, " ", _("Det har kommunen bestämt."))
    if performer is Performer.ASSISTANT and name:
        return text(bold, " ", _("Det är din personliga assistent."))
    return text(bold)


def _if_something_happens(case: CaseFile, care: SelfCare) -> Iterator[Block]:
    yield Rule(RuleWeight.TURN)
    yield Heading(_("Om något händer eller ändras"))
    if care.call_if:
        items = (continued(item, "om") for item in care.call_if if item.strip())
        yield Side(_("Ring om"), (Bullets(tuple(items)),))
    yield Side(_("Vem ringer jag?"), (phone_rows(case),))
    aids = _written(care.aids)
    if aids:
        yield Side(_("Hjälpmedel"), (aids,))


def _bullets(items: tuple[str, ...]) -> Bullets:
    return Bullets(tuple(text(capital(sentence(item))) for item in items if item.strip()))


def _assessment(care: SelfCare) -> Iterator[Block]:
    yield Heading(_("Så har vi bedömt"))
    yield from _sides(
        (_("Kropp"), care.body),
        (_("Tanke och minne"), care.mind),
        (_("Hur du mår"), care.mood),
        (_("Hemma"), care.home),
    )
    if care.risks:
        yield Side(_("Risker"), (_bullets(care.risks),))
    outcome = (
        _("Riskerna är små nog (godtagbara).")
        if care.risk_acceptable
        else _("Riskerna är för stora (inte godtagbara). Det här är inte egenvård.")
    )
    yield Side(_("Bedömning"), (Prose(text(strong(outcome))),))
    yield Rule()


def _sides(*parts: tuple[str, str]) -> Iterator[Block]:
    for heading, words in parts:
        content = _written(words)
        if content:
            yield Side(heading, (content,))


def _agreement(care: SelfCare) -> Iterator[Block]:
    yield from _sides((_("Så fick du lära dig"), care.instruction))
    rows = tuple(
        (_whom(row.who), whole(row.role.strip()), day_month(row.on)) for row in care.consulted
    )
    if rows:
        yield Side(_("Vi har pratat med"), (ColumnRows(rows, _CONSULTED_STOPS),))
    yield from _sides((_("Det här tycker du"), care.attitude))
    heading = (
        _("Du har sagt ja till") if care.share_with_municipality else _("Du har sagt nej till")
    )
    yield Side(heading, (Prose(text(_("att kommunen får läsa intyget."))),))
    yield Rule()


def _whom(who: str) -> str:
    """Return whom was talked with; the person is ``Dig``, after ``Vi har pratat med``."""
    words = whole(who.strip())
    return _("Dig") if words.casefold() in _THE_PERSON else capital(words)


def _end(
    case: CaseFile,
    care: SelfCare,
    context: PaperContext,
    assessed: Revision[SelfCareAssessed],
    state: PaperState,
) -> Iterator[Block]:
    yield from _sides(
        (_("Uppföljning"), care.follow_up),
        (_("Vi bedömer igen om"), inside(care.reassess_if.strip())),
    )
    signature = case.self_care_signature
    if state is PaperState.FOR_SIGNATURE:
        yield Keep(tuple(_to_be_signed(context.directory, assessed)))
    elif signature and signature.body.on_paper_by:
        yield Keep((_signed_in_ink(context.directory, signature, signature.body.on_paper_by),))
    else:
        yield Keep((_assessor(case, context, assessed),))


def _revoked(case: CaseFile) -> Iterator[Block]:
    found = revocation(case)
    if found:
        day = full_date(local_date(found.at))
        reason = capital(ended(found.body.reason))
        yield Side(_("Upphävt"), (Prose(text(strong(f"{day}."), f" {reason}")),))


def _to_be_signed(directory: Directory, assessed: Revision[SelfCareAssessed]) -> Iterator[Side]:
    """Yield who assessed, and the lines for ink; nothing here may be taken for a signature."""
    member, unit = directory.member(assessed.author), directory.unit(assessed.unit)
    if member.licensed:
        day = local_date(assessed.at)
        yield Side(_("Bedömt av"), (Prose(_signed(member, member.profession, unit, day)),))
    words = _("Inte undertecknat än. En legitimerad person skriver under här:")
    lines = SignatureLine((SignatureField(_("Underskrift"), 220), SignatureField(_("Datum"), 100)))
    name = SignatureLine((SignatureField(_("Namn och yrke"), 334),))
    yield Side(_("Underskrift"), (Prose(text(strong(words))), lines, name))


def _signed_in_ink(
    directory: Directory, signature: Revision[SelfCareSigned], signer: StaffId
) -> Side:
    member, unit = directory.member(signer), directory.unit(signature.unit)
    day = local_date(signature.at)
    who = _signed(member, signature.body.profession, unit, day)
    ink = strong(_("Undertecknat på papper."))
    return Side(_("Bedömt av"), (Prose(Text((*who.runs, *text("\n", ink).runs))),))


def _assessor(case: CaseFile, context: PaperContext, assessed: Revision[SelfCareAssessed]) -> Side:
    """Return who assessed, with room for the hand; only a licensed person is named as such."""
    signature = case.self_care_signature
    line = SignatureLine((SignatureField(_("Underskrift"), 220), SignatureField(_("Datum"), 100)))
    heading = _("Bedömt av")
    directory = context.directory
    member = directory.member(signature.author if signature else assessed.author)
    unit = directory.unit(signature.unit if signature else assessed.unit)
    profession = signature.body.profession if signature else member.profession
    moment = signature.at if signature else assessed.at
    if signature is None and not member.licensed:
        name = SignatureLine((SignatureField(_("Namn och yrke"), 334),))
        return Side(heading, (name, line))
    return Side(heading, (Prose(_signed(member, profession, unit, local_date(moment))), line))


def _signed(member: StaffMember, profession: Profession, unit: Unit, day: dt.date) -> Text:
    # Translators: the legal title after a name, "legitimerad fysioterapeut"
    title = _("legitimerad %(profession)s") % {"profession": _(PROFESSION_TITLES[profession])}
    name = strong(f"{nb(member.name)}, {nb(title)}")
    place = ", ".join(part for part in (unit.neutral_name or unit.name, nb(unit.phone)) if part)
    return text(name, f"\n{place}\n{full_date(day)}")
