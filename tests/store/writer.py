"""Saves without end, telling each save after it was acknowledged; a test kills it.

Run as ``python -m tests.store.writer FILE CASE``.
"""

import sys
from pathlib import Path

from models.clock import system_clock
from models.store import Store
from models.values import CaseId
from tests.store.journeys import a_note, written


def main(file: str, case_id: str) -> None:
    """Save notes in the case until killed."""
    store = Store.open(Path(file), system_clock)
    case = store.load(CaseId(case_id))
    while True:
        case = written(store, case, a_note("Går med rollator. " * 50))
        sys.stdout.write(f"{case.operations[-1].id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
