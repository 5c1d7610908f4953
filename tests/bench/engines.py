"""Other ways to make a PDF of the same words: each line a paragraph, each run of rows a table.

They are given what is easiest for them: one font, no page numbers, no header, nothing kept together.
"""

import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any, Final, TypeAlias

from resources import path

Engine: TypeAlias = Callable[[Sequence[str]], bytes]

_PEERS: Final = Path(__file__).parents[2] / "build" / "peers"  # make bench puts them there
_FONT: Final = str(path("fonts", "SourceSans3-Regular.ttf"))


def engines() -> Mapping[str, Engine]:
    """Return the engines by name; those that can, write PDF/UA-1."""
    sys.path.append(str(_PEERS))
    return {"fpdf2": _fpdf2(), "weasyprint_ua1": _weasyprint(), "typst_ua1": _typst()}


def _parts(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """Yield paragraphs, and tables whose rows are all as long."""
    for is_table, found in groupby((line for line in lines if line), lambda line: " | " in line):
        if not is_table:
            yield from found
            continue
        rows = [line.split(" | ") for line in found]
        width = max(map(len, rows))
        yield [row + [""] * (width - len(row)) for row in rows]


def _fpdf2() -> Engine:
    fpdf: Any = import_module("fpdf")
    logging.getLogger("fontTools").setLevel(logging.ERROR)

    def made(lines: Sequence[str]) -> bytes:
        paper = fpdf.FPDF(format="A4")
        paper.add_font("body", fname=_FONT)
        paper.set_font("body", size=12)
        paper.add_page()
        for part in _parts(lines):
            if isinstance(part, str):
                paper.multi_cell(0, text=part, new_x="LMARGIN", new_y="NEXT")
                continue
            with paper.table(first_row_as_headings=False) as table:
                for row in part:
                    table.row(row)
        return bytes(paper.output())

    return made


def _weasyprint() -> Engine:
    weasyprint: Any = import_module("weasyprint")
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    style = (
        f"@font-face {{font-family: body; src: url(file://{_FONT})}}"
        "body {font: 12pt/1.4 body} @page {size: A4; margin: 20mm}"
    )

    def made(lines: Sequence[str]) -> bytes:
        body = "".join(map(_html, _parts(lines)))
        page = (
            f"<html lang=sv><title>Papper</title><style>{style}</style>"
            f"<body><h1>Papper</h1>{body}</body></html>"
        )
        return bytes(weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))

    return made


def _html(part: str | list[list[str]]) -> str:
    if isinstance(part, str):
        return f"<p>{escape(part)}</p>"
    head, *rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in part)
    head = head.replace("td>", "th>").replace("<th>", "<th scope=col>")
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _typst() -> Engine:
    typst: Any = import_module("typst")

    def made(lines: Sequence[str]) -> bytes:
        body = "\n\n".join(map(_typst_words, _parts(lines)))
        source = (
            '#set document(title: "Papper")\n#set page("a4")\n'
            '#set text(font: "Source Sans 3", size: 12pt, lang: "sv")\n'
            f"= Papper\n{body}\n"
        )
        return bytes(
            typst.compile(
                source.encode(),
                font_paths=[str(Path(_FONT).parent)],
                ignore_system_fonts=True,
                pdf_standards="ua-1",
            )
        )

    return made


def _typst_words(part: str | list[list[str]]) -> str:
    if isinstance(part, str):
        return f"#{_quoted(part)}"
    head, *rows = (", ".join(map(_quoted, row)) for row in part)
    cells = ", ".join([f"table.header({head})", *rows])
    return f"#table(columns: {len(part[0])}, {cells})"


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
