"""Draws the line icons from their paths, so that no image library loads at start."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from views.theme.icon_paths import ICON_PATHS, IconName

__all__ = ["BOLD_STROKE", "IconName", "Icons"]

_GRID: Final = 24.0
STROKE: Final = 2.1  # on the grid of 24; 1.4 px at 16
BOLD_STROKE: Final = 3.4  # for a small mark on a dark fill
_ARGUMENTS: Final = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "B": 5}


class Icons:
    """Paints icons in any size and colour; paths are parsed once."""

    def __init__(self) -> None:
        self._paths: dict[IconName, QPainterPath] = {}

    def path(self, name: IconName) -> QPainterPath:
        """Return the drawing on the grid of 24."""
        if name not in self._paths:
            self._paths[name] = parse_path(ICON_PATHS[name])
        return self._paths[name]

    def paint(
        self,
        painter: QPainter,
        name: IconName,
        rect: QRectF,
        colour: str,
        stroke: float = STROKE,
    ) -> None:
        """Draw the icon in the middle of ``rect``, as large as fits; ``stroke`` is on the grid of 24."""
        side = min(rect.width(), rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.center() - QPointF(side / 2, side / 2))
        painter.scale(side / _GRID, side / _GRID)
        pen = QPen(QColor(colour), stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path(name))
        painter.restore()

    def pixmap(self, name: IconName, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
        """Return the icon as a picture of ``size`` logical pixels for a screen of that ratio."""
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, name, QRectF(0, 0, size, size), colour)
        painter.end()
        return pixmap

    def icon(self, name: IconName, colour: str, size: int = 16) -> QIcon:
        """Return the icon for menus and line edits, sharp at 100 and 200 %."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, size, colour, ratio))
        return icon


def parse_path(text: str) -> QPainterPath:
    """Return the path that ``text`` describes; see ``icon_paths`` for the letters.

    Raises:
        KeyError: If a letter is unknown; a bug in the table of icons.
    """
    path = QPainterPath()
    words = text.split()
    at = 0
    while at < len(words):
        letter = words[at]
        count = _ARGUMENTS[letter]
        numbers = [float(word) for word in words[at + 1 : at + 1 + count]]
        _add(path, letter, numbers)
        at += 1 + count
    return path


def _add(path: QPainterPath, letter: str, numbers: list[float]) -> None:
    points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
    match letter:
        case "M":
            path.moveTo(points[0])
        case "L":
            path.lineTo(points[0])
        case "C":
            path.cubicTo(points[0], points[1], points[2])
        case "O":
            path.addEllipse(points[0], numbers[2], numbers[2])
        case "B":
            path.addRoundedRect(QRectF(*numbers[:4]), numbers[4], numbers[4])
        case _:
            path.closeSubpath()
