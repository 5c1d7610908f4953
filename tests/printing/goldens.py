"""Anna's papers as they read, kept word by word.

Write them anew with ``python -m tests.printing.goldens``, and read what has changed.
"""

from pathlib import Path
from typing import Final

from models.values import PaperKind
from tests.printing.anna import anna
from tests.printing.anna_sip import with_sip
from tests.printing.contexts import ANNAS, words

FOLDER: Final = Path(__file__).parent / "golden"


def golden(kind: PaperKind) -> Path:
    """Return the file that holds what a paper says."""
    return FOLDER / f"{kind.value}.txt"


if __name__ == "__main__":
    case = anna()
    for kind in ANNAS:
        golden(kind).write_text(words(kind, case), encoding="utf-8")
    golden(PaperKind.SIP).write_text(words(PaperKind.SIP, with_sip()), encoding="utf-8")
