"""Words with some of them bold."""

from dataclasses import dataclass
from typing import TypeAlias

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight; ``lang`` is its language where it is not that of its text."""

    text: str
    bold: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page where the block with this ``anchor`` begins.

    Writing ``Se sida`` before it is the builder's matter.
    """

    anchor: str
    bold: bool = False


Inline: TypeAlias = Run | PageNumber


@dataclass(frozen=True, slots=True)
class Text:
    """Words with some of them bold; made with ``text``.

    ``lang``: their language where it is not the paper's, for who listens; ``"sv-SE"``.
    """

    runs: tuple[Inline, ...] = ()
    lang: str = ""


# Words of one weight, or a text.
Words: TypeAlias = str | Text


def said(words: Words) -> str:
    """Return what the words say; a page number is not known yet, and says nothing."""
    if isinstance(words, str):
        return words
    return "".join(run.text for run in words.runs if isinstance(run, Run))


def text(*parts: str | Inline, lang: str = "") -> Text:
    """Return a text of its parts in order; a ``str`` is regular weight."""
    return Text(tuple(Run(part) if isinstance(part, str) else part for part in parts), lang)


def strong(words: str) -> Run:
    """Return the words in bold: at most one such run in a sentence."""
    return Run(words, bold=True)


def nb(words: str) -> str:
    """Return the words so that no line breaks between them.

    For ``klockan 9.00``, ``5 mg``, ``2 tabletter``, ``torsdag 15 januari`` and
    telephone numbers.
    """
    return words.replace(" ", NO_BREAK_SPACE)
