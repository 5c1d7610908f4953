"""The line of a case: what the lists show, derived from the case file and independent of the clock."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models.operations.messages import MessageAcknowledged
from models.operations.planning import ExpectedDischargeSet
from models.rules.sort_order import sort_key
from models.rules.tasks import Task
from models.state import CaseFile, Revision
from models.values import (
    ENDED,
    CaseId,
    CaseStatus,
    Destination,
    ExpectedDischarge,
    Homegoing,
    MedicineStatus,
    PaperKind,
    PaperState,
    Party,
    StaffId,
    Track,
    UnitId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """How far a receiving unit has come with the admission notice."""

    unit: UnitId
    party: Party
    answered: bool
    acknowledged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWord:
    """When a unit last wrote in the case, and who."""

    unit: UnitId
    author: StaffId
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSummary:
    """One case in a list. Times are UTC; days and clock times in ``homegoing`` are local."""

    case_id: CaseId
    name: str
    sort_key: str
    identity_number: str
    bed: str
    municipality: str
    status: CaseStatus | None
    active: bool
    ward: UnitId
    units: tuple[UnitId, ...]
    track: Track | None
    consent: bool | None
    expected: ExpectedDischarge | None
    expected_on: dt.date | None  # the day to sort by: agreed homegoing, else the estimate
    homegoing: Homegoing | None
    discharged_at: dt.datetime | None
    replies: tuple[Reply, ...]
    paper: PaperState | None
    new_needs: tuple[str, ...]
    aids: tuple[str, ...]
    aids_waiting: bool
    supply_until: dt.date | None
    medicines_changed: bool
    last_words: tuple[LastWord, ...]
    open_tasks: tuple[Task, ...]
    next_due: dt.datetime | None
    place: str = ""  # sv: ort; where the person is going, for the own home as registered
    expected_set: LastWord | None = None  # who estimated the discharge that stands, and when
    homegoing_set: LastWord | None = None  # who wrote the homegoing that stands, and when
    ended_at: dt.datetime | None = None  # when its last step was taken; None while it is active


def summarize(case: CaseFile, tasks: tuple[Task, ...]) -> CaseSummary:
    """Return the line of a case; ``tasks`` are all of the case's tasks."""
    person, homegoing, expected = case.person, case.homegoing, case.expected
    open_tasks = tuple(task for task in tasks if task.done_at is None)
    dues = [task.due for task in open_tasks if task.due is not None]
    medication = case.transcription.body.medication if case.transcription else None
    left = case.discharge[1].left_at if case.discharge else None
    return CaseSummary(
        case_id=case.id,
        name=person.name if person else "",
        sort_key=sort_key(person.name) if person else "",
        identity_number=person.identity_number if person else "",
        bed=person.bed if person else "",
        municipality=person.municipality if person else "",
        status=case.status,
        active=case.process not in ENDED or case.status is CaseStatus.SIP_ONGOING,
        ward=case.ward or UnitId(""),
        units=_units(case),
        track=case.track,
        consent=case.consent.given if case.consent else None,
        expected=expected,
        expected_on=homegoing.on if homegoing else (expected.on if expected else None),
        homegoing=homegoing,
        discharged_at=left,
        replies=_replies(case),
        paper=_paper(case),
        new_needs=tuple(row.measure.what for row in case.measures),
        aids=tuple(aid.item for aid in case.aids),
        aids_waiting=any(aid.needed_before_home and not aid.delivered_on for aid in case.aids),
        supply_until=medication.supply_until if medication else None,
        medicines_changed=any(
            medicine.status is not MedicineStatus.UNCHANGED
            for medicine in (medication.medicines if medication else ())
        ),
        last_words=_last_words(case),
        open_tasks=open_tasks,
        next_due=min(dues, default=None),
        place=_place(case),
        expected_set=_word(case.standing("expected_discharge", ExpectedDischargeSet)),
        homegoing_set=_word(case.homegoing_plan),
        ended_at=_ended_at(case),
    )


def _ended_at(case: CaseFile) -> dt.datetime | None:
    if case.process not in ENDED:
        return None
    return next((row.at for row in case.operations if row.id == case.process_head), None)


def _units(case: CaseFile) -> tuple[UnitId, ...]:
    """Return the units whose list it stands in: a SIP that lives on is no longer the ward's."""
    done = case.process is CaseStatus.CLOSED and case.status is CaseStatus.SIP_ONGOING
    return tuple(sorted(unit for unit in case.units if not (done and unit == case.ward)))


def _place(case: CaseFile) -> str:
    person, homegoing = case.person, case.homegoing
    going = place_of(homegoing.address) if homegoing else ""
    elsewhere = homegoing is not None and homegoing.destination is not Destination.OWN_HOME
    if going or elsewhere or person is None:
        return going
    return place_of(person.registered_address) or person.municipality


def place_of(address: str) -> str:
    """Return the place at the end of an address, "Offerdal" of "Byvägen 14, 835 98 Offerdal".

    Empty when no place stands after a comma.
    """
    _street, comma, place = address.rpartition(",")
    return place.lstrip(" 0123456789").rstrip() if comma else ""


def _word(revision: Revision[Any] | None) -> LastWord | None:
    if revision is None:
        return None
    return LastWord(unit=revision.unit, author=revision.author, at=revision.at)


def _replies(case: CaseFile) -> tuple[Reply, ...]:
    if case.notice is None:
        return ()
    answers = case.answers()
    acknowledged = {
        operation.unit
        for operation, body in case.each(MessageAcknowledged)
        if body.message == case.notice.operation
    }
    return tuple(
        Reply(
            unit=receiver.unit,
            party=receiver.party,
            answered=receiver.unit in answers,
            acknowledged=receiver.unit in acknowledged,
        )
        for receiver in case.receivers
    )


def _paper(case: CaseFile) -> PaperState | None:
    plans = [body for _, body in case.papers() if body.kind_of_paper is PaperKind.PLAN]
    return plans[-1].state if plans else None


def _last_words(case: CaseFile) -> tuple[LastWord, ...]:
    last = {operation.unit: operation for operation in case.operations}
    return tuple(
        LastWord(unit=unit, author=operation.author, at=operation.at)
        for unit, operation in sorted(last.items())
    )
