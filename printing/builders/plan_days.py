"""The plan's second page: who does what in the first days, and who answers for what."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from models.directory import Directory, title_of
from models.operations import Body
from models.operations.planning import MeasurePlanned, PlanNoteWritten
from models.state import CaseFile, PlannedMeasure
from models.state.papers import no_measures, revocation
from models.values import (
    Aid,
    CareContact,
    Destination,
    FollowUp,
    Measure,
    MedicalResponsibility,
    Party,
    PlanSection,
    StaffId,
)
from printing.blocks import (
    Block,
    Bullets,
    CheckLine,
    Column,
    ColumnRows,
    Content,
    DatedRow,
    DatedRows,
    Heading,
    Inline,
    Keep,
    Prose,
    Side,
    Table,
    Text,
    cells,
    nb,
    strong,
    text,
)
from printing.builders.notes import joined, prose_of
from printing.builders.plan_now import promised
from printing.builders.plan_pack import Pack
from printing.builders.plan_sip import sip_rows
from printing.builders.words import (
    at_clock,
    capital,
    day_month,
    inside,
    listed,
    phrase,
    sentence,
    small,
    weekday_date,
    whole,
)
from resources import _

_PAPER_STOPS: Final = (0.0, 190.0)
_WITH_STAFF: Final = frozenset({Destination.SHORT_TERM, Destination.CARE_HOME})


def first_days(case: CaseFile, directory: Directory) -> Iterator[Block]:
    """Yield the table of who does what, and what home help is not."""
    rows = promised(case)
    if no_measures(case):
        words = _("Ingen hjälp hemma är planerad. Behöver du hjälp? Se ”Vem ringer jag?”.")
        yield Side(_("De första dagarna"), (Prose(text(words)),))
    if not rows:
        return
    shows_home_help = any(_is_home_help(row, case, directory) for row in rows)
    yield Keep(tuple(_first_days(rows, home_help=shows_home_help)))


def _first_days(rows: list[PlannedMeasure], *, home_help: bool) -> Iterator[Block]:
    # Translators: heading over the table of the help of the first days
    yield Heading(_("De första dagarna – vem gör vad"))
    yield Table(
        columns=(
            Column(_("Vad"), 128),
            Column(_("Vem"), 152),
            Column(_("Första gången"), 118),
            Column(_("Hur ofta"), 95),
        ),
        rows=tuple(
            cells(
                text(strong(capital(whole(row.measure.what.strip())))),
                _who(row.measure),
                _first_time(row.measure),
                whole(row.measure.how_often),
            )
            for row in rows
        ),
    )
    if home_help:
        yield Prose(
            text(
                _(
                    "De som kommer från hemtjänsten är inte sjuksköterskor. "
                    "Har du frågor om sår eller läkemedel? Se ”Vem ringer jag?” på första sidan."
                )
            )
        )


def _is_home_help(row: PlannedMeasure, case: CaseFile, directory: Directory) -> bool:
    """Say whether somebody comes who may be taken for a nurse; a care home has staff of its own."""
    if directory.unit(row.unit).party is not Party.SOCIAL_SERVICES:
        return False
    elsewhere = case.homegoing is not None and case.homegoing.destination in _WITH_STAFF
    return not elsewhere or "hemtjänst" in row.measure.provider.casefold()


def _who(measure: Measure) -> Text:
    who = capital(whole(measure.provider.strip()))
    return text(who, "\n", strong(nb(measure.phone)))


def _first_time(measure: Measure) -> str:
    return _day_and_time(measure.first_on, measure.first_at)


def _day_and_time(day: dt.date | None, time: dt.time | None) -> str:
    parts = [weekday_date(day) if day else "", at_clock(time) if time else ""]
    return "\n".join(part for part in parts if part)


def own_part(case: CaseFile) -> Iterator[Block]:
    """Yield what the person does, with the way to the certificate of self-care."""
    content: tuple[Content, ...] = prose_of(case, PlanSection.SELF)
    assessed = case.self_care
    if assessed and assessed.body.self_care.risk_acceptable and not revocation(case):
        if not content:
            measures = assessed.body.self_care.measures
            content = (Bullets(tuple(text(whole(measure.what)) for measure in measures)),)
        content = _and_certificate(content)
    if content:
        yield Side(_("Det här gör du själv"), content)


def _and_certificate(content: tuple[Content, ...]) -> tuple[Content, ...]:
    """Return the content with the way to the certificate, in the last text if there is one."""
    more = _("Läs mer i ditt egenvårdsintyg.")
    last = content[-1]
    if isinstance(last, Prose):
        return (*content[:-1], Prose(Text((*last.text.runs, *text(f" {more}").runs))))
    return (*content, Prose(text(more)))


def aids(case: CaseFile, today: dt.date) -> Iterator[Block]:
    """Yield the aids that have come; those awaited stand under what is not ready.

    A delivery after ``today`` has not been made: it comes.
    """
    here = [aid for aid in case.aids if aid.delivered_on]
    groups = groupby(here, key=lambda aid: (aid.responsible.strip(), aid.phone.strip()))
    content = tuple(_aid_group(list(group), today) for _key, group in groups)
    if content:
        yield Side(_("Hjälpmedel"), content)


def _aid_group(group: list[Aid], today: dt.date) -> Prose:
    days = groupby(group, key=lambda aid: aid.delivered_on)
    lines = [_came([aid.item for aid in same], day, today) for day, same in days if day]
    parts: list[str | Inline] = [" ".join(lines)]
    who, phone = group[0].responsible.strip(), group[0].phone.strip()
    if who:
        parts += ["\n", _("Frågor: %(who)s") % {"who": inside(phrase(who))}]
        parts += [", ", strong(nb(phone)), "."] if phone else ["."]
    return Prose(text(*parts))


def _came(items: list[str], day: dt.date, today: dt.date) -> str:
    first, *others = [phrase(item) for item in items]
    names = listed([capital(first), *(small(item) for item in others)])
    # Translators: one or several aids and the day when they came, "Rollator: kom 14 januari."
    words = _("%(aids)s: kom %(day)s.") if day <= today else _("%(aids)s: kommer %(day)s.")
    return words % {"aids": names, "day": day_month(day)}


def food_and_wound(case: CaseFile) -> Iterator[Block]:
    """Yield food, wounds, and tube or continence; food and wounds share a heading."""
    food = prose_of(case, PlanSection.NUTRITION)
    wound = prose_of(case, PlanSection.WOUND)
    tube = prose_of(case, PlanSection.CONTINENCE)
    if food and wound:
        yield Side(_("Mat och sår"), joined(*food, *wound))
    elif food:
        yield Side(_("Mat"), food)
    elif wound:
        yield Side(_("Sår"), wound)
    if tube:
        yield Side(_("Sond och inkontinens"), tube)


def follow_up(case: CaseFile) -> Iterator[Block]:
    """Yield what has a date, in order, and then the SIP."""
    dated = sorted((row for row in case.follow_ups if row.on), key=_follow_up_order)
    rows = [
        DatedRow(_day_and_time(row.on, row.at), text(capital(sentence(row.what)))) for row in dated
    ]
    rows += sip_rows(case)
    if rows:
        yield Side(_("Uppföljning"), (DatedRows(tuple(rows)),))


def _follow_up_order(row: FollowUp) -> tuple[dt.date, dt.time]:
    return (row.on or dt.date.max, row.at or dt.time.min)


def care_contact(case: CaseFile) -> Iterator[Block]:
    """Yield the fast vårdkontakt, and what that person is not for."""
    heading = _("Din fasta vårdkontakt")
    if not case.care_contacts:
        words = _("Det är inte bestämt än. Hälsocentralen bestämmer vem det blir.")
        yield Side(heading, (Prose(text(words)),))
        return
    parts: list[str | Inline] = []
    for contact in case.care_contacts:
        parts += [*_reached_at(contact), "\n"]
    parts.append(_helps(case.care_contacts))
    # Translators: bold and then regular, "Ring inte dit när det är bråttom."
    parts += ["\n", strong(_("Ring inte")), " ", _("dit när det är bråttom.")]
    yield Side(heading, (Prose(text(*parts)),))


def _reached_at(contact: CareContact) -> Iterator[str | Inline]:
    who = phrase(contact.name)
    if contact.unit_name.strip():
        # Translators: a person and where he or she works
        who = _("%(who)s på %(unit)s") % {"who": who, "unit": phrase(contact.unit_name)}
    yield who
    if contact.phone.strip():
        yield ", "
        yield strong(nb(contact.phone))
    yield "."


def _helps(contacts: tuple[CareContact, ...]) -> str:
    roles = [phrase(contact.role) for contact in contacts]
    if len(contacts) > 1:
        lines = [
            # Translators: a person and what he or she is
            sentence(_("%(name)s är %(role)s") % {"name": phrase(contact.name), "role": role})
            for contact, role in zip(contacts, roles, strict=True)
            if role
        ]
        return " ".join([*lines, _("De hjälper dig att ordna din vård.")])
    if not roles[0]:
        return _("Din fasta vårdkontakt hjälper dig att ordna din vård.")
    # Translators: what the person is who helps, "Distriktssköterska som hjälper dig …"
    return _("%(role)s som hjälper dig att ordna din vård.") % {"role": capital(roles[0])}


def responsibility(case: CaseFile) -> Iterator[Block]:
    """Yield who answers medically, for what, from when and until when."""
    lines = [_responsible(row) for row in case.responsible]
    if lines:
        yield Side(_("Vem har medicinskt ansvar nu"), (Prose(text("\n".join(lines))),))


def _responsible(row: MedicalResponsibility) -> str:
    start = _("från %(day)s") % {"day": day_month(row.from_date)} if row.from_date else ""
    before = ", ".join(part for part in (_concerning(row.concerning), start) if part)
    after = ", ".join(part for part in (phrase(row.who), _until(row.until)) if part)
    return f"{capital(before)}: {after}." if before else f"{capital(after)}."


def _concerning(words: str) -> str:
    what = phrase(words)
    if not what or what.casefold().startswith("för "):
        return what
    # Translators: what somebody answers for, "för höften"
    return _("för %(what)s") % {"what": inside(what)}


def _until(words: str) -> str:
    end = phrase(words)
    if not end or end.casefold().startswith("till"):
        return end
    return _("till och med %(end)s") % {"end": end}


def papers_received(pack: Pack) -> Iterator[Block]:
    """Yield the papers that go with the plan: the check that the pack is whole."""
    rows = tuple((paper.name, day_month(paper.day)) for paper in pack.papers)
    if rows:
        yield Side(_("Papper du har fått"), (ColumnRows(rows, _PAPER_STOPS),))


def authors(case: CaseFile, directory: Directory) -> Iterator[Block]:
    """Yield who made the plan: the person, and those whose words stand on it."""
    people = [directory.member(staff) for staff in _writers(case)]
    if not people:
        return
    names = [f"{title_of(member)} {nb(member.name)}" for member in people]
    # Translators: first of those who made the plan, "Dig, sjuksköterska Lisa Frank …"
    words = sentence(listed([_("Dig"), *names]))
    yield Side(_("Planen är gjord av"), (Prose(text(words)),))


def _writers(case: CaseFile) -> list[StaffId]:
    """Return the authors of the notes and the measures, in the order they first wrote."""
    written = [
        register.head
        for name, register in case.registers.items()
        if name.startswith(("plan/", "measure/")) and _stands_on_paper(register.head.body)
    ]
    written.sort(key=lambda head: (head.at, head.operation))
    return list(dict.fromkeys(head.author for head in written))


def _stands_on_paper(body: Body) -> bool:
    if isinstance(body, PlanNoteWritten):
        return body.section is not PlanSection.STAFF and bool(body.text.strip())
    return isinstance(body, MeasurePlanned)


def teach_back(case: CaseFile) -> Iterator[Block]:
    """Yield the box to tick when the person has told it in own words."""
    # Translators: bold and then regular; the question that shows whether it was understood
    ask = _("Vad ska du göra hemma? Vem ringer du?")
    with_interpreter = case.person is not None and case.person.interpreter
    tell = _("Berätta med egna ord, med tolk:") if with_interpreter else _("Berätta med egna ord:")
    yield CheckLine(text(strong(tell), " ", ask))
