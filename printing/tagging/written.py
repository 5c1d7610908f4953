"""Objects of a PDF whose bytes are known before the file is written."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFStream


class Written(PDFObject):
    """An object as its bytes; they may be set until the file is written."""

    def __init__(self, written: bytes = b"") -> None:
        self.written = written

    def format(self, document: Any) -> bytes:  # noqa: ARG002 # ReportLab's protocol
        """Return the bytes."""
        return self.written


def stream(content: bytes, **names: str | int) -> PDFStream:
    """Return a stream whose dictionary holds names and numbers."""
    entries = {
        key: PDFName(value) if isinstance(value, str) else value for key, value in names.items()
    }
    return PDFStream(PDFDictionary(entries), content)


def text_string(words: str) -> str:
    """Return a text string of PDF: UTF-16 with its mark, in hexadecimal."""
    return f"<feff{words.encode('utf-16-be').hex()}>"
