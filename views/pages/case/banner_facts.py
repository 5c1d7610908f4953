"""What the banner of a case says: who, where in the process since when, and the facts below; pure."""

import datetime as dt
from dataclasses import dataclass

from models.clock import local_date
from models.directory import Directory
from models.operations.messages import AnswerGiven
from models.operations.planning import TrackSet
from models.rules.identity_number import age_on, stored_identity_number
from models.rules.withheld import consent_in_force
from models.state import CaseFile
from models.values import CaseStatus, Consent, Track, UnitId
from resources import _
from views import when
from views.words import destination_word, status_word


@dataclass(frozen=True, slots=True, kw_only=True)
class BannerFacts:
    """Every text of the banner, ready to read."""

    name: str
    personnummer: str
    age: str
    track: Track | None
    track_since: str
    status: str
    status_since: str
    interpreter: str
    consent: str
    destination: str
    ward: str
    phone: str


def banner_facts(case: CaseFile, directory: Directory, now: dt.datetime) -> BannerFacts:
    """Return what the banner says about ``case`` at ``now``."""
    today = local_date(now)
    person = case.person
    number, age = "", ""
    if person:
        identity = stored_identity_number(person.identity_number, person.identity_kind)
        number, years = identity.text, age_on(identity, today)
        # Translators: how old the person is
        age = _("%(years)d år") % {"years": years} if years is not None else ""
    ward = directory.unit(case.ward or UnitId(""))
    bed = person.bed if person else ""
    place = f"{ward.short_name}, {_('säng %(bed)s') % {'bed': bed}}" if bed else ward.short_name
    return BannerFacts(
        name=person.name if person else "",
        personnummer=number,
        age=age,
        track=case.track,
        track_since=_since(_track_at(case), today),
        status=status_word(case.status),
        status_since=_since(_status_at(case), today),
        interpreter=_interpreter(case),
        consent=consent_text(case.consent, today),
        destination=_destination(case),
        ward=place if case.discharge is None else ward.short_name,
        phone=ward.phone or _("saknas"),
    )


def consent_text(consent: Consent | None, today: dt.date) -> str:
    """Return *Ja, till 30 april*, *Nej* or *Inte tillfrågad*."""
    if consent is None:
        return _("Inte tillfrågad")
    if not consent.given:
        return _("Nej")
    if not consent_in_force(consent, today):
        return _("Har gått ut")
    if consent.valid_to is None:
        return _("Ja")
    # Translators: %(day)s is the last day of the consent
    return _("Ja, till %(day)s") % {"day": when.calendar_day(consent.valid_to, today)}


def _interpreter(case: CaseFile) -> str:
    person = case.person
    if person is None or not person.interpreter:
        return _("Behövs inte")
    # Translators: an interpreter is needed; %(language)s is the person's language
    return _("Ja, %(language)s") % {"language": person.language}


def _destination(case: CaseFile) -> str:
    plan = case.homegoing
    if plan is None:
        return _("Inte bestämt")
    return f"{destination_word(plan.destination)}, {plan.address}"


def _since(moment: dt.datetime | None, today: dt.date) -> str:
    if moment is None:
        return ""
    # Translators: %(day)s is i dag, i går or tis 3 feb
    return _("sedan %(day)s") % {"day": when.day(local_date(moment), today)}


def _track_at(case: CaseFile) -> dt.datetime | None:
    found = case.standing("track", TrackSet)
    return found.at if found else None


def _status_at(case: CaseFile) -> dt.datetime | None:
    if case.status is CaseStatus.PLANNING:
        return _planning_at(case)
    found = (row for row in case.operations if row.id == case.process_head)
    head = next(found, None)
    return head.at if head else None


def _planning_at(case: CaseFile) -> dt.datetime | None:
    begun = [operation.at for operation, _body in case.each(AnswerGiven)]
    begun += [operation.at for operation, _body in case.each(TrackSet)]
    if not begun or case.notice is None:
        return None
    return max(min(begun), case.notice.at)
