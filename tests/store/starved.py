"""Saves on a disk without room, and again when there is some; says in JSON how it went.

Run as ``python -m tests.store.starved FOLDER WAY``: ``mounted`` puts a real file system of two megabytes on
FOLDER, for which the process needs a name space of its own; ``limited`` lets no file grow beyond that.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Final

from models.clock import system_clock
from models.errors import StoreError
from models.state import CaseFile
from models.store import Store, check
from tests.store.journeys import a_note, opened, written

ROOM: Final = 2_000_000


def main(folder: str, way: str) -> None:
    """Save until there is no room, look at what is there, and save once more."""
    make_room(folder, way, ROOM)
    store = Store.create(Path(folder) / "hemvag.db", system_clock)
    case, refused = filled(store, opened(store))
    found = {
        "refused": refused,
        "kept": store.load(case.id) == case,
        "many": len(case.operations) > 10,
        "equal": check(store).equal,
        "intact": store.access_log.verify().intact,
    }
    make_room(folder, way, 4 * ROOM)
    after = written(store, store.load(case.id), a_note())
    sys.stdout.write(json.dumps(found | {"goes on": len(after.operations) > len(case.operations)}))


def filled(store: Store, case: CaseFile) -> tuple[CaseFile, str]:
    """Save until the store refuses; return the case as acknowledged, and the code of the refusal."""
    while True:
        try:
            case = written(store, case, a_note("x" * 3900))
        except StoreError as error:
            return case, error.code


def make_room(folder: str, way: str, room: int) -> None:
    """Give the folder, or every file, so many bytes."""
    if way == "limited":
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        return
    again = "remount," if Path(folder).is_mount() else ""
    command = ["mount", "-t", "tmpfs", "-o", f"{again}size={room}", "tmpfs", folder]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
