"""The upper half of the plan's first page: when home, who comes, whom to call, what is new."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from models.state import CaseFile, PlannedMeasure
from models.state.homegoing import awaits_municipality
from models.state.readiness import dose_pouches
from models.values import (
    Aid,
    Destination,
    FollowUp,
    Homegoing,
    Measure,
    MedicationList,
    Transport,
    Unit,
)
from printing.blocks import (
    Block,
    Bullets,
    ContactRow,
    ContactRows,
    Lead,
    Prose,
    Rule,
    RuleWeight,
    Side,
    Text,
    Title,
    nb,
    strong,
    text,
)
from printing.builders.frame import phone_rows
from printing.builders.medicine_words import changes_text
from printing.builders.plan_pack import Pack
from printing.builders.pouches import old_are_unused
from printing.builders.words import (
    at_clock,
    at_moment,
    capital,
    clock,
    inside,
    phrase,
    sentence,
    weekday_date,
    whole,
)
from resources import N_, _

_MOST_FIRST_VISITS: Final = 3
_BEFORE_ADDRESS: Final = frozenset({"hos", "till", "på"})
_SOON: Final = dt.timedelta(days=1)  # after the day of homegoing

_LEADS: Final[Mapping[Destination, str]] = {
    # Translators: the one sentence that matters, "torsdag 15 januari", "klockan 14.00"
    Destination.OWN_HOME: N_("Du åker hem %(day)s och är framme %(time)s."),
    Destination.NEXT_OF_KIN: N_("Du åker till en närstående %(day)s och är framme %(time)s."),
    Destination.SHORT_TERM: N_("Du åker till korttidsboendet %(day)s och är framme %(time)s."),
    Destination.CARE_HOME: N_("Du åker till ditt boende %(day)s och är framme %(time)s."),
    Destination.OTHER: N_("Du lämnar sjukhuset %(day)s och är framme %(time)s."),
}
_TRAVELS: Final[Mapping[Transport, str]] = {
    # Translators: who takes the person, "klockan 12.45", an address
    Transport.PATIENT_TRANSPORT: N_(
        "Sjukresan hämtar dig på avdelningen %(time)s\noch kör dig till %(address)s."
    ),
    Transport.NEXT_OF_KIN: N_(
        "En närstående hämtar dig på avdelningen %(time)s\noch kör dig till %(address)s."
    ),
    Transport.OWN: N_("Du lämnar avdelningen %(time)s\noch åker själv till %(address)s."),
    Transport.AMBULANCE: N_(
        "Ambulansen hämtar dig på avdelningen %(time)s\noch kör dig till %(address)s."
    ),
}


def going_home(case: CaseFile) -> Iterator[Block]:
    """Yield the title, the one sentence that matters, and the journey."""
    plan = case.homegoing
    at_home = plan is None or plan.destination is Destination.OWN_HOME
    yield Title(
        _("Din plan för de första dagarna hemma")
        if at_home
        else _("Din plan för de första dagarna")
    )
    if plan is None:
        yield Lead(_("Dagen när du åker hem är inte bestämd än."))
        return
    yield Lead(_(_LEADS[plan.destination]) % _when(plan.on, plan.arrives_at))
    yield Prose(text(_journey(plan)))


def _when(day: dt.date, time: dt.time) -> dict[str, str]:
    return {"day": weekday_date(day), "time": at_clock(time)}


def _journey(plan: Homegoing) -> str:
    return _(_TRAVELS[plan.transport]) % {
        "time": at_clock(plan.leaves_at),
        "address": _address(plan.address),
    }


def _address(words: str) -> str:
    """Return the address as it stands after ``till``, whatever small word it was typed with."""
    address = phrase(words)
    first, _space, rest = address.partition(" ")
    return rest.strip() if first.casefold() in _BEFORE_ADDRESS and rest.strip() else address


def first_to_come(case: CaseFile) -> Iterator[Block]:
    """Yield who comes first: the first visit of each, those of the first two days."""
    rows = tuple(_contact(measure) for measure in _first_visits(case))
    if rows:
        yield Rule()
        yield Side(_("Först kommer"), (ContactRows(rows),))
    elif case.measures:
        yield Rule()
        # Translators: no help is confirmed; "Inte klart än" is a heading further down
        words = _("Det är inte bestämt än. Läs under ”Inte klart än”.")
        yield Side(_("Först kommer"), (Prose(text(words)),))


def _contact(measure: Measure) -> ContactRow:
    day = capital(weekday_date(measure.first_on)) if measure.first_on else ""
    time = clock(measure.first_at) if measure.first_at else ""
    return ContactRow(day, time, capital(whole(measure.provider.strip())), nb(measure.phone))


def _first_visits(case: CaseFile) -> list[Measure]:
    """Return one measure for each provider, in the order of their first visits."""
    first: dict[str, Measure] = {}
    for row in sorted(promised(case), key=_visit_order):
        first.setdefault(row.measure.provider, row.measure)
    visits = list(first.values())
    if case.homegoing is None or not visits:
        return visits[:_MOST_FIRST_VISITS]
    last = case.homegoing.on + _SOON
    soon = [visit for visit in visits if visit.first_on and visit.first_on <= last]
    return (soon or visits[:1])[:_MOST_FIRST_VISITS]


def _visit_order(row: PlannedMeasure) -> tuple[dt.date, dt.time]:
    return (row.measure.first_on or dt.date.max, row.measure.first_at or dt.time.max)


def promised(case: CaseFile) -> list[PlannedMeasure]:
    """Return the measures whose first visit is confirmed: only they stand as facts."""
    rows = [row for row in case.measures if row.confirmed and row.measure.first_on]
    return sorted(rows, key=_visit_order)


def unconfirmed(case: CaseFile) -> list[PlannedMeasure]:
    """Return the measures that nobody has promised yet."""
    return [row for row in case.measures if not (row.confirmed and row.measure.first_on)]


def whom_to_call(case: CaseFile) -> Iterator[Block]:
    """Yield the numbers to call, by day and by night."""
    yield Rule()
    yield Side(_("Vem ringer jag?"), (phone_rows(case),))


def medicines(case: CaseFile, pack: Pack) -> Iterator[Block]:
    """Yield what is new about the medicines, and the next dose."""
    yield Rule()
    yield Side(_("Läkemedel"), (Prose(_medicine_words(case, pack)),))


def _medicine_words(case: CaseFile, pack: Pack) -> Text:
    if pack.handed_over:
        return _lines([*_list_in_hand(case)])
    if case.transcription is None or not pack.list_stands:
        return text(_("Din läkemedelslista är inte klar än. Du får den innan du åker."))
    medication = case.transcription.body.medication
    parts: list[Text] = [changes_text(medication), *_doses_and_supply(medication)]
    pouches = dose_pouches(case)
    if old_are_unused(medication, pouches):
        # Translators: bold and then regular, "Använd inte dina gamla dosrullar."
        parts.append(text(strong(_("Använd inte")), " ", _("dina gamla dosrullar.")))
    if pouches and pouches.new_on:
        day = {"day": weekday_date(pouches.new_on)}
        parts.append(text(_("Nya dosrullar kommer %(day)s.") % day))
    return _lines(parts)


def _list_in_hand(case: CaseFile) -> Iterator[Text]:
    yield text(_("Du har fått din läkemedelslista från sjukhuset."))
    given = case.handed_over
    if given and given.body.next_dose:
        label, moment = given.body.next_dose_label, sentence(at_moment(given.body.next_dose))
        yield text(strong(_("Nästa dos:")), " ", f"{phrase(label)}, {moment}" if label else moment)


def _doses_and_supply(medication: MedicationList) -> Iterator[Text]:
    if medication.next_dose:
        moment = sentence(at_moment(medication.next_dose))
        yield text(strong(_("Nästa dos:")), " ", moment)
    if medication.supply_until:
        day = weekday_date(medication.supply_until)
        yield text(_("Du får med läkemedel till och med %(day)s.") % {"day": day})


def _lines(parts: list[Text]) -> Text:
    """Return the texts as the lines of one."""
    runs = [run for part in parts for run in (*part.runs, *text("\n").runs)]
    return Text(tuple(runs[:-1]))


def not_ready_yet(case: CaseFile, ward: Unit) -> Iterator[Block]:
    """Yield what nobody can promise yet, with who gets in touch and when; then the heavy rule."""
    items = (
        *([_unanswered(ward)] if awaits_municipality(case) else []),
        *(_open_item(row.measure.what, row.measure.if_not_ready) for row in unconfirmed(case)),
        *(_awaited_aid(aid) for aid in case.aids if aid.delivered_on is None),
        *(_undated(row) for row in case.follow_ups if row.on is None),
    )
    if items:
        yield Rule()
        yield Side(_("Inte klart än"), (Bullets(items),))
    yield Rule(RuleWeight.TURN)


def _unanswered(ward: Unit) -> Text:
    """Return that the time in the first sentence of the plan may change, and who finds out."""
    waiting = _("Kommunen har inte svarat om tiden när du kommer hem. Avdelningen ringer dit.")
    if not ward.phone.strip():
        return text(waiting)
    # Translators: the number of the ward follows, in bold
    return text(f"{waiting} ", _("Fråga avdelningen"), ", ", strong(nb(ward.phone)), ".")


def _open_item(what: str, who_and_when: str) -> Text:
    if not who_and_when.strip():
        return text(capital(sentence(what)))
    # Translators: what is not ready, and who gets in touch about it: two sentences
    words = _("%(what)s: %(news)s")
    news = capital(sentence(who_and_when))
    return text(words % {"what": capital(phrase(what)), "news": news})


def _undated(row: FollowUp) -> Text:
    return _open_item(row.what, row.if_not_ready or _("Tiden är inte bestämd än"))


def _awaited_aid(aid: Aid) -> Text:
    item = _open_item(aid.item, aid.expected or _("Det har inte kommit än"))
    if not aid.responsible.strip():
        return item
    # Translators: after an aid that has not come; whom to ask, and the number in bold
    ask = _("Fråga %(who)s") % {"who": inside(phrase(aid.responsible))}
    if not aid.phone.strip():
        return Text((*item.runs, *text(f" {ask}.").runs))
    return Text((*item.runs, *text(f" {ask}, ", strong(nb(aid.phone)), ".").runs))
