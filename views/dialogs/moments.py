"""Reads days and moments out of fields, and marks the field when that cannot be done."""

import datetime as dt

from models.clock import from_local, to_local
from models.errors import RuleError
from models.reasons import sentence
from resources import _
from views.widgets.date_fields import DateField, TimeField
from views.widgets.fields import LabelledField


def read_day(field: LabelledField, *, required: bool = False) -> dt.date | None:
    """Return the day in the field; an unreadable or missing one marks it."""
    editor = field.editor
    if not isinstance(editor, DateField):
        raise TypeError
    value = editor.value()
    missing = sentence("field_missing", {"field": field.label}) if required else None
    field.set_error(editor.problem() or (None if value else missing))
    return value


def read_moment(
    day: LabelledField, time: LabelledField, *, required: bool = False
) -> dt.datetime | None:
    """Return the moment, in UTC, that the two fields name together; half a moment marks the other half."""
    clock = time.editor
    if not isinstance(clock, TimeField):
        raise TypeError
    hour = clock.value()
    date = read_day(day, required=required or hour is not None)
    missing = _("Skriv klockslag också.") if date or required else None
    time.set_error(clock.problem() or (missing if hour is None else None))
    if date is None or hour is None:
        return None
    try:
        return from_local(dt.datetime.combine(date, hour))
    except RuleError as error:
        time.set_error(sentence(error.code, error.values))
        return None


def show_moment(day: LabelledField, time: LabelledField, moment: dt.datetime | None) -> None:
    """Write a moment into the two fields as Swedish local time."""
    local = to_local(moment) if moment else None
    if isinstance(day.editor, DateField):
        day.editor.set_value(local.date() if local else None)
    if isinstance(time.editor, TimeField):
        time.editor.set_value(local.time() if local else None)
