"""Doses and units as they are written in a record, which a person at home reads wrong.

Each fault is found by how it is written; nothing is rewritten, for a guess could be a wrong dose.
Source: documents.md 3.4 and 8.2, after HSLF-FS 2017:37 and eHälsomyndighetens NLL (TA 21).
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from resources import N_, _


class DoseFault(StrEnum):
    """What is wrong with how a dose is written."""

    SHORTHAND = "dose_shorthand"
    ROUTE = "route_abbreviation"
    UNIT = "unsafe_unit"
    TRAILING_ZERO = "trailing_zero"
    NAKED_DECIMAL = "naked_decimal"
    NO_UNIT = "dose_without_unit"


FAULT_TEXTS: Final[Mapping[DoseFault, str]] = {
    DoseFault.SHORTHAND: N_(
        "Dosen är skriven som kod, till exempel 1x3 eller 1+0+0+1. "
        "Skriv med ord: 1 tablett tre gånger om dagen."
    ),
    DoseFault.ROUTE: N_(
        "Förkortningar som po, vb, sc och iv förstår inte personen. Skriv med ord: "
        "genom munnen, vid behov, under huden, direkt i blodet."
    ),
    DoseFault.UNIT: N_("Enheten kan läsas fel. Skriv mikrogram eller enheter med hela ord."),
    DoseFault.TRAILING_ZERO: N_(
        "Nollan efter kommat kan läsas som tio gånger mer. Skriv 5 mg, inte 5,0 mg."
    ),
    DoseFault.NAKED_DECIMAL: N_("Nollan före kommat saknas. Skriv 0,5 mg, inte ,5 mg."),
    DoseFault.NO_UNIT: N_(
        "Dosen saknar enhet. Skriv till exempel mg, tabletter eller droppar efter siffran."
    ),
}

_NUMERAL: Final = re.compile(r"\d|prn|[tb]\.i\.d|q\.d", re.IGNORECASE)
_NUMBER: Final = r"\d+(?:[.,]\d+)?"
_UNIT_WORDS: Final = (
    r"(?:mg|g|mikrogram|µg|μg|mcg|ng|ml|cl|dl|l|mmol|millimol|mekv|enhet(?:er)?|I?E|%|procent"
    r"|(?:depot|brus|tugg|sug|munsönderfallande )?tab(?:l|lett|letter|\.)?"
    r"|kaps(?:el|lar|\.)?|puff(?:ar)?|påsar?|påse|dospåsar?|dospåse|dropp(?:e|ar)|ampull(?:er)?"
    r"|sprut(?:a|or)|inhalation(?:er)?|dos(?:er)?|plåster|stolpiller|matsked(?:ar)?|tesked(?:ar)?"
    r"|klick(?:ar)?|spray(?:ningar)?|sprayer|klistir|styck(?:en)?|st)"
)
_MEASURES: Final = re.compile(rf"{_NUMBER}\s*[x×*]\s*{_NUMBER}\s*(?:cm|mm|m)\b")
_PLACES: Final = (
    r"(?:avd(?:\.|elning(?:en)?)?|rum|sal|säng|plan|port|uppgång|hus|väg"
    r"|\w*(?:gatan|vägen|gränd|stigen|backen))"
)

_SHORTHAND: Final = (
    re.compile(rf"{_NUMBER}\s*[x×*]\s*\d", re.IGNORECASE),  # 1x3, 2 × 2
    re.compile(r"(?<!\w)[x×]\s?\d", re.IGNORECASE),  # 500 mg x 3
    re.compile(rf"{_NUMBER}(?:\s*\+\s*{_NUMBER})+"),  # 1+0+0+1
    re.compile(r"(?<![\d-])\d(?:-\d){2,3}(?![\d-])"),  # 1-0-1
    re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?kl\.?\s?\d", re.IGNORECASE),  # 1kl 8
    re.compile(r"\bvar\s*\d+(?::e)?\s*(?:t|h|tim)\b", re.IGNORECASE),  # 1 var 3t
    re.compile(r"\d\s*(?:ggr|gånger|mg|g|ml|st)?\s*/\s*(?:d|v|t|h)\b", re.IGNORECASE),  # 3/d
    re.compile(r"\b(?:t\.i\.d|b\.i\.d|q\.d|q\d+h|prn)\b", re.IGNORECASE),
)
_ROUTES: Final = (
    re.compile(
        r"(?<![\w.])(?:po|p\.\s?o|per os|vb|v\.\s?b|sc|s\.\s?c|im|i\.\s?m|iv|i\.\s?v|s\.l)"
        r"(?![\w])"
    ),
    re.compile(r"(?<![\w.])(?:PO|P\.O|VB|V\.B|Vb|[Vv]id b|SC|S\.C|IM|I\.M|I\.V)(?![\w])"),
    # a Roman four stands after what it counts
    re.compile(r"(?<!(?i:grad) )(?<!(?i:stadium) )(?<!(?i:typ) )(?<!(?i:klass) )\bIV\b"),
)
_UNSAFE_UNITS: Final = (
    re.compile(r"[µμ]\s?g|\bmcg\b", re.IGNORECASE),
    re.compile(r"\d\s?ug\b", re.IGNORECASE),
    re.compile(r"\bI\.?E\b"),
    re.compile(r"\d\s?ie\b", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?P<place>{_PLACES}\s)?{_NUMBER}\s?[kM]?E\b(?!-)", re.IGNORECASE),
    re.compile(rf"{_NUMBER}\s?U(?:/ml)?\b"),
)
_TRAILING_ZERO: Final = re.compile(rf"\d[.,]\d*0\s?(?={_UNIT_WORDS}(?!\w))", re.IGNORECASE)
_TRAILING_ZERO_ALONE: Final = re.compile(r"\d[.,]\d*0(?!\d)")
_NAKED_DECIMAL: Final = re.compile(r"(?:^|(?<=[\s(]))[.,]\d", re.MULTILINE)
_BARE_DOSE: Final = re.compile(
    rf"\b(?:ta|tar|tas|ge|ges|höj till|sänk till)\s+{_NUMBER}(?!\d)"
    r"(?:\s*(?:$|[.,;](?!\d))|\s+(?:på|till|vid|varje|per|om|i|och|klockan|kl|mitt|dagligen"
    r"|morgon|kväll|före|efter|gånger|ggr)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_DAYS_AND_CLOCKS: Final = re.compile(
    r"\b\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*(?: \d{4})?\b"
    r"|\b(?:klockan|kl\.?) \d{1,2}(?:[.:]\d{2})?\b"
    r"|\bvar(?:t)? \d+(?::?[ae])? (?:dag|dygn|vecka|månad)\b",
    re.IGNORECASE,
)
_WITH_UNIT: Final = re.compile(rf"{_NUMBER}\s*{_UNIT_WORDS}(?!\w)", re.IGNORECASE)


def faults_of_text(words: str) -> frozenset[DoseFault]:
    """Return what is unsafe in running text about doses."""
    found = set()
    if any(pattern.search(words) for pattern in _ROUTES):
        found.add(DoseFault.ROUTE)
    if _has_unsafe_unit(words):
        found.add(DoseFault.UNIT)
    if _NUMERAL.search(words):
        found |= _faults_of_numbers(_MEASURES.sub(" ", words))
    return frozenset(found)


def _faults_of_numbers(words: str) -> set[DoseFault]:
    found = set()
    if any(pattern.search(words) for pattern in _SHORTHAND):
        found.add(DoseFault.SHORTHAND)
    if _TRAILING_ZERO.search(words):
        found.add(DoseFault.TRAILING_ZERO)
    if _NAKED_DECIMAL.search(words):
        found.add(DoseFault.NAKED_DECIMAL)
    if _BARE_DOSE.search(words):
        found.add(DoseFault.NO_UNIT)
    return found


def faults_of_dose(words: str) -> frozenset[DoseFault]:
    """Return what is unsafe in words that say how much is taken: a number needs its unit."""
    found = set(faults_of_text(words))
    if _NUMERAL.search(words) and not _WITH_UNIT.search(words):
        found.add(DoseFault.NO_UNIT)
    return frozenset(found)


def faults_of_dosage(words: str) -> frozenset[DoseFault]:
    """Return what is unsafe in a dose in words; the numbers of days and clocks need no unit."""
    return frozenset(faults_of_text(words) | faults_of_dose(_DAYS_AND_CLOCKS.sub(" ", words)))


def faults_of_strength(words: str) -> frozenset[DoseFault]:
    """Return what is unsafe in the strength of a medicine; every number in it is a strength."""
    found = set(faults_of_dose(words)) - {DoseFault.SHORTHAND}
    if _TRAILING_ZERO_ALONE.search(words):
        found.add(DoseFault.TRAILING_ZERO)
    return frozenset(found)


def faults_of_unit(words: str) -> frozenset[DoseFault]:
    """Return what is unsafe in the unit of a dose, which stands without its number."""
    unsafe = _has_unsafe_unit(f"1 {words.strip()}")
    return frozenset({DoseFault.UNIT}) if unsafe else frozenset()


def fault_text(fault: DoseFault) -> str:
    """Return why it is unsafe, and what to write."""
    return _(FAULT_TEXTS[fault])


def _has_unsafe_unit(words: str) -> bool:
    matches = (match for pattern in _UNSAFE_UNITS for match in pattern.finditer(words))
    return any(not match.groupdict().get("place") for match in matches)
