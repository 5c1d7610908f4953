"""Who may do what: which kind of unit, and which profession, writes which operation.

Source: Samarbete vid utskrivning (RJH 2025-11-28), the columns of each party; lag (2017:612) 1:3 p.5, 2:5,
4:3; lag (2022:1250) 2 §. That the ward's whole staff may register what a physician decided is our reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.operations import Body
from models.operations.corrections import CaseVoided, TextChosen, Voided
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
    ReceiverAdded,
)
from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    PaperMade,
    PapersHandedOver,
    PaperTakenBack,
    SelfCareAssessed,
    SelfCareDeclined,
    SelfCareRevoked,
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
    MeasureRemoved,
    MedicalResponsibilitySet,
    NoMeasuresStated,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.operations.readiness import (
    ChecklistAnswered,
    DosePouchesArranged,
    HindranceReported,
    TrainingConfirmed,
    TrainingPlanned,
)
from models.operations.scope import CaseClosed, NeedAssessed, NeedRuledOut
from models.operations.sip import (
    SipAgreed,
    SipAttendanceRecorded,
    SipCalled,
    SipClosed,
    SipGoalEnded,
    SipPlanWritten,
    SipProposed,
)
from models.reasons import Refusal
from models.values import LICENSED, MUNICIPAL, Actor, Party, Profession

_WARD: Final = frozenset({Party.INPATIENT})
_HEALTH_CENTRE: Final = frozenset({Party.OUTPATIENT})
_RECEIVERS: Final = _HEALTH_CENTRE | MUNICIPAL
_ALL: Final = _WARD | _RECEIVERS
_MEDICATION: Final = frozenset({Profession.PHYSICIAN, Profession.NURSE})


@dataclass(frozen=True, slots=True)
class Writers:
    """The parties that may write a kind, and the professions if not all of them may."""

    parties: frozenset[Party]
    professions: frozenset[Profession] | None = None


WRITERS: Final[Mapping[type[Body], Writers]] = {
    CaseOpened: Writers(_WARD),
    AdmissionNoticeSent: Writers(_WARD),
    AnswerGiven: Writers(_RECEIVERS),
    MessageAcknowledged: Writers(_RECEIVERS),
    DischargeReadySent: Writers(_WARD),
    DischargeReadyWithdrawn: Writers(_WARD),
    HomegoingPlanned: Writers(_WARD),
    HomegoingUnderstood: Writers(MUNICIPAL),
    PersonDischarged: Writers(_WARD),
    PersonDetailsChanged: Writers(_WARD),
    ConsentRecorded: Writers(_WARD),
    TrackSet: Writers(_WARD),
    ExpectedDischargeSet: Writers(_WARD),
    PlanNoteWritten: Writers(_ALL),
    AdlAssessed: Writers(_WARD, LICENSED),
    FrailtyAssessed: Writers(_WARD, LICENSED),
    CareContactsNamed: Writers(_HEALTH_CENTRE),
    MeasurePlanned: Writers(_ALL),
    MeasureAdvanced: Writers(_ALL),
    MeasureRemoved: Writers(_ALL),
    NoMeasuresStated: Writers(_ALL),
    AidsListed: Writers(_ALL),
    PhoneLinesSet: Writers(_ALL),
    FollowUpsPlanned: Writers(_ALL),
    MedicalResponsibilitySet: Writers(_WARD | _HEALTH_CENTRE),
    SipNeedDecided: Writers(_WARD | _HEALTH_CENTRE),
    MedicationHandedOver: Writers(_WARD),
    MedicationTranscribed: Writers(_WARD),
    MedicationChecked: Writers(_WARD, _MEDICATION),
    SelfCareAssessed: Writers(_ALL),
    SelfCareDeclined: Writers(_ALL, LICENSED),
    SelfCareSigned: Writers(
        _ALL
    ),  # who registers ink need not be licensed; who signs is judged by content
    SelfCareRevoked: Writers(_ALL, LICENSED),
    PaperMade: Writers(_ALL),
    PapersHandedOver: Writers(_ALL),
    PaperTakenBack: Writers(_ALL),
    ReceiverAdded: Writers(_WARD),
    NeedRuledOut: Writers(_WARD),
    NeedAssessed: Writers(_WARD),
    CaseClosed: Writers(_WARD),
    CaseVoided: Writers(_WARD),
    Voided: Writers(_ALL),
    TextChosen: Writers(_ALL),  # content asks who may write what is chosen
    ChecklistAnswered: Writers(_ALL),
    TrainingPlanned: Writers(_ALL),
    TrainingConfirmed: Writers(MUNICIPAL),
    HindranceReported: Writers(_HEALTH_CENTRE),
    DosePouchesArranged: Writers(_ALL),
    SipProposed: Writers(_WARD),
    SipCalled: Writers(_HEALTH_CENTRE),
    SipAttendanceRecorded: Writers(_ALL),
    SipPlanWritten: Writers(_RECEIVERS),
    SipAgreed: Writers(_RECEIVERS),
    SipGoalEnded: Writers(_RECEIVERS),
    SipClosed: Writers(_RECEIVERS),
}


def refusal_of_actor(kind: type[Body], actor: Actor) -> Refusal | None:
    """Return why this person may not write ``kind`` for this unit, naming who may."""
    writers = WRITERS[kind]
    if actor.party not in writers.parties:
        return Refusal("other_party_writes", {"parties": tuple(sorted(writers.parties))})
    if writers.professions is not None and actor.staff.profession not in writers.professions:
        code = "medication_checker" if kind is MedicationChecked else "licence_needed"
        return Refusal(code, {"unit": actor.unit.short_name})
    return None
