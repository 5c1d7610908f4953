"""The page Ärende: the banner, the next step, what is not ready, the tabs and the events."""

from collections.abc import Callable
from typing import Final, Protocol, cast

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.errors import StoreError
from models.reasons import Refused, sentence
from models.rules.tasks import Task
from models.services.desk import Change, Desk
from models.services.paper_desk import PaperDesk
from models.state import CaseFile
from models.values import CaseId
from resources import _
from views.case_travel import CaseTravel
from views.dialogs.checklist_dialog import ChecklistDialog
from views.dialogs.opening import open_dialog
from views.pages.case.aids_tab import AidsTab
from views.pages.case.banner import CaseBanner
from views.pages.case.conflict_band import ConflictBand
from views.pages.case.events_tab import EventsTab
from views.pages.case.home_tab import HomeTab
from views.pages.case.medication_tab import MedicationTab
from views.pages.case.next_step import NextStepCard
from views.pages.case.not_ready import NotReadyCard
from views.pages.case.papers_tab import PapersTab
from views.pages.case.sip_tab import SipTab
from views.pages.case.status_tab import StatusTab
from views.pages.case.tab_keys import TAB_TITLES, TabKey, landing_tab
from views.pages.case.take_back import TakeBack
from views.pages.case.task_list import OpenPlace
from views.ports import Background
from views.theme import current_theme
from views.widgets.empty_state import EmptyState
from views.widgets.tabs import TabRow
from views.widgets.text import Text, TextStyle

SIDE_FROM: Final = 1192  # px of the page: a window of 1280 less the rail
SIDE_WIDTH: Final = 368
_KEYS: Final = tuple(TabKey)


class Tab(Protocol):
    """What every tab can do."""

    case_changed: SignalInstance

    def refresh(self, case: CaseFile) -> None:
        """Show the case as it now stands."""


class CasePage(QWidget):
    """Shows one case; tabs are built when they are first seen."""

    back_requested = Signal()
    case_changed = Signal(str)  # CaseId
    _written = Signal(object)  # Change

    def __init__(
        self,
        desk: Desk,
        papers: PaperDesk,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._papers = papers
        self._background = background
        self._case: CaseFile | None = None
        self._tabs: dict[TabKey, QWidget] = {}
        self.banner = CaseBanner(desk)
        self.next_step = NextStepCard(desk)
        self.not_ready = NotReadyCard(desk)
        self.conflicts = ConflictBand(desk)
        self.tab_row = TabRow(_("Ärendets delar"))
        self.side = EventsTab(desk)
        self._take_back = TakeBack(desk, self)
        self._travel = CaseTravel(desk, background, self)
        self.told = Text("", TextStyle.NOTE_STRONG, wrap=True)
        self._lay_out()
        self._connect()

    # --- how it is built -----------------------------------------------------------------

    def _lay_out(self) -> None:
        for key in TabKey:
            self.tab_row.addTab(_(TAB_TITLES[key]))
        self._stack = QStackedWidget()
        self._left = left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._cards())
        self.told.setContentsMargins(20, 0, 20, 8)
        self.told.hide()
        left.addWidget(self.told)
        left.addWidget(self.conflicts)
        left.addWidget(self._tab_line())
        left.addWidget(self._stack, 1)
        self.side.setFixedWidth(SIDE_WIDTH)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(_Edge())
        middle.addWidget(self.side)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        self._refused = EmptyState(_("Ärendet kan inte visas"))
        self._whole = QStackedWidget()
        self._whole.addWidget(self._page)
        self._whole.addWidget(self._refused)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 16, 16, 12)
        row.setSpacing(16)
        row.addWidget(self.next_step, 7)
        row.addWidget(self.not_ready, 9)
        return row

    def _tab_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(20, 0, 0, 0)
        row.addWidget(self.tab_row)
        return holder

    def _connect(self) -> None:
        self.banner.back_requested.connect(self.back_requested)
        self.banner.export_requested.connect(self._on_export)
        self.banner.print_requested.connect(lambda: self.show_tab(TabKey.PAPERS))
        self.banner.case_changed.connect(self._on_changed)
        self.next_step.case_changed.connect(self._on_changed)
        self.next_step.tab_requested.connect(self.show_tab)
        self.not_ready.task_chosen.connect(self._on_task)
        self.not_ready.place_chosen.connect(self._on_open_place)
        self.not_ready.conflict_chosen.connect(self.conflicts.choose_in)
        self.conflicts.case_changed.connect(self._on_changed)
        self.tab_row.currentChanged.connect(self._on_tab)
        self.side.case_changed.connect(self._on_changed)
        self.side.told.connect(self._tell)
        self._take_back.case_changed.connect(self._on_changed)
        self._take_back.told.connect(self._tell)
        self._travel.told.connect(self._tell)
        self._travel.refused.connect(self._tell)
        QShortcut(QKeySequence("Ctrl+Z"), self, self._on_undo)
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        self.desk.subscribe(self._written.emit)

    # --- what it shows -------------------------------------------------------------------

    @property
    def case(self) -> CaseFile | None:
        """The case that is shown."""
        return self._case

    def show_case(self, case_id: CaseId) -> None:
        """Open a case and land on the tab that this user most likely came for."""
        try:
            case = self.desk.open(case_id)
        except Refused as refused:
            self._say_no(refused.refusal.sentence)
            return
        except StoreError as error:
            self._say_no(sentence(error.code, error.values))
            return
        self._whole.setCurrentWidget(self._page)
        self._tell("")
        self._show_head(case)
        self.show_tab(landing_tab(case, self.desk.acting_in(case)))
        self._begin_at_the_top()
        self._focus_first()

    def _say_no(self, why: str) -> None:
        self._case = None
        self._refused.set_texts(_("Ärendet kan inte visas"), why)
        self._whole.setCurrentWidget(self._refused)

    def _begin_at_the_top(self) -> None:
        """Forget how far down somebody read in the case that was shown before."""
        for area in self._page.findChildren(QAbstractScrollArea):
            area.verticalScrollBar().setValue(0)

    def _focus_first(self) -> None:
        button = self.next_step.button
        ready = button is not None and button.button.isEnabled()
        target = button if button is not None and ready else self.tab_row
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, key: TabKey) -> None:
        """Bring a tab to the front, with the case as it stands."""
        index = _KEYS.index(key)
        if index == self.tab_row.currentIndex():
            self._on_tab(index)
        else:
            self.tab_row.setCurrentIndex(index)

    def tab(self, key: TabKey) -> QWidget:
        """Return a tab, built now if nobody has seen it yet."""
        if key not in self._tabs:
            made = self._make(key)
            self._tabs[key] = made
            self._stack.addWidget(made)
            cast("Tab", made).case_changed.connect(self._on_changed)
        return self._tabs[key]

    @property
    def current_tab(self) -> TabKey:
        """The tab at the front."""
        return _KEYS[self.tab_row.currentIndex()]

    def _make(self, key: TabKey) -> QWidget:
        makers: dict[TabKey, Callable[[], QWidget]] = {
            TabKey.STATUS: lambda: StatusTab(self.desk),
            TabKey.HOME: lambda: HomeTab(self.desk),
            TabKey.MEDICATION: lambda: MedicationTab(self.desk),
            TabKey.AIDS: lambda: AidsTab(self.desk),
            TabKey.SIP: lambda: SipTab(self.desk),
            TabKey.PAPERS: self._make_papers,
            TabKey.EVENTS: self._make_events,
        }
        return makers[key]()

    def _make_events(self) -> QWidget:
        events = EventsTab(self.desk)
        events.told.connect(self._tell)
        return events

    def _make_papers(self) -> QWidget:
        papers = PapersTab(self.desk, self._papers, self._background)
        papers.place_wanted.connect(lambda place: self.show_tab(TabKey(place)))
        return papers

    def _show_head(self, case: CaseFile) -> None:
        """Show all but the tab."""
        self._case = case
        self.banner.refresh(case)
        self.next_step.refresh(case)
        self.not_ready.refresh(case)
        self.conflicts.refresh(case)
        if not self.side.isHidden():
            self.side.refresh(case)

    def _refresh(self, case: CaseFile) -> None:
        focus = self.window().focusWidget()
        acted = bool(focus) and self.next_step.isAncestorOf(focus)
        self._show_head(case)
        self._refresh_tab()
        if acted:  # the button that had the keyboard is gone
            self._focus_first()

    def _refresh_tab(self) -> None:
        if self._case is not None:
            cast("Tab", self.tab(self.current_tab)).refresh(self._case)

    # --- what happens --------------------------------------------------------------------

    def _on_tab(self, index: int) -> None:
        if index < 0 or self._case is None:
            return
        self._stack.setCurrentWidget(self.tab(_KEYS[index]))
        self._refresh_tab()
        self._place_side()

    def _on_changed(self, case: CaseFile) -> None:
        self._tell("")
        self._refresh(case)
        self.case_changed.emit(case.id)

    def _on_written(self, change: Change) -> None:
        if self._case is None or self._case.id not in change.case_ids:
            return
        case = self.desk.case(self._case.id)
        if case is not self._case:
            self._refresh(case)

    def _on_undo(self) -> None:
        if self._case is not None:
            self._take_back.last(self._case)

    def _on_export(self) -> None:
        if self._case is not None:
            self._travel.ask_where_to(self._case)

    def _tell(self, text: str) -> None:
        """Say what was taken back, or why it was not, until something else is done."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _on_open_place(self, place: OpenPlace) -> None:
        """Go to where something that no task names is seen to."""
        if place is OpenPlace.CHECKLIST and self._case is not None:
            open_dialog(ChecklistDialog(self.desk, self._case, self.window()), self._on_changed)
        else:
            self.show_tab(TabKey.AIDS if place is OpenPlace.AIDS else TabKey.HOME)

    def _on_task(self, task: Task) -> None:
        self.next_step.show_task(task)

    def _place_side(self) -> None:
        wide = self.width() >= SIDE_FROM and self.current_tab is not TabKey.EVENTS
        if wide == self.side.isHidden():
            self.side.setVisible(wide)
            if wide and self._case is not None:
                self.side.refresh(self._case)

    def minimumSizeHint(self) -> QSize:
        """Return what the page needs without the events at its side, which give way."""
        hint = super().minimumSizeHint()
        hint.setWidth(max(self.banner.minimumSizeHint().width(), self._left.minimumSize().width()))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.bg))
        if not self.side.isHidden():
            left = self.width() - SIDE_WIDTH
            painter.fillRect(left, 0, SIDE_WIDTH, self.height(), QColor(tokens.surface))
        painter.end()


class _Edge(QWidget):
    """The hairline before the events."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.line))
        painter.end()
