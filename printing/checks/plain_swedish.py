"""Whether a text is easy to read: short sentences, and words instead of abbreviations.

Only advice: nothing here stops a paper. Source: documents.md 8.1 and 8.3.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

LONGEST_SENTENCE: Final = 20  # words

# Abbreviation and the plain words; the words are to be reviewed by clinicians.
ABBREVIATIONS: Final[Mapping[str, str]] = {
    "ADL": "vardagliga saker",
    "AT": "hur du mår",
    "DVT": "blodpropp i benet",
    "HC": "hälsocentralen",
    "HSL": "hälso- och sjukvård",
    "KAD": "kateter i urinblåsan",
    "LM": "läkemedel",
    "PVK": "nål i ett blodkärl",
    "UVI": "urinvägsinfektion",
    "anh": "närstående",
    "avd": "avdelningen",
    "bl.a.": "bland annat",
    "ca": "ungefär",
    "dsk": "distriktssköterskan",
    "dvs.": "det vill säga",
    "ev": "kanske",
    "fr.o.m.": "från och med",
    "fys": "fysioterapeuten",
    "ggr": "gånger",
    "inj": "spruta",
    "kaps": "kapslar",
    "kl": "klockan",
    "lab": "blodprov",
    "m.m.": "med mera",
    "op": "operationen",
    "osv.": "och så vidare",
    "p.g.a.": "på grund av",
    "pat": "du",
    "resp": "eller",
    "s.k.": "så kallad",
    "ssk": "sjuksköterskan",
    "t.ex.": "till exempel",
    "t.o.m.": "till och med",
    "tabl": "tabletter",
    "tbl": "tabletter",
    "tel": "telefon",
    "usk": "undersköterskan",
    "vc": "vårdcentralen",
}
# Words that mean another thing at home than on a ward; to be reviewed by clinicians.
HARD_WORDS: Final[Mapping[str, str]] = {
    "insatt": "du har börjat med",
    "kallad": "du får ett brev, eller vem som ringer",
    "kallas": "du får ett brev, eller vem som ringer",
    "medskickat": "du får med dig",
    "ordination": "läkarens beslut",
    "ordinerad": "läkaren har bestämt",
    "seponerad": "sluta med",
    "seponerat": "sluta med",
    "trappa ner": "ta mindre och mindre",
    "utsatt": "sluta med",
}
_HARD: Final = {word: re.compile(rf"\b{word}\b(?! till)", re.IGNORECASE) for word in HARD_WORDS}
_DAY_WITHOUT_DATE: Final = re.compile(
    r"\b(?:i dag|idag|i morgon|imorgon|i kväll|ikväll|i natt|i går|igår|i övermorgon)\b"
    r"|\bnästa (?:vecka|månad|(?:mån|tis|ons|tors|fre|lör|sön)dag)\b"
    r"|\bpå (?:mån|tis|ons|tors|fre|lör|sön)dag\b(?! (?:den )?\d)"
    r"|(?<!gång )(?<!gånger )(?<!dag )(?<!dagar )(?<!ggr )\bi veckan\b",
    re.IGNORECASE,
)
_SHORT: Final = {short.replace(".", "").casefold(): short for short in ABBREVIATIONS}
_CAPITALS: Final = frozenset(short for short in ABBREVIATIONS if short.isupper())
_WORD: Final = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
_ENDS: Final = re.compile(r"[.!?]+(?=\s)|\n")


def abbreviations_in(words: str) -> list[str]:
    """Return the listed abbreviations in a text, each once, in order."""
    return list(dict.fromkeys(_found(words)))


def _found(words: str) -> Iterator[str]:
    for match in _WORD.finditer(words):
        word = match[0]
        known = _SHORT.get(word.replace(".", "").casefold())
        if known is None or (known in _CAPITALS and not word.rstrip(".").isupper()):
            continue
        yield known


def hard_words_in(words: str) -> list[str]:
    """Return the listed words that are easily read as something else."""
    return [word for word, pattern in _HARD.items() if pattern.search(words)]


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
    is_short = word.replace(".", "").casefold() in _SHORT
    return word.replace(".", "") if is_short or "." in word[:-1] else word
