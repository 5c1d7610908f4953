"""The events of a case as an item model: day bars and events, all frozen values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex

from resources import _
from views.theme import IconName

Index = QModelIndex | PersistentIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_ROOT: Final = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventItem:
    """One event as it is shown; every text is ready to read."""

    key: str
    day: str  # the bar it stands under: "I dag, tis 3 feb"
    time: str  # "07:04"
    title: str
    detail: str = ""
    who: str = ""  # "Maria Nordin, Avd 12"
    sent: str = ""  # "Skickat i: Hemväg · läst av Avd 12 14:11"
    icon: IconName = IconName.MESSAGE
    unread: bool = False
    unsent: bool = False  # saved on this computer only
    voided: str = ""  # that it no longer holds, and why: "Makulerad: fel person"


@dataclass(frozen=True, slots=True)
class DayBar:
    """The heading over the events of one day."""

    text: str


EventRow = DayBar | EventItem


class EventListModel(QAbstractListModel):
    """Shows events, newest first as given, with a bar before each new day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EventRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, DayBar) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text if isinstance(row, DayBar) else spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], DayBar):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def set_events(self, events: Sequence[EventItem]) -> None:
        """Show these events; only the rows that differ change, so the selection stays."""
        rows = _with_bars(events)
        head = _same_at_start(self._rows, rows)
        tail = _same_at_start(self._rows[head:][::-1], rows[head:][::-1])
        old_end, new_end = len(self._rows) - tail, len(rows) - tail
        if old_end > head:
            self.beginRemoveRows(QModelIndex(), head, old_end - 1)
            del self._rows[head:old_end]
            self.endRemoveRows()
        if new_end > head:
            self.beginInsertRows(QModelIndex(), head, new_end - 1)
            self._rows[head:head] = rows[head:new_end]
            self.endInsertRows()


def spoken(event: EventItem) -> str:
    """Return the event as one sentence for screen readers."""
    parts = [event.time, event.title, event.detail, event.who, event.sent]
    if event.unread:
        parts.append(_("Nytt"))
    if event.unsent:
        parts.append(_("Inte skickad"))
    if event.voided:
        parts.append(event.voided)
    return ", ".join(part for part in parts if part)


def _with_bars(events: Sequence[EventItem]) -> list[EventRow]:
    rows: list[EventRow] = []
    day = None
    for event in events:
        if event.day != day:
            day = event.day
            rows.append(DayBar(day))
        rows.append(event)
    return rows


def _same_at_start(left: Sequence[EventRow], right: Sequence[EventRow]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
