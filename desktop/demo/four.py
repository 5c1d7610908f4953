"""The four stories of the region's routine, moved so that each person goes home near today."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from desktop.demo.days import Days
from desktop.replay.reading import steps_of
from desktop.replay.step import OK, ExpectsState, ExpectsTasks, Opens, Prints, Step
from models.clock import local_date
from models.directory import Directory
from resources import path

STORIES: Final = ("pontus", "mikael", "anna", "olle")

# The day of the story that is to be today, and the last day of it that has been played.
_TODAY: Final = {
    "pontus": (dt.date(2026, 1, 12), dt.date(2026, 1, 11)),
    "mikael": (dt.date(2026, 1, 16), dt.date(2026, 1, 15)),
    "anna": (dt.date(2026, 1, 20), dt.date(2026, 1, 20)),
    "olle": (dt.date(2026, 1, 25), dt.date(2026, 1, 24)),
}
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|T)")


def story(name: str) -> dict[str, Any]:
    """Return one of the four stories as its file tells it."""
    text = path("stories", f"{name}.json").read_text(encoding="utf-8")
    told: dict[str, Any] = json.loads(text)
    return told


def numbers_of_four() -> frozenset[str]:
    """Return the personnummer of the four."""
    return frozenset(
        step["with"]["person"]["identity_number"]
        for name in STORIES
        for step in story(name)["steps"]
        if step["do"] == "open_case"
    )


def four(days: Days, directory: Directory) -> Iterator[Step]:
    """Yield what has happened in the four cases by now, without what was refused or only expected."""
    for name in STORIES:
        today, last = _TODAY[name]
        away = (days.today - today).days
        for step in steps_of(_moved(story(name), away), directory):
            if local_date(step.at) > last + dt.timedelta(days=away):
                break
            if step.expect == OK and not isinstance(step.act, ExpectsState | ExpectsTasks | Prints):
                yield replace(_clamped(step, days.now), case=name)


def _clamped(step: Step, now: dt.datetime) -> Step:
    """Return the step no later than now: of today's steps some are still to come."""
    step = replace(step, at=min(step.at, now))
    if isinstance(step.act, Opens):
        return replace(step, act=replace(step.act, admitted_at=min(step.act.admitted_at, now)))
    return step


def _moved(value: Any, days: int) -> Any:
    """Return a decoded story with every day in it moved."""
    if isinstance(value, dict):
        return {key: _moved(item, days) for key, item in value.items()}
    if isinstance(value, list):
        return [_moved(item, days) for item in value]
    if isinstance(value, str):
        return (
            _DAY.sub(lambda found: _later(found.group(), days), value)
            if _DAY.match(value)
            else value
        )
    return value


def _later(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()
