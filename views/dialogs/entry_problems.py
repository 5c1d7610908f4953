"""What a form says itself before it asks to be saved: missing texts, unreadable dates and times."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from models.reasons import sentence
from views.widgets.choice import RadioButton, RadioGroup
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import LabelledField


def typed(field: LabelledField) -> str:
    """Return the text in ``field`` without the blanks around it."""
    if isinstance(field.editor, QLineEdit):
        return field.editor.text().strip()
    return field.editor.toPlainText().strip() if isinstance(field.editor, QPlainTextEdit) else ""


def missing(name: str) -> str:
    """Return the sentence about a field that is empty; ``name`` as in the reason texts."""
    return sentence("field_missing", {"field": name})


def mark_unreadable(fields: Iterable[LabelledField]) -> bool:
    """Show at each date and time what is wrong with it; tell whether anything is."""
    found = False
    for field in fields:
        editor = field.editor
        problem = editor.problem() if isinstance(editor, DateField | TimeField) else None
        if problem:
            field.set_error(problem)
            found = True
    return found


def let_focus_in(group: RadioGroup) -> None:
    """Let the group pass the keyboard on to its chosen button, or to the first."""
    buttons = group.findChildren(RadioButton)
    chosen = [button for button in buttons if button.isChecked()]
    for button in (*chosen, *buttons)[:1]:
        group.setFocusProxy(button)
