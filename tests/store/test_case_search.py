"""Search by name among all cases, ended ones too."""

import datetime as dt

import pytest

from models.clock import PracticeClock
from models.fold import empty
from models.operations import new_id
from models.operations.messages import CaseOpened
from models.rules.search import query_of
from models.store import Store, check
from models.store.case_search import HITS, SearchTerms, marks_query, page_query, search_words
from models.store.tables import CaseRow, CaseSearchRow
from models.values import CaseId, PersonDetails, UnitId
from tests.store.journeys import (
    ANNA,
    HEALTH_CENTRE,
    MORNING,
    WARD,
    a_note,
    opened,
    written,
)

OURS = frozenset({WARD})


def terms(typed: str = "", units: frozenset[UnitId] = OURS) -> SearchTerms:
    return SearchTerms(units, query_of(typed).words)


def found(store: Store, typed: str = "", units: frozenset[UnitId] = OURS) -> list[str]:
    return [hit.summary.name for hit in store.index.search.page(terms(typed, units))]


def at(store: Store, clock: PracticeClock, name: str, day: int) -> CaseId:
    """Open a case on a day of January."""
    moment = MORNING.replace(day=day)
    clock.move_to(moment)
    person = PersonDetails(name=name, identity_number=ANNA.identity_number)
    case = empty(CaseId(new_id(moment)))
    return written(store, case, CaseOpened(person=person, admitted_at=moment)).id


def test_the_latest_opened_stands_first(store: Store, clock: PracticeClock) -> None:
    for name, day in (("Anna Ek", 14), ("Anna Al", 12), ("Anna Ö", 16)):
        at(store, clock, name, day)
    assert found(store, "anna") == ["Anna Ö", "Anna Ek", "Anna Al"]


def test_words_are_found_by_their_beginnings_in_any_order(store: Store) -> None:
    for name in ("Anna Öberg", "Karl-Erik Berg", "Åsa Nyberg"):
        opened(store, name)
    assert found(store, "öb ann") == ["Anna Öberg"]
    assert found(store, "oberg") == ["Anna Öberg"]
    assert found(store, "erik b") == ["Karl-Erik Berg"]
    assert found(store, "asa") == ["Åsa Nyberg"]
    assert found(store, "berg nyb") == []


def test_ended_cases_are_found_too(store: Store) -> None:
    case = opened(store, "Anna Öberg")
    with store.database.write():
        store.database.run(CaseRow.update(active=False).where(CaseRow.case_id == case.id))
    assert found(store, "anna") == ["Anna Öberg"]


def test_only_cases_of_the_units_are_found(store: Store) -> None:
    opened(store, "Anna Öberg")
    assert found(store, "anna", frozenset({HEALTH_CENTRE})) == ["Anna Öberg"]
    assert found(store, "anna", frozenset({UnitId("hc"), UnitId("hc-odensala-2")})) == []
    assert found(store, "anna", frozenset()) == []


def test_no_number_is_kept_where_names_are_searched(store: Store) -> None:
    opened(store, f"Anna Öberg {ANNA.identity_number}")
    rows = store.database.rows(CaseSearchRow.select(CaseSearchRow.words))
    assert rows == [("anna öberg oberg",)]
    assert search_words("Anna 440210-9062", ())[0] == "anna"


def test_a_case_that_changes_is_still_found_once(store: Store) -> None:
    case = opened(store, "Anna Öberg")
    with store.database.write():
        store.index.search.put(case.id, "anna ek", search_words("", case.units)[1])
    assert found(store, "ek") == ["Anna Öberg"]
    assert found(store, "öberg") == []


def test_a_rebuild_mends_what_is_searched(store: Store, clock: PracticeClock) -> None:
    case = opened(store, "Anna Öberg")
    with store.database.write():
        store.index.search.put(case.id, "olle", "")
    (difference,) = check(store).differences
    assert (difference.case_id, difference.part) == (case.id, "search")
    store.profile.set_index_version(0)
    store.close()
    again = Store.open(store.database.path, clock)
    assert found(again, "anna") == ["Anna Öberg"]
    again.close()


def test_a_case_that_is_taken_out_is_not_found(store: Store) -> None:
    case = opened(store, "Anna Öberg")
    with store.database.write():
        store.index.remove(case.id)
    assert found(store) == []
    store.database.execute("INSERT INTO case_words (case_words) VALUES ('integrity-check')")


@pytest.mark.parametrize("size", [1, 3, 7])
def test_pages_hold_each_case_once_although_all_were_opened_at_the_same_time(
    store: Store, size: int
) -> None:
    names = {f"Anna {letter}" for letter in "abcdefg"}
    for name in names:
        opened(store, name)
    seen: list[str] = []
    page = store.index.search.page(terms("anna"), None, size)
    while page:
        seen += [hit.summary.name for hit in page]
        page = store.index.search.page(terms("anna"), page[-1].number, size)
    assert len(seen) == len(names)
    assert set(seen) == names


def test_marks_count_in_stretches_and_say_where_pages_begin(store: Store) -> None:
    count = HITS + 5
    with store.database.write():
        for _number in range(count):
            opened(store, "Anna Ek")
    numbers = [hit.number for hit in store.index.search.page(terms("anna"), None, count)]

    first = store.index.search.marks(terms("anna"), None, HITS)
    rest = store.index.search.marks(terms("anna"), first.last, HITS)

    assert (first.count, first.first_numbers, first.last) == (
        HITS,
        (numbers[0],),
        numbers[HITS - 1],
    )
    assert (rest.count, rest.first_numbers, rest.last) == (5, (numbers[HITS],), None)


def test_a_search_goes_by_its_index(store: Store) -> None:
    for query in (page_query(terms("anna")), marks_query(terms("anna"), None, HITS)):
        plan = store.database.plan(query)
        assert "VIRTUAL TABLE INDEX" in plan
        assert "SCAN case_index" not in plan
        assert "SCAN case_search" not in plan


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ('anna" OR "x', []),
        ("units : x", []),
        ("NOT anna", []),
        ("anna NEAR ek", []),
        ("anna*", ["Anna Ek"]),
        ('"anna', ["Anna Ek"]),
        ("(", ["Anna Ek"]),
        ("'; --", ["Anna Ek"]),
    ],
)
def test_what_is_typed_is_never_read_as_a_query(store: Store, typed: str, names: list[str]) -> None:
    opened(store, "Anna Ek")
    assert found(store, typed) == names


def test_a_save_that_changes_no_name_writes_nothing_there(store: Store) -> None:
    case = opened(store, "Anna Öberg")
    before = store.database.rows(CaseSearchRow.select())
    written(store, case, a_note())
    assert store.database.rows(CaseSearchRow.select()) == before


def test_the_number_is_the_moment_of_opening(store: Store, clock: PracticeClock) -> None:
    at(store, clock, "Anna Ek", 12)
    (hit,) = store.index.search.page(terms())
    moment = dt.datetime.fromtimestamp(hit.number / 1000, dt.UTC)
    assert moment == MORNING.replace(day=12)
