"""Small parts of the forms: fields beside each other, their texts and days, and where the keyboard goes."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from views.widgets.choice import RadioButton, RadioGroup
from views.widgets.date_fields import DateField
from views.widgets.fields import LabelledField


def field_row(*fields: QWidget) -> QWidget:
    """Return the fields beside each other, their labels level, equal in width."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return holder


def text_of(field: LabelledField) -> str:
    """Return what is typed, without the space around it."""
    editor = field.editor
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText().strip()
    return editor.text().strip() if isinstance(editor, QLineEdit) else ""


def set_text(field: LabelledField, text: str) -> None:
    """Write a text into the field."""
    editor = field.editor
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)


def set_day(field: LabelledField, day: dt.date | None) -> None:
    """Write a day into the field."""
    if isinstance(field.editor, DateField):
        field.editor.set_value(day)


def let_focus_in(group: RadioGroup) -> None:
    """Let the group pass the keyboard on to its chosen button, or to the first."""
    buttons = group.findChildren(RadioButton)
    chosen = [button for button in buttons if button.isChecked()]
    for button in (*chosen, *buttons)[:1]:
        group.setFocusProxy(button)
