"""Whether what is written of a changed dose can be what the doses say; a person decides which is right."""

import re
from decimal import Decimal
from typing import Final

from models.values import DayPeriod, Medicine, MedicineStatus, MedicineUse
from printing.builders.words import plain

_NUMBER: Final = re.compile(r"(?<![\w,.:])\d+(?:[,.]\d+)?(?![\w:])")
_CLOCK: Final = re.compile(r"\b(?:kl\.?|klockan)\s*\d{1,2}(?:[.:]\d\d)?", re.IGNORECASE)
_WORDS: Final = {
    "en": "1",
    "ett": "1",
    "två": "2",
    "tre": "3",
    "fyra": "4",
    "fem": "5",
    "sex": "6",
    "halv": "0.5",
    "halva": "0.5",
    "åtta": "8",
    "tio": "10",
}
_PERIODS: Final = (
    (re.compile(r"\bmorg(?:on|nar)"), DayPeriod.MORNING),
    (re.compile(r"\b(?:lunch|middagstid|mitt på dagen)"), DayPeriod.MIDDAY),
    (re.compile(r"\bkväll"), DayPeriod.EVENING),
    (re.compile(r"\b(?:natt|sänggående)"), DayPeriod.NIGHT),
)


def differs_from_doses(medicine: Medicine) -> bool:
    """Tell whether the words of a change name an amount or a time of day that no dose has.

    Only what is taken the same each day is compared; words without numbers or times differ from nothing.
    """
    daily = medicine.status is MedicineStatus.CHANGED and medicine.use is MedicineUse.DAILY
    words = plain(medicine.change_to).casefold()
    if not daily or not words.strip() or not medicine.doses:
        return False
    return bool(_numbers(words) - _possible(medicine)) or _another_time(words, medicine)


def _numbers(words: str) -> set[Decimal]:
    rest = _CLOCK.sub(" ", words)
    found = {Decimal(number.replace(",", ".")) for number in _NUMBER.findall(rest)}
    spoken = {_WORDS[word] for word in re.findall(r"\w+", rest) if word in _WORDS}
    if "0.5" in spoken:  # "en halv" is one number
        spoken.discard("1")
    return found | {Decimal(number) for number in spoken}


def _possible(medicine: Medicine) -> set[Decimal]:
    """Return every number that true words may hold: of a dose, a day, the strength, and times a day."""
    amounts = [dose.amount for dose in medicine.doses]
    counts = {*amounts, sum(amounts, Decimal(0)), Decimal(len(amounts)), Decimal(1)}
    strengths = _numbers(plain(medicine.strength).casefold())
    return counts | strengths | {count * strength for count in counts for strength in strengths}


def _another_time(words: str, medicine: Medicine) -> bool:
    named = {period for pattern, period in _PERIODS if pattern.search(words)}
    return bool(named - {dose.period for dose in medicine.doses})
