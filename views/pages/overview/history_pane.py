"""All cases of the user's units, ended ones too: asks in the background, shows a window at a time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.rules.search import Query
from models.services.desk import Desk
from models.services.history import A_SCREEN, HITS, History, Marks
from models.values import CaseId, UnitId
from resources import _, ngettext
from views.pages.overview.columns import Seen
from views.pages.overview.history_cells import HistoryRow, history_rows
from views.pages.overview.history_empty import HistoryEmpty
from views.pages.overview.history_list import HistoryList
from views.ports import Background

T = TypeVar("T")


@dataclass(slots=True)
class _Question:
    """What is asked now: where its pages begin, and which of them are on their way."""

    history: History
    seen: Seen
    typed: str
    firsts: list[int] = field(default_factory=list)
    count: int = 0
    counted: bool = False
    asked_for: set[int] = field(default_factory=set)


class HistoryPane(QWidget):
    """Answers the latest question; what comes late to an older one is dropped."""

    case_opened = Signal(str)  # CaseId
    told = Signal(str)  # what the line over the list says
    rows_came = Signal()
    failed = Signal(object)  # Exception
    active_wanted = Signal()

    def __init__(self, desk: Desk, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._asked = 0
        self._question: _Question | None = None
        self._unlogged: dict[CaseId, None] = {}
        self.list = HistoryList(self)
        self.empty = HistoryEmpty(self)
        self._stack = QStackedWidget(self)
        self._build()

    @property
    def shows_rows(self) -> bool:
        """Whether there is a row to stand on."""
        return self._stack.currentWidget() is self.list

    def ask(self, query: Query, typed: str, units: frozenset[UnitId]) -> None:
        """Look for these words among all cases of the units; a number is never looked for here."""
        self._asked += 1
        if query.numbers:
            self._question = None
            self.empty.say_number()
            self._show_nothing()
            return
        asked = self._asked
        history = self._desk.history(query.words, units, lambda: asked == self._asked)
        question = _Question(history, Seen(self._desk.directory, units, self._desk.now()), typed)
        self._run(question, lambda: _page(question, None, A_SCREEN), self._receive_first)

    def stop(self) -> None:
        """Forget the question; nothing that is still on its way is shown."""
        self._asked += 1
        self._question = None
        self._unlogged.clear()

    def take_unlogged(self) -> list[CaseId]:
        """Return the cases that have come up since this was last asked."""
        found = list(self._unlogged)
        self._unlogged.clear()
        return found

    # --- asking --------------------------------------------------------------------------

    def _run(
        self, question: _Question, work: Callable[[], T], done: Callable[[_Question, T], None]
    ) -> None:
        asked = self._asked

        def receive(result: T) -> None:
            if asked == self._asked:
                done(question, result)

        def fail(error: Exception) -> None:
            if asked == self._asked:
                self.failed.emit(error)

        self._background.run(work, receive, fail)

    def _receive_first(self, question: _Question, rows: list[HistoryRow]) -> None:
        self._question = question
        question.count = len(rows)
        self.list.start_over(rows)
        self._note(rows)
        if not rows:
            self.empty.say_nobody(question.typed)
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        question.counted = len(rows) < A_SCREEN
        if not question.counted:
            self._count_on(question, None)
        self._tell(question)
        self.rows_came.emit()

    def _count_on(self, question: _Question, below: int | None) -> None:
        self._run(question, lambda: question.history.marks(below), self._receive_marks)

    def _receive_marks(self, question: _Question, marks: Marks) -> None:
        if not question.firsts:
            question.count = 0  # the first rows were counted as they came
        question.firsts.extend(marks.first_numbers)
        question.count += marks.count
        self.list.grow(question.count)
        question.counted = marks.last is None
        if marks.last is not None:
            self._count_on(question, marks.last)
        self._tell(question)

    def _on_missing(self, number: int) -> None:
        question = self._question
        if question is None or number in question.asked_for or number >= len(question.firsts):
            return
        question.asked_for.add(number)
        below = question.firsts[number] + 1

        def receive(question: _Question, rows: list[HistoryRow]) -> None:
            question.asked_for.discard(number)
            self.list.show_page(number, rows)
            self._note(rows)
            self.rows_came.emit()

        self._run(question, lambda: _page(question, below), receive)

    # --- showing -------------------------------------------------------------------------

    def _note(self, rows: list[HistoryRow]) -> None:
        self._unlogged.update(dict.fromkeys(row.case_id for row in rows))

    def _show_nothing(self) -> None:
        self._stack.setCurrentWidget(self.empty)
        self.told.emit("")

    def _tell(self, question: _Question) -> None:
        if not question.count:
            self.told.emit("")
            return
        count = f"{question.count:,}".replace(",", "\N{NO-BREAK SPACE}")
        if not question.counted:
            # Translators: %(count)s cases have been counted so far
            found = _("Minst %(count)s ärenden, räknar …") % {"count": count}
        else:
            text = ngettext("%(count)s ärende", "%(count)s ärenden", question.count)
            found = text % {"count": count}
        words = question.typed.strip()
        if words:
            # Translators: what was found, and what was typed
            found = _("%(found)s för ”%(words)s”") % {"found": found, "words": words}
        # Translators: the order of the list of all cases, after how many they are
        self.told.emit(_("%(found)s, de senast öppnade först.") % {"found": found})

    def _build(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.case_opened.connect(self.case_opened)
        self.list.rows.page_missing.connect(self._on_missing)
        self.empty.active_wanted.connect(self.active_wanted)


def _page(question: _Question, below: int | None, limit: int = HITS) -> list[HistoryRow]:
    return history_rows(question.history.page(below, limit), question.seen)
