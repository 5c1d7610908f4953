"""The words of the domain as values: what a case, a unit, a person and a paper are made of.

Every value is frozen and knows nothing of store, window or paper. Swedish terms: docs/glossary.md.
"""

from models.values.case import ENDED, CaseStatus, Certainty, ExpectedDischarge, Track
from models.values.homegoing import Destination, Homegoing, Seat, Transport
from models.values.ids import CaseId, OperationId, StaffId, UnitId
from models.values.medication import (
    AllergyAnswer,
    AsNeeded,
    DayPeriod,
    Dose,
    GivenDose,
    MedicationList,
    Medicine,
    MedicineStatus,
    MedicineUse,
)
from models.values.papers import (
    IN_HANDS,
    Finding,
    FindingLevel,
    FindingPlace,
    HandedPaper,
    PaperKind,
    PaperReceiver,
    PaperState,
)
from models.values.person import Consent, IdentityKind, PersonDetails
from models.values.planning import (
    AdlKey,
    Aid,
    CareContact,
    FollowUp,
    Measure,
    MeasureStage,
    MedicalResponsibility,
    PhoneLine,
    PlanSection,
    SipExemption,
    SipNeed,
)
from models.values.self_care import Consulted, Performer, SelfCare, SelfCareMeasure
from models.values.staff import LICENSED, MUNICIPAL, Actor, Party, Profession, StaffMember, Unit
from models.values.times import LocalTime, Moment

__all__ = [
    "ENDED",
    "IN_HANDS",
    "LICENSED",
    "MUNICIPAL",
    "Actor",
    "AdlKey",
    "Aid",
    "AllergyAnswer",
    "AsNeeded",
    "CareContact",
    "CaseId",
    "CaseStatus",
    "Certainty",
    "Consent",
    "Consulted",
    "DayPeriod",
    "Destination",
    "Dose",
    "ExpectedDischarge",
    "Finding",
    "FindingLevel",
    "FindingPlace",
    "FollowUp",
    "GivenDose",
    "HandedPaper",
    "Homegoing",
    "IdentityKind",
    "LocalTime",
    "Measure",
    "MeasureStage",
    "MedicalResponsibility",
    "MedicationList",
    "Medicine",
    "MedicineStatus",
    "MedicineUse",
    "Moment",
    "OperationId",
    "PaperKind",
    "PaperReceiver",
    "PaperState",
    "Party",
    "Performer",
    "PersonDetails",
    "PhoneLine",
    "PlanSection",
    "Profession",
    "Seat",
    "SelfCare",
    "SelfCareMeasure",
    "SipExemption",
    "SipNeed",
    "StaffId",
    "StaffMember",
    "Track",
    "Transport",
    "Unit",
    "UnitId",
]
