"""The headings over the columns: quiet words on white, in one line or two."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from views.pages.overview.measure import header_text, inner
from views.theme import current_theme
from views.theme.tokens import TABLE_HEADER_HEIGHT

_TWO_LINES: Final = 40
_WRAP: Final = int(Qt.TextFlag.TextWordWrap.value) | int(Qt.AlignmentFlag.AlignVCenter.value)


class OverviewHeader(QHeaderView):
    """Shows the columns' names; the columns are neither sorted nor moved by it."""

    two_lines = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(24)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        height = _TWO_LINES if self.two_lines else TABLE_HEADER_HEIGHT
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        theme = current_theme()
        tokens = theme.tokens
        name = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal))
        words = header_text(name, two_lines=self.two_lines)
        place = inner(QRectF(rect), logical_index)
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        line = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, QColor(tokens.line))
        painter.setFont(theme.fonts.small_strong)
        painter.setPen(QColor(tokens.text2))
        painter.drawText(place, _WRAP if self.two_lines else _one_line(), words)
        painter.restore()


def _one_line() -> int:
    return int(Qt.AlignmentFlag.AlignVCenter.value) | int(Qt.TextFlag.TextDontClip.value)
