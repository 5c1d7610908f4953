"""The bridge from the domain to the papers: what services call a press, made of ``printing``.

ReportLab is loaded with the first paper, never at start.
"""

from contextlib import closing
from typing import TYPE_CHECKING, Final

from models.directory import Directory
from models.reasons import Refusal, Refused
from models.services.paper_desk import PaperOrder, PaperStatus
from models.state import CaseFile
from models.values import Finding, FindingLevel, PaperKind, PaperState

if TYPE_CHECKING:
    from printing.papers import PaperContext

_WEIGHTS: Final = {"block": FindingLevel.BLOCK, "draft": FindingLevel.DRAFT, "warn": FindingLevel.WARN}


class ReportLabPress:
    """Makes the papers with ReportLab."""

    def __init__(self, directory: Directory, *, practice: bool) -> None:
        self._directory = directory
        self._practice = practice

    def status(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> PaperStatus:
        """Return whether the paper can be made, and what stops it."""
        from printing import papers

        found = papers.findings(kind, case, self._context(order))
        rows = tuple(
            Finding(_WEIGHTS[row.level.value], row.code, row.field, row.place, row.text)
            for row in found
        )
        exists = papers.exists(kind, case)
        return PaperStatus(
            kind, exists, papers.state_of(kind, case, found) if exists else None, rows
        )

    def content(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> str:
        """Return the digest of what the paper says."""
        from printing import papers

        return papers.content_hash(papers.build(kind, case, self._context(order)))

    def make(
        self, kind: PaperKind, case: CaseFile, order: PaperOrder, state: PaperState
    ) -> tuple[bytes, int, str]:
        """Return the PDF, its number of pages, and its content digest.

        Raises:
            Refused: ``paper_stopped`` when the paper cannot be printed whole.
        """
        from printing import papers
        from printing.errors import PrintError
        from printing.render.pdf import render

        del state  # the builder says it itself, from the same findings
        paper = papers.build(kind, case, self._context(order))
        try:
            data = render(paper)
        except PrintError as error:
            why = Refusal(error.code, {"characters": ", ".join(error.characters)}).sentence
            raise Refused(Refusal("paper_stopped", {"paper": kind, "why": why})) from error
        return data, _page_count(data), papers.content_hash(paper)

    def _context(self, order: PaperOrder) -> "PaperContext":
        from printing.papers import PaperContext

        return PaperContext(
            directory=self._directory,
            made_at=order.made_at,
            made_by=order.made_by,
            unit=order.unit,
            version=order.version,
            practice=self._practice,
            large=order.large,
        )


def _page_count(data: bytes) -> int:
    import pypdfium2

    with closing(pypdfium2.PdfDocument(data)) as document:
        return len(document)


def first_unprintable(text: str) -> str | None:
    """Return the first letter of a text that no paper can show."""
    if text.isascii():
        return None
    from printing.text_safety import clean, uncovered

    missing = frozenset(uncovered(text))
    return next((letter for letter in clean(text) if letter in missing), None)
