"""Whether a text is easy to read: short sentences, and words instead of abbreviations.

Only advice: nothing here stops a paper. Source: documents.md 8.1 and 8.3.
"""

import re
from typing import Final

from models.rules.glossary import hits_in

LONGEST_SENTENCE: Final = 20  # words

_DAY_WITHOUT_DATE: Final = re.compile(
    r"\b(?:i dag|idag|i morgon|imorgon|i kväll|ikväll|i natt|i går|igår|i övermorgon)\b"
    r"|\bnästa (?:vecka|månad|(?:mån|tis|ons|tors|fre|lör|sön)dag)\b"
    r"|\bpå (?:mån|tis|ons|tors|fre|lör|sön)dag\b(?! (?:den )?\d)"
    r"|(?<!gång )(?<!gånger )(?<!dag )(?<!dagar )(?<!ggr )\bi veckan\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
_ENDS: Final = re.compile(r"[.!?]+(?=\s)|\n")


def abbreviations_in(words: str) -> list[str]:
    """Return the listed abbreviations in a text, each once, in order."""
    return _terms_in(words, is_short=True)


def hard_words_in(words: str) -> list[str]:
    """Return the listed words of the ward in a text, each once, in order."""
    return _terms_in(words, is_short=False)


def plain_words_for(word: str) -> str:
    """Return the plain words for a listed word."""
    return next(hit.term.plain for hit in hits_in(word))


def _terms_in(words: str, *, is_short: bool) -> list[str]:
    hits = hits_in(words)
    found = (
        hit.term.word if is_short else words[hit.start : hit.end].lower()
        for hit in hits
        if hit.term.is_short is is_short
    )
    return list(dict.fromkeys(found))


def has_day_without_date(words: str) -> bool:
    """Say whether the words tell a day only from the day on which they were written."""
    return bool(_DAY_WITHOUT_DATE.search(words))


def has_long_sentence(words: str) -> bool:
    """Say whether a sentence has more words than are read in one breath."""
    if words.count(" ") < LONGEST_SENTENCE:
        return False
    unabbreviated = _WORD.sub(_without_stops, words)
    parts = _ENDS.split(unabbreviated)
    return any(len(part.split()) > LONGEST_SENTENCE for part in parts)


def _without_stops(match: re.Match[str]) -> str:
    word = match[0]
    is_short = any(hit.term.is_short for hit in hits_in(word))
    return word.replace(".", "") if is_short or "." in word[:-1] else word
