"""What is kept of an error of the program's own: enough to find it, nothing of a patient's."""

import traceback
from pathlib import Path

from models.errors import CodedError


def report_of(error: BaseException) -> str:
    """Return what kind of error it was and where; never its own words, which may quote a patient."""
    kind = type(error).__name__
    if isinstance(error, CodedError):
        kind = f"{kind} {error.code}"
    places = traceback.extract_tb(error.__traceback__)
    return "\n".join(
        [kind, *(f"{Path(row.filename).name}:{row.lineno} {row.name}" for row in places)]
    )
