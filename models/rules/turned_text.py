"""Signs that nobody sees and that turn the reading of a text round (U+202E and its like).

With them a screen shows other words than were written, and than stand on the paper: *10 mg* may read *gm 01*.
"""

import re
from typing import Final

_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def turning_sign(text: str) -> str | None:
    """Return the first such sign by its number, ``U+202E``; ``None`` if there is none."""
    found = _TURNING.search(text)
    return f"U+{ord(found[0]):04X}" if found else None
