"""Looking for somebody: among the active cases, and among all."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.operations.scope import NeedRuledOut
from models.store import Store
from models.store.tables import CaseSearchRow
from models.values import CaseId, StaffId
from tests.typing_keys import typewrite
from tests.views.conftest import AtOnce, DeskOf
from tests.views.county import STAFF, WARD
from tests.views.hands import control, press
from views.pages.overview.row import ListRow
from views.pages.overview_page import OverviewPage
from views.widgets.choice import Switch
from views.widgets.menu_chip import MenuChip

NURSE = "ssk-krokom"
NUMBER = "194402109062"
PHYSICIAN = StaffId("karin-hedlund")
ALL_CASES = "Även avslutade"
pytestmark = pytest.mark.usefixtures("people")
Opener = Callable[[str], OverviewPage]


@pytest.fixture
def open_page(qtbot: QtBot, desk_of: DeskOf, background: AtOnce) -> Opener:
    def opened(unit: str) -> OverviewPage:
        page = OverviewPage(desk_of(STAFF[unit], unit), background)
        qtbot.addWidget(page)
        page.resize(1352, 872)
        page.show()
        page.list.setFocus()
        return page

    return opened


@pytest.fixture
def gunnel(people: dict[str, CaseId], desk_of: DeskOf, clock: PracticeClock) -> CaseId:
    """Return the case of one whose stay turned out to need no planning, and that is over."""
    desk = desk_of("karin-hedlund", WARD)
    over = NeedRuledOut(reason="Går hem utan insatser.", assessed_by=PHYSICIAN, assessed_at=clock())
    desk.perform(people["Gunnel"], over)
    return people["Gunnel"]


def names(page: OverviewPage) -> list[str]:
    model = page.list.model()
    entries = [
        model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1) for row in range(model.rowCount())
    ]
    return [entry.name.split()[0] for entry in entries if isinstance(entry, ListRow)]


def all_names(page: OverviewPage) -> list[str]:
    model = page.history.list.rows
    return [str(model.index(row, 0).data()).split()[0] for row in range(model.rowCount())]


def texts(page: OverviewPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def search(page: OverviewPage, text: str) -> None:
    page.search.clear()
    typewrite(page.search, text)


def searches(store: Store) -> list[list[str]]:
    entries = store.access_log.entries(limit=10_000)
    return [json.loads(entry.detail)["cases"] for entry in entries if entry.action == "search"]


def chip(page: OverviewPage, name: str) -> MenuChip:
    (found,) = [
        menu
        for menu in page.findChildren(MenuChip)
        if menu.isVisible() and menu.accessibleName().startswith(name)
    ]
    return found


def choose(page: OverviewPage, name: str, words: str) -> None:
    (action,) = [
        found for found in chip(page, name).menu.actions() if found.text().startswith(words)
    ]
    action.trigger()


# --- among the active --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("öberg", ["Anna"]),
        ("oberg ann", ["Anna"]),
        ("erik", ["Sven-Erik", "Rut"]),
        ("4402109062", ["Anna", "Gunnel", "Ingrid", "Maj-Britt", "Rut"]),
        ("utskriven", ["Bengt"]),
        ("undersåker", ["Nils"]),
        ("ragunda", []),
    ],
)
def test_the_list_narrows_while_one_types(open_page: Opener, typed: str, found: list[str]) -> None:
    page = open_page(WARD)
    search(page, typed)
    assert sorted(names(page)) == sorted(found)


@pytest.mark.parametrize(
    "typed", ["såromläggning", "kateterskötsel", "rollator", "hemtjänst", "bistånd", "lyft", "sip"]
)
@pytest.mark.parametrize("unit", [WARD, NURSE])
def test_no_word_of_help_or_aids_finds_anybody(open_page: Opener, unit: str, typed: str) -> None:
    page = open_page(unit)
    search(page, typed)
    assert names(page) == []


def test_escape_clears_the_search(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    search(page, "öberg")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert len(names(page)) == 14


def test_enter_leads_from_the_search_to_the_list(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    page.go_to_search()
    search(page, "öberg")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.focusWidget() is page.list


def test_a_line_says_what_the_list_is_narrowed_by(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    press(qtbot, page, "Gul, 7 ärenden")
    search(page, "an")
    assert "Visar 1 av 14: Gul · ”an”" in texts(page)


def test_the_line_takes_all_back(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    choose(page, "Kommun", "Åre")
    search(page, "nils")
    press(qtbot, page, "Rensa sökning och filter")
    assert len(names(page)) == 14
    assert not any(text.startswith("Visar") for text in texts(page))


def test_choices_narrow_together(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    choose(page, "Kommun", "Åre")
    before = names(page)
    press(qtbot, page, "Röd, 2 ärenden")
    assert sorted(before) == ["Birgit", "Karl", "Maj-Britt", "Nils"]
    assert names(page) == ["Nils"]


def test_a_menu_says_how_many_each_choice_shows(open_page: Opener) -> None:
    actions = chip(open_page(WARD), "Kommun").menu.actions()
    shown = [action.text() for action in actions if action.text()]
    assert shown == ["Alla kommuner", "Krokom (10 ärenden)", "Åre (4 ärenden)"]


def test_a_chip_is_named_by_what_is_chosen(open_page: Opener) -> None:
    page = open_page(WARD)
    choose(page, "Kommun", "Åre")
    menu = chip(page, "Kommun")
    assert (menu.text(), menu.isChecked(), menu.accessibleName()) == ("Åre", True, "Kommun: Åre")


def test_a_menu_of_one_choice_is_not_offered(open_page: Opener) -> None:
    page = open_page(WARD)
    shown = {menu.accessibleName() for menu in page.findChildren(MenuChip) if menu.isVisible()}
    assert shown == {"Kommun: Alla kommuner", "Nästa steg: Alla steg"}


def test_nobody_found_says_what_was_looked_for_and_where_else(open_page: Opener) -> None:
    page = open_page(WARD)
    search(page, "qqq")
    assert "Ingen i listan passar ”qqq”" in texts(page)
    assert control(page, "Sök även bland avslutade").isEnabled()


def test_three_digits_say_that_a_fourth_is_needed(open_page: Opener) -> None:
    page = open_page(WARD)
    search(page, "194")
    assert "Skriv minst fyra siffror av personnumret." in texts(page)


# --- among all ---------------------------------------------------------------------------


@pytest.mark.usefixtures("gunnel")
def test_a_case_that_is_over_is_found_among_all(open_page: Opener) -> None:
    page = open_page(WARD)
    search(page, "gunnel")
    assert names(page) == []
    page.go_to_all_cases()
    model = page.history.list.rows
    assert model.rowCount() == 1
    cells = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert cells == [
        "Gunnel Åström", "19440210-9062", "Ej satt", "Omfattas inte", "Ortopeden", "–", "i dag",
    ]  # fmt: skip


def test_all_cases_are_those_of_the_own_units(
    qtbot: QtBot, desk_of: DeskOf, background: AtOnce
) -> None:
    page = OverviewPage(desk_of("nils-dahl", "avd-medicin"), background)
    qtbot.addWidget(page)
    page.show()
    page.go_to_all_cases()
    assert all_names(page) == []
    assert "Era enheter har inga ärenden än" in texts(page)


def test_the_switch_leads_there_and_back(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    switch = control(page, ALL_CASES)
    assert isinstance(switch, Switch)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    there = all_names(page)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert len(there) == len(names(page)) == 14
    assert page.list.isVisible()


def test_the_line_says_how_many_were_found(open_page: Opener) -> None:
    page = open_page(WARD)
    page.go_to_all_cases()
    search(page, "an")
    assert "1 ärende för ”an”, de senast öppnade först." in texts(page)


def test_enter_opens_the_case_that_one_stands_on(
    qtbot: QtBot, open_page: Opener, gunnel: CaseId
) -> None:
    page = open_page(WARD)
    page.go_to_all_cases()
    search(page, "gunnel")
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.case_wanted, timeout=1000) as wanted:
        qtbot.keyClick(page.history.list, Qt.Key.Key_Return)
    assert wanted.args == [gunnel]


def test_a_number_is_not_looked_for_among_all(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    page.go_to_all_cases()
    search(page, "1944")
    assert "Personnummer söks bara bland pågående ärenden" in texts(page)
    press(qtbot, page, "Sök bland pågående")
    assert sorted(names(page)) == ["Anna", "Gunnel", "Ingrid", "Maj-Britt", "Rut"]


def test_nothing_is_done_to_a_case_from_the_list_of_all(open_page: Opener) -> None:
    page = open_page(WARD)
    page.go_to_all_cases()
    button = control(page, "Skriv ut")
    assert isinstance(button, QAbstractButton)
    assert (button.isEnabled(), button.toolTip()) == (False, "Öppna ärendet först.")


# --- the log -----------------------------------------------------------------------------


def test_a_search_is_logged_once_and_not_for_each_key(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId], store: Store
) -> None:
    page = open_page(WARD)
    search(page, "öberg")
    qtbot.waitUntil(lambda: bool(searches(store)), timeout=3000)
    assert searches(store) == [[people["Anna"]]]


def test_what_comes_up_of_all_cases_is_logged(
    open_page: Opener, gunnel: CaseId, store: Store
) -> None:
    page = open_page(WARD)
    page.go_to_all_cases()
    page.hide()
    (shown,) = searches(store)
    assert (len(shown), gunnel in shown) == (14, True)


def test_a_number_that_is_typed_is_written_nowhere(
    open_page: Opener, store: Store, people: dict[str, CaseId]
) -> None:
    page = open_page(WARD)
    search(page, "19440210-90")
    page.hide()
    search(page, NUMBER)
    page.go_to_all_cases()
    page.hide()
    log = [entry.detail for entry in store.access_log.entries(limit=10_000)]
    kept = store.database.rows(CaseSearchRow.select(CaseSearchRow.words, CaseSearchRow.units))
    assert any(people["Anna"] in line for line in log)
    assert not any("19440210" in line for line in log)
    assert not any(digit in words for words, _units in kept for digit in "0123456789")
