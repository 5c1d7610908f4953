from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.typing_keys import typewrite


def test_swedish_letters_can_be_typed(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    typewrite(field, "Åsa Öberg – från kåken, é ä ö")
    assert field.text() == "Åsa Öberg – från kåken, é ä ö"
