"""Boxes, texts and icons drawn with a painter, shared by widgets and delegates."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

Align = Qt.AlignmentFlag

LEFT: Final = Align.AlignLeft | Align.AlignVCenter
RIGHT: Final = Align.AlignRight | Align.AlignVCenter
CENTRE: Final = Align.AlignCenter
_DASHES: Final = (2.6, 2.0)


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | None,
    outline: QPen | None = None,
) -> None:
    """Draw a box with round corners; the outline lies wholly inside ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = outline.widthF() / 2 if outline else 0.0
    painter.setPen(outline or QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(inset, inset, -inset, -inset)
    radius = min(radius, inner.height() / 2)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def pen(colour: str, width: float = 1.0, *, dashed: bool = False) -> QPen:
    """Return a pen; dashed says everywhere *not sent* or *draft*."""
    made = QPen(QColor(colour), width)
    if dashed:
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setDashPattern(_DASHES)
    return made


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    align: Align = LEFT,
) -> None:
    """Draw one line of text as it stands; it is never elided."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = int(align.value) | int(Qt.TextFlag.TextDontClip.value)
    painter.drawText(rect, flags | int(Qt.TextFlag.TextSingleLine.value), text)


def text_width(font: QFont, text: str) -> float:
    """Return the width of one line in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def centred(rect: QRectF, width: float, height: float) -> QRectF:
    """Return a box of that size in the middle of ``rect``."""
    corner = rect.center() - QPointF(width / 2, height / 2)
    return QRectF(corner.x(), corner.y(), width, height)


def left_square(rect: QRectF, side: float, offset: float = 0.0) -> QRectF:
    """Return a square at the left of ``rect``, centred in its height, on whole pixels."""
    top = round(rect.center().y() - side / 2)
    return QRectF(rect.left() + offset, top, side, side)
