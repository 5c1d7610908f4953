"""What a content check may look at, and the checks that several of them share."""

import datetime as dt
from dataclasses import dataclass

from models.clock import local_date, to_local
from models.directory import Directory
from models.reasons import Refusal
from models.rules.withheld import consent_in_force
from models.state import CaseFile
from models.values import Actor, Party, Profession, StaffId


@dataclass(frozen=True, slots=True)
class Setting:
    """What a content check may look at besides the operation itself."""

    case: CaseFile
    actor: Actor
    now: dt.datetime
    directory: Directory

    @property
    def today(self) -> dt.date:
        """The Swedish calendar day of ``now``."""
        return local_date(self.now)

    @property
    def consent_holds(self) -> bool:
        """Whether the person's consent is in force today."""
        return consent_in_force(self.case.consent, self.today)


def ward_physician(staff: StaffId, setting: Setting) -> bool:
    """Tell whether it is a physician of inpatient care; on call he or she may belong to another ward.

    Source: lag (2017:612) 1:3 p.5, "den behandlande läkaren".
    """
    directory = setting.directory
    member = directory.staff.get(staff)
    if member is None or member.profession is not Profession.PHYSICIAN:
        return False
    wards = {unit.id for unit in directory.of_party(Party.INPATIENT)}
    return not wards.isdisjoint(member.units)


def missing(field: str, value: str) -> Refusal | None:
    """Refuse a text that says nothing."""
    return None if value.strip() else Refusal("field_missing", {"field": field})


def not_in_future(field: str, moment: dt.datetime, setting: Setting) -> Refusal | None:
    """Refuse a moment that has not come."""
    return Refusal("time_in_future", {"field": field}) if moment > setting.now else None


def day_not_in_future(field: str, day: dt.date, setting: Setting) -> Refusal | None:
    """Refuse a Swedish calendar day that has not begun."""
    return Refusal("time_in_future", {"field": field}) if day > setting.today else None


def not_before_admission(field: str, moment: dt.datetime, setting: Setting) -> Refusal | None:
    """Refuse a moment before the stay that the case is about."""
    opened = setting.case.opened
    if opened and moment < opened.admitted_at:
        return before(field, opened.admitted_at)
    return None


def day_not_before_admission(field: str, day: dt.date, setting: Setting) -> Refusal | None:
    """Refuse a Swedish calendar day before the one of the admission."""
    opened = setting.case.opened
    if opened and day < local_date(opened.admitted_at):
        return before(field, opened.admitted_at)
    return None


def before(field: str, admitted_at: dt.datetime) -> Refusal:
    """Return the refusal that names the admission in Swedish time."""
    return Refusal("before_admission", {"field": field, "admitted": to_local(admitted_at)})
