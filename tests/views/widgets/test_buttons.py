"""Buttons and choices: names, sizes, reasons and the ring around what has the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.values import Track
from views.theme import IconName
from views.widgets.buttons import (
    IconButton,
    LinkButton,
    PrimaryButton,
    ReasonedButton,
    RowButton,
    SecondaryButton,
)
from views.widgets.choice import CheckBox, Option, RadioButton, RadioGroup, SegmentedChoice, Switch
from views.widgets.filter_button import FilterButton
from views.widgets.focus_ring import FocusRing
from views.widgets.rail import Rail, RailItem
from views.widgets.track_picker import TrackPicker

BUTTONS: dict[str, Callable[[], QAbstractButton]] = {
    "primary": lambda: PrimaryButton("Kvittera", IconName.CHECK),
    "secondary": lambda: SecondaryButton("Svara"),
    "row": lambda: RowButton("Kvittera"),
    "link": lambda: LinkButton("Visa de 3"),
    "icon": lambda: IconButton(IconName.CHEVRON_LEFT, "Tillbaka"),
    "flat icon": lambda: IconButton(IconName.CLOSE, "Stäng", flat=True),
    "check box": lambda: CheckBox("Anna har berättat med egna ord"),
    "radio": lambda: RadioButton("Närstående"),
    "switch": lambda: Switch("Stor stil"),
    "filter": lambda: FilterButton("Gul", 7, Track.YELLOW),
}


@pytest.mark.parametrize("kind", BUTTONS)
def test_every_button_has_a_name_and_is_large_enough_to_hit(qtbot: QtBot, kind: str) -> None:
    button = BUTTONS[kind]()
    qtbot.addWidget(button)

    assert button.accessibleName()
    assert button.sizeHint().width() >= 24
    assert button.sizeHint().height() >= 24


@pytest.mark.parametrize("kind", BUTTONS)
def test_the_keyboard_is_seen_around_every_button(qtbot: QtBot, kind: str) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    button = BUTTONS[kind]()
    column.addWidget(button)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

    button.setFocus()

    rings = [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]
    assert [ring.geometry() for ring in rings] == [button.geometry().adjusted(-4, -4, 4, 4)]


def test_the_ring_goes_with_the_keyboard(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = PrimaryButton("Kvittera"), SecondaryButton("Svara")
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    first.setFocus()

    second.setFocus()

    assert sum(ring.isVisible() for ring in page.findChildren(FocusRing)) == 1


def test_a_refused_button_shows_and_speaks_its_reason(qtbot: QtBot) -> None:
    refused = ReasonedButton("Skriv ut och lämna")
    qtbot.addWidget(refused)

    refused.set_reason("Läkemedelslistan saknar kontroll. Eva Holm kan kontrollera.")

    assert not refused.button.isEnabled()
    assert refused.reason == "Läkemedelslistan saknar kontroll. Eva Holm kan kontrollera."
    assert refused.button.accessibleDescription() == refused.reason


def test_a_button_without_reason_can_be_pressed(qtbot: QtBot) -> None:
    button = ReasonedButton("Skriv ut och lämna")
    qtbot.addWidget(button)
    button.set_reason("Läkemedelslistan saknar kontroll.")
    button.set_reason(None)

    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.mouseClick(button.button, Qt.MouseButton.LeftButton)

    assert button.reason == ""


def test_nothing_is_chosen_in_a_radio_group_before_someone_chooses(qtbot: QtBot) -> None:
    group = RadioGroup("Lämnas till", [Option("self", "Anna själv"), Option("kin", "Närstående")])
    qtbot.addWidget(group)

    assert group.value() is None


def test_a_radio_group_tells_what_was_chosen(qtbot: QtBot) -> None:
    group = RadioGroup("Lämnas till", [Option("self", "Anna själv"), Option("kin", "Närstående")])
    qtbot.addWidget(group)

    with qtbot.waitSignal(group.value_changed, timeout=1000) as chosen:
        group.set_value("kin")

    assert chosen.args == ["kin"]
    assert group.value() == "kin"


def test_an_option_with_a_reason_cannot_be_chosen(qtbot: QtBot) -> None:
    group = RadioGroup("Papper", [Option("sip", "SIP", reason="Finns inte än.")])
    qtbot.addWidget(group)

    (button,) = group.findChildren(RadioButton)

    assert not button.isEnabled()
    assert button.accessibleDescription() == "Finns inte än."


def test_a_segmented_choice_starts_with_its_first(qtbot: QtBot) -> None:
    choice = SegmentedChoice("Exemplar", [Option("own", "Annas"), Option("staff", "Personalens")])
    qtbot.addWidget(choice)

    assert choice.value() == "own"


def test_a_filter_speaks_its_count(qtbot: QtBot) -> None:
    button = FilterButton("Ej svarat", 1)
    qtbot.addWidget(button)

    button.set_count(3)

    assert button.accessibleName() == "Ej svarat, 3 ärenden"


def test_no_track_is_chosen_before_someone_chooses(qtbot: QtBot) -> None:
    picker = TrackPicker()
    qtbot.addWidget(picker)

    assert (picker.track(), picker.reason()) == (None, "")


def test_the_track_picker_tells_the_track(qtbot: QtBot) -> None:
    picker = TrackPicker()
    qtbot.addWidget(picker)

    with qtbot.waitSignal(picker.track_changed, timeout=1000) as chosen:
        picker.set_track(Track.YELLOW)

    assert chosen.args == [Track.YELLOW]


def test_the_rail_tells_which_page_is_wanted(qtbot: QtBot) -> None:
    rail = Rail([RailItem("overview", "Översikt", IconName.LIST)], practice=True)
    qtbot.addWidget(rail)
    (button,) = rail.findChildren(QAbstractButton)

    with qtbot.waitSignal(rail.chosen, timeout=1000) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert chosen.args == ["overview"]
    assert rail.width() == 88


def test_the_open_page_is_spoken(qtbot: QtBot) -> None:
    rail = Rail([RailItem("overview", "Översikt", IconName.LIST)])
    qtbot.addWidget(rail)
    (button,) = rail.findChildren(QAbstractButton)

    rail.set_current("overview")

    assert button.accessibleDescription() == "öppen sida"
