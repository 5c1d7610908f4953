"""The bytes of a file, as small as PDF 1.7 lets them be: objects in a stream, compressed together.

ReportLab writes every object by itself, in plain sight; the hundreds of elements of a structure would take
more room than the paper. Its documents are written here instead: equal documents give equal bytes.
"""

import hashlib
import struct
import zlib
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

_HEAD: Final = b"%PDF-1.7\n%\xe5\xe4\xf6\xc5\n"
_ENTRY: Final = struct.Struct(">BIH")  # of the cross-reference: kind, place, and place within
_EFFORT: Final = 4  # of 9: more takes twice the time for a fiftieth of the size
_FREE, _PLAIN, _PACKED = range(3)


def file_of(document: Any, info: Any) -> bytes:
    """Return the file of a document, all of whose objects are known but those of its fonts."""
    for font in document.delayedFonts:
        font.addObjects(document)
    document.Catalog.Outlines = None
    return _File(document).written(_number(document, document.Catalog), _number(document, info))


def _number(document: Any, known: Any) -> int:
    reference = document.Reference(known)
    number: int = document.idToObjectNumberAndVersion[reference.name][0]
    return number


class _File:
    """Collects objects: streams as they come, all others for the one stream that packs them."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._out = bytearray(_HEAD)
        self._places: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 0xFFFF)}
        self._packed: list[tuple[int, bytes]] = []

    def written(self, root: int, info: int) -> bytes:
        """Return the whole file."""
        number = 1
        # Objects may add others while they are written.
        while (name := self._document.numberToId.get(number)) is not None:
            self._add(number, self._document.idToObject[name])
            number += 1
        self._pack(number)
        self._end(number + 1, root, info)
        return bytes(self._out)

    def _add(self, number: int, known: Any) -> None:
        if not isinstance(known, pdfdoc.PDFStream):
            self._packed.append((number, pdfdoc.format(known, self._document, toplevel=1)))
            return
        content = (
            known.content.encode("latin-1") if isinstance(known.content, str) else known.content
        )
        is_plain = known.dictionary.dict.get("Subtype") == "/XML"  # for tools that search the file
        entries = pdfdoc.format(known.dictionary, self._document).strip()
        self._add_stream(number, entries.removeprefix(b"<<").removesuffix(b">>"), content, is_plain)

    def _add_stream(
        self, number: int, entries: bytes, content: bytes, is_plain: bool = False
    ) -> None:
        if not is_plain:
            content = zlib.compress(content, _EFFORT)
            entries += b"/Filter/FlateDecode"
        self._places[number] = (_PLAIN, len(self._out), 0)
        self._out += b"%d 0 obj\n<<%b/Length %d>>stream\n" % (number, entries, len(content))
        self._out += content + b"\nendstream\nendobj\n"

    def _pack(self, number: int) -> None:
        heads, bodies, offset = [], [], 0
        for place, (packed, body) in enumerate(self._packed):
            self._places[packed] = (_PACKED, number, place)
            heads.append(b"%d %d" % (packed, offset))
            bodies.append(body)
            offset += len(body) + 1
        head = b" ".join(heads) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(heads), len(head))
        self._add_stream(number, entries, head + b"\n".join(bodies))

    def _end(self, number: int, root: int, info: int) -> None:
        begin = len(self._out)
        self._places[number] = (_PLAIN, begin, 0)
        table = b"".join(_ENTRY.pack(*place) for _number, place in sorted(self._places.items()))
        told = hashlib.sha256(self._out).hexdigest()[:32].encode()
        entries = b"/Type/XRef/Size %d/W[1 4 2]" % (number + 1)
        entries += b"/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (root, info, told, told)
        self._add_stream(number, entries, table)
        self._out += b"startxref\n%d\n%%%%EOF\n" % begin
