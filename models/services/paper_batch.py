"""The papers of many persons, one person at a time: what was made for each, and what stopped the rest.

Nothing of one person is kept while the next is made, and no file ever holds two persons.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import StoreError
from models.operations.papers import PRINTER
from models.reasons import Refused, sentence
from models.rules.summary import CaseSummary
from models.services.paper_desk import FinishedPaper, PaperDesk, PaperStatus
from models.services.paper_files import free_path, pack_stem
from models.state import CaseFile
from models.values import UNFINISHED, CaseId, PaperKind, PaperState
from resources.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOrder:
    """How the papers are wanted: in files of a folder, or, without one, for a printer."""

    folder: Path | None = None
    large: bool = False
    language: Language = Language.SWEDISH


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A paper that exists and was not made, and why."""

    kind: PaperKind
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonResult:
    """What came of one person's papers. ``stopped`` says why there are none; else it is empty.

    ``data`` is what the printer gets, when there is one: a single job, recorded already.
    """

    case_id: CaseId
    made: tuple[PaperKind, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    stopped: str = ""
    file: Path | None = None
    data: bytes = b""


class PaperBatch(Iterator[PersonResult]):
    """Makes and records the papers of one person with each step; stop asking, and no more are made."""

    def __init__(self, papers: PaperDesk, case_ids: Sequence[CaseId], order: BatchOrder) -> None:
        self._papers = papers
        self._order = order
        self._left = iter(tuple(case_ids))

    def __next__(self) -> PersonResult:
        """Return what came of the next person's papers; a fault of one stops nobody else."""
        case_id = next(self._left)
        try:
            return self._of_person(case_id, self._papers.apart())
        except Refused as refused:
            return PersonResult(case_id=case_id, stopped=refused.refusal.sentence)
        except StoreError as error:
            return PersonResult(case_id=case_id, stopped=sentence(error.code, error.values))

    def _of_person(self, case_id: CaseId, papers: PaperDesk) -> PersonResult:
        case = papers.desk.open(case_id)
        pack = papers.pack(case, large=self._order.large, language=self._order.language)
        left_out = tuple(unfinished([row.status for row in pack]))
        made = [row.made for row in pack if row.made and is_ready(row.status)]
        if not made:
            why = (
                left_out[0].why
                if left_out
                else sentence("paper_missing", {"paper": PaperKind.PLAN})
            )
            return PersonResult(case_id=case_id, left_out=left_out, stopped=why)
        file, data = self._give_out(case, papers, made)
        return PersonResult(
            case_id=case_id,
            made=tuple(row.kind for row in made),
            left_out=left_out,
            file=file,
            data=data,
        )

    def _give_out(
        self, case: CaseFile, papers: PaperDesk, made: Sequence[FinishedPaper]
    ) -> tuple[Path | None, bytes]:
        if self._order.folder is not None:
            target = free_path(self._order.folder, pack_stem(case.id), ".pdf")
            papers.save_pack(case.id, made, target)
            return target, b""
        data = papers.bind(made)
        for paper in made:
            papers.record(case.id, paper, PRINTER)
        return None, data


def is_ready(status: PaperStatus) -> bool:
    """Tell whether a paper may go with the others: it exists and is whole."""
    return status.exists and status.state is PaperState.FINAL


def unfinished(statuses: Sequence[PaperStatus]) -> Iterator[LeftOut]:
    """Yield the papers that exist and may not go, each with the first thing in the way."""
    for row in statuses:
        if not row.exists or is_ready(row):
            continue
        why = next((found.text for found in row.findings if found.level in UNFINISHED), "")
        yield LeftOut(row.kind, why or sentence("self_care_revoked", {}))


@dataclass(frozen=True, slots=True)
class PersonPapers:
    """Somebody who goes home, and how it stands with the papers."""

    summary: CaseSummary
    statuses: tuple[PaperStatus, ...]

    @property
    def ready(self) -> bool:
        """Whether any paper can go."""
        return any(is_ready(row) for row in self.statuses)


def survey(papers: PaperDesk, summaries: Sequence[CaseSummary]) -> Iterator[PersonPapers]:
    """Yield how it stands with each person's papers.

    Like the lists it tells what is ready and shows no text of the case, so nothing counts as opened.
    """
    for summary in summaries:
        case = papers.desk.store.load(summary.case_id)
        yield PersonPapers(summary, papers.status(case))
