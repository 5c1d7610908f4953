"""The findings in the words of a case: doses, letters that no font has, and hard reading."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from models.rules.plain_swedish import (
    abbreviations_in,
    hard_words_in,
    has_day_without_date,
    has_long_sentence,
    plain_words_for,
)
from models.values import Finding, FindingLevel
from printing.checks.dose_notation import (
    DoseFault,
    fault_text,
    faults_of_dosage,
    faults_of_dose,
    faults_of_strength,
    faults_of_text,
    faults_of_unit,
)
from printing.checks.texts import TextKind, WrittenText
from printing.text_safety import MAX_TEXT_LENGTH, character_name, uncovered
from resources import _

_FAULTS: Final[Mapping[TextKind, Callable[[str], frozenset[DoseFault]]]] = {
    TextKind.PROSE: faults_of_text,
    TextKind.DOSE: faults_of_dose,
    TextKind.DOSAGE: faults_of_dosage,
    TextKind.STRENGTH: faults_of_strength,
    TextKind.UNIT: faults_of_unit,
}


def wording_findings(texts: Iterable[WrittenText]) -> Iterator[Finding]:
    """Yield what stops a paper in its words, and what is worth a look."""
    for written in texts:
        yield from _letters(written)
        yield from _length(written)
        yield from _doses(written)
        if written.kind is TextKind.PROSE:
            yield from _advice(written)


def _letters(written: WrittenText) -> Iterator[Finding]:
    for character in uncovered(written.words):
        yield glyph_finding(written, character)


def glyph_finding(written: WrittenText, character: str) -> Finding:
    """Return that a character cannot be printed, naming it."""
    code = character_name(character).partition(" ")[0]
    words = _(
        "Tecknet ”%(character)s” (%(code)s) kan inte skrivas ut. Ta bort det, eller skriv med ord."
    )
    text = words % {"character": character, "code": code}
    return Finding(FindingLevel.BLOCK, "uncovered_character", written.field, written.place, text)


def _length(written: WrittenText) -> Iterator[Finding]:
    if len(written.words) > MAX_TEXT_LENGTH:
        text = _("Texten är för lång för pappret. Korta den till högst %(limit)d tecken.")
        yield Finding(
            FindingLevel.BLOCK,
            "text_too_long",
            written.field,
            written.place,
            text % {"limit": MAX_TEXT_LENGTH},
        )


def _doses(written: WrittenText) -> Iterator[Finding]:
    check = _FAULTS.get(written.kind)
    for fault in sorted(check(written.words)) if check else ():
        yield Finding(FindingLevel.BLOCK, fault, written.field, written.place, fault_text(fault))


def _advice(written: WrittenText) -> Iterator[Finding]:
    for short in abbreviations_in(written.words):
        text = _("Förkortningen %(short)s kan vara svår att förstå. Skriv: %(plain)s.")
        values = {"short": short, "plain": plain_words_for(short)}
        yield Finding(
            FindingLevel.WARN, "abbreviation", written.field, written.place, text % values
        )
    for word in hard_words_in(written.words):
        text = _("Ordet %(word)s kan läsas fel. Skriv: %(plain)s.")
        values = {"word": word, "plain": plain_words_for(word)}
        yield Finding(FindingLevel.WARN, "hard_word", written.field, written.place, text % values)
    if has_day_without_date(written.words):
        text = _("Skriv veckodag och datum: pappret läses en annan dag än det skrivs.")
        yield Finding(FindingLevel.WARN, "day_without_date", written.field, written.place, text)
    if has_long_sentence(written.words):
        text = _("En mening har mer än 20 ord. Dela den i två.")
        yield Finding(FindingLevel.WARN, "long_sentence", written.field, written.place, text)
