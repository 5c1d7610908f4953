"""The window: the rail, the pages beside it, and the line at the bottom that says what is true."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.reasons import Refused
from models.services.desk import Desk
from models.services.press import PaperDesk
from models.state import CaseFile
from models.values import CaseId, Party
from resources import _
from views import when
from views.dialogs.actor_dialog import ActorDialog
from views.dialogs.actor_model import actor_text
from views.dialogs.admission_notice_dialog import AdmissionNoticeDialog
from views.dialogs.answer_dialog import AnswerDialog
from views.dialogs.new_case_dialog import NewCaseDialog
from views.dialogs.opening import open_dialog
from views.dialogs.shortcuts_dialog import ShortcutsDialog
from views.pages.case.tab_keys import TabKey
from views.pages.case_page import CasePage
from views.pages.overview_page import OverviewPage
from views.ports import Background
from views.theme import IconName
from views.widgets.dialog import FormDialog
from views.widgets.rail import Rail, RailItem
from views.widgets.status_bar import StatusBar

OVERVIEW: Final = "overview"
CASE: Final = "case"
CHANGE_ACTOR: Final = "change_actor"
WORDS_FROM: Final = 1101  # px of the window; the rail has no words below it
_FIRST_SIZE: Final = (1440, 900)
_TICK: Final = 10_000


class MainWindow(QWidget):
    """Holds the pages and takes the user between them; every profile is still one for practice."""

    def __init__(self, desk: Desk, papers: PaperDesk, background: Background) -> None:
        super().__init__()
        self._desk = desk
        self.overview = OverviewPage(desk, background)
        self.case_page = CasePage(desk, papers, background)
        self.status = StatusBar()
        self._shown_case: CaseId | None = None
        self._build()
        self._connect()
        self._add_shortcuts()
        self._greet()

    # --- where the user is ---------------------------------------------------------------

    def show_overview(self) -> None:
        """Go to the list."""
        self._pages.setCurrentWidget(self.overview)
        self.rail.set_current(OVERVIEW)
        self.overview.reload()
        self.overview.take_focus()
        self._tell()

    def show_case(self, case_id: str) -> None:
        """Open a case; that is written to the access log."""
        self._shown_case = CaseId(case_id)
        self.case_page.show_case(self._shown_case)
        self._pages.setCurrentWidget(self.case_page)
        self.rail.set_enabled(CASE, enabled=True)
        self.rail.set_current(CASE)
        self.case_page.tab_row.setFocus()
        self._tell()

    def show_papers(self, case_id: str) -> None:
        """Open a case at its papers."""
        self.show_case(case_id)
        self.case_page.show_tab(TabKey.PAPERS)

    # --- what the user begins ------------------------------------------------------------

    def open_new_case(self) -> None:
        """Ask whom to admit; then comes the admission notice."""
        dialog = NewCaseDialog(self._desk, self)
        dialog.case_opened.connect(self._write_notice)
        self._open(dialog)

    def open_answer(self, case_id: str) -> None:
        """Answer an admission notice without leaving the list."""
        try:
            case = self._desk.open(CaseId(case_id))
        except Refused:
            self.show_case(case_id)  # it says why
            return
        open_dialog(AnswerDialog(self._desk, case, self), _noted)

    def open_actor_choice(self) -> None:
        """Ask who is to act."""
        dialog = ActorDialog(self._desk, self)
        dialog.actor_changed.connect(self._greet)
        self._open(dialog)

    def open_shortcuts(self) -> None:
        """Show every key that does something."""
        self._open(ShortcutsDialog(ward=self._on_ward, parent=self))

    def go_to_search(self) -> None:
        """Go to the search field of the list."""
        self.show_overview()
        self.overview.go_to_search()

    def go_to_next_pane(self) -> None:
        """Go to the next part of the window: rail, then the parts of the page."""
        panes = [self.rail, *self._panes_of_page()]
        focus = QApplication.focusWidget()
        here = next(
            (
                number
                for number, pane in enumerate(panes)
                if focus is pane or (focus is not None and pane.isAncestorOf(focus))
            ),
            -1,
        )
        for step in range(1, len(panes) + 1):
            if _enter(panes[(here + step) % len(panes)]):
                return

    # --- inside --------------------------------------------------------------------------

    @property
    def _on_ward(self) -> bool:
        return self._desk.actor.party is Party.INPATIENT

    def _panes_of_page(self) -> tuple[QWidget, ...]:
        if self._pages.currentWidget() is self.overview:
            return self.overview.panes
        page = self.case_page
        return (page.banner, page.next_step, page.tab_row, page.tab(page.current_tab))

    def _write_notice(self, case_id: str) -> None:
        self.show_case(case_id)
        case = self._desk.case(CaseId(case_id))
        open_dialog(AdmissionNoticeDialog(self._desk, case, self), _noted)

    def _open(self, dialog: FormDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _greet(self) -> None:
        """Begin with the list of the person who acts now; the last person's case is not theirs."""
        self._shown_case = None
        self._new_case_key.setEnabled(self._on_ward)
        self.overview.serve_actor()
        self.show_overview()
        why = _("Öppna ett ärende från översikten först.")
        self.rail.set_enabled(CASE, enabled=False, reason=why)

    def _on_rail(self, key: str) -> None:
        if key == CHANGE_ACTOR:
            self.open_actor_choice()
        elif key == OVERVIEW:
            self.show_overview()
        elif self._shown_case is not None:
            self.show_case(self._shown_case)

    def _tell(self) -> None:
        """Say what is true now: where everything lies, who acts, and when it is."""
        now = self._desk.now()
        hints = [("F1", _("Alla kortkommandon"))]
        if self._pages.currentWidget() is self.overview:
            # Translators: the key and the mouse's way to open the case in the list
            hints.insert(0, (_("Enter eller dubbelklick"), _("Öppna")))
        who = actor_text(self._desk.actor)
        self.status.set_left((_("Allt på den här datorn"), _("Övning, påhittade personer")))
        self.status.set_right(hints, (who, when.calendar_time(now, now)))

    # --- how it is built -----------------------------------------------------------------

    def _build(self) -> None:
        # Translators: the title of the window of a practice profile
        self.setWindowTitle(_("Hemväg – övning"))
        self.resize(*_FIRST_SIZE)
        self.rail = Rail(
            (
                RailItem(OVERVIEW, _("Översikt"), IconName.LIST),
                RailItem(CASE, _("Ärende"), IconName.FOLDER),
            ),
            (RailItem(CHANGE_ACTOR, _("Byt person"), IconName.USERS, page=False),),
            practice=True,
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.overview)
        self._pages.addWidget(self.case_page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._on_rail)
        self.overview.case_wanted.connect(self.show_case)
        self.overview.papers_wanted.connect(self.show_papers)
        self.overview.answer_wanted.connect(self.open_answer)
        self.overview.new_case_wanted.connect(self.open_new_case)
        self.case_page.back_requested.connect(self.show_overview)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tell)
        self._clock.start(_TICK)

    def _add_shortcuts(self) -> None:
        keys = {
            "F1": self.open_shortcuts,
            "F6": self.go_to_next_pane,
            "Ctrl+F": self.go_to_search,
            "Alt+Left": self.show_overview,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)
        self._new_case_key = QShortcut(QKeySequence("Ctrl+N"), self, self.open_new_case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_labels_shown(event.size().width() >= WORDS_FROM)


def _noted(case: CaseFile) -> None:
    """Need nothing more: the pages hear of every write from the desk."""
    del case


def _enter(pane: QWidget) -> bool:
    """Put the keyboard at the first thing in ``pane`` that Tab reaches; tell whether there was one."""
    window = pane.window()
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        inside = widget is pane or pane.isAncestorOf(widget)
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if inside and takes and widget.isEnabled() and widget.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        widget = widget.nextInFocusChain()
    return False
