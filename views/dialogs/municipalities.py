"""The municipalities of the county, and which units belong to one."""

from typing import Final

from models.directory import Directory
from models.values import Party, Unit
from resources import _

_SHORTEST: Final = 3


def municipality_choices(directory: Directory) -> list[tuple[str, object]]:
    """Return the municipalities that have units, in the order of the register."""
    names = {unit.municipality for unit in directory.units.values() if unit.municipality}
    ordered = [unit.municipality for unit in directory.units.values() if unit.municipality in names]
    return [(name, name) for name in dict.fromkeys(ordered) if name]


def municipal_unit(directory: Directory, municipality: str, party: Party) -> Unit | None:
    """Return the unit of that kind in a municipality."""
    found = (unit for unit in directory.of_party(party) if unit.municipality == municipality)
    return next(found, None)


def likely_health_centre(directory: Directory, municipality: str, address: str) -> Unit | None:
    """Return the health centre named after a place in the address, else after the municipality.

    A suggestion to be looked at; the person chooses the health centre.
    """
    centres = directory.of_party(Party.OUTPATIENT)
    words = {word.strip(",.").lower() for word in address.split() if len(word) > _SHORTEST}
    for places in (words, {municipality.lower()}):
        for unit in centres:
            if unit.short_name.removeprefix(_("HC")).strip().lower() in places:
                return unit
    return None
