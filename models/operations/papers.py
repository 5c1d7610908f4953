"""Medication, self-care and the papers that the person takes home."""

from dataclasses import dataclass

from models.operations.base import Body, operation_kind
from models.values import (
    MedicationList,
    Moment,
    OperationId,
    PaperKind,
    PaperState,
    Profession,
    SelfCare,
)


@operation_kind("medication_handed_over")
@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationHandedOver(Body):
    """The list printed from Cosmic was handed to the person; nothing is retyped."""

    handed_over_at: Moment

    @property
    def register(self) -> str | None:
        """A handed over or a transcribed list, never both."""
        return "medication"


@operation_kind("medication_transcribed")
@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationTranscribed(Body):
    """Somebody copied the list from the record; a second person, physician or nurse, must check it."""

    medication: MedicationList

    @property
    def register(self) -> str | None:
        """A handed over or a transcribed list, never both."""
        return "medication"


@operation_kind("medication_checked")
@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationChecked(Body):
    """A second person, physician or nurse, compared exactly this transcription with the record."""

    transcription: OperationId

    @property
    def register(self) -> str | None:
        """One check of the list that stands."""
        return "medication_check"


@operation_kind("self_care_assessed")
@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCareAssessed(Body):
    """An assessment of self-care was written. Source: lag (2022:1250) 2–4 §§."""

    self_care: SelfCare

    @property
    def register(self) -> str | None:
        """One assessment stands; a new one needs a new signature."""
        return "self_care"


@operation_kind("self_care_declined")
@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCareDeclined(Body):
    """Nothing is done as self-care (sv: ej egenvård, or no need)."""

    reason: str

    @property
    def register(self) -> str | None:
        """The same field as the assessment."""
        return "self_care"


@operation_kind("self_care_signed")
@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCareSigned(Body):
    """The licensed person who assessed signs exactly this assessment (sv: egenvårdsintyg)."""

    assessment: OperationId
    profession: Profession

    @property
    def register(self) -> str | None:
        """One signature of the assessment that stands."""
        return "self_care_signature"


@operation_kind("paper_made")
@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMade(Body):
    """A paper was printed or saved as a file; written before the file is given out.

    ``fingerprint`` is the SHA-256 of the file, ``content`` that of what it says apart from version, time
    and name; both in hexadecimal. Equal content keeps its version.
    """

    kind_of_paper: PaperKind
    paper_version: int
    state: PaperState
    pages: int
    fingerprint: str
    content: str
    template: int
    way: str  # "printer" or "file"
