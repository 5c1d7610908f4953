"""The window before its pages are there: the frame at once, the list a moment later.

What the pages need takes longer to load than a window takes to open. So this module loads nothing of the
program but its texts and its typeface; the main window takes the shell's place when it is built.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QStackedLayout, QWidget

from resources import _, path

FIRST_SIZE: Final = (1440, 900)
# The light tokens of the same names; views.theme itself would take longer to load than this window.
SURFACE: Final = "#FFFFFF"
RAIL: Final = "#E9EEF2"
TEXT: Final = "#14202B"
TEXT2: Final = "#445260"
_LOOK: Final = f"""
QFrame#opening {{ background: {SURFACE}; }}
QFrame#rail {{ background: {RAIL}; }}
QLabel {{ color: {TEXT2}; font-family: 'Source Sans 3'; font-size: 15px; }}
QLabel#title {{ color: {TEXT}; font-size: 24px; font-weight: 600; }}
"""
_RAIL_WIDTH: Final = 88
_STATUS_BAR: Final = 28


class Shell(QWidget):
    """The top window. ``painted`` comes once, when the user sees it."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        for weight in ("Regular", "SemiBold", "Bold"):  # all: the theme adds none later
            QFontDatabase.addApplicationFont(str(path("fonts", f"SourceSans3-{weight}.ttf")))
        # Translators: the title of the window of a practice profile
        self.setWindowTitle(_("Hemväg – övning"))
        self.resize(*FIRST_SIZE)
        self._place = QStackedLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._opening = _opening_page()
        self._place.addWidget(self._opening)
        self._seen = False

    def fill(self, page: QWidget) -> None:
        """Show ``page`` instead of the opening frame; what had its keyboard keeps it."""
        focused: QWidget | None = page.focusWidget()
        self._place.addWidget(page)
        self._place.setCurrentWidget(page)
        self._opening.deleteLater()
        (focused or page).setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()


def _opening_page() -> QFrame:
    page = QFrame()
    page.setObjectName("opening")
    page.setStyleSheet(_LOOK)
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(0, 1)
    rail, status = QFrame(), QFrame()
    for frame in (rail, status):
        frame.setObjectName("rail")
    rail.setFixedWidth(_RAIL_WIDTH)
    status.setFixedHeight(_STATUS_BAR)
    grid.addWidget(rail, 0, 0)
    grid.addWidget(_words(), 0, 1, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(status, 1, 0, 1, 2)
    return page


def _words() -> QWidget:
    words = QWidget()
    column = QGridLayout(words)
    column.setContentsMargins(20, 12, 20, 0)
    title, reading = QLabel(_("Översikt")), QLabel(_("Läser listan …"))
    title.setObjectName("title")
    column.addWidget(title, 0, 0)
    column.addWidget(reading, 1, 0)
    return words
