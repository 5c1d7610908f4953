"""What the window needs only when somebody asks for it.

It is loaded at its first use, for loading it all would keep the first list waiting longer than anything else.
"""

import importlib
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.state import CaseFile
from views.ports import Background

if TYPE_CHECKING:
    from views.case_travel import CaseTravel
    from views.dialogs.actor_dialog import ActorDialog
    from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
    from views.dialogs.answer_dialog import AnswerDialog
    from views.dialogs.new_case_dialog import NewCaseDialog
    from views.dialogs.shortcuts_dialog import ShortcutsDialog
    from views.pages.case_page import CasePage
    from views.pages.papers_page import PapersPage

_MODULES: Final = (
    "views.case_travel",
    "views.pages.case_page",
    "views.pages.papers_page",
    "views.dialogs.answer_dialog",
    "views.dialogs.new_case_dialog",
    "views.dialogs.admission_notice_dialog",
    "views.dialogs.actor_dialog",
    "views.dialogs.shortcuts_dialog",
)


def load_all() -> None:
    """Load everything here; may run off the window's thread."""
    for name in _MODULES:
        importlib.import_module(name)


def case_travel(desk: Desk, background: Background, parent: QWidget) -> "CaseTravel":
    """Return what takes cases out as files, and in again."""
    from views.case_travel import CaseTravel  # noqa: PLC0415 - see above

    return CaseTravel(desk, background, parent)


def case_page(desk: Desk, papers: PaperDesk, background: Background, parent: QWidget) -> "CasePage":
    """Return the page Ärende, with no case yet."""
    from views.pages.case_page import CasePage  # noqa: PLC0415 - see above

    return CasePage(desk, papers, background, parent)


def papers_page(
    desk: Desk, papers: PaperDesk, background: Background, parent: QWidget
) -> "PapersPage":
    """Return the page Papper, not yet read."""
    from views.pages.papers_page import PapersPage  # noqa: PLC0415 - see above

    return PapersPage(desk, papers, background, parent)


def new_case_dialog(desk: Desk, parent: QWidget) -> "NewCaseDialog":
    """Return the dialog that asks whom to admit."""
    from views.dialogs.new_case_dialog import NewCaseDialog  # noqa: PLC0415 - see above

    return NewCaseDialog(desk, parent)


def notice_dialog(desk: Desk, case: CaseFile, parent: QWidget) -> "AdmissionNoticeDialog":
    """Return the form of the admission notice."""
    from views.dialogs.admission_notice_dialog import (  # noqa: PLC0415 - see above
        AdmissionNoticeDialog,
    )

    return AdmissionNoticeDialog(desk, case, parent)


def answer_dialog(desk: Desk, case: CaseFile, parent: QWidget) -> "AnswerDialog":
    """Return the form of the answer to an admission notice."""
    from views.dialogs.answer_dialog import AnswerDialog  # noqa: PLC0415 - see above

    return AnswerDialog(desk, case, parent)


def actor_dialog(desk: Desk, parent: QWidget) -> "ActorDialog":
    """Return the dialog that asks who is to act."""
    from views.dialogs.actor_dialog import ActorDialog  # noqa: PLC0415 - see above

    return ActorDialog(desk, parent)


def shortcuts_dialog(parent: QWidget, *, ward: bool) -> "ShortcutsDialog":
    """Return the list of every key that does something."""
    from views.dialogs.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415 - see above

    return ShortcutsDialog(ward=ward, parent=parent)
