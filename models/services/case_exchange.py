"""Taking a case out as a file, and taking such a file in."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from models.errors import StoreError
from models.fold import fold
from models.reasons import Refusal, Refused
from models.services import case_document
from models.services.case_document import CaseDocument
from models.services.case_files import read_whole, write_whole
from models.services.case_trial import refusal_of_operations
from models.services.desk import Desk
from models.state import CaseFile
from models.store import Action, ProfileKind
from models.store.failures import JOURNAL_GAP
from models.store.stored_operations import stored_operations
from models.values import CaseId, Party


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What went out or came in: ``fingerprint`` is the SHA-256 of the file."""

    case_id: CaseId
    operations: int
    fingerprint: str


def refusal_of_export(desk: Desk, case: CaseFile) -> Refusal | None:
    """Return why this person cannot take the case out."""
    if desk.acting_in(case).party is Party.INPATIENT:
        return None
    return Refusal("other_party_writes", {"parties": (Party.INPATIENT,)})


def export_case(desk: Desk, case: CaseFile, target: Path) -> Exchanged:
    """Write the whole journal of a case to ``target``, whole or not at all.

    It holds what every unit has written, held back from others or not; so only the ward gives it out. Nothing
    is on the disk before the access log has it. An earlier export of the same case is replaced, nothing else.

    Raises:
        Refused: ``other_party_writes``, ``file_name_taken`` or ``cannot_write_file``.
        StoreError: ``damaged`` when the journal has gaps.
    """
    refusal = refusal_of_export(desk, case)
    if refusal is not None:
        raise Refused(refusal)
    practice = desk.store.profile.read().kind is ProfileKind.PRACTICE
    rows = stored_operations(desk.store.database, case.id)
    data = case_document.write(case.id, rows, practice=practice)
    write_whole(
        target,
        data,
        begun=lambda: _log(desk, case, Action.EXPORT),
        may_replace=lambda earlier: _is_export_of(earlier, case.id),
    )
    return Exchanged(case.id, len(rows), _digest(data))


def read_case(file: Path) -> tuple[CaseDocument, str]:
    """Return what an exported file says, with the SHA-256 of the file.

    Raises:
        Refused: ``import_no_file``, ``import_no_access``, ``import_too_large``; as ``case_document.read``.
    """
    data = read_whole(file)
    return case_document.read(data), _digest(data)


def case_of(document: CaseDocument) -> CaseFile:
    """Return the case as the file tells it."""
    return fold(document.case, document.to_take_in())


def import_case(desk: Desk, document: CaseDocument, fingerprint: str) -> Exchanged:
    """Take a case in as it stands in its file; what is here already is left as it is.

    Raises:
        Refused: ``unit_not_in_case`` when the person works at none of its units; ``import_other_history``
            when the case is here with other events, or an event is here in another case;
            ``import_future``, ``import_stranger`` or ``import_unfit_text`` with the number of the event.
            Then nothing is written.
    """
    case = case_of(document)
    actor = desk.acting_in(case)
    if actor.unit.id not in case.units:
        raise Refused(Refusal("unit_not_in_case", {"unit": actor.unit.short_name}))
    operations = document.to_take_in()
    refusal = refusal_of_operations(operations, desk.directory, desk.now())
    if refusal:
        raise Refused(refusal)
    _log(desk, case, Action.IMPORT)
    try:
        desk.store.take_in(operations)
    except StoreError as error:
        if error.code == JOURNAL_GAP:
            raise Refused(Refusal("import_other_history")) from error
        raise
    return Exchanged(document.case, len(document.operations), fingerprint)


def _is_export_of(data: bytes, case_id: CaseId) -> bool:
    try:
        return case_document.read(data).case == case_id
    except Refused:
        return False


def _log(desk: Desk, case: CaseFile, action: Action) -> None:
    detail = {"format": case_document.FORMAT, "operations": str(len(case.operations))}
    desk.store.log(action, desk.acting_in(case), desk.now(), case.id, detail)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
