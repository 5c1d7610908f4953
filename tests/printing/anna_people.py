"""Who and when in Anna's story: staff, units, days."""

import datetime as dt
from typing import Final

from models.clock import from_local
from models.directory import load_practice_directory
from models.operations import Body
from models.values import (
    CaseId,
    StaffId,
    UnitId,
)

CASE: Final = CaseId("019b9c00-0000-7000-8000-00000000a44a")
WARD: Final = UnitId("avd-ortopedi")
HEALTH_CENTRE: Final = UnitId("hc-krokom")
HOME_HELP: Final = UnitId("bistand-krokom")
NURSES: Final = UnitId("ssk-krokom")

SECRETARY: Final = StaffId("birgitta-wallin")
NURSE: Final = StaffId("lisa-frank")
PHYSICIAN: Final = StaffId("karin-hedlund")
PHYSIOTHERAPIST: Final = StaffId("asa-holm")
OCCUPATIONAL_THERAPIST: Final = StaffId("sara-nyman")
DISTRICT_NURSE: Final = StaffId("eva-norin")
MUNICIPAL_NURSE: Final = StaffId("maria-sundin")
CARE_MANAGER: Final = StaffId("lena-strand")

DIRECTORY: Final = load_practice_directory()
HOME_DAY: Final = dt.date(2026, 1, 15)

Entry = tuple[Body, StaffId, UnitId, dt.datetime]


def moment(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """Return a moment of January 2026, given in Swedish time."""
    return from_local(dt.datetime(2026, 1, day, hour, minute))


MADE_AT: Final = moment(15, 9, 40)
