"""A morning in the county: invented people at every stage, written through the real desk."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from models.clock import PracticeClock, parse_local
from models.directory import Directory
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
from models.operations.papers import MedicationChecked, MedicationTranscribed, PaperMade
from models.operations.planning import (
    AidsListed,
    ConsentRecorded,
    ExpectedDischargeSet,
    MeasurePlanned,
    SipNeedDecided,
    TrackSet,
)
from models.services.desk import Desk
from models.state import CaseFile
from models.store import Store
from models.values import (
    Aid,
    CaseId,
    Certainty,
    Consent,
    DayPeriod,
    Destination,
    Dose,
    ExpectedDischarge,
    Homegoing,
    Measure,
    MedicationList,
    Medicine,
    PaperKind,
    PaperState,
    Party,
    PersonDetails,
    SipNeed,
    StaffId,
    Track,
    Transport,
    UnitId,
)

NOW: Final = parse_local("2026-02-03T07:31")  # a Tuesday
ADMITTED: Final = parse_local("2026-02-02T14:10")

ANNA: Final = PersonDetails(
    name="Anna Öberg",
    identity_number="194402109062",
    registered_address="Byvägen 14, 835 98 Offerdal",
    municipality="Krokom",
    phone="0980-31 92 05",
    bed="4:2",
)

WARD: Final = "avd-ortopedi"
STAFF: Final = {
    WARD: "birgitta-wallin",
    "hc-krokom": "eva-norin",
    "hc-froson": "gun-lind",
    "ssk-krokom": "maria-sundin",
    "ssk-are": "maria-sundin",
    "bistand-krokom": "lena-strand",
    "bistand-are": "anders-ek",
}
RECEIVERS: Final = {
    "Krokom": ("hc-krokom", "bistand-krokom", "ssk-krokom"),
    "Åre": ("hc-froson", "bistand-are", "ssk-are"),
}
PHYSICIAN: Final = StaffId("karin-hedlund")
_SURE, _LIKELY, _UNCLEAR = Certainty.SURE, Certainty.LIKELY, Certainty.UNCLEAR


@dataclass(frozen=True, kw_only=True)
class Stay:
    """One person's stay, as told in a few words; times are local."""

    name: str
    number: str
    bed: str
    address: str
    municipality: str = "Krokom"
    admitted: str = "2026-01-30T10:00"
    noticed: str | None = "2026-01-30T11:00"
    consent: bool | None = True
    answered: tuple[Party, ...] = (
        Party.OUTPATIENT,
        Party.SOCIAL_SERVICES,
        Party.MUNICIPAL_CARE,
    )
    acknowledged: tuple[Party, ...] = ()
    track: Track | None = Track.YELLOW
    sip: bool = True
    expected: str = ""
    certainty: Certainty = _UNCLEAR
    changed: str = ""  # a new estimate, written this morning
    ready: str | None = None
    home: str | None = None
    arrives: str = "12:00"
    destination: Destination = Destination.OWN_HOME
    understood: bool = False
    needs: tuple[str, ...] = ()
    aid: str = ""
    aid_ready: bool = False
    supply: str = ""
    paper: PaperState | None = None
    left: str | None = None
    news: bool = False  # the ward has not looked since the answers came


A, B, C, D, E = "194402109062", "196002262852", "198002079294", "199802012394", "191102129119"

STAYS: Final = (
    Stay(
        name="Mikael Berg", number=B, bed="5:2", address="Skolvägen 2, 835 31 Krokom",
        track=Track.GREEN, expected="2026-02-05", certainty=_LIKELY,
        answered=(Party.SOCIAL_SERVICES, Party.MUNICIPAL_CARE), paper=PaperState.DRAFT,
    ),
    Stay(
        name="Sven-Erik Jonsson", number=E, bed="1:2", address="Bygatan 7, 835 92 Rödön",
        track=Track.GREEN, ready="2026-02-01T10:00", home="2026-02-02T18:20", arrives="19:10",
        understood=True, paper=PaperState.FINAL, supply="2026-02-09", needs=("Tillsyn kväll",),
    ),
    Stay(
        name="Gunnel Åström", number=A, bed="3:1", address="Torggatan 5, 834 32 Brunflo",
        admitted="2026-02-02T08:10", noticed=None, track=None,
    ),
    Stay(
        name="Birgit Halvarsson", number=E, bed="2:1", address="Sockenvägen 1, 830 04 Mörsil",
        municipality="Åre", expected="2026-02-06", certainty=_LIKELY, noticed="2026-02-02T15:00",
        answered=(Party.OUTPATIENT, Party.SOCIAL_SERVICES), destination=Destination.SHORT_TERM,
        news=True,
    ),
    Stay(
        name="Olle Nilsson", number=C, bed="6:1", address="Parkgatan 3, 835 41 Nälden",
        track=Track.RED, expected="2026-02-10", needs=("Två personer, lyft",), aid="Vårdsäng",
        news=True,
    ),
    Stay(
        name="Ingrid Sundström", number=A, bed="4:1", address="Byn 12, 835 98 Offerdal",
        ready="2026-02-01T14:00", home="2026-02-03T11:00", arrives="12:15", understood=True,
        destination=Destination.CARE_HOME, expected="2026-02-03", certainty=_SURE,
        needs=("Kateterskötsel",), aid="Rollator", aid_ready=True, supply="2026-02-08",
        paper=PaperState.FINAL,
    ),
    Stay(
        name="Lars Hedman", number=B, bed="7:2", address="Ringvägen 9, 835 31 Krokom",
        ready="2026-02-02T09:00", home="2026-02-03T13:15", arrives="14:00", track=Track.GREEN,
        destination=Destination.NEXT_OF_KIN, expected="2026-02-03", certainty=_SURE,
        supply="2026-02-10",
    ),
    Stay(
        name="Anna Öberg", number=A, bed="4:2", address="Byvägen 14, 835 98 Offerdal",
        ready="2026-02-02T13:00", home="2026-02-04T10:30", arrives="12:00",
        expected="2026-02-04", certainty=_SURE, needs=("Såromläggning",), aid="Rollator",
        supply="2026-02-07", paper=PaperState.DRAFT,
    ),
    Stay(
        name="Karl Persson", number=E, bed="2:2", address="Strandvägen 6, 837 52 Mörsil",
        municipality="Åre", track=Track.GREEN, expected="2026-02-04", certainty=_LIKELY,
        paper=PaperState.DRAFT,
    ),
    Stay(
        name="Maj-Britt Olofsson", number=A, bed="6:2", address="Fjällvägen 31, 837 61 Järpen",
        municipality="Åre", expected="2026-02-07", certainty=_LIKELY, needs=("Lindning av ben",),
        aid="Toalettförhöjning", changed="2026-02-08",
    ),
    Stay(
        name="Elsa Wikström", number=E, bed="1:1", address="Hamngatan 4, 835 31 Krokom",
        consent=None, answered=(), acknowledged=(Party.OUTPATIENT,), expected="2026-02-09",
        noticed="2026-02-02T13:00",
    ),
    Stay(
        name="Nils Backlund", number=C, bed="3:2", address="Åvägen 2, 837 96 Undersåker",
        municipality="Åre", track=Track.RED, answered=(Party.SOCIAL_SERVICES,),
        noticed="2026-02-02T16:30", expected="2026-02-11", needs=("Sondmat", "Personlyft"),
    ),
    Stay(
        name="Rut Eriksson", number=A, bed="5:1", address="Kyrkvägen 8, 835 41 Nälden",
        expected="2026-02-09", certainty=_LIKELY, destination=Destination.SHORT_TERM,
    ),
    Stay(
        name="Bengt Moberg", number=B, bed="", address="Storgatan 44, 835 31 Krokom",
        ready="2026-01-30T15:00", home="2026-02-01T11:00", understood=True, supply="2026-02-03",
        paper=PaperState.FINAL, left="2026-02-01T11:10",
    ),
)  # fmt: skip


class County:
    """Lets the staff of the county write in cases, each at his or her own time."""

    def __init__(self, store: Store, directory: Directory, clock: PracticeClock) -> None:
        self._store, self._directory, self._clock = store, directory, clock

    def desk(self, unit: str) -> Desk:
        """Return the desk of somebody who works at the unit."""
        actor = self._directory.actor(StaffId(STAFF[unit]), UnitId(unit))
        assert actor is not None
        return Desk(self._store, self._directory, self._clock, actor)

    def write(self, at: str, unit: str, case_id: CaseId, body: Body) -> CaseFile:
        """Let the unit do one thing at a local time."""
        self._clock.move_to(parse_local(at))
        return self.desk(unit).perform(case_id, body)

    def receive(self, stays: tuple[Stay, ...] = STAYS, now: dt.datetime = NOW) -> list[CaseId]:
        """Write all stays and put the clock at ``now``; return the cases in the same order."""
        ids = [self._admit(stay) for stay in stays]
        self._clock.move_to(now)
        return ids

    def first_name(self, case_id: CaseId) -> str:
        """Return the first name of the person whom a case is about."""
        person = self._store.load(case_id).person
        assert person is not None
        return person.name.split()[0]

    def _admit(self, stay: Stay) -> CaseId:
        self._clock.move_to(parse_local(stay.admitted))
        person = PersonDetails(
            name=stay.name, identity_number=stay.number, bed=stay.bed,
            registered_address=stay.address, municipality=stay.municipality,
        )  # fmt: skip
        case_id = self.desk(WARD).open_case(person, parse_local(stay.admitted))
        if stay.noticed is None:
            return case_id
        for unit, body in self._ward_plans(stay):
            self.write(stay.noticed, unit, case_id, body)
        self._answer(stay, case_id)
        if stay.ready is not None:
            self._leave(stay, stay.ready, case_id)
        if not stay.news:
            self._clock.move_to(parse_local("2026-02-02T15:40"))
            self.desk(WARD).open(case_id)
        if stay.changed:
            new = ExpectedDischarge(on=dt.date.fromisoformat(stay.changed), certainty=_LIKELY)
            body = ExpectedDischargeSet(expected=new)
            self.write("2026-02-03T07:10", WARD, case_id, body)
        return case_id

    def _ward_plans(self, stay: Stay) -> Iterator[tuple[str, Body]]:
        units = RECEIVERS[stay.municipality]
        on = dt.date.fromisoformat(stay.expected) if stay.expected else None
        yield (
            WARD,
            AdmissionNoticeSent(
                receivers=tuple(
                    Receiver(unit=UnitId(unit), party=self._directory.unit(UnitId(unit)).party)
                    for unit in units
                ),
                expected=ExpectedDischarge(on=on, certainty=stay.certainty),
            ),
        )
        if stay.consent is not None:
            given_on = parse_local(stay.admitted).date()
            consent = Consent(given=stay.consent, given_by=stay.name, given_on=given_on)
            yield WARD, ConsentRecorded(consent=consent)
        if stay.track:
            yield WARD, TrackSet(track=stay.track, reason="Bedömt vid ronden")
        yield WARD, SipNeedDecided(need=SipNeed(needed=stay.sip, reason="Nya insatser"))
        if stay.aid:
            delivered = parse_local(stay.noticed or "").date() if stay.aid_ready else None
            aid = Aid(item=stay.aid, responsible="Kommunen", delivered_on=delivered)
            yield WARD, AidsListed(aids=(aid,))
        for what in stay.needs:
            measure = Measure(what=what, provider="Hemsjukvården", phone="", how_often="dagligen")
            yield WARD, MeasurePlanned(measure_id=what, unit=UnitId(units[2]), measure=measure)

    def _answer(self, stay: Stay, case_id: CaseId) -> None:
        at = (stay.noticed or "")[:11] + "15:30"
        for unit in RECEIVERS[stay.municipality]:
            party = self._directory.unit(UnitId(unit)).party
            if stay.consent and party in stay.answered:
                body = AnswerGiven(
                    party=party, condition="Uppe med stöd", network="Dotter i byn",
                    measures="Hemtjänst", aids="Rollator",
                )  # fmt: skip
                self.write(at, unit, case_id, body)
            if party in stay.acknowledged:
                notice = self._store.load(case_id).notice
                assert notice is not None
                receipt = MessageAcknowledged(message=notice.operation, party=party)
                self.write(at, unit, case_id, receipt)

    def _leave(self, stay: Stay, ready: str, case_id: CaseId) -> None:
        decided = DischargeReadySent(physician=PHYSICIAN, decided_at=parse_local(ready))
        self.write(ready, WARD, case_id, decided)
        if stay.supply:
            self.write(ready, WARD, case_id, MedicationTranscribed(medication=_list(stay.supply)))
            self._check(ready, case_id)
        if stay.home:
            day, leaves = stay.home.split("T")
            plan = Homegoing(
                destination=stay.destination, address=stay.address, on=dt.date.fromisoformat(day),
                leaves_at=dt.time.fromisoformat(leaves), transport=Transport.OWN,
                arrives_at=dt.time.fromisoformat(stay.arrives),
            )  # fmt: skip
            self.write(ready, WARD, case_id, HomegoingPlanned(homegoing=plan))
        proposal = self._store.load(case_id).homegoing_plan
        if stay.understood and proposal:
            municipal = (Party.SOCIAL_SERVICES, Party.MUNICIPAL_CARE)
            for unit, party in zip(RECEIVERS[stay.municipality][1:], municipal, strict=True):
                body = HomegoingUnderstood(proposal=proposal.operation, party=party)
                self.write(ready, unit, case_id, body)
        if stay.paper:
            self.write(ready, WARD, case_id, _paper(stay.paper))
        if stay.left:
            left = PersonDischarged(left_at=parse_local(stay.left))
            self.write(stay.left, WARD, case_id, left)

    def _check(self, at: str, case_id: CaseId) -> None:
        actor = self._directory.actor(StaffId("lisa-frank"), UnitId(WARD))
        listed = self._store.load(case_id).transcription
        assert actor is not None
        assert listed is not None
        self._clock.move_to(parse_local(at))
        nurse = Desk(self._store, self._directory, self._clock, actor)
        nurse.perform(case_id, MedicationChecked(transcription=listed.operation))


def _list(supply: str) -> MedicationList:
    dose = Dose(amount=Decimal(1), unit="tablett", period=DayPeriod.MORNING)
    medicine = Medicine(
        name="Alvedon", substance="paracetamol", form="tablett", strength="500 mg",
        purpose="värk", doses=(dose,),
    )  # fmt: skip
    return MedicationList(
        valid_from=dt.date(2026, 2, 1),
        responsible_physician="Karin Hedlund",
        medicines=(medicine,),
        supply_until=dt.date.fromisoformat(supply),
    )


def _paper(state: PaperState) -> PaperMade:
    return PaperMade(
        kind_of_paper=PaperKind.PLAN, paper_version=1, state=state, pages=2, fingerprint="00",
        content="00", template=1, way="printer",
    )  # fmt: skip
