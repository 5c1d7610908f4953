"""The window over a store that has stopped taking what is written, and over rows of somebody else's."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.press import ReportLabPress
from models.directory import Directory
from models.reasons import sentence
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.store import Store, rebuild
from models.values import CaseId
from tests.views.conftest import AtOnce
from tests.views.hands import press
from views.main_window import MainWindow
from views.pages.case.tab_keys import TabKey

READ_ONLY = sentence("read_only", {})


@pytest.fixture
def window(qtbot: QtBot, municipal_desk: Desk, directory: Directory) -> MainWindow:
    return shown(qtbot, municipal_desk, directory)


def shown(qtbot: QtBot, desk: Desk, directory: Directory) -> MainWindow:
    window = MainWindow(desk, PaperDesk(desk, ReportLabPress(directory, practice=True)), AtOnce())
    qtbot.addWidget(window)
    window.show()
    return window


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def stop_writing(store: Store) -> None:
    store.database.execute("PRAGMA query_only = on")


@pytest.mark.parametrize(("name", "act"), [("Nils", "Kvittera"), ("Anna", "Tid uppfattad")])
def test_an_act_in_the_list_that_cannot_be_kept_says_why(
    qtbot: QtBot,
    window: MainWindow,
    people: dict[str, CaseId],
    store: Store,
    name: str,
    act: str,
) -> None:
    window.overview.list.stand_on(people[name])
    stop_writing(store)
    press(qtbot, window.overview, act)
    assert READ_ONLY in texts(window.overview)


def test_a_case_that_cannot_be_opened_to_be_answered_says_why(
    window: MainWindow, people: dict[str, CaseId], store: Store
) -> None:
    stop_writing(store)
    window.open_answer(people["Anna"])
    assert READ_ONLY in texts(window.case_page)
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))


def strange_person(path: Path, case_id: str, number: str) -> None:
    """Open a case behind the program's back for somebody with such an identity number."""
    body = f'{{"person":{{"name":"","identity_number":"{number}"}},"admitted_at":"2026-02-01T08:00:00Z"}}'
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO operation VALUES (900, 'x', ?, 1, 'case_opened', 1, ?, 'birgitta-wallin', "
            "'avd-ortopedi', 1769932800000000, 1769932800000000, NULL, NULL)",
            (case_id, body),
        )


@pytest.mark.parametrize("number", ["", "abc", "1234567890123"])
@pytest.mark.usefixtures("people")
def test_a_case_of_somebody_elses_making_can_be_looked_at(
    qtbot: QtBot, store: Store, tmp_path: Path, desk: Desk, directory: Directory, number: str
) -> None:
    strange_person(tmp_path / "hemvag.db", "strange", number)
    rebuild(store)
    window = shown(qtbot, desk, directory)
    window.show_case("strange")
    for tab in TabKey:
        window.case_page.show_tab(tab)
    assert window.case_page.case is not None
    assert number in texts(window.case_page.banner)
