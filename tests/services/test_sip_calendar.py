"""The calendar file of a SIP meeting, read back by the library as any calendar would read it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event, Timezone

from models.clock import STOCKHOLM
from models.reasons import Refused
from models.services.sip_calendar import calendar_file, save_calendar_file
from models.state.sip import CalledMeeting, sip_of
from tests.makers import DIRECTORY, DISTRICT_NURSE, HEALTH_CENTRE, PERSON, moment
from tests.sip_story import MET_AT, SON, called, moved

CENTRE = DIRECTORY.unit(HEALTH_CENTRE)


def meeting(*changes: dt.datetime) -> CalledMeeting:
    """Return Anna's meeting, moved as often as times are given."""
    journal = called()
    for number, at in enumerate(changes):
        journal.write(DISTRICT_NURSE, moved(at), moment(23, 9 + number))
    return sip_of(journal.case).meetings[0]


def read(content: bytes) -> Event:
    """Return the event that a calendar finds in the file."""
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def test_a_calendar_finds_the_meeting_at_its_swedish_time() -> None:
    event = read(calendar_file(meeting(), CENTRE))
    assert event.start == MET_AT
    assert isinstance(event.start, dt.datetime)
    assert event.start.tzinfo == ZoneInfo("Europe/Stockholm")
    assert event.duration == dt.timedelta(hours=1)
    assert (event["summary"], event["location"]) == ("SIP-möte", "Hemma hos Anna")


@pytest.mark.parametrize("month", [1, 7])
def test_the_file_knows_summer_and_winter_time(month: int) -> None:
    at = dt.datetime(2027, month, 15, 10, tzinfo=STOCKHOLM)
    content = calendar_file(meeting(at), CENTRE)
    (zone,) = Calendar.from_ical(content).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    own = zone.to_tz(lookup_tzid=False)
    assert at.replace(tzinfo=own).utcoffset() == at.utcoffset()


def test_it_is_an_invitation() -> None:
    assert Calendar.from_ical(calendar_file(meeting(), CENTRE))["method"] == "REQUEST"


def test_the_health_centre_is_the_organiser_with_its_telephone() -> None:
    event = read(calendar_file(meeting(), CENTRE))
    assert str(event["organizer"]) == "tel:+46980319230"
    assert event["organizer"].params["CN"] == CENTRE.name
    assert event["description"] == f"Kallelse från {CENTRE.name}. Telefon {CENTRE.phone}."


def test_a_moved_meeting_is_the_same_event_with_a_higher_number() -> None:
    later = MET_AT + dt.timedelta(days=2)
    first, second = (
        read(calendar_file(found, CENTRE)) for found in (meeting(), meeting(later, MET_AT))
    )
    assert first["uid"] == second["uid"]
    assert (first["sequence"], second["sequence"]) == (0, 2)


def test_equal_meetings_give_equal_bytes() -> None:
    assert calendar_file(meeting(), CENTRE) == calendar_file(meeting(), CENTRE)


def test_every_line_ends_as_the_standard_says() -> None:
    content = calendar_file(meeting(), CENTRE)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")


def test_nothing_of_the_person_is_in_the_file() -> None:
    text = calendar_file(meeting(), CENTRE).decode()
    about = ("Öberg", PERSON.identity_number, "440210", SON.name, "Hur hjälpen fungerar")
    assert [word for word in about if word in text] == []


def test_a_place_cannot_begin_a_new_line_of_the_file() -> None:
    found = meeting()
    place = "Rum 1\r\nATTENDEE:mailto:nagon@example.se"
    crafted = replace(found, meeting=replace(found.meeting, place=place))
    event = read(calendar_file(crafted, CENTRE))
    assert "ATTENDEE" not in event
    assert event["location"] == place.replace("\r\n", "\n")


def test_a_second_file_leaves_the_first_as_it_is(tmp_path: Path) -> None:
    first = save_calendar_file(tmp_path, meeting(), CENTRE)
    second = save_calendar_file(tmp_path, meeting(), CENTRE)
    assert [path.name for path in (first, second)] == [
        "sip-mote-2026-01-27.ics",
        "sip-mote-2026-01-27-2.ics",
    ]


def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        save_calendar_file(tmp_path / "borta", meeting(), CENTRE)
    assert refused.value.refusal.code == "cannot_write_file"
