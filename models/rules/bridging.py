"""The help until the SIP is held: each measure with somebody who does it and a first day.

Source: Samarbete vid utskrivning (RJH 2025-11-28), Fallbeskrivningar, Anna.
"""

from models.state import CaseFile, PlannedMeasure


def without_owner_or_day(case: CaseFile) -> tuple[PlannedMeasure, ...]:
    """Return the measures of which it is not said who does them, or from which day."""
    return tuple(
        row
        for row in case.measures
        if not row.measure.provider.strip() or row.measure.first_on is None
    )
