"""Which characters the fonts of the papers can show, read from the fonts' own tables.

A character that a font lacks prints as nothing at all, so a name or a dose could be
damaged without a trace. Read here without the PDF library: a check costs no import.

Only the basic plane counts: ReportLab writes a wrong code for what lies beyond it into
the text that a screen reader reads, so those few signs are refused like a missing one.
"""

import functools
import struct

import resources

REGULAR_FONT = "SourceSans3-Regular.ttf"
BOLD_FONT = "SourceSans3-Bold.ttf"

_UNICODE_ENCODINGS = {(0, 3), (3, 1)}
_BASIC_PLANE_FORMAT = 4


@functools.cache
def covered_characters() -> frozenset[str]:
    """Return the characters that both weights can show."""
    regular, bold = (
        _font_characters(resources.path("fonts", name).read_bytes())
        for name in (REGULAR_FONT, BOLD_FONT)
    )
    return regular & bold


def _font_characters(font: bytes) -> frozenset[str]:
    """Return the characters that the ``cmap`` table of a TrueType font maps."""
    (table_count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(table_count))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (encoding_count,) = struct.unpack_from(">H", font, cmap + 2)
    found: set[int] = set()
    for n in range(encoding_count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, cmap + 4 + 8 * n)
        if (platform, encoding) in _UNICODE_ENCODINGS:
            found |= _mapped_codes(font, cmap + offset)
    return frozenset(map(chr, found))


def _mapped_codes(font: bytes, at: int) -> set[int]:
    """Return the code points of one subtable; those mapped to glyph 0 are missing."""
    (table_format,) = struct.unpack_from(">H", font, at)
    return _basic_plane_codes(font, at) if table_format == _BASIC_PLANE_FORMAT else set()


def _basic_plane_codes(font: bytes, at: int) -> set[int]:
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + doubled)
    deltas = struct.unpack_from(f">{count}h", font, at + 16 + 2 * doubled)
    ranges_at = at + 16 + 3 * doubled
    ranges = struct.unpack_from(f">{count}H", font, ranges_at)
    codes: set[int] = set()
    for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, end + 1):
            glyph = code
            if ranges[n]:
                place = ranges_at + 2 * n + ranges[n] + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", font, place)
            if glyph and (glyph + deltas[n]) & 0xFFFF:
                codes.add(code)
    return codes
