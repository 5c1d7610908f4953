"""A canvas that marks everything that is drawn on it: read as text, or passed over."""

import enum
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.pdfgen.canvas import Canvas

from printing.tagging.described import Described, describe
from printing.tagging.file import file_of
from printing.tagging.lines import Codes, Lines
from printing.tagging.structure import Box, Structure
from printing.tagging.tags import Tag
from printing.tagging.tree import TreeWriter


class ArtifactKind(enum.Enum):
    """What nobody needs to hear; the properties that say so."""

    LAYOUT = ""
    HEADER = "/Type/Pagination/Subtype/Header"
    FOOTER = "/Type/Pagination/Subtype/Footer"
    WATERMARK = "/Type/Pagination/Subtype/Watermark"
    REPEATED = "/Type/Pagination"  # the head of a table that goes on


class TaggedCanvas(Canvas):
    """ReportLab's canvas; text drawn under a tag belongs to it, lines are drawn as artifacts."""

    _code: list[str]
    _doc: Any

    def __init__(self, described: Described, **options: Any) -> None:
        super().__init__("", lang=described.lang, **options)
        self.structure = Structure()
        self._described = described
        self._artifacts = 0
        self._codes = Codes(self._doc)

    def begin(self, tag: Tag) -> None:
        """Let what is drawn belong to a tag until ``end``; within an artifact it says nothing."""
        if not self._artifacts:
            self.structure.open(tag)

    def end(self) -> None:
        """End what ``begin`` began."""
        if not self._artifacts:
            self.structure.close()

    def begin_artifact(self, kind: ArtifactKind = ArtifactKind.LAYOUT) -> None:
        """Let what is drawn be passed over until ``end_artifact``."""
        self._artifacts += 1
        if self._artifacts == 1:
            properties = f"<<{kind.value}>>BDC" if kind.value else "BMC"
            self._code.append(f"/Artifact {properties}")

    def end_artifact(self) -> None:
        """End what ``begin_artifact`` began."""
        self._artifacts -= 1
        if not self._artifacts:
            self._code.append("EMC")

    def begin_figure(self, tag: Tag, box: Box) -> None:
        """Let what is drawn be one figure until ``end_figure``."""
        self.begin(tag)
        if not self._artifacts:
            self.structure.current.box = box
        self._begin_mark()

    def end_figure(self) -> None:
        """End what ``begin_figure`` began."""
        self._end_mark()
        self.end()

    def begin_lines(self, size: float) -> Lines:
        """Return lines to write, for ``draw_lines``."""
        return Lines(self._codes, size)

    def draw_lines(self, lines: Lines) -> None:
        """Draw text as content of the current tag."""
        self._begin_mark()
        self._code.append(lines.operators())
        self._end_mark()

    def drawText(self, aTextObject: Any) -> None:  # noqa: N802, N803 # ReportLab's names
        """Draw a text object as content of the current tag."""
        self._begin_mark()
        super().drawText(aTextObject)
        self._end_mark()

    def showPage(self) -> None:  # noqa: N802 # ReportLab's name
        """End the page; the marks of the next one are counted anew."""
        page = len(self.structure.pages)
        super().showPage()
        ended = self._doc.idToObject[f"Page{page}"]
        ended.__NoDefault__ = [*ended.__NoDefault__, "StructParents", "Tabs"]
        ended.StructParents = page - 1
        ended.Tabs = PDFName("S")
        self.structure.turn_page()

    def finished(self) -> bytes:
        """Return the file: the pages, their structure, and what the file says about itself."""
        tree = TreeWriter(self.structure, self._doc).write()
        info = describe(self._doc, self._described, tree)
        return file_of(self._doc, info)

    def _begin_mark(self) -> None:
        if not self._artifacts:
            number = self.structure.mark()
            self._code.append(f"/{self.structure.current.tag.role}<</MCID {number}>>BDC")

    def _end_mark(self) -> None:
        if not self._artifacts:
            self._code.append("EMC")
