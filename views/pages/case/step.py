"""One way to do a task, as a button in Nästa steg."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from models.operations import Body
from models.services.desk import Desk
from models.state import CaseFile
from models.values import Party
from views.dialogs.case_dialog import CaseDialog
from views.pages.case.tab_keys import TabKey
from views.theme import IconName

MakeDialog = Callable[[Desk, CaseFile, QWidget | None], CaseDialog]
AtOnce = Callable[[CaseFile, Party], Body | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One way to do a task; one of ``dialog``, ``at_once`` and ``tab``, or none when it is done elsewhere.

    ``kind`` is asked about before the button may be pressed. ``title`` is for what no task asks for.
    """

    title: str = ""
    button: str = ""
    meaning: str = ""
    kind: type[Body] | None = None
    icon: IconName | None = None
    dialog: MakeDialog | None = None
    at_once: AtOnce | None = None
    tab: TabKey | None = None
