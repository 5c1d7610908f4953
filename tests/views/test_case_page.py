"""The page Ärende, as each user meets it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.directory import Directory
from models.operations.planning import ExpectedDischargeSet
from models.state import CaseFile
from models.values import (
    Certainty,
    ExpectedDischarge,
    Track,
)
from tests.views.anna_story import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    DOCTOR,
    MUNICIPAL_NURSE,
    SECRETARY,
    WARD_NURSE,
    Story,
)
from tests.views.case_pages import Pages, shown
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import opened, press, write
from views.dialogs.consent_dialog import ConsentDialog
from views.dialogs.person_dialog import PersonDialog
from views.dialogs.track_dialog import TrackDialog
from views.dialogs.withdraw_dialog import WithdrawDialog
from views.pages.case.status_tab import StatusTab
from views.pages.case.tab_keys import TabKey
from views.pages.case.task_list import TaskListModel, TaskRow
from views.pages.case_page import CasePage


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def page_of(qtbot: QtBot, directory: Directory, background: AtOnce, story: Story) -> Pages:
    return Pages(qtbot, directory, background, story)


def status_tab(page: CasePage) -> StatusTab:
    page.show_tab(TabKey.STATUS)
    tab = page.tab(TabKey.STATUS)
    assert isinstance(tab, StatusTab)
    return tab


def menu(page: CasePage) -> list[str]:
    (found,) = page.banner.findChildren(QMenu)
    return [action.text() for action in found.actions()]


def choose_in_menu(page: CasePage, words: str) -> None:
    (found,) = page.banner.findChildren(QMenu)
    (action,) = [row for row in found.actions() if row.text() == words]
    assert isinstance(action, QAction)
    action.trigger()


# --- the banner --------------------------------------------------------------------------


def test_the_banner_says_whose_case_it_is_and_how_it_stands(story: Story, page_of: Pages) -> None:
    story.agreed()
    banner = page_of(SECRETARY).banner
    assert banner.name.text() == "Anna Öberg"
    assert banner.status.text() == "Hemtid bestämd"
    assert banner.fact("consent") == "Ja, till tors 30 april"
    assert banner.fact("destination") == "Egen bostad, Byvägen 14, 835 98 Offerdal"
    assert banner.fact("ward") == "Ortopeden, säng 4:2"
    assert banner.fact("phone") == "0980-31 92 10"


def test_only_the_ward_is_offered_to_ask_for_consent(story: Story, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    assert page.banner.ask.isVisible()
    story.consented()
    assert not page_of(SECRETARY).banner.ask.isVisible()


def test_consent_is_recorded_from_the_banner(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    qtbot.mouseClick(page.banner.ask, Qt.MouseButton.LeftButton)
    dialog = opened(page, ConsentDialog)
    press(qtbot, dialog, "Ja")
    press(qtbot, dialog, "Spara samtycke")
    assert page.banner.fact("consent") == "Ja"


def test_the_menu_holds_what_can_be_done_now(story: Story, page_of: Pages) -> None:
    assert "Ta tillbaka utskrivningsklar" not in menu(page_of(SECRETARY))
    story.ready()
    assert "Ta tillbaka utskrivningsklar" in menu(page_of(SECRETARY))


def test_the_municipality_has_no_menu(story: Story, page_of: Pages) -> None:
    story.ready()
    assert not page_of(MUNICIPAL_NURSE).banner.more.isVisible()


def test_ready_is_taken_back_from_the_menu(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.ready()
    page = page_of(SECRETARY)
    choose_in_menu(page, "Ta tillbaka utskrivningsklar")
    dialog = opened(page, WithdrawDialog)
    write(dialog, "Orsak", "Feber i natt.")
    press(qtbot, dialog, "Ta tillbaka utskrivningsklar")
    assert page.banner.status.text() == "Planering"


def test_the_print_button_leads_to_the_papers(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    press(qtbot, page.banner, "Skriv ut")
    assert page.current_tab is TabKey.PAPERS


def test_a_name_of_a_hundred_letters_does_not_widen_the_page(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    choose_in_menu(page, "Ändra personuppgifter")
    dialog = opened(page, PersonDialog)
    write(dialog, "Namn", "Anna " * 20)
    press(qtbot, dialog, "Spara")
    assert page.banner.minimumSizeHint().width() < 1012


# --- what is not ready -------------------------------------------------------------------


def test_the_list_holds_everybodys_tasks(story: Story, page_of: Pages) -> None:
    story.planned()
    page = page_of(SECRETARY)
    rows = [(row.text, row.unit, row.own) for row in page.not_ready.list.rows()]
    assert rows == [
        ("Svara på inskrivningsmeddelandet", "Ssk Krokom", False),
        ("Bekräfta första besöket: Hemtjänst", "Bistånd Krokom", False),
        ("Planera insatser fram till SIP", "HC Krokom", False),
        ("Planera insatser fram till SIP", "Ssk Krokom", False),
        ("Hjälpmedel inte levererat: Toastolsförhöjning", "Arbetsterapeut", True),
        ("Checklistan: 17 rader inte besvarade", "Ortopeden", True),
    ]
    assert page.not_ready.count.text() == "6"


def test_an_own_task_that_is_clicked_becomes_the_next_step(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.notified()
    page = page_of(SECRETARY)
    tasks = page.not_ready.list
    texts = [row.text for row in tasks.rows()]
    place = tasks.model().index(texts.index("Välj färgspår"), 0)
    tasks.scrollTo(place)
    viewport = tasks.viewport()
    middle = tasks.visualRect(place).center()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    assert page.next_step.title.text() == "Välj färgspår"


def test_the_task_model_keeps_qts_rules(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    del qtbot
    story.notified()
    rows = page_of(SECRETARY).not_ready.list.rows()
    model = TaskListModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows)
    model.set_rows(rows[2:])
    model.set_rows([*rows, *rows])
    assert model.rowCount() == 2 * len(rows)


def test_a_task_is_spoken_with_who_and_when(story: Story, page_of: Pages) -> None:
    story.notified()
    page = page_of(DISTRICT_NURSE)
    index = page.not_ready.list.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Svara på inskrivningsmeddelandet, HC Krokom, i morgon 08:05, er uppgift"
    assert isinstance(index.data(Qt.ItemDataRole.UserRole), TaskRow)


# --- tabs and events ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stage", "who", "tab"),
    [
        ("planned", SECRETARY, TabKey.STATUS),
        ("ready", SECRETARY, TabKey.PAPERS),
        ("discharged", SECRETARY, TabKey.PAPERS),
        ("ready", MUNICIPAL_NURSE, TabKey.HOME),
        ("ready", CARE_MANAGER, TabKey.STATUS),
        ("ready", DOCTOR, TabKey.STATUS),
        ("ready", DISTRICT_NURSE, TabKey.STATUS),
    ],
)
def test_each_user_lands_where_the_work_is(
    story: Story, page_of: Pages, stage: str, who: tuple[str, str], tab: TabKey
) -> None:
    getattr(story, stage)()
    assert page_of(who).current_tab is tab


@pytest.mark.parametrize("key", list(TabKey))
def test_every_tab_can_be_opened(story: Story, page_of: Pages, key: TabKey) -> None:
    story.agreed()
    page = page_of(WARD_NURSE)
    page.tab_row.setCurrentIndex(list(TabKey).index(key))
    assert page.tab(key).isVisible()


def test_the_events_stand_beside_the_case_in_a_wide_window(page_of: Pages) -> None:
    page = page_of(SECRETARY)
    assert page.side.isVisible()
    page.resize(1012, 722)
    assert not page.side.isVisible()


def test_the_events_are_not_shown_twice(page_of: Pages) -> None:
    page = page_of(SECRETARY)
    page.show_tab(TabKey.EVENTS)
    assert not page.side.isVisible()


def test_what_is_saved_is_an_event_at_once(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.notified()
    page = page_of(SECRETARY)
    status_tab(page).track.edit_requested.emit()
    dialog = opened(page, TrackDialog)
    press(qtbot, dialog, "Färgspår röd")
    write(dialog, "Skäl", "Stroke.")
    with qtbot.waitSignal(page.case_changed, timeout=1000) as announced:
        press(qtbot, dialog, "Spara färgspår")
    assert announced.args == [story.case_id]
    assert shown(page).track is Track.RED
    assert page.side.events.model().index(1, 0).data() == "Färgspår: Röd"


def test_what_is_written_elsewhere_comes_by_itself(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    expected = ExpectedDischarge(on=None, certainty=Certainty.UNCLEAR)
    page.desk.perform(shown(page).id, ExpectedDischargeSet(expected=expected))
    qtbot.waitUntil(lambda: shown(page).expected == expected, timeout=1000)


def test_a_case_of_others_says_why_it_is_not_shown(
    desk_of: DeskOf, story: Story, page_of: Pages
) -> None:
    page = page_of.page(desk_of("anders-ek", "bistand-are"))
    page.show()
    page.show_case(story.case_id)
    assert page.case is None
    assert not page.banner.isVisible()
