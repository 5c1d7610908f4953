"""The stays of the invented people, told as the steps that everybody took."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum, auto
from typing import Final

from desktop.demo.days import Days
from desktop.demo.illnesses import Illness
from desktop.demo.people import Resident
from desktop.demo.plans import WAITING_BED, Plan
from desktop.demo.sips import Seat, sip_meeting
from desktop.replay.step import Does, Looks, Opens, Prints, Step
from models.clock import STOCKHOLM
from models.directory import Directory
from models.operations import Body
from models.operations.corrections import CaseVoided
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
from models.operations.papers import MedicationHandedOver, PapersHandedOver
from models.operations.planning import (
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    FollowUpsPlanned,
    SipNeedDecided,
    TrackSet,
)
from models.operations.readiness import HindranceReported
from models.operations.scope import CaseClosed, NeedRuledOut
from models.operations.sip import SipCalled
from models.values import (
    MUNICIPAL,
    CareContact,
    Certainty,
    Consent,
    ExpectedDischarge,
    FollowUp,
    HandedPaper,
    HindranceReason,
    OperationId,
    PaperKind,
    PaperReceiver,
    Party,
    Profession,
    SipExemption,
    SipNeed,
    StaffId,
    Track,
    UnitId,
)

PLAN_PAPER: Final = HandedPaper(kind=PaperKind.PLAN, version=1, fingerprint="$plan")
NEW_FOLLOW_UP: Final = FollowUp(
    what="Sjuksköterskan tar blodprov.", if_not_ready="du får ett brev."
)
READY: Final = OperationId("$ready")
HOMEGOING: Final = OperationId("$homegoing")


class Reached(IntEnum):
    """How far a stay has come."""

    OPENED = 1
    NOTIFIED = 2
    ANSWERED = 3
    PLANNED = 4
    READY = 5
    AGREED = 6
    LEFT = 7
    CLOSED = 8
    RULED_OUT = 9  # after OPENED: a physician saw no need
    VOIDED = 10  # after OPENED: it was opened by mistake


class Extra(Enum):
    """What else happened while it was planned."""

    TWO_TRACKS = auto()  # two chose a track at once
    HINDRANCE = auto()  # the health centre cannot yet do its part
    WAITING_AID = auto()  # an aid is ordered and not there
    CHANGED_PLAN = auto()  # the plan was changed after the person got it on paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Somebody's time on the ward; days are counted from today.

    ``silent`` parties have not answered; ``ready`` and ``home`` are the days of those steps, ``home`` also
    the expected one. ``read`` tells that everybody has seen the latest.
    """

    reached: Reached
    admitted: int
    home: int | None = None
    ready: int = 0
    track: Track | None = None
    certainty: Certainty = Certainty.LIKELY
    consent: bool | None = True
    silent: frozenset[Party] = frozenset()
    read: bool = False
    sip_in: int | None = None  # the day of the SIP that is called to
    extra: Extra | None = None


@dataclass(slots=True)
class Telling:
    """Tells one stay; every moment is one that has come."""

    name: str
    stay: Stay
    resident: Resident
    illness: Illness
    days: Days
    directory: Directory
    parties: tuple[Party, ...] = (
        Party.OUTPATIENT,
        Party.SOCIAL_SERVICES,
        Party.MUNICIPAL_CARE,
    )
    _staff: dict[tuple[UnitId, Profession | None], StaffId] = field(default_factory=dict)

    def steps(self) -> Iterator[Step]:
        """Yield the steps in order."""
        stay = self.stay
        yield from self._opened()
        if stay.reached in _SIDE_EXITS:
            yield self._ended()
            return
        chapters = (
            (Reached.NOTIFIED, self._notified),
            (Reached.ANSWERED, self._answered),
            (Reached.PLANNED, self._planned),
            (Reached.READY, self._ready),
            (Reached.AGREED, self._agreed),
            (Reached.LEFT, self._left),
            (Reached.CLOSED, self._closed),
        )
        for reached, chapter in chapters:
            if stay.reached >= reached:
                yield from chapter()
        if stay.extra is not None:
            yield from self._extra(stay.extra)
        if stay.read:
            yield from self._read()

    # --- chapters ------------------------------------------------------------------------

    def _opened(self) -> Iterator[Step]:
        stay, details = self.stay, self.resident.details
        admitted = self.days.at(stay.admitted, 10, 30)
        opening = Opens(person=details, admitted_at=admitted)
        at = self.days.at(stay.admitted, 11)
        yield replace(self._step(at, Profession.SECRETARY), act=opening)
        if stay.consent is not None:
            consent = Consent(
                given=stay.consent,
                given_by=details.name,
                given_on=self.days.day(stay.admitted),
            )
            at = self.days.at(stay.admitted, 11, 20)
            yield self._step(at, Profession.NURSE, ConsentRecorded(consent=consent))

    def _ended(self) -> Step:
        at = self.days.at(self.stay.admitted, 15)
        if self.stay.reached is Reached.VOIDED:
            return self._step(at, Profession.SECRETARY, CaseVoided(reason="Fel person valdes."))
        physician = self._member(self.illness.ward, Profession.PHYSICIAN)
        body = NeedRuledOut(
            reason="Behöver ingen hjälp efter utskrivning.", assessed_by=physician, assessed_at=at
        )
        return self._step(at, Profession.PHYSICIAN, body)

    def _notified(self) -> Iterator[Step]:
        stay = self.stay
        notice = AdmissionNoticeSent(
            receivers=tuple(
                Receiver(unit=self._unit(party), party=party) for party in self.parties
            ),
            expected=self._expected(Certainty.UNCLEAR),
            reason=self.illness.notice if stay.consent else "",
        )
        yield self._step(self.days.at(stay.admitted, 13, 30), Profession.SECRETARY, notice)

    def _answered(self) -> Iterator[Step]:
        for hour, party in enumerate(self.parties, 9):
            if party in self.stay.silent:
                continue
            bodies: list[Body] = [
                AnswerGiven(
                    party=party,
                    condition="Klarade sig hemma före vårdtiden.",
                    network="Har familj i närheten.",
                    measures="Hemtjänst sedan tidigare." if party in MUNICIPAL else "Årskontroll.",
                    aids="Inga.",
                )
            ]
            if party is Party.OUTPATIENT:
                bodies.append(CareContactsNamed(contacts=(self._care_contact(),)))
            at = self.days.at(self.stay.admitted + 1, hour)
            yield self._by(at, self._unit(party), None, *bodies)

    def _planned(self) -> Iterator[Step]:
        stay, plan = self.stay, self._plan()
        chosen = [ExpectedDischargeSet(expected=self._expected(stay.certainty))]
        track = stay.track
        bodies: list[Body] = list(chosen)
        if track is not None:
            bodies.insert(0, TrackSet(track=track, reason=_TRACK_REASONS[track]))
            over = stay.reached is Reached.CLOSED  # nobody called to a SIP: each had one already
            need = _SIP_NEEDS[Track.GREEN if over else track]
            bodies.append(SipNeedDecided(need=need))
        yield self._step(self.days.at(stay.admitted + 1, 14), Profession.NURSE, *bodies)
        for unit, measures in plan.measures():
            yield self._by(self.days.at(stay.admitted + 2, 9), unit, None, *measures)
        if stay.reached is Reached.CLOSED:
            return
        yield self._step(self.days.at(stay.admitted + 2, 10), Profession.NURSE, *plan.texts())
        if stay.sip_in is not None:
            yield from self._called_to_sip(stay.sip_in)

    def _called_to_sip(self, day: int) -> Iterator[Step]:
        meeting = sip_meeting(self._seats(), self.days.day(day), self.stay.track)
        body = SipCalled(meeting_id="sip", meeting=meeting)
        at = self.days.at(self.stay.admitted + 2, 11)
        yield self._by(at, self.resident.health_centre, None, body)

    def _seats(self) -> tuple[Seat, ...]:
        units = [(party, self._unit(party)) for party in self.parties]
        if self.stay.track is Track.RED:
            units.insert(0, (Party.INPATIENT, self.illness.ward))
        return tuple(
            Seat(self.directory.member(self._member(unit, None)), self.directory.unit(unit), party)
            for party, unit in units
        )

    def _extra(self, extra: Extra) -> Iterator[Step]:
        at, nurse = self.days.at(self.stay.admitted + 2, 12), Profession.NURSE
        if extra is Extra.WAITING_AID:
            yield self._step(at, nurse, AidsListed(aids=(WAITING_BED,)))
        elif extra is Extra.HINDRANCE:
            body = HindranceReported(
                reason=HindranceReason.UNAVAILABLE,
                from_on=self.days.day(min(self.stay.admitted + 2, 0)),
                note="Distriktssköterskan har ingen tid den här veckan.",
            )
            yield self._by(at, self.resident.health_centre, None, body)
        elif extra is Extra.CHANGED_PLAN:
            changed = FollowUpsPlanned(follow_ups=(NEW_FOLLOW_UP,))
            yield self._step(self.days.at((self.stay.home or 0) + 1, 9), nurse, changed)
        else:
            chosen = TrackSet(track=Track.RED, reason="Behöver mycket hjälp från flera.")
            yield self._step(at, nurse)
            yield self._step(at, Profession.PHYSICIAN, chosen)
            chosen = TrackSet(track=Track.GREEN, reason="Samma hjälp som förut.")
            yield replace(self._step(at, nurse, chosen), unread=True)

    def _read(self) -> Iterator[Step]:
        at = self.days.at(0, 7)
        yield self._step(at, Profession.SECRETARY)
        yield self._step(at, Profession.NURSE)
        for party in self.parties:
            yield self._by(at, self._unit(party), None)

    def _ready(self) -> Iterator[Step]:
        day = self.stay.ready
        physician = self._member(self.illness.ward, Profession.PHYSICIAN)
        ready = DischargeReadySent(physician=physician, decided_at=self.days.at(day, 8, 40))
        yield self._step(self.days.at(day, 9), Profession.SECRETARY, ready)
        for party in self.parties:
            if party in self.stay.silent:
                continue
            body = MessageAcknowledged(message=READY, party=party)
            yield self._by(self.days.at(day, 10), self._unit(party), None, body)
        if self.stay.home is not None:
            plan = HomegoingPlanned(homegoing=self._plan().homegoing(self.stay.home))
            yield self._step(self.days.at(day, 11), Profession.SECRETARY, plan)
            if self.stay.reached is not Reached.CLOSED:
                yield self._medicines(day, self.stay.home)

    def _medicines(self, day: int, home: int) -> Step:
        at, evening = self.days.at(day, 12), dt.time(20)
        next_dose = dt.datetime.combine(self.days.day(home), evening, STOCKHOLM)
        handed_over = MedicationHandedOver(
            handed_over_at=at, next_dose=next_dose.astimezone(dt.UTC), next_dose_label="på kvällen"
        )
        return self._step(at, Profession.NURSE, handed_over)

    def _agreed(self) -> Iterator[Step]:
        day = self.stay.ready
        for party in self.parties:
            if party in MUNICIPAL:
                body = HomegoingUnderstood(proposal=HOMEGOING, party=party)
                yield self._by(self.days.at(day, 13), self._unit(party), None, body)

    def _left(self) -> Iterator[Step]:
        day = self.stay.home or 0
        if self.stay.reached is Reached.LEFT:
            yield from self._papers(day)
        left = PersonDischarged(left_at=self.days.at(day, 13))
        yield self._step(self.days.at(day, 13, 10), Profession.SECRETARY, left)

    def _papers(self, day: int) -> Iterator[Step]:
        at = self.days.at(day, 12)
        yield replace(self._step(at, Profession.NURSE), act=Prints(PaperKind.PLAN))
        handed = PapersHandedOver(
            papers=(PLAN_PAPER,),
            to_whom=PaperReceiver.SELF,
            receiver_name="",
            handed_at=at,
            language="svenska",
            understood=True,
            asked_by=self._member(self.illness.ward, Profession.NURSE),
        )
        yield self._step(at, Profession.NURSE, handed)

    def _closed(self) -> Iterator[Step]:
        at = self.days.at((self.stay.home or 0) + 4, 9)
        yield self._step(at, Profession.SECRETARY, CaseClosed(reason="Allt är överlämnat."))

    # --- words and people ----------------------------------------------------------------

    def _plan(self) -> Plan:
        nurses = self.directory.unit(self.resident.nurses)
        return Plan(
            illness=self.illness,
            details=self.resident.details,
            home=self.days.day(self.stay.home) if self.stay.home is not None else None,
            decided=self.days.day(min(self.stay.admitted + 2, 0)),
            today=self.days.today,
            social_services=self.resident.social_services,
            nurses=nurses,
            health_centre=self.directory.unit(self.resident.health_centre),
        )

    def _expected(self, certainty: Certainty) -> ExpectedDischarge:
        home = self.stay.home
        if home is None:
            return ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR)
        return ExpectedDischarge(on=self.days.day(home), certainty=certainty)

    def _care_contact(self) -> CareContact:
        unit = self.directory.unit(self.resident.health_centre)
        member = self.directory.member(self._member(unit.id, None))
        return CareContact(
            name=member.name, role="distriktssköterska", unit_name=unit.name, phone=unit.phone
        )

    def _unit(self, party: Party) -> UnitId:
        return {
            Party.OUTPATIENT: self.resident.health_centre,
            Party.SOCIAL_SERVICES: self.resident.social_services,
            Party.MUNICIPAL_CARE: self.resident.nurses,
        }[party]

    def _member(self, unit: UnitId, profession: Profession | None) -> StaffId:
        """Return who does it at the unit; where nobody has the profession, the first who works there."""
        known = self._staff.get((unit, profession))
        if known is None:
            members = self.directory.members_of(unit)
            fitting = (row for row in members if row.profession is profession)
            known = self._staff[unit, profession] = next(fitting, members[0]).id
        return known

    def _step(self, at: dt.datetime, profession: Profession, *bodies: Body) -> Step:
        return self._by(at, self.illness.ward, profession, *bodies)

    def _by(
        self, at: dt.datetime, unit: UnitId, profession: Profession | None, *bodies: Body
    ) -> Step:
        act = Does(bodies) if bodies else Looks()
        return Step(at=at, act=act, by=self._member(unit, profession), unit=unit, case=self.name)


_SIDE_EXITS: Final = frozenset({Reached.RULED_OUT, Reached.VOIDED})
_TRACK_REASONS: Final = {
    Track.GREEN: "Samma hjälp som förut.",
    Track.YELLOW: "Ny hjälp behövs hemma.",
    Track.RED: "Behöver mycket hjälp från flera.",
}
_SIP_NEEDS: Final = {
    Track.GREEN: SipNeed(needed=False, reason="", exemption=SipExemption.CURRENT_SIP),
    Track.YELLOW: SipNeed(needed=True, reason="Nya insatser från kommun och region."),
    Track.RED: SipNeed(needed=True, reason="Flera ska planera tillsammans."),
}
