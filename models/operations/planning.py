"""Planning: what each profession and unit writes into the case while the person is on the ward."""

import datetime as dt
from dataclasses import dataclass

from models.operations.base import Body, operation_kind
from models.values import (
    AdlKey,
    Aid,
    CareContact,
    Consent,
    ExpectedDischarge,
    FollowUp,
    Measure,
    MeasureStage,
    MedicalResponsibility,
    PersonDetails,
    PhoneLine,
    PlanSection,
    Profession,
    SipNeed,
    Track,
    UnitId,
)


@operation_kind("person_details_changed")
@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetailsChanged(Body):
    """The ward corrected or added to what is known about the person."""

    person: PersonDetails

    @property
    def register(self) -> str | None:
        """The same field that opening the case writes first."""
        return "person"


@operation_kind("consent_recorded")
@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRecorded(Body):
    """What the person said yes or no to (sv: samtycke)."""

    consent: Consent

    @property
    def register(self) -> str | None:
        """One consent is in force at a time."""
        return "consent"


@operation_kind("track_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class TrackSet(Body):
    """The ward chose a colour track (sv: färgspår); a person's choice, never computed."""

    track: Track
    reason: str

    @property
    def register(self) -> str | None:
        """One track at a time."""
        return "track"


@operation_kind("expected_discharge_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedDischargeSet(Body):
    """The ward estimated when the person goes home. Source: lag (2017:612) 2:4."""

    expected: ExpectedDischarge

    @property
    def register(self) -> str | None:
        """One estimate at a time; the register keeps the earlier ones."""
        return "expected_discharge"


@operation_kind("plan_note_written")
@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNoteWritten(Body):
    """A profession of a unit wrote its part of a plan section; an empty text takes it away."""

    section: PlanSection
    unit: UnitId
    profession: Profession
    text: str

    @property
    def register(self) -> str | None:
        """Owned by unit and profession: only they revise it."""
        return f"plan/{self.section}/{self.unit}/{self.profession}"


@operation_kind("adl_assessed")
@dataclass(frozen=True, slots=True, kw_only=True)
class AdlAssessed(Body):
    """Which of the six activities of Katz the person needs help with."""

    dependent: frozenset[AdlKey]
    assessed_on: dt.date

    @property
    def register(self) -> str | None:
        """The latest assessment stands; the register keeps the earlier ones."""
        return "adl"


@operation_kind("frailty_assessed")
@dataclass(frozen=True, slots=True, kw_only=True)
class FrailtyAssessed(Body):
    """The Clinical Frailty Scale, 1 to 9, of the habitual state before the illness."""

    level: int
    assessed_on: dt.date

    @property
    def register(self) -> str | None:
        """The latest assessment stands; the register keeps the earlier ones."""
        return "frailty"


@operation_kind("care_contacts_named")
@dataclass(frozen=True, slots=True, kw_only=True)
class CareContactsNamed(Body):
    """The health centre named the fasta vårdkontakter. Source: lag (2017:612) 2:5."""

    contacts: tuple[CareContact, ...]

    @property
    def register(self) -> str | None:
        """The whole list, because several contacts may share the work."""
        return "care_contacts"


@operation_kind("measure_planned")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePlanned(Body):
    """A unit planned or changed a measure after homegoing (sv: insats)."""

    measure_id: str
    unit: UnitId  # the unit that owns the measure
    measure: Measure

    @property
    def register(self) -> str | None:
        """One field a measure."""
        return f"measure/{self.measure_id}"


@operation_kind("measure_advanced")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureAdvanced(Body):
    """A measure reached a stage: requested, decided, ordered, first visit confirmed."""

    measure_id: str
    stage: MeasureStage
    on: dt.date

    @property
    def register(self) -> str | None:
        """The stage is a field of its own, so that words and stage do not collide."""
        return f"measure_stage/{self.measure_id}"


@operation_kind("no_measures_stated")
@dataclass(frozen=True, slots=True, kw_only=True)
class NoMeasuresStated(Body):
    """No help is needed at home (sv: inga insatser efter hemgång); a measure that is added overrides it."""

    @property
    def register(self) -> str | None:
        """A field of its own: measures have one each."""
        return "no_measures"


@operation_kind("measure_removed")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRemoved(Body):
    """A measure is not to be; it stays in the history."""

    measure_id: str
    reason: str

    @property
    def register(self) -> str | None:
        """Replaces the measure's words."""
        return f"measure/{self.measure_id}"


@operation_kind("aids_listed")
@dataclass(frozen=True, slots=True, kw_only=True)
class AidsListed(Body):
    """The aids (sv: hjälpmedel) that the person needs."""

    aids: tuple[Aid, ...]

    @property
    def register(self) -> str | None:
        """The whole list."""
        return "aids"


@operation_kind("phone_lines_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneLinesSet(Body):
    """Whom the person calls by day, and by night and weekend; 1177 and 112 are always added."""

    lines: tuple[PhoneLine, ...]

    @property
    def register(self) -> str | None:
        """The whole list."""
        return "phone_lines"


@operation_kind("follow_ups_planned")
@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpsPlanned(Body):
    """Visits, samples and calls after discharge."""

    follow_ups: tuple[FollowUp, ...]

    @property
    def register(self) -> str | None:
        """The whole list."""
        return "follow_ups"


@operation_kind("medical_responsibility_set")
@dataclass(frozen=True, slots=True, kw_only=True)
class MedicalResponsibilitySet(Body):
    """Who answers medically after discharge."""

    responsible: tuple[MedicalResponsibility, ...]

    @property
    def register(self) -> str | None:
        """The whole list."""
        return "medical_responsibility"


@operation_kind("sip_need_decided")
@dataclass(frozen=True, slots=True, kw_only=True)
class SipNeedDecided(Body):
    """Whether the person needs a SIP, with the reason. Source: lag (2017:612) 4:1–2."""

    need: SipNeed

    @property
    def register(self) -> str | None:
        """One decision at a time."""
        return "sip_need"
