"""The list Händelser: what happened in a case, by whom, and how it was sent."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from resources import _
from views.theme import IconName, Theme, Weight, current_theme
from views.widgets.badge import BadgeKind, badge_size, paint_badge
from views.widgets.event_model import (
    ROW_ROLE,
    DayBar,
    EventItem,
    EventListModel,
    Index,
)
from views.widgets.painting import LEFT, RIGHT, centred, paint_box, paint_text, pen

_BAR: Final = 24
_BAR_ROW: Final = 36
_RING: Final = 26
_TEXT_AT: Final = 38
_SIDE: Final = 48  # kept free at the right for the time and the badge
_TOP: Final = 6
_TITLE: Final = 20
_TIGHT: Final = 2  # between the title and what stands below it
_SMALL_LINE: Final = 17
_BOTTOM: Final = 13
_WRAP: Final = int(Qt.TextFlag.TextWordWrap.value)


class EventDelegate(QStyledItemDelegate):
    """Paints day bars and events; the height follows the width of the view."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        if not isinstance(row, EventItem):
            return QSize(0, _BAR_ROW)
        view = self.parent()
        width = option.rect.width()
        if isinstance(view, QListView):
            width = view.viewport().width()
        lines = sum(_SMALL_LINE for text in _small_lines(row) if text)
        fonts = current_theme().fonts
        room = max(80.0, width - _TEXT_AT - _SIDE)
        title = _wrapped_height(row.title, fonts.strong, room) - _TIGHT
        detail = _wrapped_height(row.detail, fonts.body, room)
        void = _wrapped_height(row.voided, fonts.small, room)
        height = _TOP + title + detail + lines + void + _BOTTOM
        return QSize(0, max(height, _TOP + _RING + _BOTTOM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        theme = current_theme()
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(row, DayBar):
            _paint_bar(painter, rect, row, theme)
        elif isinstance(row, EventItem):
            state = option.state
            if state & QStyle.StateFlag.State_Selected:
                _paint_selection(painter, rect, state, theme)
            _paint_thread(painter, rect, index, theme)
            _paint_ring(painter, rect, row, theme)
            _paint_words(painter, rect, row, theme)
            _paint_side(painter, rect, row, theme)
        painter.restore()


class EventList(QListView):
    """Lists events under their days; says which one the user opens."""

    event_activated = Signal(str)  # EventItem.key
    event_chosen = Signal(str)  # ... or an empty text when none is
    removal_wanted = Signal(str)  # EventItem.key; by the key Delete
    menu_wanted = Signal(str, QPoint)  # EventItem.key, where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EventListModel(self)
        self.setModel(self._model)
        self.setItemDelegate(EventDelegate(self))
        self.setAccessibleName(_("Händelser"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._on_activated)
        self.selectionModel().selectionChanged.connect(self._on_chosen)

    def set_events(self, events: Sequence[EventItem]) -> None:
        """Show these events, newest first; the selection stays."""
        self._model.set_events(events)

    @property
    def chosen(self) -> str:
        """The key of the chosen event, or an empty text."""
        for index in self.selectionModel().selectedIndexes():
            row = index.data(ROW_ROLE)
            if isinstance(row, EventItem):
                return row.key
        return ""

    def choose(self, key: str) -> None:
        """Choose the event with that key; none if there is no such event."""
        indexes = (self._model.index(row, 0) for row in range(self._model.rowCount()))
        rows = ((index, index.data(ROW_ROLE)) for index in indexes)
        found = (i for i, row in rows if isinstance(row, EventItem) and row.key == key)
        self.setCurrentIndex(next(found, QModelIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen:
            self.removal_wanted.emit(self.chosen)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = index.data(ROW_ROLE)
        if isinstance(row, EventItem):
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.setCurrentIndex(index)
            self.menu_wanted.emit(row.key, self.viewport().mapToGlobal(place))

    def _on_chosen(self) -> None:
        self.event_chosen.emit(self.chosen)

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, EventItem):
            self.event_activated.emit(row.key)


def _small_lines(event: EventItem) -> tuple[str, ...]:
    return (event.who, event.sent)


def _wrapped_height(text: str, font: QFont, width: float) -> int:
    """Return the height of a text in the lines that it needs beside the time."""
    if not text:
        return 0
    room = QRectF(0, 0, width, 10_000)
    return int(QFontMetricsF(font).boundingRect(room, _WRAP, text).height() + 0.999)


def _paint_wrapped(painter: QPainter, line: QRectF, text: str, font: QFont, colour: str) -> None:
    """Paint a text in as many lines as it needs, and put ``line`` below it."""
    height = _wrapped_height(text, font, line.width())
    line.setHeight(height)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(line, _WRAP, text)
    line.translate(0, height)


def _paint_bar(painter: QPainter, rect: QRectF, bar: DayBar, theme: Theme) -> None:
    box = QRectF(rect.left(), rect.top() + 4, rect.width(), _BAR)
    paint_box(painter, box, 4, theme.tokens.sunken)
    line = box.adjusted(8, 0, 0, 0)
    font, colour = theme.fonts.small_strong, theme.tokens.text2
    paint_text(painter, line, bar.text, font, colour, LEFT)


def _paint_selection(
    painter: QPainter, rect: QRectF, state: QStyle.StateFlag, theme: Theme
) -> None:
    """Frame the row; the fill stays white so that the words keep their colours."""
    focused = bool(state & QStyle.StateFlag.State_Active)
    colour = theme.tokens.accent if focused else theme.tokens.ctl
    box = rect.adjusted(-1, 1, 0, -1)
    paint_box(painter, box, 6, theme.tokens.hover, pen(colour, 2))


def _paint_thread(painter: QPainter, rect: QRectF, index: Index, theme: Theme) -> None:
    model = index.model()
    following = model.index(index.row() + 1, 0).data(ROW_ROLE)
    top = rect.top() + _TOP + _RING + 3
    bottom = rect.bottom() + (_TOP - 3 if isinstance(following, EventItem) else -2)
    x = rect.left() + _RING / 2
    painter.setPen(pen(theme.tokens.line))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def _paint_ring(painter: QPainter, rect: QRectF, event: EventItem, theme: Theme) -> None:
    tokens = theme.tokens
    ring = QRectF(rect.left(), rect.top() + _TOP - 3, _RING, _RING)
    outline = pen(tokens.ctl, 1.2, dashed=event.unsent)
    if event.unread:
        outline = pen(tokens.text, 2, dashed=event.unsent)
    paint_box(painter, ring, _RING / 2, tokens.surface, outline)
    colour = tokens.text if event.unread else tokens.text2
    theme.icons.paint(painter, event.icon, centred(ring, 14, 14), colour)


def _paint_words(painter: QPainter, rect: QRectF, event: EventItem, theme: Theme) -> None:
    tokens, fonts = theme.tokens, theme.fonts
    struck = bool(event.voided)
    left = rect.left() + _TEXT_AT
    room = max(80.0, rect.width() - _TEXT_AT - _SIDE)
    line = QRectF(left, rect.top() + _TOP, room, _TITLE)
    colour = tokens.text2 if struck else tokens.text
    line.translate(0, -_TIGHT / 2)
    _paint_wrapped(painter, line, event.title, _struck(fonts.strong, struck=struck), colour)
    line.translate(0, -_TIGHT / 2)
    _paint_wrapped(painter, line, event.detail, _struck(fonts.body, struck=struck), colour)
    line.setHeight(_SMALL_LINE)
    for text in _small_lines(event):
        if text:
            paint_text(painter, line, text, fonts.small, tokens.text2, LEFT)
            line.translate(0, _SMALL_LINE)
    if event.voided:
        _paint_wrapped(painter, line, event.voided, fonts.small, tokens.text)


def _paint_side(painter: QPainter, rect: QRectF, event: EventItem, theme: Theme) -> None:
    tokens = theme.tokens
    line = rect.adjusted(0, _TOP, -6, 0)  # the frame of the chosen row does not touch it
    line.setHeight(_TITLE)
    paint_text(painter, line, event.time, theme.fonts.small, tokens.text2, RIGHT)
    if not event.unread and not event.unsent:
        return
    text = _("Inte skickad") if event.unsent else _("Nytt")
    kind = BadgeKind.DASHED if event.unsent else BadgeKind.INK
    icon = IconName.ARROW_UP if event.unsent else None
    width = badge_size(text, icon, theme).width()
    box = QRectF(rect.right() - width, line.bottom(), width, 20)
    paint_badge(painter, box, text, kind=kind, theme=theme, icon=icon)


def _struck(font: QFont, *, struck: bool) -> QFont:
    if not struck:
        return font
    made = QFont(font)
    made.setStrikeOut(True)
    made.setWeight(QFont.Weight(int(Weight.REGULAR)))
    return made
