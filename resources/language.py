"""The language that the program's own texts are read in: Swedish, but for a paper that is made in another.

A catalogue is read from ``resources/locale/LANGUAGE.po`` when it is first asked for.
"""

import gettext
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.messages import Catalog


class Language(StrEnum):
    """The languages of the template texts; what a record says stays Swedish."""

    SWEDISH = "sv"
    ENGLISH = "en"


_NAMES: Final = {Language.SWEDISH: "Svenska", Language.ENGLISH: "English"}
_FOLDER: Final = Path(__file__).parent / "locale"
_WORD: Final = re.compile(r"[^\W\d_]+")
_SWEDISH: Final = gettext.NullTranslations()  # the Swedish sentence is its own message id
_speaks: ContextVar[Language] = ContextVar("language", default=Language.SWEDISH)


def languages() -> tuple[Language, ...]:
    """Return Swedish, and the languages that there is a catalogue for."""
    known = (row for row in Language if row is Language.SWEDISH or _file(row).is_file())
    return tuple(known)


def own_name(language: Language) -> str:
    """Return what a language calls itself: ``English``."""
    return _NAMES[language]


def spoken() -> Language:
    """Return the language that texts are read in now."""
    return _speaks.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Read the program's own texts in ``language`` for as long as the block lasts, in this thread alone."""
    token = _speaks.set(language)
    try:
        yield
    finally:
        _speaks.reset(token)


def catalogue() -> gettext.NullTranslations:
    """Return the texts of the language that is spoken now."""
    language = _speaks.get()
    return _SWEDISH if language is Language.SWEDISH else _read(language)


@cache
def same_words(language: Language) -> frozenset[str]:
    """Return the words that stand in a text and in its translation alike: *Plan*, *SIP*."""
    same: set[str] = set()
    for row in _source(language):
        theirs, ours = _whole(row.id), _whole(row.string)
        same |= set(_WORD.findall(theirs)) & set(_WORD.findall(ours))
    return frozenset(same)


def _whole(forms: str | Sequence[str] | None) -> str:
    return forms if isinstance(forms, str) else " ".join(forms or ())


def _file(language: Language) -> Path:
    return _FOLDER / f"{language}.po"


@cache
def _source(language: Language) -> "Catalog":
    from babel.messages.pofile import read_po

    with _file(language).open("rb") as source:
        return read_po(source)


@cache
def _read(language: Language) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo

    compiled = io.BytesIO()
    write_mo(compiled, _source(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
