"""Makes papers beside the window: how it stands with each, and the one that is looked at as pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from models.errors import CodedError
from models.reasons import Refused, sentence
from models.services.paper_desk import FinishedPaper, PaperDesk, PaperStatus
from models.state import CaseFile
from models.values import PaperKind
from resources.language import Language
from views.ports import Background

T = TypeVar("T")

PIXELS_PER_POINT: Final = 96 / 72  # true size on an ordinary screen


@dataclass(frozen=True, slots=True)
class PaperWish:
    """A paper that somebody wants to look at; ``sharpness`` is the screen's pixels per logical pixel."""

    case: CaseFile
    kind: PaperKind
    large: bool = False
    sharpness: float = 1.0
    for_signature: bool = False  # if it can be
    language: Language = Language.SWEDISH


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper with its pages as pictures."""

    wish: PaperWish
    paper: FinishedPaper
    pages: tuple[QImage, ...]


class PaperWork(QObject):
    """Does one thing at a time; of several wishes only the last is fulfilled."""

    statuses_known = Signal(object)  # tuple[PaperStatus, ...]
    begun = Signal()
    made = Signal(object)  # MadePaper
    refused = Signal(str)  # the sentence

    def __init__(
        self, papers: PaperDesk, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._papers = papers
        self._background = background
        self._wish: PaperWish | None = None
        self._busy = False

    def ask(self, wish: PaperWish) -> None:
        """Find out how it stands with the papers of the case, then make the one that is wished for."""
        self._wish = wish
        if not self._busy:
            self._find_out(wish)

    def _find_out(self, wish: PaperWish) -> None:
        self._busy = True
        papers = self._papers

        def done(statuses: tuple[PaperStatus, ...]) -> None:
            if self._is_late(wish):
                return
            self.statuses_known.emit(statuses)
            status = next(row for row in statuses if row.kind is wish.kind)
            if self._is_late(wish):
                return
            if status.exists and status.state is not None:
                self._make(wish, signable=status.signable)
            else:
                self._busy = False

        self._run(wish, lambda: papers.status(wish.case), done)

    def _make(self, wish: PaperWish, *, signable: bool) -> None:
        self.begun.emit()
        papers = self._papers

        def work() -> MadePaper:
            ink = wish.for_signature and signable
            paper = papers.make(
                wish.case,
                wish.kind,
                large=wish.large,
                for_signature=ink,
                language=wish.language,
            )
            scale = PIXELS_PER_POINT * wish.sharpness
            return MadePaper(wish, paper, page_images(paper.data, scale))

        def done(made: MadePaper) -> None:
            if not self._is_late(wish):
                self._busy = False
                self.made.emit(made)

        self._run(wish, work, done)

    def _is_late(self, wish: PaperWish) -> bool:
        """Return whether something else is wished for by now, and begin with that."""
        if self._wish is wish or self._wish is None:
            return False
        self._find_out(self._wish)
        return True

    def _run(self, wish: PaperWish, work: Callable[[], T], done: Callable[[T], None]) -> None:
        def told(result: T) -> None:
            if isValid(self):  # the page may be gone by now
                done(result)

        def failed(error: Exception) -> None:
            if not isValid(self) or self._is_late(wish):
                return
            self._busy = False
            if isinstance(error, Refused):
                self.refused.emit(error.refusal.sentence)
            elif isinstance(error, CodedError):
                self.refused.emit(sentence(error.code, error.values))
            else:
                raise error

        self._background.run(work, told, failed)


def page_images(data: bytes, scale: float) -> tuple[QImage, ...]:
    """Return the pages of a PDF as pictures, ``scale`` pixels a point."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return tuple(_image(page, scale) for page in document)
    finally:
        document.close()


def _image(page: object, scale: float) -> QImage:
    render: Callable[..., object] = page.render  # type: ignore[attr-defined] # pdfium comes without types
    bitmap = render(scale=scale, prefer_bgrx=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride  # type: ignore[attr-defined] # as above
    pixels = bytes(bitmap.buffer)  # type: ignore[attr-defined] # as above
    return QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).copy()
