"""A SIP meeting as an iCalendar file (RFC 5545, 5546): time, place, who called; nothing of the person."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Final

from models.clock import STOCKHOLM, to_local
from models.reasons import Refusal, Refused
from models.services.paper_files import free_path
from models.state.sip import CalledMeeting
from models.values import Unit
from resources import _

if TYPE_CHECKING:
    from icalendar import Event, Timezone

_PRODUCT: Final = "-//Hemvag//SIP//SV"
_ZONE: Final = "Europe/Stockholm"
_COUNTRY: Final = "+46"
_NAME: Final = "sip-mote"


def calendar_file(meeting: CalledMeeting, caller: Unit) -> bytes:
    """Return the meeting as a file for any calendar; moved, it is the same event with a higher number.

    The person's name, number and health are not in it. What stands as place is what the caller wrote.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "REQUEST")
    calendar.add_component(_zone())
    calendar.add_component(_event(meeting, caller))
    return bytes(calendar.to_ical(sorted=False))


def save_calendar_file(folder: Path, meeting: CalledMeeting, caller: Unit) -> Path:
    """Write the file into ``folder`` under a name that nobody else has, and return its path.

    Raises:
        Refused: ``cannot_write_file``.
    """
    stem = f"{_NAME}-{to_local(meeting.meeting.at):%Y-%m-%d}"
    path = free_path(folder, stem, ".ics")
    try:
        path.write_bytes(calendar_file(meeting, caller))
    except OSError as error:
        raise Refused(Refusal("cannot_write_file")) from error
    return path


def _event(meeting: CalledMeeting, caller: Unit) -> "Event":
    from icalendar import Event, vCalAddress

    name = caller.neutral_name or caller.name
    organizer = vCalAddress(_address(caller))
    organizer.params["CN"] = name
    event = Event()
    event.add("uid", f"{meeting.id}@hemvag")
    event.add("sequence", meeting.changes)
    event.add("dtstamp", meeting.call.at)
    event.add("dtstart", meeting.meeting.at.astimezone(STOCKHOLM))
    event.add("duration", dt.timedelta(minutes=meeting.meeting.minutes))
    event.add("summary", _("SIP-möte"))
    event.add("location", meeting.meeting.place)
    # Translators: in a calendar; which unit called to the meeting, and its telephone
    words = _("Kallelse från %(unit)s. Telefon %(phone)s.")
    event.add("description", words % {"unit": name, "phone": caller.phone})
    event.add("organizer", organizer)
    event.add("class", "PRIVATE")
    return event


def _address(caller: Unit) -> str:
    """Return how the caller is reached as an address of the standard; units have telephones, no mail."""
    digits = "".join(sign for sign in caller.phone if sign.isdigit())
    if not digits:
        return f"urn:hemvag:{caller.id}"
    return f"tel:{_COUNTRY}{digits.removeprefix('0')}"


def _zone() -> "Timezone":
    """Return Swedish time with the rule that the European Union has had since 1996."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", _ZONE)
    halves = (
        (TimezoneDaylight(), "CEST", dt.datetime(1996, 3, 31, 2), 3, 1, 2),  # noqa: DTZ001 - local
        (TimezoneStandard(), "CET", dt.datetime(1996, 10, 27, 3), 10, 2, 1),  # noqa: DTZ001 - local
    )
    for half, name, begins, month, before, after in halves:
        half.add("dtstart", begins)
        half.add("tzname", name)
        half.add("tzoffsetfrom", dt.timedelta(hours=before))
        half.add("tzoffsetto", dt.timedelta(hours=after))
        half.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        zone.add_component(half)
    return zone
