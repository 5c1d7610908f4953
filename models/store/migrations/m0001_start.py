"""The first schema. Frozen: a store made by it exists somewhere, so this file never changes."""

from collections.abc import Callable
from typing import Final

VERSION: Final = 1

STATEMENTS: Final = (
    """
    CREATE TABLE "operation" (
        "sequence" INTEGER NOT NULL PRIMARY KEY,
        "id" TEXT NOT NULL,
        "case_id" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "version" INTEGER NOT NULL,
        "body" TEXT NOT NULL,
        "author" TEXT NOT NULL,
        "unit" TEXT NOT NULL,
        "made_at" INTEGER NOT NULL,
        "accepted_at" INTEGER NOT NULL,
        "replaces" TEXT,
        "step_from" TEXT
    ) STRICT
    """,
    'CREATE UNIQUE INDEX "operation_id" ON "operation" ("id")',
    'CREATE UNIQUE INDEX "operation_case_id_position" ON "operation" ("case_id", "position")',
    """
    CREATE TRIGGER "operation_is_never_updated" BEFORE UPDATE ON "operation"
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER "operation_is_never_deleted" BEFORE DELETE ON "operation"
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TABLE "case_index" (
        "case_id" TEXT NOT NULL PRIMARY KEY,
        "position" INTEGER NOT NULL,
        "active" INTEGER NOT NULL,
        "sort_key" TEXT NOT NULL,
        "expected_on" TEXT NOT NULL,
        "next_due" INTEGER NOT NULL,
        "summary" TEXT NOT NULL
    ) STRICT
    """,
    'CREATE INDEX "case_index_expected_on" ON "case_index" ("expected_on", "case_id")',
    'CREATE INDEX "case_index_next_due" ON "case_index" ("next_due", "case_id")',
    'CREATE INDEX "case_index_sort_key" ON "case_index" ("sort_key", "case_id")',
    """
    CREATE INDEX "case_index_expected_on_active" ON "case_index" ("expected_on", "case_id")
    WHERE "active"
    """,
    """
    CREATE INDEX "case_index_next_due_active" ON "case_index" ("next_due", "case_id")
    WHERE "active"
    """,
    """
    CREATE INDEX "case_index_sort_key_active" ON "case_index" ("sort_key", "case_id")
    WHERE "active"
    """,
    """
    CREATE TABLE "case_unit" (
        "case_id" TEXT NOT NULL,
        "unit_id" TEXT NOT NULL,
        PRIMARY KEY ("case_id", "unit_id"),
        FOREIGN KEY ("case_id") REFERENCES "case_index" ("case_id") ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    'CREATE UNIQUE INDEX "case_unit_unit_id_case_id" ON "case_unit" ("unit_id", "case_id")',
    """
    CREATE TABLE "task" (
        "case_id" TEXT NOT NULL,
        "number" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "party" TEXT NOT NULL,
        "unit" TEXT NOT NULL,
        "due" INTEGER,
        "done_at" INTEGER,
        "source" TEXT NOT NULL,
        "closed_by" TEXT NOT NULL,
        PRIMARY KEY ("case_id", "number"),
        FOREIGN KEY ("case_id") REFERENCES "case_index" ("case_id") ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "access_log" (
        "sequence" INTEGER NOT NULL PRIMARY KEY,
        "at" INTEGER NOT NULL,
        "staff" TEXT NOT NULL,
        "unit" TEXT NOT NULL,
        "action" TEXT NOT NULL,
        "case_id" TEXT,
        "detail" TEXT NOT NULL,
        "previous_hash" TEXT NOT NULL,
        "hash" TEXT NOT NULL
    ) STRICT
    """,
    'CREATE INDEX "access_log_case_id_sequence" ON "access_log" ("case_id", "sequence")',
    """
    CREATE INDEX "access_log_staff_action_case_id_at"
    ON "access_log" ("staff", "action", "case_id", "at")
    """,
    """
    CREATE TRIGGER "access_log_is_never_updated" BEFORE UPDATE ON "access_log"
    BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END
    """,
    """
    CREATE TRIGGER "access_log_is_never_deleted" BEFORE DELETE ON "access_log"
    BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END
    """,
    """
    CREATE TABLE "profile" (
        "id" INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        "store_id" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "created_at" INTEGER NOT NULL,
        "index_version" INTEGER NOT NULL,
        "clock_offset" INTEGER,
        "clock_stands_at" INTEGER,
        "last_staff" TEXT,
        "last_unit" TEXT
    ) STRICT
    """,
)


def upgrade(execute: Callable[[str], object]) -> None:
    """Make every table of the first schema, inside the caller's transaction."""
    for statement in STATEMENTS:
        execute(statement)
