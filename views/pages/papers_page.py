"""Papper: everybody who goes home, which papers can be made, and the papers of many in one act."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.clock import local_date
from models.errors import CodedError
from models.reasons import sentence
from models.rules.overview import OverviewRow
from models.services.desk import Desk
from models.services.paper_batch import BatchOrder, PersonPapers, PersonResult, survey
from models.services.paper_desk import PaperDesk
from models.values import CaseId
from resources import _, ngettext
from views.pages.case.paper_output import Printers
from views.pages.papers.batch_work import BatchWork
from views.pages.papers.person_row import PersonRow
from views.ports import Background
from views.theme import IconName, Tone
from views.theme.tokens import MARGIN
from views.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from views.widgets.choice import Option, SegmentedChoice, Switch
from views.widgets.empty_state import EmptyState
from views.widgets.fields import ChoiceField
from views.widgets.folder_choice import FolderChoice
from views.widgets.language_choice import LanguageChoice
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle

T = TypeVar("T")

_TODAY: Final = "today"
_TOMORROW: Final = "tomorrow"
_EVERYBODY: Final = "everybody"
_DAY: Final = dt.timedelta(days=1)


class PapersPage(QWidget):
    """Ticks are for this time only; what is printed is recorded, person by person, before it leaves."""

    case_wanted = Signal(str)  # CaseId

    def __init__(
        self,
        desk: Desk,
        papers: PaperDesk,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self._background = background
        self._printers = Printers(self)
        self._work = BatchWork(papers, background, self._printers, self)
        self._folder = FolderChoice(_("Välj mapp för pappren"))
        self._asked = 0
        self._results: list[PersonResult] = []
        self._wanted = 0
        self.rows: list[PersonRow] = []
        self._build()
        self._connect()
        self._printers.ask()

    def reload(self) -> None:
        """Read anew who goes home and how it stands with their papers; not while papers are made."""
        if self._work.busy:
            return
        self._asked += 1
        self._clear()
        self._say(_("Går igenom pappren …"))
        asked, apart = self._asked, self._papers.apart()
        scope, today = self.scope.value(), local_date(self._desk.now())

        def work() -> Iterator[PersonPapers]:
            rows = [row for row in apart.desk.overview() if _is_in(row, scope, today)]
            rows.sort(key=_order)
            return survey(apart, [row.summary for row in rows])

        self._run(work, lambda found: self._next(asked, found))

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        days = [
            Option(_TODAY, _("I dag")),
            Option(_TOMORROW, _("I morgon")),
            Option(_EVERYBODY, _("Alla")),
        ]
        self.scope = SegmentedChoice(_("Vilka som åker hem"), days)
        self.large_switch = Switch(_("Stor stil"))
        self.language_choice = LanguageChoice()
        self.printer = ChoiceField(icon=IconName.PRINTER)
        self.printer.setAccessibleName(_("Skrivare"))
        self.printer.setMinimumWidth(180)
        self.print_button = PrimaryButton(_("Skriv ut"), IconName.PRINTER)
        self.save_button = SecondaryButton(_("Spara som PDF"), IconName.DOCUMENT)
        self.cancel_button = SecondaryButton(_("Avbryt"))
        self.every_link = LinkButton(_("Välj alla som kan göras"))
        self._note = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self._status = Text("", TextStyle.NOTE_STRONG, wrap=True)
        self._empty = EmptyState(_("Ingen åker hem"), icon=IconName.DOCUMENT)
        self._empty.setMaximumHeight(180)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 12)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addLayout(self._acts())
        column.addLayout(self._wishes())
        column.addWidget(Hairline())
        column.addWidget(self._list(), 1)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(Text(_("Papper"), TextStyle.PAGE_TITLE))
        self.scope.setMinimumWidth(330)
        row.addWidget(self.scope)
        row.addWidget(self.every_link)
        row.addStretch(1)
        return row

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.print_button, self.printer, self.save_button, self.cancel_button):
            row.addWidget(part)
        row.addWidget(self._status, 1)
        self.cancel_button.hide()
        return row

    def _wishes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.large_switch)
        row.addWidget(self.language_choice)
        row.addWidget(self._note, 100)  # the white beside it is next to nothing
        row.addStretch(1)
        return row

    def _list(self) -> QScrollArea:
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self._empty.hide()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _connect(self) -> None:
        self.scope.value_changed.connect(self.reload)
        self.every_link.clicked.connect(self._on_every)
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self._on_cancel)
        self._printers.listed.connect(self._on_printers)
        self._work.person_done.connect(self._on_person)
        self._work.ended.connect(self._on_ended)

    # --- the list --------------------------------------------------------------------------

    def _clear(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._empty.hide()
        self._allow()

    def _next(self, asked: int, found: Iterator[PersonPapers]) -> None:
        """Show one person after the other, so that the page is never still."""
        if asked == self._asked:
            self._run(lambda: next(found, None), lambda one: self._show(asked, one, found))

    def _show(self, asked: int, one: PersonPapers | None, found: Iterator[PersonPapers]) -> None:
        if asked != self._asked:
            return
        if one is None:
            self._say("")
            self._empty.setVisible(not self.rows)
            return
        row = PersonRow(one, local_date(self._desk.now()), self)
        row.case_wanted.connect(self.case_wanted)
        row.toggled.connect(self._allow)
        self._column.insertWidget(len(self.rows) + 1, row)
        self.rows.append(row)
        self._allow()
        self._next(asked, found)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._background.run(work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CodedError):
            raise error
        self._say(sentence(error.code, error.values), bad=True)

    # --- what can be done ------------------------------------------------------------------

    def _chosen(self) -> list[PersonRow]:
        return [row for row in self.rows if row.tick.isChecked()]

    def _allow(self) -> None:
        count, busy = len(self._chosen()), self._work.busy
        some = self.printer.count() > 0
        # Translators: the button that prints the papers of all who are ticked
        text = ngettext(
            "Skriv ut %(count)d persons papper", "Skriv ut %(count)d personers papper", count
        )
        words = text % {"count": count} if count else _("Skriv ut")
        self.print_button.setText(words)
        self.print_button.setAccessibleName(words)
        self.print_button.updateGeometry()
        self.print_button.setEnabled(bool(count) and some and not busy)
        self.save_button.setEnabled(bool(count) and not busy)
        self.scope.setEnabled(not busy)
        self.every_link.setEnabled(not busy and any(row.person.ready for row in self.rows))
        self.cancel_button.setVisible(busy)
        why = "" if count or busy else _("Kryssa för dem vars papper ska göras.")
        if not some:
            none = _("Ingen skrivare hittades på datorn. Spara som PDF, en fil för varje person.")
            why = f"{none} {why}".strip()
        self._note.setText(why)
        self._note.setVisible(bool(why))

    def _on_printers(self, names: tuple[str, ...]) -> None:
        self.printer.set_choices([(name, name) for name in names])
        self.printer.setVisible(bool(names))
        self._allow()

    def _on_every(self) -> None:
        for row in self.rows:
            row.tick.setChecked(row.person.ready)

    def _on_print(self) -> None:
        self._begin(self._order())

    def _on_save(self) -> None:
        self._folder.ask(self, self.save_in)

    def save_in(self, folder: Path) -> None:
        """Write one file for each who is ticked."""
        self._begin(self._order(folder))

    def _order(self, folder: Path | None = None) -> BatchOrder:
        large, language = self.large_switch.isChecked(), self.language_choice.value()
        return BatchOrder(folder=folder, large=large, language=language)

    def _begin(self, order: BatchOrder) -> None:
        chosen = [CaseId(row.person.summary.case_id) for row in self._chosen()]
        self._results, self._wanted = [], len(chosen)
        self._say(self._progress())
        self._work.begin(chosen, order, str(self.printer.value() or ""))
        self._allow()

    def _on_cancel(self) -> None:
        self._work.cancel()
        self._say(_("Avbryter efter den person som görs nu …"))

    def _on_person(self, result: PersonResult) -> None:
        self._results.append(result)
        for row in self.rows:
            if row.person.summary.case_id == result.case_id:
                row.show_result(result)
        self._say(self._progress())

    def _on_ended(self, why: str) -> None:
        made = sum(1 for row in self._results if not row.stopped)
        # Translators: how many persons' papers were made, of how many
        words = _("%(made)d av %(count)d gjorda.") % {"made": made, "count": self._wanted}
        self._say(f"{words} {why}".strip(), bad=bool(why))
        self._allow()

    def _progress(self) -> str:
        values = {"made": len(self._results), "count": self._wanted}
        # Translators: how many persons are done, of how many
        return _("%(made)d av %(count)d personer …") % values

    def _say(self, words: str, *, bad: bool = False) -> None:
        self._status.set_tone(Tone.ALARM if bad else Tone.TEXT)
        self._status.setText(words)


def _is_in(row: OverviewRow, scope: object, today: dt.date) -> bool:
    """Tell whether a person goes home then; nobody who has left is asked about."""
    summary = row.summary
    if summary.discharged_at is not None:
        return False
    if scope == _EVERYBODY:
        return True
    return summary.expected_on == (today if scope == _TODAY else today + _DAY)


def _order(row: OverviewRow) -> tuple[dt.date, dt.time, str]:
    summary = row.summary
    leaves = summary.homegoing.leaves_at if summary.homegoing else dt.time.max
    return (summary.expected_on or dt.date.max, leaves, summary.sort_key)
