"""What a person does with a page: finds a control by its spoken name, presses it, types into it."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.typing_keys import typewrite
from views.dialogs.case_dialog import CaseDialog

D = TypeVar("D", bound=CaseDialog)


def control(root: QWidget, name: str) -> QWidget:
    """Return the control with that spoken name; there is exactly one that can be seen."""
    (found,) = [
        widget
        for widget in root.findChildren(QWidget)
        if widget.accessibleName() == name and widget.isVisible()
    ]
    return found


def press(qtbot: QtBot, root: QWidget, name: str) -> None:
    """Click the button with that spoken name."""
    button = control(root, name)
    assert isinstance(button, QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(root: QWidget, name: str, text: str) -> None:
    """Type ``text`` into the field with that spoken name, in place of what stood there."""
    field = control(root, name)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    typewrite(field, text)


def opened(page: QWidget, kind: type[D]) -> D:
    """Return the dialog of that kind that stands open over the page."""
    (dialog,) = [found for found in page.window().findChildren(kind) if found.isVisible()]
    return dialog


def clear_away() -> None:
    """Delete the windows that are closed; without an event loop nobody else does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
