"""Commands that judge a moment by the law alone, without any case."""

import argparse
import datetime as dt
from typing import Any

from models.clock import local_date, parse_local, to_local
from models.rules.admission_notice import admission_notice_due
from models.rules.katz import letter
from models.rules.payment_liability import liability_dates
from models.rules.policy import policy_on
from models.values import AdlKey


def moment_text(moment: dt.datetime | None) -> str | None:
    """Return a moment in ISO 8601 as Swedish local time with its offset."""
    return to_local(moment).isoformat() if moment is not None else None


def deadline(options: argparse.Namespace) -> dict[str, Any]:
    """Return the last moment for the admission notice."""
    return {"due": moment_text(admission_notice_due(parse_local(options.anchor)))}


def liability(options: argparse.Namespace) -> dict[str, Any]:
    """Return the dates of the payment liability; day counts are null without an end."""
    sent = parse_local(options.sent)
    policy = policy_on(local_date(sent))
    dates = liability_dates(
        sent,
        discharged=parse_local(options.discharged) if options.discharged else None,
        withdrawn=parse_local(options.withdrawn) if options.withdrawn else None,
        policy=policy,
    )
    return {
        "first_payable_day": dates.first_payable_day.isoformat(),
        "sip_call_due": dates.sip_call_last_day.isoformat(),
        "payable_days": dates.payable_days,
        "ready_days": dates.ready_days,
        "policy": policy.model.value,
    }


def adl(options: argparse.Namespace) -> dict[str, Any]:
    """Return the Katz letter of the activities that the person needs help with."""
    given = set(options.keys)
    return {"letter": letter(given), "dependent": [key.value for key in AdlKey if key in given]}
