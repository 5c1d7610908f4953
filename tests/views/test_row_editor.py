"""A short list of rows is written, moved and taken away by keyboard and mouse."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.typing_keys import typewrite
from tests.views.hands import clear_away
from views.widgets.choice import CheckBox
from views.widgets.date_fields import DateField
from views.widgets.row_editor import Cell, RowEditor, RowValues

TODAY = dt.date(2026, 2, 3)
CELLS = (
    Cell(name="who", label="Vem"),
    Cell(name="on", label="Datum", make=lambda: DateField(TODAY)),
    Cell(name="needed", label="Behövs", make=lambda: CheckBox("Behövs"), line=1),
)
THREE: list[RowValues] = [{"who": "Åke"}, {"who": "Ärla"}, {"who": "Örjan"}]


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[RowEditor]:
    made = RowEditor(CELLS, add="Lägg till", empty="Inget här än.")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    clear_away()


def names(editor: RowEditor) -> list[str]:
    return [row["who"] for row in editor.rows()]


def field(editor: RowEditor, row: int, name: str) -> QWidget:
    return editor.fields()[row][name].editor


def test_a_row_is_added_and_typed(qtbot: QtBot, editor: RowEditor) -> None:
    qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    focused = editor.focusWidget()
    typewrite(focused, "Åsa Öberg")

    assert names(editor) == ["Åsa Öberg"]


def test_rows_come_back_as_they_were_given(editor: RowEditor) -> None:
    editor.set_rows([{"who": "Åke", "on": dt.date(2026, 2, 5), "needed": True}])

    assert editor.rows() == [{"who": "Åke", "on": dt.date(2026, 2, 5), "needed": True}]


def test_a_row_without_anything_typed_is_left_out(editor: RowEditor) -> None:
    editor.set_rows([{"needed": True}, {"who": "Åke"}])

    assert names(editor) == ["Åke"]


def test_a_date_that_cannot_be_read_still_counts_as_typed(editor: RowEditor) -> None:
    editor.set_rows([{}])
    first = editor.all_fields()[1].editor
    typewrite(first, "31 feb")

    assert len(editor.rows()) == 1


def test_alt_and_arrow_down_moves_the_row_that_has_the_keyboard(
    qtbot: QtBot, editor: RowEditor
) -> None:
    editor.set_rows(THREE)
    first = field(editor, 0, "who")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert names(editor) == ["Ärla", "Åke", "Örjan"]


def test_the_keyboard_stays_in_the_row_that_was_moved(qtbot: QtBot, editor: RowEditor) -> None:
    editor.set_rows(THREE)
    last = field(editor, 2, "who")
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert editor.focusWidget() is last


def test_the_arrow_moves_its_row_up(qtbot: QtBot, editor: RowEditor) -> None:
    editor.set_rows(THREE)
    qtbot.mouseClick(button(editor, "Flytta upp rad 3"), Qt.MouseButton.LeftButton)

    assert names(editor) == ["Åke", "Örjan", "Ärla"]


def test_the_first_row_cannot_be_moved_up(editor: RowEditor) -> None:
    editor.set_rows(THREE)

    assert not button(editor, "Flytta upp rad 1").isVisible()


def test_the_cross_takes_its_row_away(qtbot: QtBot, editor: RowEditor) -> None:
    editor.set_rows(THREE)
    qtbot.mouseClick(button(editor, "Ta bort rad 2"), Qt.MouseButton.LeftButton)

    assert names(editor) == ["Åke", "Örjan"]


def test_taking_the_last_row_away_leads_to_the_button_that_adds(
    qtbot: QtBot, editor: RowEditor
) -> None:
    editor.set_rows([{"who": "Åke"}])
    qtbot.mouseClick(button(editor, "Ta bort rad 1"), Qt.MouseButton.LeftButton)

    assert editor.focusWidget() is editor.add_button


def test_no_two_fields_have_the_same_spoken_name(editor: RowEditor) -> None:
    editor.set_rows(THREE)
    spoken = [
        QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name)
        for line in editor.findChildren(QLineEdit)
    ]

    assert sorted(set(spoken)) == sorted(spoken)


def test_tab_goes_through_the_rows_in_the_order_they_are_seen(
    qtbot: QtBot, editor: RowEditor
) -> None:
    editor.set_rows(THREE[:2])
    editor.move_row(1, 0)
    editor.focus_first()
    walked = []
    for _step in range(4):
        walked.append(editor.focusWidget().accessibleName())
        qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)

    assert walked == ["Vem, rad 1", "Datum, rad 1", "Behövs, rad 1", "Ta bort rad 1"]


def button(editor: RowEditor, name: str) -> QWidget:
    return next(found for found in editor.findChildren(QWidget) if found.accessibleName() == name)
