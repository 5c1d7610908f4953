"""Who makes the papers in the tests, and cases that are changed in one thing."""

import dataclasses
import datetime as dt
from typing import Final

from models.operations import Body
from models.state import CaseFile
from models.values import Finding, FindingLevel, MedicationList, Medicine, PaperKind, SelfCare
from printing.papers import PaperContext, build, findings
from printing.plain_text import plain_text
from resources.language import Language
from tests.printing.anna import assessed, transcribed, write
from tests.printing.anna_medicines import medication
from tests.printing.anna_people import DIRECTORY, HOME_DAY, MADE_AT, NURSE, SECRETARY, WARD
from tests.printing.anna_self_care import self_care

ANNAS: Final = (PaperKind.PLAN, PaperKind.MEDICATION, PaperKind.SELFCARE)
"""The papers that Anna takes home; her SIP comes after."""


def context(
    *,
    made_at: dt.datetime = MADE_AT,
    version: int = 1,
    practice: bool = False,
    large: bool = False,
    language: Language = Language.SWEDISH,
    for_signature: bool = False,
) -> PaperContext:
    """Return the secretary on Anna's ward, on the morning of 15 January."""
    return PaperContext(
        directory=DIRECTORY,
        made_at=made_at,
        made_by=DIRECTORY.member(SECRETARY),
        unit=DIRECTORY.unit(WARD),
        version=version,
        practice=practice,
        large=large,
        language=language,
        for_signature=for_signature,
    )


def written(case: CaseFile, body: Body) -> CaseFile:
    """Return the case after the ward's nurse wrote ``body``."""
    return write(case, body, NURSE, WARD, MADE_AT)


def without(case: CaseFile, *registers: str) -> CaseFile:
    """Return the case as if the registers, or all that begin so, had never been written."""
    kept = {name: value for name, value in case.registers.items() if not name.startswith(registers)}
    return dataclasses.replace(case, registers=kept)


def with_list(case: CaseFile, *medicines: Medicine, **changes: object) -> CaseFile:
    """Return the case with a checked list of exactly these medicines."""
    plain = MedicationList(
        valid_from=HOME_DAY,
        responsible_physician="Karin Hedlund",
        medicines=medicines,
        allergies="ingen känd",
    )
    return transcribed(case, dataclasses.replace(plain, **changes))  # type: ignore[arg-type] # by name


def with_medication(case: CaseFile, **changes: object) -> CaseFile:
    """Return the case with Anna's list, changed in some fields, and checked."""
    return transcribed(case, dataclasses.replace(medication(), **changes))  # type: ignore[arg-type] # by name


def with_self_care(case: CaseFile, **changes: object) -> CaseFile:
    """Return the case with Anna's assessment, changed in some fields, and signed."""
    return assessed(case, dataclasses.replace(self_care(), **changes))  # type: ignore[arg-type] # by name


def care(**changes: object) -> SelfCare:
    """Return Anna's assessment, changed in some fields."""
    return dataclasses.replace(self_care(), **changes)  # type: ignore[arg-type] # by name


def codes(kind: PaperKind, case: CaseFile, level: FindingLevel, **about: object) -> list[str]:
    """Return the codes of the findings of one level."""
    found = findings(kind, case, context(**about))  # type: ignore[arg-type] # by name
    return [finding.code for finding in found if finding.level is level]


def found(kind: PaperKind, case: CaseFile, code: str) -> Finding:
    """Return the finding with a code; there must be exactly one."""
    (only,) = [row for row in findings(kind, case, context()) if row.code == code]
    return only


def words(kind: PaperKind, case: CaseFile, **about: object) -> str:
    """Return all that a paper says."""
    return plain_text(build(kind, case, context(**about)))  # type: ignore[arg-type] # by name
