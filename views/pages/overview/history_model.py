"""The item model of the list of all cases: as many rows as are known, of which few are in memory."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from models.services.history import HITS
from resources import _
from views.pages.overview.history_cells import HISTORY_HEADERS, HistoryRow
from views.pages.overview.model import Index

_KEPT: Final = 20  # pages: far more than a screen shows
_NOWHERE: Final = QModelIndex()
_NOT_YET: Final = "…"


class HistoryModel(QAbstractTableModel):
    """Holds some pages of the list; says which are missing where somebody looks."""

    page_missing = Signal(int)  # its number, from 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._pages: OrderedDict[int, Sequence[HistoryRow]] = OrderedDict()

    @property
    def loaded(self) -> Iterator[HistoryRow]:
        """Every row that is in memory."""
        for page in self._pages.values():
            yield from page

    def start_over(self, rows: Sequence[HistoryRow]) -> None:
        """Show the first rows of another question; how many follow is told later."""
        self.beginResetModel()
        self._count = len(rows)
        self._pages = OrderedDict({0: rows})
        self.endResetModel()

    def grow(self, count: int) -> None:
        """Make room for rows that have been counted and not yet read."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()

    def put_page(self, number: int, rows: Sequence[HistoryRow]) -> None:
        """Show the rows of a page that was missing."""
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        first, last = number * HITS, min((number + 1) * HITS, self._count) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def ask_for(self, first: int, last: int) -> None:
        """Say which pages of these rows are missing."""
        for number in range(first // HITS, last // HITS + 1):
            whole = min(HITS, self._count - number * HITS)
            if len(self._pages.get(number, ())) < whole:
                self.page_missing.emit(number)
            elif whole > 0:
                self._pages.move_to_end(number)

    def row_at(self, row: int) -> HistoryRow | None:
        """Return a row; ``None`` while it is not in memory."""
        page = self._pages.get(row // HITS, ())
        place = row % HITS
        return page[place] if 0 <= place < len(page) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(HISTORY_HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.row_at(index.row()) if index.isValid() else None
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        if row is None:
            # Translators: read aloud for a row of the list that is being read
            return _("läses in") if spoken else _NOT_YET
        cell = row.cells[index.column()]
        return cell.said if spoken else cell.words

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return _(HISTORY_HEADERS[section])
        row = self.row_at(section)
        return row.name if row is not None else _NOT_YET
