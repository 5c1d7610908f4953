"""A program that dies in the middle of its saves, and what the next one finds."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from models.clock import PracticeClock
from models.store import Store, check
from tests.store.journeys import opened

ROOT: Final = Path(__file__).parents[2]


def killed_while_saving(path: Path, case_id: str, saves: int, pause: float) -> list[str]:
    """Return what a writer had acknowledged when it was killed, ``pause`` s after so many saves."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", str(path), case_id],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(saves)]
        time.sleep(pause)
        writer.kill()
        told.extend(writer.stdout.readlines())
    return [line.strip() for line in told if line.endswith("\n")]


@pytest.mark.parametrize("moment", range(20))
def test_nothing_that_was_acknowledged_is_lost_when_the_program_is_killed(
    path: Path, clock: PracticeClock, moment: int
) -> None:
    before = Store.create(path, clock)
    case = opened(before)
    before.close()
    acknowledged = killed_while_saving(path, case.id, saves=moment + 1, pause=moment * 0.0003)

    store = Store.open(path, clock)
    kept = store.load_operations(case.id)
    assert [o.id for o in kept[2 : 2 + len(acknowledged)]] == acknowledged
    assert store.database.execute("PRAGMA integrity_check") == [("ok",)]
    assert check(store).equal
    assert store.access_log.verify().intact
    store.close()
