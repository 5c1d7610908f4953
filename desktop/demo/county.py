"""Filling a practice profile with the county and its cases."""

from collections.abc import Iterator
from typing import Final

from desktop.demo.days import Days
from desktop.demo.four import four, numbers_of_four
from desktop.demo.illnesses import ILLNESSES
from desktop.demo.people import Resident, residents
from desktop.demo.stays import Extra, Reached, Stay, Telling
from desktop.replay.player import play
from desktop.replay.step import Step
from models.clock import Clock, PracticeClock
from models.directory import Directory
from models.store import ALREADY_EXISTS, Store, StoreError, held
from models.values import MUNICIPAL, Certainty, Party, Track

_TURNS: Final = 3  # how often each active stay is told, of other people on other wards
_CLOSED: Final = 400
_FEW_CLOSED: Final = 6
_FIRST_DAY: Final = -545  # 18 months ago
_LAST_DAY: Final = -12
_SIDE_EXITS: Final = {4: Reached.RULED_OUT, 24: Reached.VOIDED}  # of 25 closed stays
_NOBODY: Final = frozenset(Party)

_ACTIVE: Final = (
    Stay(reached=Reached.AGREED, admitted=-5, ready=-1, home=0, track=Track.GREEN, read=True),
    Stay(reached=Reached.AGREED, admitted=-6, ready=-1, home=1, track=Track.YELLOW, read=True),
    Stay(reached=Reached.READY, admitted=-4, ready=-1, home=1, track=Track.GREEN),
    Stay(reached=Reached.READY, admitted=-9, ready=-5, home=2, track=Track.RED, read=True),
    Stay(reached=Reached.READY, admitted=-3, ready=0, track=Track.YELLOW, read=True),
    Stay(reached=Reached.OPENED, admitted=0, consent=None),
    Stay(reached=Reached.OPENED, admitted=-2),
    Stay(reached=Reached.NOTIFIED, admitted=0, home=6, consent=None, certainty=Certainty.UNCLEAR),
    Stay(reached=Reached.NOTIFIED, admitted=-1, home=5, silent=_NOBODY, read=True),
    Stay(reached=Reached.NOTIFIED, admitted=-3, home=4, consent=False, silent=_NOBODY),
    Stay(reached=Reached.ANSWERED, admitted=-1, home=4, silent=MUNICIPAL),
    Stay(reached=Reached.ANSWERED, admitted=-2, home=4, silent=frozenset({Party.OUTPATIENT})),
    Stay(reached=Reached.PLANNED, admitted=-3, home=3, track=Track.GREEN, read=True),
    Stay(
        reached=Reached.PLANNED,
        admitted=-4,
        home=2,
        track=Track.YELLOW,
        certainty=Certainty.SURE,
        read=True,
        extra=Extra.WAITING_AID,
    ),
    Stay(reached=Reached.PLANNED, admitted=-8, home=5, track=Track.RED, sip_in=2),
    Stay(
        reached=Reached.PLANNED,
        admitted=-5,
        home=4,
        track=Track.YELLOW,
        read=True,
        extra=Extra.TWO_TRACKS,
    ),
    Stay(reached=Reached.PLANNED, admitted=-6, track=Track.RED, read=True, extra=Extra.HINDRANCE),
    Stay(reached=Reached.LEFT, admitted=-8, ready=-3, home=-1, track=Track.GREEN, read=True),
    Stay(
        reached=Reached.LEFT,
        admitted=-14,
        ready=-6,
        home=-2,
        track=Track.YELLOW,
        sip_in=4,
        extra=Extra.CHANGED_PLAN,
    ),
    Stay(reached=Reached.AGREED, admitted=-6, ready=-2, home=-1, track=Track.YELLOW),
)
"""One of each kind; together with the four stories at least 60 active cases."""


def fill(store: Store, directory: Directory, clock: Clock, *, whole: bool = True) -> int:
    """Play every story into an empty store, placed around now, and return the number of cases.

    All of it is kept, or nothing. Without ``whole`` it is one turn of the active stays and a few closed ones.

    Raises:
        StoreError: ``store_exists`` when there are cases in it already.
    """
    days = Days(clock())
    steps = sorted(_steps(days, directory, whole=whole), key=lambda step: step.at)
    practice = PracticeClock(days.now)
    with held(store, practice) as holding:
        if holding.case_count():  # looked at under the write lock: two may fill at once
            raise StoreError(ALREADY_EXISTS)
        outcome = play(steps, holding, directory, practice)
        if outcome.failure is not None:
            msg = f"step {outcome.failure.step} of the county: {outcome.failure.got}"
            raise LookupError(msg)
    return len(outcome.cases)


def _steps(days: Days, directory: Directory, *, whole: bool) -> Iterator[Step]:
    turns, closed = (_TURNS, _CLOSED) if whole else (1, _FEW_CLOSED)
    stays = [stay for _ in range(turns) for stay in _ACTIVE]
    stays.extend(_closed(number, closed) for number in range(closed))
    people = residents(len(stays), without=numbers_of_four())
    yield from four(days, directory)
    for number, (stay, person) in enumerate(zip(stays, people, strict=True)):
        yield from _telling(number, stay, person, days, directory).steps()


def _telling(
    number: int, stay: Stay, person: Resident, days: Days, directory: Directory
) -> Telling:
    # Turns begin at another illness each, so that a ward has people in every group.
    illness = ILLNESSES[(number + number // len(_ACTIVE) * 2) % len(ILLNESSES)]
    return Telling(
        name=f"stay-{number}",
        stay=stay,
        resident=person,
        illness=illness,
        days=days,
        directory=directory,
    )


def _closed(number: int, of: int) -> Stay:
    """Return a stay that is over, so that all of them are spread evenly over 18 months."""
    admitted = _FIRST_DAY + number * (_LAST_DAY - _FIRST_DAY - 14) // of
    outcome = _SIDE_EXITS.get(number % 25)
    if outcome is not None:
        return Stay(reached=outcome, admitted=admitted)
    ready = admitted + 3 + number % 7
    return Stay(
        reached=Reached.CLOSED,
        admitted=admitted,
        ready=ready,
        home=ready + number % 5,
        track=tuple(Track)[number * 3 % 7 % 3],
    )
