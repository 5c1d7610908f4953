"""What may stand on a paper: texts made safe, and texts that must be refused.

Nothing in a text is ever read as markup. What cannot be seen is taken away, and what
cannot be shown stops the print: a name or a dose is never printed damaged.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final

from printing.blocks import DoseTable, Keep, Paper, Run, Table, Text
from printing.errors import PrintError, PrintRefusal
from printing.glyphs import covered_characters

MAX_TEXT_LENGTH: Final = 4_000  # characters in one text of the case
MAX_PARAGRAPH_LENGTH: Final = 4 * MAX_TEXT_LENGTH  # of several texts, and the paper's own words
MAX_TABLE_ROWS: Final = 60  # medicines in one list

_PLAIN = re.compile(r"[\x20-\x7eåäöÅÄÖéüæøÉÜÆØ–·½\u00a0\n]*")
_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TAB = "\t"
_NARROW_NO_BREAK_SPACE = "\u202f"
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_INVISIBLE = {"Cc", "Cf", "Cs"}  # controls; bidi, zero width, soft hyphen; surrogates


def clean(words: str) -> str:
    """Return the words without what cannot be seen, composed (NFC).

    Any kind of line end becomes a line feed, any other space a plain one; U+00A0 stays.
    Spaces are kept as they are, since the words may go on in a bold run.
    """
    if _PLAIN.fullmatch(words):
        return words
    words = _LINE_ENDS.sub("\n", words).replace(_TAB, " ")
    words = _VARIATION_SELECTORS.sub("", words)
    return unicodedata.normalize("NFC", "".join(map(_visible, words)))


def uncovered(words: str) -> tuple[str, ...]:
    """Return the characters that the fonts cannot show, sorted, each once."""
    return tuple(sorted(set(clean(words)) - covered_characters() - {"\n"}))


def character_name(character: str) -> str:
    """Return a character by code point and name: ``U+1F600 GRINNING FACE``."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def check_paper(paper: Paper) -> None:
    """Refuse a paper that could not be printed whole and undamaged.

    Raises:
        PrintError: A character is not covered, a text or a table is too long.
    """
    texts = list(_texts(paper))
    if any(sum(map(len, runs)) > MAX_PARAGRAPH_LENGTH for runs in texts):
        raise PrintError(PrintRefusal.TEXT_TOO_LONG)
    if any(rows > MAX_TABLE_ROWS for rows in _row_counts(paper.blocks)):
        raise PrintError(PrintRefusal.TOO_MANY_ROWS)
    shown = set().union(*(clean(run) for runs in texts for run in runs))
    missing = shown - covered_characters() - {"\n"}
    if missing:
        names = tuple(map(character_name, sorted(missing)))
        raise PrintError(PrintRefusal.UNCOVERED_CHARACTER, names)


def _visible(character: str) -> str:
    if character in "\n\u00a0":
        return character
    if character == _NARROW_NO_BREAK_SPACE:
        return "\u00a0"
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return ""
    return " " if category == "Zs" else character


def _texts(value: Any) -> Iterator[tuple[str, ...]]:
    """Yield every text of a block or paper as its runs."""
    kind: Any = type(value)
    if kind is str:
        yield (value,)
    elif kind is Text:
        yield tuple(run.text for run in value.runs if isinstance(run, Run))
    elif kind is tuple:
        for part in value:
            yield from _texts(part)
    elif isinstance(value, str):
        yield (str(value),)
    else:
        for name in _names(kind):
            yield from _texts(getattr(value, name))


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _row_counts(blocks: tuple[Any, ...]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Keep):
            yield from _row_counts(block.blocks)
        elif isinstance(block, Table):
            yield len(block.rows)
        elif isinstance(block, DoseTable):
            yield sum(len(group.rows) for group in block.groups)
