"""The paper as it will look: one page readable, all of them small at the edge."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from resources import _
from views.theme import IconName, Tone, current_theme
from views.theme.tokens import BADGE_RADIUS
from views.widgets.buttons import Button, ButtonKind, IconButton
from views.widgets.empty_state import EmptyState
from views.widgets.focus_ring import give_focus_ring
from views.widgets.painting import CENTRE, paint_box, paint_text, pen
from views.widgets.text import Text, TextStyle

_TRUE_WIDTH: Final = 794  # of A4 at 96 pixels an inch
_MARGIN: Final = 16
_THUMB: Final = QSize(56, 80)
_STRIP: Final = 88
_NARROW: Final = 460
_SHAPE: Final = 297 / 210


class PaperPreview(QWidget):
    """Shows a paper, or why there is none to see."""

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._pages: tuple[QImage, ...] = ()
        self._page = 0
        self._thumbs: list[_Thumb] = []
        self._empty: EmptyState | None = None
        self._progress = Text("", TextStyle.BODY, Tone.TEXT2)
        self._stack = QStackedWidget(self)
        self._build()

    def show_pages(self, title: str, pages: Sequence[QImage]) -> None:
        """Show the first page of a paper."""
        same = title == self._title and len(pages) == len(self._pages)
        self._title = title
        self._pages = tuple(pages)
        self._show_thumbs()
        self._go(self._page if same else 0)
        self._stack.setCurrentWidget(self._paper)

    def show_progress(self, text: str) -> None:
        """Say that the paper is being made."""
        self._progress.setText(text)
        self._stack.setCurrentWidget(self._waiting)

    def show_board(self, board: QWidget) -> None:
        """Show ``board`` in place of a paper: what must be done before there is one."""
        if self._stack.indexOf(board) < 0:
            self._stack.addWidget(board)
        self._stack.setCurrentWidget(board)

    def show_empty(self, title: str, text: str, action: str = "") -> None:
        """Say why there is no paper, and perhaps offer the act that makes one."""
        if self._empty is not None:
            self._none_column.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = EmptyState(title, text, icon=IconName.DOCUMENT, action=action)
        self._empty.setMaximumHeight(220)
        self._empty.action_requested.connect(self.action_requested)
        self._none_column.insertWidget(0, self._empty)
        self._stack.setCurrentWidget(self._none)

    @property
    def page(self) -> int:
        """The page that is shown, counted from 1; 0 when there is none."""
        showing = self._stack.currentWidget() is self._paper
        return self._page + 1 if showing and self._pages else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(self._page + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.setVisible(self.width() >= _NARROW and len(self._pages) > 1)

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        self._paper = QWidget()
        self._sheet = _Sheet()
        self._scroll = _scroll_over(self._sheet)
        self._scroll.setAccessibleName(_("Pappret"))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._scroll, 1)
        body.addWidget(self._build_strip())
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._build_head())
        column.addLayout(body, 1)
        self._waiting = QWidget()
        waiting = QVBoxLayout(self._waiting)
        waiting.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignCenter)
        self._none = QWidget()
        self._none_column = QVBoxLayout(self._none)
        self._none_column.setContentsMargins(0, 0, 0, 0)
        self._none_column.addStretch(1)
        for widget in (self._waiting, self._paper, self._none):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _build_strip(self) -> QScrollArea:
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        self._strip_column = QVBoxLayout(page)
        self._strip_column.setContentsMargins(14, 4, 6, 4)
        self._strip_column.setSpacing(12)
        self._strip_column.addStretch(1)
        self._strip = _scroll_over(page)
        self._strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._strip.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._strip.setFixedWidth(_STRIP)
        return self._strip

    def _build_head(self) -> QHBoxLayout:
        self._name = Text("", TextStyle.NOTE_STRONG)
        self._place = Text("", TextStyle.NOTE, Tone.TEXT2)
        self.previous = IconButton(IconName.CHEVRON_LEFT, _("Föregående sida"), flat=True)
        self.next = IconButton(IconName.CHEVRON_RIGHT, _("Nästa sida"), flat=True)
        self.previous.clicked.connect(lambda: self._go(self._page - 1))
        self.next.clicked.connect(lambda: self._go(self._page + 1))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._name)
        row.addWidget(self._place)
        row.addStretch(1)
        self.zoom = Button(_("Verklig storlek"), ButtonKind.FLAT, IconName.SEARCH)
        self.zoom.setCheckable(True)
        self.zoom.toggled.connect(self._on_zoom)
        for button in (self.zoom, self.previous, self.next):
            row.addWidget(button)
        return row

    def _on_zoom(self, on: bool) -> None:
        words = _("Hela bredden") if on else _("Verklig storlek")
        self.zoom.setText(words)
        self.zoom.setAccessibleName(words)
        self.zoom.updateGeometry()
        self._sheet.set_true_size(on)

    def _show_thumbs(self) -> None:
        for thumb in self._thumbs:
            self._strip_column.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        self._thumbs = []
        for number, image in enumerate(self._pages):
            thumb = _Thumb(image, number + 1)
            thumb.clicked.connect(lambda _on=False, at=number: self._go(at))
            self._strip_column.insertWidget(number, thumb)
            self._thumbs.append(thumb)
        self._strip.setVisible(self.width() >= _NARROW and len(self._pages) > 1)

    def _go(self, page: int) -> None:
        if not 0 <= page < len(self._pages):
            return
        self._page = page
        count = len(self._pages)
        self._name.setText(self._title)
        # Translators: which page of how many
        place = _("sida %(page)d av %(count)d") % {"page": page + 1, "count": count}
        self._place.setText(place)
        self._sheet.show_page(self._pages[page], f"{self._title}, {place}")
        self._scroll.verticalScrollBar().setValue(0)
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page < count - 1)
        for number, thumb in enumerate(self._thumbs):
            thumb.setChecked(number == page)
            if number == page:
                self._strip.ensureWidgetVisible(thumb)


class _Sheet(QWidget):
    """One page, as wide as there is room for but never larger than it is on paper."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._scaled = QImage()
        self._true_size = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, image: QImage, name: str) -> None:
        """Show a page; ``name`` is what a screen reader says."""
        self._image, self._scaled = image, QImage()
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def set_true_size(self, on: bool) -> None:
        """Show the page as large as it is on paper, even where that is wider than the view."""
        self._true_size = on
        self.setMinimumWidth(_TRUE_WIDTH + 2 * _MARGIN if on else 0)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._page_width(width) * _SHAPE) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        return QSize(_TRUE_WIDTH, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._image.isNull():
            return
        width = self._page_width(self.width())
        height = round(width * _SHAPE)
        sharpness = self.devicePixelRatioF()
        wanted = QSize(round(width * sharpness), round(height * sharpness))
        if self._scaled.size() != wanted:
            keep = Qt.AspectRatioMode.IgnoreAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = self._image.scaled(wanted, keep, smooth)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.desk))
        left = max(_MARGIN, (self.width() - width) // 2)
        box = QRectF(left, _MARGIN, width, height)
        painter.drawImage(box, self._scaled)
        painter.setPen(pen(current_theme().tokens.line))
        painter.drawRect(box)
        painter.end()

    def _page_width(self, width: int) -> int:
        fitting = max(200, min(_TRUE_WIDTH, width - 2 * _MARGIN))
        return _TRUE_WIDTH if self._true_size else fitting


class _Thumb(QAbstractButton):
    """A page small, with its number under it."""

    def __init__(self, image: QImage, number: int) -> None:
        super().__init__()
        self._number = number
        size = _THUMB * 2
        keep = Qt.AspectRatioMode.IgnoreAspectRatio
        self._image = image.scaled(size, keep, Qt.TransformationMode.SmoothTransformation)
        self.setCheckable(True)
        self.setFixedSize(_THUMB.width(), _THUMB.height() + 20)
        self.setAccessibleName(_("Sida %(page)d") % {"page": number})
        give_focus_ring(self, BADGE_RADIUS)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(0, 0, _THUMB.width(), _THUMB.height())
        painter.drawImage(box.adjusted(1, 1, -1, -1), self._image)
        on = self.isChecked()
        outline = pen(tokens.accent, 2) if on else pen(tokens.ctl)
        paint_box(painter, box, BADGE_RADIUS, None, outline)
        below = QRectF(0, _THUMB.height(), _THUMB.width(), 20)
        font = theme.fonts.small_strong if on else theme.fonts.small
        paint_text(painter, below, str(self._number), font, tokens.text2, CENTRE)
        painter.end()


def _scroll_over(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setWidget(page)
    page.setAutoFillBackground(True)
    return scroll
