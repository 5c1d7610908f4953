"""The colour track as shape, word and outline; never colour alone, never on the person's paper."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.values import Track
from resources import N_, _
from views.theme import Theme, Tokens, Weight, current_theme
from views.widgets.painting import LEFT, left_square, paint_text, pen, text_width

LIST_SIDE: Final = 16
BANNER_SIDE: Final = 18
_GAP: Final = 6
_OUTLINE: Final = 1.5
_CUT: Final = 0.293  # of the side: a regular octagon

TRACK_WORDS: Final = {
    # Translators: the colour tracks (färgspår), shown after their shapes
    Track.GREEN: N_("Grön"),
    Track.YELLOW: N_("Gul"),
    Track.RED: N_("Röd"),
    None: N_("Ej satt"),
}


def track_word(track: Track | None) -> str:
    """Return the word of the track; ``None`` is *Ej satt*."""
    return _(TRACK_WORDS[track])


def track_spoken(track: Track | None) -> str:
    """Return what a screen reader says."""
    # Translators: %(track)s is Grön, Gul, Röd or Ej satt
    return _("Färgspår %(track)s") % {"track": track_word(track).lower()}


def paint_track_shape(
    painter: QPainter,
    rect: QRectF,
    track: Track | None,
    tokens: Tokens,
    *,
    selected: bool = False,
) -> None:
    """Draw the shape alone, filling the square ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if track is None:
        _paint_unset(painter, rect, tokens.sel_text if selected else tokens.ctl)
        painter.restore()
        return
    colours = tokens.tracks[track]
    outline = QPen(QColor(colours.on_selection if selected else colours.outline), _OUTLINE)
    outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(outline)
    painter.setBrush(QColor(colours.fill))
    half = _OUTLINE / 2
    inner = rect.adjusted(half, half, -half, -half)
    match track:
        case Track.GREEN:
            painter.drawEllipse(inner)
        case Track.YELLOW:
            painter.drawPolygon(_triangle(rect))
        case Track.RED:
            painter.drawPolygon(_octagon(inner))
            _paint_bar(painter, rect, _bar_colour(tokens, colours.outline))
    painter.restore()


def paint_track(
    painter: QPainter,
    rect: QRectF,
    track: Track | None,
    theme: Theme,
    *,
    selected: bool = False,
    side: int = LIST_SIDE,
) -> None:
    """Draw shape and word at the left of ``rect``, centred in its height."""
    tokens = theme.tokens
    square = left_square(rect, side)
    paint_track_shape(painter, square, track, tokens, selected=selected)
    colour = tokens.text if track else tokens.text2
    colour = tokens.sel_text if selected else colour
    line = rect.adjusted(side + _GAP, 0, 0, 0)
    weight = Weight.SEMIBOLD if side > LIST_SIDE else Weight.REGULAR
    font = theme.fonts.of(15, weight)
    paint_text(painter, line, track_word(track), font, colour, LEFT)


def track_width(track: Track | None, theme: Theme, side: int = LIST_SIDE) -> int:
    """Return the pixels that ``paint_track`` needs."""
    weight = Weight.SEMIBOLD if side > LIST_SIDE else Weight.REGULAR
    word = text_width(theme.fonts.of(15, weight), track_word(track))
    return side + _GAP + int(word + 0.999)


class TrackMark(QWidget):
    """The track of one person, 18 px with a semibold word as in the case banner."""

    def __init__(
        self,
        track: Track | None = None,
        side: int = BANNER_SIDE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._track: Track | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_track(track)

    def set_track(self, track: Track | None) -> None:
        """Show another track; ``None`` is *Ej satt*."""
        self._track = track
        self.setAccessibleName(track_spoken(track))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(track_width(self._track, current_theme(), self._side), 24)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        theme, rect = current_theme(), QRectF(self.rect())
        paint_track(painter, rect, self._track, theme, side=self._side)
        painter.end()


def _triangle(rect: QRectF) -> QPolygonF:
    """Return a triangle with its point up, as heavy to the eye as the circle."""
    half = _OUTLINE / 2
    top, bottom = rect.top() + half, rect.bottom() - half - 0.5
    left, right = rect.left() - 0.25, rect.right() + 0.25
    return QPolygonF(
        [
            QPointF(rect.center().x(), top),
            QPointF(right, bottom),
            QPointF(left, bottom),
        ]
    )


def _octagon(rect: QRectF) -> QPolygonF:
    cut = rect.width() * _CUT
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    corners = (
        (left + cut, top),
        (right - cut, top),
        (right, top + cut),
        (right, bottom - cut),
        (right - cut, bottom),
        (left + cut, bottom),
        (left, bottom - cut),
        (left, top + cut),
    )
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _paint_bar(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Draw the bar that keeps red apart from green without colour."""
    half = rect.width() * 0.24
    bar = QPen(QColor(colour), max(2.0, rect.width() / 8))
    bar.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(bar)
    middle = rect.center()
    painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))


def _bar_colour(tokens: Tokens, outline: str) -> str:
    """Return white on the dark red of light mode, else the dark surface."""
    dark_fill = outline == "#7A0019"
    return "#FFFFFF" if dark_fill else tokens.surface


def _paint_unset(painter: QPainter, rect: QRectF, colour: str) -> None:
    painter.setPen(pen(colour, _OUTLINE, dashed=True))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = _OUTLINE / 2 + 0.5
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), 2, 2)
