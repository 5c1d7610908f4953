"""What stands before the words of a cell: drawn once and kept, since a list repeats the same few."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from models.values import Track
from views.pages.overview.cells import CellBadge
from views.pages.overview.measure import badge_width
from views.theme import IconName, Theme, Weight, current_theme
from views.theme.tokens import BADGE_HEIGHT, CONTROL_RADIUS
from views.widgets.badge import paint_badge
from views.widgets.painting import CENTRE, paint_box, paint_text, pen
from views.widgets.track_mark import paint_track_shape

_BLEED: Final = 2  # pixels that an outline may reach outside its place
_MOST: Final = 400  # pictures; far more than there are words of badges

Draw = Callable[[QPainter, QRectF], object]


class Marks:
    """Draws badges, row buttons, icons and track shapes, each with its top left corner on whole pixels."""

    def __init__(self) -> None:
        self._theme = current_theme()
        self._kept: dict[Hashable, QPixmap] = {}

    def dress(self, theme: Theme) -> None:
        """Draw with these colours from now on."""
        if theme is not self._theme:
            self._theme = theme
            self._kept.clear()

    def badge(self, painter: QPainter, rect: QRectF, badge: CellBadge, *, chosen: bool) -> float:
        """Draw a badge at the left of ``rect``, centred in its height; return its width."""
        text, icon, theme = badge.text, badge.icon, self._theme
        width, height = badge_width(text, icon), min(BADGE_HEIGHT, rect.height())
        top = round(rect.center().y() - height / 2)

        def draw(on: QPainter, box: QRectF) -> None:
            paint_badge(on, box, text, kind=badge.kind, theme=theme, icon=icon, selected=chosen)

        place = QRectF(rect.left(), top, width, height)
        self._paint(painter, place, (badge, chosen), draw)
        return width

    def button(self, painter: QPainter, box: QRectF, text: str) -> None:
        """Draw the row's button."""

        def draw(on: QPainter, place: QRectF) -> None:
            tokens, font = self._theme.tokens, self._theme.fonts.of(14, Weight.SEMIBOLD)
            paint_box(on, place, CONTROL_RADIUS, tokens.surface, pen(tokens.accent))
            paint_text(on, place, text, font, tokens.accent, CENTRE)

        self._paint(painter, box, text, draw)

    def icon(self, painter: QPainter, place: QRectF, name: IconName, colour: str) -> None:
        """Draw an icon in a colour."""
        icons = self._theme.icons
        self._paint(
            painter, place, (name, colour), lambda on, box: icons.paint(on, name, box, colour)
        )

    def track(self, painter: QPainter, place: QRectF, track: Track | None, *, chosen: bool) -> None:
        """Draw the shape of a colour track."""
        tokens = self._theme.tokens
        self._paint(
            painter,
            place,
            ("track", track, chosen),
            lambda on, box: paint_track_shape(on, box, track, tokens, selected=chosen),
        )

    def _paint(self, painter: QPainter, place: QRectF, what: Hashable, draw: Draw) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (what, place.width(), place.height(), ratio)
        picture = self._kept.get(key)
        if picture is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            picture = self._kept[key] = _drawn(place, ratio, draw)
        corner = QPointF(round(place.left()) - _BLEED, round(place.top()) - _BLEED)
        painter.drawPixmap(corner, picture)


def _drawn(place: QRectF, ratio: float, draw: Draw) -> QPixmap:
    box = QRectF(_BLEED, _BLEED, place.width(), place.height())
    whole = box.adjusted(-_BLEED, -_BLEED, _BLEED, _BLEED).size() * ratio
    picture = QPixmap(int(whole.width() + 0.999), int(whole.height() + 0.999))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, box)
    painter.end()
    return picture
