"""What the files of the program are called: each tells the case, never the person."""

from pathlib import Path
from typing import Final

from models.values import CaseId, PaperKind

_PAPERS: Final = {
    PaperKind.PLAN: "utskrivningsplan",
    PaperKind.MEDICATION: "lakemedelslista",
    PaperKind.SELFCARE: "egenvardsintyg",
    PaperKind.SIP: "sip",
}
_LAST: Final = 12  # of an id the beginning is the time: cases of one minute share it


def paper_stem(kind: PaperKind, case_id: CaseId) -> str:
    """Return what one paper of a case is called."""
    return f"{_PAPERS[kind]}-{case_mark(case_id)}"


def pack_stem(case_id: CaseId) -> str:
    """Return what all papers of a case in one job or one file are called."""
    return f"papper-{case_mark(case_id)}"


def case_mark(case_id: CaseId) -> str:
    """Return the part of an id that tells a case from every other."""
    return case_id[-_LAST:]


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """Return a path in ``folder`` where no file is yet; a second one gets ``-2``."""
    number, path = 1, folder / f"{stem}{suffix}"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{suffix}"
    return path
