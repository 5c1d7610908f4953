"""The colours of a paper: grey alone, for it is printed on laser printers.

An output intent needs a profile. This one is the smallest that ICC.1:2001-04 (version 2.4) allows for
a grey printer: a description, a copyright, the white point and one gamma curve.
"""

import struct
from typing import Final

_DESCRIPTION: Final = b"Gray gamma 2.2"
_GAMMA: Final = 0x0233  # 2.2 as u8Fixed8
_WHITE: Final = (0xF6D6, 0x10000, 0xD32D)  # D50 as s15Fixed16
_HEADER_SIZE: Final = 128
_ENTRY_SIZE: Final = 12


def _profile() -> bytes:
    tags = (
        (b"desc", _text_description()),
        (b"cprt", b"text" + bytes(4) + b"CC0\0"),
        (b"wtpt", b"XYZ " + bytes(4) + struct.pack(">3I", *_WHITE)),
        (b"kTRC", b"curv" + bytes(4) + struct.pack(">IH", 1, _GAMMA)),
    )
    table, data = struct.pack(">I", len(tags)), b""
    begin = _HEADER_SIZE + len(table) + _ENTRY_SIZE * len(tags)
    for name, content in tags:
        table += name + struct.pack(">2I", begin + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    return _header(begin + len(data)) + table + data


def _header(size: int) -> bytes:
    day = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    white = struct.pack(">3I", *_WHITE)
    kind = b"prtrGRAYXYZ "
    before = struct.pack(">I4xI", size, 0x02400000) + kind + day + b"acsp"
    return (before + bytes(28) + white).ljust(_HEADER_SIZE, b"\0")


def _text_description() -> bytes:
    words = _DESCRIPTION + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(words)) + words + bytes(8 + 3 + 67)


GREY_PROFILE: Final = _profile()
