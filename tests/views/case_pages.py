"""Opens the page Ärende as any person of Anna's story."""

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from desktop.press import ReportLabPress
from models.directory import Directory
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.state import CaseFile
from tests.views.anna_story import Story
from tests.views.conftest import AtOnce
from views.pages.case_page import CasePage


@dataclass
class Pages:
    """Opens pages in a wide window."""

    qtbot: QtBot
    directory: Directory
    background: AtOnce
    story: Story

    def __call__(self, who: tuple[str, str]) -> CasePage:
        page = self.page(self.story.desk_of(*who))
        page.resize(1352, 872)
        page.show()
        page.show_case(self.story.case_id)
        return page

    def page(self, desk: Desk) -> CasePage:
        papers = PaperDesk(desk, ReportLabPress(self.directory, practice=True))
        page = CasePage(desk, papers, self.background)
        self.qtbot.addWidget(page)
        return page


def shown(page: CasePage) -> CaseFile:
    """Return the case that the page shows."""
    assert page.case is not None
    return page.case
