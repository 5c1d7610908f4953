"""The 24 hours in which the ward sends the admission notice (sv: inskrivningsmeddelande)."""

import datetime as dt
from typing import Final

from models.clock import as_utc

ADMISSION_NOTICE_WINDOW: Final = dt.timedelta(hours=24)


def admission_notice_anchor(
    admitted_at: dt.datetime, assessed_at: dt.datetime | None
) -> dt.datetime:
    """Return the moment from which the 24 hours run, in UTC.

    The admission; or the physician's assessment, when the need was first seen after
    the admission. ``None`` means that it was seen at the admission.

    Source: lag (2017:612) 2:3, first and second sentence.
    """
    admitted = as_utc(admitted_at)
    return admitted if assessed_at is None else max(admitted, as_utc(assessed_at))


def admission_notice_due(anchor: dt.datetime) -> dt.datetime:
    """Return the last moment to send the admission notice, in UTC.

    The clock runs 24 elapsed hours, so summer time does not move it.

    Raises:
        ValueError: If ``anchor`` is naive; a bug, not a user's mistake.

    Source: lag (2017:612) 2:3, "senast 24 timmar efter".
    """
    return as_utc(anchor) + ADMISSION_NOTICE_WINDOW
