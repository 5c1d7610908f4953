"""The words of the ward that a person at home does not know, with plain words instead.

Only proposals: nothing is changed by itself. The words are data, ``resources/glossary/sv.toml``.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from resources import path

_LONGEST: Final = 3  # words in the longest term
_WORD: Final = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+)*\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word with the plain words for it; ``source`` is empty where they are our own."""

    word: str
    plain: str
    is_short: bool  # an abbreviation
    source: str = ""
    unless_before: str = ""  # the word after it that makes it mean something else


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a term stands in a text: the slice ``start:end``."""

    start: int
    end: int
    term: Term


def hits_in(words: str) -> Iterator[Hit]:
    """Yield the terms in a text in order; of terms that overlap the longest."""
    found = list(_WORD.finditer(words))
    place = 0
    while place < len(found):
        hit, taken = _longest_at(found, place, words)
        if hit is not None:
            yield hit
        place += taken


def _longest_at(found: list[re.Match[str]], place: int, words: str) -> tuple[Hit | None, int]:
    for count in range(min(_LONGEST, len(found) - place), 0, -1):
        start, end = found[place].start(), found[place + count - 1].end()
        term = _term_of(words[start:end])
        if term is not None and not _means_else(term, found, place + count):
            stop = words[end - 1] == "." and not (term.is_short and _goes_on(words[end:]))
            return Hit(start, end - stop, term), count
    return None, 1


def _goes_on(rest: str) -> bool:
    """Tell whether the sentence goes on, so that the stop belonged to the abbreviation."""
    following = rest.lstrip(" ")[:1]
    return bool(following) and following != "\n" and not following.isupper()


def _term_of(written: str) -> Term | None:
    term = terms().get(_key(written))
    if term is None or (term.is_short and term.word.isupper() and not written.isupper()):
        return None
    return term


def _means_else(term: Term, found: list[re.Match[str]], following: int) -> bool:
    if not term.unless_before or following >= len(found):
        return False
    return found[following][0].casefold() == term.unless_before


@cache
def terms() -> Mapping[str, Term]:
    """Return every term by each of its forms, folded as ``hits_in`` looks them up."""
    data = tomllib.loads(path("glossary", "sv.toml").read_text("utf-8"))
    by_form: dict[str, Term] = {}
    for section, rows in data.items():
        if not isinstance(rows, dict):
            continue
        for word, row in rows.items():
            term = Term(
                word=word,
                plain=row["plain"],
                is_short=section == "abbreviations",
                source=row.get("source", ""),
                unless_before=row.get("unless_before", ""),
            )
            for form in (word, *row.get("also", ())):
                by_form[_key(form)] = term
    return by_form


def _key(written: str) -> str:
    return " ".join(written.replace(".", "").casefold().split())
