"""F1 lists every key that does something."""

import ast
import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import views
from tests.views.hands import clear_away
from views.dialogs.shortcuts_dialog import ShortcutsDialog
from views.widgets.text import Text

NAMES = {"Left": "←", "Up": "↑", "Down": "↓", "Return": "Enter"}
SEQUENCE = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+(?:[A-Z]|Up|Down|Left|Right)|F\d{1,2})")


def sequences() -> list[str]:
    """Return every key sequence that stands as a text in the window's source."""
    found = set()
    for file in Path(next(iter(views.__path__))).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if SEQUENCE.fullmatch(node.value) else set()
    return sorted(found)


@pytest.mark.parametrize("sequence", sequences())
def test_every_key_sequence_is_listed(qtbot: QtBot, sequence: str) -> None:
    dialog = ShortcutsDialog(ward=True)
    qtbot.addWidget(dialog)
    listed = {key for text in dialog.findChildren(Text) for key in text.text().split(", ")}
    said = " ".join(NAMES.get(part, part) for part in sequence.split("+"))
    clear_away()
    assert said in listed
