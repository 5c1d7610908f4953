"""Plain words are proposed quietly under a text, and taken by one press."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.typing_keys import typewrite
from views.widgets.buttons import LinkButton
from views.widgets.fields import LabelledField, NoteField, TextField
from views.widgets.plain_words import PlainWords, propose_plain_words


@pytest.fixture(params=[NoteField, TextField])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> LabelledField:
    made = LabelledField("Texten", request.param())
    propose_plain_words(made)
    qtbot.addWidget(made)
    made.show()
    return made


def proposals(qtbot: QtBot, field: LabelledField) -> list[LinkButton]:
    (note,) = field.findChildren(PlainWords)
    qtbot.waitUntil(lambda: not note.waits)
    return [button for button in note.findChildren(LinkButton) if button.isVisible()]


def words_in(field: LabelledField) -> str:
    editor = field.editor
    return editor.toPlainText() if isinstance(editor, NoteField) else editor.text()  # type: ignore[attr-defined]


def test_nothing_is_said_of_plain_words(qtbot: QtBot, field: LabelledField) -> None:
    typewrite(field.editor, "Du klarar det själv.")
    assert proposals(qtbot, field) == []


def test_one_press_takes_the_plain_word(qtbot: QtBot, field: LabelledField) -> None:
    typewrite(field.editor, "Ring ssk om du får ödem.")
    first, second = proposals(qtbot, field)
    assert first.text() == "Byt ”ssk” mot ”sjuksköterskan”"
    assert second.text() == "Byt ”ödem” mot ”svullnad av vätska”"
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert words_in(field) == "Ring sjuksköterskan om du får ödem."
    (left,) = proposals(qtbot, field)
    qtbot.mouseClick(left, Qt.MouseButton.LeftButton)
    assert words_in(field) == "Ring sjuksköterskan om du får svullnad av vätska."
    assert proposals(qtbot, field) == []


def test_what_was_taken_can_be_undone(qtbot: QtBot, field: LabelledField) -> None:
    typewrite(field.editor, "Ring ssk.")
    qtbot.mouseClick(proposals(qtbot, field)[0], Qt.MouseButton.LeftButton)
    assert words_in(field) == "Ring sjuksköterskan."
    field.editor.undo()  # type: ignore[attr-defined]
    assert words_in(field) == "Ring ssk."
