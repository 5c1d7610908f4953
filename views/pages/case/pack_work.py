"""Makes all papers that can be handed over, beside the window: the pack of one person."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from models.errors import CodedError
from models.reasons import Refused, sentence
from models.services.paper_desk import FinishedPaper, PackedPaper, PaperDesk, PaperStatus
from models.state import CaseFile
from resources.language import Language
from views.pages.case.paper_work import PIXELS_PER_POINT, page_images
from views.ports import Background


@dataclass(frozen=True, slots=True)
class SeenPaper:
    """A paper of the pack with its pages as pictures; ``made`` is missing where something is in the way."""

    status: PaperStatus
    made: FinishedPaper | None = None
    pages: tuple[QImage, ...] = ()


class PackWork(QObject):
    """Of several wishes only the last is fulfilled."""

    made = Signal(object)  # tuple[SeenPaper, ...]
    refused = Signal(str)  # the sentence

    def __init__(
        self, papers: PaperDesk, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._papers = papers
        self._background = background
        self._asked = 0

    def ask(self, case: CaseFile, *, large: bool, language: Language, sharpness: float) -> None:
        """Make the pack of the case as it stands."""
        self._asked += 1
        asked, papers = self._asked, self._papers
        scale = PIXELS_PER_POINT * sharpness

        def work() -> tuple[SeenPaper, ...]:
            pack = papers.pack(case, large=large, language=language)
            return tuple(_seen(row, scale) for row in pack)

        def done(pack: tuple[SeenPaper, ...]) -> None:
            if isValid(self) and asked == self._asked:
                self.made.emit(pack)

        def failed(error: Exception) -> None:
            if not isValid(self) or asked != self._asked:
                return
            if isinstance(error, Refused):
                self.refused.emit(error.refusal.sentence)
            elif isinstance(error, CodedError):
                self.refused.emit(sentence(error.code, error.values))
            else:
                raise error

        self._background.run(work, done, failed)


def _seen(paper: PackedPaper, scale: float) -> SeenPaper:
    pages = page_images(paper.made.data, scale) if paper.made else ()
    return SeenPaper(paper.status, paper.made, pages)
