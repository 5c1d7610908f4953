"""Every operation that a case's journal can hold."""

from models.operations import corrections, messages, papers, planning, readiness, scope, sip
from models.operations.base import (
    PROCESS,
    Body,
    Operation,
    UnknownBody,
    decode,
    encode,
    known_kinds,
    new_id,
)

__all__ = [
    "PROCESS",
    "Body",
    "Operation",
    "UnknownBody",
    "corrections",
    "decode",
    "encode",
    "known_kinds",
    "messages",
    "new_id",
    "papers",
    "planning",
    "readiness",
    "scope",
    "sip",
]
