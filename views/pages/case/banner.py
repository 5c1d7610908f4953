"""The banner of a case, 104 px, that never scrolls away: whose case it is and how it stands."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.operations import Body
from models.operations.messages import (
    DischargeReadySent,
    DischargeReadyWithdrawn,
    HomegoingPlanned,
    PersonDischarged,
)
from models.operations.planning import ConsentRecorded, PersonDetailsChanged
from models.services.case_exchange import refusal_of_export
from models.services.desk import Desk
from models.state import CaseFile
from resources import N_, _
from views.dialogs.consent_dialog import ConsentDialog
from views.dialogs.discharge_dialog import DischargeDialog
from views.dialogs.homegoing_dialog import HomegoingDialog
from views.dialogs.opening import open_dialog
from views.dialogs.person_dialog import PersonDialog
from views.dialogs.ready_dialog import ReadyDialog
from views.dialogs.withdraw_dialog import WithdrawDialog
from views.pages.case.banner_facts import BannerFacts, banner_facts
from views.pages.case.fitted_text import FittedText
from views.pages.case.step import MakeDialog
from views.theme import IconName, Tone, current_theme
from views.theme.tokens import CASE_BANNER_HEIGHT
from views.widgets.buttons import IconButton, MenuButton, RowButton, SecondaryButton
from views.widgets.text import Text, TextStyle
from views.widgets.track_mark import TrackMark

_MORE: Final[tuple[tuple[str, type[Body], MakeDialog], ...]] = (
    # Translators: the menu Mer of a case
    (N_("Ändra personuppgifter"), PersonDetailsChanged, PersonDialog),
    (N_("Ändra samtycke"), ConsentRecorded, ConsentDialog),
    (N_("Skicka utskrivningsklar"), DischargeReadySent, ReadyDialog),
    (N_("Ta tillbaka utskrivningsklar"), DischargeReadyWithdrawn, WithdrawDialog),
    (N_("Skriv vart och när"), HomegoingPlanned, HomegoingDialog),
    (N_("Registrera utskrivning"), PersonDischarged, DischargeDialog),
)
_LABELS: Final[tuple[tuple[str, str], ...]] = (
    # Translators: the labels of the facts in the banner
    ("interpreter", N_("Tolk")),
    ("consent", N_("Samtycke")),
    ("destination", N_("Åker till")),
    ("ward", N_("Avdelning")),
    ("phone", N_("Telefon")),
)
_INDENT: Final = 43  # the back button and the gap after it
_VALUE_STYLES: Final = (TextStyle.STRONG, TextStyle.NOTE_STRONG, TextStyle.SMALL_STRONG)
_NAME_STYLES: Final = (TextStyle.CASE_NAME, TextStyle.CARD_TITLE, TextStyle.SECTION)


class CaseBanner(QWidget):
    """Name, number, track and status over the facts that everybody asks for on the telephone."""

    back_requested = Signal()
    print_requested = Signal()
    export_requested = Signal()
    case_changed = Signal(object)  # CaseFile

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: CaseFile | None = None
        self.setFixedHeight(CASE_BANNER_HEIGHT)
        self.name = FittedText(_NAME_STYLES)
        self._number = Text("", TextStyle.SECTION_LARGE)
        self._age = Text("", TextStyle.BODY, Tone.TEXT2)
        self._track = TrackMark()
        self._track_since = Text("", TextStyle.NOTE, Tone.TEXT2)
        self.status = Text("", TextStyle.STRONG)
        self._status_since = Text("", TextStyle.NOTE, Tone.TEXT2)
        self._facts = {name: _BannerFact(_(label)) for name, label in _LABELS}
        self.ask = RowButton(_("Fråga"))
        self.more = MenuButton(_("Mer"))
        self._menu = QMenu(self)
        self._lay_out()

    def refresh(self, case: CaseFile) -> None:
        """Show how ``case`` stands."""
        self._case = case
        facts = banner_facts(case, self._desk.directory, self._desk.now())
        self._show(facts)
        asks = case.consent is None and self._desk.refusal(ConsentRecorded, case) is None
        self.ask.setVisible(asks)
        self._fill_menu(case)

    def fact(self, name: str) -> str:
        """Return the value of a fact by its name: ``consent``, ``destination`` or ``ward``."""
        return self._facts[name].value.text()

    def _show(self, facts: BannerFacts) -> None:
        self.name.set_text(facts.name)
        self._number.setText(facts.personnummer)
        self._age.setText(facts.age)
        self._track.set_track(facts.track)
        self._track_since.setText(facts.track_since)
        self._track_since.setVisible(bool(facts.track_since))
        self.status.setText(facts.status)
        self._status_since.setText(facts.status_since)
        for name, part in self._facts.items():
            part.value.set_text(getattr(facts, name))
        self.setAccessibleName(f"{facts.name}, {facts.personnummer}")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 10)
        column.setSpacing(6)
        column.addLayout(self._first_row())
        column.addLayout(self._second_row())

    def _first_row(self) -> QHBoxLayout:
        back = IconButton(IconName.CHEVRON_LEFT, _("Tillbaka till översikten"))
        back.clicked.connect(self.back_requested)
        printing = SecondaryButton(_("Skriv ut"), IconName.PRINTER)
        printing.clicked.connect(self.print_requested)
        self.more.setMenu(self._menu)
        row = QHBoxLayout()
        row.setSpacing(11)
        row.addWidget(back)
        row.addWidget(self.name)
        row.addWidget(self._number)
        row.addWidget(self._age)
        for parts in ((self._track, self._track_since), (self.status, self._status_since)):
            row.addWidget(_Divider())
            for part in parts:
                row.addWidget(part)
        row.addStretch(1)
        row.addWidget(printing)
        row.addWidget(self.more)
        return row

    def _second_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.setSpacing(28)
        self.ask.clicked.connect(self._on_ask)
        for name, part in self._facts.items():
            row.addWidget(part)
            if name == "consent":
                part.add_after(self.ask)
        row.addStretch(1)
        return row

    def _fill_menu(self, case: CaseFile) -> None:
        self._menu.clear()
        for label, kind, make in _MORE:
            if self._desk.refusal(kind, case) is None:
                action = self._menu.addAction(_(label))
                action.triggered.connect(lambda _on=False, make=make: self._open(make))
        if refusal_of_export(self._desk, case) is None:
            self._menu.addSeparator()
            self._menu.addAction(_("Exportera ärendet…"), self.export_requested.emit)
        self.more.setVisible(bool(self._menu.actions()))

    def _on_ask(self) -> None:
        self._open(ConsentDialog)

    def _open(self, make: MakeDialog) -> None:
        if self._case is not None:
            dialog = make(self._desk, self._case, self.window())
            open_dialog(dialog, self.case_changed.emit)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))
        painter.end()


class _BannerFact(QWidget):
    def __init__(self, label: str) -> None:
        super().__init__()
        self.value = FittedText(_VALUE_STYLES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(label, TextStyle.SMALL, Tone.TEXT2))
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        self._line.addWidget(self.value)
        self._line.addStretch(1)
        column.addLayout(self._line)

    def add_after(self, button: QWidget) -> None:
        """Put a small button after the value."""
        self._line.insertWidget(1, button)


class _Divider(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(9, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(4, 0, 1, self.height(), QColor(current_theme().tokens.ctl))
        painter.end()
