"""Making a paper, beside a naive ReportLab document of the same words: a Paragraph for every cell."""

import datetime as dt
import io
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from models.directory import load_practice_directory
from models.values import PaperKind, StaffId, UnitId
from printing import papers
from printing.plain_text import plain_text
from printing.render.pdf import render
from resources import path
from tests.bench.figure import Figure, cpu_ms, median
from tests.printing.anna import anna

_ROUNDS = 5
_TIMES = 7
_STYLE = ParagraphStyle("body", fontName="Naive", fontSize=12, leading=15.5)


def figures() -> Iterator[Figure]:
    """Yield, for each paper, our CPU time over the naive one's; the two take turns."""
    pdfmetrics.registerFont(TTFont("Naive", str(path("fonts", "SourceSans3-Regular.ttf"))))
    case, context = anna(), _context()
    for kind in PaperKind:
        paper = papers.build(kind, case, context)
        lines = plain_text(paper).splitlines()
        ours, naive = [], []
        for _ in range(_TIMES):
            ours.append(cpu_ms(partial(render, paper), _ROUNDS))
            naive.append(cpu_ms(partial(_naive, lines), _ROUNDS))
        yield Figure(f"paper_{kind}_to_naive", median(ours) / median(naive), "x", 1.0)


def _context() -> papers.PaperContext:
    directory = load_practice_directory()
    return papers.PaperContext(
        directory=directory,
        made_at=dt.datetime(2026, 1, 15, 8, 40, tzinfo=dt.UTC),
        made_by=directory.member(StaffId("birgitta-wallin")),
        unit=directory.unit(UnitId("avd-ortopedi")),
        version=1,
        practice=True,
    )


def _naive(lines: list[str]) -> bytes:
    story: list[Any] = []
    for line in lines:
        cells = [Paragraph(escape(cell), _STYLE) for cell in line.split(" | ")]
        story.append(Table([cells]) if len(cells) > 1 else cells[0] if line else Spacer(1, 8))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build(story)
    return buffer.getvalue()
