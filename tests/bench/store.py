"""Saving and opening on a real disk."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from desktop.demo.days import Days
from desktop.demo.four import four
from desktop.replay.player import play
from models.clock import PracticeClock, system_clock
from models.directory import load_practice_directory
from models.operations.planning import PlanNoteWritten
from models.services.desk import Desk
from models.store import Store
from models.values import CaseId, PlanSection, Profession, StaffId, UnitId
from tests.bench.figure import Figure, median, percentile, wall_ms

_SAVES = 300
_OPERATIONS = 200
NURSE, WARD = StaffId("lisa-frank"), UnitId("avd-ortopedi")


def figures() -> Iterator[Figure]:
    """Yield the figures of the store."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        store = Store.create(Path(folder) / "hemvag.db", system_clock)
        desk, case_id = _anna(store)
        _fill(desk, case_id, _OPERATIONS - len(desk.case(case_id).operations))
        opened = [wall_ms(lambda: store.load(case_id)) for _ in range(20)]
        yield Figure(f"open_case_{_OPERATIONS}_operations", median(opened), "ms", 30)
        saves = [wall_ms(partial(_save, desk, case_id, number)) for number in range(_SAVES)]
        yield Figure("save_action_p95", percentile(saves, 0.95), "ms", 10)
        store.close()


def _anna(store: Store) -> tuple[Desk, CaseId]:
    directory = load_practice_directory()
    clock = PracticeClock(system_clock())
    store.use_clock(clock)
    steps = [step for step in four(Days(clock()), directory) if step.case == "anna"]
    play(steps, store, directory, clock)
    store.use_clock(system_clock)
    actor = directory.actor(NURSE, WARD)
    if actor is None:
        raise LookupError
    desk = Desk(store, directory, system_clock, actor)
    case_id = store.active_cases()[0].case_id
    desk.open(case_id)
    return desk, case_id


def _fill(desk: Desk, case_id: CaseId, count: int) -> None:
    for number in range(count):
        _save(desk, case_id, number)


def _save(desk: Desk, case_id: CaseId, number: int) -> None:
    desk.perform(
        case_id,
        PlanNoteWritten(
            section=PlanSection.SELF,
            unit=WARD,
            profession=Profession.NURSE,
            text=f"Träna höften tre gånger om dagen. Gång {number}.",
        ),
    )
