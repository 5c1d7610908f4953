"""One person on the page Papper: ticked or not, when home, which papers, what stops them, how it went."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.rules.identity_number import stored_identity_number
from models.services.paper_batch import PersonPapers, PersonResult, is_ready, unfinished
from models.values import IdentityKind, PaperKind
from resources import _
from views import when
from views.theme import IconName, Tone
from views.widgets.buttons import LinkButton
from views.widgets.choice import CheckBox
from views.widgets.section import Hairline
from views.widgets.text import IconMark, Text, TextStyle
from views.words import paper_word

_NAME: Final = 260
_HOME: Final = 150
_ICON: Final = 16


class PersonRow(QWidget):
    """Somebody without any paper that can go cannot be ticked, and says what is in the way."""

    case_wanted = Signal(str)  # CaseId
    toggled = Signal()

    def __init__(self, person: PersonPapers, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        summary = person.summary
        number = stored_identity_number(summary.identity_number, IdentityKind.PERSONNUMMER)
        self.tick = CheckBox(summary.name, _under(number.text, summary.bed))
        self.tick.setEnabled(person.ready)
        self.tick.toggled.connect(self.toggled)
        self._home = Text(_home(person, today), TextStyle.BODY, wrap=True)
        self._icon = QWidget()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.link = LinkButton(_("Öppna ärendet"))
        self.link.setAccessibleDescription(summary.name)
        self.link.clicked.connect(lambda: self.case_wanted.emit(summary.case_id))
        self._build()
        self._show_standing()

    @property
    def result(self) -> str:
        """The sentence about how it went."""
        return self._result.text()

    def show_result(self, result: PersonResult) -> None:
        """Say what was made, or what stopped it."""
        if result.stopped:
            self._result.set_tone(Tone.ALARM)
            # Translators: a person's papers were not made; the reason follows
            words = _("Inte gjort. %(why)s") % {"why": result.stopped}
        else:
            self._result.set_tone(Tone.TEXT)
            where = _("Sparat") if result.file else _("Utskrivet")
            # Translators: what was done with which papers
            words = _("%(done)s: %(papers)s.") % {"done": where, "papers": _names(result.made)}
            self.tick.setChecked(False)
        self._result.setText(words)
        self._result.show()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(16)
        self.tick.setFixedWidth(_NAME)
        self._home.setFixedWidth(_HOME)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.tick, 0, top)
        row.addWidget(self._home, 0, top)
        row.addLayout(self._lines, 1)
        row.addWidget(self.link, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline())

    def _show_standing(self) -> None:
        ready = [row.kind for row in self.person.statuses if is_ready(row)]
        if ready:
            self._lines.addWidget(_line(IconName.CHECK, _names(ready), Tone.TEXT))
        for left in unfinished(self.person.statuses):
            words = f"{paper_word(left.kind)}: {left.why}"
            self._lines.addWidget(_line(IconName.ALERT, words, Tone.TEXT2))
        self._result = Text("", TextStyle.NOTE_STRONG, wrap=True)
        self._result.hide()
        self._lines.addWidget(self._result)


def _line(icon: IconName, words: str, tone: Tone) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconMark(icon, _ICON, tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(words, TextStyle.NOTE, tone, wrap=True), 1, Qt.AlignmentFlag.AlignTop)
    return holder


def _names(kinds: tuple[PaperKind, ...] | list[PaperKind]) -> str:
    return ", ".join(paper_word(kind) for kind in kinds)


def _under(number: str, bed: str) -> str:
    # Translators: under the name: personal identity number and bed
    return _("%(number)s, säng %(bed)s") % {"number": number, "bed": bed} if bed else number


def _home(person: PersonPapers, today: dt.date) -> str:
    summary = person.summary
    if summary.expected_on is None:
        return _("Ingen dag än")
    day = when.day(summary.expected_on, today)
    if summary.homegoing is None:
        return day
    return f"{day} {when.clock(summary.homegoing.leaves_at)}"
