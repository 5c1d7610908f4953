"""Taking a case out of the window as a file, and one in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.directory import Directory
from models.services.case_exchange import export_case
from models.services.desk import Desk
from models.state import CaseFile
from models.store import Store
from tests.views.anna_story import DISTRICT_NURSE, SECRETARY, WARD_NURSE, Story
from tests.views.case_pages import Pages
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import clear_away
from views.pages.case_page import CasePage
from views.pages.overview_page import OverviewPage


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    told = Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)
    told.notified()
    return told


@pytest.fixture
def page_of(qtbot: QtBot, directory: Directory, background: AtOnce, story: Story) -> Pages:
    return Pages(qtbot, directory, background, story)


def action(root: QWidget, words: str) -> QAction:
    """Return the line of a menu that says ``words``."""
    lines = (line for menu in root.findChildren(QMenu) for line in menu.actions())
    (found,) = [line for line in lines if line.text() == words]
    return found


def choose(root: QWidget, words: str, file: Path) -> None:
    """Choose a line of a menu, and then a file."""
    action(root, words).trigger()
    (dialog,) = root.window().findChildren(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    clear_away()


def export(page: CasePage, file: Path) -> str:
    """Export the case that is shown, and return what the page says of it."""
    choose(page, "Exportera ärendet…", file)
    assert page.told.isVisible()
    return page.told.text()


# --- out ---------------------------------------------------------------------------------


def test_the_ward_takes_a_case_out(page_of: Pages, tmp_path: Path) -> None:
    said = export(page_of(WARD_NURSE), tmp_path / "anna.json")
    assert said == f"Ärendet är sparat som anna.json i mappen {tmp_path.name}."
    assert '"format": "hemvag-case/1"' in (tmp_path / "anna.json").read_text(encoding="utf-8")


def test_the_name_that_is_offered_tells_no_person(page_of: Pages, story: Story) -> None:
    page = page_of(SECRETARY)
    action(page, "Exportera ärendet…").trigger()
    (dialog,) = page.findChildren(QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == [
        f"arende-{story.case_id[-12:]}.json"
    ]
    dialog.close()
    clear_away()


def test_another_file_is_left_alone_and_the_page_says_so(page_of: Pages, tmp_path: Path) -> None:
    letter = tmp_path / "brev.json"
    letter.write_text("Hej!")
    said = export(page_of(WARD_NURSE), letter)
    assert said == "Där finns redan en annan fil. Den är orörd. Välj ett annat namn."
    assert letter.read_text() == "Hej!"


def test_other_units_are_not_offered_it(page_of: Pages) -> None:
    page = page_of(DISTRICT_NURSE)
    lines = [line.text() for menu in page.findChildren(QMenu) for line in menu.actions()]
    assert "Exportera ärendet…" not in lines


# --- in ----------------------------------------------------------------------------------


@pytest.fixture
def elsewhere(
    qtbot: QtBot, tmp_path: Path, directory: Directory, clock: PracticeClock, desk_of: DeskOf
) -> Iterator[OverviewPage]:
    """Return the list of the ward in an empty profile."""
    store = Store.create(tmp_path / "elsewhere.db", clock)
    page = OverviewPage(Desk(store, directory, clock, desk_of(*WARD_NURSE).actor), AtOnce())
    qtbot.addWidget(page)
    page.resize(1352, 872)
    page.show()
    yield page
    page.hide()
    store.close()


@pytest.fixture
def anna_file(story: Story, desk_of: DeskOf, tmp_path: Path) -> Path:
    """Return Anna's case as a file."""
    desk = desk_of(*WARD_NURSE)
    export_case(desk, desk.open(story.case_id), tmp_path / "anna.json")
    return tmp_path / "anna.json"


def test_a_case_that_comes_in_is_opened(
    qtbot: QtBot, elsewhere: OverviewPage, anna_file: Path, story: Story
) -> None:
    with qtbot.waitSignal(elsewhere.case_wanted) as wanted:
        choose(elsewhere, "Importera ärende…", anna_file)
    assert wanted.args == [story.case_id]


def test_a_file_that_is_no_case_is_told_over_the_list(
    elsewhere: OverviewPage, tmp_path: Path
) -> None:
    (tmp_path / "brev.json").write_text("Hej!")
    choose(elsewhere, "Importera ärende…", tmp_path / "brev.json")
    said = {label.text() for label in elsewhere.findChildren(QLabel) if label.isVisible()}
    assert (
        "Filen är inte ett ärende som Hemväg har exporterat. Välj en annan fil. Inget har lagts till."
    ) in said
