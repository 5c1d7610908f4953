"""The case file: what a case's journal says, read as typed fields.

It is made by ``models.fold`` alone. Fields that nobody has written are ``None`` or empty.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

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
    ReceiverAdded,
)
from models.operations.papers import (
    MedicationChecked,
    MedicationHandedOver,
    MedicationTranscribed,
    PaperMade,
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
    MedicalResponsibilitySet,
    PersonDetailsChanged,
    PhoneLinesSet,
    PlanNoteWritten,
    SipNeedDecided,
    TrackSet,
)
from models.operations.scope import NeedRuledOut
from models.state.measures import PlannedMeasure, planned_measures
from models.state.register import Register, Revision
from models.state.sip import sip_of
from models.values import (
    MUNICIPAL,
    Aid,
    CareContact,
    CaseId,
    CaseStatus,
    Consent,
    ExpectedDischarge,
    FollowUp,
    Homegoing,
    MedicalResponsibility,
    OperationId,
    Party,
    PersonDetails,
    PhoneLine,
    PlanSection,
    SipNeed,
    Track,
    UnitId,
)

B = TypeVar("B", bound=Body)
_LEFT: Final = frozenset({CaseStatus.DISCHARGED, CaseStatus.CLOSED})
_NOT_READY = frozenset({CaseStatus.ADMITTED, CaseStatus.NOT_COVERED, CaseStatus.VOIDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One case. ``operations`` are in the order of their positions; unknown kinds are among them.

    ``by_kind`` holds those that are neither questioned nor voided.
    """

    id: CaseId
    operations: tuple[Operation, ...] = ()
    by_kind: Mapping[type[Body], tuple[Operation, ...]] = field(default_factory=dict)
    registers: Mapping[str, Register[Body]] = field(default_factory=dict)
    process: CaseStatus | None = None
    process_head: OperationId | None = None
    questioned: tuple[OperationId, ...] = ()
    has_unknown: bool = False
    voided: Mapping[OperationId, Operation] = field(default_factory=dict)  # by what it voids

    # --- reading -------------------------------------------------------------------------

    def standing(self, register: str, kind: type[B]) -> Revision[B] | None:
        """Return what stands in ``register`` if it is of ``kind``."""
        found = self.registers.get(register)
        if found is None or not isinstance(found.head.body, kind):
            return None
        return found.head  # type: ignore[return-value] # the body's kind was just looked at

    def head_of(self, register: str) -> OperationId | None:
        """Return the operation that a new value of ``register`` replaces."""
        found = self.registers.get(register)
        return found.head.operation if found else None

    def each(self, kind: type[B]) -> Iterator[tuple[Operation, B]]:
        """Yield the operations of ``kind`` that count, oldest first."""
        for operation in self.by_kind.get(kind, ()):
            yield operation, operation.body  # type: ignore[misc] # the fold sorts them by kind

    def each_after(self, start: OperationId, kind: type[B]) -> Iterator[tuple[Operation, B]]:
        """Yield the same that came after ``start``, by position: two may bear the same time."""
        if kind not in self.by_kind:
            return
        order = [operation.id for operation in self.operations]
        later = frozenset(order[order.index(start) + 1 :])
        yield from (row for row in self.each(kind) if row[0].id in later)

    def _heads(self, register: str, kind: type[B]) -> Iterator[B]:
        found = self.registers.get(register)
        heads = found.heads if found else ()
        yield from (head.body for head in heads if isinstance(head.body, kind))

    @property
    def conflicts(self) -> tuple[tuple[str, tuple[OperationId, ...]], ...]:
        """The registers where different values stand beside each other."""
        return tuple(
            (name, tuple(head.operation for head in register.heads))
            for name, register in sorted(self.registers.items())
            if register.in_conflict
        )

    # --- process -------------------------------------------------------------------------

    @property
    def opening(self) -> Operation | None:
        """The operation that opened the case."""
        return next((operation for operation, _ in self.each(CaseOpened)), None)

    @property
    def opened(self) -> CaseOpened | None:
        """What was known when the case was opened."""
        return next((body for _, body in self.each(CaseOpened)), None)

    @property
    def ward(self) -> UnitId | None:
        """The ward that opened the case."""
        return self.opening.unit if self.opening else None

    @property
    def status(self) -> CaseStatus | None:
        """Where the case stands; planning begins with the first answer or the first track.

        A home time is agreed when the whole municipality has confirmed it as it stands. After discharge, or
        when the ward is done, a SIP may live on.
        """
        if self.process in _LEFT and sip_of(self).ongoing:
            return CaseStatus.SIP_ONGOING
        if self.process is CaseStatus.HOMEGOING_AGREED and not self.homegoing_understood:
            return CaseStatus.DISCHARGE_READY
        if self.process is not CaseStatus.ADMITTED or self.notice is None:
            return self.process
        begun = self.track is not None or any(True for _ in self.each(AnswerGiven))
        return CaseStatus.PLANNING if begun else self.process

    @property
    def notice(self) -> Revision[AdmissionNoticeSent] | None:
        """The admission notice that was sent; that a need is ruled out takes it back."""
        notice = self.standing("admission_notice", AdmissionNoticeSent)
        if notice and any(self.each_after(notice.operation, NeedRuledOut)):
            return None
        return notice

    @property
    def receivers(self) -> tuple[Receiver, ...]:
        """The units that got the admission notice, at first or later."""
        notice = self.notice
        if notice is None:
            return ()
        first = notice.body.receivers
        units = {receiver.unit for receiver in first}
        added = {body.receiver.unit: body.receiver for _, body in self.receivers_added()}
        return (*first, *(row for row in added.values() if row.unit not in units))

    def receivers_added(self) -> Iterator[tuple[Operation, ReceiverAdded]]:
        """Yield how units got the notice that stands, after the others."""
        if self.notice:
            yield from self.each_after(self.notice.operation, ReceiverAdded)

    @property
    def units(self) -> frozenset[UnitId]:
        """Every unit that takes part."""
        receiving = {receiver.unit for receiver in self.receivers}
        return frozenset(receiving | ({self.ward} if self.ward else set()))

    def answers(self) -> Mapping[UnitId, Operation]:
        """Return the latest answer of each unit to the notice that stands."""
        if self.notice is None:
            return {}
        given = self.each_after(self.notice.operation, AnswerGiven)
        return {operation.unit: operation for operation, _ in given}

    def acknowledged(self) -> frozenset[tuple[OperationId, UnitId]]:
        """Return which unit took responsibility for which message."""
        return frozenset(
            (body.message, operation.unit) for operation, body in self.each(MessageAcknowledged)
        )

    @property
    def ready(self) -> Operation | None:
        """The ready notice in force: sent and not withdrawn."""
        sent = self.by_kind.get(DischargeReadySent, ())
        return sent[-1] if sent and self.process not in _NOT_READY else None

    @property
    def discharge(self) -> tuple[Operation, PersonDischarged] | None:
        """The operation that registered that the person left."""
        return next(iter(self.each(PersonDischarged)), None)

    # --- person and planning -------------------------------------------------------------

    @property
    def person(self) -> PersonDetails | None:
        """Who the case is about."""
        changed = self.standing("person", PersonDetailsChanged)
        if changed:
            return changed.body.person
        return self.opened.person if self.opened else None

    @property
    def consent(self) -> Consent | None:
        """What the person has said yes or no to; ``None`` when nobody has asked.

        Of two in conflict a no counts, else the one that ends first.
        """
        found = [body.consent for body in self._heads("consent", ConsentRecorded)]
        return min(found, key=lambda row: (row.given, row.valid_to or dt.date.max), default=None)

    @property
    def track(self) -> Track | None:
        """The colour track; of two in conflict the stricter one."""
        found = [body.track for body in self._heads("track", TrackSet)]
        return max(found, key=list(Track).index, default=None)

    @property
    def expected(self) -> ExpectedDischarge | None:
        """The estimate that stands, from the notice until somebody changes it."""
        found = self.standing("expected_discharge", ExpectedDischargeSet)
        if found:
            return found.body.expected
        return self.notice.body.expected if self.notice else None

    @property
    def adl(self) -> Revision[AdlAssessed] | None:
        """The latest Katz assessment."""
        return self.standing("adl", AdlAssessed)

    @property
    def frailty(self) -> Revision[FrailtyAssessed] | None:
        """The latest assessment on the Clinical Frailty Scale."""
        return self.standing("frailty", FrailtyAssessed)

    @property
    def care_contacts(self) -> tuple[CareContact, ...]:
        """The fasta vårdkontakter."""
        found = self.standing("care_contacts", CareContactsNamed)
        return found.body.contacts if found else ()

    @property
    def sip_need(self) -> SipNeed | None:
        """Whether the person needs a SIP; ``None`` when it is not decided."""
        found = self.standing("sip_need", SipNeedDecided)
        return found.body.need if found else None

    def notes(self, section: PlanSection) -> tuple[Revision[PlanNoteWritten], ...]:
        """Return the standing notes of a plan section, those with text, oldest first."""
        prefix = f"plan/{section}/"
        found = (
            self.standing(name, PlanNoteWritten)
            for name in self.registers
            if name.startswith(prefix)
        )
        notes = [note for note in found if note is not None and note.body.text.strip()]
        return tuple(sorted(notes, key=lambda note: (note.at, note.operation)))

    @property
    def measures(self) -> tuple[PlannedMeasure, ...]:
        """The measures that are to be, in the order they were first planned."""
        return planned_measures(self.registers)

    @property
    def aids(self) -> tuple[Aid, ...]:
        """The aids the person needs."""
        found = self.standing("aids", AidsListed)
        return found.body.aids if found else ()

    @property
    def phone_lines(self) -> tuple[PhoneLine, ...]:
        """Whom the person calls."""
        found = self.standing("phone_lines", PhoneLinesSet)
        return found.body.lines if found else ()

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Visits, samples and calls after discharge."""
        found = self.standing("follow_ups", FollowUpsPlanned)
        return found.body.follow_ups if found else ()

    @property
    def responsible(self) -> tuple[MedicalResponsibility, ...]:
        """Who answers medically after discharge."""
        found = self.standing("medical_responsibility", MedicalResponsibilitySet)
        return found.body.responsible if found else ()

    # --- homegoing -----------------------------------------------------------------------

    @property
    def homegoing_plan(self) -> Revision[HomegoingPlanned] | None:
        """Where to, when and how, with who proposed it; a withdrawn readiness takes it back too."""
        plan = self.standing("homegoing", HomegoingPlanned)
        if plan and any(self.each_after(plan.operation, DischargeReadyWithdrawn)):
            return None
        return plan

    @property
    def homegoing(self) -> Homegoing | None:
        """Where to, when and how."""
        return self.homegoing_plan.body.homegoing if self.homegoing_plan else None

    def units_that_understood(self) -> frozenset[UnitId]:
        """Return the units that have confirmed exactly the homegoing that stands."""
        plan = self.homegoing_plan
        return frozenset(
            operation.unit
            for operation, body in self.each(HomegoingUnderstood)
            if plan is not None and body.proposal == plan.operation
        )

    @property
    def homegoing_understood(self) -> bool:
        """Whether each unit of the municipality has confirmed exactly the homegoing that stands."""
        asked = {row.unit for row in self.receivers if row.party in MUNICIPAL}
        return bool(asked) and asked <= self.units_that_understood()

    # --- medication, self-care, papers ---------------------------------------------------

    @property
    def handed_over(self) -> Revision[MedicationHandedOver] | None:
        """That the list from Cosmic was handed over, if that is how it was done."""
        return self.standing("medication", MedicationHandedOver)

    @property
    def transcription(self) -> Revision[MedicationTranscribed] | None:
        """The transcribed list, if that is how it was done."""
        return self.standing("medication", MedicationTranscribed)

    @property
    def medication_check(self) -> Revision[MedicationChecked] | None:
        """The check of exactly the list that stands."""
        check = self.standing("medication_check", MedicationChecked)
        if (
            check
            and self.transcription
            and check.body.transcription == self.transcription.operation
        ):
            return check
        return None

    @property
    def self_care(self) -> Revision[SelfCareAssessed] | None:
        """The assessment of self-care that stands."""
        return self.standing("self_care", SelfCareAssessed)

    @property
    def self_care_signature(self) -> Revision[SelfCareSigned] | None:
        """The signature of exactly the assessment that stands."""
        signature = self.standing("self_care_signature", SelfCareSigned)
        if signature and self.self_care and signature.body.assessment == self.self_care.operation:
            return signature
        return None

    def papers(self) -> tuple[tuple[Operation, PaperMade], ...]:
        """Return every paper that was made, oldest first."""
        return tuple(self.each(PaperMade))

    def party_of(self, unit: UnitId) -> Party | None:
        """Return the party of a unit that takes part."""
        if unit == self.ward:
            return Party.INPATIENT
        return next((receiver.party for receiver in self.receivers if receiver.unit == unit), None)
