"""The demonstration county: who lives there, how they are, and that all of it is invented."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.demo.county import fill
from desktop.demo.days import Days
from desktop.demo.four import STORIES, four, numbers_of_four
from desktop.demo.people import FOUR, public_numbers, residents
from models.clock import PracticeClock, local_date, parse_local
from models.directory import load_practice_directory
from models.rules.identity_number import parse_identity_number
from models.rules.overview import Group
from models.services.desk import Desk
from models.store import Store, StoreError, check
from models.values import CaseStatus, StaffId, Track, UnitId
from resources import path

NOW = "2026-01-21T10:00"
TODAY = dt.date(2026, 1, 21)
DIRECTORY = load_practice_directory()
NUMBERS = public_numbers()


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Return the whole county; nobody writes in it."""
    clock = PracticeClock(parse_local(NOW))
    file = tmp_path_factory.mktemp("county") / "hemvag.db"
    store = Store.create(file, clock, lambda made: fill(made, DIRECTORY, clock))
    store.close()
    return store


@pytest.fixture
def store(county: Store) -> Iterator[Store]:
    opened = Store.open(county.database.path, PracticeClock(parse_local(NOW)))
    yield opened
    opened.close()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_test_number_is_an_adults_and_whole(number: str) -> None:
    assert parse_identity_number(number, TODAY).digits == number
    assert int(number[:4]) <= 2007


def test_no_test_number_stands_twice() -> None:
    assert len(set(NUMBERS)) == len(NUMBERS) >= 480


def test_the_four_bear_numbers_of_their_own() -> None:
    people = residents(470, without=numbers_of_four())
    numbers = [row.details.identity_number for row in people]
    assert len({*numbers, *numbers_of_four()}) == 470 + len(STORIES)


def test_nobody_else_is_called_like_the_four() -> None:
    words = {word for row in residents(470) for word in row.details.name.split()}
    assert not words & FOUR


def test_no_two_residents_have_one_name() -> None:
    names = [row.details.name for row in residents(470)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("file", ["units.toml", "staff.toml", "people.toml"])
def test_every_telephone_number_is_of_the_fictitious_series(file: str) -> None:
    text = path("county", file).read_text(encoding="utf-8")
    numbers = re.findall(r"0\d{1,3}-[\d ]{5,}", text)
    assert all(re.fullmatch(r"0980-31 92 [0-4]\d", number) for number in numbers)


def test_somebody_works_at_every_unit() -> None:
    assert all(DIRECTORY.members_of(unit) for unit in DIRECTORY.units)


def test_the_county_has_active_and_closed_cases(store: Store) -> None:
    assert len(store.active_cases()) >= 60
    assert store.case_count() - len(store.active_cases()) >= 400


def test_every_status_and_track_is_there(store: Store) -> None:
    rows = [*store.all_page(limit=1000)]
    made = {
        CaseStatus.ADMITTED, CaseStatus.PLANNING, CaseStatus.DISCHARGE_READY,
        CaseStatus.HOMEGOING_AGREED, CaseStatus.DISCHARGED, CaseStatus.SIP_ONGOING, CaseStatus.CLOSED,
        CaseStatus.NOT_COVERED, CaseStatus.VOIDED,
    }  # fmt: skip
    assert {row.status for row in rows} == made
    assert {row.track for row in store.active_cases()} == {*Track, None}


def test_every_group_of_the_overview_has_somebody(store: Store) -> None:
    actor = DIRECTORY.actor(StaffId("birgitta-wallin"), UnitId("avd-ortopedi"))
    assert actor is not None
    desk = Desk(store, DIRECTORY, PracticeClock(parse_local(NOW)), actor)
    assert {row.group for row in desk.overview()} == set(Group)


def test_closed_cases_are_spread_over_eighteen_months(store: Store) -> None:
    rows = [row for row in store.all_page(limit=1000) if not row.active]
    days = [
        local_date(operation.at)
        for row in rows
        for operation in store.journal.operations(row.case_id)[:1]
    ]
    assert TODAY - min(days) > dt.timedelta(days=530)
    assert {(day.year, day.month) for day in days} >= {(2025, month) for month in range(1, 13)}


def test_the_lists_and_the_log_of_the_county_are_whole(store: Store) -> None:
    assert check(store).equal
    assert store.access_log.verify().intact


def test_the_county_fills_no_store_that_has_cases(store: Store) -> None:
    with pytest.raises(StoreError, match="store_exists"):
        fill(store, DIRECTORY, PracticeClock(parse_local(NOW)), whole=False)


@pytest.mark.parametrize(
    "now", ["2026-03-29T00:30", "2026-10-25T04:00", "2028-02-29T12:00", "2027-01-01T00:00"]
)
def test_a_county_can_be_made_at_any_moment(tmp_path: Path, now: str) -> None:
    clock = PracticeClock(parse_local(now))
    store = Store.create(
        tmp_path / "hemvag.db", clock, lambda made: fill(made, DIRECTORY, clock, whole=False)
    )
    assert store.case_count() == 30
    store.close()


def test_the_four_are_where_their_stories_say_today() -> None:
    days = Days(parse_local(NOW))
    latest = {step.case: step.at for step in four(days, DIRECTORY)}
    assert set(latest) == set(STORIES)
    assert all(at <= days.now for at in latest.values())
