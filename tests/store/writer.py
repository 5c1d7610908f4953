"""Programs that save and are killed at random moments; they tell what had been acknowledged by then.

Run as ``python -m tests.store.writer FOLDER SEED COUNT``. In FOLDER lies ``start.db``, a store with one case.
Of it COUNT copies are made, each with a program of its own that saves without end until it is killed. A line
of JSON a copy: its name, and the ids of the operations that were acknowledged.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Final, NoReturn

from models.clock import system_clock
from models.operations import Body
from models.operations.planning import ExpectedDischargeSet, TrackSet
from models.store import Store
from models.values import Certainty, ExpectedDischarge, Track
from tests.store.journeys import a_note, written

LONGEST: Final = 0.06  # seconds from the first save to the kill: a handful of saves
BODIES: Final[tuple[Body, ...]] = (
    a_note("Går med rollator. " * 50),
    TrackSet(track=Track.YELLOW, reason="Behöver träna i trappa."),
    ExpectedDischargeSet(expected=ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR)),
    a_note("Äter själv."),
)


def main(folder: str, seed: str, count: str) -> None:
    """Let the programs live and die one after the other."""
    chance = random.Random(int(seed))  # noqa: S311 - moments to die at, no secrets
    for number in range(int(count)):
        file = Path(folder) / f"{seed}-{number}.db"
        shutil.copyfile(Path(folder) / "start.db", file)
        told = killed_after(file, chance.uniform(0, LONGEST))
        sys.stdout.write(json.dumps([file.name, told]) + "\n")


def killed_after(file: Path, pause: float) -> list[str]:
    """Start a program that saves, kill it ``pause`` seconds after its first save; return what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        save_for_ever(file, writing)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        first = pipe.readline()
        time.sleep(pause)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line.strip() for line in (first, *pipe) if line.endswith("\n")]


def save_for_ever(file: Path, telling: int) -> NoReturn:
    """Save one thing after another, and tell each when it is acknowledged."""
    store = Store.open(file, system_clock)
    case = store.load(store.journal.case_ids()[0])
    while True:
        for body in BODIES:
            case = written(store, case, body)
            os.write(telling, f"{case.operations[-1].id}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
