"""How far a measure has come: four stops on a line, each with its date under it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources import N_, _
from views.theme import IconName, Theme, current_theme
from views.theme.icons import BOLD_STROKE
from views.widgets.painting import LEFT, centred, paint_box, paint_text, pen

STOPS: Final = (
    # Translators: the four stops of a measure (insats), in order
    N_("Ansökt"),
    N_("Beslutad"),
    N_("Beställd"),
    N_("Första besök bekräftat"),
)
PITCH: Final = 100  # pixels between two stops
LINE_HEIGHT: Final = 44
_RING: Final = 16
_GAP: Final = 3


@dataclass(frozen=True, slots=True)
class MeasureProgress:
    """How far a measure has come.

    ``dates`` holds the short date of each stop that is done, in order, and so says how many are.
    """

    dates: tuple[str, ...] = ()
    waiting: str = ""  # shown under the next stop: who is waited for
    unsent: bool = False  # the last stop done is saved here, not sent


def measure_text(progress: MeasureProgress) -> str:
    """Return the line as a sentence for screen readers."""
    done = [f"{_(stop)} {date}".strip() for stop, date in zip(STOPS, progress.dates, strict=False)]
    if len(done) < len(STOPS):
        # Translators: %(stop)s is the next stop of a measure
        stop = _("nästa: %(stop)s") % {"stop": _(STOPS[len(done)])}
        done.append(f"{stop} {progress.waiting}".strip())
    return ", ".join(done)


def paint_measure_line(
    painter: QPainter,
    rect: QRectF,
    progress: MeasureProgress,
    theme: Theme,
    pitch: float = PITCH,
) -> None:
    """Draw the line with its first ring at the left of ``rect``, dates under the rings."""
    reached = len(progress.dates)
    top = round(rect.center().y() - LINE_HEIGHT / 2) + 4
    for number in range(len(STOPS)):
        left = rect.left() + number * pitch
        ring = QRectF(left, top, _RING, _RING)
        if number + 1 < len(STOPS):
            joined = number + 1 < reached
            _paint_way(painter, ring, pitch, theme, joined=joined)
        _paint_stop(painter, ring, number, progress, theme)
        below = QRectF(left, top + _RING + 2, pitch, 18)
        _paint_under(painter, below, number, progress, theme)


def _paint_way(
    painter: QPainter, ring: QRectF, pitch: float, theme: Theme, *, joined: bool
) -> None:
    tokens = theme.tokens
    start = ring.center() + QPointF(_RING / 2 + _GAP, 0)
    end = ring.center() + QPointF(pitch - _RING / 2 - _GAP, 0)
    colour = tokens.ink if joined else tokens.ctl
    painter.save()
    line = pen(colour, 2 if joined else 1.2)
    if not joined:
        line.setDashPattern([4, 3])
    painter.setPen(line)
    painter.drawLine(start, end)
    painter.restore()


def _paint_stop(
    painter: QPainter,
    ring: QRectF,
    number: int,
    progress: MeasureProgress,
    theme: Theme,
) -> None:
    tokens = theme.tokens
    reached = len(progress.dates)
    half = _RING / 2
    if number < reached:
        unsent = progress.unsent and number == reached - 1
        last = number == len(STOPS) - 1
        fill = tokens.accent if last else tokens.ink
        mark = tokens.accent_text if last else tokens.ink_text
        if unsent:
            outline = pen(tokens.text, 1.5, dashed=True)
            paint_box(painter, ring, half, tokens.surface, outline)
            mark = tokens.text
        else:
            paint_box(painter, ring, half, fill)
        theme.icons.paint(painter, IconName.CHECK, centred(ring, 10, 10), mark, BOLD_STROKE)
        return
    upcoming = number == reached
    outline = pen(tokens.text, 2) if upcoming else pen(tokens.ctl, 1.2)
    paint_box(painter, ring, half, tokens.surface, outline)


def _paint_under(
    painter: QPainter,
    rect: QRectF,
    number: int,
    progress: MeasureProgress,
    theme: Theme,
) -> None:
    reached = len(progress.dates)
    fonts, tokens = theme.fonts, theme.tokens
    if number == reached and progress.waiting:
        paint_text(painter, rect, progress.waiting, fonts.small, tokens.text2, LEFT)
    elif number < reached:
        newest = number == reached - 1
        font = fonts.small_strong if newest else fonts.small
        colour = tokens.text if newest else tokens.text2
        paint_text(painter, rect, progress.dates[number], font, colour, LEFT)


class MeasureLine(QWidget):
    """The line as a widget; what it shows is spoken as a sentence."""

    def __init__(
        self,
        progress: MeasureProgress | None = None,
        *,
        pitch: int = PITCH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pitch = pitch
        self._progress = MeasureProgress()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_progress(progress or MeasureProgress())

    def set_progress(self, progress: MeasureProgress) -> None:
        """Show how far the measure has come."""
        self._progress = progress
        self.setAccessibleName(measure_text(progress))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize((len(STOPS) - 1) * self._pitch + 110, LINE_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        rect, theme = QRectF(self.rect()), current_theme()
        paint_measure_line(painter, rect, self._progress, theme, self._pitch)
        painter.end()
