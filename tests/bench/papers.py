"""Making a tagged paper, beside other ways to make a PDF of the same words.

The first is a naive ReportLab document, a Paragraph for every cell and no tags at all. All take turns in
one process, and the time is that of all its threads.
"""

import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Final
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
from tests.bench.engines import engines
from tests.bench.figure import Figure, median, process_ms
from tests.printing.anna import anna

_ROUNDS = 3
_TIMES = 5
_STYLE = ParagraphStyle("body", fontName="Naive", fontSize=12, leading=15.5)


# What another engine takes over what we take; typst keeps what it made between two rounds.
_FASTER: Final = {"fpdf2": 4.0, "weasyprint_ua1": 12.0, "typst_ua1": 1 / 1.3}


def figures() -> Iterator[Figure]:
    """Yield our CPU time over the naive one's for each paper, and the others' over ours for all."""
    pdfmetrics.registerFont(TTFont("Naive", str(path("fonts", "SourceSans3-Regular.ttf"))))
    case, context = anna(), _context()
    exist = [kind for kind in PaperKind if papers.exists(kind, case)]
    made = {kind: papers.build(kind, case, context) for kind in exist}
    written = {kind: plain_text(paper).splitlines() for kind, paper in made.items()}
    for kind in exist:
        ours, naive = _in_turns(partial(render, made[kind]), partial(_naive, written[kind]))
        yield Figure(f"paper_{kind}_tagged_to_naive", ours / naive, "x", 1.0)
    for name, engine in engines().items():
        ours, other = _in_turns(
            partial(_each, render, made.values()), partial(_each, engine, written.values())
        )
        yield Figure(f"papers_{name}_to_ours", other / ours, "x", _FASTER[name], at_most=False)


def _in_turns(*makers: Callable[[], object]) -> list[float]:
    """Return the median time of each."""
    for make in makers:
        make()  # fonts are read once, whoever reads them
    times = [[process_ms(make, _ROUNDS) for make in makers] for _time in range(_TIMES)]
    return [median(taken) for taken in zip(*times, strict=True)]


def _each(make: Callable[[Any], bytes], papers: Iterable[Any]) -> None:
    for paper in papers:
        make(paper)


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


def _naive(lines: Sequence[str]) -> bytes:
    story: list[Any] = []
    for line in lines:
        cells = [Paragraph(escape(cell), _STYLE) for cell in line.split(" | ")]
        story.append(Table([cells]) if len(cells) > 1 else cells[0] if line else Spacer(1, 8))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build(story)
    return buffer.getvalue()
