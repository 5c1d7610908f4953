"""A case told step by step: people of the practice county, what they write, and Anna's whole story."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from models.clock import STOCKHOLM
from models.directory import load_practice_directory
from models.fold import apply, empty
from models.operations import Body, Operation
from models.operations.messages import (
    AdmissionNoticeSent,
    AnswerGiven,
    CaseOpened,
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    HomegoingUnderstood,
    MessageAcknowledged,
    PersonDischarged,
    Receiver,
)
from models.operations.papers import (
    MedicationChecked,
    MedicationTranscribed,
    PaperMade,
    SelfCareAssessed,
    SelfCareSigned,
)
from models.operations.planning import (
    CareContactsNamed,
    ConsentRecorded,
    ExpectedDischargeSet,
    MeasureAdvanced,
    MeasurePlanned,
    SipNeedDecided,
    TrackSet,
)
from models.state import CaseFile
from models.values import (
    Actor,
    CareContact,
    CaseId,
    Certainty,
    Consent,
    DayPeriod,
    Destination,
    Dose,
    ExpectedDischarge,
    Homegoing,
    Measure,
    MeasureStage,
    MedicationList,
    Medicine,
    OperationId,
    PaperKind,
    PaperState,
    Party,
    Performer,
    PersonDetails,
    Profession,
    Seat,
    SelfCare,
    SelfCareMeasure,
    SipNeed,
    StaffId,
    Track,
    Transport,
    UnitId,
)

DIRECTORY: Final = load_practice_directory()

WARD: Final = UnitId("avd-ortopedi")
HEALTH_CENTRE: Final = UnitId("hc-krokom")
AID_OFFICE: Final = UnitId("bistand-krokom")
NURSES: Final = UnitId("ssk-krokom")


def actor(staff: str, unit: UnitId) -> Actor:
    """Return the person acting for the unit."""
    found = DIRECTORY.actor(StaffId(staff), unit)
    assert found is not None
    return found


SECRETARY: Final = actor("birgitta-wallin", WARD)
NURSE: Final = actor("lisa-frank", WARD)
PHYSICIAN: Final = actor("karin-hedlund", WARD)
PHYSIOTHERAPIST: Final = actor("asa-holm", WARD)
DISTRICT_NURSE: Final = actor("eva-norin", HEALTH_CENTRE)
CARE_MANAGER: Final = actor("lena-strand", AID_OFFICE)
MUNICIPAL_NURSE: Final = actor("maria-sundin", NURSES)
ELSEWHERE: Final = actor("nils-dahl", UnitId("avd-medicin"))


def moment(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """Return a Swedish clock time in January 2026, when the 12th is a Monday."""
    return dt.datetime(2026, 1, day, hour, minute, tzinfo=STOCKHOLM).astimezone(dt.UTC)


def january(day: int) -> dt.date:
    """Return a day in January 2026."""
    return dt.date(2026, 1, day)


ADMITTED: Final = moment(12, 14, 20)


class Journal:
    """A case that grows: each operation is written by one who has seen all before it."""

    def __init__(self, name: str = "case") -> None:
        self.case: CaseFile = empty(CaseId(name))
        self.named: dict[str, OperationId] = {}

    def write(
        self, who: Actor, body: Body, at: dt.datetime, *, seen: CaseFile | None = None
    ) -> OperationId:
        """Add ``body``; ``seen`` is what its author had read, if not everything."""
        read = seen or self.case
        step = body.moves_to is not None
        number = len(self.case.operations) + 1
        operation = Operation(
            id=OperationId(f"{self.case.id}-{number:03}"),
            case_id=self.case.id,
            body=body,
            author=who.staff.id,
            unit=who.unit.id,
            sequence=number,
            made_at=at,
            replaces=read.process_head if step else read.head_of(body.register or ""),
            step_from=read.process if step else None,
            accepted_at=at,
            position=number,
        )
        self.case = apply(self.case, operation)
        return operation.id


# --- what they write ---------------------------------------------------------------------

PERSON: Final = PersonDetails(
    name="Anna Öberg",
    identity_number="194402109062",
    registered_address="Rödbacksvägen 4, 835 31 Krokom",
    municipality="Krokom",
    bed="4:2",
)
TO_HEALTH_CENTRE: Final = Receiver(unit=HEALTH_CENTRE, party=Party.OUTPATIENT)
TO_AID_OFFICE: Final = Receiver(unit=AID_OFFICE, party=Party.SOCIAL_SERVICES)
TO_NURSES: Final = Receiver(unit=NURSES, party=Party.MUNICIPAL_CARE)
RECEIVERS: Final = (TO_HEALTH_CENTRE, TO_AID_OFFICE, TO_NURSES)

OPENED: Final = CaseOpened(person=PERSON, admitted_at=ADMITTED)
CONSENT: Final = Consent(given=True, given_by="Anna själv", given_on=january(12))
NOTICE: Final = AdmissionNoticeSent(
    receivers=RECEIVERS,
    expected=ExpectedDischarge(on=january(22), certainty=Certainty.UNCLEAR),
)
READY: Final = DischargeReadySent(physician=PHYSICIAN.staff.id, decided_at=moment(20, 9, 50))
WITHDRAWN: Final = DischargeReadyWithdrawn(reason="Feber i natt.")
HOMEGOING: Final = Homegoing(
    destination=Destination.OWN_HOME,
    address="Rödbacksvägen 4, 835 31 Krokom",
    on=january(21),
    leaves_at=dt.time(12, 45),
    arrives_at=dt.time(14, 0),
    transport=Transport.PATIENT_TRANSPORT,
    seat=Seat.WHEELCHAIR,
)
MEASURE: Final = Measure(
    what="Nytt förband på såret",
    provider="Kommunens sjuksköterska",
    phone="0980-31 92 40",
    how_often="två gånger i veckan",
    first_on=january(22),
    first_at=dt.time(9, 0),
)
PLANNED: Final = MeasurePlanned(measure_id="wound", unit=NURSES, measure=MEASURE)
MEDICINE: Final = Medicine(
    name="Alvedon",
    substance="paracetamol",
    form="tablett",
    strength="500 mg",
    purpose="Mot ont i höften.",
    doses=(Dose(amount=Decimal(2), unit="tablett", period=DayPeriod.MORNING),),
)
MEDICATION: Final = MedicationList(
    valid_from=january(21), responsible_physician="Karin Hedlund", medicines=(MEDICINE,)
)
CONTACT: Final = CareContact(
    name="Eva Norin",
    role="distriktssköterska",
    unit_name="Krokoms hälsocentral",
    phone="0980-31 92 31",
)
SELF_CARE: Final = SelfCare(
    measures=(
        SelfCareMeasure(
            what="Träna höften",
            how="Gör de fyra övningarna.",
            when="Tre gånger om dagen.",
            why="Benet blir starkare.",
            performer=Performer.SELF,
        ),
    ),
    body="Du kan stå.",
    mind="Du minns övningarna.",
    mood="Du känner dig trygg.",
    home="Du bor ensam.",
    risks=("Du kan ramla.",),
    risk_acceptable=True,
    instruction="Åsa Holm visade övningarna.",
    call_if=("du får mer ont",),
    aids="Rollator.",
    consulted=(),
    attitude="Du vill träna själv.",
    share_with_municipality=True,
    valid_from=january(21),
    valid_to=january(31),
    follow_up="Fysioterapeuten kommer hem.",
    reassess_if="något ändras",
)


def answer(party: Party) -> AnswerGiven:
    """Return a unit's answer to the admission notice."""
    return AnswerGiven(
        party=party, condition="Klarade sig hemma.", network="Bor ensam.", measures="", aids=""
    )


def stage(reached: MeasureStage, day: int = 19) -> MeasureAdvanced:
    """Return that the measure reached a stage."""
    return MeasureAdvanced(measure_id="wound", stage=reached, on=january(day))


def paper(state: PaperState = PaperState.FINAL, **change: object) -> PaperMade:
    """Return that the discharge plan was printed."""
    made = PaperMade(
        kind_of_paper=PaperKind.PLAN,
        paper_version=1,
        state=state,
        pages=4,
        fingerprint="f",
        content="c",
        template=1,
        way="printer",
    )
    return replace(made, **change)  # type: ignore[arg-type] # one field at a time


# --- Anna's story ------------------------------------------------------------------------

Tell = Callable[[Journal], Body]


def _of(name: str, make: Callable[[OperationId], Body]) -> Tell:
    return lambda journal: make(journal.named[name])


def _acknowledges(message: str, party: Party) -> Tell:
    return _of(message, lambda sent: MessageAcknowledged(message=sent, party=party))


def _understands(party: Party) -> Tell:
    return _of("homegoing", lambda plan: HomegoingUnderstood(proposal=plan, party=party))


STORY: Final[Mapping[str, tuple[Actor, dt.datetime, Body | Tell]]] = {
    "opened": (SECRETARY, moment(12, 14, 40), OPENED),
    "consent": (NURSE, moment(12, 15, 30), ConsentRecorded(consent=CONSENT)),
    "notice": (SECRETARY, moment(12, 16), NOTICE),
    "answer of health centre": (DISTRICT_NURSE, moment(13, 9, 10), answer(Party.OUTPATIENT)),
    "contact": (DISTRICT_NURSE, moment(13, 9, 15), CareContactsNamed(contacts=(CONTACT,))),
    "answer of aid office": (CARE_MANAGER, moment(13, 10, 20), answer(Party.SOCIAL_SERVICES)),
    "answer of nurses": (MUNICIPAL_NURSE, moment(13, 11, 5), answer(Party.MUNICIPAL_CARE)),
    "track": (NURSE, moment(15, 13, 15), TrackSet(track=Track.YELLOW, reason="Nya insatser.")),
    "sip": (
        NURSE,
        moment(15, 13, 30),
        SipNeedDecided(need=SipNeed(needed=True, reason="Insatser från två huvudmän.")),
    ),
    "estimate": (
        NURSE,
        moment(17, 10),
        ExpectedDischargeSet(expected=ExpectedDischarge(on=january(21), certainty=Certainty.SURE)),
    ),
    "measure": (NURSE, moment(19, 13), PLANNED),
    "requested": (NURSE, moment(19, 13, 5), stage(MeasureStage.REQUESTED)),
    "decided": (MUNICIPAL_NURSE, moment(19, 14), stage(MeasureStage.DECIDED)),
    "ordered": (MUNICIPAL_NURSE, moment(19, 14, 5), stage(MeasureStage.ORDERED)),
    "confirmed": (MUNICIPAL_NURSE, moment(19, 14, 10), stage(MeasureStage.CONFIRMED)),
    "medication": (NURSE, moment(20, 8, 40), MedicationTranscribed(medication=MEDICATION)),
    "check": (
        PHYSICIAN,
        moment(20, 9),
        _of("medication", lambda listed: MedicationChecked(transcription=listed)),
    ),
    "self-care": (PHYSIOTHERAPIST, moment(20, 9, 20), SelfCareAssessed(self_care=SELF_CARE)),
    "signature": (
        PHYSIOTHERAPIST,
        moment(20, 9, 40),
        _of(
            "self-care",
            lambda assessed: SelfCareSigned(
                assessment=assessed, profession=Profession.PHYSIOTHERAPIST
            ),
        ),
    ),
    "ready": (SECRETARY, moment(20, 10), READY),
    "receipt of health centre": (
        DISTRICT_NURSE,
        moment(20, 10, 20),
        _acknowledges("ready", Party.OUTPATIENT),
    ),
    "receipt of aid office": (
        CARE_MANAGER,
        moment(20, 10, 30),
        _acknowledges("ready", Party.SOCIAL_SERVICES),
    ),
    "receipt of nurses": (
        MUNICIPAL_NURSE,
        moment(20, 10, 40),
        _acknowledges("ready", Party.MUNICIPAL_CARE),
    ),
    "homegoing": (SECRETARY, moment(20, 11), HomegoingPlanned(homegoing=HOMEGOING)),
    "aid office understood": (CARE_MANAGER, moment(20, 13), _understands(Party.SOCIAL_SERVICES)),
    "nurses understood": (MUNICIPAL_NURSE, moment(20, 13, 10), _understands(Party.MUNICIPAL_CARE)),
    "paper": (SECRETARY, moment(21, 9), paper()),
    "discharged": (SECRETARY, moment(21, 13), PersonDischarged(left_at=moment(21, 12, 50))),
}


def anna(until: str) -> Journal:
    """Return Anna's case after the step of the story that is named."""
    journal = Journal()
    for name in STORY:
        tell(journal, name)
        if name == until:
            break
    return journal


def tell(journal: Journal, name: str) -> OperationId:
    """Add one step of the story."""
    who, at, told = STORY[name]
    body = told if isinstance(told, Body) else told(journal)
    journal.named[name] = journal.write(who, body, at)
    return journal.named[name]
