"""The command that makes papers as PDF files."""

import argparse
from pathlib import Path
from typing import Any

from desktop.commands.workplace import workplace
from models.reasons import Refusal, Refused
from models.services.press import Paper, PaperDesk
from models.state import CaseFile
from models.values import PaperKind


def print_papers(options: argparse.Namespace) -> dict[str, Any]:
    """Write DIR/<document>.pdf for each paper asked for; the export is logged first.

    Raises:
        Refused: If a named document does not exist or is stopped; then no file is made.
    """
    if options.document == "sip":
        raise Refused(Refusal("not_built_yet", {"what": "SIP"}))
    wanted = list(PaperKind) if options.document == "all" else [PaperKind(options.document)]
    files: list[dict[str, Any]] = []
    skipped: list[dict[str, str]] = []
    with workplace(options) as place:
        summary = place.find_case(options.case)
        desk = place.desk_for(summary)
        case = desk.open(summary.case_id)
        papers = place.papers(desk)
        for kind in wanted:
            try:
                files.append(_write(papers, case, kind, options))
            except Refused as refused:
                if options.document != "all":
                    raise
                skipped.append({"document": kind, "reason": refused.refusal.sentence})
    return {"files": files, "skipped": skipped}


def _write(
    papers: PaperDesk, case: CaseFile, kind: PaperKind, options: argparse.Namespace
) -> dict[str, Any]:
    paper = papers.make(case, kind, large=options.large)
    target = _folder(options.out) / f"{kind}.pdf"
    papers.save(case.id, paper, target)
    return _entry(paper, target)


def _folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(Refusal("cannot_write_file")) from error
    return out


def _entry(paper: Paper, target: Path) -> dict[str, Any]:
    return {
        "document": paper.kind,
        "path": str(target),
        "pages": paper.pages,
        "sha256": paper.fingerprint,
        "state": paper.state,
    }
