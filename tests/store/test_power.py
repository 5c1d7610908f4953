"""Programs that die in the middle of their saves, and what the next one finds."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from models.clock import PracticeClock
from models.state import CaseFile
from models.store import Store, check
from tests.store.journeys import MORNING, a_note, opened, written

ROOT: Final = Path(__file__).parents[2]
POINTS: Final = 200
SIDE_BY_SIDE: Final = 4  # programs at once, so that the test is short


def faults_of(file: Path, acknowledged: list[str], clock: PracticeClock) -> list[str]:
    """Return what is wrong with a store that was left so; nothing should be."""
    store = Store.open(file, clock)
    (case_id,) = store.journal.case_ids()
    case = store.load(case_id)
    kept = [operation.id for operation in case.operations]
    sound = {
        "damaged": store.database.execute("PRAGMA integrity_check") == [("ok",)],
        "acknowledged but lost": kept[2 : 2 + len(acknowledged)] == acknowledged,
        "more than one save in doubt": len(kept) <= 2 + len(acknowledged) + 1,
        "index": check(store).equal,
        "access log": store.access_log.verify().intact
        and store.access_log.head().sequence == len(kept),
        "next save": len(written(store, case, a_note()).operations) == len(kept) + 1,
    }
    store.close()
    return [name for name, well in sound.items() if not well]


def test_at_two_hundred_random_moments_a_kill_loses_nothing_that_was_acknowledged(
    tmp_path: Path, clock: PracticeClock
) -> None:
    start = Store.create(tmp_path / "start.db", clock)
    opened(start)
    start.close()
    killers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.store.writer", str(tmp_path), str(seed), count],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, count in enumerate([str(POINTS // SIDE_BY_SIDE)] * SIDE_BY_SIDE)
    ]
    said = [line for killer in killers for line in killer.communicate()[0].splitlines()]
    deaths = [json.loads(line) for line in said]
    faults = {
        name: found
        for name, acknowledged in deaths
        if (found := faults_of(tmp_path / name, acknowledged, clock))
    }
    assert faults == {}
    assert len(deaths) == POINTS
    assert all(acknowledged for _, acknowledged in deaths)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store with one long case."""
    path = tmp_path_factory.mktemp("source") / "source.db"
    store = Store.create(path, PracticeClock(MORNING))
    case = opened(store)
    for number in range(240):
        case = written(store, case, a_note(f"Dag {number}."))
    store.close()
    return path


@pytest.mark.parametrize("moment", range(12))
def test_a_case_whose_intake_was_killed_is_a_whole_beginning_and_can_be_taken_in_again(
    source: Path, path: Path, clock: PracticeClock, moment: int
) -> None:
    Store.create(path, clock).close()
    child = os.fork()
    if child == 0:
        take_in(source, path)
        os._exit(0)
    time.sleep(0.02 * moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    (before,) = cases_of(source)
    for case in cases_of(path):
        assert case.operations == before.operations[: len(case.operations)]
    take_in(source, path)
    assert cases_of(path) == [before]


def cases_of(path: Path) -> list[CaseFile]:
    """Return the cases of a store whose lists are as they should be."""
    store = Store.open(path, PracticeClock(MORNING))
    cases = [store.load(case_id) for case_id in store.journal.case_ids()]
    assert check(store).equal
    store.close()
    return cases


def take_in(source: Path, target: Path) -> None:
    """Take all that one store holds into another."""
    stores = [Store.open(path, PracticeClock(MORNING)) for path in (source, target)]
    for case_id in stores[0].journal.case_ids():
        stores[1].take_in(stores[0].journal.operations(case_id))
    for store in stores:
        store.close()
