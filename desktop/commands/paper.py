"""The command that makes papers as PDF files."""

import argparse
from pathlib import Path
from typing import Any

from desktop.commands.visit import visit
from models.reasons import Refusal, Refused
from models.services.paper_desk import FinishedPaper
from models.state.papers import papers_of
from models.values import PaperKind
from resources.language import Language


def print_papers(options: argparse.Namespace) -> dict[str, Any]:
    """Write DIR/<document>.pdf for each paper asked for; the export is logged first.

    Raises:
        Refused: If a named document does not exist or is stopped, then no file is made; or if DIR cannot
            be written to.
    """
    every, language = options.document == "all", Language(options.language)
    files: list[dict[str, Any]] = []
    skipped: list[dict[str, str]] = []
    with visit(options) as here:
        desk, summary = here.find(options.case)
        case = desk.open(summary.case_id)
        papers = here.place.papers(desk)
        for kind in papers_of(case) if every else [PaperKind(options.document)]:
            try:
                paper = papers.make(case, kind, large=options.large, language=language)
            except Refused as refused:
                if not every:
                    raise
                skipped.append(_skipped(kind, refused.refusal))
                continue
            target = _folder(options.out) / f"{kind}.pdf"
            papers.save(case.id, paper, target)
            files.append(_file(paper, target))
    return {"files": files, "skipped": skipped}


def _folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(Refusal("cannot_write_file")) from error
    return out


def _file(paper: FinishedPaper, target: Path) -> dict[str, Any]:
    return {
        "document": paper.kind,
        "path": str(target),
        "pages": paper.pages,
        "sha256": paper.fingerprint,
        "state": paper.state,
    }


def _skipped(kind: PaperKind, why: Refusal) -> dict[str, str]:
    return {"document": kind, "code": why.code, "reason": why.sentence}
