"""Commands that read cases."""

import argparse
import datetime as dt
from typing import Any

from desktop.commands.law import moment_text
from desktop.commands.visit import visit
from models.clock import local_date
from models.rules.payment_facts import liability_facts
from models.rules.payment_liability import Ledger, liability_ledger
from models.rules.policy import policy_on
from models.rules.summary import CaseSummary
from models.state import CaseFile


def cases(options: argparse.Namespace) -> list[dict[str, Any]]:
    """Return the cases, active ones first, each by its next deadline; ``--unit`` narrows them to one unit."""
    with visit(options) as here:
        unit = here.actor.unit.id if here.actor and options.unit else None
        rows = here.summaries(ended=options.all, unit=unit)
    return [_line(row) for row in sorted(rows, key=_by_deadline)]


def show(options: argparse.Namespace) -> dict[str, Any]:
    """Return one case with its tasks, conflicts and payment liability; the look is logged."""
    with visit(options) as here:
        desk, summary = here.find(options.case)
        case = desk.open(summary.case_id)
        return {
            "case": case.id,
            "name": summary.name,
            "status": summary.status,
            "track": summary.track,
            "tasks": [
                {
                    "kind": task.kind,
                    "unit": task.unit,
                    "due": moment_text(task.due),
                    "done": task.done_at is not None,
                    "source": task.source,
                }
                for task in desk.tasks(case)
            ],
            "conflicts": [
                {"register": name, "operations": list(operations)}
                for name, operations in case.conflicts
            ],
            "payment": _payment(case, desk.now()),
        }


def _by_deadline(row: CaseSummary) -> tuple[bool, dt.datetime, str]:
    latest = dt.datetime.max.replace(tzinfo=dt.UTC)
    return (not row.active, row.next_due or latest, row.sort_key)


def _line(row: CaseSummary) -> dict[str, Any]:
    return {
        "case": row.case_id,
        "name": row.name,
        "status": row.status,
        "track": row.track,
        "next_deadline": moment_text(row.next_due),
    }


def _payment(case: CaseFile, now: dt.datetime) -> dict[str, Any]:
    facts = liability_facts(case)
    ledger = liability_ledger(
        facts, as_of=now, policy=policy_on(local_date(facts.ready_sent or now))
    )
    first = ledger.first_payable_day
    return {
        "first_payable_day": first.isoformat() if first else None,
        "preliminary": ledger.preliminary,
        "preconditions": [{"code": row.code, "met": row.met} for row in ledger.preconditions],
        "days": _days(ledger),
    }


def _days(ledger: Ledger) -> list[dict[str, Any]]:
    return [
        {
            "date": day.date.isoformat(),
            "counts": day.counts,
            "code": day.code,
            "reason": day.reason,
            "amount": float(day.amount) if day.amount is not None else None,
        }
        for day in ledger.days
    ]
