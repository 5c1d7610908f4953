"""Papers are kept as they were given out, and damage shows."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.errors import StoreError
from models.reasons import sentence
from models.store import Store
from models.store.orm import pw
from models.store.print_archive import ArchivedPaper
from models.values import CaseId, PaperKind
from tests.store.journeys import MORNING

ANNA, OLLE = CaseId("anna"), CaseId("olle")
DATA = b"%PDF-1.7 with all that it says"
NAME = hashlib.sha256(DATA).hexdigest()


def paper(data: bytes = DATA, case_id: CaseId = ANNA) -> ArchivedPaper:
    return ArchivedPaper(
        fingerprint=hashlib.sha256(data).hexdigest(),
        case_id=case_id,
        kind=PaperKind.PLAN,
        version=1,
        data=data,
        made_at=MORNING,
    )


@pytest.fixture
def kept(store: Store) -> Store:
    with store.database.write():
        store.print_archive.put(paper())
    return store


def test_a_paper_is_read_exactly_as_it_was(kept: Store) -> None:
    assert kept.print_archive.read(ANNA, NAME) == DATA


def test_the_same_file_is_kept_once(kept: Store) -> None:
    with kept.database.write():
        kept.print_archive.put(paper())
    assert kept.database.execute("SELECT count(*) FROM print_archive") == [(1,)]


def test_each_case_has_its_own_papers(kept: Store) -> None:
    assert kept.print_archive.kept(ANNA) == {NAME}
    assert kept.print_archive.kept(OLLE) == frozenset()
    with pytest.raises(StoreError, match="paper_not_kept"):
        kept.print_archive.read(OLLE, NAME)


def test_a_paper_that_was_never_here_is_said_to_be_missing(store: Store) -> None:
    with pytest.raises(StoreError, match="paper_not_kept") as error:
        store.print_archive.read(ANNA, NAME)
    said = sentence(error.value.code, error.value.values)
    assert said == "Pappret är inte sparat på den här datorn."


@pytest.mark.parametrize("damage", [b"", b"\x00\x11", bytes(40)], ids=["cut", "altered", "wiped"])
def test_a_damaged_paper_is_never_shown(kept: Store, path: Path, damage: bytes) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER print_archive_is_never_updated")
        other.execute("UPDATE print_archive SET data = ?", (damage,))
        other.commit()
    with pytest.raises(StoreError, match="paper_damaged"):
        kept.print_archive.read(ANNA, NAME)


def test_another_file_under_the_same_name_is_found_out(kept: Store, path: Path) -> None:
    other_data = paper(b"another").data
    with kept.database.write():
        kept.print_archive.put(paper(other_data, OLLE))
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER print_archive_is_never_updated")
        other.execute(
            "UPDATE print_archive SET data = (SELECT data FROM print_archive WHERE case_id = 'olle')"
        )
        other.commit()
    with pytest.raises(StoreError, match="paper_damaged"):
        kept.print_archive.read(ANNA, NAME)


@pytest.mark.parametrize(
    "statement", ["UPDATE print_archive SET version = 9", "DELETE FROM print_archive"]
)
def test_the_database_refuses_to_change_or_remove_a_paper(kept: Store, statement: str) -> None:
    with pytest.raises(pw.IntegrityError, match="append-only"):
        kept.database.execute(statement)
    assert kept.print_archive.read(ANNA, NAME) == DATA


def fails_after_keeping(store: Store) -> None:
    with store.database.write():
        store.print_archive.put(paper())
        raise RuntimeError


def test_what_is_not_committed_is_not_kept(store: Store) -> None:
    with pytest.raises(RuntimeError):
        fails_after_keeping(store)
    assert store.print_archive.kept(ANNA) == frozenset()
