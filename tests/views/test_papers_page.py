"""The page Papper: many persons' papers in one act."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.services.paper_desk import PaperDesk
from models.state import CaseFile
from models.values import PaperKind, PaperState
from resources.language import Language
from tests.views import test_papers_tab as at_tab
from tests.views.anna_story import SECRETARY, Story
from tests.views.conftest import AtOnce
from tests.views.hands import press
from tests.views.test_papers_tab import STOPS, TinyPress, listed, program
from views.pages.papers.person_row import PersonRow
from views.pages.papers_page import PapersPage

programs, story = at_tab.programs, at_tab.story
READY: dict[PaperKind, PaperState | None] = {PaperKind.PLAN: PaperState.FINAL}


def page_of(qtbot: QtBot, story: Story, press_: TinyPress) -> PapersPage:
    desk = story.desk_of(*SECRETARY)
    page = PapersPage(desk, PaperDesk(desk, press_), AtOnce())
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.scope.set_value("everybody")
    page.reload()
    return page


def row_of(page: PapersPage, case: CaseFile) -> PersonRow:
    (found,) = [row for row in page.rows if row.person.summary.case_id == case.id]
    return found


def test_everybody_is_listed_with_what_can_be_made(
    qtbot: QtBot, story: Story, anna_case: CaseFile
) -> None:
    page = page_of(qtbot, story, TinyPress(states=READY))
    assert row_of(page, anna_case).tick.text() == "Anna Öberg"
    assert row_of(page, anna_case).tick.isEnabled()


def test_somebody_without_papers_cannot_be_ticked_and_is_a_click_away(
    qtbot: QtBot, story: Story, anna_case: CaseFile
) -> None:
    stopped = TinyPress(states={PaperKind.PLAN: None}, findings={PaperKind.PLAN: (STOPS,)})
    page = page_of(qtbot, story, stopped)
    row = row_of(page, anna_case)
    assert not row.tick.isEnabled()
    with qtbot.waitSignal(page.case_wanted) as wanted:
        qtbot.mouseClick(row.link, Qt.MouseButton.LeftButton)
    assert wanted.args == [anna_case.id]


def test_nobody_is_ticked_beforehand(qtbot: QtBot, story: Story) -> None:
    page = page_of(qtbot, story, TinyPress(states=READY))
    assert not any(row.tick.isChecked() for row in page.rows)
    assert not page.save_button.isEnabled()


def test_the_ticked_get_a_file_each_and_the_result_stands_in_the_row(
    qtbot: QtBot, story: Story, anna_case: CaseFile, tmp_path: Path
) -> None:
    folder = tmp_path / "papper"
    folder.mkdir()
    page = page_of(qtbot, story, TinyPress(states=READY))
    row_of(page, anna_case).tick.click()
    page.save_in(folder)
    assert [file.name for file in folder.iterdir()] == [f"papper-{anna_case.id[-12:]}.pdf"]
    assert row_of(page, anna_case).result == "Sparat: Utskrivningsplan."


def test_the_papers_of_many_are_made_in_the_chosen_language(
    qtbot: QtBot, story: Story, anna_case: CaseFile, tmp_path: Path
) -> None:
    papers = TinyPress(states=READY)
    page = page_of(qtbot, story, papers)
    page.language_choice.choice.set_value(Language.ENGLISH)
    row_of(page, anna_case).tick.click()
    page.save_in(tmp_path)
    assert papers.languages == [Language.ENGLISH]


def test_a_file_that_cannot_be_written_is_told_at_the_person(
    qtbot: QtBot, story: Story, anna_case: CaseFile, tmp_path: Path
) -> None:
    page = page_of(qtbot, story, TinyPress(states=READY))
    row_of(page, anna_case).tick.click()
    page.save_in(tmp_path / "nowhere")
    assert row_of(page, anna_case).result.startswith("Inte gjort. Det går inte att spara där.")


def test_the_printer_gets_one_job_for_each_person(
    qtbot: QtBot, story: Story, anna_case: CaseFile, programs: Path, tmp_path: Path
) -> None:
    listed(programs)
    program(programs, "lp", f"/bin/cat > /dev/null\necho one >> {tmp_path}/jobs")
    page = page_of(qtbot, story, TinyPress(states=READY))
    qtbot.waitUntil(lambda: page.printer.count() > 0)
    row_of(page, anna_case).tick.click()
    press(qtbot, page, "Skriv ut 1 persons papper")
    qtbot.waitUntil(lambda: row_of(page, anna_case).result == "Utskrivet: Utskrivningsplan.")
    assert (tmp_path / "jobs").read_text().split() == ["one"]


def test_a_printer_that_refuses_ends_the_batch_and_says_so(
    qtbot: QtBot, story: Story, anna_case: CaseFile, programs: Path
) -> None:
    listed(programs)
    program(programs, "lp", "/bin/cat > /dev/null\nexit 1")
    page = page_of(qtbot, story, TinyPress(states=READY))
    qtbot.waitUntil(lambda: page.printer.count() > 0)
    row_of(page, anna_case).tick.click()
    press(qtbot, page, "Skriv ut 1 persons papper")
    qtbot.waitUntil(lambda: row_of(page, anna_case).result.startswith("Inte gjort."))


@pytest.mark.parametrize("scope", ["today", "tomorrow"])
def test_only_those_of_the_day_are_listed(qtbot: QtBot, story: Story, scope: str) -> None:
    page = page_of(qtbot, story, TinyPress(states=READY))
    everybody = len(page.rows)
    page.scope.set_value(scope)
    assert len(page.rows) <= everybody
    assert all(row.person.summary.discharged_at is None for row in page.rows)
