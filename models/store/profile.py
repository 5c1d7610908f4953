"""What a store says about itself: which one it is, its practice clock, and who used it last."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.errors import StoreError
from models.operations import new_id
from models.store.database import Database
from models.store.failures import DAMAGED
from models.store.tables import ProfileRow
from models.values import StaffId, UnitId

_MICROSECOND: Final = dt.timedelta(microseconds=1)
_CENTURY: Final = (
    100 * 365 * 24 * 60 * 60 * 10**6
)  # microseconds; no practice clock is set further off


class ProfileKind(StrEnum):
    """What a store may hold. Until stores are encrypted only practice ones can be made."""

    PRACTICE = "practice"  # invented people; the clock may be set and the acting person chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The store's own facts. At most one of ``clock_offset`` and ``clock_stands_at`` is set."""

    store_id: str
    kind: ProfileKind
    created_at: dt.datetime
    index_version: int
    clock_offset: dt.timedelta | None = None
    clock_stands_at: dt.datetime | None = None
    last_staff: StaffId | None = None
    last_unit: UnitId | None = None


class ProfileRecord:
    """Reads and changes the one row of facts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, now: dt.datetime, index_version: int) -> None:
        """Write the facts of a new practice store."""
        facts = {
            ProfileRow.id: 1,
            ProfileRow.store_id: new_id(now),
            ProfileRow.kind: ProfileKind.PRACTICE,
            ProfileRow.created_at: now,
            ProfileRow.index_version: index_version,
        }
        with self._database.write():
            self._database.run(ProfileRow.insert(facts))

    def read(self) -> Profile:
        """Return the facts as they stand.

        Raises:
            StoreError: ``damaged`` when they are not such as the program writes.
        """
        rows = self._database.rows(
            ProfileRow.select(
                ProfileRow.store_id,
                ProfileRow.kind,
                ProfileRow.created_at,
                ProfileRow.index_version,
                ProfileRow.clock_offset,
                ProfileRow.clock_stands_at,
                ProfileRow.last_staff,
                ProfileRow.last_unit,
            )
        )
        try:
            return _profile_of(rows)
        except ValueError as error:
            raise StoreError(DAMAGED) from error

    def set_clock(
        self, *, offset: dt.timedelta | None = None, stands_at: dt.datetime | None = None
    ) -> None:
        """Let the practice clock run ``offset`` from the computer's, stand still, or neither.

        Raises:
            ValueError: If both are given; a bug.
        """
        if offset is not None and stands_at is not None:
            msg = "a clock either runs or stands"
            raise ValueError(msg)
        self._change(
            {
                ProfileRow.clock_offset: None if offset is None else offset // _MICROSECOND,
                ProfileRow.clock_stands_at: stands_at,
            }
        )

    def set_last_actor(self, staff: StaffId, unit: UnitId) -> None:
        """Remember who acts, so that the next start begins with the same person."""
        self._change({ProfileRow.last_staff: staff, ProfileRow.last_unit: unit})

    def set_index_version(self, version: int) -> None:
        """Remember which reckoning the index was made by."""
        self._change({ProfileRow.index_version: version})

    def _change(self, facts: dict[Any, Any]) -> None:
        with self._database.write():
            self._database.run(ProfileRow.update(facts))


def _profile_of(rows: list[tuple[Any, ...]]) -> Profile:
    """Return the one row as facts.

    Raises:
        ValueError: If there is not one row, or a value that the program does not write.
    """
    (row,) = rows
    store_id, kind, created_at, index_version, offset, stands_at, staff, unit = row
    if offset is not None and abs(offset) > _CENTURY:
        raise ValueError
    return Profile(
        store_id=store_id,
        kind=ProfileKind(kind),
        created_at=created_at,
        index_version=index_version,
        clock_offset=None if offset is None else offset * _MICROSECOND,
        clock_stands_at=stands_at,
        last_staff=staff,
        last_unit=unit,
    )
