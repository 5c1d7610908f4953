"""The rows of the checklist as a list: what is done is quiet, what is open has its word."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.values import ChecklistAnswer
from resources import _
from views.readiness_words import answer_word
from views.theme import IconName, Weight, current_theme
from views.widgets.painting import LEFT, RIGHT, left_square, paint_box, paint_text, pen, text_width
from views.widgets.row_paint import RowState, paint_row_ground, row_text

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
ROW_HEIGHT: Final = 26
_ROOT: Final = QModelIndex()
_MARK: Final = 16
_TEXT_AT: Final = 34
_PAD: Final = 10
_KEYS: Final = {
    Qt.Key.Key_1: ChecklistAnswer.READY,
    Qt.Key.Key_2: ChecklistAnswer.NOT_READY,
    Qt.Key.Key_3: ChecklistAnswer.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRowView:
    """One row as it is shown; without ``key`` it is a heading. ``unsaved`` is dashed."""

    text: str
    key: str = ""
    standing: ChecklistAnswer | None = None
    note: str = ""  # at the right, after the answer's word
    alarm: bool = False
    unsaved: bool = False
    own: bool = True


class ChecklistModel(QAbstractListModel):
    """Shows headings and rows; a refresh changes only the rows that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ChecklistRowView] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def set_rows(self, rows: Sequence[ChecklistRowView]) -> None:
        """Show these rows; as many as before are changed in place."""
        wanted = list(rows)
        if len(wanted) != len(self._rows):
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for number, row in enumerate(wanted):
            if self._rows[number] != row:
                self._rows[number] = row
                place = self.index(number)
                self.dataChanged.emit(place, place)

    def place_of(self, key: str) -> QModelIndex:
        """Return where a row stands, or an invalid index."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return self.index(number)
        return QModelIndex()


def spoken(row: ChecklistRowView) -> str:
    """Return the row as one sentence for screen readers."""
    answer = answer_word(row.standing) if row.standing else _("inte besvarat")
    unsaved = _("inte sparat") if row.unsaved else ""
    return ", ".join(part for part in (row.text, answer, row.note, unsaved) if part)


class ChecklistDelegate(QStyledItemDelegate):
    """Paints the mark, the row's text, and at the right what is still to be said."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ChecklistRowView):
            return
        theme = current_theme()
        rect = QRectF(option.rect)
        painter.save()
        if not row.key:
            painter.fillRect(rect, theme.tokens.bg)
            font = theme.fonts.of(14, Weight.SEMIBOLD)
            line = rect.adjusted(_PAD, 0, 0, 0)
            paint_text(painter, line, row.text, font, theme.tokens.text, LEFT)
        else:
            state = RowState(
                selected=bool(option.state & QStyle.StateFlag.State_Selected),
                focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )
            paint_row_ground(painter, rect, state, theme)
            _paint_mark(painter, rect, row, state)
            _paint_words(painter, rect, row, state)
        painter.restore()


def _paint_mark(painter: QPainter, rect: QRectF, row: ChecklistRowView, state: RowState) -> None:
    theme = current_theme()
    tokens = theme.tokens
    mark = left_square(rect, _MARK, _PAD)
    quiet = row_text(state, theme, quiet=True)
    if row.unsaved:
        paint_box(painter, mark.adjusted(-3, -3, 3, 3), 5, None, pen(tokens.ctl, dashed=True))
    if row.standing is ChecklistAnswer.READY and not row.alarm:
        theme.icons.paint(painter, IconName.CHECK, mark, quiet)
    elif row.standing is ChecklistAnswer.NOT_APPLICABLE:
        paint_text(painter, mark.adjusted(4, -1, 0, -1), "–", theme.fonts.body, quiet, LEFT)
    elif row.standing is ChecklistAnswer.NOT_READY or row.alarm:
        paint_box(painter, mark, _MARK / 2, tokens.surface, pen(tokens.ink, 2.5))
    else:
        paint_box(painter, mark, _MARK / 2, tokens.surface, pen(tokens.ctl, 1.5))


def _paint_words(painter: QPainter, rect: QRectF, row: ChecklistRowView, state: RowState) -> None:
    theme = current_theme()
    line = rect.adjusted(_TEXT_AT, 0, -_PAD, 0)
    if row.note:
        colour = theme.tokens.alarm if row.alarm else row_text(state, theme, quiet=True)
        line.setRight(line.right() - _at_right(painter, line, row.note, colour, strong=row.alarm))
    if row.standing is ChecklistAnswer.NOT_READY:
        word, ink = answer_word(row.standing), row_text(state, theme)
        line.setRight(line.right() - _at_right(painter, line, word, ink, strong=True))
    done = row.standing in {ChecklistAnswer.READY, ChecklistAnswer.NOT_APPLICABLE}
    quiet = (done and not row.alarm) or not row.own
    font = theme.fonts.note
    text = QFontMetricsF(font).elidedText(row.text, Qt.TextElideMode.ElideRight, line.width())
    paint_text(painter, line, text, font, row_text(state, theme, quiet=quiet), LEFT)


def _at_right(painter: QPainter, line: QRectF, text: str, colour: str, *, strong: bool) -> float:
    """Draw a word at the right of ``line``; return how much of it that took."""
    fonts = current_theme().fonts
    font = fonts.of(13, Weight.SEMIBOLD) if strong else fonts.small
    paint_text(painter, line, text, font, colour, RIGHT)
    return text_width(font, text) + 12


class ChecklistList(QListView):
    """Arrows go through the rows; 1, 2 and 3 answer the one that is chosen."""

    answered = Signal(object)  # ChecklistAnswer
    row_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ChecklistModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ChecklistDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(_("Checklista"))
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_rows(self, rows: Sequence[ChecklistRowView]) -> None:
        """Show these rows and keep the one that is chosen."""
        kept = self.current_key
        self._model.set_rows(rows)
        if kept and kept != self.current_key:
            self.choose(kept)

    def rows(self) -> list[ChecklistRowView]:
        """Return what is shown, headings too."""
        count = self._model.rowCount()
        return [self._model.index(number).data(ROW_ROLE) for number in range(count)]

    @property
    def current_key(self) -> str:
        """The chosen row, or an empty text."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, ChecklistRowView) else ""

    def choose(self, key: str) -> None:
        """Go to a row."""
        place = self._model.place_of(key)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = _KEYS.get(Qt.Key(event.key()))
        if answer is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.answered.emit(answer)
            return
        super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if isinstance(row, ChecklistRowView):
            self.row_chosen.emit(row.key)
