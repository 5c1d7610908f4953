"""The four people of the region's routine: every must, and every must refuse, step by step."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.demo.four import STORIES
from models.store import check
from tests.acceptance.conftest import Played
from tests.acceptance.musts import MUSTS
from views.dialogs.discharge_dialog import warnings_of

EVERY = [(name, must) for name, musts in MUSTS.items() for must in musts]


@pytest.mark.parametrize(("name", "must"), EVERY, ids=[f"{name}: {must}" for name, must in EVERY])
def test_a_must_holds(played: Callable[[str], Played], name: str, must: str) -> None:
    steps, outcome, _store = played(name)
    numbers = [number for number, step in enumerate(steps, 1) if step.note == must]
    assert numbers, "no step of the story shows it"
    assert outcome.failure is None or max(numbers) < outcome.failure.step, outcome.failure


@pytest.mark.parametrize("name", STORIES)
def test_a_story_goes_from_end_to_end(played: Callable[[str], Played], name: str) -> None:
    steps, outcome, _store = played(name)
    assert (outcome.failure, outcome.steps) == (None, len(steps))


@pytest.mark.parametrize("name", STORIES)
def test_every_note_of_a_story_names_a_must(played: Callable[[str], Played], name: str) -> None:
    steps, _outcome, _store = played(name)
    assert {step.note for step in steps if step.note} == set(MUSTS[name])


@pytest.mark.parametrize("name", STORIES)
def test_the_lists_agree_with_the_story_and_the_log_is_whole(
    played: Callable[[str], Played], name: str
) -> None:
    _steps, _outcome, store = played(name)
    assert check(store).equal
    assert store.access_log.verify().intact


def test_the_window_warns_when_mikael_would_leave_without_a_care_contact(
    played: Callable[[str], Played],
) -> None:
    _steps, outcome, store = played("mikael")
    case = store.load(outcome.cases["#1"])
    assert not any("vårdkontakt" in text for text in warnings_of(case))
    registers = {name: row for name, row in case.registers.items() if name != "care_contacts"}
    assert any("vårdkontakt" in text for text in warnings_of(replace(case, registers=registers)))
