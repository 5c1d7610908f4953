"""A tab of the page Ärende: a white page that scrolls, and the way its dialogs open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from models.errors import StoreError
from models.operations import Body
from models.reasons import Refused, sentence
from models.services.desk import Desk
from models.state import CaseFile
from models.values import CaseId
from views.dialogs.case_dialog import CaseDialog
from views.dialogs.opening import open_dialog
from views.theme.tokens import MARGIN

_SECTION_GAP = 24


class ScrollTab(QWidget):
    """Subclasses put their sections into ``column`` and show a case in ``_show``."""

    case_changed = Signal(object)  # CaseFile

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._case: CaseFile | None = None
        self._announcing = False
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self.column = QVBoxLayout()
        self.column.setSpacing(_SECTION_GAP)
        height = QVBoxLayout(page)
        height.setContentsMargins(MARGIN, 16, MARGIN, MARGIN)
        height.addLayout(self.column)
        height.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    @property
    def case(self) -> CaseFile:
        """The case that is shown; one without operations before the first ``refresh``."""
        return self._case or CaseFile(id=CaseId(""), registers={})

    def refresh(self, case: CaseFile) -> None:
        """Show the case as it now stands; what is equal stays where it is."""
        if self._announcing and case is self._case:
            return  # the page hands back what this tab has just shown
        self._case = case
        self._show(case)

    def show_dialog(self, dialog: CaseDialog) -> None:
        """Open a dialog over the window; what it saves is shown here and announced."""
        open_dialog(dialog, self._on_saved)

    def do(self, body: Body) -> str:
        """Do one thing at once; return the sentence that says why it could not be done, or an empty one."""
        try:
            case = self.desk.perform(self.case.id, body)
        except Refused as refused:
            return refused.refusal.sentence
        except StoreError as error:
            return sentence(error.code, error.values)
        self._on_saved(case)
        return ""

    def reason(self, kind: type[Body]) -> str | None:
        """Return why ``kind`` cannot be done in this case now."""
        refusal = self.desk.refusal(kind, self.case)
        return refusal.sentence if refusal else None

    def _on_saved(self, case: CaseFile) -> None:
        self.refresh(case)
        self._announcing = True
        try:
            self.case_changed.emit(case)
        finally:
            self._announcing = False

    def _show(self, case: CaseFile) -> None:
        raise NotImplementedError
