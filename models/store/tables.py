"""How a row is stored, and nothing else.

``operation``, ``access_log`` and ``print_archive`` are append-only; the database refuses to change their
rows. ``case_index``, ``case_unit``, ``case_search`` and ``task`` are derived and can be thrown away. The
migrations say the same in SQL; a test holds the two together.
"""

import datetime as dt
from typing import Any, Final

from models.clock import FIRST_YEAR, LAST_YEAR, as_utc
from models.store.orm import pw

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND: Final = dt.timedelta(microseconds=1)

NO_DATE: Final = "9999-12-31"
"""Stands for no date in a column that lists are sorted by: a null has no place in a keyset."""

NO_MOMENT: Final = 2**63 - 1
"""Stands for no moment, in the same way."""


def to_microseconds(moment: dt.datetime) -> int:
    """Return the whole microseconds since 1970 in UTC, exactly."""
    return (as_utc(moment) - _EPOCH) // _MICROSECOND


def from_microseconds(number: int) -> dt.datetime:
    """Return the moment that ``to_microseconds`` was given, in UTC.

    A number that it cannot have returned, which somebody else has written, gives the first or last moment
    that the program reckons with.
    """
    return _EPOCH + min(max(number, _FIRST), _LAST) * _MICROSECOND


_FIRST: Final = to_microseconds(dt.datetime(FIRST_YEAR - 1, 1, 1, tzinfo=dt.UTC))
_LAST: Final = to_microseconds(dt.datetime(LAST_YEAR + 1, 12, 31, tzinfo=dt.UTC))


class UtcField(pw.BigIntegerField):
    """A moment, as whole microseconds since 1970 in UTC.

    Rules compare to the second and the state in memory holds microseconds: with coarser steps a case read
    again would differ from the one that was saved, and a moment just before noon could become noon.
    """

    def db_value(self, value: dt.datetime | None) -> int | None:
        """Return what is stored."""
        return None if value is None else to_microseconds(value)

    def python_value(self, value: int | None) -> dt.datetime | None:
        """Return what was meant."""
        return None if value is None else from_microseconds(value)


class Table(pw.Model):
    """A table belongs to no database of its own: each query is told which store it asks."""

    class Meta:
        """Every table has typed columns."""

        strict_tables = True
        legacy_table_names = False


class OperationRow(Table):
    """One operation of a case's journal; never updated, never deleted."""

    sequence = pw.IntegerField(primary_key=True)  # dense in this store
    id = pw.TextField(unique=True)  # UUIDv7, minted where it was made
    case_id = pw.TextField()
    position = pw.IntegerField()  # dense in the case, from 1
    kind = pw.TextField()
    version = pw.IntegerField()
    body = pw.TextField()  # canonical JSON
    author = pw.TextField()
    unit = pw.TextField()
    made_at = UtcField()
    accepted_at = UtcField()
    replaces = pw.TextField(null=True)
    step_from = pw.TextField(null=True)

    class Meta:
        """A case is read in the order of its positions."""

        table_name = "operation"
        indexes = ((("case_id", "position"), True),)


class CaseRow(Table):
    """What lists need of a case. ``summary`` is the whole of it; the columns are for sorting."""

    case_id = pw.TextField(primary_key=True)
    position = pw.IntegerField()  # how many operations are in it
    active = pw.BooleanField()
    sort_key = pw.TextField()
    expected_on = pw.TextField()
    next_due = pw.BigIntegerField()
    summary = pw.TextField()  # JSON of CaseSummary

    class Meta:
        """The indexes are added below, because half of them are partial."""

        table_name = "case_index"


SORT_COLUMNS: Final[tuple[Any, ...]] = (CaseRow.expected_on, CaseRow.next_due, CaseRow.sort_key)
for _column in SORT_COLUMNS:
    _name = f"case_index_{_column.name}"
    CaseRow.add_index(CaseRow.index(_column, CaseRow.case_id, name=_name))
    CaseRow.add_index(
        CaseRow.index(_column, CaseRow.case_id, name=f"{_name}_active", where=CaseRow.active)
    )


class CaseUnitRow(Table):
    """A unit takes part in a case."""

    case = pw.ForeignKeyField(
        CaseRow, column_name="case_id", on_delete="CASCADE", index=False, backref="units"
    )
    unit = pw.TextField(column_name="unit_id")

    class Meta:
        """Asked both ways: the units of a case, the cases of a unit."""

        table_name = "case_unit"
        primary_key = pw.CompositeKey("case", "unit")
        without_rowid = True
        indexes = ((("unit", "case"), True),)


class CaseSearchRow(Table):
    """What a case is found by. ``case_words``, the search index over it, is written beside it."""

    number = pw.IntegerField(
        primary_key=True
    )  # the millisecond that the case was opened, or near it
    case = pw.ForeignKeyField(CaseRow, column_name="case_id", index=False, backref="search")
    words = pw.TextField()  # of the name alone
    units = pw.TextField()

    class Meta:
        """A case has one line."""

        table_name = "case_search"
        indexes = ((("case",), True),)


class TaskRow(Table):
    """A task of a case, in the order that the rules gave."""

    case = pw.ForeignKeyField(
        CaseRow, column_name="case_id", on_delete="CASCADE", index=False, backref="tasks"
    )
    number = pw.IntegerField()
    kind = pw.TextField()
    party = pw.TextField()
    unit = pw.TextField()
    due = UtcField(null=True)
    done_at = UtcField(null=True)
    source = pw.TextField()
    closed_by = pw.TextField()

    class Meta:
        """Tasks are read by case."""

        table_name = "task"
        primary_key = pw.CompositeKey("case", "number")
        without_rowid = True


class AccessRow(Table):
    """One line of the access log; each carries the hash of the line before it."""

    sequence = pw.IntegerField(primary_key=True)  # dense in this store
    at = UtcField()
    staff = pw.TextField()
    unit = pw.TextField()
    action = pw.TextField()
    case_id = pw.TextField(null=True)
    detail = pw.TextField()  # canonical JSON, without text of the patient's
    previous_hash = pw.TextField()
    hash = pw.TextField()

    class Meta:
        """Asked by case: who has opened it; and by person: which cases, and when last."""

        table_name = "access_log"
        indexes = (
            (("case_id", "sequence"), False),
            (("staff", "action", "case_id", "at"), False),
        )


class ArchiveRow(Table):
    """One paper that was given out, as it was; never updated, never deleted."""

    fingerprint = pw.TextField(primary_key=True)  # SHA-256 of the file, in hexadecimal
    case_id = pw.TextField(index=True)
    kind = pw.TextField()
    version = pw.IntegerField()
    data = pw.BlobField()  # the file, compressed by zlib
    made_at = UtcField()

    class Meta:
        """Read one at a time."""

        table_name = "print_archive"


class ProfileRow(Table):
    """The one row that says what this store is and who used it last."""

    id = pw.IntegerField(primary_key=True, constraints=[pw.Check("id = 1")])
    store_id = pw.TextField()
    kind = pw.TextField()
    created_at = UtcField()
    index_version = pw.IntegerField()  # which reckoning the index was made by
    clock_offset = pw.BigIntegerField(null=True)  # microseconds
    clock_stands_at = UtcField(null=True)
    last_staff = pw.TextField(null=True)
    last_unit = pw.TextField(null=True)

    class Meta:
        """Read once, when the program starts."""

        table_name = "profile"


TABLES: Final[tuple[type[Table], ...]] = (
    OperationRow,
    CaseRow,
    CaseUnitRow,
    CaseSearchRow,
    TaskRow,
    AccessRow,
    ArchiveRow,
    ProfileRow,
)
