"""Byt person: whoever is chosen acts from then on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.directory import Directory
from models.services.desk import Desk
from models.values import StaffId, UnitId
from tests.views.hands import press
from views.dialogs.actor_dialog import ActorDialog
from views.dialogs.actor_model import ActorModel


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> ActorDialog:
    made = ActorDialog(desk)
    qtbot.addWidget(made)
    made.open()
    return made


def test_whoever_acts_now_is_chosen_at_first(dialog: ActorDialog) -> None:
    said = dialog.people.currentIndex().data()
    assert said == "Birgitta Wallin, medicinsk sekreterare, Ortopeden"


def test_the_chosen_person_acts_at_the_chosen_unit(
    dialog: ActorDialog, desk: Desk, directory: Directory, qtbot: QtBot
) -> None:
    nurse = directory.actor(StaffId("maria-sundin"), UnitId("ssk-are"))
    assert nurse is not None
    dialog.stand_on(nurse)
    with qtbot.waitSignal(dialog.actor_changed):
        press(qtbot, dialog, "Byt")
    assert desk.actor == nurse


def test_enter_in_the_list_takes_the_next_persons_place(
    dialog: ActorDialog, desk: Desk, qtbot: QtBot
) -> None:
    dialog.people.setFocus()
    qtbot.keyClick(dialog.people, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.people, Qt.Key.Key_Return)
    assert desk.actor.staff.name == "Lisa Frank"


def test_escape_changes_nobody(dialog: ActorDialog, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.people, Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (desk.actor.staff.name, dialog.isVisible()) == ("Birgitta Wallin", False)


def test_people_stand_under_the_four_kinds_of_unit(directory: Directory) -> None:
    model = ActorModel(directory)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    reachable = Qt.ItemFlag.ItemIsEnabled
    rows = [model.index(number) for number in range(model.rowCount())]
    bars = [row.data() for row in rows if not row.flags() & reachable]
    assert bars == ["Avdelning", "Hälsocentral", "Bistånd", "Kommunsjuksköterska"]
    del tester


def test_whoever_works_at_several_units_stands_once_for_each(directory: Directory) -> None:
    model = ActorModel(directory)
    rows = [model.index(number).data() for number in range(model.rowCount())]
    assert sum(text.startswith("Maria Sundin,") for text in rows) == 3
