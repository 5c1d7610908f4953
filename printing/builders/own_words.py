"""Which words of a paper in another language staff wrote: they stay Swedish, and who listens is told so.

The same case is built in both languages. What says the same in both was not translated, so somebody wrote it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from difflib import SequenceMatcher
from typing import Any, Final

from printing.blocks import (
    Block,
    ColumnRows,
    ContactRow,
    Heading,
    Inline,
    Lead,
    Paper,
    Prose,
    Run,
    Text,
    Title,
    Words,
    said,
    text,
)
from resources import _
from resources.language import Language, same_words

TAGS: Final[Mapping[Language, str]] = {Language.SWEDISH: "sv-SE", Language.ENGLISH: "en-GB"}
_SWEDISH: Final = TAGS[Language.SWEDISH]
# Fields where words of staff may stand without being a text.
_WORDS: Final[Mapping[type, tuple[str, ...]]] = {Heading: ("text",), ContactRow: ("when", "who")}
_WORD: Final = re.compile(r"[^\W\d_]+")
_PIECES: Final = re.compile(r"\S+\s*|\s+")
_MARKS: Final = " \n\u00a0.,:;()”"


def beside_swedish(paper: Paper, swedish: Paper, language: Language) -> Paper:
    """Return the paper with the words of staff marked as Swedish, and a line that says so."""
    blocks = _Marker(language).of(paper.blocks, swedish.blocks)
    return replace(paper, lang=TAGS[language], blocks=_told(blocks))


def _told(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with the line under the title, and under the sentence that matters."""
    place = 0
    for kind in (Title, Lead):
        if place < len(blocks) and isinstance(blocks[place], kind):
            place += 1
    # Translators: under the title, on papers in another language than Swedish
    line = Prose(text(_("Det som personalen har skrivit står på svenska.")))
    return (*blocks[:place], line, *blocks[place:])


class _Marker:
    """Walks a paper beside its Swedish twin, which has the same blocks."""

    def __init__(self, language: Language) -> None:
        self._same: Final = same_words(language)

    def of(self, here: Any, there: Any) -> Any:
        """Return a block, a row or a text with its Swedish words marked."""
        if type(here) is not type(there):
            return here
        if isinstance(here, tuple):
            return self._each(here, there) if len(here) == len(there) else here
        if isinstance(here, Text):
            return self._text(here, there)
        if isinstance(here, ColumnRows):
            return replace(here, rows=tuple(map(self._row, here.rows, there.rows)))
        return self._parts(here, there) if is_dataclass(here) else here

    def _each(self, here: tuple[Any, ...], there: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(map(self.of, here, there))

    def _parts(self, here: Any, there: Any) -> Any:
        changes: dict[str, Any] = {}
        for name in (field.name for field in fields(here) if field.init):
            mark = self._words if name in _WORDS.get(type(here), ()) else self.of
            changes[name] = mark(getattr(here, name), getattr(there, name))
        return replace(here, **changes)

    def _row(self, here: tuple[Words, ...], there: tuple[Words, ...]) -> tuple[Words, ...]:
        return tuple(map(self._words, here, there))

    def _words(self, here: Words, there: Words) -> Words:
        """Return the words as they are where nothing in them is marked."""
        if not isinstance(here, str):
            return here
        marked = self._text(text(here), text(said(there)))
        whole = not marked.lang and not any(run.lang for run in _runs(marked))
        return here if whole else marked

    def _text(self, here: Text, there: Text) -> Text:
        theirs = there.runs
        if len(here.runs) != len(theirs):
            theirs = (Run(said(there)),) * len(here.runs)
        pairs = zip(here.runs, theirs, strict=True)
        runs = tuple(run for ours, other in pairs for run in self._marked(ours, other))
        spoken = [run for run in runs if isinstance(run, Run) and _WORD.search(run.text)]
        if spoken and all(run.lang for run in spoken) and len(list(_runs(here))) == len(here.runs):
            return Text(here.runs, _SWEDISH)
        return Text(runs, here.lang)

    def _marked(self, here: Inline, there: Inline) -> Iterator[Inline]:
        """Yield a run in stretches, those that somebody wrote marked."""
        if not isinstance(here, Run) or not isinstance(there, Run):
            yield here
            return
        if here.text == there.text:
            yield replace(here, lang=_SWEDISH) if self._is_written(here.text) else here
            return
        ours, theirs = _PIECES.findall(here.text), _PIECES.findall(there.text)
        bare, other = ([piece.strip(_MARKS) for piece in pieces] for pieces in (ours, theirs))
        done = 0
        for first, _there, size in SequenceMatcher(
            None, bare, other, autojunk=False
        ).get_matching_blocks():
            start, end = self._bounds(ours, first, first + size)
            if start == end:
                continue
            yield from _run("".join(ours[done:start]), here)
            yield Run("".join(ours[start:end]), here.bold, _SWEDISH)
            done = end
        yield from _run("".join(ours[done:]), here)

    def _bounds(self, pieces: list[str], start: int, end: int) -> tuple[int, int]:
        """Return where the words begin and end that somebody wrote: figures at the edges are nobody's."""
        while start < end and not self._is_written(pieces[start]):
            start += 1
        while start < end and not self._is_written(pieces[end - 1]):
            end -= 1
        return start, end

    def _is_written(self, words: str) -> bool:
        return any(word not in self._same for word in _WORD.findall(words))


def _run(words: str, like: Run) -> Iterator[Run]:
    if words:
        yield replace(like, text=words)


def _runs(words: Text) -> Iterator[Run]:
    return (run for run in words.runs if isinstance(run, Run))
