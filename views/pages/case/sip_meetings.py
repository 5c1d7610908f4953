"""The SIP meetings of a case: each with its participants, the way to move it, and its calendar file."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.values import SipAttendance
from resources import _
from views.pages.case.act_row import ActRow
from views.pages.case.sip_participants import ParticipantRow, ParticipantTable
from views.theme import IconName, Tone
from views.widgets.buttons import SecondaryButton
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """A meeting as shown; every text is ready to read."""

    id: str
    title: str
    where: str
    about: str
    called: str
    rows: tuple[ParticipantRow, ...]
    why_fixed: str | None = None  # why the call cannot be changed


class MeetingList(QWidget):
    """Shows the meetings under each other and says what is wanted with which."""

    answered = Signal(str, str, object)  # meeting, participant, SipAttendance
    change_requested = Signal(str)
    file_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, MeetingCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self.hide()

    @property
    def cards(self) -> tuple["MeetingCard", ...]:
        """Return the meetings as they stand, from the top."""
        return tuple(self._cards.values())

    def card(self, meeting_id: str) -> "MeetingCard":
        """Return one meeting."""
        return self._cards[meeting_id]

    def set_views(self, views: Sequence[MeetingView]) -> None:
        """Show these meetings; one that stays keeps the keyboard."""
        for gone in self._cards.keys() - {view.id for view in views}:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, view in enumerate(views):
            if view.id not in self._cards:
                self._cards[view.id] = self._add(view.id)
            card = self._cards[view.id]
            self._column.insertWidget(place, card)
            card.set_view(view, first=place == 0)
        self.setVisible(bool(views))

    def _add(self, meeting_id: str) -> "MeetingCard":
        card = MeetingCard(meeting_id, self)
        card.answered.connect(self.answered)
        card.change_requested.connect(self.change_requested)
        card.file_requested.connect(self.file_requested)
        card.show()
        return card


class MeetingCard(QWidget):
    """One meeting: when, where and why, who comes, and what can be done with it."""

    answered = Signal(str, str, object)
    change_requested = Signal(str)
    file_requested = Signal(str)

    def __init__(self, meeting_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = meeting_id
        self._line = Hairline(self)
        self.title = Text("", TextStyle.STRONG, wrap=True)
        self.where = Text("", TextStyle.BODY, wrap=True)
        self.about = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self.called = Text("", TextStyle.NOTE, Tone.TEXT2, wrap=True)
        self.result = Text("", TextStyle.NOTE, wrap=True)
        self.table = ParticipantTable()
        self.change = SecondaryButton(_("Ändra kallelsen…"), IconName.PENCIL)
        self.file = SecondaryButton(_("Spara kalenderfil…"), IconName.CALENDAR)
        self.acts = ActRow(self.change, self.file)
        self._build()

    def set_view(self, view: MeetingView, *, first: bool) -> None:
        """Show the meeting as it stands."""
        self._line.setVisible(not first)
        for part, words in (
            (self.title, view.title),
            (self.where, view.where),
            (self.about, view.about),
            (self.called, view.called),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        # Translators: spoken names; %(meeting)s is a SIP meeting with its time
        values = {"meeting": view.title}
        self.table.setAccessibleName(_("Deltagare, %(meeting)s") % values)
        self.change.setAccessibleName(_("Ändra kallelsen: %(meeting)s") % values)
        self.file.setAccessibleName(_("Spara kalenderfil: %(meeting)s") % values)
        self.table.participants.set_rows(view.rows)
        self.change.setVisible(view.why_fixed is None)
        self.acts.set_reasons({self.change: view.why_fixed, self.file: None})

    def say(self, words: str, *, bad: bool = False) -> None:
        """Say under the buttons how saving went."""
        self.result.set_tone(Tone.ALARM if bad else Tone.TEXT2)
        self.result.setText(words)
        self.result.setVisible(bool(words))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        parts = (self._line, self.title, self.where, self.about, self.called)
        for part in (*parts, self.table, self.acts, self.result):
            column.addWidget(part)
        self.result.hide()
        self.table.participants.answer_chosen.connect(self._on_answer)
        self.change.clicked.connect(lambda: self.change_requested.emit(self._id))
        self.file.clicked.connect(lambda: self.file_requested.emit(self._id))

    def _on_answer(self, key: str, attendance: SipAttendance) -> None:
        self.answered.emit(self._id, key, attendance)
