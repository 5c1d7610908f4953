"""The medicines of a transcribed list as a table: one row each, doses under their times of day."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any, Final, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.values import DayPeriod, Medicine, MedicineStatus, MedicineUse
from resources import N_, _
from views.medicines.paint import HEADER_HEIGHT, Cell, MedicineDelegate, PlainHeader
from views.medicines.words import (
    NO_DOSE,
    amounts_of,
    change_lines,
    extra_lines,
    kind_of,
    period_word,
    status_word,
    taking_lines,
    title_of,
    unit_of,
)

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 2


class Column(IntEnum):
    """The columns; the four times of day stand in the order of the day."""

    MEDICINE = 0
    PURPOSE = 1
    MORNING = 2
    MIDDAY = 3
    EVENING = 4
    NIGHT = 5
    UNIT = 6
    CHANGE = 7


PERIODS: Final[Mapping[Column, DayPeriod]] = {
    Column.MORNING: DayPeriod.MORNING,
    Column.MIDDAY: DayPeriod.MIDDAY,
    Column.EVENING: DayPeriod.EVENING,
    Column.NIGHT: DayPeriod.NIGHT,
}
_HEADERS: Final[Mapping[Column, str]] = {
    # Translators: column headings of the table of medicines
    Column.MEDICINE: N_("Läkemedel"),
    Column.PURPOSE: N_("Varför"),
    Column.UNIT: N_("Enhet"),
    Column.CHANGE: N_("Nytt eller ändrat"),
}
_WIDTHS: Final[Mapping[Column, int]] = {
    Column.MORNING: 66,
    Column.MIDDAY: 66,
    Column.EVENING: 58,
    Column.NIGHT: 74,
    Column.UNIT: 96,
    Column.CHANGE: 200,
}
_ASSUMED: Final = 170  # of a column that takes what is left, until the table is shown
_NARROW: Final = 880
_DOSES: Final = (Column.MORNING, Column.UNIT)


class MedicineTableModel(QAbstractTableModel):
    """Shows ``Medicine`` values; a row that was refused carries the sentence that says why."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: tuple[Medicine, ...] = ()
        self._problems: dict[int, str] = {}
        self._narrow = False

    @property
    def medicines(self) -> tuple[Medicine, ...]:
        """The medicines, in the order of the rows."""
        return self._rows

    def set_medicines(self, medicines: Sequence[Medicine]) -> None:
        """Show other medicines; marks of problems go away."""
        self.beginResetModel()
        self._rows = tuple(medicines)
        self._problems.clear()
        self.endResetModel()

    def put(self, row: int, medicine: Medicine) -> None:
        """Change one row, or add one when ``row`` is the first that does not exist."""
        self._problems.pop(row, None)
        if row == len(self._rows):
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows = (*self._rows, medicine)
            self.endInsertRows()
            return
        self._rows = (*self._rows[:row], medicine, *self._rows[row + 1 :])
        self._announce(row)

    def remove(self, row: int) -> None:
        """Take one row away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        self._rows = (*self._rows[:row], *self._rows[row + 1 :])
        self._problems = {}
        self.endRemoveRows()

    def set_narrow(self, narrow: bool) -> None:
        """Let the purpose stand under the name, where there is no room for its column."""
        if narrow != self._narrow:
            self._narrow = narrow
            for row in range(len(self._rows)):
                self._announce(row)

    def problem(self, row: int) -> str:
        """Return why a row was refused, or an empty text."""
        return self._problems.get(row, "")

    def set_problem(self, row: int, sentence: str) -> None:
        """Mark a row as refused."""
        self._problems[row] = sentence
        self._announce(row)

    def clear_problems(self) -> None:
        """Take every mark away."""
        marked, self._problems = list(self._problems), {}
        for row in marked:
            self._announce(row)

    def is_told(self, row: int) -> bool:
        """Return whether words stand across the times of day instead of numbers."""
        medicine = self._rows[row]
        stopped = medicine.status is MedicineStatus.STOPPED
        return stopped or medicine.use is not MedicineUse.DAILY

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        if role == ROW_ROLE:
            return self._rows[row]
        if role == CELL_ROLE:
            return self._cell(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column).spoken
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._cell(row, column).spoken or _("saknas")
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return title_of(self._rows[section]) if section < len(self._rows) else None
        column = Column(section)
        period = PERIODS.get(column)
        return period_word(period) if period else _(_HEADERS[column])

    def _cell(self, row: int, column: Column) -> Cell:
        medicine = self._rows[row]
        told = self.is_told(row)
        match column:
            case Column.MEDICINE:
                kind = (kind_of(medicine),) if kind_of(medicine) else ()
                why = (medicine.purpose,) if self._narrow and medicine.purpose else ()
                lines = (*kind, *why, *extra_lines(medicine, self._today))
                return Cell(title_of(medicine), lines, problem=self.problem(row), strong=True)
            case Column.PURPOSE:
                return Cell(medicine.purpose)
            case Column.CHANGE:
                return self._change(medicine)
            case Column.UNIT:
                return Cell("" if told else unit_of(medicine))
        if told:
            first = column is Column.MORNING
            lines = taking_lines(medicine, self._today) if first else ()
            return Cell("\n".join(lines))
        amount = amounts_of(medicine).get(PERIODS[column], NO_DOSE)
        return Cell(amount, centred=True, strong=amount != NO_DOSE)

    def _change(self, medicine: Medicine) -> Cell:
        if medicine.status is MedicineStatus.UNCHANGED:
            return Cell()
        badge = status_word(medicine.status)
        return Cell(badge=badge, lines=change_lines(medicine, self._today))

    def _announce(self, row: int) -> None:
        last = self.index(row, len(Column) - 1)
        self.dataChanged.emit(self.index(row, 0), last)


class MedicineTable(QTableView):
    """The table at its full height: the page or dialog around it scrolls, not the table.

    ``medicines`` is its model. An opened row (Enter or a double click) is announced only when the table
    is ``editable``.
    """

    edit_requested = Signal(int)

    def __init__(
        self, model: MedicineTableModel, *, editable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.medicines = model
        self.setModel(model)
        self.setItemDelegate(MedicineDelegate(CELL_ROLE, self, inset=editable))
        self.setAccessibleName(_("Läkemedel"))
        self._build(editable=editable)
        changes = (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsRemoved)
        for change in changes:
            change.connect(self._fit)
        # The columns get their widths one by one; the rows are measured when all have theirs.
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.timeout.connect(self._fit)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        if editable:
            self.doubleClicked.connect(self._on_opened)
        self._fit()

    def current_row(self) -> int | None:
        """Return the chosen row, or ``None``."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def choose(self, row: int) -> None:
        """Choose a row."""
        self.selectRow(row)

    def sizeHint(self) -> QSize:
        return QSize(800, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(640, self._wanted_height())

    def _build(self, *, editable: bool) -> None:
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if editable else mode.NoSelection)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.verticalHeader().hide()
        header = PlainHeader(frozenset(PERIODS), self, inset=editable)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in Column:
            self.setColumnWidth(column, _WIDTHS.get(column, _ASSUMED))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for column in Column:
            if column not in _WIDTHS:
                stretch = QHeaderView.ResizeMode.Stretch
                self.horizontalHeader().setSectionResizeMode(column, stretch)

    def _fit(self) -> None:
        """Let words stand across the times of day, and take the height that all rows need."""
        narrow = self.isVisible() and self.viewport().width() < _NARROW
        if narrow != self.isColumnHidden(Column.PURPOSE):
            self.setColumnHidden(Column.PURPOSE, narrow)
            self.medicines.set_narrow(narrow)
        self.clearSpans()
        first, last = _DOSES
        for row in range(self.medicines.rowCount()):
            if self.medicines.is_told(row):
                self.setSpan(row, first, 1, last - first + 1)
        self.resizeRowsToContents()
        self.setFixedHeight(self._wanted_height())

    def _wanted_height(self) -> int:
        return self.verticalHeader().length() + HEADER_HEIGHT + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        row = self.current_row()
        if enter and row is not None:  # Qt would let the dialog around the table have it too
            self.edit_requested.emit(row)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_resized(self) -> None:
        self._measuring.start(0)

    def _on_opened(self, index: Index) -> None:
        self.edit_requested.emit(index.row())
