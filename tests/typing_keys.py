"""Typing as a person does, Swedish letters included."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def typewrite(widget: QWidget, text: str) -> None:
    """Send a key press and a release to ``widget`` for each character of ``text``.

    pytest-qt's own way of typing aborts the interpreter on "ä" and "ö".
    """
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)
