"""The window as a whole: where the keys lead, who acts, and what the bottom line says."""

import pytest
from PySide6.QtCore import QEvent, QMargins, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.press import ReportLabPress
from models.clock import PracticeClock, parse_local
from models.directory import Directory
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.state import CaseFile
from models.store import Store
from models.values import CaseId, StaffId, UnitId
from tests.views.conftest import AtOnce
from tests.views.hands import control, press, write
from views.dialogs.actor_dialog import ActorDialog
from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
from views.dialogs.answer_dialog import AnswerDialog
from views.dialogs.new_case_dialog import NewCaseDialog
from views.dialogs.shortcuts_dialog import ShortcutsDialog
from views.main_window import MainWindow
from views.pages.case.tab_keys import TabKey
from views.pages.case_page import CasePage

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def open_window(qtbot: QtBot, desk: Desk, directory: Directory) -> MainWindow:
    papers = PaperDesk(desk, ReportLabPress(directory, practice=True))
    window = MainWindow(desk, papers, AtOnce())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, directory: Directory) -> MainWindow:
    return open_window(qtbot, desk, directory)


@pytest.fixture
def nurse_window(qtbot: QtBot, municipal_desk: Desk, directory: Directory) -> MainWindow:
    return open_window(qtbot, municipal_desk, directory)


def dialogs(window: MainWindow) -> list[QDialog]:
    return [found for found in window.findChildren(QDialog) if found.isVisible()]


def buttons(page: QWidget) -> set[str]:
    return {found.text() for found in page.findChildren(QAbstractButton) if found.isVisible()}


def keys(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    focus = QApplication.focusWidget() or window
    qtbot.keyClick(focus, key, held)


NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.usefixtures("people")
def test_the_window_opens_on_the_list_with_the_keyboard_in_it(window: MainWindow) -> None:
    assert window.overview.isVisible()
    assert window.overview.list.hasFocus()


@pytest.mark.usefixtures("people")
def test_the_keyboard_given_to_the_whole_window_goes_to_the_list(window: MainWindow) -> None:
    window.overview.go_to_search()
    window.setFocus()
    assert window.overview.list.hasFocus()


def test_the_mark_of_practice_fits_the_narrow_rail(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1100, 750)
    mark = control(window.rail, "Övning: påhittade personer")
    inside = QMargins(2, 0, 2, 0)
    qtbot.waitUntil(lambda: window.rail.rect().marginsRemoved(inside).contains(mark.geometry()))
    assert window.rail.width() < 60


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it so
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_of_the_case_page_is_shown_as_a_window_while_it_is_built(
    window: MainWindow, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    for key in TabKey:
        window.case_page.tab(key)
    qapp.removeEventFilter(windows)
    assert windows.shown == []


@pytest.mark.usefixtures("people")
def test_the_case_page_is_made_ready_after_the_list(window: MainWindow, qtbot: QtBot) -> None:
    assert window.findChildren(CasePage) == []
    window.overview.reload()
    qtbot.waitUntil(lambda: len(window.findChildren(CasePage)) == 1)
    assert window.overview.isVisible()


def test_the_title_says_that_the_people_are_invented(window: MainWindow) -> None:
    assert window.windowTitle() == "Hemväg – övning"


def test_the_bottom_line_says_where_all_lies_who_acts_and_when(window: MainWindow) -> None:
    assert window.status.accessibleName() == (
        "Allt på den här datorn. Övning, påhittade personer. "
        "Birgitta Wallin, medicinsk sekreterare, Ortopeden. tis 3 feb 07:31"
    )


def test_the_bottom_line_follows_the_clock(
    window: MainWindow, clock: PracticeClock, qtbot: QtBot
) -> None:
    clock.move_to(parse_local("2026-02-03T07:45"))
    qtbot.waitUntil(lambda: "07:45" in window.status.accessibleName(), timeout=12_000)


def test_enter_in_the_list_opens_the_case_and_alt_left_leads_back(
    window: MainWindow, qtbot: QtBot, people: dict[str, CaseId]
) -> None:
    window.overview.list.stand_on(people["Anna"])
    keys(qtbot, window, Qt.Key.Key_Return, NONE)
    assert window.case_page.isVisible()
    keys(qtbot, window, Qt.Key.Key_Left, ALT)
    assert window.overview.isVisible()
    row = window.overview.list.current_case
    assert row is not None
    assert row.case_id == people["Anna"]


def test_opening_a_case_is_written_to_the_access_log(
    window: MainWindow, people: dict[str, CaseId], store: Store
) -> None:
    before = len(store.access_log.entries(people["Olle"], limit=1000))
    window.show_case(people["Olle"])
    lines = store.access_log.entries(people["Olle"], limit=1000)[before:]
    assert [(line.action, line.staff) for line in lines] == [("open", "birgitta-wallin")]


def test_skriv_ut_opens_the_case_at_its_papers(
    window: MainWindow, qtbot: QtBot, people: dict[str, CaseId]
) -> None:
    window.overview.list.stand_on(people["Olle"])
    press(qtbot, window.overview, "Skriv ut")
    assert window.case_page.current_tab is TabKey.PAPERS


def test_ctrl_f_leads_to_the_search_field_from_a_case(
    window: MainWindow, qtbot: QtBot, people: dict[str, CaseId]
) -> None:
    window.show_case(people["Anna"])
    keys(qtbot, window, Qt.Key.Key_F, CTRL)
    assert control(window.overview, "Sök").hasFocus()


def test_ctrl_n_admits_a_person_and_goes_on_to_the_admission_notice(
    window: MainWindow, qtbot: QtBot
) -> None:
    keys(qtbot, window, Qt.Key.Key_N, CTRL)
    (dialog,) = dialogs(window)
    assert isinstance(dialog, NewCaseDialog)
    write(dialog, "Personnummer", "19440210-9062")
    write(dialog, "Namn", "Anna Öberg")
    press(qtbot, dialog, "Öppna ärendet")
    (notice,) = dialogs(window)
    assert isinstance(notice, AdmissionNoticeDialog)
    assert window.case_page.isVisible()
    notice.discard()


def test_ctrl_n_does_nothing_outside_the_ward(nurse_window: MainWindow, qtbot: QtBot) -> None:
    keys(qtbot, nurse_window, Qt.Key.Key_N, CTRL)
    assert dialogs(nurse_window) == []


def test_svara_opens_the_answer_over_the_list(
    nurse_window: MainWindow, qtbot: QtBot, people: dict[str, CaseId]
) -> None:
    nurse_window.overview.list.stand_on(people["Nils"])
    press(qtbot, nurse_window.overview, "Svara")
    (dialog,) = dialogs(nurse_window)
    assert isinstance(dialog, AnswerDialog)
    assert nurse_window.overview.isVisible()
    dialog.discard()


def test_f1_lists_every_key_of_the_ward(window: MainWindow, qtbot: QtBot) -> None:
    keys(qtbot, window, Qt.Key.Key_F1, NONE)
    (dialog,) = dialogs(window)
    assert isinstance(dialog, ShortcutsDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialogs(window) == []


@pytest.mark.usefixtures("people")
def test_f6_goes_round_the_parts_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    parts = []
    for _step in range(4):
        keys(qtbot, window, Qt.Key.Key_F6, NONE)
        focus = QApplication.focusWidget()
        assert focus is not None
        parts.append(window.rail.isAncestorOf(focus) or focus.accessibleName())
    assert parts == [True, "Visa ärenden för", "Alla, 14 ärenden", "Ärenden"]


@pytest.mark.usefixtures("people")
def test_another_person_gets_another_list_and_the_bottom_line_says_so(
    window: MainWindow, qtbot: QtBot, directory: Directory
) -> None:
    press(qtbot, window.rail, "Byt person")
    (dialog,) = dialogs(window)
    assert isinstance(dialog, ActorDialog)
    nurse = directory.actor(StaffId("maria-sundin"), UnitId("ssk-krokom"))
    assert nurse is not None
    dialog.stand_on(nurse)
    press(qtbot, dialog, "Byt")
    qtbot.waitUntil(lambda: "Kvittera" in buttons(window.overview))
    assert "Maria Sundin, kommunsjuksköterska, Ssk Krokom" in window.status.accessibleName()


def test_the_case_of_the_person_before_is_not_kept_open(
    window: MainWindow, people: dict[str, CaseId], qtbot: QtBot
) -> None:
    window.show_case(people["Anna"])
    window.open_actor_choice()
    press(qtbot, dialogs(window)[0], "Byt")
    button = control(window.rail, "Ärende")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Öppna ett ärende från översikten först."


def test_the_rail_leads_back_to_the_case_that_was_open(
    window: MainWindow, people: dict[str, CaseId], qtbot: QtBot
) -> None:
    window.show_case(people["Anna"])
    press(qtbot, window.rail, "Översikt")
    press(qtbot, window.rail, "Ärende")
    assert window.case_page.case is not None
    assert window.case_page.case.id == people["Anna"]


def test_no_name_or_number_stands_in_the_title(
    window: MainWindow, people: dict[str, CaseId]
) -> None:
    window.show_case(people["Anna"])
    assert "Anna" not in window.windowTitle()


def test_the_events_at_the_side_of_a_case_give_way_to_a_narrow_window(
    qtbot: QtBot, window: MainWindow, anna_case: CaseFile
) -> None:
    window.resize(1440, 900)
    window.show_case(anna_case.id)
    qtbot.waitUntil(window.case_page.side.isVisible)
    window.resize(1000, 760)
    assert window.width() == 1000
    assert window.case_page.side.isHidden()
