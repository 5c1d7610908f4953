"""The first row of the overview: whose cases, a search, and the first acts of the user."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from models.values import MUNICIPAL, Party, Unit, UnitId
from resources import _
from views.pages.overview.chosen_acts import Act, Refusals
from views.theme import IconName, Tone
from views.theme.tokens import MARGIN
from views.widgets.buttons import Button, MenuButton, PrimaryButton, SecondaryButton
from views.widgets.fields import ChoiceField, SearchField
from views.widgets.text import Text, TextStyle

_HEIGHT: Final = 56
_TWO_LINES: Final = 100
_SEARCH_WIDTH: Final = 280
_SEARCH_LEAST: Final = 170
_ONWARD: Final = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Search(SearchField):
    """Esc clears it; Enter and the arrow go on to what was found."""

    list_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _ONWARD:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


class TopBar(QWidget):
    """Announces what the user wants; knows nothing of the list."""

    scope_changed = Signal()
    words_changed = Signal(str)
    wanted = Signal(str)  # Act
    import_wanted = Signal()
    list_wanted = Signal()  # from the search field to what was found

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Act, Button] = {}
        self._hint = ""
        self._scope = ChoiceField(parent=self)
        self._only_unit = Text(style=TextStyle.BODY, tone=Tone.TEXT2, parent=self)
        self.search = _Search("", hint=_("Ctrl F"), parent=self)
        self._more = MenuButton(_("Mer"), parent=self)
        self._acts = QHBoxLayout()
        self._build()

    @property
    def unit(self) -> UnitId | None:
        """The one unit that is chosen; ``None`` means all of the person's own."""
        chosen: UnitId | None = self._scope.value()
        return chosen

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, from the left."""
        return [self._scope, self.search, *self._buttons.values(), self._more]

    def serve(self, party: Party, units: Sequence[Unit]) -> None:
        """Offer what a user of that kind of unit, with these units, has."""
        self._offer_units(units)
        ward = party is Party.INPATIENT
        self._hint = _("Namn, personnummer, säng") if ward else _("Namn, personnummer, ort")
        self.search.setPlaceholderText(self._hint)
        self.search.clear()
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = _buttons_of(party)
        for act, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self.wanted.emit(act))
            self._acts.insertWidget(self._acts.indexOf(self._more), button)
        self._set_lines(self.width())

    def set_all_cases(self, on: bool) -> None:
        """Say what is looked for: among all cases the name alone."""
        self.search.setPlaceholderText(_("Namn") if on else self._hint)

    def set_refusals(self, refusals: Refusals) -> None:
        """Disable the acts that cannot be done with the chosen person, each with its reason."""
        for act, button in self._buttons.items():
            reason = refusals.get(act, "")
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)

    def _offer_units(self, units: Sequence[Unit]) -> None:
        every = _("Alla mina enheter (%(count)d)") % {"count": len(units)}
        choices = [(every, None), *((unit.short_name, unit.id) for unit in units)]
        self._scope.blockSignals(True)
        self._scope.set_choices(choices)
        self._scope.setCurrentIndex(0)
        self._scope.blockSignals(False)
        self._scope.setVisible(len(units) > 1)
        self._only_unit.setText(units[0].short_name)
        self._only_unit.setVisible(len(units) == 1)

    def _build(self) -> None:
        self.setFixedHeight(_HEIGHT)
        self._scope.setAccessibleName(_("Visa ärenden för"))
        self._scope.currentIndexChanged.connect(lambda _index: self.scope_changed.emit())
        self.search.textChanged.connect(self.words_changed)
        self.search.list_wanted.connect(self.list_wanted)
        self.search.setMinimumWidth(_SEARCH_LEAST)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self._acts.setSpacing(8)
        menu = QMenu(self._more)
        menu.addAction(_("Importera ärende…"), self.import_wanted.emit)
        self._more.setMenu(menu)
        self._acts.addWidget(self._more)
        self._left = QHBoxLayout()
        self._left.setSpacing(12)
        self._left.addWidget(Text(_("Översikt"), TextStyle.PAGE_TITLE, parent=self))
        self._left.addSpacing(4)
        self._left.addWidget(self._scope)
        self._left.addWidget(self._only_unit)
        self._left.addWidget(self.search, 1)
        self._left.addStretch()
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._lines.setSpacing(12)
        self._lines.addLayout(self._left, 1)
        self._lines.addLayout(self._acts)

    # --- in a narrow window the acts stand on a line of their own -------------------------

    def minimumSizeHint(self) -> QSize:
        widest = max(self._left.minimumSize().width(), self._acts.minimumSize().width())
        return QSize(widest + 2 * MARGIN, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_lines(event.size().width())

    def _set_lines(self, width: int) -> None:
        both = self._left.minimumSize().width() + self._acts.minimumSize().width()
        narrow = both + 2 * MARGIN + self._lines.spacing() > width
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lines.setDirection(down if narrow else across)
        self._acts.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setFixedHeight(_TWO_LINES if narrow else _HEIGHT)


def _buttons_of(party: Party) -> dict[Act, Button]:
    if party is Party.INPATIENT:
        return {
            Act.NEW_CASE: PrimaryButton(_("Nytt inskrivningsmeddelande"), IconName.PLUS),
            Act.PRINT: SecondaryButton(_("Skriv ut"), IconName.PRINTER),
        }
    buttons: dict[Act, Button] = {
        Act.ACKNOWLEDGE: PrimaryButton(_("Kvittera"), IconName.CHECK),
        Act.ANSWER: SecondaryButton(_("Svara"), IconName.MESSAGE),
    }
    if party in MUNICIPAL:
        buttons[Act.UNDERSTAND] = SecondaryButton(_("Tid uppfattad"), IconName.CLOCK)
    return buttons
