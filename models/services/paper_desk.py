"""The papers of a case: whether one can be made, what stops it, and giving it out on the record.

The layout itself is handed in as a ``Press``, so that the domain knows nothing of PDF.
"""

import contextlib
import datetime as dt
import hashlib
import uuid
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from models.operations.papers import PaperMade
from models.reasons import Refusal, Refused
from models.services.desk import Desk
from models.state import CaseFile
from models.values import CaseId, PaperKind, PaperState, StaffMember, Unit

TEMPLATE = 1  # raised when the layout of any paper changes what stands on it


class Weight(StrEnum):
    """What a finding does to a paper."""

    BLOCK = "block"  # stops it
    DRAFT = "draft"  # makes it a draft
    WARN = "warn"  # worth a look


@dataclass(frozen=True, slots=True)
class PaperFinding:
    """Something in the case that a paper cannot or should not carry; ``place`` is the tab to mend it in."""

    weight: Weight
    code: str
    field: str
    place: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """Who makes a paper, when, and how large."""

    made_at: dt.datetime
    made_by: StaffMember
    unit: Unit
    version: int = 1
    large: bool = False


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """Whether a paper can be made: it may not exist, be stopped, be a draft or be final."""

    kind: PaperKind
    exists: bool
    state: PaperState | None
    findings: tuple[PaperFinding, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished PDF with what the record keeps of it."""

    kind: PaperKind
    state: PaperState
    version: int
    data: bytes
    pages: int
    fingerprint: str
    content: str


class Press(Protocol):
    """Turns a case into papers; given by whoever starts the program."""

    def status(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> PaperStatus:
        """Return whether the paper can be made, and what stops it."""

    def content(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> str:
        """Return the digest of what the paper says, apart from version, time and name."""

    def make(
        self, kind: PaperKind, case: CaseFile, order: PaperOrder, state: PaperState
    ) -> tuple[bytes, int, str]:
        """Return the PDF, its number of pages, and its content digest."""


class PaperDesk:
    """Makes and gives out the papers of the cases on a desk."""

    def __init__(self, desk: Desk, press: Press) -> None:
        self._desk = desk
        self._press = press

    def status(self, case: CaseFile) -> tuple[PaperStatus, ...]:
        """Return how it stands with each paper."""
        order = self._order(case)
        return tuple(self._press.status(kind, case, order) for kind in PaperKind)

    def make(self, case: CaseFile, kind: PaperKind, *, large: bool = False) -> Paper:
        """Return the paper as it is now, in memory only.

        Raises:
            Refused: ``paper_missing`` or ``paper_stopped`` with what stops it.
        """
        status = self._press.status(kind, case, self._order(case))
        if not status.exists:
            raise Refused(Refusal("paper_missing", {"paper": kind}))
        if status.state is None:
            stop = next(row for row in status.findings if row.weight is Weight.BLOCK)
            raise Refused(Refusal("paper_stopped", {"paper": kind, "why": stop.text}))
        order = self._order(case, large=large)
        version = _version(case, kind, self._press.content(kind, case, order))
        order = self._order(case, large=large, version=version)
        data, pages, content = self._press.make(kind, case, order, status.state)
        return Paper(kind, status.state, version, data, pages, _digest(data), content)

    def record(self, case_id: CaseId, paper: Paper, way: str) -> CaseFile:
        """Write that the paper is given out, in the access log and the journal; do this first.

        ``way`` is ``printer`` or ``file``.
        """
        self._log(case_id, paper, way)
        return self._note(case_id, paper, way)

    def _log(self, case_id: CaseId, paper: Paper, way: str) -> None:
        action = "print" if way == "printer" else "export"
        desk = self._desk
        actor = desk.acting_in(desk.case(case_id))
        desk.store.log(action, actor, desk.now(), case_id, {"paper": paper.kind})

    def _note(self, case_id: CaseId, paper: Paper, way: str) -> CaseFile:
        body = PaperMade(
            kind_of_paper=paper.kind,
            paper_version=paper.version,
            state=paper.state,
            pages=paper.pages,
            fingerprint=paper.fingerprint,
            content=paper.content,
            template=TEMPLATE,
            way=way,
        )
        return self._desk.perform(case_id, body)

    def save(self, case_id: CaseId, paper: Paper, target: Path) -> None:
        """Record the paper and write it to ``target``, whole or not at all.

        Nothing of the paper is on the disk before the access log has it; a log line may tell of a paper that
        the disk then did not take.

        Raises:
            Refused: ``cannot_write_file`` when the place cannot be written to; then nothing is recorded.
        """
        part = target.with_name(
            f"{target.name}.{uuid.uuid4().hex[:8]}.part"
        )  # two may save at once
        try:
            _refuse_if_taken(target)
            with part.open("xb") as file:  # never through a link that lies there
                self._log(case_id, paper, "file")
                file.write(paper.data)
            self._note(case_id, paper, "file")
            part.replace(target)
        except OSError as error:
            raise Refused(Refusal("cannot_write_file", {})) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)  # it names a person: it stays nowhere

    def _order(self, case: CaseFile, *, large: bool = False, version: int = 1) -> PaperOrder:
        ward = self._desk.directory.unit(case.ward) if case.ward else self._desk.actor.unit
        return PaperOrder(
            made_at=self._desk.now(),
            made_by=self._desk.actor.staff,
            unit=ward,
            version=version,
            large=large,
        )


def _refuse_if_taken(target: Path) -> None:
    """Raise ``OSError`` for a folder, or a file that may not be written or that another program holds."""
    if target.exists():
        target.open("r+b").close()


def _version(case: CaseFile, kind: PaperKind, content: str) -> int:
    finals = [
        body
        for _, body in case.papers()
        if body.kind_of_paper is kind and body.state is PaperState.FINAL
    ]
    if not finals:
        return 1
    last = finals[-1]
    return last.paper_version if last.content == content else last.paper_version + 1


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
