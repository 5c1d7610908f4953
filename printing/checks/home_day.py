"""Whether the home time that the plan tells still holds: confirmed, not past, with a list of that day."""

import datetime as dt
from collections.abc import Iterator

from models.clock import local_date
from models.state import CaseFile
from models.state.homegoing import awaits_municipality
from models.values import Finding, FindingLevel, FindingPlace
from printing.builders.words import weekday_date
from resources import _


def home_day_findings(case: CaseFile, today: dt.date) -> Iterator[Finding]:
    """Yield what makes the day or the time on the plan uncertain."""
    plan = case.homegoing
    if plan is None:
        return
    if awaits_municipality(case):
        text = _(
            "Kommunen har inte bekräftat tiden för hemgången. Det står under Inte klart än. "
            "Ring kommunen, och skriv ut planen på nytt när de har svarat."
        )
        yield _warn("homegoing_unconfirmed", _("Hemgång"), FindingPlace.HOME, text)
    if plan.on < today:
        text = (
            _("Personen är redan hemma. Planen berättar om en resa och besök som kan vara förbi.")
            if case.discharge
            else _("Hemgångsdagen har passerat. Ändra dagen, och första besöken, före utskriften.")
        )
        yield _warn("home_day_passed", _("Hemgång"), FindingPlace.HOME, text)
    handed_over = case.handed_over
    given_on = local_date(handed_over.body.handed_over_at) if handed_over else plan.on
    if given_on < plan.on:
        text = _(
            "Listan från Cosmic lämnades %(day)s, före hemgångsdagen. "
            "Kontrollera att den gäller än, eller lämna en ny."
        )
        text %= {"day": weekday_date(given_on)}
        yield _warn("list_is_older", _("Läkemedelslista"), FindingPlace.MEDICINES, text)


def _warn(code: str, field: str, place: FindingPlace, text: str) -> Finding:
    return Finding(FindingLevel.WARN, code, field, place, text)
