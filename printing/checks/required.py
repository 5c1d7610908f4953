"""What must be written before a paper may be made. Source: documents.md 2–4 and 8.2."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from models.reasons import field_label
from models.state import CaseFile
from models.state.papers import no_measures
from models.values import (
    CaseStatus,
    Finding,
    FindingLevel,
    FindingPlace,
    Homegoing,
    Measure,
    MeasureStage,
    PaperKind,
    PhoneLine,
    PlanSection,
)
from printing.builders.frame import PaperContext
from printing.builders.words import plain
from printing.checks.home_day import home_day_findings
from printing.checks.next_dose import handed_over_findings
from printing.checks.required_medication import required_in_medication
from printing.checks.required_self_care import required_in_self_care
from printing.checks.required_sip import required_in_sip
from printing.checks.texts import SECTION_LABELS
from resources import N_, _

_NOT_READY: Final = frozenset({None, CaseStatus.PREPARED, CaseStatus.ADMITTED, CaseStatus.PLANNING})
_NO_PAPERS: Final = frozenset({CaseStatus.DECEASED, CaseStatus.VOIDED})
_NIGHT: Final = ("natt", "dygn")

# Register, field and tab of what two units may have written differently.
_REGISTERS: Final[Mapping[PaperKind, tuple[tuple[str, str, FindingPlace], ...]]] = {
    PaperKind.PLAN: (
        ("person", N_("Personen"), FindingPlace.STATE),
        ("homegoing", N_("Hemgång"), FindingPlace.HOME),
        ("plan/", N_("Planens texter"), FindingPlace.STATE),
        ("measure", N_("Insatser"), FindingPlace.HOME),
        ("aids", N_("Hjälpmedel"), FindingPlace.AIDS),
        ("follow_ups", N_("Uppföljning"), FindingPlace.HOME),
        ("care_contacts", N_("Fast vårdkontakt"), FindingPlace.STATE),
        ("medical_responsibility", N_("Medicinskt ansvar"), FindingPlace.HOME),
        ("phone_lines", N_("Vem ringer jag?"), FindingPlace.HOME),
        ("sip_need", N_("SIP"), FindingPlace.SIP),
        ("sip_meeting/", N_("SIP"), FindingPlace.SIP),
        ("dose_pouches", N_("Dosrullar"), FindingPlace.MEDICINES),
    ),
    PaperKind.MEDICATION: (
        ("person", N_("Personen"), FindingPlace.STATE),
        ("medication", N_("Läkemedelslista"), FindingPlace.MEDICINES),
        ("dose_pouches", N_("Dosrullar"), FindingPlace.MEDICINES),
    ),
    PaperKind.SELFCARE: (
        ("person", N_("Personen"), FindingPlace.STATE),
        ("self_care", N_("Egenvård"), FindingPlace.PAPERS),
        ("phone_lines", N_("Vem ringer jag?"), FindingPlace.HOME),
    ),
    PaperKind.SIP: (
        ("person", N_("Personen"), FindingPlace.STATE),
        ("sip_plan", N_("SIP"), FindingPlace.SIP),
        ("sip_meeting", N_("SIP-möte"), FindingPlace.SIP),
        ("care_contacts", N_("Fast vårdkontakt"), FindingPlace.STATE),
    ),
}


def block(code: str, field: str, place: FindingPlace, text: str) -> Finding:
    """Return what stops a paper."""
    return Finding(FindingLevel.BLOCK, code, field, place, text)


def warn(code: str, field: str, place: FindingPlace, text: str) -> Finding:
    """Return what is worth a look."""
    return Finding(FindingLevel.WARN, code, field, place, text)


def required_findings(kind: PaperKind, case: CaseFile, context: PaperContext) -> Iterator[Finding]:
    """Yield what is missing or contradictory in what the paper says."""
    yield from _person(case)
    yield from _conflicts(kind, case)
    if kind is PaperKind.PLAN:
        yield from _plan(case, context)
    elif kind is PaperKind.MEDICATION:
        yield from required_in_medication(case, context)
    elif kind is PaperKind.SELFCARE:
        yield from required_in_self_care(case, context)
        yield from _phone_lines(case)
    else:
        yield from required_in_sip(case)


def _person(case: CaseFile) -> Iterator[Finding]:
    person = case.person
    if person is None or not person.name.strip() or not person.identity_number.strip():
        text = _("Skriv namn och personnummer: de står på varje sida.")
        yield block("person_missing", field_label("name"), FindingPlace.STATE, text)
    if person and person.interpreter:
        text = _("Pappret är på svenska. Gå igenom det med tolk innan personen åker.")
        yield warn("interpreter_needed", _("Tolk"), FindingPlace.STATE, text)
    if case.process in _NO_PAPERS:
        text = _("Ärendet är avslutat så att inga papper ska lämnas.")
        yield block("case_without_papers", _("Ärendet"), FindingPlace.STATE, text)


def _conflicts(kind: PaperKind, case: CaseFile) -> Iterator[Finding]:
    names = [name for name, _heads in case.conflicts]
    for register, field, place in _REGISTERS[kind]:
        whole_family = register.endswith("/") or register == "measure"
        if any(name == register or (whole_family and name.startswith(register)) for name in names):
            text = _("Det finns två olika texter. Välj en av dem först.")
            yield block("register_in_conflict", _(field), place, text)


def _plan(case: CaseFile, context: PaperContext) -> Iterator[Finding]:
    yield from _stage(case)
    yield from _sections(case)
    yield from _homegoing(case)
    yield from home_day_findings(case, context.today)
    yield from _measures(case)
    yield from _sip_and_contact(case)
    yield from _responsibility(case)
    yield from _phone_lines(case)
    yield from _medicines(case)
    yield from _open_ends(case, context.today)


def _stage(case: CaseFile) -> Iterator[Finding]:
    if case.status in _NOT_READY:
        text = _("Planen är ett utkast tills avdelningen har skickat utskrivningsklar.")
        yield Finding(
            FindingLevel.DRAFT, "not_discharge_ready", _("Ärendet"), FindingPlace.STATE, text
        )


def _sections(case: CaseFile) -> Iterator[Finding]:
    for section in (PlanSection.REASON, PlanSection.COURSE):
        if not case.notes(section):
            text = _("Skriv några korta meningar till personen.")
            label = _(SECTION_LABELS[section])
            yield block(f"{section}_missing", label, FindingPlace.STATE, text)
    for section in (PlanSection.CALL_112, PlanSection.CALL_NURSE):
        if not case.notes(section):
            text = _("Skriv när personen ska ringa, en sak på varje rad.")
            yield warn(f"{section}_missing", _(SECTION_LABELS[section]), FindingPlace.STATE, text)


def _homegoing(case: CaseFile) -> Iterator[Finding]:
    plan = case.homegoing
    if plan is None:
        text = _("Skriv dag, klockslag och adress för hemgången.")
        yield block("homegoing_missing", _("Hemgång"), FindingPlace.HOME, text)
    elif not plan.address.strip():
        text = _("Skriv adressen dit personen åker.")
        yield block("address_missing", field_label("address"), FindingPlace.HOME, text)


def _measures(case: CaseFile) -> Iterator[Finding]:
    if not case.measures and not no_measures(case):
        text = _(
            "Lägg till minst en insats: vem kommer först, och när. "
            "Eller välj Inga insatser efter hemgång."
        )
        yield block("measures_missing", field_label("measures"), FindingPlace.HOME, text)
    for row in case.measures:
        measure = row.measure
        field = _("Insats: %(what)s") % {"what": measure.what}
        if not measure.provider.strip() or not measure.phone.strip():
            text = _("Skriv vem som gör insatsen, och telefonnumret dit.")
            yield block("measure_without_owner", field, FindingPlace.HOME, text)
        promised = row.stage is MeasureStage.CONFIRMED and measure.first_on is not None
        if promised:
            yield from _first_visit(measure, case.homegoing, field)
            continue
        if not measure.if_not_ready.strip():
            text = _("Första besöket är inte bekräftat. Skriv vem som hör av sig, och när.")
            yield block("measure_unconfirmed", field, FindingPlace.HOME, text)
        else:
            text = _("Första besöket är inte bekräftat. Insatsen står under Inte klart än.")
            yield warn("measure_still_unconfirmed", field, FindingPlace.HOME, text)


def _first_visit(measure: Measure, plan: Homegoing | None, field: str) -> Iterator[Finding]:
    """Yield a first visit without a time, and one to an empty home."""
    if measure.first_at is None:
        text = _("Klockslaget saknas. Personen undrar när den första hjälpen kommer.")
        yield warn("first_visit_without_time", field, FindingPlace.HOME, text)
    if plan is None or measure.first_on is None:
        return
    visit = (measure.first_on, measure.first_at or dt.time.max)
    if visit < (plan.on, plan.arrives_at):
        text = _("Första besöket är innan personen är framme. Ring utföraren och ändra tiden.")
        yield warn("first_visit_too_early", field, FindingPlace.HOME, text)


def _sip_and_contact(case: CaseFile) -> Iterator[Finding]:
    if case.sip_need is None:
        text = _(
            "Svara på om personen behöver en SIP. Planen säger vem som kallar, eller varför inte."
        )
        yield block("sip_need_undecided", _("SIP"), FindingPlace.SIP, text)
    if not case.care_contacts:
        text = _(
            "Fast vårdkontakt saknas. Planen säger att hälsocentralen bestämmer vem det blir. "
            "Be hälsocentralen om ett namn."
        )
        yield warn("care_contact_missing", _("Fast vårdkontakt"), FindingPlace.STATE, text)
    for contact in case.care_contacts:
        if not contact.phone.strip():
            text = _("Skriv telefonnumret till den fasta vårdkontakten.")
            yield warn("care_contact_phone", _("Fast vårdkontakt"), FindingPlace.STATE, text)


def _responsibility(case: CaseFile) -> Iterator[Finding]:
    if not any(row.who.strip() for row in case.responsible):
        text = _("Skriv vem som har medicinskt ansvar efter hemgången.")
        yield block("responsibility_missing", _("Medicinskt ansvar"), FindingPlace.HOME, text)


def _phone_lines(case: CaseFile) -> Iterator[Finding]:
    usable = [line for line in case.phone_lines if line.who.strip() and line.phone.strip()]
    wanted = (
        ("phone_day_missing", _is_for_day, _("Skriv vem personen ringer på dagen, med nummer.")),
        (
            "phone_night_missing",
            _is_for_night,
            _("Skriv vem personen ringer på kväll, natt och helg, med nummer."),
        ),
    )
    for code, covers, text in wanted:
        if not any(covers(line) for line in usable):
            yield block(code, _("Vem ringer jag?"), FindingPlace.HOME, text)
    yield from _same_hours(usable)


def _same_hours(lines: list[PhoneLine]) -> Iterator[Finding]:
    """Yield that two numbers stand for the same time: the person would not know which to call."""
    times = [plain(line.when).strip().casefold() for line in lines]
    if len(set(times)) < len(times):
        text = _("Två nummer står för samma tid. Skriv ett nummer för varje tid.")
        yield warn("two_numbers", _("Vem ringer jag?"), FindingPlace.HOME, text)


def _is_for_night(line: PhoneLine) -> bool:
    return any(word in line.when.casefold() for word in _NIGHT)


def _is_for_day(line: PhoneLine) -> bool:
    return "dygn" in line.when.casefold() or not _is_for_night(line)


def _medicines(case: CaseFile) -> Iterator[Finding]:
    field = _("Läkemedelslista")
    if case.handed_over is None and case.transcription is None:
        text = _("Markera att listan från Cosmic är lämnad, eller skriv av den.")
        yield block("medication_missing", field, FindingPlace.MEDICINES, text)
    if case.handed_over:
        yield from handed_over_findings(case.handed_over.body.next_dose, case.homegoing)


def _open_ends(case: CaseFile, today: dt.date) -> Iterator[Finding]:
    for aid in case.aids:
        if aid.delivered_on and aid.delivered_on > today:
            text = _("Dagen när hjälpmedlet kom är inte här än. Pappret säger att det kommer då.")
            yield warn("aid_not_here_yet", field_label("item"), FindingPlace.AIDS, text)
        if aid.delivered_on is None and not aid.expected.strip():
            text = _("Hjälpmedlet är inte levererat. Skriv när det kommer.")
            yield warn("aid_without_day", field_label("item"), FindingPlace.AIDS, text)
    for row in case.follow_ups:
        if row.on is None and not row.if_not_ready.strip():
            text = _("Dagen är inte bestämd. Skriv vem som hör av sig, och när.")
            yield warn("follow_up_without_day", _("Uppföljning"), FindingPlace.HOME, text)
