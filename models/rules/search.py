"""What a search finds: words by their beginnings, in any order; a personnummer from its fourth digit.

Only who and where a person is can be searched, and what step comes next: never what help somebody gets.
Source: patientdatalagen 2 kap. 8 §.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from models.rules.tasks import TaskKind

LEAST_DIGITS: Final = 4
"""Fewer digits of a personnummer than these find nobody by it."""

SEARCHED_STEPS: Final = frozenset(
    {
        TaskKind.SEND_ADMISSION_NOTICE,
        TaskKind.RECORD_CONSENT,
        TaskKind.ANSWER_NOTICE,
        TaskKind.NAME_CARE_CONTACT,
        TaskKind.SET_TRACK,
        TaskKind.ESTIMATE_DISCHARGE,
        TaskKind.PROVIDE_MEDICATION_LIST,
        TaskKind.CHECK_MEDICATION_LIST,
        TaskKind.ACKNOWLEDGE_READY,
        TaskKind.PLAN_HOMEGOING,
        TaskKind.CONFIRM_HOMEGOING,
        TaskKind.MAKE_PAPERS,
        TaskKind.REPLACE_PAPER,
        TaskKind.REGISTER_DISCHARGE,
    }
)
"""The next steps that tell nothing of help at home, aids or a SIP; others are found by no word."""

_WORD: Final = re.compile(r"[^\W_]+")
_SPLIT_NUMBER: Final = re.compile(r"(?<!\S)(\d{6}|\d{8})\s*[-+]?\s+(\d{1,4})(?!\S)")
_NUMBER: Final = re.compile(r"[\d+-]*\d[\d+-]*")
_KEPT: Final = frozenset("åäö")
_NORDIC: Final = str.maketrans("æø", "äö")
_BARE: Final = str.maketrans("åäö", "aao")


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed: every word and every number must be found."""

    words: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was typed that can be searched for."""
        return not self.words and not self.numbers

    def finds(self, searched: str, identity_number: str = "") -> bool:
        """Tell whether a line fits; ``searched`` is what ``searched_words`` made of its texts."""
        return all(f" {word}" in searched for word in self.words) and all(
            _begins(identity_number, number) or f" {number}" in searched for number in self.numbers
        )


def query_of(text: str) -> Query:
    """Return what is searched for when ``text`` is typed."""
    words: list[str] = []
    numbers: list[str] = []
    for part in _SPLIT_NUMBER.sub(r"\1\2", text).split():
        if _NUMBER.fullmatch(part):
            numbers.append(re.sub(r"\D", "", part))
        else:
            words.extend(words_of(part))
    return Query(tuple(dict.fromkeys(words)), tuple(dict.fromkeys(numbers)))


def searched_words(*texts: str) -> str:
    """Return the words of the texts, a space before each, as ``Query.finds`` looks in them."""
    return "".join(f" {word}" for word in dict.fromkeys(spellings(" ".join(texts))))


def spellings(text: str) -> tuple[str, ...]:
    """Return the words of a text, and those with å, ä or ö also without: "öberg" and "oberg".

    Who types o finds Öberg too; who types ö means ö.
    """
    words = words_of(text)
    return (*words, *(bare for word in words if (bare := word.translate(_BARE)) != word))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: small letters, without accents but å, ä and ö."""
    small = unicodedata.normalize("NFC", text.casefold()).translate(_NORDIC)
    return tuple(_WORD.findall("".join(map(_without_accent, small))))


def _without_accent(letter: str) -> str:
    if letter.isascii() or letter in _KEPT:
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _begins(identity_number: str, digits: str) -> bool:
    """Tell whether a number begins so, with its century or without."""
    if len(digits) < LEAST_DIGITS:
        return False
    return identity_number.startswith(digits) or identity_number[2:].startswith(digits)
