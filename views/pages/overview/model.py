"""The item model of the list: bars and rows, refreshed by the smallest changes."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.values import CaseId
from resources import _
from views.pages.overview.columns import Column
from views.pages.overview.groups import Bar, Entry
from views.pages.overview.row import ListRow

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()
_PASSED_BY: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_REACHABLE: Final = _PASSED_BY | Qt.ItemFlag.ItemIsSelectable


class OverviewModel(QAbstractTableModel):
    """Shows ``Entry`` values; knows nothing of where they come from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._entries: list[Entry] = []

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown."""
        return self._columns

    @property
    def entries(self) -> Sequence[Entry]:
        """Everything that is shown, from the top."""
        return self._entries

    def start_over(self, columns: tuple[Column, ...]) -> None:
        """Empty the list for another user or scope."""
        self.beginResetModel()
        self._columns, self._entries = columns, []
        self.endResetModel()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; rows that stay keep their place, selection and screen reader with them."""
        old = [_key(entry) for entry in self._entries]
        new = [_key(entry) for entry in entries]
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for tag, first, last, start, end in reversed(steps):
            if tag != "equal":
                self._replace(first, last, entries[start:end])
            else:
                self._update(first, entries[start:end])

    def entry(self, index: Index) -> Entry | None:
        """Return what stands at ``index``."""
        return self._entries[index.row()] if index.isValid() else None

    def case_at(self, index: Index) -> ListRow | None:
        """Return the row at ``index``; ``None`` on a bar."""
        entry = self.entry(index)
        return entry if isinstance(entry, ListRow) else None

    def is_last_of_group(self, row: int) -> bool:
        """Tell whether no other person of the same group follows."""
        following = self._entries[row + 1 : row + 2]
        return not following or isinstance(following[0], Bar)

    def index_of(self, case_id: CaseId | None) -> QModelIndex:
        """Return where a case stands; an invalid index if it is not shown."""
        for number, entry in enumerate(self._entries):
            if isinstance(entry, ListRow) and entry.case_id == case_id:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if isinstance(entry, Bar):
            return _of_bar(entry, index.column(), role)
        cell = entry.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.said
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return _(self._columns[section].header)
        entry = self._entries[section]
        return entry.look.text if isinstance(entry, Bar) else entry.name

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index)
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        reachable = isinstance(entry, ListRow) or entry.look.folded
        return _REACHABLE if reachable else _PASSED_BY

    def _replace(self, first: int, last: int, entries: Sequence[Entry]) -> None:
        if last > first:
            self.beginRemoveRows(QModelIndex(), first, last - 1)
            del self._entries[first:last]
            self.endRemoveRows()
        if entries:
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._entries[first:first] = entries
            self.endInsertRows()

    def _update(self, first: int, entries: Sequence[Entry]) -> None:
        last_column = len(self._columns) - 1
        for number, entry in enumerate(entries, start=first):
            if self._entries[number] != entry:
                self._entries[number] = entry
                self.dataChanged.emit(self.index(number, 0), self.index(number, last_column))


def _key(entry: Entry) -> str:
    return f"bar {entry.group}" if isinstance(entry, Bar) else entry.case_id


def _of_bar(bar: Bar, column: int, role: int) -> str | None:
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return bar.said
    if role == Qt.ItemDataRole.DisplayRole:
        return bar.look.text if column == 0 else ""
    return None
