"""Whether words about a medicine say that it is not taken the same way every day.

A weekly dose under the times of the day is read as a dose for each day. The words are only looked for;
nothing is rewritten.
"""

import re
from typing import Final

_WEEKDAY: Final = r"(?:mån|tis|ons|tors|fre|lör|sön)dag"
_COUNTED: Final = (
    r"(?:tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|fjortonde|\d+(?::?[ae])?)"
)
_NOT_EVERY_DAY: Final = re.compile(
    rf"\b{_WEEKDAY}(?:ar|arna)\b"  # bara på måndagar
    rf"|\b(?:varje|bara|endast|varannan|på|om) {_WEEKDAY}(?:en)?\b(?! \d)"  # a date is a day of its own
    r"|\bvarannan (?:dag|dygn|vecka|månad)\b|\bvartannat dygn\b"
    rf"|\bvar(?:t)? ?{_COUNTED} (?:dag|dygn|vecka|månad)\b"
    r"|\b(?:varje|per|gång|gånger|ggr) (?:i |per )?(?:vecka|veckan|månad|månaden)\b"
    r"|\d ?/ ?(?:v|vecka)\b"
    r"|\bvecko(?:tablett|dos|kapsel|plåster|spruta|vis)",
    re.IGNORECASE,
)
_SCHEDULE: Final = re.compile(r"\b(?:doskort|ordinationskort|\w*schemat?)\b", re.IGNORECASE)
_WEEKLY: Final = re.compile(
    r"\b(?:varje|varannan|per|gång|gånger|ggr) (?:i |per )?veckan?\b|\d ?/ ?(?:v|vecka)\b",
    re.IGNORECASE,
)
_NAMES_A_DAY: Final = re.compile(rf"\b{_WEEKDAY}", re.IGNORECASE)


def says_not_every_day(words: str) -> bool:
    """Say whether the words name some days of the week, or a number of days between doses."""
    return bool(_NOT_EVERY_DAY.search(words))


def says_schedule(words: str) -> bool:
    """Say whether the words send the reader to a schedule of its own."""
    return bool(_SCHEDULE.search(words))


def lacks_weekday(words: str) -> bool:
    """Say whether the words are of doses by the week without a day of the week."""
    named = _NAMES_A_DAY.search(words) or says_schedule(words)
    return bool(_WEEKLY.search(words)) and not named
