"""What a history is made of: steps, each at its own time, and what is expected of each."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from models.operations import Body
from models.values import PaperKind, PersonDetails, StaffId, UnitId

OK: Final = "ok"
REFERENCE: Final = "$"
"""Begins a text that stands for the id of an earlier operation; see ``desktop.replay.references``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opens:
    """A ward opens a case; later steps name it by the step's ``case``."""

    person: PersonDetails
    admitted_at: dt.datetime
    assessed_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Does:
    """Somebody does one thing in a case, or several at one sitting."""

    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """Somebody opens the case to read it."""


@dataclass(frozen=True, slots=True)
class Prints:
    """Somebody makes a paper and gives it out; it is kept in the record, and no file is written."""

    document: PaperKind
    large: bool = False


@dataclass(frozen=True, slots=True)
class ExpectsTasks:
    """Which tasks are open, done or not there; each is described by the fields that matter."""

    open: tuple[Mapping[str, Any], ...] = ()
    done: tuple[Mapping[str, Any], ...] = ()
    absent: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class ExpectsState:
    """How the case stands, by the names of ``desktop.replay.standing``; other names are not looked at."""

    wanted: Mapping[str, Any]


Act: TypeAlias = Opens | Does | Looks | Prints | ExpectsTasks | ExpectsState


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Somebody does something at a moment; or something is expected of the case at that moment.

    ``case`` is the history's own name for the case; ``expect`` is ``ok`` or the code of the refusal.
    ``id_as`` names the operation for later steps. Nobody acts where something is expected only. ``unread``:
    done without having read what others wrote since the person last opened the case.
    """

    at: dt.datetime
    act: Act
    by: StaffId | None = None
    unit: UnitId | None = None
    case: str = ""
    id_as: str = ""
    expect: str = OK
    unread: bool = False
    note: str = ""
