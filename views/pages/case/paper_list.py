"""The papers of a case in a list, each with its state."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from models.values import PaperKind
from resources import _
from views.theme import IconName, current_theme
from views.theme.tokens import CONTROL_RADIUS
from views.widgets.badge import BadgeKind, badge_size, paint_badge
from views.widgets.focus_ring import give_focus_ring
from views.widgets.painting import LEFT, RIGHT, left_square, paint_box, paint_text

_HEIGHT: Final = 52
_ICON: Final = 18
_TEXT_AT: Final = 40
_PAD: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper in the list. ``state`` has no badge when the paper is ready: done is quiet."""

    kind: PaperKind
    title: str
    note: str
    icon: IconName
    state: str = ""
    badge: BadgeKind | None = None
    quiet: bool = False


class PaperList(QWidget):
    """Says which paper is chosen."""

    chosen = Signal(object)  # PaperKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows = {kind: _PaperRow(self) for kind in PaperKind}
        self.setAccessibleName(_("Ärendets papper"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, kind in enumerate(PaperKind):
            self._group.addButton(self._rows[kind], number)
            column.addWidget(self._rows[kind])
        self._group.idClicked.connect(self._on_clicked)

    def row(self, kind: PaperKind) -> QAbstractButton:
        """Return the row of a paper."""
        return self._rows[kind]

    def show_lines(self, lines: Sequence[PaperLine], chosen: PaperKind) -> None:
        """Show how it stands with each paper; ``chosen`` is marked, without being announced."""
        shown = {line.kind for line in lines}
        for kind, row in self._rows.items():
            row.setVisible(kind in shown)
        for line in lines:
            self._rows[line.kind].set_line(line)
        self._rows[chosen].setChecked(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(list(PaperKind)[number])


class _PaperRow(QAbstractButton):
    """Title, one line of what is known, and the state as an icon and perhaps a badge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line: PaperLine | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_focus_ring(self, CONTROL_RADIUS)

    def set_line(self, line: PaperLine) -> None:
        """Show this paper."""
        self._line = line
        self.setText(line.title)
        said = (line.title, line.state, line.note)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        line = self._line
        if line is None:
            return
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        quiet, words = tokens.text2, tokens.text2 if line.quiet else tokens.text
        if self.isChecked():
            paint_box(painter, box, CONTROL_RADIUS, tokens.sel)
            quiet, words = tokens.sel_text2, tokens.sel_text
        elif self.underMouse():
            paint_box(painter, box, CONTROL_RADIUS, tokens.hover)
        top = box.adjusted(_TEXT_AT, 5, -_PAD, -25)
        below = box.adjusted(_TEXT_AT, 27, -_PAD, -5)
        theme.icons.paint(painter, line.icon, left_square(top, _ICON, _PAD - _TEXT_AT), words)
        paint_text(painter, top, line.title, theme.fonts.strong, words, LEFT)
        paint_text(painter, below, line.note, theme.fonts.small, quiet, LEFT)
        if line.badge:
            width = badge_size(line.state, None, theme).width()
            place = QRectF(top.right() - width, top.top(), width, top.height())
            paint_badge(painter, place, line.state, kind=line.badge, theme=theme)
        else:
            paint_text(painter, top, line.state, theme.fonts.small, quiet, RIGHT)
        painter.end()
