"""A disk without room, a folder that may only be read, and a clock that is put back: each for real."""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from models.clock import PracticeClock
from models.errors import StoreError
from models.rules.tasks import tasks
from models.state import CaseFile
from models.store import Store, check
from tests.store.journeys import MORNING, a_note, opened, written

ROOT: Final = Path(__file__).parents[2]
NOBODY: Final = 65534
DAY: Final = dt.timedelta(days=1)
APART: Final = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]


def can_mount(folder: Path) -> bool:
    """Tell whether a small file system can be put on a folder here; a container may not let us."""
    command = [*APART, "mount", "-t", "tmpfs", "tmpfs", str(folder)]
    return (
        shutil.which("unshare") is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


def starved(folder: Path, way: str) -> dict[str, object]:
    """Return how saving went where there was no room."""
    command = [sys.executable, "-m", "tests.store.starved", str(folder), way]
    apart = APART if way == "mounted" else []
    said = subprocess.run([*apart, *command], cwd=ROOT, capture_output=True, check=True, timeout=60)
    found: dict[str, object] = json.loads(said.stdout)
    return found


WELL: Final = {"kept": True, "many": True, "equal": True, "intact": True, "goes on": True}


def test_a_disk_that_fills_up_loses_nothing_and_work_goes_on_when_there_is_room(
    tmp_path: Path,
) -> None:
    way, code = ("mounted", "disk_full") if can_mount(tmp_path) else ("limited", "disk_error")
    assert starved(tmp_path, way) == WELL | {"refused": code}


def test_a_file_that_may_not_grow_loses_nothing(tmp_path: Path) -> None:
    assert starved(tmp_path, "limited") == WELL | {"refused": "disk_error"}


# --- read only ---------------------------------------------------------------------------


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder that everybody may go into."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    made.chmod(0o700)
    shutil.rmtree(made)


def as_somebody_without_rights(work: Callable[[], object]) -> str:
    """Return the code of the refusal that somebody gets who is not the administrator."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        try:
            work()
            said = "done"
        except StoreError as error:
            said = error.code
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def test_in_a_folder_that_may_only_be_read_nothing_is_made(
    folder: Path, clock: PracticeClock
) -> None:
    folder.chmod(0o555)
    said = as_somebody_without_rights(lambda: Store.create(folder / "hemvag.db", clock))
    assert said == "no_access"
    assert list(folder.iterdir()) == []


def test_a_store_in_a_folder_that_may_only_be_read_is_refused_and_left_as_it_is(
    folder: Path, clock: PracticeClock
) -> None:
    store = Store.create(folder / "hemvag.db", clock)
    opened(store)
    store.close()
    before = (folder / "hemvag.db").read_bytes()
    (folder / "hemvag.db").chmod(0o444)
    folder.chmod(0o555)
    said = as_somebody_without_rights(lambda: Store.open(folder / "hemvag.db", clock))
    assert said == "read_only"
    assert (folder / "hemvag.db").read_bytes() == before
    assert [file.name for file in folder.iterdir()] == ["hemvag.db"]


def test_another_users_store_is_not_opened(folder: Path, clock: PracticeClock) -> None:
    Store.create(folder / "hemvag.db", clock).close()
    if os.geteuid() != 0:
        (folder / "hemvag.db").chmod(0o000)
    said = as_somebody_without_rights(lambda: Store.open(folder / "hemvag.db", clock))
    assert said == "no_access"


# --- a clock that is put back ------------------------------------------------------------


@pytest.fixture
def case(store: Store) -> CaseFile:
    return opened(store)


def test_no_time_of_acceptance_falls_when_the_clock_is_put_back_a_day(
    store: Store, clock: PracticeClock, case: CaseFile
) -> None:
    for back in (DAY, 2 * DAY, -DAY, DAY):
        clock.move_to(MORNING - back)
        case = written(store, case, a_note(f"{back}"))
    times = [operation.accepted_at for operation in case.operations if operation.accepted_at]
    assert times == sorted(times)
    assert times[-1] == MORNING + DAY
    assert store.load(case.id) == case
    assert check(store).equal


def test_a_clock_that_is_put_back_moves_no_deadline(
    store: Store, clock: PracticeClock, case: CaseFile
) -> None:
    before = [(task.kind, task.unit, task.due) for task in tasks(case)]
    clock.move_to(MORNING - DAY)
    after = tasks(written(store, case, a_note()))
    assert [(task.kind, task.unit, task.due) for task in after] == before


def test_a_clock_that_is_put_back_keeps_the_access_log_in_order(
    store: Store, clock: PracticeClock, case: CaseFile
) -> None:
    clock.move_to(MORNING - DAY)
    written(store, case, a_note())
    numbers = [entry.sequence for entry in store.access_log.entries()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert store.access_log.verify().intact
