"""The table of measures (insatser): what, who, from when, and the line of four stops."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from resources import _
from views.pages.case.measure_words import MeasureView, act_text, spoken_act
from views.theme import IconName, Tone
from views.widgets.buttons import IconButton, RowButton
from views.widgets.measure_line import LINE_HEIGHT, STOPS, MeasureLine
from views.widgets.section import Hairline
from views.widgets.text import Text, TextStyle

PITCH: Final = 96
_FIRST_WIDTH: Final = 122
_LAST_STOP: Final = 110
_LINE_WIDTH: Final = (len(STOPS) - 1) * PITCH + _LAST_STOP
_MENU_WIDTH: Final = 32
_GAP: Final = 12
_RING: Final = 16
_RING_TOP: Final = 4
_AFTER_RING: Final = 4


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
        self._column.addWidget(_Header(self))
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
                self._rows[view.id] = self._add_row(view)
            self._rows[view.id].set_view(view)
        self.setVisible(bool(views))

    def _add_row(self, view: MeasureView) -> "MeasureRow":
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
        self.line = MeasureLine(pitch=PITCH, parent=self)
        self.button = RowButton("", self.line)
        self.button.hide()
        self.menu_button = IconButton(IconName.CHEVRON_DOWN, "", flat=True, parent=self)
        self.menu = QMenu(self)
        for words, act in (
            (_("Ändra insatsen …"), MeasureAct.EDIT),
            (_("Ändra läge eller datum …"), MeasureAct.STAGE),
            (_("Ta bort insatsen …"), MeasureAct.REMOVE),
        ):
            self.menu.addAction(words).setData(act)
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
        self._place_button(view)

    def _place_button(self, view: MeasureView) -> None:
        had_focus = self.button.hasFocus()
        self.button.setVisible(view.act is not None)
        if view.act is None:
            if had_focus:
                self.menu_button.setFocus()
            return
        self.button.setText(act_text(view.act))
        self.button.setAccessibleName(spoken_act(view.act, view.what))
        self.button.resize(self.button.sizeHint())
        left = (view.act - 1) * PITCH + _RING + _AFTER_RING
        middle = _RING_TOP + _RING // 2
        self.button.move(left, middle - self.button.height() // 2)

    def _build(self) -> None:
        what = _stack(self._what, self._often)
        who = _stack(self._provider, self._phone)
        first = _stack(self._first)
        first_holder = QWidget(self)
        first_holder.setFixedWidth(_FIRST_WIDTH)
        first_holder.setLayout(first)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addLayout(what, 4)
        row.addLayout(who, 3)
        row.addWidget(first_holder)
        top = Qt.AlignmentFlag.AlignTop
        self.line.setFixedSize(_LINE_WIDTH, LINE_HEIGHT)
        row.addWidget(self.line, 0, top)
        row.addWidget(self.menu_button, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self._note.setContentsMargins(0, 0, 0, 4)
        column.addWidget(self._note)
        column.addWidget(Hairline(self))

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
        row.addWidget(_header(_("Insats")), 4, bottom)
        row.addWidget(_header(_("Vem")), 3, bottom)
        first = _header(_("Första gången"))
        first.setFixedWidth(_FIRST_WIDTH)
        row.addWidget(first, 0, bottom)
        stops = QHBoxLayout()
        stops.setSpacing(0)
        for number, stop in enumerate(STOPS, start=1):
            words = _header(_(stop))
            words.setFixedWidth(_LAST_STOP if number == len(STOPS) else PITCH)
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


def _header(words: str) -> Text:
    return Text(words, TextStyle.SMALL_STRONG, Tone.TEXT2, wrap=True)


def _stack(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 2, 0, 4)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column
