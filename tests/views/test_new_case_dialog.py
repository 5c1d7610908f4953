"""Admitting a person: what is typed is checked at its field, and nothing typed is lost."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.clock import parse_local
from models.services.desk import Desk
from models.values import IdentityKind, PersonDetails
from tests.views.hands import control, press, write
from views.dialogs.new_case_dialog import NewCaseDialog
from views.widgets.choice import CheckBox
from views.widgets.fields import ChoiceField, LabelledField


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> NewCaseDialog:
    made = NewCaseDialog(desk)
    qtbot.addWidget(made)
    made.open()
    return made


def error_at(dialog: NewCaseDialog, name: str) -> str:
    field = control(dialog, name).parentWidget()
    assert isinstance(field, LabelledField)
    return field.error


def opened_person(dialog: NewCaseDialog, desk: Desk, qtbot: QtBot) -> PersonDetails:
    with qtbot.waitSignal(dialog.case_opened) as opened:
        press(qtbot, dialog, "Öppna ärendet")
    assert opened.args is not None
    case = desk.case(opened.args[0])
    assert case.person is not None
    return case.person


def test_the_personnummer_has_the_keyboard_first(dialog: NewCaseDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: control(dialog, "Personnummer").hasFocus())


def test_everything_typed_reaches_the_case(dialog: NewCaseDialog, desk: Desk, qtbot: QtBot) -> None:
    write(dialog, "Personnummer", "19440210-9062")
    write(dialog, "Namn", "Anna Öberg")
    write(dialog, "Folkbokföringsadress", "Byvägen 14, 835 98 Offerdal")
    write(dialog, "Säng", "4:2")
    write(dialog, "Telefon", "0980-31 92 05")
    write(dialog, "Språk", "sydsamiska")
    municipality, interpreter = control(dialog, "Kommun"), control(dialog, "Behöver tolk")
    assert isinstance(municipality, ChoiceField)
    assert isinstance(interpreter, CheckBox)
    municipality.set_value("Krokom")
    interpreter.setChecked(True)
    assert opened_person(dialog, desk, qtbot) == PersonDetails(
        name="Anna Öberg",
        identity_number="194402109062",
        identity_kind=IdentityKind.PERSONNUMMER,
        registered_address="Byvägen 14, 835 98 Offerdal",
        municipality="Krokom",
        phone="0980-31 92 05",
        language="sydsamiska",
        interpreter=True,
        bed="4:2",
    )


def test_admission_is_now_unless_something_else_is_said(
    dialog: NewCaseDialog, desk: Desk, qtbot: QtBot
) -> None:
    write(dialog, "Personnummer", "19440210-9062")
    write(dialog, "Namn", "Anna Öberg")
    with qtbot.waitSignal(dialog.case_opened) as opened:
        press(qtbot, dialog, "Öppna ärendet")
    assert opened.args is not None
    told = desk.case(opened.args[0]).opened
    assert told is not None
    assert (told.admitted_at, told.assessed_at) == (parse_local("2026-02-03T07:31"), None)


def test_a_later_assessment_starts_the_24_hours(
    dialog: NewCaseDialog, desk: Desk, qtbot: QtBot
) -> None:
    write(dialog, "Personnummer", "19440210-9062")
    write(dialog, "Namn", "Anna Öberg")
    write(dialog, "Inskriven", "1/2")
    later = control(dialog, "Behovet bedömdes senare")
    assert isinstance(later, CheckBox)
    later.setChecked(True)
    write(dialog, "Behovet bedömt", "2/2")
    write(dialog, "Bedömt kl", "15.30")
    with qtbot.waitSignal(dialog.case_opened) as opened:
        press(qtbot, dialog, "Öppna ärendet")
    assert opened.args is not None
    due = desk.tasks(desk.case(opened.args[0]))[0].due
    assert due == parse_local("2026-02-03T15:30")


def test_a_wrong_check_digit_is_told_when_the_field_is_left(
    dialog: NewCaseDialog, qtbot: QtBot
) -> None:
    write(dialog, "Personnummer", "194402109063")
    qtbot.keyClick(control(dialog, "Personnummer"), Qt.Key.Key_Tab)
    assert error_at(dialog, "Personnummer") == (
        "Personnummer: kontrollsiffran stämmer inte. Läs av numret igen."
    )


def test_a_mended_number_is_written_out_and_no_longer_marked(
    dialog: NewCaseDialog, qtbot: QtBot
) -> None:
    field = control(dialog, "Personnummer")
    for number in ("194402109063", "440210-9062"):
        write(dialog, "Personnummer", number)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        field.setFocus()
    assert error_at(dialog, "Personnummer") == ""
    assert text_of(field) == "19440210-9062"


def text_of(field: QWidget) -> str:
    return str(field.property("text"))


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("Namn", "", "Namn saknas. Fyll i det."),
        ("Namn", "Ö" * 200, "Namn är för långt: 200 tecken. Korta ner det till högst 120."),
        ("Inskriven", "40/2", "Den dagen finns inte"),
        ("Inskriven", "4/2", "Inskriven är senare än nu. Kontrollera datum och klockslag."),
        ("Inskriven kl", "25:00", "Mellan 00:00 och 23:59"),
        ("Inskriven kl", "", "Skriv klockslag också."),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    dialog: NewCaseDialog, qtbot: QtBot, name: str, typed: str, sentence: str
) -> None:
    write(dialog, "Personnummer", "19440210-9062")
    write(dialog, "Namn", "Anna Öberg")
    field = control(dialog, name)
    clear(field)
    write(dialog, name, typed)
    press(qtbot, dialog, "Öppna ärendet")
    assert error_at(dialog, name) == sentence
    assert dialog.isVisible()


def clear(field: QWidget) -> None:
    field.setProperty("text", "")


def test_an_hour_that_the_clocks_skip_is_refused(dialog: NewCaseDialog, qtbot: QtBot) -> None:
    write(dialog, "Personnummer", "19440210-9062")
    write(dialog, "Namn", "Anna Öberg")
    write(dialog, "Inskriven", "2025-03-30")
    write(dialog, "Inskriven kl", "02:30")
    press(qtbot, dialog, "Öppna ärendet")
    assert error_at(dialog, "Inskriven kl").startswith("Klockslaget finns inte den natten")


def test_an_assessment_before_the_admission_is_refused_and_all_is_kept(
    dialog: NewCaseDialog, qtbot: QtBot
) -> None:
    write(dialog, "Personnummer", "19440210-9062")
    write(dialog, "Namn", "Anna Öberg")
    later = control(dialog, "Behovet bedömdes senare")
    assert isinstance(later, CheckBox)
    later.setChecked(True)
    write(dialog, "Behovet bedömt", "1/2")
    write(dialog, "Bedömt kl", "10")
    press(qtbot, dialog, "Öppna ärendet")
    assert "före inskrivningen" in error_at(dialog, "Behovet bedömt")
    assert text_of(control(dialog, "Namn")) == "Anna Öberg"


def test_the_eight_municipalities_can_be_chosen(dialog: NewCaseDialog) -> None:
    field = control(dialog, "Kommun")
    assert isinstance(field, ChoiceField)
    assert field.count() == 8


def test_escape_asks_before_it_throws_away(dialog: NewCaseDialog, qtbot: QtBot) -> None:
    write(dialog, "Namn", "Anna")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, "Kasta")
    assert not dialog.isVisible()


def test_nothing_is_opened_by_a_refused_form(
    dialog: NewCaseDialog, desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, dialog, "Öppna ärendet")
    assert desk.store.case_count() == 0


def test_the_time_shown_first_is_now(dialog: NewCaseDialog) -> None:
    assert text_of(control(dialog, "Inskriven")) == dt.date(2026, 2, 3).isoformat()
