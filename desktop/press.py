"""The bridge from the domain to the papers: what services call a press, made of ``printing``.

ReportLab is loaded with the first paper, never at start.
"""

import io
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from models.directory import Directory
from models.reasons import Refusal, Refused
from models.services.paper_desk import PaperOrder, PaperStatus
from models.state import CaseFile
from models.values import PaperKind

if TYPE_CHECKING:
    from printing.papers import PaperContext, Prepared


class ReportLabPress:
    """Makes the papers with ReportLab."""

    def __init__(self, directory: Directory, *, practice: bool) -> None:
        self._directory = directory
        self._practice = practice
        self._last: tuple[CaseFile, tuple[PaperKind, PaperOrder], Prepared] | None = None

    def status(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> PaperStatus:
        """Return whether the paper can be made, and what stops it."""
        found = self._prepared(kind, case, order)
        exists = found.paper is not None
        return PaperStatus(kind, exists, found.state, found.found, found.signable)

    def content(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> str:
        """Return the digest of what the paper says."""
        return self._prepared(kind, case, order).content

    def make(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> tuple[bytes, int, str]:
        """Return the PDF, its number of pages, and its content digest.

        Raises:
            Refused: ``paper_stopped`` when the paper cannot be printed whole.
        """
        from printing import papers
        from printing.errors import PrintError
        from printing.render.pdf import render

        prepared = self._prepared(kind, case, order)
        try:
            data = render(papers.finish(prepared, case, self._context(order)))
        except PrintError as error:
            why = Refusal(error.code, {"characters": ", ".join(error.characters)}).sentence
            raise Refused(Refusal("paper_stopped", {"paper": kind, "why": why})) from error
        return data, _page_count(data), prepared.content

    def _prepared(self, kind: PaperKind, case: CaseFile, order: PaperOrder) -> "Prepared":
        """Return the paper thought through; the three questions about one order think it once."""
        from printing import papers

        asked = kind, replace(order, version=1)
        before = self._last
        if before is None or before[0] is not case or before[1] != asked:
            prepared = papers.prepare(kind, case, self._context(order))
            before = self._last = (case, asked, prepared)
        return before[2]

    def bind(self, papers: Sequence[bytes]) -> bytes:
        """Return one PDF of the papers; an odd last page gets an empty back, for printers of both sides."""
        import pypdfium2

        with closing(pypdfium2.PdfDocument.new()) as bound:
            for data in papers:
                with closing(pypdfium2.PdfDocument(data)) as paper:
                    bound.import_pages(paper)
                    width, height = paper.get_page_size(0)
                if len(bound) % 2 and data is not papers[-1]:
                    bound.new_page(width, height)
            file = io.BytesIO()
            bound.save(file)
        return file.getvalue()

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
            for_signature=order.for_signature,
            language=order.language,
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
