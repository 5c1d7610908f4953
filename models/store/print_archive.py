"""The print archive: every paper that left the program, byte for byte, named by its fingerprint."""

import datetime as dt
import hashlib
import zlib
from dataclasses import dataclass

from models.errors import StoreError
from models.store.database import Database
from models.store.failures import PAPER_DAMAGED, PAPER_NOT_KEPT
from models.store.tables import ArchiveRow
from models.values import CaseId, PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedPaper:
    """A paper as it was given out; ``fingerprint`` is the SHA-256 of ``data``, in hexadecimal."""

    fingerprint: str
    case_id: CaseId
    kind: PaperKind
    version: int
    data: bytes
    made_at: dt.datetime


class PrintArchive:
    """Keeps papers, each once, and proves when one is read that it is as it was."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, paper: ArchivedPaper) -> None:
        """Keep a paper, inside the caller's transaction; one that is kept already changes nothing."""
        row = ArchiveRow.insert(
            fingerprint=paper.fingerprint,
            case_id=paper.case_id,
            kind=paper.kind.value,
            version=paper.version,
            data=zlib.compress(paper.data, 6),
            made_at=paper.made_at,
        )
        self._database.run(row.on_conflict_ignore())

    def read(self, case_id: CaseId, fingerprint: str) -> bytes:
        """Return a paper of a case exactly as it was given out.

        Raises:
            StoreError: ``paper_not_kept`` when this store never had it, ``paper_damaged`` when what is kept
                is no longer what was given out.
        """
        query = ArchiveRow.select(ArchiveRow.data).where(
            ArchiveRow.fingerprint == fingerprint, ArchiveRow.case_id == case_id
        )
        row = self._database.row(query)
        if row is None:
            raise StoreError(PAPER_NOT_KEPT)
        try:
            data = zlib.decompress(row[0])
        except zlib.error as error:
            raise StoreError(PAPER_DAMAGED) from error
        if hashlib.sha256(data).hexdigest() != fingerprint:
            raise StoreError(PAPER_DAMAGED)
        return data

    def kept(self, case_id: CaseId) -> frozenset[str]:
        """Return the fingerprints of a case's papers that are kept here."""
        query = ArchiveRow.select(ArchiveRow.fingerprint).where(ArchiveRow.case_id == case_id)
        return frozenset(name for (name,) in self._database.rows(query))
