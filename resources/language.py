"""The language that the program's own texts are read in: Swedish, but for a paper that is made in another.

A catalogue is read from ``resources/locale/LANGUAGE.po`` when it is first asked for.
"""

import gettext
import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final


class Language(StrEnum):
    """The languages of the template texts; what a record says stays Swedish."""

    SWEDISH = "sv"
    ENGLISH = "en"


_FOLDER: Final = Path(__file__).parent / "locale"
_SWEDISH: Final = gettext.NullTranslations()  # the Swedish sentence is its own message id
_speaks: ContextVar[Language] = ContextVar("language", default=Language.SWEDISH)


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
def _read(language: Language) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with (_FOLDER / f"{language}.po").open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
