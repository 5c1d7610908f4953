"""What an operation is: one user action, immutable, made on the client.

An ``Operation`` is the envelope (who, for which unit, when, what it replaces); its ``Body`` says what
happened. The store keeps the body as canonical JSON, named by kind and version.
"""

import datetime as dt
import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar, Final, TypeVar

import msgspec

from models.operations.bounds import out_of_bounds
from models.values import CaseId, CaseStatus, OperationId, StaffId, UnitId

PROCESS: Final = "process"


class Body:
    """What happened. Subclasses are frozen dataclasses marked with ``@operation_kind``."""

    __slots__ = ()
    kind: ClassVar[str]
    version: ClassVar[int]
    moves_to: ClassVar[CaseStatus | None] = None  # set on process steps

    @property
    def register(self) -> str | None:
        """The shared field that the operation writes; ``None`` if it only adds."""
        return PROCESS if self.moves_to is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownBody(Body):
    """A body that this version cannot read; kept as it is, so nothing is lost."""

    kind: str  # type: ignore[misc] # an instance's own value, because the class cannot know it
    version: int  # type: ignore[misc] # as above
    raw: str

    @property
    def register(self) -> str | None:
        """An unreadable operation writes no field that is known here."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One user action in a case. Times are aware UTC.

    ``accepted_at`` and ``position`` are given by the store that accepts it; ``step_from`` is the status
    that the author saw when the operation is a process step.
    """

    id: OperationId
    case_id: CaseId
    body: Body
    author: StaffId
    unit: UnitId
    sequence: int
    made_at: dt.datetime
    replaces: OperationId | None = None
    step_from: CaseStatus | None = None
    accepted_at: dt.datetime | None = None
    position: int | None = None

    @property
    def at(self) -> dt.datetime:
        """The legal time: when it was accepted, or when it was made while it still waits."""
        return self.accepted_at or self.made_at


_KINDS: dict[tuple[str, int], type[Body]] = {}
_B = TypeVar("_B", bound=Body)


def operation_kind(kind: str, version: int = 1) -> Callable[[type[_B]], type[_B]]:
    """Register a body class under the name and version that the journal keeps."""

    def register(cls: type[_B]) -> type[_B]:
        cls.kind, cls.version = kind, version
        _KINDS[kind, version] = cls
        return cls

    return register


def known_kinds() -> dict[tuple[str, int], type[Body]]:
    """Return every kind and version that this program can read."""
    return dict(_KINDS)


def encode(body: Body) -> str:
    """Return the canonical JSON of a body: equal bodies give equal text."""
    if isinstance(body, UnknownBody):
        return body.raw
    return msgspec.json.encode(body, order="deterministic").decode()


def decode(kind: str, version: int, raw: str) -> Body:
    """Return the body, or an ``UnknownBody`` when this version cannot read it. Never raises."""
    cls = _KINDS.get((kind, version))
    if cls is not None:
        with suppress(msgspec.DecodeError, ValueError, RecursionError):
            body = _decoder(cls).decode(raw)
            if not any(out_of_bounds(body)):
                return body
    return UnknownBody(kind=kind, version=version, raw=raw)


_DECODERS: dict[type[Body], msgspec.json.Decoder[Body]] = {}


def _decoder(cls: type[Body]) -> msgspec.json.Decoder[Body]:
    decoder = _DECODERS.get(cls)
    if decoder is None:
        decoder = _DECODERS[cls] = msgspec.json.Decoder(cls)
    return decoder


def new_id(now: dt.datetime) -> str:
    """Return a UUIDv7 for ``now``: ids made later sort later (RFC 9562 5.7)."""
    milliseconds = int(now.timestamp() * 1000)
    number = (milliseconds << 80) | int.from_bytes(os.urandom(10))
    number = (number & ~(0xF << 76)) | (0x7 << 76)
    number = (number & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=number))
