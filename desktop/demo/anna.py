"""Anna Öberg, 81: a broken hip, and now she needs nursing at home too. She goes home tomorrow."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from desktop.demo import anna_content as content
from desktop.demo.anna_self_care import self_care
from desktop.demo.timeline import Acts, Days, Opening, Step, Story, always
from models.operations import Body
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    DischargeReadySent,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    Receiver,
)
from models.operations.papers import (
    MedicationChecked,
    MedicationTranscribed,
    SelfCareAssessed,
    SelfCareSigned,
)
from models.operations.planning import (
    AdlAssessed,
    AidsListed,
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    FollowUpsPlanned,
    FrailtyAssessed,
    MeasureAdvanced,
    MeasurePlanned,
    MedicalResponsibilitySet,
    PhoneLinesSet,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.state import CaseFile
from models.values import (
    AdlKey,
    Certainty,
    Consent,
    ExpectedDischarge,
    MeasureStage,
    OperationId,
    Party,
    Profession,
    SipNeed,
    StaffId,
    Track,
    UnitId,
)

WARD: Final = UnitId("avd-ortopedi")
HEALTH_CENTRE: Final = UnitId("hc-krokom")
BISTAND: Final = UnitId("bistand-krokom")
NURSES: Final = UnitId("ssk-krokom")
SECRETARY: Final = StaffId("birgitta-wallin")
NURSE: Final = StaffId("lisa-frank")
PHYSICIAN: Final = StaffId("karin-hedlund")
PHYSIOTHERAPIST: Final = StaffId("asa-holm")
CARE_CONTACT: Final = StaffId("eva-norin")
MUNICIPAL_NURSE: Final = StaffId("maria-sundin")
CARE_MANAGER: Final = StaffId("lena-strand")

RECEIVERS: Final = (
    Receiver(unit=HEALTH_CENTRE, party=Party.OUTPATIENT),
    Receiver(unit=BISTAND, party=Party.SOCIAL_SERVICES),
    Receiver(unit=NURSES, party=Party.MUNICIPAL_CARE),
)
_OWNERS: Final = {"wash": BISTAND, "medicine": BISTAND, "wound": NURSES, "alarm": BISTAND}


def anna(days: Days) -> Story:
    """Return Anna's story up to where she goes home tomorrow."""
    opening = Opening(
        at=days.at(-8, 14, 40),
        by=SECRETARY,
        unit=WARD,
        person=content.PERSON,
        admitted_at=days.at(-8, 14, 20),
    )
    return Story(opening, (*_admission(days), *_planning(days), *_papers(days), *_leaving(days)))


def _admission(days: Days) -> Iterable[Step]:
    consent = Consent(given=True, given_by="Anna själv", given_on=days.day(-8))
    estimate = ExpectedDischarge(on=days.day(2), certainty=Certainty.UNCLEAR)
    yield _step(days.at(-8, 15, 30), NURSE, WARD, ConsentRecorded(consent=consent))
    yield _step(
        days.at(-8, 16, 0),
        SECRETARY,
        WARD,
        AdmissionNoticeSent(
            receivers=RECEIVERS, expected=estimate, reason="Höftfraktur efter fall."
        ),
    )
    yield _step(
        days.at(-7, 9, 10),
        CARE_CONTACT,
        HEALTH_CENTRE,
        AnswerGiven(
            party=Party.OUTPATIENT,
            condition="Känd högt blodtryck och förmaksflimmer. Gick utan hjälpmedel före fallet.",
            network="Bor ensam. Dottern Karin bor i Krokom.",
            measures="Årskontroll hos distriktssköterska.",
            aids="Inga.",
        ),
        CareContactsNamed(contacts=content.CONTACTS),
    )
    yield _step(
        days.at(-7, 10, 20),
        CARE_MANAGER,
        BISTAND,
        AnswerGiven(
            party=Party.SOCIAL_SERVICES,
            condition="Klarade sig hemma med hemtjänst två gånger i veckan.",
            network="Bor ensam i egen villa. Dottern hjälper till.",
            measures="Hemtjänst med städning och inköp.",
            aids="Inga. Inga inkontinenshjälpmedel.",
            during_stay="Vi kan komma till avdelningen på en planering.",
        ),
    )
    yield _step(
        days.at(-7, 11, 5),
        MUNICIPAL_NURSE,
        NURSES,
        AnswerGiven(
            party=Party.MUNICIPAL_CARE,
            condition="Inte känd hos oss sedan tidigare.",
            network="Se biståndsenhetens svar.",
            measures="Inga insatser från oss.",
            aids="Inga.",
        ),
    )


def _planning(days: Days) -> Iterable[Step]:
    home = days.day(1)
    track = TrackSet(track=Track.YELLOW, reason="Behöver nu också sjuksköterska hemma.")
    yield _step(days.at(-5, 13, 15), NURSE, WARD, track)
    yield _step(
        days.at(-5, 13, 30),
        NURSE,
        WARD,
        AdlAssessed(
            dependent=frozenset({AdlKey.BATHING, AdlKey.DRESSING}), assessed_on=days.day(-5)
        ),
        FrailtyAssessed(level=5, assessed_on=days.day(-5)),
        SipNeedDecided(need=SipNeed(needed=True, reason="Nya insatser från kommun och region.")),
    )
    estimate = ExpectedDischarge(on=home, certainty=Certainty.SURE)
    yield _step(days.at(-3, 10, 0), NURSE, WARD, ExpectedDischargeSet(expected=estimate))
    yield _step(days.at(-3, 11, 0), NURSE, WARD, *_notes(Profession.NURSE))
    for name, measure in content.measures(home):
        owner = _OWNERS[name]
        who = MUNICIPAL_NURSE if owner == NURSES else CARE_MANAGER
        planned = MeasurePlanned(measure_id=name, unit=owner, measure=measure)
        last = MeasureStage.DECIDED if name == "alarm" else MeasureStage.CONFIRMED
        reached = [stage for stage in MeasureStage if stage <= last]
        stages = [
            MeasureAdvanced(measure_id=name, stage=stage, on=days.day(-2)) for stage in reached
        ]
        yield _step(days.at(-2, 14, 0), who, owner, planned, *stages)
    yield _step(
        days.at(-2, 15, 0), MUNICIPAL_NURSE, NURSES, PhoneLinesSet(lines=content.PHONE_LINES)
    )
    yield _step(
        days.at(-2, 15, 30),
        NURSE,
        WARD,
        AidsListed(aids=content.aids(home)),
        FollowUpsPlanned(follow_ups=content.follow_ups(home)),
        MedicalResponsibilitySet(responsible=content.responsible(home)),
    )


def _notes(profession: Profession) -> tuple[PlanNoteWritten, ...]:
    return tuple(
        PlanNoteWritten(section=section, unit=WARD, profession=profession, text=text)
        for section, text in content.NOTES.items()
    )


def _papers(days: Days) -> Iterable[Step]:
    home = days.day(1)
    transcribed = MedicationTranscribed(medication=content.medication(home))
    yield _step(days.at(-1, 8, 40), NURSE, WARD, transcribed)
    yield Step(
        at=days.at(-1, 9, 0),
        by=PHYSICIAN,
        unit=WARD,
        acts=lambda case: (MedicationChecked(transcription=_head(case, "medication")),),
    )
    yield _step(
        days.at(-1, 9, 20), PHYSIOTHERAPIST, WARD, SelfCareAssessed(self_care=self_care(home))
    )
    yield Step(
        at=days.at(-1, 9, 40),
        by=PHYSIOTHERAPIST,
        unit=WARD,
        acts=lambda case: (
            SelfCareSigned(
                assessment=_head(case, "self_care"), profession=Profession.PHYSIOTHERAPIST
            ),
        ),
    )


def _leaving(days: Days) -> Iterable[Step]:
    ready = DischargeReadySent(physician=PHYSICIAN, decided_at=days.at(-1, 9, 50))
    yield _step(days.at(-1, 10, 0), SECRETARY, WARD, ready)
    for who, unit, party in (
        (CARE_CONTACT, HEALTH_CENTRE, Party.OUTPATIENT),
        (CARE_MANAGER, BISTAND, Party.SOCIAL_SERVICES),
        (MUNICIPAL_NURSE, NURSES, Party.MUNICIPAL_CARE),
    ):
        yield Step(at=days.at(-1, 10, 30), by=who, unit=unit, acts=_acknowledge(party))
    plan = HomegoingPlanned(homegoing=content.homegoing(days.day(1)))
    yield _step(days.at(-1, 11, 0), SECRETARY, WARD, plan)
    for who, unit, party in (
        (CARE_MANAGER, BISTAND, Party.SOCIAL_SERVICES),
        (MUNICIPAL_NURSE, NURSES, Party.MUNICIPAL_CARE),
    ):
        yield Step(at=days.at(-1, 13, 0), by=who, unit=unit, acts=_understand(party))


def _acknowledge(party: Party) -> Acts:
    def acts(case: CaseFile) -> Iterable[Body]:
        if case.ready:
            yield MessageAcknowledged(message=case.ready.id, party=party)

    return acts


def _understand(party: Party) -> Acts:
    def acts(case: CaseFile) -> Iterable[Body]:
        yield HomegoingUnderstood(proposal=_head(case, "homegoing"), party=party)

    return acts


def _head(case: CaseFile, register: str) -> OperationId:
    return case.head_of(register) or OperationId("")


def _step(at: dt.datetime, by: StaffId, unit: UnitId, *bodies: Body) -> Step:
    return Step(at=at, by=by, unit=unit, acts=always(*bodies))
