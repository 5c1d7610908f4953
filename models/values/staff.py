"""Who works where: parties, professions, units, members of staff."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.values.ids import StaffId, UnitId


class Party(StrEnum):
    """Which kind of unit takes part in a case."""

    INPATIENT = "inpatient"  # sv: slutenvård, Avdelning
    OUTPATIENT = "outpatient"  # sv: öppenvård, Hälsocentral
    SOCIAL_SERVICES = "social_services"  # sv: socialtjänst, Bistånd
    MUNICIPAL_CARE = "municipal_care"  # sv: kommunal hälso- och sjukvård, Kommunsjuksköterska


MUNICIPAL: Final = frozenset({Party.SOCIAL_SERVICES, Party.MUNICIPAL_CARE})


class Profession(StrEnum):
    """What a member of staff is; it decides what he or she may do."""

    SECRETARY = "secretary"
    PHYSICIAN = "physician"
    NURSE = "nurse"
    OCCUPATIONAL_THERAPIST = "occupational_therapist"
    PHYSIOTHERAPIST = "physiotherapist"
    CARE_MANAGER = "care_manager"  # sv: biståndshandläggare


LICENSED: Final = frozenset(
    {
        Profession.PHYSICIAN,
        Profession.NURSE,
        Profession.OCCUPATIONAL_THERAPIST,
        Profession.PHYSIOTHERAPIST,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of the county: a ward, a health centre, a municipal office."""

    id: UnitId
    name: str
    short_name: str
    party: Party
    phone: str
    municipality: str | None = None  # None: a unit of the region
    address: str = ""
    neutral_name: str | None = None  # shown instead where the name itself tells of illness


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """A person who works at one or several units; every action names one."""

    id: StaffId
    name: str
    profession: Profession
    units: tuple[UnitId, ...]
    title: str = ""  # the person's own title when the profession's name is too wide

    @property
    def licensed(self) -> bool:
        """Whether the profession is one of the licensed ones (sv: legitimerad)."""
        return self.profession in LICENSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, and for which unit."""

    staff: StaffMember
    unit: Unit

    @property
    def party(self) -> Party:
        """The kind of unit that the person acts for."""
        return self.unit.party
