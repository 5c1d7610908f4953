"""Whether the fasta vårdkontakten calls to a SIP, and the three days for it."""

import datetime as dt
from typing import Final

from models.clock import end_of_local_day, local_date
from models.values import SipNeed

SIP_CALL_DAYS: Final = dt.timedelta(days=3)


def sip_is_wanted(need: SipNeed | None) -> bool:
    """Tell whether somebody has found a SIP needed, and nothing frees from calling to it.

    Source: lag (2017:612) 4:1–3; policy ``no_sip_needed``.
    """
    return need is not None and need.needed and need.exemption is None


def sip_call_last_day(ready_sent_at: dt.datetime) -> dt.date:
    """Return the last Swedish calendar day on which the call is in time.

    The day of the discharge-ready notice is day 0. Noon, weekends and holidays
    change nothing.

    Source: lag (2017:612) 4:3; RJH 2025-11-28, "oberoende av veckodag".
    """
    return local_date(ready_sent_at) + SIP_CALL_DAYS


def sip_call_due(ready_sent_at: dt.datetime) -> dt.datetime:
    """Return the last second of the last day for the call, in UTC.

    Source: lag (2017:612) 4:3.
    """
    return end_of_local_day(sip_call_last_day(ready_sent_at))


def sip_call_is_late(called_at: dt.datetime, ready_sent_at: dt.datetime) -> bool:
    """Tell whether a call came after the third day.

    A call before the discharge-ready notice is in time.

    Source: lag (2017:612) 4:3.
    """
    return local_date(called_at) > sip_call_last_day(ready_sent_at)
