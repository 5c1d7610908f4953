"""Opens the forms of the process steps over a window, and reads what they say."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from models.state import CaseFile
from tests.views.anna_story import Story
from tests.views.hands import control
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.open_tasks_note import Notes
from views.widgets.fields import ChoiceField, LabelledField
from views.widgets.text import Text

D = TypeVar("D", bound=CaseDialog)


@dataclass
class Forms:
    """Opens forms for one case."""

    story: Story
    host: QWidget

    def show(self, make: Callable[..., D], who: tuple[str, str], *more: object) -> D:
        desk = self.story.desk_of(*who)
        dialog = make(desk, desk.open(self.story.case_id), *more, self.host)
        dialog.open()
        return dialog


def saved(dialog: CaseDialog) -> CaseFile:
    """Return the case after a form that is done has closed."""
    assert not dialog.isVisible()
    return dialog.desk.case(dialog.case.id)


def errors(dialog: CaseDialog) -> dict[str, str]:
    """Return the sentence under each field that has one, by the field's label."""
    fields = dialog.findChildren(LabelledField)
    return {field.caption.text(): field.error for field in fields if field.error}


def texts(dialog: CaseDialog) -> list[str]:
    """Return every text of the form."""
    return [child.text() for child in dialog.findChildren(Text)]


def notes(dialog: CaseDialog) -> str:
    """Return what the form says before the act."""
    return "\n".join(part.accessibleName() for part in dialog.findChildren(Notes))


def choose(dialog: CaseDialog, name: str, value: object) -> None:
    """Choose a value in the field with that spoken name."""
    field = control(dialog, name)
    assert isinstance(field, ChoiceField)
    field.set_value(value)
