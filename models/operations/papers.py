"""Medication, self-care and the papers that the person takes home."""

from dataclasses import dataclass
from typing import Final

from models.operations.base import Body, operation_kind
from models.values import (
    HandedPaper,
    MedicationList,
    Moment,
    OperationId,
    PaperKind,
    PaperReceiver,
    PaperState,
    Profession,
    SelfCare,
    StaffId,
)
from resources.language import Language

PRINTER: Final = "printer"
FILE: Final = "file"


@operation_kind("medication_handed_over")
@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationHandedOver(Body):
    """The list printed from Cosmic was handed to the person; nothing is retyped."""

    handed_over_at: Moment
    next_dose: Moment | None = None  # the list says it too; the plan repeats it on page one
    next_dose_label: str = ""

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
    """A licensed person of the assessing unit signs exactly this assessment (sv: egenvårdsintyg).

    ``on_paper_by`` signed in ink, and the author registers it; else the author signs.
    """

    assessment: OperationId
    profession: Profession  # of the one who signs
    on_paper_by: StaffId | None = None

    @property
    def register(self) -> str | None:
        """One signature of the assessment that stands."""
        return "self_care_signature"


@operation_kind("self_care_revoked")
@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCareRevoked(Body):
    """The certificate of exactly this assessment holds no longer (sv: upphävt)."""

    assessment: OperationId
    reason: str

    @property
    def register(self) -> str | None:
        """One revocation of the assessment that stands."""
        return "self_care_revocation"


@operation_kind("paper_made")
@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMade(Body):
    """A paper was printed or saved as a file; written before the file is given out.

    ``fingerprint`` is the SHA-256 of the file, ``content`` that of what it says apart from version, time
    and name; both in hexadecimal. Equal content keeps its version, in whatever language.
    """

    kind_of_paper: PaperKind
    paper_version: int
    state: PaperState
    pages: int
    fingerprint: str
    content: str
    template: int
    way: str  # PRINTER or FILE
    language: Language = Language.SWEDISH  # of the template texts


@operation_kind("papers_handed_over")
@dataclass(frozen=True, slots=True, kw_only=True)
class PapersHandedOver(Body):
    """Somebody got the papers (sv: lämnad till patienten). Source: PDL (2008:355) 3:11.

    ``understood``: the person told in own words what to do at home and whom to call; ``asked_by`` asked.
    """

    papers: tuple[HandedPaper, ...]
    to_whom: PaperReceiver
    receiver_name: str
    handed_at: Moment
    language: str
    understood: bool
    asked_by: StaffId | None = None


@operation_kind("paper_taken_back")
@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTakenBack(Body):
    """An outdated paper is no longer with the person: exchanged or fetched, by whatever way."""

    kind_of_paper: PaperKind
    fingerprint: str
