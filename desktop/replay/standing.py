"""How a case stands, by names that a history may ask for: each gives what JSON can hold."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.clock import local_date, to_local
from models.operations.scope import NeedRuledOut
from models.rules.checklist import checklist
from models.rules.katz import letter
from models.rules.payment_facts import liability_facts
from models.rules.payment_liability import Ledger, liability_ledger
from models.rules.policy import policy_on
from models.rules.tasks import Task, tasks
from models.services.paper_desk import PaperDesk, PaperStatus
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import FindingLevel


@dataclass(frozen=True, slots=True)
class View:
    """A case at a moment, with the desk that makes its papers."""

    case: CaseFile
    now: dt.datetime
    papers: PaperDesk


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that can be expected of a case; ``meaning`` stands on the page about histories."""

    meaning: str
    read: Callable[[View], Any]


def different(view: View, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is not as wanted, as it is, in what JSON can hold.

    Of an object only the wanted keys are looked at, of what has no order (codes) only the wanted ones.
    """
    found = {name: STANDING[name].read(view) for name in wanted}
    return {name: _plain(got) for name, got in found.items() if not _fits(got, wanted[name])}


def _fits(got: Any, wanted: Any) -> bool:
    if isinstance(got, dict) and isinstance(wanted, dict):
        return all(name in got and _fits(got[name], value) for name, value in wanted.items())
    if isinstance(got, frozenset) and isinstance(wanted, list):
        return got.issuperset(wanted)
    return bool(got == wanted)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return sorted(value) if isinstance(value, frozenset) else value


# --- tasks ----------------------------------------------------------------------------------


TASK_FIELDS: Final[Mapping[str, Callable[[Task], Any]]] = {
    "kind": lambda task: task.kind.value,
    "unit": lambda task: task.unit,
    "due": lambda task: task.due,
    "closed_by": lambda task: task.closed_by,
}


def matching(view: View, wanted: Mapping[str, Any], *, done: bool) -> bool:
    """Tell whether some task of the case, done or open, is as wanted."""
    return any(
        (task.done_at is not None) is done
        and all(TASK_FIELDS[name](task) == value for name, value in wanted.items())
        for task in tasks(view.case)
    )


def open_tasks(view: View) -> list[dict[str, Any]]:
    """Return the open tasks as a history writes them."""
    return [
        {
            "kind": task.kind.value,
            "unit": task.unit,
            "due": to_local(task.due).isoformat() if task.due else None,
        }
        for task in tasks(view.case)
        if task.done_at is None
    ]


# --- payment --------------------------------------------------------------------------------


def _ledger(view: View) -> Ledger:
    facts = liability_facts(view.case)
    policy = policy_on(local_date(facts.ready_sent or view.now))
    return liability_ledger(facts, as_of=view.now, policy=policy)


def _first_payable_day(view: View) -> str | None:
    return _day(_ledger(view).first_payable_day)


def _payable_days(view: View) -> list[str]:
    return [day.date.isoformat() for day in _ledger(view).days if day.counts]


def _preconditions(view: View) -> dict[str, bool | None]:
    return {row.code.value: row.met for row in _ledger(view).preconditions}


def _precondition_reasons(view: View) -> dict[str, str]:
    return {row.code.value: row.standing.value for row in _ledger(view).preconditions}


# --- the case -------------------------------------------------------------------------------


def _ruled_out(view: View) -> dict[str, str] | None:
    found = [body for _, body in view.case.each(NeedRuledOut)]
    if not found:
        return None
    told = found[-1]
    at = to_local(told.assessed_at).isoformat()
    return {"by": told.assessed_by, "reason": told.reason, "at": at}


def _checklist(view: View) -> dict[str, str | None]:
    return {line.key: line.standing for line in checklist(view.case)}


def _sip(view: View) -> dict[str, Any]:
    sip = sip_of(view.case)
    return {
        "meetings": [
            {
                "id": row.id,
                "purpose": row.meeting.purpose,
                "mode": row.meeting.mode,
                "at": to_local(row.meeting.at).isoformat(),
                "units": sorted(filter(None, (seat.participant.unit for seat in row.attending))),
            }
            for row in sip.meetings
        ],
        "agreed": sip.agreed,
        "closed": sip.closed,
        "ongoing": sip.ongoing,
        "goals": {row.goal.key: row.outcome for row in sip.goals},
    }


def _adl(view: View) -> str | None:
    return letter(view.case.adl.body.dependent) if view.case.adl else None


def _measures(view: View) -> dict[str, Any]:
    return {row.id: row.stage.name.lower() if row.stage else None for row in view.case.measures}


def _status_of_papers(view: View) -> tuple[PaperStatus, ...]:
    return view.papers.status(view.case)


def _papers(view: View) -> dict[str, str]:
    def standing(row: PaperStatus) -> str:
        if not row.exists:
            return "missing"
        return row.state.value if row.state else "stopped"

    return {row.kind.value: standing(row) for row in _status_of_papers(view)}


def _findings(view: View, levels: frozenset[FindingLevel]) -> dict[str, frozenset[str]]:
    return {
        row.kind.value: frozenset(found.code for found in row.findings if found.level in levels)
        for row in _status_of_papers(view)
    }


def _stops(view: View) -> dict[str, frozenset[str]]:
    return _findings(view, frozenset({FindingLevel.BLOCK}))


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


STANDING: Final[Mapping[str, Aspect]] = {
    "status": Aspect("where the case stands, as in `hemvag cases`", lambda view: view.case.status),
    "track": Aspect("`green`, `yellow`, `red` or null", lambda view: view.case.track),
    "expected_on": Aspect(
        "the expected day, or null",
        lambda view: _day(view.case.expected.on) if view.case.expected else None,
    ),
    "units": Aspect(
        "ids of the units that take part, sorted", lambda view: sorted(view.case.units)
    ),
    "answered": Aspect(
        "ids of the units that have answered, sorted",
        lambda view: sorted(view.case.answers()),
    ),
    "ruled_out": Aspect(
        "the assessment that nothing is needed: `by`, `reason`, `at`; or null", _ruled_out
    ),
    "checklist": Aspect(
        "the rows of the checklist: `ready`, `not_ready`, `not_applicable` or null", _checklist
    ),
    "sip": Aspect(
        "the SIP: `meetings` (`id` `purpose` `mode` `at` `units`), `agreed`, `closed`, `ongoing`, `goals`",
        _sip,
    ),
    "consent": Aspect(
        "true, false, or null when nobody has asked",
        lambda view: view.case.consent.given if view.case.consent else None,
    ),
    "frailty": Aspect(
        "the number of the Clinical Frailty Scale, or null",
        lambda view: view.case.frailty.body.level if view.case.frailty else None,
    ),
    "adl": Aspect("the letter of Katz, or null", _adl),
    "care_contacts": Aspect(
        "names of the fasta vårdkontakter",
        lambda view: [row.name for row in view.case.care_contacts],
    ),
    "responsible": Aspect(
        "who answers medically", lambda view: [row.who for row in view.case.responsible]
    ),
    "sip_needed": Aspect(
        "true, false, or null when it is not decided",
        lambda view: view.case.sip_need.needed if view.case.sip_need else None,
    ),
    "measures": Aspect(
        "each measure and how far it has come: `requested` `decided` `ordered` `confirmed` or null",
        _measures,
    ),
    "homegoing": Aspect(
        "the day of the homegoing that stands, or null",
        lambda view: _day(view.case.homegoing.on) if view.case.homegoing else None,
    ),
    "homegoing_understood": Aspect(
        "ids of the units that understood the time, sorted",
        lambda view: sorted(view.case.units_that_understood()),
    ),
    "conflicts": Aspect(
        "the registers where two values stand beside each other",
        lambda view: [name for name, _heads in view.case.conflicts],
    ),
    "papers": Aspect(
        "each paper: `final`, `draft`, `stopped`, `missing`, or another state",
        _papers,
    ),
    "stops": Aspect("of each paper the codes of what stops it", _stops),
    "warnings": Aspect(
        "of each paper the codes of what is worth a look",
        lambda view: _findings(view, frozenset({FindingLevel.WARN})),
    ),
    "first_payable_day": Aspect("the first payable day, or null", _first_payable_day),
    "payable_days": Aspect("the days that count, up to the step's moment", _payable_days),
    "preconditions": Aspect(
        "the preconditions of the payment liability: true, false or null", _preconditions
    ),
    "precondition_standing": Aspect(
        "the same: `met`, `not_met`, `questioned`, `waiting` or `not_applicable`",
        _precondition_reasons,
    ),
}
