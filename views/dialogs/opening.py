"""Opens a dialog over the window without stopping the rest of the program."""

from collections.abc import Callable

from models.state import CaseFile
from views.dialogs.case_dialog import CaseDialog


def open_dialog(dialog: CaseDialog, saved: Callable[[CaseFile], None]) -> None:
    """Open ``dialog``, hand what was saved to ``saved``, and forget the dialog when it closes."""
    dialog.saved.connect(saved)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
