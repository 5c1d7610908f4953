"""The command that plays a history into a practice profile."""

import argparse
import json
from pathlib import Path
from typing import Any

from desktop.commands.choosing import chosen_profile
from desktop.profile_folder import make_folder, store_path
from desktop.replay.player import Outcome, play
from desktop.replay.reading import read_history
from models.clock import PracticeClock, system_clock
from models.directory import load_practice_directory
from models.reasons import Refusal
from models.store import Store, held


def replay(options: argparse.Namespace) -> dict[str, Any]:
    """Play the history of ``FILE``; the profile is made if there is none. Played again it makes new cases.

    What was played before a step that failed stays, to be looked at.

    Raises:
        Refused: If the file is no history; then nothing is played.
        StoreError: As ``Store.open``; then nothing of the history is kept.
    """
    directory = load_practice_directory()
    steps = read_history(options.file, directory)
    store = _practice_store(store_path(chosen_profile(options)))
    clock = PracticeClock(steps[0].at if steps else system_clock())
    try:
        with held(store, clock) as holding:
            outcome = play(steps, holding, directory, clock)
    finally:
        store.close()
    return _answer(outcome)


def failing(answer: dict[str, Any]) -> Refusal:
    """Return the refusal that says where the history and the program part."""
    values = {
        "step": answer["failed_step"],
        "expected": _json(answer["expected"]),
        "got": _json(answer["got"]),
    }
    return Refusal("history_differs", values)


def _practice_store(path: Path) -> Store:
    make_folder(path.parent)
    if path.exists():
        return Store.open(path, system_clock)
    return Store.create(path, system_clock)


def _answer(outcome: Outcome) -> dict[str, Any]:
    if outcome.failure is None:
        return {"steps": outcome.steps, "cases": list(outcome.cases.values())}
    failure = outcome.failure
    told = {"failed_step": failure.step, "got": failure.got, "expected": failure.expected}
    return told | ({"note": failure.note} if failure.note else {})


def _json(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
