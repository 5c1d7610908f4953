"""A filter with more choices than there is room for: a chip that opens a menu of them, with counts."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from resources import _, ngettext
from views.theme import IconName, current_theme
from views.widgets.filter_button import FilterButton
from views.widgets.painting import left_square

_CHEVRON: Final = 14
_GAP: Final = 4
_BELOW: Final = 4  # px between the chip and its menu


class MenuChip(FilterButton):
    """Named as what it narrows by while nothing is chosen, else as the choice itself."""

    chosen = Signal()

    def __init__(self, name: str, every: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._title = name
        self._every = every
        self._value = self._words = ""
        self._choices: list[tuple[str, str, int]] = []
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.clicked.connect(self._open)
        self._menu.aboutToHide.connect(self._mark)
        self._fill()

    @property
    def value(self) -> str:
        """What is chosen; an empty text is all."""
        return self._value

    @property
    def menu(self) -> QMenu:
        """The choices, the first of which leaves nothing out."""
        return self._menu

    def set_choices(self, choices: Sequence[tuple[str, str, int]]) -> None:
        """Offer these: value, words, how many. What is chosen stays, even if nobody has it any more."""
        if self._choices != list(choices):
            self._choices = list(choices)
            self._fill()
            self._mark()

    def choose(self, value: str) -> None:
        """Narrow by this value; an empty one leaves nothing out."""
        if value != self._value:
            self._value = value
            self._mark()
            self.chosen.emit()

    def clear(self) -> None:
        """Leave nothing out; nothing is announced."""
        self._value = ""
        self._mark()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + _GAP + _CHEVRON, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        colour = theme.tokens.sel_accent if self.isChecked() else theme.tokens.text2
        painter = QPainter(self)
        box = QRectF(self.rect())
        place = left_square(box, _CHEVRON, box.width() - _CHEVRON - 10)
        theme.icons.paint(painter, IconName.CHEVRON_DOWN, place, colour)
        painter.end()

    def _open(self) -> None:
        """Show the menu under the chip; it closes by itself."""
        self._mark()
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + _BELOW)))

    def _fill(self) -> None:
        self._menu.clear()
        self._add("", self._every)
        self._menu.addSeparator()
        for value, words, count in self._choices:
            shown = ngettext("%(count)d ärende", "%(count)d ärenden", count) % {"count": count}
            # Translators: a choice of a filter's menu; %(shown)s is "3 ärenden"
            text = _("%(words)s (%(shown)s)") % {"words": words, "shown": shown}
            self._add(value, text)

    def _add(self, value: str, text: str) -> None:
        action = QAction(text.replace("&", "&&"), self._menu)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(lambda _on=False, value=value: self.choose(value))
        self._menu.addAction(action)

    def _mark(self) -> None:
        """Look as what is chosen; pressing the chip alone chooses nothing."""
        known = (words for value, words, _count in self._choices if value == self._value)
        self._words = next(known, self._words) if self._value else ""
        words = self._words
        self.setText(words or self._title)
        for action in self._menu.actions():
            action.setChecked(action.data() == self._value)
        self.setChecked(bool(self._value))
        # Translators: spoken for a filter; %(name)s is what it narrows by, %(value)s the choice
        spoken = _("%(name)s: %(value)s") % {"name": self._title, "value": words or self._every}
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()
