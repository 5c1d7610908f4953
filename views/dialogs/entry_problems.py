"""What a form says itself before it asks to be saved: missing texts, unreadable dates and times."""

from collections.abc import Iterable

from models.reasons import Refusal, sentence
from resources import _
from views.dialogs.form_parts import text_of
from views.widgets.choice import RadioGroup
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import ChoiceField, LabelledField, NoteField, TextField


def missing(name: str) -> str:
    """Return the sentence about a field that is empty; ``name`` as in the reason texts."""
    return sentence("field_missing", {"field": name})


def missing_from(field: LabelledField) -> str:
    """Return the sentence about this field being empty."""
    if isinstance(field.editor, RadioGroup | ChoiceField):
        return _("Välj ett av alternativen.")
    return missing(field.label)


def is_empty(field: LabelledField) -> bool:
    """Tell whether nothing is typed or chosen in ``field``."""
    if isinstance(field.editor, NoteField | TextField):
        return not text_of(field)
    return isinstance(field.editor, ChoiceField | RadioGroup) and field.editor.value() is None


def unreadable(field: LabelledField) -> str | None:
    """Return what is wrong with the date or the time that is typed, if anything is."""
    editor = field.editor
    return editor.problem() if isinstance(editor, DateField | TimeField) else None


def mark_unreadable(fields: Iterable[LabelledField]) -> None:
    """Show at each date and time what is wrong with it."""
    for field in fields:
        problem = unreadable(field)
        if problem:
            field.set_error(problem)


def is_about(refusal: Refusal, text: str) -> bool:
    """Tell whether a refusal is about this text, where several fields bear the name that it gives."""
    if "letter" in refusal.values:
        return str(refusal.values["letter"]) in text
    if "length" in refusal.values:
        return len(text) == refusal.values["length"]
    return not text
