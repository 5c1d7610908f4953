"""The second row of the overview: what the list can be narrowed to, and whether ended cases show too."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

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
_LINE: Final = 36
_GAP: Final = 8
_DIVIDER: Final = 21
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
            chip.show()
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
        self._place()  # a wider number has its room at once, not one painting later

    def set_note(self, note: str) -> None:
        """Say at the right what cannot be done, and why."""
        self._note.setText(note)

    def _show_menus(self) -> None:
        for menu in self._menus.values():
            offered = bool(menu.property(_OFFERED)) or bool(menu.value)
            menu.setVisible(offered and not self.all_cases.isChecked())
        self._place()

    def _build(self) -> None:
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(lambda _chip: self.changed.emit())
        self._divider = _Divider(self)
        for track in Track:
            chip = FilterButton(track_word(track), 0, track, self)
            chip.clicked.connect(lambda _on=False, track=track: self._choose_track(track))
            self._tracks[track] = chip
        for menu in self._menus.values():
            menu.chosen.connect(self._on_chosen)
            menu.hide()
        self.all_cases.toggled.connect(self.scope_changed)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._place()

    def _on_chosen(self) -> None:
        self._place()
        self.changed.emit()

    # --- in a narrow window the row breaks between its parts, then within them -------------

    def minimumSizeHint(self) -> QSize:
        chips = (*self._badges.values(), *self._tracks.values(), self.all_cases)
        widest = max(chip.sizeHint().width() for chip in chips)
        return QSize(widest + 2 * MARGIN, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the chips anew when one of them has another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        x, line, right = MARGIN, 0, self.width() - MARGIN
        parts: list[list[QWidget]] = [
            list(self._badges.values()),
            list(self._tracks.values()),
            list(self._menus.values()),
        ]
        self._divider.hide()
        for part in parts:
            chips = [chip for chip in part if not chip.isHidden()]
            widths = [chip.sizeHint().width() for chip in chips]
            whole = sum(widths) + _GAP * (len(widths) - 1)
            if part is parts[1] and chips and line == 0 and x + _DIVIDER + whole <= right:
                self._put(self._divider, x, line, _DIVIDER - _GAP)
                self._divider.show()
                x += _DIVIDER
            elif chips and x > MARGIN and x + whole > right:
                x, line = MARGIN, line + 1
            for chip, width in zip(chips, widths, strict=True):
                if x > MARGIN and x + width > right:
                    x, line = MARGIN, line + 1
                self._put(chip, x, line, width)
                x += width + _GAP
        self._place_tail(x, line, right)

    def _place_tail(self, x: int, line: int, right: int) -> None:
        width = self.all_cases.sizeHint().width()
        if x > MARGIN and x + width > right:
            x, line = MARGIN, line + 1
        self._put(self.all_cases, right - width, line, width)
        room = right - width - 2 * _GAP - x
        self._note.setGeometry(x, line * _LINE, max(0, room), _LINE)
        self.setFixedHeight(_HEIGHT + line * _LINE)

    @staticmethod
    def _put(widget: QWidget, x: int, line: int, width: int) -> None:
        height = widget.sizeHint().height()
        widget.setGeometry(x, line * _LINE + (_LINE - height) // 2, width, height)

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
