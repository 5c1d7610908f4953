"""The list of aids is read as text and written as a whole."""

import datetime as dt
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from models.clock import PracticeClock
from models.operations.planning import AidsListed
from models.state import CaseFile
from models.values import Aid
from tests.views.anna_story import SECRETARY, Story
from tests.views.conftest import DeskOf
from tests.views.hands import clear_away, opened, press, write
from views.dialogs.aids_dialog import AidsDialog
from views.pages.case.aids_tab import AidsTab

ROLLATOR = Aid(
    item="Rollator",
    responsible="Sara Nyman",
    phone="0980-31 92 13",
    delivered_on=dt.date(2026, 2, 2),
)
SEAT = Aid(item="Toastolsförhöjning", responsible="Kommunen", expected="tors 5 feb")
TONGS = Aid(item="Griptång", responsible="Kommunen", needed_before_home=False)


@pytest.fixture
def story(desk_of: DeskOf, clock: PracticeClock, anna_case: CaseFile) -> Story:
    return Story(desk_of=desk_of, clock=clock, case_id=anna_case.id)


@pytest.fixture
def tab(qtbot: QtBot, desk_of: DeskOf, story: Story) -> Iterator[AidsTab]:
    story.notified()
    desk = desk_of(*SECRETARY)
    made = AidsTab(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh(desk.open(story.case_id))
    yield made
    clear_away()


def list_aids(tab: AidsTab, *aids: Aid) -> None:
    tab.refresh(tab.desk.perform(tab.case.id, AidsListed(aids=aids)))


def test_an_empty_list_says_what_belongs_there(tab: AidsTab) -> None:
    assert tab.section.empty_text.startswith("Inga hjälpmedel. Här skrivs det som behövs hemma")


def test_each_aid_says_whether_it_is_there_or_when_it_comes(tab: AidsTab) -> None:
    list_aids(tab, ROLLATOR, SEAT, TONGS)

    assert [tuple(value.text for value in row) for row in tab.table.rows] == [
        ("Rollator", "Sara Nyman", "0980-31 92 13", "", "", "", "i går", "Ja"),
        ("Toastolsförhöjning", "Kommunen", "", "", "", "", "väntas tors 5 feb", "Ja"),
        ("Griptång", "Kommunen", "", "", "", "", "inte levererat", "Nej"),
    ]


def test_the_heading_counts_only_what_is_needed_before_homegoing(tab: AidsTab) -> None:
    list_aids(tab, ROLLATOR, SEAT, TONGS)

    assert tab.section.note_text == "1 är inte levererat men behövs före hemgång"


def test_an_aid_is_written_by_keyboard(qtbot: QtBot, tab: AidsTab) -> None:
    press(qtbot, tab, "Skriv hjälpmedel: Hjälpmedel")
    dialog = opened(tab, AidsDialog)
    write(dialog, "Hjälpmedel, rad 1", "Rollator")
    write(dialog, "Ansvarig, rad 1", "Sara Nyman")
    write(dialog, "Telefon, rad 1", "0980-31 92 13")
    write(dialog, "Levererat, rad 1", "i går")
    press(qtbot, dialog, "Spara")

    assert tab.case.aids == (ROLLATOR,)


def test_the_list_is_changed_without_losing_the_other_rows(qtbot: QtBot, tab: AidsTab) -> None:
    list_aids(tab, ROLLATOR, SEAT, TONGS)
    press(qtbot, tab, "Ändra: Hjälpmedel")
    dialog = opened(tab, AidsDialog)
    press(qtbot, dialog, "Ta bort rad 2")
    press(qtbot, dialog, "Spara")

    assert tab.case.aids == (ROLLATOR, TONGS)


def test_a_row_without_the_aid_itself_is_asked_about(qtbot: QtBot, tab: AidsTab) -> None:
    press(qtbot, tab, "Skriv hjälpmedel: Hjälpmedel")
    dialog = opened(tab, AidsDialog)
    write(dialog, "Ansvarig, rad 1", "Sara Nyman")
    press(qtbot, dialog, "Spara")

    assert dialog.editor.fields()[0]["item"].error == "Hjälpmedel saknas. Fyll i det."
