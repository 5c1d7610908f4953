"""Names can be searched among all cases, ended ones too. Frozen, as every migration that has been shipped."""

from collections.abc import Callable
from typing import Final

VERSION: Final = 3

STATEMENTS: Final = (
    """
    CREATE TABLE "case_search" (
        "number" INTEGER NOT NULL PRIMARY KEY,
        "case_id" TEXT NOT NULL,
        "words" TEXT NOT NULL,
        "units" TEXT NOT NULL,
        FOREIGN KEY ("case_id") REFERENCES "case_index" ("case_id")
    ) STRICT
    """,
    'CREATE UNIQUE INDEX "case_search_case_id" ON "case_search" ("case_id")',
    """
    CREATE VIRTUAL TABLE "case_words" USING fts5(
        words, units, content='case_search', content_rowid='number',
        prefix='1 2 3 4', tokenize='ascii', detail='column', columnsize=0
    )
    """,
    'UPDATE "profile" SET "index_version" = 0',  # what is searched is filled in by a rebuild
)


def upgrade(execute: Callable[[str], object]) -> None:
    """Add what a search looks in, inside the caller's transaction."""
    for statement in STATEMENTS:
        execute(statement)
