"""Case files that somebody has changed by hand, with a digest that fits."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.services import case_document
from models.store.stored_operations import StoredOperation
from tests.makers import PERSON

Rows = tuple[StoredOperation, ...]


def forge(file: Path, change: Callable[[Rows], Any], *, practice: bool = True) -> None:
    """Change what a file says, and let its digest fit."""
    found = case_document.read(file.read_bytes())
    rows = tuple(change(found.operations))
    file.write_bytes(case_document.write(found.case, rows, practice=practice))


def following(last: StoredOperation, **change: Any) -> StoredOperation:
    """Return one more row after the last."""
    id_ = f"{last.id[:-1]}{'0' if last.id[-1] != '0' else '1'}"
    position = last.position + 1
    return dataclasses.replace(last, id=id_, position=position, replaces=None, **change)


def renamed(row: StoredOperation) -> StoredOperation:
    return dataclasses.replace(row, body=row.body.replace(PERSON.name, "Mikael Berg"))
