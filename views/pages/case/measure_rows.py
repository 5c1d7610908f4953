"""The table of measures (insatser): what, who, from when, and the line of four stops."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.values import MeasureStage
from resources import _
from views.pages.case.measure_words import MeasureView, act_text, spoken_act
from views.theme import IconName, Tone
from views.widgets.buttons import IconButton, RowButton
from views.widgets.measure_line import LINE_HEIGHT, STOPS, MeasureLine
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle

_PITCH: Final = 96  # between two stops
_LEAST_PITCH: Final = 68  # where a date still fits under its stop
_WAYS: Final = len(STOPS) - 1
_FIRST_WIDTH: Final = 122
_LAST_STOP: Final = 110
_MENU_WIDTH: Final = 32
_MENU_HEIGHT: Final = 28
_GAP: Final = 12
_FIXED: Final = _FIRST_WIDTH + _LAST_STOP + _MENU_WIDTH + 4 * _GAP
_WORDS: Final = 330  # the two columns of words have this before the line gets more
_WHAT_SHARE: Final = 5 / 9  # of what is left for the two columns of words
_RING: Final = 16
_RING_TOP: Final = 5
_AFTER_RING: Final = 4
_BELOW: Final = _RING_TOP + _RING + 1
_HEIGHT: Final = LINE_HEIGHT + 2


class MeasureAct(Enum):
    """What is wanted with a measure."""

    ADVANCE = auto()  # the next stage, today
    EDIT = auto()
    STAGE = auto()  # another stage, or another day
    REMOVE = auto()


class MeasureTable(QWidget):
    """Shows a row a measure and says what is wanted with which; it changes nothing itself."""

    requested = Signal(str, object)  # the measure's id, MeasureAct

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, MeasureRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._header = _Header(self)
        self._column.addWidget(self._header)
        self.hide()

    @property
    def rows(self) -> tuple["MeasureRow", ...]:
        """Return the rows as they stand, from the top."""
        return tuple(self._rows.values())

    def set_views(self, views: Sequence[MeasureView]) -> None:
        """Show these measures; rows that stay keep the keyboard."""
        for gone in self._rows.keys() - {view.id for view in views}:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for view in views:
            if view.id not in self._rows:
                self._rows[view.id] = self._add_row()
            self._rows[view.id].set_view(view)
        self.setVisible(bool(views))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give the columns of words the same width in each row, never less than their longest word."""
        least = [row.least_widths() for row in self.rows] or [(0, 0)]
        what_least, who_least = (max(widths) for widths in zip(*least, strict=True))
        self.setMinimumWidth(_FIXED + _WAYS * _LEAST_PITCH + what_least + who_least)
        pitch = (self.width() - _FIXED - _WORDS) // _WAYS
        pitch = min(max(pitch, _LEAST_PITCH), _PITCH)
        room = max(self.width() - _FIXED - _WAYS * pitch, what_least + who_least)
        what = min(max(round(room * _WHAT_SHARE), what_least), room - who_least)
        self._header.set_widths(what, room - what, pitch)
        for row in self.rows:
            row.set_widths(what, room - what, pitch)

    def _add_row(self) -> "MeasureRow":
        row = MeasureRow(self)
        row.requested.connect(self.requested)
        self._column.addWidget(row)
        row.show()
        return row


class MeasureRow(QWidget):
    """One measure: its words and line, the next stage as a button, and a menu with the rest."""

    requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self._what = Text("", TextStyle.STRONG, wrap=True, parent=self)
        self._often = Text("", TextStyle.SMALL, Tone.TEXT2, wrap=True, parent=self)
        self._provider = Text("", TextStyle.BODY, wrap=True, parent=self)
        self._phone = Text("", TextStyle.SMALL, Tone.TEXT2, parent=self)
        self._first = Text("", TextStyle.BODY, wrap=True, parent=self)
        self._note = Text("", TextStyle.SMALL, Tone.TEXT2, wrap=True, parent=self)
        self.line = _Line(self)
        self._act: MeasureStage | None = None
        self.button = RowButton("", self.line)
        self.button.hide()
        self.menu_button = IconButton(IconName.CHEVRON_DOWN, "", flat=True, parent=self)
        self.menu = QMenu(self)
        self._actions: dict[MeasureAct, QAction] = {}
        for words, act in (
            (_("Ändra insatsen …"), MeasureAct.EDIT),
            (_("Ändra läge eller datum …"), MeasureAct.STAGE),
            (_("Ta bort insatsen …"), MeasureAct.REMOVE),
        ):
            self._actions[act] = self.menu.addAction(words)
            self._actions[act].setData(act)
        self.menu.triggered.connect(self._on_action)
        self.menu_button.clicked.connect(self._open_menu)
        self.button.clicked.connect(self._on_advance)
        self._build()

    @property
    def note(self) -> str:
        """Return the quiet line under the row."""
        return self._note.text()

    @property
    def words(self) -> tuple[str, ...]:
        """Return what stands in the row from the left, without its line."""
        parts = (self._what, self._often, self._provider, self._phone, self._first)
        return tuple(part.text() for part in parts)

    def least_widths(self) -> tuple[int, int]:
        """Return the width of the longest word in the first two columns."""
        return self._what_column.least_width(), self._who_column.least_width()

    def set_widths(self, what: int, who: int, pitch: int) -> None:
        """Give the first two columns their width, and the stops their distance."""
        self._what_column.setFixedWidth(what)
        self._who_column.setFixedWidth(who)
        self.line.set_pitch(pitch)
        self._place_button()

    def set_view(self, view: MeasureView) -> None:
        """Show the measure as it stands."""
        self._id = view.id
        pairs = (
            (self._what, view.what),
            (self._often, view.how_often),
            (self._provider, view.provider),
            (self._phone, view.phone),
            (self._first, view.first),
            (self._note, view.note),
        )
        for part, words in pairs:
            part.setText(words)
            part.setVisible(bool(words))
        self._first.set_tone(Tone.TEXT if view.first_known else Tone.TEXT2)
        self.line.set_progress(view.progress)
        self.setAccessibleName(view.what)
        # Translators: spoken name of the menu of a row; %(what)s is the measure
        name = _("Mer om %(what)s") % {"what": view.what}
        self.menu_button.setAccessibleName(name)
        self.menu_button.setToolTip(name)
        self._show_who_says(view)
        self._show_act(view)

    def action(self, act: MeasureAct) -> QAction:
        """Return an entry of the menu."""
        return self._actions[act]

    def _show_who_says(self, view: MeasureView) -> None:
        """Let only the owner change how far it has come, and what it has decided; the entry says who."""
        self.menu_button.setVisible(view.changeable)
        entry = self._actions[MeasureAct.STAGE]
        entry.setEnabled(not view.others_stage)
        words = _("Läge och datum: det anger %(unit)s") % {"unit": view.others_stage}
        entry.setText(words if view.others_stage else _("Ändra läge eller datum …"))
        owner = {"unit": view.others_words}
        for act, mine, others in (
            (MeasureAct.EDIT, _("Ändra insatsen …"), _("Ändra insatsen: det gör %(unit)s")),
            (MeasureAct.REMOVE, _("Ta bort insatsen …"), _("Ta bort insatsen: det gör %(unit)s")),
        ):
            self._actions[act].setEnabled(not view.others_words)
            self._actions[act].setText(others % owner if view.others_words else mine)

    def _show_act(self, view: MeasureView) -> None:
        had_focus = self.button.hasFocus()
        self._act = view.act
        self.button.setVisible(view.act is not None)
        if view.act is None:
            if had_focus:
                self.menu_button.setFocus()
            return
        self.button.setText(act_text(view.act))
        self.button.setAccessibleName(spoken_act(view.act, view.what))
        self.button.resize(self.button.sizeHint())
        self._place_button()

    def _place_button(self) -> None:
        """Put the button beside the last stop, or under an earlier one, where the way goes on."""
        if self._act is None:
            return
        left = (self._act - 1) * self.line.pitch
        if self._act is MeasureStage.CONFIRMED:
            middle = _RING_TOP + _RING // 2
            top = middle - self.button.height() // 2
            self.button.move(left + _RING + _AFTER_RING, top)
        else:
            self.button.move(left, _BELOW)

    def _build(self) -> None:
        self._what_column = _Stack(self._what, self._often)
        self._who_column = _Stack(self._provider, self._phone)
        first = _Stack(self._first)
        first.setFixedWidth(_FIRST_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for column in (self._what_column, self._who_column, first):
            row.addWidget(column)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.line, 0, top)
        self.menu_button.set_height(_MENU_HEIGHT)
        policy = self.menu_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.menu_button.setSizePolicy(policy)
        row.addWidget(self.menu_button, 0, top)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        self._note.setContentsMargins(0, 0, 0, 4)
        whole.addWidget(self._note)
        whole.addWidget(Hairline(self))

    def _on_advance(self) -> None:
        self.requested.emit(self._id, MeasureAct.ADVANCE)

    def _on_action(self, action: QAction) -> None:
        self.requested.emit(self._id, action.data())

    def _open_menu(self) -> None:
        corner = QPoint(self.menu_button.width(), self.menu_button.height())
        place = self.menu_button.mapToGlobal(corner) - QPoint(self.menu.sizeHint().width(), 0)
        self.menu.popup(place)


class _Header(QWidget):
    """The column headers; the stops keep the distances of the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        bottom = Qt.AlignmentFlag.AlignBottom
        self._what, self._who = _header(_("Insats")), _header(_("Vem"))
        row.addWidget(self._what, 0, bottom)
        row.addWidget(self._who, 0, bottom)
        first = _header(_("Första gången"))
        first.setFixedWidth(_FIRST_WIDTH)
        row.addWidget(first, 0, bottom)
        stops = QHBoxLayout()
        stops.setSpacing(0)
        self._stops = [_header(_(stop)) for stop in STOPS]
        for words in self._stops:
            stops.addWidget(words, 0, bottom)
        row.addLayout(stops)
        after = QWidget(self)
        after.setFixedWidth(_MENU_WIDTH)
        row.addWidget(after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(Hairline(self))

    def set_widths(self, what: int, who: int, pitch: int) -> None:
        """Give the first two columns their width, and the stops their distance."""
        self._what.setFixedWidth(what)
        self._who.setFixedWidth(who)
        *before, last = self._stops
        for words in before:
            words.setFixedWidth(pitch)
        last.setFixedWidth(_LAST_STOP)


class _Line(MeasureLine):
    """The line of stops, with a distance that may change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.pitch = 0
        self.set_pitch(_PITCH)

    def set_pitch(self, pitch: int) -> None:
        """Put the stops ``pitch`` pixels apart."""
        if pitch == self.pitch:
            return
        self.pitch = self._pitch = pitch
        self.setFixedSize(_WAYS * pitch + _LAST_STOP, _HEIGHT)
        self.update()


def _header(words: str) -> Text:
    return Text(words, TextStyle.SMALL_STRONG, Tone.TEXT2, wrap=True)


class _Stack(QWidget):
    """Words under each other in one column of a row."""

    def __init__(self, *parts: Text) -> None:
        super().__init__()
        self._parts = parts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def least_width(self) -> int:
        """Return the width of the longest word."""
        return max(part.minimumSizeHint().width() for part in self._parts)
