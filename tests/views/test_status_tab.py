"""The tab Läget: what stands there, and who changes what."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.state import CaseFile
from models.values import PlanSection
from tests.views.anna_story import CARE_MANAGER, SECRETARY, WARD_NURSE, Story
from tests.views.conftest import DeskOf
from tests.views.hands import control, opened, press, write
from views.dialogs.adl_dialog import AdlDialog
from views.dialogs.plan_note_dialog import PlanNoteDialog
from views.pages.case.status_tab import StatusTab

Show = Callable[[tuple[str, str]], StatusTab]


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def show(qtbot: QtBot, desk_of: DeskOf, story: Story) -> Show:
    def showing(who: tuple[str, str]) -> StatusTab:
        desk = desk_of(*who)
        tab = StatusTab(desk)
        tab.resize(980, 640)
        qtbot.addWidget(tab)
        tab.show()
        tab.refresh(desk.open(story.case_id))
        return tab

    return showing


def test_the_status_tab_shows_who_has_answered(story: Story, show: Show) -> None:
    story.planned()
    tab = show(SECRETARY)
    rows = [[value.text for value in row] for row in tab.receiver_table.rows]
    assert rows[0] == ["HC Krokom", "0980-31 92 30", "Kvitterad", "i går 09:15", "–"]
    assert rows[2][3] == "Ej svarat"


def test_the_status_tab_keeps_earlier_tracks_and_days(story: Story, show: Show) -> None:
    story.planned()
    tab = show(SECRETARY)
    assert "Grön: Bedömt vid inskrivning: hemtjänst som förut." in tab.track.history
    assert "i morgon, trolig (i går 08:05, Birgitta Wallin, Ortopeden)" in tab.expected.history


def test_a_secretary_reads_who_may_assess_adl(story: Story, show: Show) -> None:
    story.notified()
    tab = show(SECRETARY)
    assert not tab.adl.button.isEnabled()
    assert tab.adl.reason.startswith("Det kräver legitimation.")


def test_a_ward_nurse_assesses_adl(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(WARD_NURSE)
    tab.adl.button.click()
    dialog = opened(tab, AdlDialog)
    press(qtbot, dialog, "Bad och dusch")
    press(qtbot, dialog, "Spara bedömning")
    assert [fact.value for fact in tab.adl.facts.facts] == ["B", "Bad och dusch"]


def test_what_others_do_has_no_button_for_those_who_do_not(story: Story, show: Show) -> None:
    story.notified()
    tab = show(CARE_MANAGER)
    assert not tab.track.button.isVisible()
    assert tab.track.empty_text == "Inte valt än. Avdelningen väljer."


def test_ready_before_the_notice_says_what_comes_first(show: Show) -> None:
    tab = show(SECRETARY)
    assert tab.ready.reason.startswith("Skicka inskrivningsmeddelandet först.")


def test_a_receiver_acknowledges_the_notice_on_the_status_tab(story: Story, show: Show) -> None:
    story.notified()
    tab = show(CARE_MANAGER)
    tab.acknowledge.click()
    assert not tab.acknowledge.isVisible()
    assert {unit for _message, unit in tab.case.acknowledged()} == {"bistand-krokom"}


def test_a_plan_note_is_written_in_its_section(qtbot: QtBot, story: Story, show: Show) -> None:
    story.notified()
    tab = show(WARD_NURSE)
    tab.notes.button(PlanSection.NUTRITION).click()
    dialog = opened(tab, PlanNoteDialog)
    write(dialog, "Texten från sjuksköterska, Ortopeden", "Ät lite och ofta.")
    press(qtbot, dialog, "Spara")
    assert tab.notes.texts(PlanSection.NUTRITION) == ["Ät lite och ofta."]
    assert tab.notes.button(PlanSection.NUTRITION).text() == "Ändra"


def test_the_notes_for_staff_say_that_they_are_not_printed(show: Show) -> None:
    tab = show(WARD_NURSE)
    assert control(tab, "Skriv: Bara för personal").isEnabled()
