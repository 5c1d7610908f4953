"""The papers of a case: whether one can be made, what stops it, and giving it out on the record.

The layout itself is handed in as a ``Press``, so that the domain knows nothing of PDF.
"""

import contextlib
import datetime as dt
import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from models.errors import StoreError
from models.operations import Operation
from models.operations.papers import FILE, PRINTER, PaperMade, PapersHandedOver
from models.reasons import Refusal, Refused
from models.services.desk import Desk
from models.state import CaseFile
from models.state.papers import handed_of_kind, last_that_counts, papers_of
from models.store.print_archive import ArchivedPaper
from models.values import (
    CaseId,
    Finding,
    FindingLevel,
    HandedPaper,
    PaperKind,
    PaperReceiver,
    PaperState,
    StaffId,
    StaffMember,
    Unit,
)
from resources.language import Language

TEMPLATE = 3  # raised when the layout of any paper changes what stands on it


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """Who makes a paper, when, how large and in which language.

    ``for_signature`` leaves a line to sign in ink.
    """

    made_at: dt.datetime
    made_by: StaffMember
    unit: Unit
    version: int = 1
    large: bool = False
    for_signature: bool = False
    language: Language = Language.SWEDISH


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """Whether a paper can be made: it may not exist, be stopped, be a draft or be final.

    ``signable``: nothing but a signature is missing, so it may be printed to be signed in ink.
    """

    kind: PaperKind
    exists: bool
    state: PaperState | None
    findings: tuple[Finding, ...]
    signable: bool = False


@dataclass(frozen=True, slots=True)
class FinishedPaper:
    """A finished PDF with what the record keeps of it."""

    kind: PaperKind
    state: PaperState
    version: int
    data: bytes
    pages: int
    fingerprint: str
    content: str
    language: Language = Language.SWEDISH


@dataclass(frozen=True, slots=True)
class PackedPaper:
    """A paper of one person's pack; ``made`` is missing where something is in the way."""

    status: PaperStatus
    made: FinishedPaper | None = None


@dataclass(frozen=True, slots=True)
class PastPaper:
    """A paper that was given out: how it was made, whether it can be opened here, who got it."""

    made: Operation
    paper: PaperMade
    kept: bool
    handed: Operation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """To whom papers are handed, when, and whether it was asked that they were understood."""

    to_whom: PaperReceiver
    receiver_name: str
    handed_at: dt.datetime
    language: str
    asked_by: StaffId | None = None  # the person told it in own words to this member of staff


class Press(Protocol):
    """Turns a case into papers; given by whoever starts the program."""

    def status(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> PaperStatus:
        """Return whether the paper can be made, and what stops it."""

    def content(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> str:
        """Return the digest of what the paper says, apart from version, time and name."""

    def make(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> tuple[bytes, int, str]:
        """Return the PDF, its number of pages, and its content digest."""

    def bind(self, papers: Sequence[bytes]) -> bytes:
        """Return one PDF of one person's papers, each beginning on a sheet of its own."""


class PaperDesk:
    """Makes and gives out the papers of the cases on a desk."""

    def __init__(self, desk: Desk, press: Press) -> None:
        self._desk = desk
        self._press = press

    def status(self, case: CaseFile) -> tuple[PaperStatus, ...]:
        """Return how it stands with each paper."""
        order = self._order(case)
        return tuple(self._press.status(kind, case, order) for kind in papers_of(case))

    def make(
        self,
        case: CaseFile,
        kind: PaperKind,
        *,
        large: bool = False,
        for_signature: bool = False,
        language: Language = Language.SWEDISH,
    ) -> FinishedPaper:
        """Return the paper as it is now, in memory only.

        Raises:
            Refused: ``paper_missing``, ``paper_stopped`` with what stops it, or ``not_for_signature``.
        """
        order = self._order(case, large=large, for_signature=for_signature, language=language)
        return self._make(case, kind, order)[1]

    def pack(
        self, case: CaseFile, *, large: bool = False, language: Language = Language.SWEDISH
    ) -> tuple[PackedPaper, ...]:
        """Return how it stands with each paper, and those that may be handed over, as they are now."""
        order = self._order(case, large=large, language=language)
        return tuple(self._packed(case, kind, order) for kind in papers_of(case))

    def _packed(self, case: CaseFile, kind: PaperKind, order: PaperOrder) -> PackedPaper:
        status = self._press.status(kind, case, order)
        if status.exists and status.state is PaperState.FINAL:
            return PackedPaper(*self._make(case, kind, order))
        if status.signable:
            return PackedPaper(*self._make(case, kind, replace(order, for_signature=True)))
        return PackedPaper(status)

    def _make(
        self, case: CaseFile, kind: PaperKind, order: PaperOrder
    ) -> tuple[PaperStatus, FinishedPaper]:
        status = self._press.status(kind, case, order)
        if not status.exists:
            raise Refused(Refusal("paper_missing", {"paper": kind}))
        if status.state is None:
            stop = next(row for row in status.findings if row.level is FindingLevel.BLOCK)
            raise Refused(Refusal("paper_stopped", {"paper": kind, "why": stop.text}))
        if order.for_signature and not status.signable:
            raise Refused(Refusal("not_for_signature", {"paper": kind}))
        version = _version(case, kind, self._press.content(kind, case, order))
        order = replace(order, version=version)
        data, pages, content = self._press.make(kind, case, order)
        state = PaperState.FOR_SIGNATURE if order.for_signature else status.state
        print_of = _digest(data)
        return status, FinishedPaper(
            kind, state, version, data, pages, print_of, content, order.language
        )

    def bind(self, papers: Sequence[FinishedPaper]) -> bytes:
        """Return one PDF of one person's papers, for one job of a printer."""
        if len(papers) == 1:
            return papers[0].data
        return self._press.bind([paper.data for paper in papers])

    # --- giving out ------------------------------------------------------------------------

    def record(self, case_id: CaseId, paper: FinishedPaper, way: str) -> CaseFile:
        """Write that the paper is given out, in the access log and the journal; do this first.

        ``way`` is ``PRINTER`` or ``FILE``. The paper itself is kept in the archive, in the same transaction.
        """
        self._log(case_id, paper, way)
        return self._note(case_id, paper, way)

    def save(self, case_id: CaseId, paper: FinishedPaper, target: Path) -> None:
        """Write the paper to ``target``, whole or not at all, and then to the journal.

        Nothing of the paper is on the disk before the access log has it; a log line may tell of a paper that
        the disk then did not take. The journal tells only of a paper that is there.

        Raises:
            Refused: ``cannot_write_file`` when the place cannot be written to, or why the paper may not be
                given out; then there is no file, and nothing in the journal.
            StoreError: ``paper_not_noted`` when the file is there and the journal does not know of it.
        """
        self.save_pack(case_id, (paper,), target)

    def save_pack(self, case_id: CaseId, papers: Sequence[FinishedPaper], target: Path) -> None:
        """Do the same with several papers of one person in one file."""
        refusal = self._desk.refusal(PaperMade, self._desk.case(case_id))
        if refusal is not None:
            raise Refused(refusal)
        self._write(case_id, papers, target)
        try:
            for paper in papers:
                self._note(case_id, paper, FILE)
        except (Refused, StoreError) as error:
            raise StoreError("paper_not_noted", file=target.name) from error

    def _write(self, case_id: CaseId, papers: Sequence[FinishedPaper], target: Path) -> None:
        data = self.bind(papers)
        part = target.with_name(
            f"{target.name}.{uuid.uuid4().hex[:8]}.part"
        )  # two may save at once
        try:
            _refuse_if_taken(target)
            with part.open("xb") as file:  # never through a link that lies there
                for paper in papers:
                    self._log(case_id, paper, FILE)
                file.write(data)
            part.replace(target)
        except OSError as error:
            raise Refused(Refusal("cannot_write_file", {})) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)  # it names a person: it stays nowhere

    def hand_over(
        self, case_id: CaseId, papers: Sequence[HandedPaper], handing: Handing
    ) -> CaseFile:
        """Write who got which papers, in the journal and the access log (PDL 3:11).

        Raises:
            Refused: With the field that must change.
        """
        body = PapersHandedOver(
            papers=tuple(papers),
            to_whom=handing.to_whom,
            receiver_name=handing.receiver_name,
            handed_at=handing.handed_at,
            language=handing.language,
            understood=handing.asked_by is not None,
            asked_by=handing.asked_by,
        )
        case = self._desk.perform(case_id, body)
        detail = {"papers": [row.fingerprint for row in papers], "to": handing.to_whom}
        desk = self._desk
        desk.store.log("hand_over", desk.acting_in(case), desk.now(), case_id, detail)
        return case

    # --- what was given out ----------------------------------------------------------------

    def archive(self, case: CaseFile) -> tuple[PastPaper, ...]:
        """Return every paper that was given out, the latest first."""
        kept = self._desk.store.print_archive.kept(case.id)
        handed = {
            held.paper.fingerprint: held.handed
            for kind in PaperKind
            for held in handed_of_kind(case, kind)
        }
        return tuple(
            PastPaper(made, body, body.fingerprint in kept, handed.get(body.fingerprint))
            for made, body in reversed(case.papers())
        )

    def open_archived(self, case: CaseFile, fingerprint: str) -> FinishedPaper:
        """Return a paper exactly as it was given out; the access log has it first.

        Raises:
            StoreError: ``paper_not_kept``, or ``paper_damaged`` when it is no longer what was given out.
        """
        body = next((row for _, row in case.papers() if row.fingerprint == fingerprint), None)
        if body is None:
            raise StoreError("paper_not_kept")
        desk = self._desk
        detail = {"paper": body.kind_of_paper, "fingerprint": fingerprint}
        desk.store.log("open", desk.acting_in(case), desk.now(), case.id, detail)
        data = desk.store.print_archive.read(case.id, fingerprint)
        return FinishedPaper(
            body.kind_of_paper,
            body.state,
            body.paper_version,
            data,
            body.pages,
            fingerprint,
            body.content,
            body.language,
        )

    def apart(self) -> "PaperDesk":
        """Return the same on a desk of its own, for work beside the window: nobody there hears of it."""
        return PaperDesk(self._desk.apart(), self._press)

    @property
    def desk(self) -> Desk:
        """The desk whose cases these are."""
        return self._desk

    # --- inside ----------------------------------------------------------------------------

    def _log(self, case_id: CaseId, paper: FinishedPaper, way: str) -> None:
        action = "print" if way == PRINTER else "export"
        desk = self._desk
        actor = desk.acting_in(desk.case(case_id))
        desk.store.log(action, actor, desk.now(), case_id, {"paper": paper.kind})

    def _note(self, case_id: CaseId, paper: FinishedPaper, way: str) -> CaseFile:
        body = PaperMade(
            kind_of_paper=paper.kind,
            paper_version=paper.version,
            state=paper.state,
            pages=paper.pages,
            fingerprint=paper.fingerprint,
            content=paper.content,
            template=TEMPLATE,
            way=way,
            language=paper.language,
        )
        kept = ArchivedPaper(
            fingerprint=paper.fingerprint,
            case_id=case_id,
            kind=paper.kind,
            version=paper.version,
            data=paper.data,
            made_at=self._desk.now(),
        )
        return self._desk.perform(case_id, body, kept)

    def _order(
        self,
        case: CaseFile,
        *,
        large: bool = False,
        for_signature: bool = False,
        language: Language = Language.SWEDISH,
    ) -> PaperOrder:
        ward = self._desk.directory.unit(case.ward) if case.ward else self._desk.actor.unit
        return PaperOrder(
            made_at=self._desk.now(),
            made_by=self._desk.actor.staff,
            unit=ward,
            large=large,
            for_signature=for_signature,
            language=language,
        )


def handed_of(paper: FinishedPaper) -> HandedPaper:
    """Return what the record says of a paper that is handed over."""
    return HandedPaper(kind=paper.kind, version=paper.version, fingerprint=paper.fingerprint)


def _refuse_if_taken(target: Path) -> None:
    """Raise ``OSError`` for a folder, or a file that may not be written or that another program holds."""
    if target.exists():
        target.open("r+b").close()


def _version(case: CaseFile, kind: PaperKind, content: str) -> int:
    last = last_that_counts(case, kind)
    if last is None:
        return 1
    _, body = last
    return body.paper_version if body.content == content else body.paper_version + 1


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
