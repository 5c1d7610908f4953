"""The groups of the overview: where a case stands for one person, right now.

A case stands once, in the first group that fits. Source: the users' own order of the morning.
"""

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from models.clock import local_date
from models.rules.summary import CaseSummary, LastWord
from models.rules.tasks import OF_SIP, Task, TaskKind, is_awake
from models.values import UnitId

SOON: Final = dt.timedelta(hours=1)  # a task due within the hour must be done now
_WAITED_FOR: Final = frozenset({TaskKind.ANSWER_NOTICE, TaskKind.CONFIRM_HOMEGOING})
_WEEKEND: Final = frozenset({5, 6})  # Saturday and Sunday


class Group(IntEnum):
    """The groups in their fixed order."""

    MUST_DO_NOW = 1
    NEW = 2
    HOME_TODAY = 3
    HOME_TOMORROW = 4
    HOME_WEEKEND = 5
    WAITING_FOR_US = 6
    WAITING_FOR_OTHERS = 7
    DISCHARGED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Whose list it is: the units, and when this person last looked at each case."""

    units: frozenset[UnitId]
    last_opened: dict[str, dt.datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRow:
    """A case in its group, with the next step as this person sees it."""

    summary: CaseSummary
    group: Group
    next_task: Task | None
    own: bool  # whether the next step is this person's unit's
    late: bool  # its time has passed
    unread: bool  # never opened by this person
    changed: bool  # somebody else wrote since this person looked
    expected_changed: bool = False  # ... a new estimate of the discharge
    homegoing_changed: bool = False  # ... a new time of going home


def place(summary: CaseSummary, viewer: Viewer, now: dt.datetime) -> OverviewRow:
    """Return the row of a case for ``viewer`` at ``now``."""
    awake = tuple(task for task in summary.open_tasks if is_awake(task, now))
    own = tuple(task for task in awake if task.unit in viewer.units)
    calls = _to_call_about(summary, viewer, now)
    now_own = tuple(task for task in own if is_soon(task, now))
    choices = (now_own, calls, own, awake)
    task = next((found for found in map(next_task, choices) if found), None)
    is_own = task is not None and task.unit in viewer.units
    unread, changed = _news(summary, viewer)
    return OverviewRow(
        summary=summary,
        group=_group(summary, (*own, *calls), now, news=unread or changed),
        next_task=task,
        own=is_own,
        late=task is not None and task.due is not None and task.due < now,
        unread=unread,
        changed=changed,
        expected_changed=_is_news(summary.expected_set, summary, viewer),
        homegoing_changed=_is_news(summary.homegoing_set, summary, viewer),
    )


def next_task(tasks: tuple[Task, ...]) -> Task | None:
    """Return the task to take first: the SIP has days, else the earliest due, then the process's order."""
    latest = dt.datetime.max.replace(tzinfo=dt.UTC)
    order = list(TaskKind)
    return min(
        tasks,
        key=lambda task: (task.kind in OF_SIP, task.due or latest, order.index(task.kind)),
        default=None,
    )


def is_soon(task: Task, now: dt.datetime) -> bool:
    """Tell whether the task must be done within the hour, or should have been done."""
    return task.due is not None and task.due <= now + SOON


def _to_call_about(summary: CaseSummary, viewer: Viewer, now: dt.datetime) -> tuple[Task, ...]:
    """Return what others are late with: the ward that waits for it rings them, while the person is there."""
    if summary.ward not in viewer.units or summary.discharged_at is not None:
        return ()
    return tuple(
        task
        for task in summary.open_tasks
        if task.unit not in viewer.units
        and task.kind in _WAITED_FOR
        and task.due is not None
        and task.due < now
    )


def _news(summary: CaseSummary, viewer: Viewer) -> tuple[bool, bool]:
    others = [word.at for word in summary.last_words if word.unit not in viewer.units]
    if not others:
        return False, False
    looked = viewer.last_opened.get(summary.case_id)
    wrote = any(word.unit in viewer.units for word in summary.last_words)
    if looked is None:
        return not wrote, wrote
    return False, max(others) > looked


def _is_news(word: LastWord | None, summary: CaseSummary, viewer: Viewer) -> bool:
    looked = viewer.last_opened.get(summary.case_id)
    if word is None or looked is None:
        return False
    return word.unit not in viewer.units and word.at > looked


def _group(summary: CaseSummary, own: tuple[Task, ...], now: dt.datetime, *, news: bool) -> Group:
    if any(is_soon(task, now) for task in own):
        return Group.MUST_DO_NOW
    if news:
        return Group.NEW
    if summary.discharged_at is not None:
        return Group.DISCHARGED
    home = _home_group(summary.expected_on, local_date(now))
    if home is not None:
        return home
    return Group.WAITING_FOR_US if own else Group.WAITING_FOR_OTHERS


def _home_group(on: dt.date | None, today: dt.date) -> Group | None:
    if on is None or on < today:
        return None
    days = (on - today).days
    if days == 0:
        return Group.HOME_TODAY
    if days == 1:
        return Group.HOME_TOMORROW
    this_week = today.isocalendar()[:2] == on.isocalendar()[:2]
    return Group.HOME_WEEKEND if this_week and on.weekday() in _WEEKEND else None
