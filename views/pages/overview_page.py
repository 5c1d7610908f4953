"""Översikt: everybody whom the user's units take part in, in the order of what must be done."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.clock import local_date
from models.errors import StoreError
from models.operations import Body
from models.operations.messages import HomegoingUnderstood, MessageAcknowledged
from models.reasons import Refused, sentence
from models.rules.overview import Group
from models.rules.search import query_of
from models.services.desk import Change, Desk
from models.values import CaseId, Party, UnitId
from resources import _
from views import first_use
from views.pages.overview.acts import to_acknowledge, to_understand
from views.pages.overview.chosen_acts import Act, in_history, note_on_acts, refusals_for
from views.pages.overview.columns import Seen
from views.pages.overview.empty import EmptyList
from views.pages.overview.filter_row import FilterRow
from views.pages.overview.filters import Narrowing, count
from views.pages.overview.groups import arrange
from views.pages.overview.history_pane import HistoryPane
from views.pages.overview.list_view import OverviewList
from views.pages.overview.listing import columns_of, list_rows
from views.pages.overview.narrowed_line import NarrowedLine, narrowed_text
from views.pages.overview.row import ListRow
from views.pages.overview.top_bar import TopBar
from views.ports import Background
from views.widgets.banner import Banner, BannerKind
from views.widgets.fields import SearchField

if TYPE_CHECKING:
    from views.case_travel import CaseTravel

_EVERY_MINUTE: Final = 60_000
_PAUSE: Final = 900  # ms after the last key until a search is one to be logged


class OverviewPage(QWidget):
    """Lists the active cases of the user's units; says what the user wants with one of them."""

    case_wanted = Signal(str)  # CaseId
    answer_wanted = Signal(str)  # CaseId
    papers_wanted = Signal(str)  # CaseId
    new_case_wanted = Signal()
    loaded = Signal()  # the list is there

    def __init__(self, desk: Desk, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._rows: list[ListRow] = []
        self._folded: set[Group] = set()
        self._asked = 0  # numbers the loads, so that a late answer is dropped
        self._top = TopBar(self)
        self._filters = FilterRow(self)
        self._problem = Banner(BannerKind.RUST, "", action=_("Försök igen"), parent=self)
        self.list = OverviewList(self)
        self._empty = EmptyList(self)
        self._line = NarrowedLine(self)
        self.history = HistoryPane(desk, background, self)
        self._travel: CaseTravel | None = None
        self._build()
        self._connect()
        self.serve_actor()

    @property
    def rows(self) -> Sequence[ListRow]:
        """Everybody whom the list was last read with, those that are left out too."""
        return self._rows

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes between."""
        return (self._top, self._filters, self._stack)

    def take_focus(self) -> None:
        """Put the keyboard in the list, or in the search field while there is nobody to stand on."""
        shown = self._stack.currentWidget()
        if shown is self.history and self.history.shows_rows:
            self.history.list.setFocus()
        else:
            (self.list if shown is self.list else self._top.search).setFocus()

    def go_to_search(self) -> None:
        """Go to the search field, with what stands there ready to be replaced."""
        self._top.search.setFocus()
        self._top.search.selectAll()

    @property
    def search(self) -> SearchField:
        """The search field."""
        return self._top.search

    @property
    def in_history(self) -> bool:
        """Whether all cases are looked among, ended ones too."""
        return self._filters.all_cases.isChecked()

    def go_to_all_cases(self) -> None:
        """Look among all cases, ended ones too, for what stands in the search field."""
        self._on_history(True)

    def serve_actor(self) -> None:
        """Begin anew for the person who acts now."""
        actor = self._desk.actor
        units = [self._desk.directory.unit(unit) for unit in actor.staff.units]
        self._top.serve(actor.party, units)
        self._filters.serve(actor.party)
        self._leave_history()
        self._order_tabs()
        self._start_over()

    def reload(self) -> None:
        """Read the list again, off the window's thread."""
        self._asked += 1
        asked, party = self._asked, self._party
        seen = Seen(self._desk.directory, self._units, self._desk.now())
        self._background.run(
            lambda: list_rows(self._desk.overview(seen.units), seen, party),
            lambda rows: self._receive(asked, seen, rows),
            lambda error: self._on_failed(asked, error),
        )

    def _order_tabs(self) -> None:
        """Let Tab go as the eye does: the first row, the second, the list."""
        stops = [*self._top.stops, *self._filters.stops, self._line.clear, self.list]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    # --- loading -------------------------------------------------------------------------

    @property
    def _units(self) -> frozenset[UnitId]:
        chosen = self._top.unit
        return self._desk.own_units() if chosen is None else frozenset({chosen})

    @property
    def _party(self) -> Party:
        return self._desk.actor.party

    def _start_over(self) -> None:
        self._rows, self._folded = [], set()
        self.list.start_over(columns_of(self._party))
        self.reload()

    def _receive(self, asked: int, seen: Seen, rows: list[ListRow]) -> None:
        if asked != self._asked:
            return
        self._problem.hide()
        self._rows = rows
        self._filters.set_counts(len(self._rows), count(self._rows))
        self._filters.set_choices(self._rows)
        self._empty.set_checked(seen.now, self._desk.actor)
        self._show_rows()
        self.loaded.emit()

    def _on_failed(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        if not isinstance(error, StoreError):
            raise error
        self._say(sentence(error.code, error.values))

    def _on_change(self, change: Change) -> None:
        del change
        self._soon.start()
        if self.in_history:
            self._ask_history()

    # --- showing -------------------------------------------------------------------------

    @property
    def _narrowing(self) -> Narrowing:
        filters = self._filters
        words = self._top.search.text()
        return Narrowing(filters.badge, filters.track, filters.traits, words)

    def _show_rows(self) -> None:
        if self.in_history:
            return
        narrowing = self._narrowing
        shown = narrowing.kept(self._rows)
        today = local_date(self._desk.now())
        self.list.show_entries(arrange(shown, self._folded, today), self._rows)
        self._empty.set_narrowed(narrowing)
        self._line.say(narrowed_text(narrowing, len(shown), len(self._rows)))
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        self._on_chosen()

    def _on_narrowed(self) -> None:
        self._folded.clear()
        self._show_rows()

    def _on_words(self) -> None:
        self._pause.start()
        if self.in_history:
            self._ask_history()
        else:
            self._on_narrowed()

    def _on_history(self, wanted: bool) -> None:
        """Look among all cases, ended ones too, or among the active ones again."""
        self._log_pending()
        self._filters.set_all_cases(wanted)
        self._top.set_all_cases(wanted)
        if wanted:
            self._ask_history()
            self._stack.setCurrentWidget(self.history)
            self._on_chosen()
        else:
            self._leave_history()
            self._on_narrowed()
        if self._top.search.text().strip():
            self._pause.start()

    def _ask_history(self) -> None:
        words = self._top.search.text()
        self.history.ask(query_of(words), words, self._units)

    def _leave_history(self) -> None:
        self.history.stop()
        self._filters.set_all_cases(False)
        self._top.set_all_cases(False)

    def _on_told(self, text: str) -> None:
        """Say what the list of all cases shows."""
        if self.in_history:
            self._line.say(text, clearable=bool(self._top.search.text().strip()))

    def _on_fold(self, group: Group, folded: bool) -> None:
        if folded:
            self._folded.add(group)
        else:
            self._folded.discard(group)
        self._show_rows()

    def _on_scope(self) -> None:
        self._start_over()
        if self.in_history:
            self._ask_history()

    def _on_show_all(self) -> None:
        self._filters.clear()
        self._top.search.clear()
        if not self.in_history:
            self._on_narrowed()
        self.take_focus()

    def _on_chosen(self) -> None:
        if self.in_history:
            self._top.set_refusals(in_history())
            self._filters.set_note("")
            return
        refusals = refusals_for(self._chosen, self._party, self._units)
        self._top.set_refusals(refusals)
        self._filters.set_note(note_on_acts(refusals, self._party))

    # --- acting --------------------------------------------------------------------------

    @property
    def _chosen(self) -> ListRow | None:
        return self.list.current_case if self._stack.currentWidget() is self.list else None

    def _on_wanted(self, wanted: str) -> None:
        act, row = Act(wanted), self._chosen
        if act is Act.NEW_CASE:
            self.new_case_wanted.emit()
        elif row is None:
            return
        elif act is Act.PRINT:
            self.papers_wanted.emit(row.case_id)
        elif act is Act.ANSWER:
            self.answer_wanted.emit(row.case_id)
        elif act is Act.ACKNOWLEDGE:
            self._acknowledge(row.case_id)
        elif act is Act.UNDERSTAND:
            self._understand(row)

    def _on_import(self) -> None:
        if self._travel is None:
            self._travel = first_use.case_travel(self._desk, self._background, self)
            self._travel.refused.connect(lambda why: self._say(why, action=""))
            self._travel.taken_in.connect(self.case_wanted)
        self._travel.ask_where_from()

    def _acknowledge(self, case_id: str) -> None:
        row = next((row for row in self._rows if row.case_id == case_id), None)
        for message in to_acknowledge(row.facts, self._units) if row else ():
            self._perform(CaseId(case_id), partial(MessageAcknowledged, message=message))

    def _understand(self, row: ListRow) -> None:
        proposal = to_understand(row.facts, self._units)
        if proposal is not None:
            self._perform(row.case_id, partial(HomegoingUnderstood, proposal=proposal))

    def _perform(self, case_id: CaseId, body_for: Callable[..., Body]) -> None:
        try:
            party = self._desk.acting_in(self._desk.case(case_id)).party
            self._desk.perform(case_id, body_for(party=party))
        except Refused as refused:
            self._say(refused.refusal.sentence)
        except StoreError as error:
            self._say(sentence(error.code, error.values))

    def _log_search(self) -> None:
        """Write down which cases came up: of a search, and of whatever is shown of the ended ones."""
        narrowing = self._narrowing
        if self.in_history:
            found = self.history.take_unlogged()
        elif narrowing.words.strip():
            found = [row.case_id for row in narrowing.kept(self._rows)]
        else:
            return
        try:
            self._desk.searched(found)
        except StoreError as error:
            self._say(sentence(error.code, error.values))

    def _log_pending(self) -> None:
        """Log a search that the user did not pause after."""
        if self._pause.isActive():
            self._pause.stop()
            self._log_search()

    def _say(self, text: str, action: str | None = None) -> None:
        self._problem.set_texts(text, action=_("Försök igen") if action is None else action)
        self._problem.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Log what was searched for; the store may be closed next."""
        super().hideEvent(event)
        self._log_pending()

    # --- how it is built -----------------------------------------------------------------

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.history)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line.hide()
        for part in (self._top, self._filters, self._problem, self._line):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._soon, self._pause, self._minute = QTimer(self), QTimer(self), QTimer(self)
        for timer, wait in ((self._soon, 0), (self._pause, _PAUSE)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._soon.timeout.connect(self.reload)
        self._pause.timeout.connect(self._log_search)
        self._minute.timeout.connect(self.reload)
        self._minute.start(_EVERY_MINUTE)
        self._desk.subscribe(self._on_change)
        self._top.scope_changed.connect(self._on_scope)
        self._top.words_changed.connect(self._on_words)
        self._top.wanted.connect(self._on_wanted)
        self._top.import_wanted.connect(self._on_import)
        self._top.list_wanted.connect(self.take_focus)
        self._filters.changed.connect(self._on_narrowed)
        self._filters.scope_changed.connect(self._on_history)
        self._line.clear_wanted.connect(self._on_show_all)
        self._problem.action_requested.connect(self.reload)
        self._empty.show_all_wanted.connect(self._on_show_all)
        self._empty.all_cases_wanted.connect(self.go_to_all_cases)
        self.history.active_wanted.connect(lambda: self._on_history(False))
        self.history.case_opened.connect(self.case_wanted)
        self.history.told.connect(self._on_told)
        self.history.rows_came.connect(self._pause.start)
        self.history.failed.connect(lambda error: self._on_failed(self._asked, error))
        self.list.case_chosen.connect(self._on_chosen)
        self.list.case_opened.connect(self.case_wanted)
        self.list.acknowledge_wanted.connect(self._acknowledge)
        self.list.fold_wanted.connect(self._on_fold)
