import datetime as dt
from dataclasses import replace

import pytest

from models.fold import empty
from models.rules.overview import Viewer, place
from models.rules.summary import LastWord, place_of, summarize
from models.values import CaseId, StaffId, UnitId

NOW = dt.datetime(2026, 2, 3, 6, 31, tzinfo=dt.UTC)
LOOKED = NOW - dt.timedelta(hours=2)
OURS, THEIRS = UnitId("ssk-krokom"), UnitId("avd-ortopedi")


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("Byvägen 14, 835 98 Offerdal", "Offerdal"),
        ("Byvägen 14, Offerdal", "Offerdal"),
        ("c/o Berg, Byvägen 14, 835 98 Offerdal", "Offerdal"),
        ("Byvägen 14", ""),
        ("", ""),
    ],
)
def test_the_place_stands_last_in_an_address(address: str, found: str) -> None:
    assert place_of(address) == found


@pytest.mark.parametrize(
    ("unit", "at", "opened", "news"),
    [
        (THEIRS, NOW - dt.timedelta(hours=1), LOOKED, True),
        (THEIRS, NOW - dt.timedelta(hours=3), LOOKED, False),
        (OURS, NOW - dt.timedelta(hours=1), LOOKED, False),
        (THEIRS, NOW - dt.timedelta(hours=1), None, False),
    ],
)
def test_a_new_estimate_is_news_when_others_wrote_it_after_the_last_look(
    unit: UnitId, at: dt.datetime, opened: dt.datetime | None, news: bool
) -> None:
    summary = summarize(empty(CaseId("a")), ())
    word = LastWord(unit=unit, author=StaffId("somebody"), at=at)
    told = replace(summary, expected_set=word)
    looked = {} if opened is None else {"a": opened}
    viewer = Viewer(units=frozenset({OURS}), last_opened=looked)
    assert place(told, viewer, NOW).expected_changed is news


def test_nobody_has_changed_what_nobody_has_written() -> None:
    summary = summarize(empty(CaseId("a")), ())
    viewer = Viewer(units=frozenset({OURS}), last_opened={"a": LOOKED})
    row = place(summary, viewer, NOW)
    assert (row.expected_changed, row.homegoing_changed) == (False, False)
