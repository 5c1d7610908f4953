"""What a screen reader is given: the words of a file by its structure, and its elements."""

import io
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, Final

import pikepdf

from printing.blocks import (
    Block,
    Chip,
    ContactRow,
    Heading,
    PageNumber,
    Paper,
    Prose,
    Run,
    Table,
    Text,
    Title,
    nb,
    said,
    text,
)
from printing.plain_text import plain_text
from printing.render.pdf import render
from tests.printing.reading import page_texts

DRAWN: Final = frozenset({"|", "—", "·"})  # in a plain text, for the eye


@cache
def rendered(paper: Paper) -> bytes:
    """Return the file of a paper, made once."""
    return render(paper)


@cache
def heard_words(paper: Paper) -> list[str]:
    """Return all words in the order of the structure."""
    lines = (line.strip() for line in _told("pdfinfo", "-struct-text", "-", of=paper).splitlines())
    # Two texts of one element are read without a pause: a missing space would join their words.
    return _joined(lines).split()


def raw_words(paper: Paper) -> list[str]:
    """Return all words in the order in which the pages draw them."""
    return _told("pdftotext", "-raw", "-", "-", of=paper).split()


def _told(*command: str, of: Paper) -> str:
    return subprocess.run(
        command, input=rendered(of), capture_output=True, check=True
    ).stdout.decode()


def _joined(lines: Iterator[str]) -> str:
    words, goes_on = "", False
    for line in lines:
        is_text = line.startswith('"') and line.endswith('"') and len(line) > 1
        if is_text:
            words += line[1:-1] if goes_on else f" {line[1:-1]}"
        goes_on = is_text
    return words


def written_words(paper: Paper) -> list[str]:
    """Return the words of the plain text, without what it draws for the eye."""
    whole = plain_text(_as_printed(paper))
    for chip in (value for value in _all(paper) if isinstance(value, Chip)):
        whole = whole.replace(f"[{chip.word}]", chip.word)
    return [word for word in whole.split() if word not in DRAWN]


def _as_printed(paper: Paper) -> Paper:
    """Return the paper with the numbers of its pages, and as large print lays it out."""
    anchors = [block for block in _all(paper) if isinstance(block, Heading) and block.anchor]
    pages = page_texts(paper) if anchors else []
    numbers = {
        block.anchor: next(n for n, page in enumerate(pages, start=1) if said(block.text) in page)
        for block in anchors
    }
    clock = paper.frame.words.clock if paper.large else ""
    printed: Paper = _mapped(paper, numbers, clock)
    return printed


def _all(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, tuple):
        for part in value:
            yield from _all(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _all(getattr(value, field.name))


def _mapped(value: Any, numbers: dict[str, int], clock: str) -> Any:
    """Return the value as it is printed; in large print ``clock`` stands before a time."""
    if isinstance(value, PageNumber):
        return Run(str(numbers[value.anchor]), bold=value.bold)
    if isinstance(value, ContactRow):
        return (
            replace(value, clock=nb(f"{clock} {value.clock}")) if clock and value.clock else value
        )
    if isinstance(value, tuple):
        parts = [part for whole in value for part in _parts(whole, large=bool(clock))]
        return tuple(_mapped(part, numbers, clock) for part in parts)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.init]
        changed = {name: _mapped(getattr(value, name), numbers, clock) for name in names}
        return replace(value, **changed)
    return value


def _parts(value: Any, *, large: bool) -> list[Any]:
    return list(_as_lines(value)) if large and isinstance(value, Table) else [value]


def _as_lines(table: Table) -> Iterator[Block]:
    """Yield what large print makes of a table: each cell a line, with its column's head before it."""
    if table.heading:
        yield Title(table.heading.word if isinstance(table.heading, Chip) else table.heading)
    for row in table.rows:
        column = 0
        for place, cell in enumerate(row):
            head = table.columns[column].head if place and cell.span == 1 else ""
            named = head and not cell.own_words
            if cell.text.runs:
                yield Prose(text(f"{head}: ", *cell.text.runs) if named else Text(cell.text.runs))
            column += cell.span


@dataclass(frozen=True, slots=True)
class Heard:
    """An element of the structure; a kid that is a number is marked content."""

    role: str
    kids: tuple["Heard | int", ...]
    attributes: dict[str, Any]
    alt: str
    lang: str


def elements(paper: Paper) -> list[Heard]:
    """Return all elements of the structure in reading order."""
    with pikepdf.open(io.BytesIO(rendered(paper))) as file:
        root = _heard(file.Root.StructTreeRoot.K[0])
    return list(_flat(root))


def roles(paper: Paper) -> list[str]:
    """Return what each element is, in reading order."""
    return [element.role for element in elements(paper)]


def _heard(element: Any) -> Heard:
    attributes = element.get("/A", {})
    return Heard(
        role=str(element.S)[1:],
        kids=tuple(map(_kid, element.K)),
        attributes={key: _value(attributes[key]) for key in attributes},
        alt=str(element.get("/Alt", "")),
        lang=str(element.get("/Lang", "")),
    )


def _kid(kid: Any) -> Heard | int:
    if not isinstance(kid, pikepdf.Dictionary):
        return int(kid)
    return _heard(kid) if "/S" in kid else int(kid.MCID)


def _value(value: Any) -> Any:
    return [float(part) for part in value] if isinstance(value, pikepdf.Array) else str(value)


def _flat(element: Heard) -> Iterator[Heard]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Heard):
            yield from _flat(kid)
