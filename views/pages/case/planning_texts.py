"""The events of the planning: what each profession and unit wrote into the case."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.directory import PROFESSION_TITLES
from models.errors import RuleError
from models.operations import Body, Operation
from models.operations.planning import (
    AdlAssessed,
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    FollowUpsPlanned,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasurePlanned,
    MeasureRemoved,
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.reasons import field_label
from models.rules.frailty import frailty_level
from models.rules.tasks import TaskKind
from models.rules.track_tasks import track_tasks
from models.task_texts import act
from models.values import AdlKey, PersonDetails
from resources import _
from views.pages.case.event_words import (
    EventText,
    Happening,
    capital,
    expected_text,
    sentences,
)
from views.theme import IconName
from views.widgets.entry import day_text
from views.widgets.track_mark import track_word
from views.words import activity_word, adl_letter, exemption_word, section_word, stage_word


def _person(body: PersonDetailsChanged, seen: Happening) -> EventText:
    opened = seen.case.opened
    earlier = seen.before(PersonDetailsChanged)
    before = earlier.person if earlier else (opened.person if opened else None)
    changed = _changed_fields(before, body.person) if before else []
    detail = capital(", ".join(changed)) + "." if changed else ""
    return EventText(_("Personuppgifter ändrade"), detail, IconName.PERSON)


def _changed_fields(before: PersonDetails, after: PersonDetails) -> list[str]:
    names = ("name", "identity_number", "registered_address", "municipality", "phone", "language")
    changed = [
        field_label(name).lower() for name in names if getattr(before, name) != getattr(after, name)
    ]
    if before.interpreter != after.interpreter:
        changed.append(_("tolk"))
    if before.bed != after.bed:
        changed.append(_("säng %(bed)s") % {"bed": after.bed or _("saknas")})
    return changed


def _consent(body: ConsentRecorded, seen: Happening) -> EventText:
    del seen
    consent = body.consent
    title = _("Samtycke: ja") if consent.given else _("Samtycke: nej")
    values = {"who": consent.given_by, "day": day_text(consent.given_on)}
    # Translators: who gave or refused consent, and on which day
    given = _("%(who)s, %(day)s") % values
    until = ""
    if consent.valid_to:
        until = _("Gäller till och med %(day)s") % {"day": day_text(consent.valid_to)}
    but = _("Undantag: %(text)s") % {"text": consent.exceptions} if consent.exceptions else ""
    return EventText(title, sentences(given, until, but), IconName.PERSON)


def _track(body: TrackSet, seen: Happening) -> EventText:
    before = seen.before(TrackSet)
    word = track_word(body.track)
    if before is None or before.track is body.track:
        title = _("Färgspår: %(track)s") % {"track": word}
    else:
        values = {"before": track_word(before.track), "after": word}
        title = _("Spår ändrat: %(before)s → %(after)s") % values
    return EventText(title, sentences(body.reason, _closed_by(seen)), IconName.SWAP)


def _closed_by(seen: Happening) -> str:
    """Return which open tasks the change of track closed, as a sentence, or an empty text."""
    change = seen.operation.id
    closed = [
        act(TaskKind(found.row.task))
        for found in track_tasks(seen.case, None)
        if isinstance(found.done, Operation) and found.done.id == change
    ]
    tasks = ", ".join(dict.fromkeys(closed))
    # Translators: the tasks that a change of track closed
    return _("Stängde: %(tasks)s") % {"tasks": tasks} if tasks else ""


def _expected(body: ExpectedDischargeSet, seen: Happening) -> EventText:
    before = seen.before(ExpectedDischargeSet)
    notice = seen.case.notice
    earlier = before.expected if before else (notice.body.expected if notice else None)
    after = expected_text(body.expected)
    if earlier is None:
        return EventText(_("Beräknad hemgång"), capital(after) + ".", IconName.CALENDAR)
    values = {"before": expected_text(earlier), "after": after}
    detail = _("%(before)s → %(after)s") % values
    return EventText(_("Beräknad hemgång ändrad"), capital(detail) + ".", IconName.CALENDAR)


def _note(body: PlanNoteWritten, seen: Happening) -> EventText:
    del seen
    profession = _(PROFESSION_TITLES[body.profession])
    if not body.text.strip():
        # Translators: %(profession)s took its part of the plan away
        detail = _("Texten från %(profession)s är borttagen.") % {"profession": profession}
    else:
        detail = _("Text från %(profession)s.") % {"profession": profession}
    title = _("Planen: %(section)s") % {"section": section_word(body.section)}
    return EventText(title, detail)


def _adl(body: AdlAssessed, seen: Happening) -> EventText:
    del seen
    title = _("ADL bedömt: %(letter)s") % {"letter": adl_letter(body.dependent)}
    needs = ", ".join(activity_word(key).lower() for key in AdlKey if key in body.dependent)
    if needs:
        detail = _("Behöver hjälp med %(activities)s.") % {"activities": needs}
    else:
        detail = _("Klarar alla sex aktiviteter.")
    return EventText(title, detail)


def _frailty(body: FrailtyAssessed, seen: Happening) -> EventText:
    del seen
    try:
        name = frailty_level(body.level).name
    except RuleError:
        name = ""
    return EventText(
        _("CFS bedömt: %(level)d") % {"level": body.level}, sentences(name), IconName.PENCIL
    )


def _contacts(body: CareContactsNamed, seen: Happening) -> EventText:
    del seen
    people = [
        ", ".join(part for part in (row.name, row.role, row.unit_name, row.phone) if part)
        for row in body.contacts
    ]
    return EventText(_("Fast vårdkontakt utsedd"), sentences(*people), IconName.PERSON)


def _measure(body: MeasurePlanned, seen: Happening) -> EventText:
    values = {"what": body.measure.what}
    if seen.before(MeasurePlanned) is None:
        title = _("Insats: %(what)s") % values
    else:
        title = _("Insats ändrad: %(what)s") % values
    first = ""
    if body.measure.first_on:
        clock = f" {body.measure.first_at:%H:%M}" if body.measure.first_at else ""
        # Translators: when somebody comes for the first time
        first = _("Första gången %(at)s") % {"at": day_text(body.measure.first_on) + clock}
    who = ", ".join(part for part in (body.measure.provider, body.measure.how_often) if part)
    return EventText(title, sentences(who, first), IconName.HOME)


def _advanced(body: MeasureAdvanced, seen: Happening) -> EventText:
    values = {"stage": stage_word(body.stage), "day": day_text(body.on)}
    title = _("Insats: %(what)s") % {"what": _measure_name(body.measure_id, seen)}
    return EventText(title, _("%(stage)s %(day)s.") % values, IconName.CHECK)


def _removed(body: MeasureRemoved, seen: Happening) -> EventText:
    title = _("Insats borttagen: %(what)s") % {"what": _measure_name(body.measure_id, seen)}
    return EventText(title, sentences(body.reason), IconName.CLOSE)


def _measure_name(measure_id: str, seen: Happening) -> str:
    register = seen.case.registers.get(f"measure/{measure_id}")
    for revision in reversed(register.history if register else ()):
        if isinstance(revision.body, MeasurePlanned):
            return revision.body.measure.what
    return _("okänd insats")


def _aids(body: AidsListed, seen: Happening) -> EventText:
    del seen
    items = ", ".join(aid.item for aid in body.aids) or _("Inga hjälpmedel")
    return EventText(_("Hjälpmedel"), sentences(items), IconName.HOME)


def _phones(body: PhoneLinesSet, seen: Happening) -> EventText:
    del seen
    lines = "; ".join(f"{line.when}: {line.who} {line.phone}".strip() for line in body.lines)
    return EventText(_("Vem personen ringer"), sentences(lines), IconName.PHONE)


def _follow_ups(body: FollowUpsPlanned, seen: Happening) -> EventText:
    del seen
    visits = "; ".join(
        f"{row.what.rstrip('.')}, {day_text(row.on)}" if row.on else row.what
        for row in body.follow_ups
    )
    return EventText(_("Uppföljning planerad"), sentences(visits), IconName.CALENDAR)


def _responsible(body: MedicalResponsibilitySet, seen: Happening) -> EventText:
    del seen
    who = "; ".join(
        ", ".join(part for part in (row.who, row.concerning, row.until) if part)
        for row in body.responsible
    )
    return EventText(_("Medicinskt ansvar"), sentences(capital(who)), IconName.PERSON)


def _sip(body: SipNeedDecided, seen: Happening) -> EventText:
    del seen
    title = _("Behov av SIP: ja") if body.need.needed else _("Behov av SIP: nej")
    why = exemption_word(body.need.exemption) if body.need.exemption else ""
    return EventText(title, sentences(why, body.need.reason), IconName.USERS)


PLANNING: Final[Mapping[type[Body], Callable[[Any, Happening], EventText]]] = {
    PersonDetailsChanged: _person,
    ConsentRecorded: _consent,
    TrackSet: _track,
    ExpectedDischargeSet: _expected,
    PlanNoteWritten: _note,
    AdlAssessed: _adl,
    FrailtyAssessed: _frailty,
    CareContactsNamed: _contacts,
    MeasurePlanned: _measure,
    MeasureAdvanced: _advanced,
    MeasureRemoved: _removed,
    AidsListed: _aids,
    PhoneLinesSet: _phones,
    FollowUpsPlanned: _follow_ups,
    MedicalResponsibilitySet: _responsible,
    SipNeedDecided: _sip,
}
