"""Anna's SIP, two weeks after she came home: the meeting in her kitchen and what they agreed on."""

import datetime as dt
from typing import Final

from models.operations import Body
from models.operations.sip import SipAgreed, SipAttendanceRecorded, SipCalled, SipPlanWritten
from models.state import CaseFile
from models.state.sip import sip_of
from models.values import (
    Principal,
    SipAttendance,
    SipGoal,
    SipMeeting,
    SipMode,
    SipParticipant,
    SipPlan,
    SipPurpose,
)
from tests.printing.anna import anna, write
from tests.printing.anna_people import (
    DISTRICT_NURSE,
    HEALTH_CENTRE,
    HOME_HELP,
    NURSES,
    moment,
)

PARTICIPANTS: Final = (
    SipParticipant(
        key="eva",
        name="Eva Norin",
        role="distriktssköterska",
        organisation="Krokoms hälsocentral",
        principal=Principal.REGION,
        unit=HEALTH_CENTRE,
        called=True,
    ),
    SipParticipant(
        key="lena",
        name="Lena Strand",
        role="biståndshandläggare",
        organisation="Krokoms kommun",
        principal=Principal.MUNICIPALITY,
        unit=HOME_HELP,
        called=True,
    ),
    SipParticipant(
        key="maria",
        name="Maria Sundin",
        role="sjuksköterska",
        organisation="Krokoms kommun",
        principal=Principal.MUNICIPALITY,
        unit=NURSES,
        called=True,
    ),
    SipParticipant(
        key="karin",
        name="Karin Öberg",
        role="dotter",
        organisation="",
        principal=Principal.OTHER,
    ),
)
MEETING: Final = SipMeeting(
    purpose=SipPurpose.FIRST,
    mode=SipMode.HOME,
    at=moment(29, 10),
    place="Rödbacksvägen 4 i Krokom",
    about="Hur hjälpen fungerar.",
    participants=PARTICIPANTS,
)
WALK: Final = SipGoal(
    key="walk",
    need="Gå säkert",
    goal="Du går till brevlådan själv med rollator",
    measure="Fysioterapeut Jonas Berg tränar med dig två gånger i veckan",
    own_part="Du tränar höften tre gånger om dagen",
    responsible="Jonas Berg",
    organisation="Krokoms kommun",
    principal=Principal.MUNICIPALITY,
    start=dt.date(2026, 1, 30),
    follow_up=dt.date(2026, 2, 26),
)
OUT: Final = SipGoal(
    key="out",
    need="Träffa andra",
    goal="Du åker till träffpunkten varje torsdag",
    measure="Hemtjänsten följer med till bussen",
    responsible="Lena Strand",
    organisation="Krokoms kommun",
    principal=Principal.MUNICIPALITY,
    long_term=True,
    start=dt.date(2026, 3, 5),
)
PLAN: Final = SipPlan(
    important="Du vill bo kvar hemma och kunna gå ut till fågelbordet.",
    situation="Du går inne med rollator. Hemtjänsten kommer fyra gånger om dagen.",
    goals=(WALK, OUT),
    others="Din dotter Karin handlar på lördagar.",
    overall_principal=Principal.REGION,
    overall_person="Eva Norin, Krokoms hälsocentral",
    if_worse="Ring kommunens sjuksköterska, 0980-31 92 40.",
    follow_up="Eva Norin ringer dig.",
    follow_up_on=dt.date(2026, 2, 26),
)


def called(meeting: SipMeeting = MEETING) -> CaseFile:
    """Return Anna's case when the health centre has called to the meeting and all have answered or come."""
    case = _by_centre(anna(), SipCalled(meeting_id="first", meeting=meeting), 20)
    for row in meeting.participants:
        came = SipAttendance.ABSENT if row.key == "maria" else SipAttendance.ATTENDED
        body = SipAttendanceRecorded(meeting_id="first", participant=row.key, attendance=came)
        case = _by_centre(case, body, 29)
    return case


def planned(plan: SipPlan = PLAN, meeting: SipMeeting = MEETING) -> CaseFile:
    """Return the same with a plan that nobody has agreed on yet."""
    return _by_centre(called(meeting), SipPlanWritten(plan=plan), 29)


def with_sip(plan: SipPlan = PLAN, meeting: SipMeeting = MEETING) -> CaseFile:
    """Return the same, agreed on at the meeting."""
    case = planned(plan, meeting)
    written = sip_of(case).plan
    assert written is not None
    return _by_centre(case, SipAgreed(plan=written.operation, agreed_on=dt.date(2026, 1, 29)), 29)


def _by_centre(case: CaseFile, body: Body, day: int) -> CaseFile:
    return write(case, body, DISTRICT_NURSE, HEALTH_CENTRE, moment(day, 11))
