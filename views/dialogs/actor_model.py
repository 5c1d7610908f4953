"""Everybody who can act, each at each of his or her units, under the kind of unit."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.directory import Directory, party_name, title_of
from models.values import Actor, Party

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class PartyBar:
    """The heading over those who work at one kind of unit."""

    text: str


class ActorModel(QAbstractListModel):
    """Shows headings and people; a heading cannot be stood on."""

    def __init__(self, directory: Directory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PartyBar | Actor] = []
        for party in Party:
            actors = _actors_of(directory, party)
            if actors:
                self._rows += [PartyBar(party_name(party)), *actors]

    def index_of(self, actor: Actor) -> QModelIndex:
        """Return where a person at a unit stands."""
        for number, row in enumerate(self._rows):
            if row == actor:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.text if isinstance(row, PartyBar) else actor_text(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], PartyBar):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def actor_text(actor: Actor) -> str:
    """Return who acts, with title and unit: *Lisa Frank, sjuksköterska, Ortopeden*."""
    return f"{actor.staff.name}, {title_of(actor.staff)}, {actor.unit.short_name}"


def _actors_of(directory: Directory, party: Party) -> list[Actor]:
    return [
        Actor(staff=member, unit=unit)
        for unit in directory.of_party(party)
        for member in directory.members_of(unit.id)
    ]
