"""The list of all cases: a window over many rows, read where somebody looks."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.fold import empty
from models.operations import new_id
from models.operations.messages import CaseOpened
from models.rules.search import query_of
from models.services.history import A_SCREEN, HITS
from models.store import Store
from models.values import CaseId, PersonDetails, UnitId
from tests.store.journeys import an_operation
from tests.views.conftest import AtOnce, DeskOf
from tests.views.county import ADMITTED, STAFF, WARD
from views.pages.overview.cells import Cell
from views.pages.overview.history_cells import HISTORY_HEADERS, HistoryRow
from views.pages.overview.history_model import HistoryModel
from views.pages.overview.history_pane import HistoryPane

T = TypeVar("T")
MANY = HITS + 60
OURS = frozenset({UnitId(WARD)})


class Later:
    """Keeps work until it is asked for, as a slow worker does."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Keep the work."""
        del failed
        self.waiting.append(lambda: done(work()))

    def do(self) -> None:
        """Do all that is waiting now."""
        waiting, self.waiting = self.waiting, []
        for job in waiting:
            job()


@pytest.fixture
def many(store: Store) -> None:
    with store.database.write():
        for number in range(MANY):
            letter = "AB"[number % 2]
            person = PersonDetails(name=f"{letter}nna Ek", identity_number="194402109062")
            case = empty(CaseId(new_id(ADMITTED)))
            operation = an_operation(case, CaseOpened(person=person, admitted_at=ADMITTED))
            store.append(case, replace(operation, unit=UnitId(WARD)))


def rows(count: int, name: str = "Anna") -> list[HistoryRow]:
    cells = tuple(Cell(name) for _header in HISTORY_HEADERS)
    return [HistoryRow(CaseId(f"{name}-{number}"), name, cells) for number in range(count)]


def watched() -> tuple[HistoryModel, QAbstractItemModelTester]:
    model = HistoryModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    return model, QAbstractItemModelTester(model, fatal)


def test_rows_that_are_not_read_have_their_place() -> None:
    model, tester = watched()
    model.start_over(rows(HITS))
    model.grow(MANY)
    assert model.rowCount() == MANY
    waiting = model.index(HITS, 0)
    assert waiting.data() == "…"
    assert waiting.data(Qt.ItemDataRole.AccessibleTextRole) == "läses in"
    model.put_page(1, rows(HITS, "Olle"))
    assert waiting.data() == "Olle"
    del tester


def test_only_what_is_missing_is_asked_for(qtbot: QtBot) -> None:
    model, tester = watched()
    model.start_over(rows(HITS))
    model.grow(3 * HITS)
    asked: list[int] = []
    model.page_missing.connect(asked.append)
    model.ask_for(0, HITS - 1)
    model.ask_for(HITS - 1, HITS)
    model.ask_for(3 * HITS - 1, 3 * HITS - 1)
    assert asked == [1, 2]
    del tester, qtbot


def test_a_page_that_is_not_whole_is_asked_for() -> None:
    model, tester = watched()
    model.start_over(rows(A_SCREEN))
    asked: list[int] = []
    model.page_missing.connect(asked.append)
    model.ask_for(0, 10)
    model.grow(HITS)
    model.ask_for(0, 10)
    assert asked == [0]
    del tester


def test_few_pages_are_kept_in_memory() -> None:
    model = HistoryModel()
    model.start_over(rows(HITS))
    model.grow(50 * HITS)
    for number in range(1, 50):
        model.put_page(number, rows(HITS))
    assert sum(1 for _row in model.loaded) == 20 * HITS


@pytest.fixture
def pane(qtbot: QtBot, desk_of: DeskOf) -> Callable[[object], HistoryPane]:
    def made(background: object) -> HistoryPane:
        found = HistoryPane(desk_of(STAFF[WARD], WARD), background)  # type: ignore[arg-type] # both kinds
        qtbot.addWidget(found)
        found.resize(1352, 700)
        found.show()
        return found

    return made


Made = Callable[[object], HistoryPane]


@pytest.mark.usefixtures("many")
def test_every_row_of_many_can_be_reached(qtbot: QtBot, pane: Made) -> None:
    shown = pane(AtOnce())
    shown.ask(query_of(""), "", OURS)
    model = shown.list.rows
    assert model.rowCount() == MANY
    shown.list.scrollToBottom()
    qtbot.waitUntil(lambda: model.row_at(MANY - 1) is not None)
    shown.list.scrollToTop()
    qtbot.waitUntil(lambda: model.row_at(HITS - 1) is not None)
    model.ask_for(HITS, HITS)
    found = {row.case_id for row in model.loaded}
    assert len(found) == MANY


@pytest.mark.usefixtures("many")
def test_the_count_is_told_when_all_are_counted(qtbot: QtBot, pane: Made) -> None:
    shown = pane(AtOnce())
    told: list[str] = []
    shown.told.connect(told.append)
    shown.ask(query_of("anna"), "anna", OURS)
    assert told[-1] == "130 ärenden för ”anna”, de senast öppnade först."
    del qtbot


@pytest.mark.usefixtures("many")
def test_only_the_latest_question_is_answered(pane: Made) -> None:
    later = Later()
    shown = pane(later)
    shown.ask(query_of("a"), "a", OURS)
    shown.ask(query_of("zzz"), "zzz", OURS)
    later.do()
    assert not shown.shows_rows
    assert shown.list.rows.rowCount() == 0


@pytest.mark.usefixtures("many")
def test_a_question_that_nobody_waits_for_reads_nothing(desk_of: DeskOf) -> None:
    history = desk_of(STAFF[WARD], WARD).history((), None, lambda: False)
    assert history.page() == ()
    assert history.marks().count == 0


def test_others_units_are_never_asked_for(desk_of: DeskOf) -> None:
    desk = desk_of(STAFF[WARD], WARD)
    assert desk.history((), frozenset({UnitId("hc-krokom")})).units == frozenset()
