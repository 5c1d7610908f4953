"""Anna's way home through the real desks, one stage at a time."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from models.clock import PracticeClock, parse_local
from models.operations import Body
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    DischargeReadySent,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    PersonDischarged,
    Receiver,
)
from models.operations.planning import (
    AdlAssessed,
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasurePlanned,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.services.desk import Desk
from models.state import CaseFile
from models.values import (
    AdlKey,
    Aid,
    CareContact,
    CaseId,
    Certainty,
    Consent,
    Destination,
    ExpectedDischarge,
    Homegoing,
    Measure,
    MeasureStage,
    Party,
    PlanSection,
    Profession,
    Seat,
    SipNeed,
    StaffId,
    Track,
    Transport,
    UnitId,
)

DeskOf = Callable[[str, str], Desk]
WARD: Final = UnitId("avd-ortopedi")
NURSES: Final = UnitId("ssk-krokom")
AID_OFFICE: Final = UnitId("bistand-krokom")
CENTRE: Final = UnitId("hc-krokom")
HOME_DAY: Final = dt.date(2026, 2, 6)
RECEIVERS: Final = (
    Receiver(unit=CENTRE, party=Party.OUTPATIENT),
    Receiver(unit=AID_OFFICE, party=Party.SOCIAL_SERVICES),
    Receiver(unit=NURSES, party=Party.MUNICIPAL_CARE),
)
HOMEGOING: Final = Homegoing(
    destination=Destination.OWN_HOME,
    address="Byvägen 14, 835 98 Offerdal",
    on=HOME_DAY,
    leaves_at=dt.time(10, 30),
    arrives_at=dt.time(12, 0),
    transport=Transport.PATIENT_TRANSPORT,
    seat=Seat.WHEELCHAIR,
    transport_number="48 213",
    met_by="Dottern Lena",
    key_arranged=True,
    food_at_home="Lena handlar till helgen.",
)
YES: Final = Consent(
    given=True,
    given_by="Personen själv",
    given_on=dt.date(2026, 2, 3),
    exceptions="Grannar får inte veta något.",
    valid_to=dt.date(2026, 4, 30),
)


@dataclass
class Story:
    """Writes as the right person at the right time; ``case`` is how it then stands."""

    desk_of: DeskOf
    clock: PracticeClock
    case_id: CaseId

    @property
    def ward(self) -> Desk:
        return self.desk_of("birgitta-wallin", "avd-ortopedi")

    def do(self, at: str, who: tuple[str, str], *bodies: Body) -> CaseFile:
        self.clock.move_to(parse_local(at))
        desk = self.desk_of(*who)
        case = desk.open(self.case_id)
        for body in bodies:
            case = desk.perform(self.case_id, body)
        return case

    def consented(self) -> CaseFile:
        return self.do("2026-02-03T07:40", SECRETARY, ConsentRecorded(consent=YES))

    def notified(self) -> CaseFile:
        self.consented()
        expected = ExpectedDischarge(on=dt.date(2026, 2, 5), certainty=Certainty.LIKELY)
        notice = AdmissionNoticeSent(
            receivers=RECEIVERS, expected=expected, reason="Höftfraktur efter fall hemma."
        )
        return self.do("2026-02-03T08:05", SECRETARY, notice)

    def planned(self) -> CaseFile:
        case = self.notified()
        assert case.notice is not None
        message = case.notice.operation
        received = MessageAcknowledged(message=message, party=Party.MUNICIPAL_CARE)
        self.do("2026-02-03T08:30", MUNICIPAL_NURSE, received)
        self.do("2026-02-03T09:15", DISTRICT_NURSE, _health_centre_answer(), _contact())
        self.do("2026-02-03T10:40", CARE_MANAGER, _aid_answer(), *_home_help())
        self.do("2026-02-03T13:20", WARD_NURSE, *_ward_planning())
        self.do("2026-02-03T13:50", PHYSIO, *_physio_planning())
        self.do("2026-02-04T08:20", DOCTOR, *_doctor_planning())
        return self.do("2026-02-04T09:00", SECRETARY, *_secretary_planning())

    def ready(self) -> CaseFile:
        self.planned()
        sent = DischargeReadySent(
            physician=StaffId("karin-hedlund"), decided_at=parse_local("2026-02-04T10:00")
        )
        return self.do("2026-02-04T10:20", SECRETARY, sent)

    def proposed(self) -> CaseFile:
        case = self.ready()
        assert case.ready is not None
        received = MessageAcknowledged(message=case.ready.id, party=Party.MUNICIPAL_CARE)
        self.do("2026-02-04T10:35", MUNICIPAL_NURSE, received)
        return self.do("2026-02-04T11:00", SECRETARY, HomegoingPlanned(homegoing=HOMEGOING))

    def agreed(self) -> CaseFile:
        case = self.proposed()
        assert case.homegoing_plan is not None
        plan = case.homegoing_plan.operation
        understood = HomegoingUnderstood(proposal=plan, party=Party.MUNICIPAL_CARE)
        self.do("2026-02-04T13:10", MUNICIPAL_NURSE, understood)
        understood = HomegoingUnderstood(proposal=plan, party=Party.SOCIAL_SERVICES)
        return self.do("2026-02-04T13:10", CARE_MANAGER, understood)

    def discharged(self) -> CaseFile:
        self.agreed()
        left = PersonDischarged(left_at=parse_local("2026-02-06T10:30"))
        return self.do("2026-02-06T10:45", SECRETARY, left)


SECRETARY: Final = ("birgitta-wallin", "avd-ortopedi")
WARD_NURSE: Final = ("lisa-frank", "avd-ortopedi")
DOCTOR: Final = ("karin-hedlund", "avd-ortopedi")
PHYSIO: Final = ("asa-holm", "avd-ortopedi")
DISTRICT_NURSE: Final = ("eva-norin", "hc-krokom")
CARE_MANAGER: Final = ("lena-strand", "bistand-krokom")
MUNICIPAL_NURSE: Final = ("maria-sundin", "ssk-krokom")


def note(section: PlanSection, profession: Profession, text: str) -> PlanNoteWritten:
    return PlanNoteWritten(section=section, unit=WARD, profession=profession, text=text)


def _health_centre_answer() -> AnswerGiven:
    return AnswerGiven(
        party=Party.OUTPATIENT,
        condition="Tidigare höftprotes på höger sida. Förmaksflimmer, behandlas med Eliquis.",
        network="Dottern Lena bor i Krokom.",
        measures="Blodtryckskontroll två gånger om året.",
        aids="Inga från hälsocentralen.",
        during_stay="Bokar tid hos sjukgymnast efter hemgång.",
    )


def _contact() -> CareContactsNamed:
    contact = CareContact(
        name="Eva Norin",
        role="distriktssköterska",
        unit_name="Krokoms hälsocentral",
        phone="0980-31 92 30",
    )
    return CareContactsNamed(contacts=(contact,))


def _aid_answer() -> AnswerGiven:
    return AnswerGiven(
        party=Party.SOCIAL_SERVICES,
        condition="Bor ensam i hus med trappa. Klarade sig själv inomhus med rollator.",
        network="Dottern Lena kommer varje helg och har handlat.",
        measures="Hemtjänst morgon och kväll, städning varannan vecka, trygghetslarm.",
        aids="Rollator, duschpall. Inga inkontinenshjälpmedel.",
        during_stay="Kan utöka hemtjänsten från fredag.",
    )


def _home_help() -> tuple[Body, ...]:
    measure = Measure(
        what="Hemtjänst",
        provider="Hemtjänsten Krokom",
        phone="0980-31 92 20",
        how_often="morgon, middag och kväll",
        first_on=HOME_DAY,
        first_at=dt.time(15, 0),
    )
    planned = MeasurePlanned(measure_id="hemtjanst", unit=AID_OFFICE, measure=measure)
    day = dt.date(2026, 2, 3)
    decided = MeasureAdvanced(measure_id="hemtjanst", stage=MeasureStage.DECIDED, on=day)
    return planned, decided


def _ward_planning() -> tuple[Body, ...]:
    reason = "Behöver nytt stöd hemma efter höftfrakturen: såromläggning och hjälp med dusch."
    dependent = frozenset({AdlKey.BATHING, AdlKey.DRESSING})
    day = dt.date(2026, 2, 3)
    wound = (
        "Såret på vänster höft är ihopsatt med metallclips. Förbandet sitter kvar till "
        "onsdag 11 februari om det är torrt."
    )
    own = "Jag vill hem till min katt och kunna gå ut på bron själv."
    return (
        TrackSet(track=Track.GREEN, reason="Bedömt vid inskrivning: hemtjänst som förut."),
        TrackSet(track=Track.YELLOW, reason=reason),
        AdlAssessed(dependent=dependent, assessed_on=day),
        note(PlanSection.WOUND, Profession.NURSE, wound),
        note(PlanSection.OWN_WORDS, Profession.NURSE, own),
        note(PlanSection.STAFF, Profession.NURSE, "Dottern orolig, ring henne före hemgång."),
    )


def _physio_planning() -> tuple[Body, ...]:
    text = "Träna att resa dig från stol tio gånger, tre gånger om dagen.\nGå med rollator inne."
    aid = Aid(item="Toastolsförhöjning", responsible="Arbetsterapeut", expected="tors 5 feb")
    return (
        note(PlanSection.SELF, Profession.PHYSIOTHERAPIST, text),
        AidsListed(aids=(aid,)),
    )


def _doctor_planning() -> tuple[Body, ...]:
    why = "Du bröt vänster höft när du föll hemma i köket."
    how = "Höften opererades måndag 2 februari. Operationen gick bra."
    return (
        note(PlanSection.REASON, Profession.PHYSICIAN, why),
        note(PlanSection.COURSE, Profession.PHYSICIAN, how),
        FrailtyAssessed(level=5, assessed_on=dt.date(2026, 2, 4)),
    )


def _secretary_planning() -> tuple[Body, ...]:
    expected = ExpectedDischarge(on=HOME_DAY, certainty=Certainty.SURE, at=dt.time(10, 30))
    need = SipNeed(needed=True, reason="Hemtjänst och såromläggning hemma.")
    return ExpectedDischargeSet(expected=expected), SipNeedDecided(need=need)
