"""The SIP (sv: samordnad individuell plan) as the person takes it home.

Order and headings: documents.md 5. The four items of the act stand under Det här görs, Ansvarig,
Det här gör andra and Ansvar för hela planen. Source: HSL 16:4; SoL (2025:400) 10:8–9.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from models.clock import local_date, to_local
from models.operations.sip import SipPlanWritten
from models.state import CaseFile, Revision
from models.state.sip import CalledMeeting, GoalStanding, Sip, sip_of
from models.values import (
    PaperKind,
    PaperState,
    Principal,
    SipAttendance,
    SipEnd,
    SipGoal,
    SipMode,
    SipOutcome,
    SipPlan,
)
from printing.blocks import (
    Block,
    Column,
    Content,
    Heading,
    Keep,
    Lead,
    Paper,
    Prose,
    Rule,
    RuleWeight,
    Side,
    Table,
    Title,
    cells,
    nb,
    strong,
    text,
)
from printing.builders.frame import NAMES, PaperContext, frame_of
from printing.builders.notes import prose
from printing.builders.words import (
    at_moment,
    capital,
    day_month,
    full_date,
    phrase,
    sentence,
    whole,
)
from resources import N_, _

_PRINCIPALS: Final[Mapping[Principal, str]] = {
    # Translators: who answers for it
    Principal.REGION: N_("Regionen ansvarar."),
    Principal.MUNICIPALITY: N_("Kommunen ansvarar."),
    Principal.OTHER: N_("Någon annan ansvarar."),
}
_PLACES: Final[Mapping[SipMode, str]] = {
    # Translators: where or how one meets
    SipMode.HOSPITAL: N_("på sjukhuset"),
    SipMode.DIGITAL: N_("digitalt"),
    SipMode.HOME: N_("hemma hos dig"),
    SipMode.HEALTH_CENTRE: N_("på hälsocentralen"),
    SipMode.OTHER: "",
}
_ATTENDANCE: Final[Mapping[SipAttendance, str]] = {
    # Translators: whether somebody comes to the meeting, or was there
    SipAttendance.COMING: N_("kommer"),
    SipAttendance.HINDERED: N_("har förhinder"),
    SipAttendance.ATTENDED: N_("var med"),
    SipAttendance.ABSENT: N_("var inte med"),
}
_ENDS: Final[Mapping[SipEnd, str]] = {
    # Translators: why the plan was closed
    SipEnd.GOALS_REACHED: N_("Målen är uppnådda."),
    SipEnd.DECLINED: N_("Du har tackat nej."),
    SipEnd.DECEASED: "",
    SipEnd.OTHER: "",
}


def build_sip(
    case: CaseFile, context: PaperContext, written: Revision[SipPlanWritten], state: PaperState
) -> Paper:
    """Return the plan that stands, with its meetings; the unit that wrote it stands in the header."""
    sip, plan = sip_of(case), written.body.plan
    context = replace(context, unit=context.directory.unit(written.unit))
    return Paper(
        kind=PaperKind.SIP.value,
        title=_(NAMES[PaperKind.SIP]),
        frame=frame_of(PaperKind.SIP, case, context, state),
        blocks=(
            *_opening(sip, plan),
            *_goals(sip),
            *_responsible(case, plan),
            *_participants(sip),
            *_consent(case),
            *_closing(sip),
        ),
        large=context.large,
    )


def _opening(sip: Sip, plan: SipPlan) -> Iterator[Block]:
    yield Title(_("Din gemensamma plan (SIP)"))
    if sip.agreement:
        day = full_date(sip.agreement.body.agreed_on)
        yield Lead(_("Ni kom överens om planen %(day)s.") % {"day": day})
    else:
        yield Lead(_("Planen är inte klar än."))
    yield Prose(text(_("En plan som du och alla som hjälper dig gör tillsammans.")))
    yield from _sides((_("Viktigt för dig"), plan.important), (_("Så är det nu"), plan.situation))


def _sides(*parts: tuple[str, str]) -> Iterator[Block]:
    for heading, words in parts:
        if words.strip():
            yield Side(heading, (prose(words),))


def _goals(sip: Sip) -> Iterator[Block]:
    for number, row in enumerate(sip.goals, start=1):
        yield Rule(RuleWeight.TURN)
        yield Keep((Heading(f"{number}. {capital(phrase(row.goal.need))}"), *_goal(row)))


def _goal(row: GoalStanding) -> Iterator[Block]:
    goal = row.goal
    # Translators: a goal that is reached within weeks, or one that takes longer
    label = _("Mål på längre sikt") if goal.long_term else _("Mål")
    answers = (
        (label, sentence(goal.goal)),
        (_("Det här görs"), sentence(goal.measure)),
        (_("Det gör du själv"), sentence(goal.own_part)),
        (_("Ansvarig"), _answers_for(goal)),
        (_("När"), _when(goal)),
        (_("Så gick det"), _outcome(row)),
    )
    written = [(heading, words) for heading, words in answers if words.strip(" .")]
    for place, (heading, words) in enumerate(written):
        yield Side(heading, (Prose(text(whole(words))),), close=place > 0)


def _answers_for(goal: SipGoal) -> str:
    return _with_principal(goal.principal, goal.responsible, goal.organisation)


def _with_principal(principal: Principal | None, *who: str) -> str:
    """Return who answers for it, by name, and whether that is the region or the municipality."""
    names = ", ".join(part.strip() for part in who if part.strip())
    answers = _(_PRINCIPALS[principal]) if principal else ""
    return "\n".join(part for part in (sentence(capital(names)) if names else "", answers) if part)


def _when(goal: SipGoal) -> str:
    lines = []
    if goal.start:
        # Translators: when a measure begins
        lines.append(_("Börjar %(day)s.") % {"day": day_month(goal.start)})
    if goal.follow_up:
        lines.append(_("Följs upp %(day)s.") % {"day": day_month(goal.follow_up)})
    return " ".join(lines)


def _outcome(row: GoalStanding) -> str:
    if row.ended is None:
        return ""
    words = _("Målet är uppnått.") if row.outcome is SipOutcome.REACHED else _("Målet är avslutat.")
    return f"{words} {sentence(row.ended.body.reason)}" if row.ended.body.reason.strip() else words


def _responsible(case: CaseFile, plan: SipPlan) -> Iterator[Block]:
    yield Rule(RuleWeight.TURN)
    yield from _sides((_("Det här gör andra"), plan.others))
    if plan.overall_principal or plan.overall_person.strip():
        words = _with_principal(plan.overall_principal, plan.overall_person)
        yield Side(_("Ansvar för hela planen"), (Prose(text(whole(words))),))
    contacts = [
        text(strong(nb(row.name)), f", {row.unit_name}, {nb(row.phone)}")
        for row in case.care_contacts
    ]
    if contacts:
        content: tuple[Content, ...] = tuple(Prose(row) for row in contacts)
        yield Side(_("Din fasta vårdkontakt"), content)
    yield from _sides((_("Om du blir sämre"), plan.if_worse))
    yield from _sides((_("Uppföljning"), _follow_up(plan)))


def _follow_up(plan: SipPlan) -> str:
    day = sentence(capital(full_date(plan.follow_up_on))) if plan.follow_up_on else ""
    return " ".join(part for part in (day, plan.follow_up.strip()) if part)


def _participants(sip: Sip) -> Iterator[Block]:
    for meeting in sip.meetings:
        yield Keep((Heading(_meeting_heading(meeting)), *_place(meeting), _table(meeting)))


def _meeting_heading(meeting: CalledMeeting) -> str:
    # Translators: when the meeting is or was
    return _("Möte %(when)s") % {"when": at_moment(meeting.meeting.at)}


def _place(meeting: CalledMeeting) -> Iterator[Block]:
    mode = _PLACES[meeting.meeting.mode]
    parts = [part for part in (_(mode) if mode else "", meeting.meeting.place.strip()) if part]
    if parts:
        yield Prose(text(sentence(capital(", ".join(parts)))))


def _table(meeting: CalledMeeting) -> Table:
    columns = (
        Column(_("Vem"), 150),
        Column(_("Roll"), 110),
        Column(_("Verksamhet"), 143),
        Column(_("Med på mötet"), 90),
    )
    rows = tuple(
        cells(
            row.participant.name or "–",
            row.participant.role or "–",
            row.participant.organisation or "–",
            _(_ATTENDANCE[row.attendance]) if row.attendance else _("har inte svarat"),
        )
        for row in meeting.attending
    )
    return Table(columns, rows)


def _consent(case: CaseFile) -> Iterator[Block]:
    consent = case.consent
    if consent is None:
        return
    given = full_date(consent.given_on)
    words = _("Ja, %(who)s, %(day)s.") if consent.given else _("Nej, %(who)s, %(day)s.")
    lines = [words % {"who": consent.given_by, "day": given}]
    if consent.valid_to:
        lines.append(_("Gäller till och med %(day)s.") % {"day": full_date(consent.valid_to)})
    if consent.exceptions.strip():
        lines.append(_("Gäller inte: %(what)s") % {"what": sentence(consent.exceptions)})
    yield Side(_("Samtycke"), (Prose(text(" ".join(lines))),))


def _closing(sip: Sip) -> Iterator[Block]:
    if sip.closing is None:
        return
    day = full_date(local_date(to_local(sip.closing.at)))
    why = _ENDS[sip.closing.body.reason]
    parts = (strong(f"{day}."), _(why) if why else "", sentence(sip.closing.body.note))
    words = [part if not isinstance(part, str) else f" {part}" for part in parts if part]
    yield Side(_("Planen är avslutad"), (Prose(text(*words)),))
