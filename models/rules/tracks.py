"""The colour tracks as dated data: meaning, SIP, tasks and checklist (sv: färgspår).

The rows are a file, ``resources/law/tracks.toml``, so that a unit may set its own without new code.
"""

import dataclasses
import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, Final

from models.clock import local_date
from models.errors import RuleError
from models.rules.law_file import parse_law_file, read_law_file
from models.state import CaseFile
from models.values import Party, SipMode, Track

_ALL_TRACKS: Final = tuple(Track)
_WARD: Final = (Party.INPATIENT,)
_PLACE: Final = re.compile(
    r"`\$\.tracks\[(?P<record>\d+)\](?:\.(?P<part>\w+)(?:\[(?P<row>\d+)\])?)?"
)


class SipWhen(StrEnum):
    """Whether the SIP is held before or after the person goes home."""

    AFTER_DISCHARGE = "after_discharge"
    DURING_STAY = "during_stay"


class TrackEvent(StrEnum):
    """What in a case starts the tasks of a track."""

    TRACK_SET = "track_set"
    READY_SENT = "ready_sent"
    HOMEGOING_PLANNED = "homegoing_planned"
    DISCHARGED = "discharged"


class TrackTask(StrEnum):
    """What a track can ask somebody to do; each is a ``TaskKind`` of the same name."""

    RESUME_MEASURES = "resume_measures"
    BRIDGE_MEASURES = "bridge_measures"
    PROPOSE_SIP = "propose_sip"
    PLAN_TRAINING = "plan_training"
    CONFIRM_EQUIPMENT = "confirm_equipment"
    OFFER_FOLLOW_UP_SIP = "offer_follow_up_sip"


class DueFrom(StrEnum):
    """From what a task's time is counted."""

    LEAVING = "leaving"  # when the person leaves the ward
    EVENT = "event"
    NONE = "none"


class ChecklistMoment(StrEnum):
    """When the checklist is gone through."""

    READY = "ready"  # before utskrivningsklar is sent
    LEAVING = "leaving"  # when the person leaves the ward


class Covers(StrEnum):
    """Whether a row asks how long the supply lasts."""

    NO = "no"
    OPTIONAL = "optional"
    REQUIRED = "required"


class KnownFrom(StrEnum):
    """What the case itself can tell about a row."""

    NOTHING = ""
    AIDS = "aids"
    MEDICINES = "medicines"
    HOME_TIME = "home_time"
    PAPERS = "papers"
    MEASURES = "measures"
    TRAINING = "training"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackMeaning:
    """What one track says: how the SIP is held, and which parties take part in it."""

    meaning: str
    sip_when: SipWhen
    sip_modes: tuple[SipMode, ...]
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """An event gives a task to each unit of ``parties``; ``reading`` marks our own reading.

    ``row`` is the row of the checklist with which the unit itself can answer the task.
    """

    id: str
    track: Track
    event: TrackEvent
    task: TrackTask
    parties: tuple[Party, ...]
    source: str
    row: str = ""
    due_from: DueFrom = DueFrom.NONE
    due_hours: int = 0
    reading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """One line of the checklist; with ``per_unit`` each unit of ``parties`` answers for itself.

    ``gate`` marks the row that waits for training and equipment.
    """

    id: str
    moment: ChecklistMoment
    text: str
    source: str
    hint: str = ""
    tracks: tuple[Track, ...] = _ALL_TRACKS
    parties: tuple[Party, ...] = _WARD
    per_unit: bool = False
    covers: Covers = Covers.NO
    known_from: KnownFrom = KnownFrom.NOTHING
    categories: tuple[str, ...] = ()
    gate: bool = False
    reading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AidCategory:
    """A kind of aid (sv: hjälpmedelskategori); ``text`` is what the window says."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPolicy:
    """One record, in force from ``from_date`` until the next record begins.

    ``not_established`` names what the source leaves open and the region must answer.
    """

    name: str
    from_date: dt.date
    source: str
    green: TrackMeaning
    yellow: TrackMeaning
    red: TrackMeaning
    not_established: tuple[str, ...]
    task: tuple[TaskRow, ...] = field(default=())
    checklist: tuple[ChecklistRow, ...] = field(default=())
    aid_category: tuple[AidCategory, ...] = field(default=())

    def of(self, track: Track) -> TrackMeaning:
        """Return what a track means."""
        meanings = {Track.GREEN: self.green, Track.YELLOW: self.yellow, Track.RED: self.red}
        return meanings[track]

    def tasks_of(self, track: Track) -> tuple[TaskRow, ...]:
        """Return the task rows of a track, in the order of the file."""
        return tuple(row for row in self.task if row.track is track)

    def checklist_of(self, track: Track | None) -> tuple[ChecklistRow, ...]:
        """Return the rows of a track; without a track those that all tracks share."""
        if track is None:
            return tuple(row for row in self.checklist if row.tracks == _ALL_TRACKS)
        return tuple(row for row in self.checklist if track in row.tracks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _TracksFile:
    tracks: tuple[TrackPolicy, ...]


_SHAPES: Final = {"task": TaskRow, "checklist": ChecklistRow, "aid_category": AidCategory}


def parse_track_policies(text: str) -> tuple[TrackPolicy, ...]:
    """Return the records of a table of tracks.

    Raises:
        RuleError: ``tracks_damaged`` naming the row that cannot be read.
    """
    try:
        records = parse_law_file(text, _TracksFile).tracks
    except ValueError as error:
        row = _damaged_row(text, str(error))
        raise RuleError("tracks_damaged", row=row, why=str(error)) from error
    for row_id, why in (*_misspelt(text), *_inconsistent(records)):
        raise RuleError("tracks_damaged", row=row_id, why=why)
    return records


@cache
def shipped_track_policies() -> tuple[TrackPolicy, ...]:
    """Return the records that the program carries with it."""
    return parse_track_policies(read_law_file("tracks.toml"))


def track_policy_on(day: dt.date, policies: Sequence[TrackPolicy] | None = None) -> TrackPolicy:
    """Return the record in force on a Swedish calendar day.

    Raises:
        RuleError: ``track_policy_missing`` when the day is before the first record.
    """
    records = shipped_track_policies() if policies is None else policies
    begun = [record for record in records if record.from_date <= day]
    if not begun:
        raise RuleError("track_policy_missing", day=day)
    return max(begun, key=lambda record: record.from_date)


def track_policy_or_first(day: dt.date) -> TrackPolicy:
    """Return the record in force on a day, or the first one: a list must show even an older case."""
    with suppress(RuleError):
        return track_policy_on(day)
    return min(shipped_track_policies(), key=lambda record: record.from_date)


def policy_of(case: CaseFile) -> TrackPolicy:
    """Return the record that a case follows to its end: that of the day on which it was opened."""
    opening = case.opening
    return track_policy_or_first(local_date(opening.at) if opening else dt.date.max)


def _misspelt(text: str) -> Iterator[tuple[str, str]]:
    """Yield the rows with a key that means nothing: a misspelt one would else do nothing at all."""
    for record in tomllib.loads(text)["tracks"]:
        for part, shape in _SHAPES.items():
            known = {field.name for field in dataclasses.fields(shape)}
            for row in record.get(part, ()):
                yield from ((row["id"], f"no such key: {key}") for key in row.keys() - known)


def _inconsistent(records: tuple[TrackPolicy, ...]) -> Iterator[tuple[str, str]]:
    """Yield the rows whose id stands twice, or that name what the record does not have."""
    for record in records:
        rows = (record.task, record.checklist, record.aid_category)
        for ids in ([row.id for row in part] for part in rows):
            yield from ((name, "the id stands twice") for name in ids if ids.count(name) > 1)
        own = {row.id for row in record.checklist if row.per_unit}
        for task in record.task:
            if task.row and task.row not in own:
                yield task.id, f"no such row: {task.row}"
        categories = {category.id for category in record.aid_category}
        for row in record.checklist:
            for name in set(row.categories) - categories:
                yield row.id, f"no such category: {name}"


def _damaged_row(text: str, why: str) -> str:
    """Return the id of the row that the parser stumbled on, or its place in the file."""
    place = _PLACE.search(why)
    if place is None:
        return why
    named = ".".join(part for part in ("tracks", place["part"]) if part)
    with suppress(ValueError, LookupError, TypeError, AttributeError):
        record: Any = tomllib.loads(text)["tracks"][int(place["record"])]
        if place["row"] is None:
            return f"{named} ({record['name']})"
        return str(record[place["part"]][int(place["row"])]["id"])
    return f"{named} {place['row'] or place['record']}"
