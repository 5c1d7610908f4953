"""The other invented persons: short stories, so that the lists have somebody in every group."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop.demo.timeline import Days, Opening, Step, Story, always
from models.operations import Body
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    DischargeReadySent,
    HomegoingPlanned,
    Receiver,
)
from models.operations.planning import (
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    MeasurePlanned,
    TrackSet,
)
from models.values import (
    CareContact,
    Certainty,
    Consent,
    Destination,
    ExpectedDischarge,
    Homegoing,
    Measure,
    Party,
    PersonDetails,
    Seat,
    StaffId,
    Track,
    Transport,
    UnitId,
)

_ORTHOPAEDICS: Final = (
    UnitId("avd-ortopedi"),
    StaffId("birgitta-wallin"),
    StaffId("karin-hedlund"),
)
_MEDICINE: Final = (UnitId("avd-medicin"), StaffId("birgitta-wallin"), StaffId("nils-dahl"))
_STROKE: Final = (UnitId("avd-stroke"), StaffId("per-sund"), StaffId("nils-dahl"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """One line of the county: who, where, and how far the case has come."""

    details: PersonDetails
    place: str  # the municipality's part of the unit ids
    health_centre: str
    ward: tuple[UnitId, StaffId, StaffId]
    admitted: int  # days from today
    home: int | None  # days from today
    certainty: Certainty = Certainty.LIKELY
    track: Track | None = None
    consent: bool | None = True
    notice: bool = True
    health_centre_answers: bool = True
    municipality_answers: bool = True
    ready: bool = False
    need: str = ""


def _details(name: str, number: str, address: str, place: str, bed: str) -> PersonDetails:
    return PersonDetails(
        name=name,
        identity_number=number,
        registered_address=address,
        municipality=place,
        bed=bed,
    )


_PEOPLE: Final = (
    _Person(
        details=_details(
            "Mikael Berg", "196002262852", "Ängsvägen 8, 835 31 Krokom", "Krokom", "2:1"
        ),
        place="krokom",
        health_centre="hc-krokom",
        ward=_MEDICINE,
        admitted=-4,
        home=0,
        certainty=Certainty.SURE,
        track=Track.GREEN,
        ready=True,
        need="Hemtjänst som förut",
    ),
    _Person(
        details=_details(
            "Olle Nilsson", "198002079294", "Storgatan 12, 831 30 Östersund", "Östersund", "6:1"
        ),
        place="ostersund",
        health_centre="hc-froson",
        ward=_STROKE,
        admitted=-12,
        home=5,
        certainty=Certainty.UNCLEAR,
        track=Track.RED,
        need="Hemtjänst, rehabilitering och sjukvård hemma",
    ),
    _Person(
        details=_details(
            "Pontus Lund", "199802012394", "Kyrkgatan 3, 831 31 Östersund", "Östersund", "3:2"
        ),
        place="ostersund",
        health_centre="hc-brunflo",
        ward=_ORTHOPAEDICS,
        admitted=-1,
        home=None,
        notice=False,
        consent=None,
    ),
    _Person(
        details=_details(
            "Gunnel Åström", "191102129119", "Bygatan 5, 834 31 Brunflo", "Östersund", "3:1"
        ),
        place="ostersund",
        health_centre="hc-brunflo",
        ward=_ORTHOPAEDICS,
        admitted=-3,
        home=3,
        track=Track.YELLOW,
        health_centre_answers=False,
        need="Hemtjänst morgon och kväll",
    ),
    _Person(
        details=_details(
            "Birgit Halvarsson", "194708122694", "Lillvägen 2, 837 31 Järpen", "Åre", "2:2"
        ),
        place="are",
        health_centre="hc-jarpen",
        ward=_ORTHOPAEDICS,
        admitted=-5,
        home=2,
        track=Track.GREEN,
        need="Matlåda varje dag",
    ),
    _Person(
        details=_details(
            "Karl Persson", "194801141864", "Sjövägen 1, 832 96 Frösön", "Östersund", "2:4"
        ),
        place="ostersund",
        health_centre="hc-froson",
        ward=_ORTHOPAEDICS,
        admitted=-6,
        home=1,
        certainty=Certainty.SURE,
        track=Track.GREEN,
        ready=True,
        need="Hjälp med stödstrumpor",
    ),
    _Person(
        details=_details(
            "Elsa Wikström", "194909272306", "Skolvägen 9, 840 60 Bräcke", "Bräcke", "1:1"
        ),
        place="bracke",
        health_centre="hc-bracke",
        ward=_ORTHOPAEDICS,
        admitted=-2,
        home=6,
        certainty=Certainty.UNCLEAR,
        consent=None,
        municipality_answers=False,
        health_centre_answers=False,
    ),
    _Person(
        details=_details("Nils Backlund", "195307092691", "Åvägen 7, 830 05 Järpen", "Åre", "5:2"),
        place="are",
        health_centre="hc-jarpen",
        ward=_MEDICINE,
        admitted=-9,
        home=4,
        track=Track.RED,
        municipality_answers=False,
        need="Sondmat och personlyft",
    ),
    _Person(
        details=_details(
            "Sten Lindahl", "195808052384", "Torget 4, 840 70 Hammarstrand", "Ragunda", "4:1"
        ),
        place="ragunda",
        health_centre="hc-ragunda",
        ward=_MEDICINE,
        admitted=-3,
        home=3,
        track=Track.YELLOW,
        need="Insulin två gånger om dagen",
    ),
    _Person(
        details=_details(
            "Maj-Britt Olofsson",
            "195005202360",
            "Fjällvägen 6, 840 95 Funäsdalen",
            "Härjedalen",
            "6:2",
        ),
        place="harjedalen",
        health_centre="hc-hede",
        ward=_ORTHOPAEDICS,
        admitted=-7,
        home=4,
        track=Track.YELLOW,
        need="Nytt förband på såret",
    ),
)


def others(days: Days) -> tuple[Story, ...]:
    """Return the stories of everybody but Anna."""
    return tuple(_story(person, days) for person in _PEOPLE)


def _story(person: _Person, days: Days) -> Story:
    ward, secretary, _physician = person.ward
    admitted = days.at(person.admitted, 10, 30)
    opening = Opening(
        at=days.at(person.admitted, 11, 0),
        by=secretary,
        unit=ward,
        person=person.details,
        admitted_at=admitted,
    )
    return Story(opening, (*_first_days(person, days), *_last_days(person, days)))


def _first_days(person: _Person, days: Days) -> Iterable[Step]:
    ward, secretary, _physician = person.ward
    if person.consent is not None:
        given = Consent(
            given=person.consent,
            given_by=person.details.name,
            given_on=days.day(person.admitted),
        )
        yield _step(
            days.at(person.admitted, 11, 15), secretary, ward, ConsentRecorded(consent=given)
        )
    if not person.notice:
        return
    notice = AdmissionNoticeSent(
        receivers=_receivers(person), expected=_expected(person, days, Certainty.UNCLEAR)
    )
    yield _step(days.at(person.admitted, 11, 30), secretary, ward, notice)
    yield from _answers(person, days)


def _answers(person: _Person, days: Days) -> Iterable[Step]:
    answered = person.admitted + 1
    answers = {
        Party.OUTPATIENT: person.health_centre_answers,
        Party.SOCIAL_SERVICES: person.municipality_answers,
        Party.MUNICIPAL_CARE: person.municipality_answers,
    }
    for receiver in _receivers(person):
        who = _STAFF.get(receiver.unit)
        if who is None or not answers[receiver.party]:
            continue
        bodies: list[Body] = [
            AnswerGiven(
                party=receiver.party,
                condition="Klarade sig hemma före insjuknandet.",
                network="Bor med sin familj.",
                measures="Se plan.",
                aids="Inga.",
            )
        ]
        if receiver.party is Party.OUTPATIENT:
            bodies.append(CareContactsNamed(contacts=(_CONTACT,)))
        yield _step(days.at(answered, 9, 0), who, receiver.unit, *bodies)


def _last_days(person: _Person, days: Days) -> Iterable[Step]:
    ward, secretary, physician = person.ward
    if person.track:
        chosen = TrackSet(track=person.track, reason="Bedömt på ronden.")
        yield _step(days.at(person.admitted + 1, 10, 0), secretary, ward, chosen)
        better = ExpectedDischargeSet(expected=_expected(person, days, person.certainty))
        yield _step(days.at(person.admitted + 1, 10, 15), secretary, ward, better)
    if person.need:
        bistand = UnitId(f"bistand-{person.place}")
        planned = MeasurePlanned(
            measure_id="need",
            unit=bistand,
            measure=Measure(
                what=person.need,
                provider="Hemtjänsten",
                phone="0980-31 92 20",
                how_often="varje dag",
            ),
        )
        yield _step(days.at(person.admitted + 1, 10, 30), secretary, ward, planned)
    if person.ready and person.home is not None:
        ready = DischargeReadySent(physician=physician, decided_at=days.at(-1, 9, 0))
        plan = HomegoingPlanned(homegoing=_homegoing(person, days, person.home))
        yield _step(days.at(-1, 9, 30), secretary, ward, ready, plan)


def _homegoing(person: _Person, days: Days, home: int) -> Homegoing:
    return Homegoing(
        destination=Destination.OWN_HOME,
        address=person.details.registered_address,
        on=days.day(home),
        leaves_at=dt.time(13, 0),
        arrives_at=dt.time(14, 30),
        transport=Transport.PATIENT_TRANSPORT,
        seat=Seat.SEATED,
    )


def _receivers(person: _Person) -> tuple[Receiver, ...]:
    return (
        Receiver(unit=UnitId(person.health_centre), party=Party.OUTPATIENT),
        Receiver(unit=UnitId(f"bistand-{person.place}"), party=Party.SOCIAL_SERVICES),
        Receiver(unit=UnitId(f"ssk-{person.place}"), party=Party.MUNICIPAL_CARE),
    )


def _expected(person: _Person, days: Days, certainty: Certainty) -> ExpectedDischarge:
    on = days.day(person.home) if person.home is not None else None
    return ExpectedDischarge(on=on, certainty=certainty if on else Certainty.UNCLEAR)


def _step(at: dt.datetime, by: StaffId, unit: UnitId, *bodies: Body) -> Step:
    return Step(at=at, by=by, unit=unit, acts=always(*bodies))


_CONTACT: Final = CareContact(
    name="Gun Lind", role="distriktssköterska", unit_name="Hälsocentralen", phone="0980-31 92 30"
)
_STAFF: Final = {
    UnitId("hc-krokom"): StaffId("eva-norin"),
    UnitId("hc-brunflo"): StaffId("gun-lind"),
    UnitId("hc-froson"): StaffId("gun-lind"),
    UnitId("bistand-krokom"): StaffId("lena-strand"),
    UnitId("bistand-ostersund"): StaffId("anders-ek"),
    UnitId("bistand-are"): StaffId("anders-ek"),
    UnitId("ssk-krokom"): StaffId("maria-sundin"),
    UnitId("ssk-are"): StaffId("maria-sundin"),
    UnitId("ssk-ostersund"): StaffId("maria-sundin"),
    UnitId("ssk-ragunda"): StaffId("karin-sjodin"),
    UnitId("hc-jarpen"): StaffId("ove-grahn"),
    UnitId("hc-hede"): StaffId("inga-rolf"),
    UnitId("hc-ragunda"): StaffId("per-edin"),
    UnitId("bistand-ragunda"): StaffId("ulla-moen"),
    UnitId("bistand-harjedalen"): StaffId("ulla-moen"),
    UnitId("ssk-harjedalen"): StaffId("tove-fors"),
}
