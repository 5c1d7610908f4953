"""Taking an event back: an own entry at once, what others have been told by a dialog that asks why."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.errors import StoreError
from models.kind_texts import kind_word
from models.operations import Operation
from models.operations.corrections import CaseVoided, Voided
from models.reasons import Refused, sentence
from models.rules.choosing import came_along
from models.rules.voiding import needs_reason, operation_of, refusal_to_take_back
from models.services.desk import Desk
from models.state import CaseFile
from models.values import OperationId
from resources import _
from views.dialogs.opening import open_dialog
from views.dialogs.void_dialog import VoidDialog
from views.pages.case.event_texts import event_text


class TakeBack(QObject):
    """Does it for one person; says in a line what came of it."""

    case_changed = Signal(object)  # CaseFile
    told = Signal(str)  # what was taken back, or why it was not

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def last(self, case: CaseFile) -> None:
        """Take back the last thing that this person wrote in the case."""
        operation = last_own(self._desk, case)
        if operation is None:
            self.told.emit(_("Du har inte skrivit något i ärendet som går att ångra."))
            return
        refusal = refusal_to_take_back(operation, self._desk.setting_of(case))
        if refusal is None:
            self._take(case, operation)
            return
        values = {"event": kind_word(operation.body.kind), "why": refusal.sentence}
        # Translators: %(event)s is the last event, first in a sentence; %(why)s is a sentence
        self.told.emit(_("%(event)s går inte att ångra. %(why)s") % values)

    def one(self, case: CaseFile, key: str) -> None:
        """Take back the event with that key, if it may be taken back."""
        operation = operation_of(case, OperationId(key))
        if operation and refusal_to_take_back(operation, self._desk.setting_of(case)) is None:
            self._take(case, operation)

    def _take(self, case: CaseFile, operation: Operation) -> None:
        text = event_text(operation, case, self._desk.directory)
        if needs_reason(operation.body):
            words = (text.title, text.detail)
            dialog = VoidDialog(self._desk, case, operation, words, self._window.window())
            # Translators: %(event)s is what was taken back, as "Utskriven"
            done = _("Makulerat: %(event)s.") % {"event": text.title}
            open_dialog(dialog, lambda after: self._tell(after, done))
            return
        try:
            after = self._desk.perform(case.id, Voided(target=operation.id))
        except Refused as refused:
            self.told.emit(refused.refusal.sentence)
        except StoreError as error:
            self.told.emit(sentence(error.code, error.values))
        else:
            # Translators: %(event)s is what was undone, as "ADL bedömt"
            self._tell(after, _("Ångrat: %(event)s.") % {"event": text.title})

    def _tell(self, after: CaseFile, text: str) -> None:
        self.case_changed.emit(after)
        self.told.emit(text)


def last_own(desk: Desk, case: CaseFile) -> Operation | None:
    """Return the last event of this person that counts; what only takes back or comes along is none."""
    author = desk.actor.staff.id
    for operation in reversed(case.operations):
        gone = operation.id in case.voided or operation.id in case.questioned
        corrects = isinstance(operation.body, Voided | CaseVoided) or came_along(operation, case)
        if operation.author == author and not gone and not corrects:
            return operation
    return None


def act_text(operation: Operation) -> str:
    """Return what the button that takes an event back says."""
    return _("Makulera …") if needs_reason(operation.body) else _("Ångra")
