"""What a case from a file must keep to besides its format: time, county, and texts as at the desk."""

import datetime as dt
from typing import Final

from models.clock import to_local
from models.directory import Directory
from models.operations import Operation
from models.reasons import Refusal
from models.rules.content import refusal_of_texts

CLOCKS_DIFFER: Final = dt.timedelta(minutes=5)
"""How far ahead the clock of the computer may have been where the case was written."""


def refusal_of_operations(
    operations: tuple[Operation, ...], directory: Directory, now: dt.datetime
) -> Refusal | None:
    """Return why the case cannot be taken in, naming the first operation that stands in the way."""
    for operation in operations:
        refusal = (
            _from_the_future(operation, now) or _stranger(operation, directory) or _unfit(operation)
        )
        if refusal:
            return refusal
    return None


def _from_the_future(operation: Operation, now: dt.datetime) -> Refusal | None:
    """Refuse a time that has not come: everything written afterwards would be written at that time."""
    latest = max(operation.made_at, operation.accepted_at or operation.made_at)
    if latest <= now + CLOCKS_DIFFER:
        return None
    values = {"number": operation.position, "at": f"{to_local(latest):%Y-%m-%d %H:%M}"}
    return Refusal("import_future", values)


def _stranger(operation: Operation, directory: Directory) -> Refusal | None:
    if operation.author not in directory.staff:
        who: str = operation.author
    elif operation.unit not in directory.units:
        who = operation.unit
    else:
        return None
    return Refusal("import_stranger", {"number": operation.position, "who": who})


def _unfit(operation: Operation) -> Refusal | None:
    refusal = refusal_of_texts(operation.body)
    if refusal is None:
        return None
    return Refusal(
        "import_unfit_text",
        {"number": operation.position, "field": refusal.field, "why": refusal.sentence},
    )
