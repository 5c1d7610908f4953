"""The second row of the overview: what the list can be narrowed to, and whether ended cases show too."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from models.values import Party, Track
from resources import _
from views.pages.overview.filters import EVERYTHING, filters_of
from views.pages.overview.row import Filter, ListRow, Trait
from views.pages.overview.traits import TRAIT_ANY, TRAIT_NAMES, choices_of, word_of
from views.theme import Tone, current_theme
from views.theme.tokens import MARGIN
from views.widgets.choice import Switch
from views.widgets.filter_button import FilterButton
from views.widgets.menu_chip import MenuChip
from views.widgets.text import Text, TextStyle
from views.widgets.track_mark import track_word

_HEIGHT: Final = 40
_TWO_LINES: Final = 76
_THREE_LINES: Final = 112
_OFFERED: Final = "offered"  # property of a menu that has something to choose


class FilterRow(QWidget):
    """One badge or all, one track or any, one ward and so on; says when the choice is another."""

    changed = Signal()
    scope_changed = Signal(bool)  # whether ended cases are asked for too

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges: dict[Filter | None, FilterButton] = {}
        self._tracks: dict[Track, FilterButton] = {}
        self._menus = {
            trait: MenuChip(_(TRAIT_NAMES[trait]), _(TRAIT_ANY[trait]), self) for trait in Trait
        }
        self.all_cases = Switch(_("Även avslutade"), self)
        self._group = QButtonGroup(self)
        self._chips = QHBoxLayout()
        self._note = Text(style=TextStyle.SMALL, tone=Tone.TEXT2, wrap=True, parent=self)
        self._build()

    @property
    def badge(self) -> Filter | None:
        """The badge that is chosen; ``None`` is all."""
        return next((name for name, chip in self._badges.items() if chip.isChecked()), None)

    @property
    def track(self) -> Track | None:
        """The track that is chosen; ``None`` is any."""
        return next((name for name, chip in self._tracks.items() if chip.isChecked()), None)

    @property
    def traits(self) -> dict[Trait, str]:
        """What is chosen of the rest."""
        return {trait: menu.value for trait, menu in self._menus.items() if menu.value}

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, from the left."""
        chips = (*self._badges.values(), *self._tracks.values(), *self._menus.values())
        return [*chips, self.all_cases]

    def serve(self, party: Party) -> None:
        """Offer the filters of that kind of unit, with nothing left out."""
        for chip in self._badges.values():
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        self._badges = {None: FilterButton(_(EVERYTHING), 0, parent=self)}
        for name, text in filters_of(party).items():
            self._badges[name] = FilterButton(_(text), 0, parent=self)
        for chip in self._badges.values():
            self._group.addButton(chip)
            self._chips.addWidget(chip)
        self.clear()

    def clear(self) -> None:
        """Choose all."""
        self._badges[None].setChecked(True)
        for chip in self._tracks.values():
            chip.setChecked(False)
        for menu in self._menus.values():
            menu.clear()

    def set_all_cases(self, on: bool) -> None:
        """Turn the search among ended cases on or off; what narrows the list of active ones then rests."""
        self.all_cases.blockSignals(True)
        self.all_cases.setChecked(on)
        self.all_cases.blockSignals(False)
        for chip in (*self._badges.values(), *self._tracks.values()):
            chip.setVisible(not on)
        self._show_menus()
        self._set_lines(self.width())

    def set_choices(self, rows: Sequence[ListRow]) -> None:
        """Offer what the rows have; a menu of one choice is left out, for it would narrow nothing."""
        for trait, menu in self._menus.items():
            found = choices_of(rows, trait)
            menu.set_choices([(value, word_of(trait, value), many) for value, many in found])
            menu.setProperty(_OFFERED, len(found) > 1)
        self._show_menus()

    def set_counts(self, total: int, counts: Counter[Filter | Track]) -> None:
        """Show how many each choice would show by itself."""
        for name, chip in self._badges.items():
            chip.set_count(total if name is None else counts[name])
        for track, chip in self._tracks.items():
            chip.set_count(counts[track])
        self._set_lines(self.width())
        self._lines.activate()  # a wider number has its room at once, not one painting later

    def set_note(self, note: str) -> None:
        """Say at the right what cannot be done, and why."""
        self._note.setText(note)

    def _show_menus(self) -> None:
        for menu in self._menus.values():
            offered = bool(menu.property(_OFFERED)) or bool(menu.value)
            menu.setVisible(offered and not self.all_cases.isChecked())

    def _build(self) -> None:
        self.setFixedHeight(_HEIGHT)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(lambda _chip: self.changed.emit())
        self._chips.setSpacing(8)
        self._marks = QHBoxLayout()
        self._marks.setSpacing(8)
        self._divider = _Divider(self)
        self._marks.addWidget(self._divider)
        for track in Track:
            chip = FilterButton(track_word(track), 0, track, self)
            chip.clicked.connect(lambda _on=False, track=track: self._choose_track(track))
            self._tracks[track] = chip
            self._marks.addWidget(chip)
        for menu in self._menus.values():
            menu.chosen.connect(self.changed)
            menu.hide()
            self._marks.addWidget(menu)
        self.all_cases.toggled.connect(self.scope_changed)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._tail = QHBoxLayout()
        self._tail.setSpacing(16)
        self._tail.addWidget(self._note, 1)
        self._tail.addWidget(self.all_cases)
        self._rest = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rest.setSpacing(8)
        self._rest.addLayout(self._marks)
        self._rest.addLayout(self._tail, 1)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(MARGIN, 0, MARGIN, 4)
        self._lines.setSpacing(8)
        self._lines.addLayout(self._chips)
        self._lines.addLayout(self._rest, 1)

    # --- in a narrow window the row stands in two or three lines -----------------------

    def minimumSizeHint(self) -> QSize:
        parts = (self._chips, self._marks, self._tail)
        widest = max(part.minimumSize().width() for part in parts)
        return QSize(widest + 2 * MARGIN, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_lines(event.size().width())

    def _set_lines(self, width: int) -> None:
        """Stand in one line where there is room, else in two, else in three."""
        parts = (self._chips, self._marks, self._tail)
        chips, marks, tail = (part.minimumSize().width() for part in parts)
        room, gap = width - 2 * MARGIN, self._lines.spacing()
        narrow = chips + marks + tail + 2 * gap > room
        narrowest = narrow and marks + tail + gap > room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lines.setDirection(down if narrow else across)
        self._rest.setDirection(down if narrowest else across)
        for part in (self._chips, self._marks):
            part.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._divider.setVisible(not narrow and not self.all_cases.isChecked())
        self.setFixedHeight(_THREE_LINES if narrowest else _TWO_LINES if narrow else _HEIGHT)

    def _choose_track(self, chosen: Track) -> None:
        for track, chip in self._tracks.items():
            if track is not chosen:
                chip.setChecked(False)
        self.changed.emit()


class _Divider(QWidget):
    """A short upright line between badges and tracks."""

    def sizeHint(self) -> QSize:
        return QSize(13, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        place = QRectF(6, self.height() / 2 - 10, 1, 20)
        painter.fillRect(place, QColor(current_theme().tokens.ctl))
        painter.end()
