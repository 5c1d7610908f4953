"""Ångra and Makulera among the events, and Ctrl+Z."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock, parse_local
from models.directory import Directory
from models.operations.messages import PersonDischarged
from models.operations.planning import AdlAssessed
from models.state import CaseFile
from models.values import CaseStatus
from tests.views.anna_story import (
    CARE_MANAGER,
    DISTRICT_NURSE,
    SECRETARY,
    WARD_NURSE,
    Story,
)
from tests.views.case_pages import Pages, shown
from tests.views.conftest import AtOnce, DeskOf
from tests.views.hands import clear_away, control, opened, press, write
from tests.views.step_forms import notes
from views.dialogs.void_dialog import VoidDialog
from views.pages.case.events_tab import EventsTab
from views.pages.case_page import CasePage
from views.widgets.event_list import EventList
from views.widgets.event_model import ROW_ROLE, EventItem


@pytest.fixture
def page_of(
    qtbot: QtBot, directory: Directory, background: AtOnce, story: Story
) -> Iterator[Pages]:
    yield Pages(qtbot, directory, background, story)
    clear_away()


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


def items(events: EventList) -> list[EventItem]:
    model = events.model()
    rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    return [row for row in rows if isinstance(row, EventItem)]


def choose(tab: EventsTab, title: str) -> None:
    model = tab.events.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == title:
            tab.events.setCurrentIndex(index)
            return
    raise AssertionError(title)


def assess(story: Story) -> None:
    adl = AdlAssessed(dependent=frozenset(), assessed_on=parse_local("2026-02-03T09:00").date())
    story.do("2026-02-04T09:30", WARD_NURSE, adl)


def undo(qtbot: QtBot, page: CasePage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page.tab_row, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def struck(page: CasePage) -> dict[str, str]:
    return {item.title: item.voided for item in items(page.side.events) if item.voided}


def test_an_own_entry_is_undone_with_two_clicks(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.planned()
    assess(story)
    page = page_of(WARD_NURSE)
    before = items(page.side.events)[0].title
    choose(page.side, before)
    press(qtbot, page.side, "Ångra")
    assert struck(page) == {before: "Ångrad ons 4 feb 09:30"}
    assert page.told.text() == f"Ångrat: {before}."
    assert items(page.side.events)[0].title == f"Ångrat: {before}"


def test_a_second_press_meets_no_other_event(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.planned()
    assess(story)
    page = page_of(WARD_NURSE)
    choose(page.side, items(page.side.events)[0].title)
    press(qtbot, page.side, "Ångra")
    assert not page.side.act.button.isEnabled()
    assert page.side.act.reason == "Händelsen är redan makulerad."


def test_what_was_sent_is_voided_with_a_reason(qtbot: QtBot, story: Story, page_of: Pages) -> None:
    story.discharged()
    page = page_of(SECRETARY)
    choose(page.side, "Utskriven")
    press(qtbot, page.side, "Makulera …")
    dialog = opened(page, VoidDialog)
    press(qtbot, dialog, "Makulera")
    assert dialog.isVisible()
    write(dialog, "Orsak", "Fel person")
    press(qtbot, dialog, "Makulera")
    assert shown(page).status is CaseStatus.HOMEGOING_AGREED
    assert struck(page) == {"Utskriven": "Makulerad fre 6 feb 10:45: Fel person"}
    assert page.told.text() == "Makulerat: Utskriven."


def test_the_form_says_where_the_case_goes_back_to(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.discharged()
    page = page_of(SECRETARY)
    choose(page.side, "Utskriven")
    press(qtbot, page.side, "Makulera …")
    assert "Ärendet går tillbaka till Hemtid bestämd." in notes(opened(page, VoidDialog))


def test_the_key_delete_takes_the_chosen_event_back(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.planned()
    assess(story)
    page = page_of(WARD_NURSE)
    choose(page.side, items(page.side.events)[0].title)
    qtbot.keyClick(page.side.events, Qt.Key.Key_Delete)
    assert len(struck(page)) == 1


def test_the_context_menu_takes_it_back(story: Story, page_of: Pages) -> None:
    story.planned()
    assess(story)
    page = page_of(WARD_NURSE)
    key = items(page.side.events)[0].key
    menu = page.side.menu_of(key)
    assert menu is not None
    (action,) = menu.actions()
    assert action.text() == "Ångra"
    action.trigger()
    assert len(struck(page)) == 1


def test_what_another_unit_wrote_says_whom_to_ring(story: Story, page_of: Pages) -> None:
    story.planned()
    page = page_of(SECRETARY)
    choose(page.side, "Svar från HC Krokom")
    assert page.side.act.reason.startswith("HC Krokom har skrivit det. Ring dem: ")
    assert not page.side.act.button.isEnabled()


def test_nothing_is_offered_until_an_event_is_chosen(story: Story, page_of: Pages) -> None:
    story.planned()
    page = page_of(DISTRICT_NURSE)
    assert page.side.act.isHidden()


def test_ctrl_z_undoes_the_last_own_entry_and_says_so(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.planned()
    assess(story)
    page = page_of(WARD_NURSE)
    undo(qtbot, page)
    assert shown(page).voided
    assert page.told.text().startswith("Ångrat: ADL")


def test_ctrl_z_asks_why_when_others_have_been_told(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.discharged()
    page = page_of(SECRETARY)
    undo(qtbot, page)
    assert opened(page, VoidDialog).isVisible()
    assert isinstance(shown(page).by_kind[PersonDischarged], tuple)


def test_ctrl_z_says_why_not(qtbot: QtBot, page_of: Pages) -> None:
    page = page_of(SECRETARY)
    undo(qtbot, page)
    assert page.told.text().startswith("Inskrivningen går inte att ångra. ")


def test_who_has_written_nothing_has_nothing_to_undo(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.notified()
    page = page_of(CARE_MANAGER)
    undo(qtbot, page)
    assert page.told.text() == "Du har inte skrivit något i ärendet som går att ångra."


def test_the_line_goes_when_something_else_is_done(
    qtbot: QtBot, story: Story, page_of: Pages
) -> None:
    story.planned()
    assess(story)
    page = page_of(WARD_NURSE)
    undo(qtbot, page)
    page.show_case(shown(page).id)
    assert page.told.isHidden()
    assert control(page, "Händelser").isVisible()
