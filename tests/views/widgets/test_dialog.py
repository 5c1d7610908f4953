"""Dialogs: what was typed is never lost unasked."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values import Track
from views.widgets.buttons import Button
from views.widgets.date_fields import TimeField
from views.widgets.dialog import FormDialog
from views.widgets.fields import ChoiceField, LabelledField, NoteField
from views.widgets.identity_band import Identity
from views.widgets.scrim import Scrim

ANNA = Identity(name="Anna Öberg", personnummer="19440210-9062", track=Track.YELLOW)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget) -> FormDialog:
    made = FormDialog("Ändra hemgång", "Spara", identity=ANNA, parent=window)
    made.add_field("Framme kl", TimeField(dt.time(12)))
    made.add_field("Säkerhet", ChoiceField([("säker", 1), ("trolig", 2)]))
    made.add_field("Anteckning", NoteField())
    with qtbot.waitExposed(made):
        made.open()
    return made


def _field(dialog: FormDialog, label: str) -> LabelledField:
    (found,) = (field for field in dialog.findChildren(LabelledField) if field.label == label)
    return found


def _note(dialog: FormDialog) -> NoteField:
    editor = _field(dialog, "Anteckning").editor
    assert isinstance(editor, NoteField)
    return editor


def _press(qtbot: QtBot, dialog: FormDialog, text: str) -> None:
    (button,) = (found for found in dialog.findChildren(Button) if found.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_escape_closes_a_dialog_in_which_nothing_was_typed(
    qtbot: QtBot, dialog: FormDialog
) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_escape_keeps_what_was_typed_and_asks(qtbot: QtBot, dialog: FormDialog) -> None:
    _note(dialog).setPlainText("Sjukresan går senare")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert _note(dialog).toPlainText() == "Sjukresan går senare"


def test_going_on_writing_brings_the_form_back(qtbot: QtBot, dialog: FormDialog) -> None:
    _note(dialog).setPlainText("Sjukresan går senare")
    dialog.reject()

    _press(qtbot, dialog, "Fortsätt skriva")

    assert dialog.primary.isVisible()
    assert _note(dialog).toPlainText() == "Sjukresan går senare"


def test_discarding_closes_the_dialog(qtbot: QtBot, dialog: FormDialog) -> None:
    _note(dialog).setPlainText("Sjukresan går senare")
    dialog.reject()

    _press(qtbot, dialog, "Kasta")

    assert not dialog.isVisible()


def test_what_is_typed_and_taken_back_is_not_asked_about(dialog: FormDialog) -> None:
    _note(dialog).setPlainText("Sjukresan")
    _note(dialog).setPlainText("")

    dialog.reject()

    assert not dialog.isVisible()


def test_the_primary_button_asks_the_caller_and_leaves_the_dialog_open(
    qtbot: QtBot, dialog: FormDialog
) -> None:
    with qtbot.waitSignal(dialog.submit_requested, timeout=1000):
        qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()


def test_enter_in_a_field_is_the_primary_button(qtbot: QtBot, dialog: FormDialog) -> None:
    with qtbot.waitSignal(dialog.submit_requested, timeout=1000):
        qtbot.keyClick(_field(dialog, "Framme kl").editor, Qt.Key.Key_Return)


def test_the_first_field_has_the_keyboard(qtbot: QtBot, dialog: FormDialog) -> None:
    dialog.activateWindow()

    qtbot.waitUntil(_field(dialog, "Framme kl").editor.hasFocus, timeout=1000)


def test_problems_are_summed_up_by_the_names_of_their_fields(dialog: FormDialog) -> None:
    _field(dialog, "Framme kl").set_error("Mellan 00:00 och 23:59")

    assert dialog.show_problems()
    assert dialog.error_summary == "1 fält behöver rättas: Framme kl"


def test_without_problems_there_is_no_summary(dialog: FormDialog) -> None:
    dialog.set_error_summary("Något är fel")

    assert not dialog.show_problems()
    assert dialog.error_summary == ""


def test_a_refused_act_says_why_in_the_foot(dialog: FormDialog) -> None:
    dialog.set_footer_note("Alla i ärendet ser ändringen.")

    dialog.set_reason("Ärendet är avslutat.")

    assert not dialog.primary.isEnabled()
    assert dialog.primary.accessibleDescription() == "Ärendet är avslutat."


def test_the_page_behind_is_dimmed_while_the_dialog_is_open(
    dialog: FormDialog, window: QWidget
) -> None:
    assert [scrim.isVisible() for scrim in window.findChildren(Scrim)] == [True]

    dialog.reject()

    assert not any(scrim.isVisible() for scrim in window.findChildren(Scrim))


def test_the_dialog_stands_inside_its_window(dialog: FormDialog, window: QWidget) -> None:
    assert window.frameGeometry().contains(dialog.frameGeometry())
