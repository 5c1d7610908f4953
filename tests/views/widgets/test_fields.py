"""Fields: the name of the label, the mark of an error, and values as typed."""

import datetime as dt

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import ChoiceField, LabelledField, NoteField, SearchField, TextField

TODAY = dt.date(2026, 2, 3)


def _spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return str(interface.text(QAccessible.Text.Name))


@pytest.mark.parametrize(
    "editor",
    [TextField, NoteField, ChoiceField, TimeField, lambda: DateField(TODAY)],
)
def test_the_label_is_the_name_that_is_spoken(qtbot: QtBot, editor: type[QWidget]) -> None:
    field = LabelledField("Framme kl", editor())
    qtbot.addWidget(field)

    assert _spoken_name(field.editor) == "Framme kl"


def test_the_label_points_at_its_editor(qtbot: QtBot) -> None:
    field = LabelledField("Framme kl", TimeField())
    qtbot.addWidget(field)

    assert field.caption.buddy() is field.editor


def test_an_error_replaces_the_hint_and_is_spoken(qtbot: QtBot) -> None:
    field = LabelledField("Framme kl", TimeField(), hint="Lämna tomt om tiden är okänd")
    qtbot.addWidget(field)

    field.set_error("Mellan 00:00 och 23:59")

    assert field.error == "Mellan 00:00 och 23:59"
    assert field.editor.accessibleDescription() == "Mellan 00:00 och 23:59"
    assert field.editor.property("invalid") is True


def test_an_error_that_is_mended_leaves_no_mark(qtbot: QtBot) -> None:
    field = LabelledField("Framme kl", TimeField(), hint="Lämna tomt om tiden är okänd")
    qtbot.addWidget(field)
    field.set_error("Mellan 00:00 och 23:59")

    field.set_error(None)

    assert field.error == ""
    assert field.editor.accessibleDescription() == "Lämna tomt om tiden är okänd"
    assert field.editor.property("invalid") is False


def test_a_field_in_error_looks_different(qtbot: QtBot) -> None:
    field = LabelledField("Framme kl", TimeField())
    qtbot.addWidget(field)
    field.resize(200, 90)
    before = field.editor.grab().toImage()

    field.set_error("Mellan 00:00 och 23:59")

    assert field.editor.grab().toImage() != before


@pytest.mark.parametrize("editor", [TextField, TimeField, ChoiceField])
def test_fields_of_one_line_are_32_pixels_high(qtbot: QtBot, editor: type[QWidget]) -> None:
    field = editor()
    qtbot.addWidget(field)
    field.ensurePolished()

    assert field.sizeHint().height() == 32


def test_a_date_field_gives_the_date_typed(qtbot: QtBot) -> None:
    field = DateField(TODAY)
    qtbot.addWidget(field)

    field.setText("15/2")

    assert field.value() == dt.date(2026, 2, 15)
    assert field.problem() is None


def test_a_date_that_is_left_is_written_out_with_its_year(qtbot: QtBot) -> None:
    field = DateField(TODAY)
    qtbot.addWidget(field)
    field.setText("15/2")

    field.editingFinished.emit()

    assert field.text() == "2026-02-15"


def test_a_date_that_cannot_be_read_stays_as_typed_and_says_why(qtbot: QtBot) -> None:
    field = DateField(TODAY)
    qtbot.addWidget(field)
    field.setText("31 april")

    field.editingFinished.emit()

    assert field.text() == "31 april"
    assert field.value() is None
    assert field.problem() == "Den dagen finns inte"


def test_an_empty_date_field_has_no_value_and_no_problem(qtbot: QtBot) -> None:
    field = DateField(TODAY)
    qtbot.addWidget(field)

    assert (field.value(), field.problem()) == (None, None)


def test_midnight_is_a_time(qtbot: QtBot) -> None:
    field = TimeField(dt.time(0))
    qtbot.addWidget(field)

    field.editingFinished.emit()

    assert field.value() == dt.time(0)
    assert field.text() == "00:00"


def test_a_choice_with_a_placeholder_starts_without_a_value(qtbot: QtBot) -> None:
    field = ChoiceField([("säker", 1), ("trolig", 2)], placeholder="Välj")
    qtbot.addWidget(field)

    assert field.value() is None


def test_a_choice_stays_when_the_choices_are_given_again(qtbot: QtBot) -> None:
    field = ChoiceField([("säker", 1), ("trolig", 2)])
    qtbot.addWidget(field)
    field.set_value(2)

    field.set_choices([("oklar", 3), ("trolig", 2)])

    assert field.value() == 2


def test_the_search_field_has_a_name(qtbot: QtBot) -> None:
    field = SearchField("Namn, personnummer, säng", hint="Ctrl F")
    qtbot.addWidget(field)

    assert _spoken_name(field) == "Sök"
