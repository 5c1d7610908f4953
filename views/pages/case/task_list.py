"""The open tasks of a case as a list: what, who, by when; own ones can be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
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
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.rules.tasks import Task
from resources import _
from views.theme import IconName, Weight, current_theme
from views.widgets.painting import LEFT, RIGHT, left_square, paint_box, paint_text, pen, text_width

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
ROW_HEIGHT: Final = 28
_ROOT: Final = QModelIndex()
_RING: Final = 14
_TEXT_AT: Final = 24
_GAP: Final = 10
_UNIT_SHARE: Final = 0.52  # of the width, where the second column begins


class OpenPlace(Enum):
    """Where something that is not ready is seen to, when no task names it."""

    CHECKLIST = auto()
    AIDS = auto()
    HOME = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One open task as it is shown; every text is ready to read.

    What is no task (the checklist, an aid that is not there) names the place where it is seen to, or the
    register that two have written differently.
    """

    text: str
    task: Task | None = None
    place: OpenPlace | None = None
    register: str = ""
    unit: str
    due: str = ""
    late: bool = False
    own: bool = False


class TaskListModel(QAbstractListModel):
    """Shows open tasks in the order given; refreshing changes only what differs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TaskRow] = []

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
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def set_rows(self, rows: Sequence[TaskRow]) -> None:
        """Show these rows."""
        wanted = list(rows)
        same = min(len(wanted), len(self._rows))
        for number in range(same):
            if self._rows[number] != wanted[number]:
                self._rows[number] = wanted[number]
                place = self.index(number)
                self.dataChanged.emit(place, place)
        if len(self._rows) > same:
            self.beginRemoveRows(_ROOT, same, len(self._rows) - 1)
            del self._rows[same:]
            self.endRemoveRows()
        if len(wanted) > same:
            self.beginInsertRows(_ROOT, same, len(wanted) - 1)
            self._rows.extend(wanted[same:])
            self.endInsertRows()


def spoken(row: TaskRow) -> str:
    """Return the row as one sentence for screen readers."""
    late = _("försenat") if row.late else ""
    own = _("er uppgift") if row.own else ""
    return ", ".join(part for part in (row.text, row.unit, row.due, late, own) if part)


class TaskDelegate(QStyledItemDelegate):
    """Paints a ring, the act, the unit, and the latest time at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, TaskRow):
            return
        tokens = current_theme().tokens
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_box(painter, rect, 4, None, pen(tokens.accent, 2))
        elif row.own and option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, rect, 4, tokens.hover)
        ring = left_square(rect, _RING, 2)
        paint_box(painter, ring, _RING / 2, tokens.surface, pen(tokens.ink, 1.75))
        _paint_words(painter, rect, row)
        painter.restore()


def _paint_words(painter: QPainter, rect: QRectF, row: TaskRow) -> None:
    theme = current_theme()
    tokens, fonts = theme.tokens, theme.fonts
    due = fonts.of(14, Weight.SEMIBOLD) if row.late else fonts.note
    due_colour = tokens.alarm if row.late else tokens.text
    right = rect.right() - 4
    if row.due:
        paint_text(painter, rect.adjusted(0, 0, -4, 0), row.due, due, due_colour, RIGHT)
        right -= text_width(due, row.due) + _GAP
        if row.late:
            place = QRectF(right - 8, rect.center().y() - 7, 14, 14)
            theme.icons.paint(painter, IconName.CLOCK, place, tokens.alarm)
            right -= 14 + _GAP
    left = rect.left() + _TEXT_AT
    font = fonts.of(14, Weight.SEMIBOLD) if row.own else fonts.note
    colour = tokens.accent if row.own else tokens.text
    unit = min(text_width(fonts.small, row.unit) + _GAP, (right - left) / 2)
    act = _elided(row.text, font, right - left - unit)
    unit_at = max(rect.left() + rect.width() * _UNIT_SHARE, left + text_width(font, act) + _GAP)
    line = QRectF(left, rect.top(), rect.width(), rect.height())
    paint_text(painter, line, act, font, colour, LEFT)
    unit_line = QRectF(unit_at, rect.top(), max(0.0, right - unit_at), rect.height())
    words = _elided(row.unit, fonts.small, unit_line.width())
    paint_text(painter, unit_line, words, fonts.small, tokens.text2, LEFT)


def _elided(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


class TaskList(QListView):
    """Lists open tasks; says which own one the user wants to do next."""

    task_chosen = Signal(object)  # Task
    place_chosen = Signal(object)  # OpenPlace
    conflict_chosen = Signal(str)  # the name of a register

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TaskListModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TaskDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def set_rows(self, rows: Sequence[TaskRow]) -> None:
        """Show these tasks."""
        self._model.set_rows(rows)

    def rows(self) -> list[TaskRow]:
        """Return what is shown."""
        count = self._model.rowCount()
        return [self._model.index(number).data(ROW_ROLE) for number in range(count)]

    def _on_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, TaskRow):
            return
        if row.task is not None and row.own:
            self.task_chosen.emit(row.task)
        elif row.place is not None:
            self.place_chosen.emit(row.place)
        elif row.register:
            self.conflict_chosen.emit(row.register)
