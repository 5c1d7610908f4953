"""The window: the rail, the pages beside it, and the line at the bottom that says what is true."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import StoreError
from models.reasons import Refused
from models.services.desk import Desk
from models.services.paper_desk import PaperDesk
from models.values import CaseId, Party
from resources import _
from views import first_use, when
from views.dialogs.actor_model import actor_text
from views.pages.case.tab_keys import TabKey
from views.pages.overview_page import OverviewPage
from views.panes import go_to_next_pane
from views.ports import Background
from views.shell import FIRST_SIZE
from views.theme import IconName
from views.warm_up import WarmUp
from views.widgets.rail import Rail, RailItem
from views.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from views.pages.case_page import CasePage
    from views.pages.papers_page import PapersPage
    from views.widgets.dialog import FormDialog

OVERVIEW: Final = "overview"
CASE: Final = "case"
PAPERS: Final = "papers"
CHANGE_ACTOR: Final = "change_actor"
LANDING_TABS: Final = (TabKey.STATUS, TabKey.HOME, TabKey.PAPERS)  # where a case may open
WORDS_FROM: Final = 1101  # px of the window; the rail has no words below it
_TICK: Final = 10_000


class MainWindow(QWidget):
    """Holds the pages and takes the user between them; every profile is still one for practice."""

    def __init__(self, desk: Desk, papers: PaperDesk, background: Background) -> None:
        super().__init__()
        self._desk = desk
        self._papers = papers
        self._background = background
        self.overview = OverviewPage(desk, background)
        self._case_page: CasePage | None = None
        self._papers_page: PapersPage | None = None
        self.status = StatusBar()
        self._shown_case: CaseId | None = None
        self._build()
        self._connect()
        self._add_shortcuts()
        self._begin()

    @property
    def case_page(self) -> "CasePage":
        """The page Ärende, built when it is first asked for."""
        if self._case_page is None:
            given = (self._desk, self._papers, self._background)
            self._case_page = first_use.case_page(*given, self._pages)
            self._case_page.back_requested.connect(self.show_overview)
            self._pages.addWidget(self._case_page)
        return self._case_page

    @property
    def papers_page(self) -> "PapersPage":
        """The page Papper, built when it is first asked for."""
        if self._papers_page is None:
            given = (self._desk, self._papers, self._background)
            self._papers_page = first_use.papers_page(*given, self._pages)
            self._papers_page.case_wanted.connect(self.show_papers)
            self._pages.addWidget(self._papers_page)
        return self._papers_page

    # --- where the user is ---------------------------------------------------------------

    def show_overview(self) -> None:
        """Go to the list, as it is now."""
        self.overview.reload()
        self._go_to_list()

    def show_case(self, case_id: str) -> None:
        """Open a case; that is written to the access log."""
        self._shown_case = CaseId(case_id)
        self.case_page.show_case(self._shown_case)
        self._pages.setCurrentWidget(self.case_page)
        self.rail.set_enabled(CASE, enabled=True)
        self.rail.set_current(CASE)
        self.case_page.tab_row.setFocus()
        self._tell()

    def show_papers_page(self) -> None:
        """Go to the papers of everybody who goes home."""
        self.papers_page.reload()
        self._pages.setCurrentWidget(self.papers_page)
        self.rail.set_current(PAPERS)
        self.papers_page.scope.setFocus()
        self._tell()

    def show_papers(self, case_id: str) -> None:
        """Open a case at its papers."""
        self.show_case(case_id)
        self.case_page.show_tab(TabKey.PAPERS)

    # --- what the user begins ------------------------------------------------------------

    def open_new_case(self) -> None:
        """Ask whom to admit; then comes the admission notice."""
        dialog = first_use.new_case_dialog(self._desk, self)
        dialog.case_opened.connect(self._write_notice)
        self._open(dialog)

    def open_answer(self, case_id: str) -> None:
        """Answer an admission notice without leaving the list."""
        try:
            case = self._desk.open(CaseId(case_id))
        except (Refused, StoreError):
            self.show_case(case_id)  # it says why
            return
        self._open(first_use.answer_dialog(self._desk, case, self))

    def open_actor_choice(self) -> None:
        """Ask who is to act."""
        dialog = first_use.actor_dialog(self._desk, self)
        dialog.actor_changed.connect(self._greet)
        self._open(dialog)

    def open_shortcuts(self) -> None:
        """Show every key that does something."""
        self._open(first_use.shortcuts_dialog(self, ward=self._on_ward))

    def go_to_search(self) -> None:
        """Go to the search field of the list."""
        self.show_overview()
        self.overview.go_to_search()

    def go_to_next_pane(self) -> None:
        """Go to the next part of the window: rail, then the parts of the page."""
        go_to_next_pane([self.rail, *self._panes_of_page()])

    # --- inside --------------------------------------------------------------------------

    @property
    def _on_ward(self) -> bool:
        return self._desk.actor.party is Party.INPATIENT

    def _panes_of_page(self) -> tuple[QWidget, ...]:
        if self._pages.currentWidget() is self.overview:
            return self.overview.panes
        if self._pages.currentWidget() is self._papers_page:
            return (self.papers_page,)
        page = self.case_page
        return (page.banner, page.next_step, page.tab_row, page.tab(page.current_tab))

    def _make_desk_ready(self) -> None:
        """Let the first save wait for nothing."""
        self._background.run(self._desk.make_ready, lambda _nothing: None)

    def _build_tab(self, key: TabKey) -> None:
        self.case_page.tab(key)

    def _write_notice(self, case_id: str) -> None:
        self.show_case(case_id)
        case = self.case_page.case
        if case is not None:  # else the page says why not
            self._open(first_use.notice_dialog(self._desk, case, self))

    def _open(self, dialog: "FormDialog") -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go_to_list(self) -> None:
        self._pages.setCurrentWidget(self.overview)
        self.rail.set_current(OVERVIEW)
        self.overview.take_focus()
        self._tell()

    def _greet(self) -> None:
        """Begin anew with the person who acts now."""
        self.overview.serve_actor()
        self._begin()

    def _begin(self) -> None:
        """Begin at the list; a case that another person had open is not this one's."""
        self._shown_case = None
        self._new_case_key.setEnabled(self._on_ward)
        self._go_to_list()
        why = _("Öppna ett ärende från översikten först.")
        self.rail.set_enabled(CASE, enabled=False, reason=why)

    def _on_rail(self, key: str) -> None:
        if key == CHANGE_ACTOR:
            self.open_actor_choice()
        elif key == OVERVIEW:
            self.show_overview()
        elif key == PAPERS:
            self.show_papers_page()
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
        self.resize(*FIRST_SIZE)
        self.rail = Rail(
            (
                RailItem(OVERVIEW, _("Översikt"), IconName.LIST),
                RailItem(CASE, _("Ärende"), IconName.FOLDER),
                RailItem(PAPERS, _("Papper"), IconName.PRINTER),
            ),
            (RailItem(CHANGE_ACTOR, _("Byt person"), IconName.USERS, page=False),),
            practice=True,
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.overview)
        self.setFocusProxy(self.overview.list)  # what is told of the whole window goes to the list
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
        parts = [partial(self._build_tab, key) for key in LANDING_TABS]
        self._warm_up = WarmUp(
            self._background, (self._make_desk_ready, lambda: self.case_page, *parts), self
        )
        self.overview.loaded.connect(self._warm_up.begin)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tell)
        self._clock.start(_TICK)

    def _add_shortcuts(self) -> None:
        keys = {
            "F1": self.open_shortcuts,
            "F6": self.go_to_next_pane,
            "Ctrl+F": self.go_to_search,
            "Ctrl+K": self.go_to_search,
            "Alt+Left": self.show_overview,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)
        self._new_case_key = QShortcut(QKeySequence("Ctrl+N"), self, self.open_new_case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_labels_shown(event.size().width() >= WORDS_FROM)
