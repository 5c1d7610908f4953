"""Makes the papers of many persons beside the window, one person at a time, until done or cancelled."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from models.services.paper_batch import BatchOrder, PaperBatch, PersonResult
from models.services.paper_desk import PaperDesk
from models.services.paper_files import pack_stem
from models.values import CaseId
from resources import _
from views.pages.case.paper_output import Printers
from views.ports import Background


class BatchWork(QObject):
    """The next person is begun when the printer has taken the papers of the one before."""

    person_done = Signal(object)  # PersonResult
    ended = Signal(str)  # why it ended before everybody; empty when it did not

    def __init__(
        self,
        papers: PaperDesk,
        background: Background,
        printers: Printers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._papers = papers
        self._background = background
        self._printers = printers
        self._printer = ""
        self._batch: PaperBatch | None = None
        self._printing: PersonResult | None = None
        self._cancelled = False
        printers.printed.connect(self._on_printed)
        printers.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Whether papers are being made."""
        return self._batch is not None

    def begin(self, case_ids: Sequence[CaseId], order: BatchOrder, printer: str = "") -> None:
        """Begin with the first; ``printer`` is needed unless the order names a folder."""
        self._cancelled, self._printer = False, printer
        self._batch = PaperBatch(self._papers, case_ids, order)
        self._next()

    def cancel(self) -> None:
        """Stop after the person whose papers are being made."""
        self._cancelled = True

    def _next(self) -> None:
        batch = self._batch
        if batch is None:
            return
        if self._cancelled:
            self._end(_("Avbrutet. Resten är inte gjorda."))
            return
        self._background.run(lambda: next(batch, None), self._on_result, self._on_error)

    def _on_result(self, result: PersonResult | None) -> None:
        if not isValid(self):  # the page may be gone by now
            return
        if result is None:
            self._end("")
        elif result.data:
            self._printing = result
            self._printers.print_data(self._printer, result.data, pack_stem(result.case_id))
        else:
            self.person_done.emit(result)
            self._next()

    def _on_printed(self) -> None:
        if self._printing is not None:
            self.person_done.emit(self._printing)
            self._printing = None
            self._next()

    def _on_failed(self) -> None:
        if self._printing is None:
            return
        words = _("Skrivaren tog inte emot pappren.")
        self.person_done.emit(PersonResult(case_id=self._printing.case_id, stopped=words))
        self._printing = None
        self._end(_("Skrivaren tog inte emot pappren. Resten är inte gjorda."))

    def _on_error(self, error: Exception) -> None:
        if isValid(self):
            self._end(_("Något gick fel. Resten är inte gjorda."))
        raise error

    def _end(self, why: str) -> None:
        self._batch = None
        self.ended.emit(why)
