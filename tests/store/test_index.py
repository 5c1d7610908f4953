import datetime as dt

import pytest

from models.clock import PracticeClock
from models.operations.messages import DischargeReadySent
from models.rules.tasks import tasks
from models.store import Order, Store
from models.store.index import Listing, page_query
from models.store.tables import CaseRow
from models.values import CaseId, StaffId, UnitId
from tests.store.journeys import HEALTH_CENTRE, MORNING, WARD, opened, written

FRIDAY = dt.date(2026, 1, 16)
SATURDAY = dt.date(2026, 1, 17)


def names_by_pages(store: Store, order: Order, size: int) -> list[str]:
    """Return every active name, read a few at a time."""
    names: list[str] = []
    page = store.active_page(limit=size, order=order)
    while page:
        names.extend(summary.name for summary in page)
        page = store.active_page(page[-1], limit=size, order=order)
    return names


def ended(store: Store, *case_ids: CaseId) -> None:
    """Take cases out of the active ones, as their last step will."""
    with store.database.write():
        store.database.run(CaseRow.update(active=False).where(CaseRow.case_id.in_(case_ids)))


def test_active_cases_stand_by_the_day_of_going_home_and_those_without_one_last(
    store: Store,
) -> None:
    opened(store, "Utan dag")
    opened(store, "Lördag", SATURDAY)
    opened(store, "Fredag", FRIDAY)
    assert [s.name for s in store.active_page()] == ["Fredag", "Lördag", "Utan dag"]


def test_names_stand_in_the_order_of_the_swedish_alphabet(store: Store) -> None:
    for name in ("Örjan", "Zeb", "Ärla", "Adam", "Åke"):
        opened(store, name)
    found = [summary.name for summary in store.active_page(order=Order.NAME)]
    assert found == ["Adam", "Zeb", "Åke", "Ärla", "Örjan"]


def test_the_nearest_deadline_stands_first(store: Store, clock: PracticeClock) -> None:
    opened(store, "Senare")
    clock.move_to(MORNING - dt.timedelta(days=2))
    opened(store, "Först")
    assert [s.name for s in store.active_page(order=Order.DEADLINE)] == ["Först", "Senare"]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8])
@pytest.mark.parametrize("order", Order)
def test_pages_over_equal_values_hold_each_case_once(store: Store, order: Order, size: int) -> None:
    for number in range(7):
        opened(store, "Anna Öberg" if number % 2 else "Bo Ek", FRIDAY if number % 3 else None)
    whole = [summary.name for summary in store.active_page(order=order)]
    assert names_by_pages(store, order, size) == whole
    assert len({summary.case_id for summary in store.active_page(order=order)}) == 7


@pytest.mark.parametrize("order", Order)
def test_a_descending_list_is_the_ascending_one_reversed(store: Store, order: Order) -> None:
    for number in range(5):
        opened(store, f"Person {number % 2}", FRIDAY if number % 2 else None)
    down = Listing(order=order, descending=True)
    first = store.index.page(down, limit=2)
    rest = store.index.page(down, first[-1], limit=9)
    assert [*first, *rest] == list(reversed(store.active_page(order=order)))


def test_ended_cases_stand_only_among_all(store: Store) -> None:
    ended(store, opened(store, "Hemma").id)
    opened(store, "Kvar")
    assert [s.name for s in store.active_page()] == ["Kvar"]
    assert [s.name for s in store.all_page(order=Order.NAME)] == ["Hemma", "Kvar"]
    assert store.case_count() == 2


def test_a_page_of_all_cases_goes_on_after_the_last_one(store: Store) -> None:
    opened(store, "Anna")
    opened(store, "Bo")
    first = store.all_page(limit=1, order=Order.NAME)
    assert [s.name for s in store.all_page(first[-1], order=Order.NAME)] == ["Bo"]


def test_a_list_can_be_of_the_cases_of_some_units(store: Store) -> None:
    opened(store)
    assert len(store.active_page(units=frozenset({HEALTH_CENTRE}))) == 1
    assert len(store.all_page(units=frozenset({UnitId("another"), WARD}))) == 1
    assert store.active_page(units=frozenset({UnitId("another")})) == ()
    assert store.active_page(units=frozenset()) == ()


def test_active_cases_are_all_there_beyond_one_page(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        opened(store, f"Person {number}")
    monkeypatch.setattr("models.store.store.PAGE", 2)
    monkeypatch.setattr(Store.active_page, "__defaults__", (None, 2, Order.NAME, None))
    assert [s.name for s in store.active_cases()] == [f"Person {n}" for n in range(5)]


def test_the_line_of_a_case_follows_each_save(store: Store) -> None:
    case = opened(store)
    ready = DischargeReadySent(physician=StaffId("lisa"), decided_at=MORNING)
    after = written(store, case, ready)
    summary = store.summary(case.id)
    assert summary is not None
    assert summary.status is after.status


def test_there_is_no_line_of_an_unknown_case(store: Store) -> None:
    assert store.summary(CaseId("nobody")) is None


def test_tasks_come_back_as_the_rules_gave_them(store: Store) -> None:
    anna, olle = opened(store), opened(store, "Olle Ek")
    nobody = CaseId("nobody")
    assert store.tasks_of([anna.id, olle.id, nobody]) == {
        anna.id: tasks(anna),
        olle.id: tasks(olle),
        nobody: (),
    }


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("units", [None, frozenset({WARD, HEALTH_CENTRE})])
@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize(("active_only", "ending"), [(True, "_active"), (False, "")])
def test_a_page_walks_its_own_index_and_sorts_nothing(
    store: Store,
    *,
    active_only: bool,
    ending: str,
    order: Order,
    units: frozenset[UnitId] | None,
    descending: bool,
) -> None:
    opened(store)
    (last,) = store.active_page()
    listing = Listing(active_only=active_only, order=order, units=units, descending=descending)
    plan = store.database.plan(page_query(listing, last, 200)).splitlines()
    assert plan[0] == (
        f"SEARCH t1 USING INDEX case_index_{order}{ending} (({order},case_id)"
        f"{'<' if descending else '>'}(?,?))"
    )
    assert [step for step in plan if "TEMP B-TREE" in step or step.startswith("SCAN")] == []


def test_the_first_page_of_active_cases_walks_the_small_index(store: Store) -> None:
    plan = store.database.plan(page_query(Listing(), None, 200))
    assert plan == "SCAN t1 USING INDEX case_index_expected_on_active"
