"""Every paper that was given out is kept as it was. Frozen: this file never changes."""

from collections.abc import Callable
from typing import Final

VERSION: Final = 2

STATEMENTS: Final = (
    """
    CREATE TABLE "print_archive" (
        "fingerprint" TEXT NOT NULL PRIMARY KEY,
        "case_id" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "version" INTEGER NOT NULL,
        "data" BLOB NOT NULL,
        "made_at" INTEGER NOT NULL
    ) STRICT
    """,
    'CREATE INDEX "print_archive_case_id" ON "print_archive" ("case_id")',
    """
    CREATE TRIGGER "print_archive_is_never_updated" BEFORE UPDATE ON "print_archive"
    BEGIN SELECT RAISE(ABORT, 'the print archive is append-only'); END
    """,
    """
    CREATE TRIGGER "print_archive_is_never_deleted" BEFORE DELETE ON "print_archive"
    BEGIN SELECT RAISE(ABORT, 'the print archive is append-only'); END
    """,
)


def upgrade(execute: Callable[[str], object]) -> None:
    """Make the table of the papers, inside the caller's transaction."""
    for statement in STATEMENTS:
        execute(statement)
