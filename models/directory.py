"""Who works where: the register of units and staff of the county."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from models.values import Actor, Party, Profession, StaffId, StaffMember, Unit, UnitId
from resources import N_, _, path

PROFESSION_TITLES: Mapping[Profession, str] = {
    Profession.SECRETARY: N_("medicinsk sekreterare"),
    Profession.PHYSICIAN: N_("läkare"),
    Profession.NURSE: N_("sjuksköterska"),
    Profession.OCCUPATIONAL_THERAPIST: N_("arbetsterapeut"),
    Profession.PHYSIOTHERAPIST: N_("fysioterapeut"),
    Profession.CARE_MANAGER: N_("biståndshandläggare"),
}

PARTY_NAMES: Mapping[Party, str] = {
    Party.INPATIENT: N_("Avdelning"),
    Party.OUTPATIENT: N_("Hälsocentral"),
    Party.SOCIAL_SERVICES: N_("Bistånd"),
    Party.MUNICIPAL_CARE: N_("Kommunsjuksköterska"),
}


def title_of(member: StaffMember) -> str:
    """Return the person's title in Swedish, in lower case."""
    return member.title or _(PROFESSION_TITLES[member.profession])


def party_name(party: Party) -> str:
    """Return what the kind of unit is called by its users."""
    return _(PARTY_NAMES[party])


@dataclass(frozen=True, slots=True)
class Directory:
    """Units and staff by id. An id that is not there gives a placeholder, never an error."""

    units: Mapping[UnitId, Unit]
    staff: Mapping[StaffId, StaffMember]

    def unit(self, unit_id: UnitId) -> Unit:
        """Return the unit, or one that says that it is unknown."""
        found = self.units.get(unit_id)
        if found:
            return found
        name = _("Okänd enhet")
        return Unit(id=unit_id, name=name, short_name=name, party=Party.INPATIENT, phone="")

    def member(self, staff_id: StaffId) -> StaffMember:
        """Return the person, or one that says that he or she is unknown."""
        found = self.staff.get(staff_id)
        if found:
            return found
        return StaffMember(
            id=staff_id, name=_("Okänd person"), profession=Profession.SECRETARY, units=()
        )

    def of_party(self, party: Party) -> tuple[Unit, ...]:
        """Return the units of one kind, in the order of the register."""
        return tuple(unit for unit in self.units.values() if unit.party is party)

    def members_of(self, unit_id: UnitId) -> tuple[StaffMember, ...]:
        """Return those who work at a unit, in the order of the register."""
        return tuple(member for member in self.staff.values() if unit_id in member.units)

    def actor(self, staff_id: StaffId, unit_id: UnitId) -> Actor | None:
        """Return the person acting for the unit; ``None`` if he or she does not work there."""
        member, unit = self.staff.get(staff_id), self.units.get(unit_id)
        if member is None or unit is None or unit_id not in member.units:
            return None
        return Actor(staff=member, unit=unit)


def load_practice_directory() -> Directory:
    """Return the invented county that practice profiles use."""
    units = msgspec.convert(
        tomllib.loads(path("county", "units.toml").read_text(encoding="utf-8"))["unit"], list[Unit]
    )
    staff = msgspec.convert(
        tomllib.loads(path("county", "staff.toml").read_text(encoding="utf-8"))["staff"],
        list[StaffMember],
    )
    return Directory({unit.id: unit for unit in units}, {member.id: member for member in staff})
