"""The overview as its users have it: they look, narrow, search, and act from the list."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local
from models.operations.messages import HomegoingUnderstood, MessageAcknowledged
from models.operations.planning import TrackSet
from models.reasons import sentence
from models.rules.overview import Group
from models.services.desk import Desk
from models.store import Store
from models.values import CaseId, Track
from tests.typing_keys import typewrite
from tests.views.conftest import AtOnce, DeskOf
from tests.views.county import STAFF, WARD, County
from tests.views.hands import control, press
from views.pages.overview.groups import Bar
from views.pages.overview.row import ListRow
from views.pages.overview_page import OverviewPage
from views.widgets.fields import ChoiceField

T = TypeVar("T")
NURSE = "ssk-krokom"
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


def names(page: OverviewPage) -> list[str]:
    model = page.list.model()
    entries = [
        model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1) for row in range(model.rowCount())
    ]
    return [entry.name.split()[0] for entry in entries if isinstance(entry, ListRow)]


def stands_on(page: OverviewPage) -> str:
    row = page.list.current_case
    assert row is not None
    return row.name.split()[0]


def bar_at(page: OverviewPage, group: Group) -> QPoint:
    model = page.list.model()
    for number in range(model.rowCount()):
        entry = model.index(number, 0).data(Qt.ItemDataRole.UserRole + 1)
        if isinstance(entry, Bar) and entry.group is group:
            return page.list.visualRect(model.index(number, 0)).center()
    raise AssertionError(group)


def chip(page: OverviewPage, text: str) -> QAbstractButton:
    (found,) = [
        button
        for button in page.findChildren(QAbstractButton)
        if button.text() == text and button.isVisible()
    ]
    return found


def shown_texts(page: OverviewPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


# --- looking -----------------------------------------------------------------------------


def test_the_ward_sees_everybody_in_the_order_of_what_must_be_done(open_page: Opener) -> None:
    assert names(open_page(WARD)) == [
        "Mikael", "Sven-Erik", "Gunnel", "Birgit", "Olle", "Ingrid", "Lars", "Anna", "Karl",
        "Maj-Britt", "Elsa", "Nils", "Rut", "Bengt",
    ]  # fmt: skip


def test_the_first_row_is_chosen_from_the_start(open_page: Opener) -> None:
    assert stands_on(open_page(WARD)) == "Mikael"


@pytest.mark.parametrize(
    ("unit", "buttons"),
    [
        (WARD, {"Nytt inskrivningsmeddelande", "Skriv ut"}),
        (NURSE, {"Kvittera", "Svara", "Tid uppfattad"}),
        ("hc-krokom", {"Kvittera", "Svara"}),
    ],
)
def test_each_kind_of_unit_has_its_own_first_acts(
    open_page: Opener, unit: str, buttons: set[str]
) -> None:
    acts = {"Nytt inskrivningsmeddelande", "Skriv ut", "Kvittera", "Svara", "Tid uppfattad"}
    page = open_page(unit)
    found = {b.text() for b in page.findChildren(QAbstractButton) if b.isVisible()}
    assert found & acts == buttons


def test_arrows_pass_by_the_bars(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    for _step in range(3):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert stands_on(page) == "Birgit"
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert stands_on(page) == "Gunnel"


def test_home_and_end_go_to_the_first_and_the_last_person(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    qtbot.keyClick(page.list, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert stands_on(page) == "Bengt"
    qtbot.keyClick(page.list, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert stands_on(page) == "Mikael"


def test_enter_opens_the_case(qtbot: QtBot, open_page: Opener, people: dict[str, CaseId]) -> None:
    page = open_page(WARD)
    page.list.stand_on(people["Anna"])
    with qtbot.waitSignal(page.case_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args == [people["Anna"]]


def test_a_double_click_opens_the_case(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId]
) -> None:
    page = open_page(WARD)
    page.list.stand_on(people["Olle"])
    place = page.list.visualRect(page.list.currentIndex()).center()
    with qtbot.waitSignal(page.case_wanted) as wanted:
        qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [people["Olle"]]


def test_skriv_ut_asks_for_the_papers_of_the_chosen_person(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId]
) -> None:
    page = open_page(WARD)
    page.list.stand_on(people["Anna"])
    with qtbot.waitSignal(page.papers_wanted) as wanted:
        press(qtbot, page, "Skriv ut")
    assert wanted.args == [people["Anna"]]


# --- narrowing ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ej svarat", ["Mikael"]),
        ("Samtycke saknas", ["Elsa"]),
        ("Utskrivning ej registrerad", ["Sven-Erik"]),
        ("Röd", ["Olle", "Nils"]),
    ],
)
def test_a_filter_shows_as_many_as_it_counts(
    qtbot: QtBot, open_page: Opener, text: str, found: list[str]
) -> None:
    page = open_page(WARD)
    button = chip(page, text)
    counted = button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(page) == found
    assert counted.startswith(f"{text}, {len(found)} ")


def test_a_track_is_let_go_by_a_second_click(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    for _click in range(2):
        qtbot.mouseClick(chip(page, "Röd"), Qt.MouseButton.LeftButton)
    assert len(names(page)) == 14


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("öberg", ["Anna"]),
        ("19800207", ["Olle", "Nils"]),
        ("19800207-9294", ["Olle", "Nils"]),
        ("4:2", ["Anna"]),
        ("anna ö", ["Anna"]),
    ],
)
def test_search_finds_by_name_number_and_bed(
    open_page: Opener, typed: str, found: list[str]
) -> None:
    page = open_page(WARD)
    page.go_to_search()
    typewrite(control(page, "Sök"), typed)
    assert names(page) == found


def test_the_municipality_searches_by_place(open_page: Opener) -> None:
    page = open_page(NURSE)
    typewrite(control(page, "Sök"), "undersåker")
    assert names(page) == ["Nils"]


def test_a_search_is_logged_with_its_hits_when_the_user_pauses(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId], store: Store
) -> None:
    page = open_page(WARD)
    typewrite(control(page, "Sök"), "öberg")
    qtbot.waitUntil(lambda: bool(searches(store)), timeout=3000)
    (line,) = searches(store)
    assert people["Anna"] in line


def searches(store: Store) -> list[str]:
    entries = store.access_log.entries(limit=10_000)
    return [entry.detail for entry in entries if entry.action == "search"]


def test_nobody_found_offers_all_again(qtbot: QtBot, open_page: Opener) -> None:
    page = open_page(WARD)
    typewrite(control(page, "Sök"), "qqq")
    press(qtbot, page, "Visa alla")
    assert len(names(page)) == 14


def test_the_scope_shows_one_unit_at_a_time(open_page: Opener) -> None:
    page = open_page(NURSE)
    scope = control(page, "Visa ärenden för")
    assert isinstance(scope, ChoiceField)
    scope.set_value("ssk-are")
    assert set(names(page)) == {"Birgit", "Nils", "Karl", "Maj-Britt"}


# --- folding -----------------------------------------------------------------------------


def test_a_click_on_a_bar_folds_its_group_and_another_unfolds_it(
    qtbot: QtBot, open_page: Opener
) -> None:
    page = open_page(WARD)
    for found in (13, 14):
        place = bar_at(page, Group.WAITING_FOR_OTHERS)
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(names(page)) == found


def test_a_group_is_folded_and_unfolded_by_keyboard(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId]
) -> None:
    page = open_page(WARD)
    page.list.stand_on(people["Bengt"])
    qtbot.keyClick(page.list, Qt.Key.Key_Minus)
    assert "Bengt" not in names(page)
    qtbot.keyClick(page.list, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_Plus)
    assert "Bengt" in names(page)


# --- acting ------------------------------------------------------------------------------


def kinds(store: Store, case_id: CaseId) -> list[type[object]]:
    return [type(operation.body) for operation in store.journal.operations(case_id)]


def test_kvittera_at_the_top_takes_responsibility_for_what_waits(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId], store: Store
) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Nils"])
    press(qtbot, page, "Kvittera")
    assert kinds(store, people["Nils"])[-1] is MessageAcknowledged


def test_kvittera_in_the_row_is_one_click(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId], store: Store
) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Birgit"])
    rect = page.list.visualRect(page.list.currentIndex())
    place = QPoint(rect.left() + 120, rect.center().y())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert kinds(store, people["Birgit"])[-1] is MessageAcknowledged


def test_what_is_acknowledged_can_not_be_acknowledged_again(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId]
) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Nils"])
    press(qtbot, page, "Kvittera")
    button = control(page, "Kvittera")
    qtbot.waitUntil(lambda: not button.isEnabled())
    assert stands_on(page) == "Nils"
    assert button.accessibleDescription() == "Inget väntar på att kvitteras."


def test_tid_uppfattad_confirms_the_proposed_time(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId], store: Store
) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Anna"])
    press(qtbot, page, "Tid uppfattad")
    assert kinds(store, people["Anna"])[-1] is HomegoingUnderstood


def test_svara_asks_for_the_answer_of_the_chosen_person(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId]
) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Nils"])
    with qtbot.waitSignal(page.answer_wanted) as wanted:
        press(qtbot, page, "Svara")
    assert wanted.args == [people["Nils"]]


def test_an_act_that_cannot_be_done_says_why(open_page: Opener, people: dict[str, CaseId]) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Mikael"])
    reasons = {
        name: control(page, name).accessibleDescription() for name in ("Svara", "Tid uppfattad")
    }
    assert reasons == {
        "Svara": "Ni har redan svarat.",
        "Tid uppfattad": "Ingen hemtid är bestämd än.",
    }


def test_the_role_that_takes_responsibility_is_shown_once(
    open_page: Opener, people: dict[str, CaseId]
) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Nils"])
    note = "Kvitterar som Kommunsjuksköterska. Ingen hemtid är bestämd än."
    assert [text for text in shown_texts(page) if "Kvitterar som" in text] == [note]


def test_a_time_that_was_just_changed_is_refused_with_the_reason(
    qtbot: QtBot, open_page: Opener, people: dict[str, CaseId], municipal_desk: Desk
) -> None:
    page = open_page(NURSE)
    page.list.stand_on(people["Anna"])
    plan = municipal_desk.case(people["Anna"]).homegoing_plan
    assert plan is not None
    party = municipal_desk.actor.party
    municipal_desk.perform(
        people["Anna"], HomegoingUnderstood(proposal=plan.operation, party=party)
    )
    press(qtbot, page, "Tid uppfattad")
    assert "Ni har redan svarat att tiden är uppfattad." in shown_texts(page)


# --- keeping up --------------------------------------------------------------------------


def test_a_chip_has_room_for_its_number_as_soon_as_it_grows(
    open_page: Opener, people: dict[str, CaseId], county: County
) -> None:
    page = open_page(WARD)
    for case_id in people.values():
        county.desk(WARD).perform(case_id, TrackSet(track=Track.RED, reason="Stroke"))
    page.reload()
    grown = chip(page, "Röd")
    assert grown.accessibleName() == "Röd, 14 ärenden"
    assert grown.width() >= grown.sizeHint().width()


def test_the_list_follows_what_is_written(
    qtbot: QtBot, people: dict[str, CaseId], desk_of: DeskOf
) -> None:
    desk = desk_of(STAFF[WARD], WARD)
    page = OverviewPage(desk, AtOnce())
    qtbot.addWidget(page)
    desk.perform(people["Gunnel"], TrackSet(track=Track.RED, reason="Stroke"))
    qtbot.waitUntil(lambda: chip_text(page, "Röd") == "Röd, 3 ärenden")


def chip_text(page: OverviewPage, text: str) -> str:
    return next(b.accessibleName() for b in page.findChildren(QAbstractButton) if b.text() == text)


def test_time_itself_moves_a_case_to_what_must_be_done_now(
    open_page: Opener, clock: PracticeClock
) -> None:
    page = open_page(WARD)
    clock.move_to(parse_local("2026-02-03T10:30"))
    page.reload()
    assert names(page)[:4] == ["Mikael", "Sven-Erik", "Gunnel", "Ingrid"]


class Later:
    """Keeps the answers until they are asked for, as a slow worker does."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do the work now and hand on the result when it is asked for."""
        del failed
        result = work()
        self.waiting.append(lambda: done(result))


def test_a_late_answer_to_an_older_question_is_dropped(
    qtbot: QtBot, people: dict[str, CaseId], county: County
) -> None:
    later = Later()
    page = OverviewPage(county.desk(WARD), later)
    qtbot.addWidget(page)
    county.desk(WARD).perform(people["Gunnel"], TrackSet(track=Track.RED, reason="Stroke"))
    page.reload()
    first, second = later.waiting
    second()
    first()
    assert chip_text(page, "Röd") == "Röd, 3 ärenden"


def test_a_list_that_cannot_be_read_says_why_and_offers_to_try_again(
    open_page: Opener, store: Store
) -> None:
    page = open_page(WARD)
    store.database.execute("UPDATE case_index SET summary = '{'")
    page.reload()
    assert sentence("index_differs", {}) in shown_texts(page)
    assert control(page, "Försök igen").isEnabled()
