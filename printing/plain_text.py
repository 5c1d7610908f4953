"""A paper as plain text, in reading order: for comparison, and for those who listen.

A page number is not known here; the heading that it points at stands in its place.
"""

from collections.abc import Iterator, Mapping
from functools import singledispatch
from typing import Any

from printing.blocks import (
    NO_BREAK_SPACE,
    Bullets,
    Cell,
    CheckLine,
    Chip,
    ColumnRows,
    ContactRows,
    DatedRows,
    DoseRow,
    DoseTable,
    HeadedList,
    Heading,
    Keep,
    Lead,
    PageBreak,
    PageFrame,
    Paper,
    Prose,
    Rule,
    Run,
    Side,
    SignatureLine,
    Table,
    Text,
    Title,
    TwoLists,
    Words,
    said,
)

_BETWEEN = " | "
_NO_DOSE = "–"


def plain_text(paper: Paper) -> str:
    """Return all words of a paper, the frame once, line by line."""
    anchors = dict(_anchors(paper.blocks))
    lines = [*_above(paper.frame), "", *content_lines(paper, anchors), "", *_below(paper.frame)]
    words = "\n".join(line.rstrip() for line in lines).replace(NO_BREAK_SPACE, " ")
    return words.strip("\n") + "\n"


def content_lines(paper: Paper, anchors: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the blocks, without the frame."""
    for block in paper.blocks:
        for line in _lines(block):
            yield _with_headings(line, anchors)


def _above(frame: PageFrame) -> Iterator[str]:
    if frame.watermark:
        yield frame.watermark
    yield f"{frame.person_name} {frame.identity_text}"
    yield frame.document_label
    yield f"{frame.unit_name} {frame.unit_phone}"
    yield from frame.banners


def _below(frame: PageFrame) -> Iterator[str]:
    yield frame.last_line
    yield f"{frame.made_line} · {frame.version_text}"


def _anchors(blocks: tuple[Any, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Keep):
            yield from _anchors(block.blocks)
        elif isinstance(block, Heading) and block.anchor:
            yield block.anchor, said(block.text)


def _mark(anchor: str) -> str:
    return f"\x00{anchor}\x00"


def _with_headings(line: str, anchors: Mapping[str, str]) -> str:
    for anchor, heading in anchors.items():
        line = line.replace(_mark(anchor), f"”{heading}”")
    return line


def _words(words: Text) -> str:
    return "".join(run.text if isinstance(run, Run) else _mark(run.anchor) for run in words.runs)


def _flat(words: str) -> str:
    return " ".join(part.strip() for part in words.split("\n"))


@singledispatch
def _lines(block: Any) -> Iterator[str]:
    """Yield the lines of a block, with an empty line above what begins something new."""
    msg = f"no plain text for {type(block).__name__}"
    raise TypeError(msg)


@_lines.register(Title)
@_lines.register(Heading)
def _(block: Title | Heading) -> Iterator[str]:
    yield ""
    yield said(block.text)


@_lines.register
def _(block: Lead) -> Iterator[str]:
    yield block.text


@_lines.register(Prose)
@_lines.register(CheckLine)
def _(block: Prose | CheckLine) -> Iterator[str]:
    yield from _words(block.text).split("\n")


@_lines.register
def _(block: Bullets) -> Iterator[str]:
    yield from (f"• {_words(item)}" for item in block.items)


@_lines.register
def _(block: Rule) -> Iterator[str]:
    del block
    return iter(())


@_lines.register
def _(block: Side) -> Iterator[str]:
    if not block.close:
        yield ""
    yield block.heading
    for content in block.content:
        yield from _lines(content)


@_lines.register
def _(block: HeadedList) -> Iterator[str]:
    yield ""
    yield block.heading
    yield from _lines(Bullets(block.items))


@_lines.register
def _(block: TwoLists) -> Iterator[str]:
    yield from _lines(block.left)
    yield from _lines(block.right)


@_lines.register
def _(block: SignatureLine) -> Iterator[str]:
    yield _BETWEEN.join(field.label for field in block.fields)


@_lines.register
def _(block: PageBreak) -> Iterator[str]:
    yield ""
    yield "—"
    if block.document_label:
        yield block.document_label


@_lines.register
def _(block: Keep) -> Iterator[str]:
    for inner in block.blocks:
        yield from _lines(inner)


@_lines.register
def _(block: ContactRows) -> Iterator[str]:
    for row in block.rows:
        yield _row(row.when, row.clock, row.who, row.phone)


@_lines.register
def _(block: DatedRows) -> Iterator[str]:
    for row in block.rows:
        yield _row(row.when, _words(row.what))


@_lines.register
def _(block: ColumnRows) -> Iterator[str]:
    for row in block.rows:
        yield _row(*row)


def _row(*parts: Words) -> str:
    return _BETWEEN.join(_flat(said(part)) for part in parts if said(part))


@_lines.register
def _(block: Table) -> Iterator[str]:
    first = block.heading.word if isinstance(block.heading, Chip) else block.heading
    heads = [column.head for column in block.columns]
    yield ""
    yield _row(first or heads[0], *heads[1:])
    for row in block.rows:
        yield _BETWEEN.join(_cell(cell) for cell in row)


def _cell(cell: Cell) -> str:
    return _flat(_words(cell.text))


@_lines.register
def _(block: DoseTable) -> Iterator[str]:
    yield ""
    yield _row(block.heading, *(f"{time.label} {time.clock}" for time in block.times))
    for group in block.groups:
        if group.heading:
            yield group.heading
        if group.note.runs:
            yield from _words(group.note).split("\n")
        yield from (_dose_row(row) for row in group.rows)


def _dose_row(row: DoseRow) -> str:
    chip = f"[{row.chip.word}] " if row.chip else ""
    name = " ".join(_flat(_words(line)) for line in row.lines)
    if isinstance(row.doses, Text):
        return f"{chip}{name}{_BETWEEN}{_words(row.doses)}"
    doses = [
        " ".join(f"{dose.amount} {dose.unit}".split("\n")) if dose else _NO_DOSE
        for dose in row.doses
    ]
    return _BETWEEN.join([f"{chip}{name}", *doses])
